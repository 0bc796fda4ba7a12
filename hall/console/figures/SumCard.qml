import QtQuick
import Hall

// One sum, and what it is held against.
Rectangle {
    id: card

    required property var sum
    readonly property bool warm: card.sum.tone === "warm"

    height: 150
    radius: 24
    color: card.warm ? "#FFF7E6" : "#FFFFFF"
    border.width: 1
    border.color: card.warm ? "#F3D596" : Theme.line

    Label {
        x: 24
        y: 14
        text: card.sum.title
        size: 23
        color: card.warm ? Theme.staffAmber : Theme.slate
        wrapMode: Text.NoWrap
    }
    Row {
        x: 24
        y: 36
        width: parent.width - 48
        spacing: 10
        Label {
            id: figure
            text: card.sum.value.toLocaleString(Qt.locale("en_US"), "f", 0)
            size: card.sum.value > 99999 ? 46 : 56
            weight: 900
            color: Theme.ink
            wrapMode: Text.NoWrap
        }
        Label {
            anchors.baseline: figure.baseline
            visible: card.warm || !Theme.english
            text: card.warm ? qsTr("盏") : qsTr("人")
            size: 25
            weight: 700
            color: Theme.ink
        }
    }
    Label {
        x: 24
        y: 114
        width: parent.width - 40
        text: card.sum.below
        size: 20
        weight: card.sum.tone === "more" ? 700 : 500
        color: card.sum.tone === "more" ? Theme.staffMint : card.warm ? Theme.staffAmber : Theme.slate
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 17
        elide: Text.ElideRight
    }
    Art {
        visible: card.warm
        anchors.right: parent.right
        anchors.rightMargin: 22
        y: 18
        width: 36
        height: 43
        name: "lamps/lamp-lit.svg"
    }
}
