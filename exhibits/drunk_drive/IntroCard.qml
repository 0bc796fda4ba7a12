pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What to do, in three pictures and three lines.
Item {
    id: card

    required property var play
    required property var words
    readonly property bool tall: Theme.portrait

    Card {
        anchors.horizontalCenter: parent.horizontalCenter
        y: card.tall ? 330 : 130
        width: card.tall ? parent.width - 96 : 1500
        height: card.tall ? 1280 : 850
        radius: 64
        color: Theme.night800
        border.width: 4
        border.color: Theme.dialogBorder

        Mascot {
            x: card.tall ? (parent.width - width) / 2 : 90
            y: card.tall ? 60 : 210
            width: card.tall ? 260 : 330
            mood: "happy"
            halo: true
        }
        Column {
            x: card.tall ? 64 : 510
            y: card.tall ? 370 : 60
            width: parent.width - x - 64
            spacing: 24
            Label {
                width: parent.width
                text: card.words.intro_title
                size: Theme.english ? 60 : 64
                weight: 900
                horizontalAlignment: card.tall ? Text.AlignHCenter : Text.AlignLeft
            }
            Label {
                width: parent.width
                text: card.words.intro_two
                size: 34
                color: Theme.fog
                horizontalAlignment: card.tall ? Text.AlignHCenter : Text.AlignLeft
            }
            Repeater {
                model: [
                    {
                        icon: "wheel",
                        text: card.words.intro_steer
                    },
                    {
                        icon: "foot",
                        text: card.words.intro_brake
                    },
                    {
                        icon: "star-fill",
                        text: card.words.intro_count
                    }
                ]
                Well {
                    id: line
                    required property var modelData
                    width: parent.width
                    height: 116
                    Rectangle {
                        x: 18
                        anchors.verticalCenter: parent.verticalCenter
                        width: 84
                        height: 84
                        radius: 42
                        color: Theme.night600
                        Icon {
                            anchors.centerIn: parent
                            name: line.modelData.icon
                            width: 52
                        }
                    }
                    Label {
                        x: 130
                        width: parent.width - 160
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.text
                        size: 40
                        weight: 700
                        maximumLineCount: 2
                        fontSizeMode: Text.Fit
                        minimumPixelSize: 30
                        height: 104
                        verticalAlignment: Text.AlignVCenter
                        leading: 1.2
                    }
                }
            }
        }
        Key {
            x: card.tall ? (parent.width - width) / 2 : parent.width - width - 64
            y: parent.height - 170
            width: card.tall ? 640 : 480
            height: 120
            size: 48
            look: "primary"
            icon: "car"
            text: card.words.go
            onTapped: card.play.setKnob("go", "intro")
        }
    }
}
