pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// A list from outside: choose the file, see every row and why it is refused, then take what is fine.
FocusScope {
    id: pane

    required property var page
    required property var intake
    readonly property bool chosen: pane.intake.stage !== "files"
    readonly property bool taken: pane.intake.stage === "taken"
    readonly property bool tall: Theme.portrait

    DeskKey {
        id: back
        x: 36
        y: 14
        icon: "back"
        name: qsTr("返回")
        onTapped: pane.intake.back()
    }
    Label {
        x: back.x + back.width + 20
        y: 22
        width: (take.visible ? take.x : blank.visible ? blank.x : pane.width - 36) - x - 24
        text: pane.chosen ? pane.intake.name : qsTr("导入名单")
        size: 38
        weight: 900
        color: Theme.ink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    DeskKey {
        id: take
        visible: pane.intake.stage === "judged"
        x: pane.width - 36 - width
        y: 14
        look: "primary"
        icon: "check"
        enabled: !pane.page.busy && pane.intake.fine > 0
        text: qsTr("导入这 %1 行").arg(pane.intake.fine)
        onTapped: pane.intake.take()
    }
    DeskKey {
        id: blank
        visible: !pane.chosen
        x: pane.width - 36 - width
        y: 14
        icon: "file"
        enabled: !pane.page.busy
        text: qsTr("存一份空表")
        onTapped: pane.intake.write_blank()
    }
    Row {
        visible: pane.chosen
        x: 36
        y: 104
        height: 72
        spacing: 16
        DeskTag {
            anchors.verticalCenter: parent.verticalCenter
            look: "fine"
            text: pane.taken ? qsTr("导入了 %1 行").arg(pane.intake.fine) : qsTr("可以导入 %1 行").arg(pane.intake.fine)
            size: 24
        }
        DeskTag {
            anchors.verticalCenter: parent.verticalCenter
            visible: pane.intake.refused > 0
            look: "bad"
            text: qsTr("%1 行不行").arg(pane.intake.refused)
            size: 24
        }
        DeskKey {
            visible: pane.intake.refused > 0
            look: pane.intake.only_refused ? "selected" : "secondary"
            text: qsTr("只看不行的")
            onTapped: pane.intake.narrow()
        }
    }
    DeskCard {
        x: 36
        y: pane.chosen ? 196 : 104
        width: pane.width - 72
        height: pane.height - y - 28
        DeskTable {
            visible: !pane.chosen
            x: 12
            y: 16
            width: parent.width - 24
            height: parent.height - 28
            rowHeight: 76
            empty: qsTr("没有找到表格。把 XLSX 或 CSV 放进 U 盘，或者文档里的“体验馆”文件夹。")
            columns: [
                {
                    "title": qsTr("文件")
                },
                {
                    "title": qsTr("在哪里"),
                    "width": pane.tall ? 320 : 460
                }
            ]
            rows: pane.intake.files.map(file => [
                    {
                        "text": file.name,
                        "bold": true
                    }, file.place])
            onRowTapped: index => pane.intake.choose(index)
        }
        Label {
            id: head
            visible: pane.chosen
            x: 28
            y: 18
            text: qsTr("行号是文件里的行号。没有写进来的行，改好以后可以再导入一次。")
            width: parent.width - 56
            size: 22
            color: Theme.slate
        }
        ListView {
            visible: pane.chosen
            x: 12
            y: head.y + head.height + 12
            width: parent.width - 24
            height: parent.height - y - 12
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: pane.intake.rows.length
            delegate: Item {
                id: row
                required property int index
                readonly property var line: pane.intake.rows[row.index] ?? ({})
                width: ListView.view.width
                height: words.height + 28
                Label {
                    x: 16
                    y: 14
                    width: 76
                    text: row.line.line ?? ""
                    size: 24
                    color: Theme.slate
                }
                Icon {
                    x: 92
                    y: 16
                    width: 32
                    name: row.line.fine ? "check" : "warn"
                    color: row.line.fine ? Theme.staffMint : Theme.staffCoral
                }
                Column {
                    id: words
                    x: 140
                    y: 14
                    width: parent.width - 156
                    spacing: 2
                    Label {
                        width: parent.width
                        visible: text !== ""
                        text: [row.line.when, row.line.title, row.line.audience, row.line.people].filter(part => part).join("   ")
                        size: 24
                        weight: 700
                        color: Theme.ink
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                    Label {
                        width: parent.width
                        text: row.line.why ?? ""
                        size: 22
                        leading: 1.35
                        color: row.line.fine ? Theme.staffMint : Theme.staffCoral
                    }
                }
                Rectangle {
                    y: parent.height - 1
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
            }
        }
    }
}
