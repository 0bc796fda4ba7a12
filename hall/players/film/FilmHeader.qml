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
            spacing: Theme.largeText ? -16 : -8
            Label {
                text: header.card.title ?? ""
                size: (Theme.english ? 42 : 46) - (Theme.largeText ? 3 : 0)
                weight: 900
            }
            Label {
                visible: header.card.seconds !== undefined
                leading: Theme.largeText ? 1.15 : 1.3
                text: (header.topics[header.card.topic] ?? "") + " · " + header.length(header.card.seconds ?? 0)
                size: 28
                color: Theme.fog
            }
        }
    }
    LampString {
        visible: header.play.lamps.length > 0
        x: Theme.width - Theme.margin - width - (Theme.portrait ? 60 : 190)
        y: Theme.portrait ? 170 : 24
        step: 104
        looks: header.play.lamps
    }
}
