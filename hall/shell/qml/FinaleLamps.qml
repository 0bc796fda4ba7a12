pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The group's lamps leave the hall's door one after another, rise to their places and float there.
Item {
    id: sky

    property var seats: []
    property point door
    // Every new number lets them rise again.
    property int run: 0

    Repeater {
        model: sky.seats
        Item {
            id: lamp

            required property var modelData
            required property int index
            // 0 at the door, 1 at its place. It rises first and spreads later.
            property real way: 0
            property real drift: 0
            readonly property bool far: lamp.modelData.size < 58

            function rise(): void {
                flight.stop();
                lamp.drift = 0;
                lamp.way = Theme.reducedMotion ? 1 : 0;
                tail.opacity = 0;
                if (!Theme.reducedMotion)
                    flight.start();
            }

            x: sky.door.x + (lamp.modelData.x * sky.width - sky.door.x) * lamp.way * lamp.way - width / 2
            y: sky.door.y + (lamp.modelData.y * sky.height - sky.door.y) * lamp.way + lamp.drift - height / 2
            width: lamp.modelData.size * (.3 + .7 * lamp.way)
            height: width * 1.2
            visible: lamp.way > 0
            Component.onCompleted: lamp.rise()

            Connections {
                target: sky
                function onRunChanged(): void {
                    lamp.rise();
                }
            }
            Rectangle {
                id: tail
                opacity: 0
                visible: opacity > 0
                x: lamp.width / 2 - 2
                y: lamp.height
                width: 4
                height: lamp.width * 1.3
                gradient: Gradient {
                    GradientStop {
                        position: 0
                        color: "#B0FFD27A"
                    }
                    GradientStop {
                        position: 1
                        color: "#00FFD27A"
                    }
                }
            }
            Image {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: parent.height * .06
                width: lamp.width * 2.5
                height: width
                source: Theme.art("lamps/glow-amber.svg")
                sourceSize: Qt.size(192, 192)
            }
            Image {
                anchors.fill: parent
                source: Theme.art("lamps/lamp-lit.svg")
                sourceSize: Qt.size(lamp.far ? 60 : 88, lamp.far ? 72 : 106)
                smooth: true
            }
            SequentialAnimation {
                id: flight
                PauseAnimation {
                    duration: lamp.modelData.wait
                }
                PropertyAction {
                    target: tail
                    property: "opacity"
                    value: .8
                }
                NumberAnimation {
                    target: lamp
                    property: "way"
                    to: 1
                    duration: 3200
                    easing.type: Easing.InOutQuad
                }
                NumberAnimation {
                    target: tail
                    property: "opacity"
                    to: 0
                    duration: 600
                }
                SequentialAnimation {
                    loops: Animation.Infinite
                    NumberAnimation {
                        target: lamp
                        property: "drift"
                        to: -14
                        duration: lamp.modelData.period
                        easing.type: Easing.InOutSine
                    }
                    NumberAnimation {
                        target: lamp
                        property: "drift"
                        to: 0
                        duration: lamp.modelData.period
                        easing.type: Easing.InOutSine
                    }
                }
            }
        }
    }
}
