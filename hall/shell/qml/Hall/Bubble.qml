import QtQuick
import QtQuick.Shapes

// What 小灯 says; the tail points left to it.
Item {
    id: bubble

    property string text
    property bool tail: true
    property real size: Theme.english ? 32 : 36

    implicitWidth: words.implicitWidth + 80
    implicitHeight: words.implicitHeight + 52

    Rectangle {
        anchors.fill: parent
        radius: 36
        color: Theme.night850
    }
    Shape {
        visible: bubble.tail
        x: -26
        y: parent.height / 2 - 16
        ShapePath {
            strokeWidth: 0
            strokeColor: "transparent"
            fillColor: Theme.night850
            PathSvg {
                path: "M34 0L4 13Q0 16 4 19L34 32Z"
            }
        }
    }
    Label {
        id: words
        anchors.centerIn: parent
        width: Math.min(implicitWidth, bubble.width - 64)
        text: bubble.text
        size: bubble.size
        leading: 1.45
    }
}
