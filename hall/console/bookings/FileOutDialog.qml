pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Where a file goes, and in which form; then, for a slip, whether it is printed at once.
DeskDialog {
    id: dialog

    required property var outlet
    property bool busy: false
    readonly property bool slip: dialog.outlet.asking === "slip"
    readonly property bool done: dialog.outlet.wrote !== ""

    visible: dialog.outlet.asking !== ""
    cardWidth: 900
    title: dialog.done ? qsTr("写好了") : dialog.slip ? qsTr("打印预约单") : qsTr("导出预约")
    text: dialog.done ? dialog.outlet.wrote : dialog.slip ? qsTr("A5 纸，中英文，带一个签名的二维码，到馆时扫一下。") : ""

    component Named: Column {
        property alias name: label.text
        width: parent.width
        spacing: 6
        Label {
            id: label
            size: 22
            color: Theme.slate
        }
    }
    Named {
        visible: !dialog.slip && !dialog.done
        name: qsTr("哪些天") + "  " + dialog.outlet.span
        DeskChoices {
            width: parent.width
            options: dialog.outlet.all_days
            chosen: dialog.outlet.days
            onPicked: id => dialog.outlet.choose_days(id)
        }
    }
    Named {
        visible: !dialog.slip && !dialog.done
        name: qsTr("什么文件（联系人只写隐去的样子）")
        DeskChoices {
            width: parent.width
            options: dialog.outlet.forms
            chosen: dialog.outlet.form
            onPicked: id => dialog.outlet.choose_form(id)
        }
    }
    Named {
        visible: !dialog.done
        name: qsTr("存到哪里")
        DeskChoices {
            width: parent.width
            options: dialog.outlet.places
            chosen: dialog.outlet.place
            onPicked: id => dialog.outlet.choose_place(id)
        }
    }
    DeskWords {
        visible: dialog.done && dialog.slip && !dialog.outlet.can_print
        width: parent.width
        icon: "info"
        color: Theme.police600
        size: 22
        text: qsTr("这台电脑没有打印机，请把文件拷到能打印的电脑上。")
    }
    keys: [
        DeskKey {
            look: "primary"
            visible: !dialog.done
            enabled: !dialog.busy && dialog.outlet.places.length > 0
            text: dialog.slip ? qsTr("存成 PDF") : qsTr("导出")
            onTapped: dialog.outlet.write()
        },
        DeskKey {
            look: "primary"
            visible: dialog.done && dialog.slip && dialog.outlet.can_print
            enabled: !dialog.busy
            icon: "print"
            text: qsTr("送到打印机")
            onTapped: dialog.outlet.print_it()
        },
        DeskKey {
            visible: dialog.done && dialog.outlet.on_stick
            enabled: !dialog.busy
            text: qsTr("安全拔出 U 盘")
            onTapped: dialog.outlet.eject()
        },
        DeskKey {
            text: dialog.done ? qsTr("好") : qsTr("先不")
            onTapped: dialog.outlet.drop()
        }
    ]
}
