pragma ComponentBehavior: Bound

import QtQuick
import Hall

// A picture with something wrong in it. One handler takes every finger; the model knows what lies there.
Item {
    id: search

    required property var play
    readonly property var searching: search.play.searching
    readonly property var spots: search.searching.spots ?? []
    readonly property real unit: search.width / 720

    height: search.width * 560 / 720

    RoundedImage {
        anchors.fill: parent
        radius: 44
        picture: search.play.picture
    }
    Repeater {
        model: search.searching.signs ?? []
        Label {
            required property var modelData
            x: modelData.x * search.unit - (modelData.centred ? width / 2 : 0)
            y: modelData.y * search.unit
            text: modelData.text
            size: modelData.size * search.unit * (Theme.english ? .84 : 1)
            // Letters drawn into a picture keep their room there.
            font.pixelSize: Math.round(size)
            weight: 700
            leading: 1.3
            wrapMode: Text.NoWrap
            horizontalAlignment: modelData.centred ? Text.AlignHCenter : Text.AlignLeft
            color: modelData.colour
        }
    }
    Rectangle {
        // The second hint: somewhere in here.
        readonly property var spot: search.spots[search.searching.sought ?? -1]
        visible: (search.searching.step ?? 0) >= 2 && spot !== undefined
        width: visible ? spot.r * 3.6 * search.unit : 0
        height: width
        radius: width / 2
        x: visible ? Math.max(0, Math.min(search.width - width, (spot.x + spot.r * .5) * search.unit - width / 2)) : 0
        y: visible ? Math.max(0, Math.min(search.height - height, (spot.y - spot.r * .4) * search.unit - height / 2)) : 0
        color: "transparent"
        border.width: 6
        border.color: Theme.moon
        opacity: .85
    }
    Repeater {
        model: search.spots.length
        Item {
            id: spot
            required property int index
            readonly property var place: search.spots[spot.index] ?? ({})
            readonly property bool found: spot.place.found ?? false
            property string look: spot.found ? "picked" : ""

            signal tapped

            objectName: "choice" + spot.index
            width: 2 * (spot.place.r ?? 0) * search.unit
            height: width
            x: (spot.place.x ?? 0) * search.unit - width / 2
            y: (spot.place.y ?? 0) * search.unit - width / 2
            onTapped: search.play.tapAt(spot.place.x, spot.place.y)
            Rectangle {
                visible: spot.found
                anchors.fill: parent
                radius: width / 2
                color: "transparent"
                border.width: 9
                border.color: Theme.night900
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 1
                    radius: width / 2
                    color: "transparent"
                    border.width: 6
                    border.color: spot.place.shown ? Theme.moon : Theme.amber400
                }
            }
            Rectangle {
                visible: spot.found
                x: parent.width * .85 - 28
                y: parent.height * .15 - 28
                width: 56
                height: 56
                radius: 28
                color: spot.place.shown ? Theme.moon : Theme.amber400
                Label {
                    anchors.centerIn: parent
                    text: spot.index + 1
                    size: 34
                    weight: 900
                    color: Theme.night900
                }
            }
        }
    }
    Rectangle {
        id: miss
        width: 88
        height: 88
        radius: 44
        color: "transparent"
        border.width: 6
        border.color: Theme.moon
        opacity: 0
        NumberAnimation on opacity {
            id: fade
            running: false
            from: .9
            to: 0
            duration: 500
        }
    }
    Connections {
        target: search.play
        function onFound(hit: bool): void {
            if (hit)
                return;
            miss.x = tap.last.x - 44;
            miss.y = tap.last.y - 44;
            fade.restart();
        }
    }
    Tap {
        id: tap
        property point last: Qt.point(0, 0)
        enabled: !search.play.explaining
        sound: ""
        onPressedChanged: if (tap.pressed)
            tap.last = tap.point.position
        onActed: search.play.tapAt(tap.last.x / search.unit, tap.last.y / search.unit)
    }
}
