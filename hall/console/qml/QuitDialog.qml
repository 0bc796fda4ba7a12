import QtQuick
import Hall

// The one question before the hall goes dark.
Item {
    id: dialog

    required property var desk

    Rectangle {
        anchors.fill: parent
        color: "#040A1C"
        opacity: .6
    }
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.centerIn: parent
        width: 760
        height: words.height + 72
        radius: 28
        color: "#FFFFFF"

        Column {
            id: words
            x: 48
            y: 44
            width: parent.width - 96
            spacing: 20
            Label {
                width: parent.width
                text: qsTr("要退出软件吗？")
                size: 38
                weight: 900
                color: Theme.ink
            }
            Label {
                width: parent.width
                text: qsTr("退出以后，大屏幕就没有展项了。记录都已经存好。")
                size: 25
                lineHeight: 1.05
                color: Theme.slate
            }
            Item {
                width: 1
                height: 8
            }
            Row {
                anchors.right: parent.right
                spacing: 20
                StaffKey {
                    height: 80
                    icon: "logout"
                    look: "danger"
                    text: qsTr("退出")
                    onTapped: dialog.desk.quit()
                }
                StaffKey {
                    height: 80
                    text: qsTr("不退出")
                    onTapped: dialog.desk.stay()
                }
            }
        }
    }
}
