pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// What staff should look at; calm when there is nothing.
DeskCard {
    id: card

    required property var notices

    signal dismissed(string id)

    title: qsTr("需要看一看")
    aside: card.notices.length > 0 ? qsTr("%1 件").arg(card.notices.length) : ""

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: 24
        visible: card.notices.length === 0
        spacing: 16
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "check"
            color: Theme.staffMint
            width: 56
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("都好着呢")
            size: 25
            color: Theme.slate
        }
    }
    ListView {
        x: 28
        y: 76
        width: parent.width - 56
        height: parent.height - y - 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: card.notices
        delegate: Item {
            id: notice
            required property var modelData
            width: ListView.view.width
            height: Math.max(words.height + 28, done.visible ? 92 : 0)
            Icon {
                y: 15
                name: "warn"
                color: Theme.staffCoral
                width: 28
            }
            Column {
                id: words
                x: 44
                y: 12
                width: parent.width - 44 - (done.visible ? done.width + 16 : 0)
                spacing: 4
                Label {
                    width: parent.width
                    text: notice.modelData.text
                    size: 23
                    leading: 1.45
                    color: Theme.ink
                }
                Label {
                    visible: text !== ""
                    text: notice.modelData.when
                    size: 20
                    color: Theme.slate
                }
            }
            DeskKey {
                id: done
                objectName: "dismiss"
                anchors.right: parent.right
                y: 10
                visible: notice.modelData.id !== ""
                text: qsTr("处理好了")
                onTapped: card.dismissed(notice.modelData.id)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
    }
}
