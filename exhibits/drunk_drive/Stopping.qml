import QtQuick
import Hall

// One way to a stop, drawn to scale: rolled before the brake, then braking.
Item {
    id: way

    property string text
    property string unit
    property string thinkText
    property string brakeText
    property real think
    property real brake
    property real perMetre
    property bool calm: true
    readonly property color ink: way.calm ? Theme.mint : Theme.coral

    height: 150

    Label {
        text: way.text
        size: 32
        weight: 700
        color: way.ink
        wrapMode: Text.NoWrap
    }
    Label {
        anchors.right: parent.right
        y: -8
        text: (Math.round(way.think) + Math.round(way.brake)) + " " + way.unit
        size: 44
        weight: 900
        color: way.ink
        wrapMode: Text.NoWrap
    }
    Rectangle {
        y: 54
        width: parent.width
        height: 52
        radius: 16
        color: Theme.night850
    }
    Rectangle {
        y: 54
        width: way.think * way.perMetre
        height: 52
        radius: 16
        color: way.ink
        opacity: .55
    }
    Rectangle {
        x: way.think * way.perMetre
        y: 54
        width: way.brake * way.perMetre
        height: 52
        radius: 16
        color: way.ink
    }
    Icon {
        x: (way.think + way.brake) * way.perMetre - 46
        y: 58
        name: "car"
        color: Theme.night900
        width: 42
    }
    Label {
        id: before
        y: 112
        text: way.thinkText + " " + way.think.toFixed(0) + " " + way.unit
        size: 28
        color: Theme.fog
        wrapMode: Text.NoWrap
    }
    Label {
        x: Math.max(way.think * way.perMetre, before.width + 32)
        y: 112
        text: way.brakeText + " " + way.brake.toFixed(0) + " " + way.unit
        size: 28
        color: Theme.fog
        wrapMode: Text.NoWrap
    }
}
