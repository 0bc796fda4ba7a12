import QtQuick

Image {
    id: icon

    property string name
    property color color: Theme.moon

    width: 48
    height: icon.width
    source: icon.name ? Theme.icon(icon.name, icon.color) : ""
    sourceSize: Qt.size(icon.width * 2, icon.width * 2)
    smooth: true
    mipmap: true
}
