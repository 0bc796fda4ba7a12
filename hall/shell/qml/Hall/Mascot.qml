import QtQuick

// 小灯. Always next to words; one a screen.
Item {
    id: mascot

    property string mood: "happy"
    property bool halo: false

    width: 160
    height: mascot.width * 340 / 320
    Glow {
        visible: mascot.halo
        anchors.centerIn: parent
        width: mascot.width * 1.7
    }
    Image {
        anchors.fill: parent
        source: Theme.art("mascot/mascot-" + mascot.mood + ".svg")
        sourceSize: Qt.size(mascot.width * 2, mascot.height * 2)
        smooth: true
        mipmap: true
    }
}
