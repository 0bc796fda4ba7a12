pragma ComponentBehavior: Bound

import QtQuick

// Quieter, five bars, louder.
Well {
    id: well

    property int volume: 3

    signal changed(int volume)

    width: 350
    height: 96
    radius: 32

    component Side: Item {
        id: side

        property string icon

        signal tapped

        width: 112
        height: 96
        Rectangle {
            anchors.fill: parent
            anchors.margins: 8
            radius: 26
            color: tap.pressed ? "#2B55B0" : Theme.night600
            Icon {
                anchors.centerIn: parent
                name: side.icon
                width: 44
            }
        }
        Tap {
            id: tap
            onActed: side.tapped()
        }
    }
    Side {
        icon: well.volume === 0 ? "mute" : "sound_low"
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("小声一点")
        onTapped: well.changed(Math.max(0, well.volume - 1))
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 26
        height: 44
        spacing: well.width < 340 ? 5 : 8
        Repeater {
            model: 5
            Rectangle {
                required property int index
                anchors.bottom: parent.bottom
                width: well.width < 340 ? 11 : 14
                height: 14 + index * 7.5
                radius: 7
                color: index < well.volume ? Theme.amber300 : "#2F52A3"
            }
        }
    }
    Side {
        x: parent.width - width
        icon: "sound"
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("大声一点")
        onTapped: well.changed(Math.min(5, well.volume + 1))
    }
}
