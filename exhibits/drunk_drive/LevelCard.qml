pragma ComponentBehavior: Bound

import QtQuick
import Hall

// How much alcohol the second run pretends.
Item {
    id: card

    required property var play
    required property var words
    property int picked: 80
    readonly property bool tall: Theme.portrait

    Card {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: card.tall ? (Theme.lowReach ? 240 : 60) : 30
        width: Math.min(1560, parent.width - 96)
        height: column.height + 128
        radius: 64
        color: Theme.night800
        border.width: 4
        border.color: Theme.dialogBorder
        Column {
            id: column
            x: 64
            y: 60
            width: parent.width - 128
            spacing: 32
            Row {
                spacing: 36
                Mascot {
                    width: 170
                    mood: "dizzy"
                }
                Column {
                    width: column.width - 206
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 12
                    Label {
                        width: parent.width
                        text: card.words.level_title
                        size: Theme.english ? 60 : 64
                        weight: 900
                        leading: 1.25
                    }
                    Label {
                        width: parent.width
                        text: card.words.level_help
                        size: 36
                        color: Theme.fog
                        leading: 1.4
                    }
                }
            }
            Grid {
                columns: card.tall ? 2 : 4
                spacing: 24
                Repeater {
                    model: [20, 50, 80, 150]
                    LevelKey {
                        required property int modelData
                        objectName: "level" + modelData
                        width: (column.width - (card.tall ? 24 : 72)) / (card.tall ? 2 : 4)
                        level: modelData
                        text: card.words["level_" + modelData]
                        isPicked: card.picked === modelData
                        onTapped: card.picked = modelData
                    }
                }
            }
            Label {
                width: parent.width
                text: card.words.level_unit
                size: 28
                color: Theme.fog
                horizontalAlignment: Text.AlignHCenter
            }
            Label {
                width: parent.width
                text: card.words.level_note
                size: 34
                leading: 1.4
                horizontalAlignment: Text.AlignHCenter
            }
            Key {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(560, column.width)
                height: 116
                size: 46
                look: "primary"
                icon: "car"
                text: card.words.go
                onTapped: card.play.setKnob("level", card.picked)
            }
        }
    }
}
