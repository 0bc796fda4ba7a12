pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The talk: who one is and what one found, the phone, and what one may do.
Item {
    id: talking

    required property var play
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property bool ringing: talking.play.phase === "ringing"
    readonly property real sideX: talking.tall ? Theme.width - 48 - 404 : 64

    YouCard {
        objectName: "youCard"
        x: talking.sideX
        y: talking.tall ? 296 : 164
        width: talking.tall ? 404 : 472
        height: talking.tall ? 236 : 220
        cast: talking.play.cast
    }
    ClueSlots {
        x: talking.sideX
        y: talking.tall ? 560 : 416
        width: talking.tall ? 404 : 472
        play: talking.play
    }
    StoryPhone {
        x: talking.tall ? 48 : 584
        y: talking.tall ? 296 : 24
        width: talking.tall ? Theme.width - 96 - 404 - 28 : 484
        height: talking.tall ? 904 : 896
        play: talking.play
        shell: talking.shell
    }
    Replies {
        x: talking.tall ? 48 : 1116
        y: talking.tall ? 1222 : 0
        width: Theme.width - x - (talking.tall ? 48 : 64)
        height: talking.tall ? 560 : 930
        play: talking.play
        shell: talking.shell
    }
    Key {
        objectName: "ask"
        visible: talking.play.can.ask
        x: talking.tall ? talking.sideX : 1116
        y: talking.tall ? 1084 : 778
        width: talking.tall ? 404 : 440
        height: 108
        text: qsTr("问问%1").arg(talking.play.cast.family.name)
        size: Theme.english ? 34 : 40
        icon: "users"
        onTapped: talking.play.ask()
    }
    Row {
        visible: !talking.tall
        x: 1116
        y: Theme.bottomY
        height: 96
        spacing: 14
        Icon {
            name: "info"
            color: Theme.fog
            width: 40
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            width: 320
            text: qsTr("这是模拟，不会真的拨号")
            size: Theme.largeText ? 25 : 28
            leading: 1.3
            color: Theme.fog
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
