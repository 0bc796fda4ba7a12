pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Somebody new, another name, and the question before somebody goes.
Item {
    id: root

    required property var people

    DeskDialog {
        id: add

        property string role: "guide"

        visible: root.people.asking === "add"
        title: qsTr("加一个人")
        onVisibleChanged: if (visible) {
            name.text = "";
            add.role = "guide";
        }
        DeskField {
            id: name
            width: parent.width
            label: qsTr("名字")
            maximumLength: 20
            error: root.people.fault
        }
        DeskChoices {
            width: parent.width
            keyWidth: 220
            options: root.people.roles
            chosen: add.role
            onPicked: id => add.role = id
        }
        Label {
            width: parent.width
            text: qsTr("下一步请本人来设 6 位数字的密码，输两遍。")
            size: 23
            leading: 1.4
            color: Theme.slate
        }
        keys: [
            DeskKey {
                look: "primary"
                text: qsTr("去设密码")
                enabled: name.text.trim() !== ""
                onTapped: root.people.add(name.text, add.role)
            },
            DeskKey {
                text: qsTr("先不")
                onTapped: root.people.ask("")
            }
        ]
    }
    DeskDialog {
        visible: root.people.asking === "rename"
        title: qsTr("改名字")
        onVisibleChanged: if (visible)
            renamed.text = root.people.chosen
        DeskField {
            id: renamed
            width: parent.width
            label: qsTr("名字")
            maximumLength: 20
            error: root.people.fault
        }
        keys: [
            DeskKey {
                look: "primary"
                text: qsTr("改好了")
                enabled: renamed.text.trim() !== ""
                onTapped: root.people.rename(renamed.text)
            },
            DeskKey {
                text: qsTr("先不")
                onTapped: root.people.ask("")
            }
        ]
    }
    DeskDialog {
        visible: root.people.asking === "remove"
        title: qsTr("去掉“%1”吗？").arg(root.people.chosen)
        text: qsTr("这个密码马上就不能用了。做过的记录都留着。")
        keys: [
            DeskKey {
                look: "danger"
                text: qsTr("确定去掉")
                onTapped: root.people.remove()
            },
            DeskKey {
                text: qsTr("先不")
                onTapped: root.people.ask("")
            }
        ]
    }
}
