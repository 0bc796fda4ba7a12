pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The staff door: six digits on paper, beside the road to the hall.
Rectangle {
    id: pin

    required property var door
    required property var shell
    readonly property bool naming: pin.door.mode === "name"
    readonly property string heading: {
        if (pin.door.mode === "enter")
            return qsTr("请输入 6 位密码");
        if (pin.naming)
            return qsTr("怎么称呼您？");
        if (pin.door.mode === "repeat")
            return qsTr("请再输一遍");
        return pin.door.whom ? qsTr("请“%1”设一个 6 位密码").arg(pin.door.whom) : qsTr("请设一个 6 位密码");
    }

    width: Theme.width
    height: Theme.height
    color: Theme.paper
    focus: true
    Component.onCompleted: pin.forceActiveFocus()
    Keys.onPressed: event => event.accepted = pin.door.type(event.text)

    Connections {
        target: pin.door
        function onRefused(): void {
            Theme.sound("wrong");
        }
    }
    MouseArea {
        anchors.fill: parent
    }
    PointHandler {
        onActiveChanged: if (active)
            pin.door.touch()
    }
    PinScene {
        id: scene
        width: Theme.portrait ? pin.width : Math.round(pin.width * .396)
        height: Theme.portrait ? 680 : pin.height
        first: !pin.door.can_leave
    }
    Column {
        id: entry

        readonly property real fromX: Theme.portrait ? 0 : scene.width
        readonly property real fromY: Theme.portrait ? scene.height : 0

        x: entry.fromX + (pin.width - entry.fromX - width) / 2
        y: entry.fromY + (pin.height - entry.fromY - height) / 2 + (Theme.portrait ? 0 : 26)
        width: Math.min(920, pin.width - entry.fromX - 48)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 88
            height: 88
            radius: 44
            color: Theme.staffTint
            Icon {
                anchors.centerIn: parent
                name: "lock"
                color: Theme.police600
                width: 48
            }
        }
        Item {
            width: 1
            height: 12
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: pin.heading
            size: 48
            weight: 900
            color: Theme.ink
        }
        Item {
            width: 1
            height: 22
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !pin.naming
            spacing: 28
            Repeater {
                model: 6
                Rectangle {
                    required property int index
                    width: 36
                    height: 36
                    radius: 18
                    color: index < pin.door.count ? Theme.police600 : "#FFFFFF"
                    border.width: index < pin.door.count ? 0 : 3
                    border.color: Theme.field
                    opacity: pin.door.busy ? .5 : 1
                }
            }
        }
        Item {
            width: parent.width
            height: Theme.portrait ? 132 : 116
            Row {
                id: words
                anchors.centerIn: parent
                anchors.verticalCenterOffset: -8
                visible: pin.door.message !== ""
                spacing: 14
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "warn"
                    color: Theme.staffCoral
                    width: 34
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, entry.width - 48)
                    text: pin.door.message
                    size: text.length > 36 ? 25 : 28
                    weight: 700
                    color: Theme.staffCoral
                }
            }
        }
        PinPad {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !pin.naming
            door: pin.door
        }
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: pin.naming
            width: Math.min(parent.width, 560)
            spacing: 24
            onVisibleChanged: if (visible)
                called.type()
            DeskField {
                id: called
                objectName: "name"
                width: parent.width
                placeholder: qsTr("比如：李警官")
                maximumLength: 20
                onEdited: pin.door.touch()
                onAccepted: pin.door.call(text)
            }
            DeskKey {
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width
                look: "primary"
                icon: "check"
                enabled: !pin.door.busy
                text: qsTr("就这样")
                onTapped: pin.door.call(called.text)
            }
        }
        Item {
            width: 1
            height: 24
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: pin.naming ? qsTr("名字会写进记录里，以后可以改") : pin.door.can_leave ? qsTr("30 秒没有操作，会自动返回") : qsTr("不要用生日或电话号码")
            size: 22
            color: Theme.slate
        }
    }
    DeskKey {
        x: pin.width - width - 40
        y: 32
        height: 80
        visible: pin.door.can_leave
        icon: "close"
        text: qsTr("返回")
        onTapped: pin.door.leave()
    }
}
