import QtQuick
import Hall

// One figure with its unit; the lamp's own card is warm.
Rectangle {
    id: card

    property string title
    property int value
    property string unit
    property bool warm: false

    radius: 24
    color: card.warm ? "#FFF7E6" : "#FFFFFF"
    border.width: 1
    border.color: card.warm ? "#F3D596" : Theme.line

    Label {
        x: 28
        y: 24
        text: card.title
        size: 24
        color: card.warm ? Theme.staffAmber : Theme.slate
    }
    Row {
        x: 28
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        spacing: 12
        Counter {
            id: figure
            rolls: false
            value: card.value
            size: card.value > 9999 ? 46 : card.value > 999 && Theme.english ? 54 : 68
            color: Theme.ink
        }
        Label {
            anchors.baseline: figure.baseline
            text: card.unit
            size: 26
            weight: 700
            color: Theme.ink
        }
    }
    Art {
        visible: card.warm
        anchors.right: parent.right
        anchors.rightMargin: 24
        y: 22
        width: 40
        height: 48
        name: "lamps/lamp-lit.svg"
    }
}
