pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Hall.Frames

// The mirror on the left, what it means on the right; in portrait one below the other.
Item {
    id: root

    required property var play
    required property var shell
    property bool ownsCorner: true
    readonly property bool tall: Theme.portrait
    readonly property var words: root.play.words
    readonly property string step: root.play.hud.step ?? "look"
    readonly property bool looking: root.step === "look"
    readonly property bool comparing: root.step === "card" || root.step === "done"
    readonly property bool asSober: root.looking ? root.level === 0 : root.step.endsWith("sober") || root.step === "before"
    readonly property var shown: panel.item
    readonly property string spoken: root.shown?.spoken ?? ""
    property int level: 80
    property real split: 0.5
    // Each answer differs from the one before, or the same word could not be said twice.
    property int said: 0

    function answer(step: string, value: string): void {
        root.said += 1;
        root.play.setKnob("answer", step + ":" + value + ":" + root.said);
    }
    function choose(level: int): void {
        root.level = level;
        root.play.setKnob("level", level);
    }
    function sober(): void {
        root.choose(0);
        root.answer("stop", "stop");
    }

    onSplitChanged: root.play.setKnob("split", root.split)
    Component.onCompleted: {
        root.play.setKnob("split", root.split);
        root.play.setKnob("level", root.level);
    }

    Item {
        id: picture
        visible: !root.comparing
        x: Theme.margin
        y: root.tall ? 300 : 152
        width: root.tall ? root.width - 96 : root.width - 680
        height: root.tall ? 560 : root.height - 480

        Rectangle {
            anchors.fill: parent
            radius: 44
            color: Theme.night700
        }
        Frames {
            anchors.fill: parent
            source: root.play.frames
        }
        SplitBar {
            anchors.fill: parent
            visible: root.looking && root.level > 0
            enabled: visible
            split: root.split
            hinting: root.play.state === "running" && root.split === 0.5
            onMoved: place => root.split = place
        }
        Corners {
            anchors.fill: parent
            radius: 44
            ground: root.tall ? "#0C1D49" : "#10275E"
        }
        Corners {
            anchors.fill: parent
            radius: 44
            roundsBottom: false
            ground: root.tall ? "#0A1739" : "#091639"
        }
        Chip {
            x: 28
            y: 28
            visible: root.looking ? root.split > 0.24 || root.level === 0 : root.asSober
            height: 72
            color: Theme.night900
            ink: Theme.mint
            size: 32
            icon: "eye"
            text: root.words.sober
        }
        Chip {
            x: picture.width - width - 28
            y: 28
            visible: !root.asSober && (!root.looking || root.split < 0.76)
            height: 72
            color: Theme.night900
            ink: Theme.amber300
            size: 32
            icon: "warn"
            text: root.looking ? root.words.drunk : root.words.drunk + " " + Math.round(root.play.hud.level)
        }
    }
    Chip {
        visible: !root.comparing && !root.asSober
        x: picture.x + 28
        y: picture.y + picture.height - height - 28
        color: Theme.night900
        ink: Theme.fog
        icon: "info"
        text: root.words.note
    }
    Chip {
        visible: !root.comparing
        x: picture.x + picture.width - width
        y: root.tall ? 192 : 48
        color: Theme.night900
        ink: root.play.notice === "" ? Theme.moon : Theme.amber300
        icon: root.play.notice === "" ? "nosave" : "camera"
        text: root.play.notice === "" ? root.words.private : root.play.notice
    }
    LevelKeys {
        visible: root.looking
        x: picture.x
        y: picture.y + picture.height + (root.tall ? 28 : 33)
        width: picture.width
        level: root.level
        words: root.words
        onChosen: level => root.choose(level)
    }
    Loader {
        id: panel
        x: root.comparing || root.tall ? Theme.margin : root.width - 584
        y: root.tall ? (root.comparing ? 300 : root.looking ? 1038 : 900) : root.comparing ? 152 : 36
        width: root.comparing || root.tall ? root.width - 2 * Theme.margin : 520
        height: (root.tall ? root.height - 164 : root.height - 164) - y
        sourceComponent: root.looking ? look : root.comparing ? compare : ask
    }
    Component {
        id: look
        LookPanel {
            words: root.words
            level: root.level
            onChallenged: root.answer("look", "challenge")
            onStopped: root.sober()
        }
    }
    Component {
        id: ask
        AskPanel {
            words: root.words
            hud: root.play.hud
            onAnswered: value => root.answer(root.step, value)
            onJudged: right => root.shell.sound(right ? "right" : "wrong")
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
        x: root.tall ? 588 : picture.x + picture.width - width
        y: root.tall ? root.height - 124 : Theme.bottomY
        visible: !root.comparing && (!root.tall || !root.looking)
        width: root.tall ? 444 : implicitWidth
        icon: "refresh"
        text: root.words.stop
        onTapped: root.sober()
    }
    Key {
        objectName: "done"
        visible: root.looking || root.comparing
        x: root.tall ? 588 : root.width - 584
        y: root.tall ? root.height - 124 : Theme.bottomY
        width: root.tall ? 444 : 520
        look: "primary"
        size: Theme.english && root.looking ? 32 : 38
        icon: "lamp"
        text: root.comparing ? root.words.light : root.words.done
        onTapped: root.comparing ? root.answer("card", "done") : root.play.setKnob("done", 1)
    }
}
