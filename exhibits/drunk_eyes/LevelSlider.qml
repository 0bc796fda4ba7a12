pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Every level from 0 to 150: a finger slides anywhere on it, a tap on one of the five stops goes there. The law's
// two bands are on the track. The stops stand equally far apart, so that each is a key of its own.
Item {
    id: root

    required property real level
    required property var words
    readonly property var stops: [0, 20, 50, 80, 150]
    readonly property real column: root.width / 5
    readonly property real first: root.column / 2

    signal chosen(real level)

    function place(level: real): real {
        const i = level >= 80 ? 3 : level >= 50 ? 2 : level >= 20 ? 1 : 0;
        return root.first + root.column * (i + (level - root.stops[i]) / (root.stops[i + 1] - root.stops[i]));
    }
    function at(x: real): real {
        const along = Math.min(4, Math.max(0, (x - root.first) / root.column));
        const i = Math.min(3, Math.floor(along));
        return Math.round(root.stops[i] + (along - i) * (root.stops[i + 1] - root.stops[i]));
    }

    height: 196
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: root.words.amount
    Keys.onLeftPressed: root.chosen(Math.max(0, root.level - 5))
    Keys.onRightPressed: root.chosen(Math.min(150, root.level + 5))

    Rectangle {
        anchors.fill: parent
        radius: 44
        color: Theme.night900
        opacity: 0.92
        border.width: root.activeFocus ? 5 : 0
        border.color: Theme.moon
    }
    Repeater {
        model: root.stops

        Item {
            id: stop

            required property int modelData
            required property int index
            readonly property bool on: stop.modelData === root.level
            readonly property bool pressed: hand.pressed && !hand.sliding && hand.column === stop.index

            signal tapped

            objectName: "level" + stop.modelData
            x: root.column * stop.index + 10
            y: 12
            width: root.column - 20
            height: 108
            Accessible.role: Accessible.Button
            Accessible.name: stop.modelData + " " + root.words["key_" + stop.modelData]
            onTapped: root.chosen(stop.modelData)

            Rectangle {
                y: 8
                width: parent.width
                height: parent.height
                radius: 36
                color: stop.on ? Theme.amberEdge : "#0A1A42"
            }
            Rectangle {
                y: stop.pressed ? 6 : 0
                width: parent.width
                height: parent.height
                radius: 36
                color: stop.on ? Theme.amber400 : stop.pressed ? Theme.night600 : Theme.night700

                Column {
                    anchors.centerIn: parent
                    spacing: -6
                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: stop.modelData
                        size: 51
                        weight: 900
                        leading: 1.1
                        color: stop.on ? Theme.night900 : Theme.moon
                    }
                    Label {
                        width: stop.width - 12
                        horizontalAlignment: Text.AlignHCenter
                        text: root.words["key_" + stop.modelData]
                        size: Theme.english ? 28 : 30
                        weight: 700
                        leading: 1.25
                        maximumLineCount: 1
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 24
                        color: stop.on ? Theme.night900 : Theme.fog
                    }
                }
            }
        }
    }
    Item {
        id: track
        x: root.first - 20
        y: 138
        width: root.column * 4 + 40
        height: 40

        component Band: Rectangle {
            id: band
            property string text
            property real aside: 0
            height: track.height
            Label {
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: band.aside
                text: band.text
                size: 28
                weight: 700
                color: Theme.night900
                wrapMode: Text.NoWrap
            }
        }

        Band {
            width: root.column + 40
            radius: 20
            color: Theme.mint
        }
        Band {
            x: root.column + 20
            width: root.column * 2
            // Beside the handle, not under it.
            aside: Math.abs(root.level - 50) < 18 ? -root.column / 2 : 0
            color: Theme.amber300
            text: root.words.band_drink
        }
        Band {
            x: root.column * 3 + 20
            width: root.column + 20
            radius: 20
            color: Theme.coral
        }
        Band {
            x: root.column * 3 + 20
            width: root.column
            aside: root.level > 120 ? -30 : 22
            color: Theme.coral
            text: root.words.band_drunk
        }
    }
    Rectangle {
        id: handle
        x: root.place(root.level) - width / 2
        y: track.y - 14
        width: 92
        height: 68
        radius: 34
        color: "white"
        border.width: 6
        border.color: Theme.night900
        Behavior on x {
            enabled: !hand.sliding
            NumberAnimation {
                duration: Theme.span(180)
                easing.type: Easing.OutCubic
            }
        }
        Label {
            anchors.centerIn: parent
            text: root.level
            size: 34
            weight: 900
            color: Theme.night900
        }
    }
    MouseArea {
        id: hand

        property real from: 0
        property bool sliding: false
        readonly property int column: Math.min(4, Math.max(0, Math.floor(hand.from / root.column)))

        anchors.fill: parent
        anchors.margins: -Theme.fingerMargin
        preventStealing: true
        onPressed: mouse => {
            hand.from = mouse.x;
            hand.sliding = mouse.y > track.y - 8;
            Theme.sound("tap");
            if (hand.sliding)
                root.chosen(root.at(mouse.x));
        }
        onPositionChanged: mouse => {
            if (Math.abs(mouse.x - hand.from) > 16)
                hand.sliding = true;
            if (hand.sliding)
                root.chosen(root.at(mouse.x));
        }
        onReleased: {
            if (!hand.sliding)
                root.chosen(root.stops[hand.column]);
            hand.sliding = false;
        }
        onCanceled: hand.sliding = false
    }
}
