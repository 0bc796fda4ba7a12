pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What stands above and below the rising lamps: whose they are, what they came to, and what is next.
Item {
    id: view

    required property var finale
    readonly property bool tall: Theme.portrait
    readonly property var end: view.finale
    readonly property bool posing: view.end.photoStep >= 0

    function grouped(n: int): string {
        return n.toString().replace(/\B(?=(\d{3})+$)/g, ",");
    }

    function marked(words: string): string {
        return words.replace("%1", '<font color="' + Theme.amber300 + '">' + view.end.people + "</font>");
    }

    Label {
        id: whose
        width: parent.width - 128
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 96 : 44
        horizontalAlignment: Text.AlignHCenter
        text: [view.end.group, view.end.outOf > 0 ? qsTr("答对 %1 题，共 %2 题").arg(view.end.right).arg(view.end.outOf) : ""].filter(part => part !== "").join(qsTr("　·　"))
        size: view.tall ? 42 : 46
        weight: 700
        color: "#DCE8FF"
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 28
    }
    Label {
        width: parent.width - (view.tall ? 64 : 128)
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 170 : 112
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.StyledText
        text: view.marked(view.tall ? qsTr("%1 个人的平安灯，<br>一起升起来了！") : qsTr("%1 个人的平安灯，一起升起来了！"))
        size: view.tall ? (Theme.english ? 76 : 88) : Theme.english ? 80 : 96
        weight: 900
        leading: 1.2
    }
    Label {
        visible: view.end.photoStep > 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.height * .3
        text: view.end.photoStep
        size: 360
        weight: 900
        color: Theme.amber300
    }
    Label {
        visible: view.end.photoStep > 0
        width: parent.width - 128
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.height - (view.tall ? 260 : 150)
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("看老师的手机，展馆不拍照、不存照片")
        size: 44
        weight: 700
    }
    Mascot {
        x: view.tall ? 56 : 104
        y: (view.posing ? view.height - 40 : well.y) - height + 8
        width: 200
    }
    Well {
        id: well
        visible: !view.posing
        x: view.tall ? 48 : 64
        y: view.tall ? view.height - 452 : view.height - 168
        width: view.tall ? parent.width - 96 : 836
        height: 128
        color: "#E60B1C44"
        border.width: 3
        border.color: "#2A4C9C"
        Lamp {
            x: 36
            anchors.verticalCenter: parent.verticalCenter
            width: 64
            look: "lit"
        }
        Label {
            x: 132
            y: 12
            text: view.end.lit > 0 ? qsTr("全馆平安灯，你们点亮 %1 盏").arg(view.end.lit) : qsTr("全馆平安灯")
            size: 28
            weight: 700
            color: Theme.fog
            wrapMode: Text.NoWrap
        }
        Row {
            x: 132
            y: 46
            spacing: 18
            Label {
                visible: view.end.lit > 0
                text: view.grouped(view.end.before)
                size: 56
                weight: 900
                color: Theme.fog
                wrapMode: Text.NoWrap
            }
            Icon {
                visible: view.end.lit > 0
                anchors.verticalCenter: parent.verticalCenter
                name: "next"
                color: Theme.amber300
                width: 48
            }
            Counter {
                id: total
                value: view.end.total
                size: 56
            }
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 36
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            text: qsTr("让平安的种子\n播散大路")
            size: Theme.english ? 28 : view.tall ? 36 : 30
            weight: 700
            leading: Theme.english ? 1.2 : 1.35
            color: "#DCE8FF"
            wrapMode: Text.NoWrap
        }
    }
    Key {
        objectName: "replay"
        visible: !view.posing
        x: view.tall ? 48 : 924
        y: view.tall ? view.height - 144 : well.y + 8
        width: view.tall ? 480 : 250
        height: view.tall ? 104 : 112
        size: Theme.english ? 32 : 36
        icon: "refresh"
        iconWidth: 42
        text: qsTr("再放一次")
        onTapped: view.end.replay()
    }
    Key {
        objectName: "photo"
        visible: !view.posing
        x: view.tall ? 48 : 1198
        y: view.tall ? view.height - 296 : well.y + 8
        width: view.tall ? 984 : 410
        height: view.tall ? 120 : 112
        look: "primary"
        icon: "camera"
        size: Theme.english ? 34 : 38
        text: qsTr("3、2、1 拍合影")
        onTapped: view.end.photograph()
    }
    Key {
        objectName: "onward"
        visible: !view.posing
        x: view.tall ? 552 : 1632
        y: view.tall ? view.height - 144 : well.y + 8
        width: view.tall ? 480 : 224
        height: view.tall ? 104 : 112
        size: Theme.english ? 32 : 36
        text: qsTr("选笑脸")
        iconRight: "next"
        iconWidth: 42
        onTapped: view.end.ask()
    }
    TapHandler {
        enabled: view.end.photoStep === 0
        onTapped: view.end.wake()
    }
}
