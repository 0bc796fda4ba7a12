import QtQuick
import QtQuick.Shapes
import Hall

// The speed, as a number and as an arc.
Plate {
    id: gauge

    property real speed
    property string unit

    width: 272
    height: 218

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Theme.night600
            strokeWidth: 22
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: 136
                centerY: 148
                radiusX: 92
                radiusY: 92
                startAngle: 180
                sweepAngle: 180
            }
        }
        ShapePath {
            strokeColor: Theme.amber400
            strokeWidth: 22
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: 136
                centerY: 148
                radiusX: 92
                radiusY: 92
                startAngle: 180
                sweepAngle: Math.max(1, 180 * Math.min(1, gauge.speed / 90))
            }
        }
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 72
        text: gauge.speed
        size: 80
        weight: 900
        leading: 1
        wrapMode: Text.NoWrap
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 166
        text: gauge.unit
        size: 28
        color: Theme.fog
        wrapMode: Text.NoWrap
    }
}
