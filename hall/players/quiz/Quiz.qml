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
    readonly property string form: root.play.form
    readonly property bool asking: !root.explaining && !root.play.summing && !root.play.choosing
    readonly property bool seeking: root.form === "spot"
    readonly property bool laying: ["multiple", "order", "sort"].includes(root.form)
    property bool ownsCorner: root.explaining || root.play.summing || root.asking && (root.laying || root.seeking)
    property string spoken: root.play.choosing ? (ages.item as Ages)?.spoken ?? "" : root.play.summing ? (summary.item as Summary)?.spoken ?? "" : root.asking ? root.play.spoken + root.howTo() : root.play.spoken
    readonly property real pageX: root.tall ? 48 : 64
    // Pinyin and larger letters take the air around the question.
    readonly property bool roomy: root.play.pinyin || Theme.largeText
    readonly property real late: (root.shell.secondsLeft ?? -1) >= 0 ? 120 : 0

    function howTo(): string {
        switch (root.form) {
        case "multiple":
            return qsTr("可以选好几个");
        case "order":
            return qsTr("按先后，一个一个点");
        case "sort":
            return qsTr("点一点，放进哪一边");
        case "spot":
            return qsTr("在图里点出来");
        }
        return qsTr("点一个答案");
    }
    function press(place: int): void {
        if (root.form === "sort")
            root.play.put(["scam", "genuine"][place] ?? "");
        else if (root.seeking)
            root.play.tapAt(root.play.searching.spots[place]?.x ?? -999, root.play.searching.spots[place]?.y ?? -999);
        else
            root.play.choose(place);
    }

    // On the staff's desk the keyboard belongs to the fields beside it.
    focus: !(root.shell.isDesk ?? false)
    Component.onCompleted: if (!(root.shell.isDesk ?? false))
        root.forceActiveFocus()
    Keys.onDigit1Pressed: root.press(0)
    Keys.onDigit2Pressed: root.press(1)
    Keys.onDigit3Pressed: root.press(2)
    Keys.onDigit4Pressed: root.press(3)
    Keys.onDigit5Pressed: root.press(4)
    Keys.onReturnPressed: root.play.go()
    Keys.onEnterPressed: root.play.go()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_H)
            root.play.hint();
        else if (event.key === Qt.Key_P)
            root.play.togglePinyin();
        else if (event.key === Qt.Key_Backspace)
            root.play.takeBack();
    }

    Connections {
        target: root.play
        function onFound(hit: bool): void {
            root.shell.sound(hit ? "clue" : "tap");
        }
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
            script: (board.item as Answers)?.shake()
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
        current: root.play.summing || root.play.choosing ? -1 : root.play.at
    }
    Row {
        visible: !root.play.summing && !root.play.choosing
        anchors.right: parent.right
        anchors.rightMargin: root.pageX + root.late
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

    Loader {
        id: ages
        active: root.play.choosing
        anchors.fill: parent
        sourceComponent: Ages {
            play: root.play
        }
    }
    Item {
        id: page
        objectName: "page"
        visible: !root.play.summing && !root.play.choosing
        anchors.fill: parent

        RoundedImage {
            id: picture
            x: root.pageX
            y: root.tall ? 296 : 172
            width: root.tall ? Theme.width - 96 : 720
            height: 560
            radius: 44
            picture: root.play.picture
            opacity: root.explaining || root.seeking ? 0 : 1
            visible: opacity > 0
            Behavior on opacity {
                NumberAnimation {
                    duration: 180
                }
            }
        }
        Loader {
            active: root.seeking
            x: root.tall ? 90 + (Theme.width - 1080) / 2 : root.pageX
            y: root.tall ? 292 : 172
            sourceComponent: Search {
                width: root.tall ? 900 : 720
                play: root.play
            }
        }
        Mascot {
            visible: !root.explaining || root.seeking
            mood: root.explaining ? root.play.mood : "thinking"
            width: root.tall ? (root.seeking ? 120 : 150) : 152
            x: root.seeking && root.tall ? 60 : root.tall ? Theme.width - 236 : 92
            y: root.seeking && root.tall ? Theme.height - 276 : root.tall ? 716 : 752
        }
        Bubble {
            readonly property string hint: root.play.searching.hint?.text ?? ""
            readonly property bool spelt: (root.play.searching.hint?.lines ?? []).length > 0
            visible: !root.explaining && (!root.tall || root.seeking)
            x: root.tall ? 220 : 272
            y: (root.tall ? Theme.height - 270 : 776) - (spelt ? root.tall ? 52 : 14 : 0)
            width: hint ? (root.tall ? 800 : 512) : Math.min(implicitWidth, 512)
            height: spelt ? 156 : hint && !root.tall ? 132 : 104
            text: spelt ? "" : hint ? (root.tall ? hint.replace("\n", Theme.english ? " " : "") : hint) : qsTr("不着急，想好了再点。")
            Said {
                visible: parent.spelt
                x: 30
                y: 4
                width: parent.width - 48
                height: parent.height - 8
                words: root.play.searching.hint ?? ({})
                size: 36
                middle: true
            }
        }
        Feedback {
            visible: opacity > 0
            opacity: root.explaining ? 1 : 0
            x: root.seeking && !root.tall ? 832 : root.pageX
            y: root.seeking && root.tall ? 1020 : picture.y
            width: root.seeking && !root.tall ? board.width : picture.width
            height: root.tall ? 560 : 728
            play: root.play
            Behavior on opacity {
                NumberAnimation {
                    duration: 180
                }
            }
        }
        Said {
            id: question
            objectName: "question"
            visible: !root.seeking || !root.explaining
            x: root.tall ? 52 : 832
            y: root.tall ? (root.seeking ? 1016 : 884) - (root.roomy ? 12 : 0) : root.roomy ? 154 : 168
            width: root.tall ? Theme.width - 104 : Theme.width - 64 - 832
            height: board.y - y - (root.roomy ? 4 : 14)
            words: root.play.question
            size: (root.tall ? 50 : 48) - (Theme.english ? 6 : 0)
            weight: 700
            least: 32
        }
        Loader {
            id: board
            x: root.tall ? 48 : 832
            y: root.tall ? (root.seeking ? 1190 : 1122) : root.form === "order" || root.form === "sort" ? 332 : 398
            width: root.tall ? Theme.width - 96 : Theme.width - 64 - 832
            height: (root.tall ? Theme.height - 210 : 916) - y
            visible: !root.seeking || !root.explaining
            sourceComponent: root.form === "order" ? steps : root.form === "sort" ? trays : root.seeking ? clues : plain
        }
        Component {
            id: plain
            Answers {
                play: root.play
                revealed: root.revealed
            }
        }
        Component {
            id: steps
            Steps {
                play: root.play
            }
        }
        Component {
            id: trays
            Trays {
                play: root.play
            }
        }
        Component {
            id: clues
            Clues {
                play: root.play
            }
        }
        Row {
            visible: !root.explaining && !root.tall && root.play.rememberedAge === ""
            x: reading.x + reading.width + 24
            y: Theme.bottomY + 24
            spacing: 18
            Icon {
                name: "tap"
                color: Theme.fog
                width: 44
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                text: root.howTo()
                width: Math.min(implicitWidth, (root.form === "sort" ? 1316 : 1430) - reading.x - reading.width - 86)
                size: 34
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 28
                color: Theme.fog
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Loader {
        id: summary
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
    Row {
        id: reading
        visible: !root.play.summing && !root.play.choosing
        // Right of the frame's own keys, which grow with the letters.
        x: root.tall ? Theme.width - 244 - width - root.late : Theme.largeText ? 770 : 742
        y: root.tall ? 176 : Theme.bottomY
        spacing: 18
        Key {
            objectName: "pinyin"
            visible: !Theme.english
            look: root.play.pinyin ? "selected" : "secondary"
            width: 96
            icon: "pinyin"
            Accessible.name: qsTr("拼音")
            onTapped: root.play.togglePinyin()
        }
        Key {
            objectName: "largeText"
            look: Theme.largeText ? "selected" : "secondary"
            width: 96
            text: "A+"
            size: 36
            Accessible.name: qsTr("大字")
            onTapped: root.shell.setLargeText(!Theme.largeText)
        }
    }
    Key {
        objectName: "age"
        visible: root.asking && root.play.rememberedAge !== ""
        x: root.tall ? root.pageX + 24 : reading.x + reading.width + 18
        y: root.tall ? 736 : Theme.bottomY
        icon: "users"
        text: qsTr("换年龄")
        size: 34
        onTapped: root.play.changeAge()
    }
    Key {
        objectName: "hint"
        visible: root.asking && root.seeking
        x: Theme.width - width - root.pageX
        y: root.tall ? Theme.height - 128 : Theme.bottomY
        width: 340
        icon: "bulb"
        text: (root.play.searching.step ?? 0) === 2 ? qsTr("告诉我") : qsTr("给点提示")
        onTapped: root.play.hint()
    }
    BackKey {
        visible: root.asking && root.form === "sort" && root.play.laid
        x: root.tall ? Theme.width - 480 - width : 1456 - 24 - width
        y: root.tall ? Theme.height - 128 : Theme.bottomY
        onUndone: root.play.takeBack()
    }
    Key {
        objectName: "confirm"
        visible: root.asking && root.laying
        enabled: root.play.ready
        look: "primary"
        size: Theme.english ? 40 : 44
        x: Theme.width - width - root.pageX
        y: root.tall ? Theme.height - 140 : Theme.bottomY - 8
        width: 400
        height: 108
        text: root.form === "order" ? qsTr("排好了") : root.form === "sort" ? qsTr("分好了") : qsTr("选好了")
        iconRight: "check"
        onTapped: root.play.confirm()
    }
    Key {
        id: next
        objectName: "next"
        visible: root.explaining || root.play.summing
        look: "primary"
        size: Theme.english ? (Theme.largeText ? 36 : 40) : 44
        x: Theme.width - width - root.pageX
        y: root.tall ? Theme.height - 140 : Theme.bottomY - 8
        width: 400
        height: 108
        text: root.play.ending ? qsTr("点亮平安灯") : qsTr("下一题")
        iconRight: root.play.ending ? "lamp" : "next"
        onTapped: root.play.next()
    }
}
