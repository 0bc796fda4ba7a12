import QtQuick
import Hall
import Hall.Frames

// The film's picture with painted round corners: the upper two and the lower two stand on different parts of the sky.
Item {
    id: picture

    required property var play
    property real radius: 44
    property color above: "#091637"
    property color below: "#122C66"

    Rectangle {
        anchors.fill: parent
        color: Theme.night950
    }
    Frames {
        anchors.fill: parent
        source: picture.visible ? picture.play.frames : null
    }
    Corners {
        anchors.fill: parent
        radius: picture.radius
        ground: picture.above
        roundsBottom: false
    }
    Corners {
        anchors.fill: parent
        rotation: 180
        radius: picture.radius
        ground: picture.below
        roundsBottom: false
    }
}
