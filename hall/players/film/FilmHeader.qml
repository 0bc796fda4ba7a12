import QtQuick
import Hall

// The film's own poster and title in the header's place, with the lamps of its questions.
Item {
    id: header

    required property var play
    required property var topics
    required property var length
    readonly property var card: header.play.film

    Row {
        x: Theme.margin
        y: Theme.portrait ? 180 : 36
        spacing: 24
        RoundedImage {
            width: 132
            height: 88
            radius: 24
            picture: header.card.poster ?? ""
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: -8
            Label {
                text: header.card.title ?? ""
                size: Theme.english ? 42 : 46
                weight: 900
            }
            Label {
                visible: header.card.seconds !== undefined
                text: (header.topics[header.card.topic] ?? "") + " · " + header.length(header.card.seconds ?? 0)
                size: 28
                color: Theme.fog
            }
        }
    }
    Row {
        visible: header.play.lamps.length > 0
        x: Theme.width - width - Theme.margin - (Theme.portrait ? 0 : 130)
        y: Theme.portrait ? 190 : 46
        spacing: 20
        Repeater {
            model: header.play.lamps
            Lamp {
                required property string modelData
                look: modelData
                width: 60
            }
        }
    }
}
