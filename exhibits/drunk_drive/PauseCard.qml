import QtQuick
import Hall

// A rest in the middle: the picture is sober at once, and leaving is as easy as going on.
Item {
    id: card

    required property var play
    required property var words
    // Whoever has driven the first run has something to compare; before that, leaving leads home.
    required property bool drunk

    Card {
        anchors.centerIn: parent
        width: Math.min(920, parent.width - 96)
        height: 520
        radius: 64
        color: Theme.night800
        border.width: 4
        border.color: Theme.dialogBorder
        Mascot {
            x: 60
            y: 76
            width: 180
            mood: "happy"
        }
        Label {
            x: 284
            y: 92
            width: parent.width - 330
            text: card.words.paused
            size: 64
            weight: 900
        }
        Label {
            x: 284
            y: 196
            width: parent.width - 330
            text: card.words.paused_more
            size: 36
            color: Theme.fog
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 348
            spacing: 32
            Key {
                objectName: "giveUp"
                height: 108
                width: 300
                text: card.words.give_up
                onTapped: card.drunk ? card.play.setKnob("stop", 1) : card.play.giveUp()
            }
            Key {
                objectName: "resume"
                height: 108
                width: 440
                look: "primary"
                icon: "play"
                text: card.words.resume
                onTapped: card.play.setKnob("pause", 0)
            }
        }
    }
}
