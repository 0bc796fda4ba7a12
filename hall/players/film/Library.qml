pragma ComponentBehavior: Bound

import QtQuick
import Hall

// All films as cards, two columns (one in portrait), with a key for each topic that exists.
Item {
    id: library

    required property var play
    required property var topics
    required property var length
    readonly property bool tall: Theme.portrait
    readonly property bool filters: library.play.topics.length > 2
    readonly property int head: Math.max(Theme.reach, library.tall ? 300 : library.filters ? 148 : 180)

    Row {
        visible: !library.tall
        x: Theme.width - width - Theme.margin
        y: 56
        spacing: 18
        Lamp {
            look: "lit"
            animated: false
            width: 44
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("看一段，答一题，点一盏灯")
            size: 32
            color: Theme.fog
        }
    }
    Flow {
        id: chips
        visible: library.filters
        x: Theme.margin
        y: library.head
        width: Theme.width - 2 * Theme.margin
        spacing: 24
        Repeater {
            model: library.play.topics
            FilterKey {
                required property var modelData
                text: library.topics[modelData.id] ?? ""
                chosen: modelData.chosen
                onTapped: library.play.filter(modelData.id)
            }
        }
    }
    Flickable {
        id: shelf
        readonly property real step: library.tall ? Theme.width - 2 * Theme.margin : (Theme.width - 2 * Theme.margin - 24) / 2 + 24
        x: Theme.margin
        y: library.head + (library.filters ? chips.height + 32 : 0)
        width: Theme.width - 2 * Theme.margin
        height: Theme.height - shelf.y - (library.tall ? 148 : 150)
        contentHeight: grid.height + 8
        interactive: shelf.contentHeight > shelf.height
        clip: shelf.interactive
        boundsBehavior: Flickable.StopAtBounds
        Grid {
            id: grid
            columns: library.tall ? 1 : 2
            spacing: 24
            Repeater {
                model: library.play.films
                FilmCard {
                    required property var modelData
                    width: library.tall ? shelf.width : (shelf.width - 24) / 2
                    card: modelData
                    topic: library.topics[modelData.topic] ?? ""
                    lasts: library.length(modelData.seconds)
                    onTapped: library.play.choose(modelData.id)
                }
            }
        }
    }
}
