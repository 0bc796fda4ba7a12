pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// A file with questions: choose it, see what is refused and why, then keep the rest as drafts.
FocusScope {
    id: pane

    required property var page
    readonly property var freight: pane.page.freight
    readonly property bool chosen: pane.freight.name !== ""

    DeskKey {
        id: back
        x: 36
        y: 14
        icon: "back"
        name: qsTr("返回")
        onTapped: pane.page.back()
    }
    Label {
        x: back.x + back.width + 20
        y: 22
        width: take.x - x - 24
        text: pane.chosen ? pane.freight.name : qsTr("导入题目")
        size: 38
        weight: 900
        color: Theme.ink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    DeskKey {
        id: take
        visible: pane.chosen
        x: pane.width - 36 - width
        y: 14
        look: "primary"
        icon: "check"
        enabled: pane.freight.fine > 0
        text: qsTr("把 %1 题存成草稿").arg(pane.freight.fine)
        onTapped: pane.page.take()
    }
    Row {
        visible: pane.chosen
        x: 36
        y: 108
        spacing: 16
        DeskTag {
            look: "fine"
            text: qsTr("能收 %1 题").arg(pane.freight.fine)
            size: 24
        }
        DeskTag {
            visible: pane.freight.refused > 0
            look: "bad"
            text: qsTr("不收 %1 题").arg(pane.freight.refused)
            size: 24
        }
    }
    DeskCard {
        x: 36
        y: pane.chosen ? 172 : 104
        width: pane.width - 72
        height: pane.height - y - 28
        DeskTable {
            visible: !pane.chosen
            x: 12
            y: 16
            width: parent.width - 24
            height: parent.height - 28
            rowHeight: 76
            empty: qsTr("没有题库文件。把 Word、Excel、文本、GIFT 或 H5P 放进 U 盘，\n或者文档里的“体验馆”文件夹。")
            columns: [
                {
                    "title": qsTr("文件")
                },
                {
                    "title": qsTr("在哪里"),
                    "width": Theme.portrait ? 340 : 460
                }
            ]
            rows: pane.freight.files
            onRowTapped: index => pane.page.open_file(index)
        }
        DeskTable {
            visible: pane.chosen
            x: 12
            y: 16
            width: parent.width - 24
            height: parent.height - 28
            columns: [
                {
                    "title": qsTr("哪一题"),
                    "width": Theme.portrait ? 330 : 480
                },
                {
                    "title": qsTr("结果"),
                    "width": 170
                },
                {
                    "title": qsTr("题目或原因")
                }
            ]
            rows: pane.freight.rows
        }
    }
}
