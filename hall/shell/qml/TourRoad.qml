pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hall

// The big road: it winds through the night past every stop, warm as far as the group has come. Across the
// screen it shows so many stops as have room, upright it runs down the left.
Item {
    id: road

    property var stops: []
    property int at: 0
    readonly property bool tall: Theme.portrait
    readonly property int most: road.tall ? 9 : 8
    readonly property int first: Math.max(0, Math.min(road.at - 3, road.stops.length - road.most))
    readonly property int shown: Math.min(road.most, road.stops.length)
    readonly property bool walked: road.at >= road.stops.length
    readonly property real extent: road.tall ? road.height : road.width
    readonly property real begins: road.tall ? 70 : 160
    readonly property real pace: road.shown > 1 ? (road.extent - 2 * road.begins) / (road.shown - 1) : 0
    readonly property real here: road.walked ? road.extent + 120 : road.along(road.at - road.first)
    // Upright, the heading stands above the road.
    readonly property real source: road.tall ? -30 : -120
    readonly property real swing: road.tall ? 62 : 70
    readonly property real middle: road.tall ? 190 : 200

    signal chosen(int index)

    // How far along the road a stop is, and how far to the side the road has swung there.
    function along(place: int): real {
        return road.shown > 1 ? road.begins + place * road.pace : road.extent / 2;
    }
    function aside(way: real): real {
        return road.middle - road.swing * Math.cos(2 * Math.PI * (way - 300) / (road.tall ? 620 : 732));
    }
    function line(from: real, to: real): var {
        const points = [];
        for (let way = from; way < to + 24; way += 24) {
            const end = Math.min(way, to);
            points.push(road.tall ? Qt.point(road.aside(end), end) : Qt.point(end, road.aside(end)));
        }
        return points;
    }
    // The road's lowest edge under a label of this width.
    function under(way: real, width: real): real {
        return Math.max(road.aside(way - width / 2), road.aside(way), road.aside(way + width / 2)) + 52;
    }

    component Way: ShapePath {
        id: way
        property var points: []
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        PathPolyline {
            path: way.points
        }
    }

    Shape {
        anchors.fill: parent
        Way {
            strokeColor: "#2A4B97"
            strokeWidth: 84
            points: road.line(road.here, road.extent + 120)
        }
        Way {
            strokeColor: "#B98A35"
            strokeWidth: 84
            points: road.line(road.source, road.here)
        }
        Way {
            strokeColor: "#C3D2F2"
            strokeWidth: 6
            strokeStyle: ShapePath.DashLine
            dashPattern: [7, 7]
            points: road.line(road.source, road.extent + 120)
        }
    }
    Repeater {
        model: road.stops.slice(road.first, road.first + road.shown)
        Item {
            id: stop

            required property int index
            required property var modelData
            readonly property int place: road.first + stop.index
            readonly property bool now: stop.place === road.at
            readonly property string fate: stop.modelData.fate
            readonly property bool passed: stop.fate === "skipped" || stop.fate === "closed"
            readonly property real way: road.along(stop.index)

            objectName: "stop-" + stop.place
            Accessible.role: Accessible.Button
            Accessible.name: stop.modelData.title
            x: (road.tall ? road.aside(stop.way) : stop.way) - width / 2
            y: (road.tall ? stop.way : road.aside(stop.way)) - height / 2
            width: 96
            height: 96

            // The lamp's glass lets the dashes through; the road below it does not.
            Rectangle {
                visible: !stop.now
                anchors.centerIn: parent
                width: 62
                height: 62
                radius: 31
                color: stop.way <= road.here ? "#B98A35" : "#2A4B97"
            }
            Lamp {
                visible: !stop.now
                anchors.centerIn: parent
                anchors.verticalCenterOffset: -14
                width: 70
                opacity: stop.passed ? .7 : 1
                look: stop.fate === "done" ? "lit" : "unlit"
            }
            Mascot {
                visible: stop.now
                halo: true
                x: (parent.width - width) / 2
                y: parent.height - height - (road.tall ? 0 : 10)
                width: road.tall ? 118 : 150
            }
            Rectangle {
                id: sign
                readonly property real roomy: road.tall ? 560 : Math.max(170, road.pace - 14)
                x: road.tall ? road.middle + road.swing + 76 - stop.x : Math.max(24, Math.min(road.width - 24 - width, stop.way - width / 2)) - stop.x
                y: road.tall ? (parent.height - height) / 2 : road.under(stop.way, width) - stop.y
                width: words.width + (stop.now ? 56 : 8)
                height: words.height + (stop.now ? 16 : 0)
                radius: 32
                color: stop.now ? Theme.amber400 : "transparent"
                Column {
                    id: words
                    anchors.centerIn: parent
                    width: Math.min(sign.roomy, Math.max(name.implicitWidth, extra.implicitWidth))
                    Label {
                        id: name
                        width: parent.width
                        horizontalAlignment: road.tall && !stop.now ? Text.AlignLeft : Text.AlignHCenter
                        text: stop.modelData.title
                        size: stop.now ? 34 : 30
                        weight: 700
                        wrapMode: Text.NoWrap
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 28
                        elide: Text.ElideRight
                        color: stop.now ? Theme.night900 : stop.fate === "done" ? Theme.amber300 : stop.passed ? Theme.dim : Theme.moon
                    }
                    Label {
                        id: extra
                        visible: text !== ""
                        width: parent.width
                        horizontalAlignment: name.horizontalAlignment
                        text: stop.fate === "closed" ? qsTr("今天休息") : stop.fate === "skipped" ? qsTr("跳过了") : stop.modelData.team
                        size: 28
                        wrapMode: Text.NoWrap
                        color: stop.now ? Theme.night900 : stop.passed ? Theme.dim : Theme.fog
                    }
                }
            }
            Tap {
                onActed: road.chosen(stop.place)
            }
        }
    }
}
