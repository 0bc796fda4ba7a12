pragma ComponentBehavior: Bound

import QtQuick
import Hall

// 还在吗？ Ten lamps go out, one a second.
Dialog {
    id: idle

    required property var shell
    readonly property bool tall: Theme.portrait

    cardHeight: idle.tall ? 1240 : 836

    Item {
        id: dial
        x: idle.tall ? parent.width / 2 - 260 : 64
        y: idle.tall ? 60 : 158
        width: 520
        height: 520
        Glow {
            anchors.centerIn: parent
            width: 600
            opacity: .7
        }
        Label {
            anchors.centerIn: parent
            text: idle.shell.countdown
            size: 220
            weight: 900
            color: Theme.amber300
        }
        Repeater {
            model: 10
            Lamp {
                required property int index
                readonly property real angle: (index + .5) * Math.PI / 5 - Math.PI / 2 - Math.PI / 10
                x: dial.width / 2 + 232 * Math.sin(index * Math.PI / 5) - width / 2
                y: dial.height / 2 - 232 * Math.cos(index * Math.PI / 5) - height / 2
                width: 60
                look: index >= Math.round((1 - idle.shell.countdown / idle.shell.warningSeconds) * 10) ? "lit" : "unlit"
            }
        }
    }
    Item {
        x: idle.tall ? 64 : 648
        y: idle.tall ? 600 : 66
        width: parent.width - x - (idle.tall ? 64 : 88)
        height: 700
        Label {
            y: idle.tall ? 20 : 66
            text: qsTr("还在吗？")
            size: Theme.english ? 76 : 96
            weight: 900
        }
        Mascot {
            x: parent.width - width + 20
            y: idle.tall ? -30 : 12
            width: 190
            mood: "thinking"
        }
        Label {
            y: idle.tall ? 160 : 226
            width: parent.width
            text: (idle.shell.scene === "tour" ? qsTr("%1 秒后结束带队。") : idle.shell.touring ? qsTr("%1 秒后回到路线。") : qsTr("%1 秒后返回首页。")).arg(idle.shell.countdown)
            size: 40
            color: "#DCE8FF"
        }
        Label {
            y: idle.tall ? 216 : 288
            width: parent.width
            text: qsTr("已经点亮的灯不会灭。")
            size: 40
            color: "#DCE8FF"
        }
        Key {
            objectName: "stay"
            y: idle.tall ? 310 : 398
            width: parent.width
            height: 136
            look: "primary"
            icon: "tap"
            iconWidth: 60
            size: Theme.english ? 46 : 52
            text: qsTr("我还在，继续玩")
            onTapped: idle.shell.touched()
        }
        Key {
            objectName: "goodbye"
            y: idle.tall ? 478 : 572
            width: parent.width
            height: 112
            icon: idle.shell.touring ? "flag" : "home"
            text: idle.shell.scene === "tour" ? qsTr("结束带队") : idle.shell.touring ? qsTr("回到路线") : qsTr("不玩了，回首页")
            onTapped: idle.shell.goodbye()
        }
    }
}
