import QtQuick
import Hall

// The dark part of the door: the road to the hall, and whom this door is for.
Item {
    id: scene

    property bool first: false

    clip: true

    Image {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: Theme.portrait ? 0 : 100
        anchors.bottomMargin: Theme.portrait ? -100 : 0
        width: Theme.portrait ? Math.max(1440, parent.width) : Math.max(1920, parent.height * 16 / 9)
        height: width * 9 / 16
        source: Theme.art("scenes/dalu-center.svg")
        sourceSize: Qt.size(1920, 1080)
        smooth: true
    }
    Art {
        x: Theme.portrait ? 48 : 72
        y: 66
        width: 84
        height: 94
        name: "lamps/brandmark.svg"
    }
    Label {
        x: Theme.portrait ? 152 : 180
        y: 66
        text: qsTr("智慧安防体验馆")
        size: 40
        weight: 900
    }
    Label {
        x: Theme.portrait ? 152 : 180
        y: 120
        text: qsTr("工作台")
        size: 28
        color: Theme.fog
    }
    Label {
        id: heading
        x: Theme.portrait ? 48 : 72
        y: Theme.portrait ? 208 : 254
        text: qsTr("工作人员入口")
        size: 58
        weight: 900
    }
    Label {
        anchors.top: heading.bottom
        anchors.topMargin: 22
        x: heading.x
        width: parent.width - x - 40
        text: scene.first ? qsTr("第一次打开，先设一个密码。\n只告诉工作人员。") : qsTr("小朋友，请点右上角“返回”")
        size: 34
        leading: 1.5
        color: "#E3EAFA"
    }
}
