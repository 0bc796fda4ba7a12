pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Hall.Frames

// The mirror from edge to edge, what it means on a sheet beside it; upright, the sheet lies below. The sheet slides
// away by its tab, and by itself where the whole picture is the task.
Item {
    id: root

    required property var play
    required property var shell
    property bool ownsCorner: true
    property bool ownsHeader: true
    readonly property bool tall: Theme.portrait
    readonly property var words: root.play.words
    readonly property string step: root.play.hud.step ?? "look"
    // At the end the last screen stays until the hall takes over.
    readonly property bool looking: root.step === "look" || root.step === "done" && !root.comparing
    readonly property bool comparing: "card" in root.play.hud
    readonly property bool acting: !root.tall && ["reach", "sign", "walk"].includes(task.name)
    readonly property bool asSober: root.looking ? root.level === 0 : root.step.endsWith("sober") || root.step === "before"
    readonly property var shown: panel.item
    readonly property string spoken: root.acting ? task.spoken : root.shown?.spoken ?? task.spoken
    // An upright picture reaches down to the hands of those who reach low, and keeps its size through a play.
    readonly property real high: Theme.lowReach ? 1240 : 1120
    // Where the chips lie while the whole picture is the task: above the answers, or where these would be.
    readonly property real ground: task.name === "reach" ? 836 : 696
    readonly property real keysY: root.tall ? root.height - 124 : Theme.bottomY
    // How much of the picture the sheet hides; the picture keeps its size and moves half as far.
    property real hidden: root.tall || root.acting || root.looking && root.folded ? 0 : 584
    property bool folded: false
    property real level: 80
    property real split: 0.5
    readonly property real cut: root.tall ? root.split : (root.hidden / 2 + root.split * picture.width) / Math.max(1, root.width)
    // Each answer differs from the one before, or the same word could not be said twice.
    property int said: 0

    function answer(step: string, value: string): void {
        root.said += 1;
        root.play.setKnob("answer", step + ":" + value + ":" + root.said);
    }
    function choose(level: real): void {
        root.level = level;
        root.play.setKnob("level", level);
    }
    function sober(): void {
        root.choose(0);
        root.answer("stop", "stop");
    }

    onCutChanged: root.play.setKnob("split", root.cut)
    Component.onCompleted: {
        root.play.setKnob("split", root.cut);
        root.play.setKnob("level", root.level);
        root.play.setKnob("low", Theme.lowReach ? 1 : 0);
    }
    Behavior on hidden {
        NumberAnimation {
            duration: Theme.span(320)
            easing.type: Easing.InOutCubic
        }
    }
    Connections {
        target: Theme
        function onLowReachChanged(): void {
            root.play.setKnob("low", Theme.lowReach ? 1 : 0);
        }
    }
    Task {
        id: task
        words: root.words
        hud: root.play.hud
        onChosenChanged: if (task.chosen !== "")
            root.shell.sound(task.chosen === String(task.hud.number) ? "right" : "wrong")
    }

    Item {
        id: picture
        visible: !root.comparing
        width: root.width - root.hidden
        height: root.tall ? root.high : root.height
        clip: true

        Frames {
            x: -root.hidden / 2
            width: root.width
            height: parent.height
            source: root.play.frames
        }
        Rectangle {
            width: parent.width
            height: 190
            visible: !root.acting
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: "#D8060E24"
                }
                GradientStop {
                    position: 1
                    color: "#00060E24"
                }
            }
        }
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: root.tall ? 120 : 190
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: "#00081330"
                }
                GradientStop {
                    position: root.tall ? 1 : 0.6
                    color: "#D8081330"
                }
            }
        }
        SplitBar {
            anchors.fill: parent
            visible: root.looking && root.level > 0
            enabled: visible
            split: root.split
            grip: root.tall ? (root.high - 276) : 560
            hinting: root.play.state === "running" && root.split === 0.5
            onMoved: place => root.split = place
        }
        Chip {
            x: Theme.margin
            y: root.acting ? root.ground : 172
            visible: root.looking ? root.split > 0.24 || root.level === 0 : root.asSober
            height: 72
            color: Theme.night900
            ink: Theme.mint
            size: 32
            icon: "eye"
            text: root.words.sober
        }
        Chip {
            x: root.acting ? Theme.margin : picture.width - width - Theme.margin
            y: root.acting ? root.ground : 172
            visible: !root.asSober && (!root.looking || root.split < 0.76)
            height: 72
            color: Theme.night900
            ink: Theme.amber300
            size: 32
            icon: "warn"
            text: root.looking ? root.words.drunk : root.words.drunk + " " + Math.round(root.play.hud.level)
        }
        Chip {
            id: kept
            x: picture.width - width - (root.tall ? 48 : 56)
            // What is said of the camera is longer than the promise, and goes below the title.
            y: root.acting ? root.ground : root.play.notice !== "" ? 260 : root.tall ? 20 : 48
            color: Theme.night900
            ink: root.play.notice === "" ? Theme.moon : Theme.amber300
            icon: root.play.notice === "" ? "nosave" : "camera"
            text: root.play.notice === "" ? root.words.private : root.play.notice
        }
        LevelSlider {
            visible: root.looking
            x: root.tall ? 48 : 64
            y: root.tall ? root.high - 212 : 716
            width: root.tall ? parent.width - 96 : 1208
            level: root.level
            words: root.words
            onChosen: level => root.choose(level)
        }
    }
    Row {
        visible: !root.acting
        x: Theme.margin
        y: 36
        spacing: 24
        RoundedImage {
            width: 132
            height: 88
            radius: 24
            picture: root.shell.exhibit?.poster ?? Qt.resolvedUrl("poster.svg")
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            Label {
                text: root.shell.exhibit?.title ?? ""
                size: Theme.english ? 40 : 46
                weight: 900
                leading: 1.2
                wrapMode: Text.NoWrap
            }
            Label {
                visible: !root.comparing
                text: root.words.note
                size: 28
                leading: 1.3
                color: Theme.fog
                wrapMode: Text.NoWrap
            }
        }
    }
    Item {
        id: tab
        objectName: root.folded ? "unfold" : "fold"
        readonly property string icon: "chevron"
        signal tapped
        visible: root.looking && !root.tall
        x: picture.width - width
        y: 480
        width: 96
        height: 160
        Accessible.role: Accessible.Button
        Accessible.name: root.words.whole
        onTapped: root.folded = !root.folded
        Rectangle {
            x: 32
            width: 64
            height: parent.height
            topLeftRadius: 36
            bottomLeftRadius: 36
            color: fold.pressed ? Theme.night600 : Theme.night700
            Icon {
                anchors.centerIn: parent
                name: root.folded ? "chevron_left" : "chevron"
                width: 48
            }
        }
        Tap {
            id: fold
            onActed: tab.tapped()
        }
    }
    TaskBar {
        anchors.fill: parent
        visible: root.acting
        task: task
        words: root.words
        onAnswered: value => root.answer(root.step, value)
    }
    Loader {
        id: panel
        active: !root.acting
        visible: !root.looking || !root.folded || root.tall
        x: root.comparing || root.tall ? Theme.margin : root.width - root.hidden
        y: root.comparing ? (root.tall ? 168 : 152) : !root.tall ? 36 : root.looking || task.name === "reach" || task.name === "ready" ? root.high + 16 : task.name === "walk" ? 1120 : task.name === "sign" ? 1060 : 1020
        width: root.comparing || root.tall ? root.width - 2 * Theme.margin : 520
        height: root.height - 164 - y
        sourceComponent: root.looking ? look : root.comparing ? compare : ask
    }
    Component {
        id: look
        LookPanel {
            words: root.words
            level: root.level
            onChallenged: root.answer("look", "challenge")
        }
    }
    Component {
        id: ask
        AskPanel {
            task: task
            words: root.words
            onAnswered: value => root.answer(root.step, value)
        }
    }
    Component {
        id: compare
        ComparePanel {
            words: root.words
            hud: root.play.hud
        }
    }
    Key {
        objectName: "stop"
        x: root.tall ? (root.looking ? 592 : 788) : picture.width - width - 56
        y: root.keysY
        visible: !root.comparing
        width: root.tall ? (root.looking ? 196 : 244) : implicitWidth
        icon: root.tall && root.looking ? "" : "close"
        text: root.words.stop
        onTapped: root.sober()
    }
    Key {
        objectName: "done"
        visible: root.looking || root.comparing
        x: root.tall ? (root.looking ? 812 : 588) : root.width - 584
        y: root.keysY
        width: root.tall ? root.width - x - 48 : 520
        look: "primary"
        size: Theme.english && root.looking && !root.tall ? 32 : 38
        icon: "lamp"
        text: root.comparing ? root.words.light : root.tall ? root.words.done_short : root.words.done
        onTapped: root.comparing ? root.answer("card", "done") : root.play.setKnob("done", 1)
    }
}
