import QtQuick

// A picture with true round corners in both renderers: the image provider cuts them, for neither has a mask.
Image {
    id: rounded

    property url picture
    property real radius: 36
    property string corners: "all"

    source: rounded.picture.toString() && rounded.width > 0 ? "image://round/" + rounded.corners + "/" + rounded.radius + "/" + Math.round(rounded.width) + "x" + Math.round(rounded.height) + "/" + encodeURIComponent(rounded.picture) : ""
    sourceSize: Qt.size(rounded.width * 1.5, rounded.height * 1.5)
    smooth: true
    mipmap: true
}
