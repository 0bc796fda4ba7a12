import QtQuick
import Hall

// The seconds of a team; a tap of the guide stops them and lets them go on.
Item {
    id: clock

    property int seconds
    property real part: 1
    property bool paused
    property bool running

    signal tapped

    width: 160
    height: 160
    Accessible.role: Accessible.Button
    Accessible.name: clock.paused ? qsTr("继续计时") : qsTr("暂停计时")

    Ring {
        id: ring
        anchors.fill: parent
        stroke: 16
        part: clock.part
        seconds: clock.seconds
        opacity: clock.running ? 1 : .5
        visible: !clock.paused
        SequentialAnimation on scale {
            running: clock.running && !clock.paused && clock.seconds <= 3 && clock.seconds > 0 && !Theme.reducedMotion
            loops: Animation.Infinite
            onRunningChanged: ring.scale = 1
            NumberAnimation {
                to: 1.08
                duration: 500
                easing.type: Easing.InOutSine
            }
            NumberAnimation {
                to: 1
                duration: 500
                easing.type: Easing.InOutSine
            }
        }
    }
    Rectangle {
        visible: clock.paused
        anchors.fill: parent
        anchors.margins: 8
        radius: width / 2
        color: Theme.night850
        border.width: 8
        border.color: Theme.wire
        Column {
            anchors.centerIn: parent
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "play"
                width: 52
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("%1 秒").arg(clock.seconds)
                size: 32
                weight: 700
                wrapMode: Text.NoWrap
            }
        }
    }
    Tap {
        enabled: clock.running
        onActed: clock.tapped()
    }
}
