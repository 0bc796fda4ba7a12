pragma ComponentBehavior: Bound

import QtQuick
import Hall

// A round of questions. The choices stay where they are; the explanation takes the picture's place.
Item {
    id: root

    required property var play
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property bool explaining: root.play.explaining
    // A wrong card shakes before the right one opens.
    property bool revealed: false
    property bool ownsCorner: root.explaining || root.play.summing
    property string spoken: root.play.spoken
    readonly property real pageX: root.tall ? 48 : 64

    focus: true
    Component.onCompleted: root.forceActiveFocus()
    Keys.onDigit1Pressed: root.play.choose(0)
    Keys.onDigit2Pressed: root.play.choose(1)
    Keys.onDigit3Pressed: root.play.choose(2)
    Keys.onDigit4Pressed: root.play.choose(3)
    Keys.onReturnPressed: root.play.next()
    Keys.onEnterPressed: root.play.next()

    Connections {
        target: root.play
        function onAnswered(right: bool): void {
            root.shell.sound(right ? "right" : "wrong");
            root.revealed = right || Theme.reducedMotion;
            if (!root.revealed)
                reveal.restart();
        }
        function onChanged(): void {
            if (!root.play.explaining)
                reveal.stop();
            if (root.play.reviewing)
                root.revealed = true;
        }
    }
    SequentialAnimation {
        id: reveal
        ScriptAction {
            script: answers.shake()
        }
        PauseAnimation {
            duration: 440
        }
        ScriptAction {
            script: root.revealed = true
        }
    }

    LampString {
        x: (root.tall ? 540 : 1050) - width / 2 + (Theme.width - (root.tall ? 1080 : 1920)) / 2
        y: 17
        looks: root.play.lamps
        current: root.play.summing ? -1 : root.play.at
    }
    Row {
        visible: !root.play.summing
        anchors.right: parent.right
        anchors.rightMargin: root.pageX + ((root.shell.secondsLeft ?? -1) >= 0 ? 120 : 0)
        y: root.tall ? 190 : 46
        spacing: 10
        Label {
            text: root.play.at + 1
            size: 56
            weight: 900
            color: Theme.amber300
            anchors.baseline: total.baseline
        }
        Label {
            id: total
            text: qsTr("/ %1 题").arg(root.play.count)
            y: 18
            size: 36
            color: Theme.fog
        }
    }

    Item {
        id: page
        visible: !root.play.summing
        anchors.fill: parent

        RoundedImage {
            id: picture
            x: root.pageX
            y: root.tall ? 296 : 172
            width: root.tall ? Theme.width - 96 : 720
            height: 560
            radius: 44
            picture: root.play.picture
            opacity: root.explaining ? 0 : 1
            visible: opacity > 0
            Behavior on opacity {
                NumberAnimation {
                    duration: 180
                }
            }
        }
        Mascot {
            visible: !root.explaining
            mood: "thinking"
            width: root.tall ? 150 : 152
            x: root.tall ? Theme.width - 236 : 92
            y: root.tall ? 716 : 752
        }
        Bubble {
            visible: !root.explaining && !root.tall
            x: 272
            y: 776
            width: Math.min(implicitWidth, 512)
            height: 104
            text: qsTr("不着急，想好了再点。")
        }
        Feedback {
            visible: opacity > 0
            opacity: root.explaining ? 1 : 0
            x: root.pageX
            y: picture.y
            width: picture.width
            height: root.tall ? 560 : 728
            play: root.play
            Behavior on opacity {
                NumberAnimation {
                    duration: 180
                }
            }
        }
        Label {
            id: question
            objectName: "question"
            x: root.tall ? 52 : 832
            y: root.tall ? 884 : 168
            width: root.tall ? Theme.width - 104 : Theme.width - 64 - 832
            height: root.tall ? 224 : 216
            text: root.play.question
            size: (root.tall ? 50 : 48) - (Theme.english ? 6 : 0)
            weight: 700
            fontSizeMode: Text.VerticalFit
            minimumPixelSize: 32
        }
        Answers {
            id: answers
            x: root.tall ? 48 : 832
            y: root.tall ? 1122 : 398
            width: root.tall ? Theme.width - 96 : Theme.width - 64 - 832
            play: root.play
            revealed: root.revealed
        }
        Row {
            visible: !root.explaining && !root.tall
            x: 840
            y: Theme.bottomY + 24
            spacing: 18
            Icon {
                name: "tap"
                color: Theme.fog
                width: 44
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                text: qsTr("点一个答案")
                size: 34
                color: Theme.fog
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Loader {
        active: root.play.summing
        anchors.fill: parent
        sourceComponent: Summary {
            play: root.play
        }
    }

    Label {
        visible: root.explaining && root.play.urgent
        anchors.right: root.tall ? undefined : next.left
        anchors.rightMargin: 34
        x: root.tall ? Theme.width - 48 - width : 0
        y: root.tall ? Theme.height - 192 : Theme.bottomY + 24
        text: qsTr("钱已经转走了？马上打 <b>110</b>")
        textFormat: Text.StyledText
        wrapMode: Text.NoWrap
        size: root.tall ? 32 : Theme.english ? 32 : 34
        color: Theme.fog
    }
    Key {
        id: next
        objectName: "next"
        visible: root.explaining || root.play.summing
        look: "primary"
        size: Theme.english ? 40 : 44
        x: Theme.width - width - root.pageX
        y: root.tall ? Theme.height - 140 : Theme.bottomY - 8
        width: 400
        height: 108
        text: root.play.ending ? qsTr("点亮平安灯") : qsTr("下一题")
        iconRight: root.play.ending ? "lamp" : "next"
        onTapped: root.play.next()
    }
}
