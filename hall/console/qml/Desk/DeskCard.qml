import QtQuick
import Hall

// A white card with a heading and, at its right, a word of explanation. What is inside begins at y = 76.
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
        y: 20
        width: Math.min(implicitWidth, card.width - 56)
        visible: card.title !== ""
        text: card.title
        size: 28
        weight: 700
        color: Theme.ink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Label {
        x: card.width - 28 - width
        y: 25
        visible: card.aside !== ""
        text: card.aside
        size: 23
        color: Theme.slate
        wrapMode: Text.NoWrap
    }
}
