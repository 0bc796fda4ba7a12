import QtQuick
import QtQuick.Shapes

// Time left: an arc and the number inside.
Item {
    id: ring

    property real part: 1
    property int seconds: 0
    property real stroke: 12

    width: 96
    height: ring.width
    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.night600
            strokeWidth: ring.stroke
            fillColor: "transparent"
            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.width / 2
                radiusX: ring.width / 2 - ring.stroke
                radiusY: radiusX
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: Theme.amber400
            strokeWidth: ring.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.width / 2
                radiusX: ring.width / 2 - ring.stroke
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * ring.part
            }
        }
    }
    Label {
        anchors.centerIn: parent
        text: ring.seconds
        size: ring.width * .34
        weight: 700
    }
}
