pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Who may come in, and what can be done for the one who is chosen. All of it works at once.
Item {
    id: pane

    required property var people
    readonly property bool tall: Theme.portrait

    DeskCard {
        id: list
        width: pane.tall ? pane.width : pane.width - 644
        height: pane.tall ? pane.height - card.height - 24 : pane.height
        title: qsTr("谁可以进工作台")
        DeskKey {
            x: parent.width - width - 28
            y: 12
            look: "primary"
            icon: "plus"
            text: qsTr("加一个人")
            onTapped: pane.people.ask("add")
        }
        DeskTable {
            x: 12
            y: 96
            width: parent.width - 24
            height: parent.height - y - 16
            columns: [
                {
                    title: qsTr("名字")
                },
                {
                    title: qsTr("身份"),
                    width: 200
                }
            ]
            rows: pane.people.rows
            selected: pane.people.selected
            onRowTapped: index => pane.people.choose(index)
        }
    }
    DeskCard {
        id: card
        x: pane.tall ? 0 : list.width + 24
        y: pane.tall ? list.height + 24 : 0
        width: pane.tall ? pane.width : 620
        height: pane.tall ? 500 : pane.height
        title: pane.people.chosen || qsTr("点一个名字")
        Label {
            x: 28
            y: 84
            width: parent.width - 56
            visible: pane.people.chosen === ""
            text: qsTr("每个人有自己的密码，做了什么都记着是谁。\n讲解员只看得到带队、预约和展项；管理员什么都看得到。")
            size: 24
            leading: 1.5
            color: Theme.slate
        }
        Column {
            x: 28
            y: 88
            width: parent.width - 56
            visible: pane.people.chosen !== ""
            spacing: 20
            Label {
                text: qsTr("身份")
                size: 22
                color: Theme.slate
            }
            DeskChoices {
                width: parent.width
                keyWidth: 220
                options: pane.people.roles
                chosen: pane.people.role
                onPicked: id => pane.people.appoint(id)
            }
            Flow {
                width: parent.width
                spacing: 16
                DeskKey {
                    width: pane.tall ? implicitWidth : parent.width
                    icon: "lock"
                    text: qsTr("设新密码")
                    onTapped: pane.people.renew()
                }
                DeskKey {
                    width: pane.tall ? implicitWidth : parent.width
                    icon: "pencil"
                    text: qsTr("改名字")
                    onTapped: pane.people.ask("rename")
                }
                DeskKey {
                    width: pane.tall ? implicitWidth : parent.width
                    icon: "delete"
                    text: qsTr("去掉这个人")
                    onTapped: pane.people.ask("remove")
                }
            }
            Label {
                width: parent.width
                text: qsTr("改了自己的名字或身份，要重新输入密码进来。")
                size: 22
                leading: 1.4
                color: Theme.slate
            }
        }
    }
}
