import QtQuick
import Hall

// After a near miss: nobody is hurt, one lamp goes out, 小灯 says why.
Item {
    id: card

    required property var words
    property string struck
    readonly property bool tall: Theme.portrait

    Lamp {
        id: lamp
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height * (card.tall ? .2 : .11)
        width: 240
        look: "lit"
        animated: true
        Timer {
            running: true
            interval: 700
            onTriggered: lamp.look = "unlit"
        }
    }
    Card {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height * (card.tall ? .46 : .5)
        width: Math.min(1180, parent.width - 96)
        height: Math.max(340, words.height + 80)
        radius: 64
        color: Theme.night800
        border.width: 4
        border.color: Theme.dialogBorder
        Mascot {
            x: 48
            y: 60
            width: 200
            mood: "alarmed"
        }
        Column {
            id: words
            x: 290
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 340
            spacing: 20
            Label {
                width: parent.width
                text: card.struck ? card.words["dark_" + card.struck] : ""
                size: 52
                weight: 900
                leading: 1.3
            }
            Label {
                width: parent.width
                text: card.words.dark_more
                size: 38
                color: Theme.fog
                leading: 1.45
            }
        }
    }
}
