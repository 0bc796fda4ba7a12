pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The target, and where the finger came down each time; true to scale.
Item {
    id: root

    required property var hits
    required property color ink
    // How wide the lamp to touch is, in widths of the picture as the hits are; the box is 1.5 times as high.
    // Spots further off stay at its edge.
    required property real target
    readonly property real scaled: root.height / (1.5 * root.target)

    function held(offset: real, length: real): real {
        return Math.min(length - 20, Math.max(2, length / 2 + offset * root.scaled - 9));
    }

    Rectangle {
        anchors.centerIn: parent
        width: root.target * root.scaled
        height: width
        radius: width / 2
        color: Theme.night600
        border.width: 3
        border.color: Theme.wire
    }
    Repeater {
        model: root.hits
        Rectangle {
            required property var modelData
            x: root.held(modelData[0], root.width)
            y: root.held(modelData[1], root.height)
            width: 18
            height: 18
            radius: 9
            color: root.ink
            border.width: 2
            border.color: Theme.night900
        }
    }
}
