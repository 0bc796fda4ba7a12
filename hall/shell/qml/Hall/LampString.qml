pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Progress: lamps on the peaks of a sagging wire.
Item {
    id: lamps

    property var looks: []
    property int current: -1
    property real step: 117

    width: lamps.step * Math.max(0, lamps.looks.length - 1)
    height: 150

    function wirePath(count: int, step: real): string {
        let path = "M-40 8Q-20 18 0 12";
        for (let i = 1; i < count; i++)
            path += "Q" + (i - .5) * step + " 38 " + i * step + " 12";
        const end = (count - 1) * step;
        return path + "Q" + (end + 20) + " 18 " + (end + 40) + " 8";
    }

    Shape {
        visible: lamps.looks.length > 0
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.wire
            strokeWidth: 5
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathSvg {
                path: lamps.wirePath(lamps.looks.length, lamps.step)
            }
        }
    }
    Repeater {
        model: lamps.looks
        Item {
            id: hook

            required property int index
            required property string modelData
            readonly property bool now: hook.index === lamps.current

            x: hook.index * lamps.step
            Lamp {
                look: hook.modelData
                width: hook.now ? 80 : 64
                x: -width / 2
                y: hook.now ? 10 : 12
                Behavior on width {
                    NumberAnimation {
                        duration: Theme.span(180)
                    }
                }
            }
            Shape {
                visible: hook.now
                x: -15
                y: 114
                ShapePath {
                    strokeWidth: 0
                    strokeColor: "transparent"
                    fillColor: Theme.amber300
                    PathSvg {
                        path: "M12 2Q15 -1 18 2L28 15Q31 20 26 20H4Q-1 20 2 15Z"
                    }
                }
            }
        }
    }
}
