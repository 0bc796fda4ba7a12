import QtQuick
import Hall

// A white card with a heading and, beside it, a word of explanation.
Rectangle {
    id: card

    property string title
    property string aside

    radius: 24
    color: "#FFFFFF"
    border.width: 1
    border.color: Theme.line

    Label {
        x: 28
        y: 22
        text: card.title
        size: 28
        weight: 700
        color: Theme.ink
    }
    Label {
        x: card.width - 28 - width
        y: 27
        text: card.aside
        size: 23
        color: Theme.slate
    }
}
