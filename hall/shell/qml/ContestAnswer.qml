import QtQuick
import Hall

// Why the right answer is right, below it.
Card {
    id: card

    property string why

    Mascot {
        id: lamp
        width: Math.min(170, card.height - 40)
        x: card.width - width - 32
        anchors.verticalCenter: parent.verticalCenter
    }
    Label {
        x: 40
        y: 20
        width: lamp.x - 64
        height: card.height - 40
        text: card.why
        size: 38
        weight: 500
        leading: 1.5
        fontSizeMode: Text.Fit
        minimumPixelSize: 28
        verticalAlignment: Text.AlignVCenter
    }
}
