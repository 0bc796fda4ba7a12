pragma ComponentBehavior: Bound

import QtQuick

// Two stacked rounded rectangles; the upper one goes down 6 px under the finger.
Item {
    id: key

    property string text
    property string icon
    property string iconRight
    property string look: "secondary"
    property real size: 40
    property int radius: key.height >= 104 ? 36 : 32
    property real iconWidth: 48
    property string sound: "tap"
    readonly property bool pressed: tap.pressed
    readonly property bool primary: key.look === "primary"
    readonly property bool danger: key.look === "danger"
    readonly property bool ghost: key.look === "ghost"
    readonly property bool selected: key.look === "selected"
    readonly property color ink: !key.enabled ? Theme.dim : key.primary || key.danger ? Theme.night900 : Theme.moon

    signal tapped

    implicitWidth: row.implicitWidth + 72
    implicitHeight: 96
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: key.text
    Keys.onReturnPressed: key.tapped()
    Keys.onSpacePressed: key.tapped()

    Rectangle {
        visible: key.activeFocus
        anchors.fill: parent
        anchors.margins: -11
        anchors.bottomMargin: -19
        radius: key.radius + 11
        color: "transparent"
        border.width: 5
        border.color: Theme.moon
    }
    Rectangle {
        visible: !key.ghost && key.enabled
        y: 8
        width: parent.width
        height: parent.height
        radius: key.radius
        color: key.primary ? Theme.amberEdge : key.danger ? "#A8382B" : Theme.night850
    }
    Rectangle {
        id: face
        y: tap.pressed ? 6 : 0
        width: parent.width
        height: parent.height
        radius: key.radius
        border.width: key.ghost ? 3 : 0
        border.color: Theme.wire
        color: "transparent"
        gradient: key.ghost ? null : fill
        Behavior on y {
            NumberAnimation {
                duration: tap.pressed ? 90 : 140
                easing.type: tap.pressed ? Easing.OutQuad : Easing.OutBack
                easing.overshoot: 1.2
            }
        }
        Gradient {
            id: fill
            GradientStop {
                position: 0
                color: !key.enabled ? Theme.disabledFill : key.primary ? (tap.pressed ? Theme.amber400 : Theme.amber300) : key.danger ? "#FF9D8F" : key.selected ? Theme.police500 : tap.pressed ? "#2B55B0" : Theme.night600
            }
            GradientStop {
                position: 1
                color: !key.enabled ? Theme.disabledFill : key.primary ? Theme.amber400 : key.danger ? "#FF7767" : key.selected ? Theme.police500 : tap.pressed ? "#2B55B0" : Theme.night600
            }
        }
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 20
            Icon {
                visible: key.icon !== ""
                name: key.icon
                color: key.ink
                width: key.iconWidth
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                visible: key.text !== ""
                text: key.text
                size: key.size
                weight: 700
                color: key.ink
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }
            Icon {
                visible: key.iconRight !== ""
                name: key.iconRight
                color: key.ink
                width: key.iconWidth
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Tap {
        id: tap
        sound: key.sound
        onActed: key.tapped()
    }
}
