pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The film stands still and asks; the explanation takes the picture's place, the choices never move.
Item {
    id: asking

    required property var play
    readonly property bool tall: Theme.portrait
    readonly property bool judged: asking.play.scene === "judged"
    readonly property real leftWidth: asking.tall ? Theme.width - 2 * Theme.margin : 720
    readonly property real picHeight: asking.leftWidth * 9 / 16
    readonly property real head: asking.tall ? 300 : 172
    readonly property real rightX: asking.tall ? Theme.margin : 832

    Picture {
        visible: !asking.judged
        x: Theme.margin
        y: asking.head
        width: asking.leftWidth
        height: asking.picHeight
        radius: 36
        play: asking.play
        below: asking.tall ? "#0C2050" : "#0D2251"
    }
    Row {
        visible: !asking.judged && !asking.tall
        x: Theme.margin + 24
        y: asking.head + asking.picHeight + 56
        spacing: 44
        Mascot {
            mood: "thinking"
            halo: true
            width: 190
        }
        Bubble {
            anchors.verticalCenter: parent.verticalCenter
            width: 420
            height: 160
            text: qsTr("停一停，想一想。\n慢慢答，不着急。")
        }
    }
    Card {
        visible: asking.judged
        x: Theme.margin
        y: asking.head
        width: asking.leftWidth
        height: asking.tall ? asking.picHeight : 476
        Mascot {
            id: face
            x: 36
            y: 28
            width: 168
            mood: asking.play.right ? "happy" : "alarmed"
        }
        Label {
            anchors.left: face.right
            anchors.leftMargin: 32
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: face.verticalCenter
            text: asking.play.right ? qsTr("答对了！\n你看得真仔细。") : qsTr("小心，\n再想一想！")
            size: Theme.english ? 44 : 52
            weight: 900
            lineHeight: .9
        }
        Label {
            x: 44
            y: 236
            width: parent.width - 88
            text: asking.play.explanation
            size: Theme.english ? 32 : 36
            lineHeight: 1.02
        }
        Label {
            visible: asking.tall
            x: 44
            y: parent.height - height - 36
            width: parent.width - 88
            text: asking.play.advice
            size: 32
            weight: 700
            color: Theme.amber300
        }
    }
    Rectangle {
        visible: asking.judged && !asking.tall && asking.play.advice !== ""
        x: Theme.margin
        y: asking.head + 504
        width: asking.leftWidth
        height: 220
        radius: 44
        color: Theme.night850
        border.width: 4
        border.color: Theme.amber400
        Rectangle {
            id: disc
            x: 44
            anchors.verticalCenter: parent.verticalCenter
            width: 112
            height: 112
            radius: 56
            color: Theme.amber400
            Icon {
                anchors.centerIn: parent
                name: "shield"
                color: Theme.night900
                width: 60
            }
        }
        Label {
            anchors.left: disc.right
            anchors.leftMargin: 36
            anchors.right: parent.right
            anchors.rightMargin: 36
            anchors.verticalCenter: parent.verticalCenter
            text: asking.play.advice
            size: Theme.english ? 34 : 38
            weight: 700
            lineHeight: 1
        }
    }
    Label {
        x: asking.rightX
        y: asking.tall ? asking.head + asking.picHeight + 32 : asking.head - 6
        width: Theme.width - Theme.margin - x
        text: asking.play.question
        size: Theme.english ? 42 : 48
        weight: 700
        lineHeight: .98
    }
    Column {
        x: asking.rightX
        y: asking.tall ? asking.head + asking.picHeight + 200 : asking.head + 210
        width: Theme.width - Theme.margin - x
        spacing: asking.tall ? 24 : 22
        Repeater {
            model: asking.play.choices
            Choice {
                required property var modelData
                objectName: "choice-" + modelData.id
                width: parent.width
                letter: modelData.letter
                text: modelData.text
                look: modelData.look
                tag: modelData.look === "right" ? qsTr("正确答案") : modelData.look === "wrong" ? qsTr("你选的") : ""
                onTapped: asking.play.answer(modelData.id)
            }
        }
    }
    Key {
        objectName: "goOn"
        visible: asking.judged
        x: Theme.width - width - Theme.margin
        y: asking.tall ? Theme.height - 130 : 936
        width: 400
        height: 108
        look: "primary"
        text: asking.play.last ? qsTr("点亮平安灯") : qsTr("接着看")
        iconRight: asking.play.last ? "lamp" : "next"
        onTapped: asking.play.goOn()
    }
}
