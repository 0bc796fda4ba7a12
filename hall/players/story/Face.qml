import QtQuick

// Somebody's picture, drawn as a disc.
Image {
    property url picture

    source: picture
    height: width
    sourceSize: Qt.size(width * 2, width * 2)
    smooth: true
    mipmap: true
}
