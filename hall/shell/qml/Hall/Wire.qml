import QtQuick
import QtQuick.Shapes

// The long wire across the screen: it sags by 26 px between peaks.
Shape {
    id: wire

    property var peaks: []
    property real sag: 26
    property real end: Theme.width

    function path(): string {
        let previous = -100;
        let result = "M-100 6";
        for (const peak of wire.peaks.concat([wire.end + 100])) {
            result += "Q" + (previous + peak) / 2 + " " + wire.sag + " " + peak + " 0";
            previous = peak;
        }
        return result;
    }

    ShapePath {
        strokeColor: Theme.wire
        strokeWidth: 5
        fillColor: "transparent"
        PathSvg {
            path: wire.path()
        }
    }
}
