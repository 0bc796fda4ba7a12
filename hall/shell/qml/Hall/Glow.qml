import QtQuick

Image {
    id: glow

    height: glow.width
    source: Theme.art("lamps/glow-amber.svg")
    sourceSize: Qt.size(512, 512)
    smooth: true
}
