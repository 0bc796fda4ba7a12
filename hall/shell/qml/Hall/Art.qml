import QtQuick

// A drawing from the hall's assets, rasterised at twice its size so that it stays sharp on large panels.
Image {
    id: art

    property string name

    source: art.name ? Theme.art(art.name) : ""
    sourceSize: Qt.size(art.width * 2, art.height * 2)
    fillMode: Image.PreserveAspectFit
    smooth: true
    mipmap: true
}
