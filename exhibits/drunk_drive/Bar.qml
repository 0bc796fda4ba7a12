import QtQuick
import Hall

// One reaction time: words, seconds, and a bar to compare by eye.
Item {
    id: bar

    property string text
    property string icon
    property string unit
    property real seconds
    // What stands in the number's place where hazards were only missed so far.
    property string missed
    property bool calm: true
    readonly property color ink: bar.calm ? Theme.mint : Theme.coral

    height: 88

    Icon {
        y: 6
        name: bar.icon
        color: bar.ink
        width: 34
    }
    Label {
        x: 46
        y: 0
        text: bar.text
        size: 32
        weight: 500
        color: bar.ink
        wrapMode: Text.NoWrap
    }
    Label {
        anchors.right: parent.right
        y: -6
        text: bar.seconds > 0 ? bar.seconds.toFixed(1) + " " + bar.unit : bar.missed
        size: bar.seconds > 0 ? 40 : 32
        weight: 900
        color: bar.ink
        wrapMode: Text.NoWrap
    }
    Rectangle {
        y: 54
        width: parent.width
        height: 26
        radius: 13
        color: Theme.night600
        Rectangle {
            width: bar.seconds > 0 ? Math.max(26, parent.width * Math.min(1, bar.seconds / 2)) : 0
            height: 26
            radius: 13
            color: bar.ink
            Behavior on width {
                NumberAnimation {
                    duration: Theme.span(320)
                    easing.type: Easing.OutCubic
                }
            }
        }
    }
}
