pragma ComponentBehavior: Bound

import QtQuick
import Hall

// How many star lamps stood by the road: the second task of the drive.
Item {
    id: card

    required property var play
    required property var words
    required property var hud
    readonly property bool tall: Theme.portrait
    readonly property int chosen: card.hud.chosen ?? -1
    readonly property int stars: card.hud.stars ?? -1

    signal judged(bool right)

    onChosenChanged: if (card.chosen >= 0)
        card.judged(card.chosen === card.stars)

    Card {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: card.tall && Theme.lowReach ? 240 : 0
        width: Math.min(1240, parent.width - 96)
        height: column.height + 128
        radius: 64
        color: Theme.night800
        border.width: 4
        border.color: Theme.dialogBorder
        Column {
            id: column
            x: 64
            y: 64
            width: parent.width - 128
            spacing: 28
            Row {
                spacing: 36
                Image {
                    source: "star.svg"
                    width: 132
                    height: 132
                    sourceSize: Qt.size(264, 264)
                }
                Column {
                    width: column.width - 168
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    Label {
                        width: parent.width
                        text: card.words.count_title
                        size: 56
                        weight: 900
                        leading: 1.25
                    }
                    Label {
                        width: parent.width
                        text: card.chosen < 0 ? card.words.count_help : card.chosen === card.stars ? card.words.count_right : card.words.count_wrong.replace("{n}", card.stars)
                        size: 36
                        color: card.chosen < 0 ? Theme.fog : Theme.amber300
                    }
                }
            }
            Repeater {
                model: card.hud.choices ?? []
                Choice {
                    required property int index
                    required property int modelData
                    objectName: "choice_" + modelData
                    width: column.width
                    letter: "ABC"[index]
                    text: card.words.lamps.replace("{n}", modelData)
                    look: card.chosen < 0 ? "" : modelData === card.stars ? "right" : modelData === card.chosen ? "wrong" : "dim"
                    tag: card.chosen < 0 ? "" : modelData === card.stars ? card.words.right_answer : modelData === card.chosen ? card.words.your_pick : ""
                    onTapped: card.play.setKnob("answer_" + card.hud.run, modelData)
                }
            }
        }
    }
}
