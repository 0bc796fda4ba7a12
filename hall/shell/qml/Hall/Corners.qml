import QtQuick
import QtQuick.Shapes

// Four painted corners over whatever lies below.
Shape {
    id: corners

    property real radius: 36
    property color ground: Theme.night900
    property bool roundsBottom: true

    function path(w: real, h: real, r: real, bottom: bool): string {
        let d = "M-1 -1H" + r + "A" + r + " " + r + " 0 0 0 0 " + r + "H-1Z";
        d += "M" + (w + 1) + " -1H" + (w - r) + "A" + r + " " + r + " 0 0 1 " + w + " " + r + "H" + (w + 1) + "Z";
        if (bottom) {
            d += "M-1 " + (h + 1) + "V" + (h - r) + "H0A" + r + " " + r + " 0 0 0 " + r + " " + h + "V" + (h + 1) + "Z";
            d += "M" + (w + 1) + " " + (h + 1) + "V" + (h - r) + "H" + w + "A" + r + " " + r + " 0 0 1 " + (w - r) + " " + h + "V" + (h + 1) + "Z";
        }
        return d;
    }

    ShapePath {
        strokeWidth: 0
        strokeColor: "transparent"
        fillColor: corners.ground
        PathSvg {
            path: corners.path(corners.width, corners.height, corners.radius, corners.roundsBottom)
        }
    }
}
