pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Hall.Frames

// The drive and everything written over it. The words come from the manifest, the numbers from the game.
Item {
    id: root

    required property var play
    required property var shell
    property bool fullScreen: true
    property bool ownsCorner: true
    property bool ownsHeader: true
    property var hud: ({})
    property var words: ({})
    readonly property string phase: root.hud.phase ?? ""
    readonly property int skids: root.hud.skids ?? 0
    readonly property bool onRoad: root.phase === "countdown" || root.phase === "drive" || root.phase === "dark"
    property string spoken: root.phase === "intro" ? [root.words.intro_steer, root.words.intro_brake, root.words.intro_count].join("。") : ""

    // When the play goes before its view does, the last numbers and words stay.
    Binding on hud {
        when: root.play !== null
        value: root.play?.hud
        restoreMode: Binding.RestoreNone
    }
    Binding on words {
        when: root.play !== null
        value: root.play?.words
        restoreMode: Binding.RestoreNone
    }

    onSkidsChanged: if (root.skids > 0)
        root.shell.sound("brake")
    onPhaseChanged: if (root.phase === "dark")
        root.shell.sound("wrong")
    else if (root.phase === "count")
        root.shell.sound("lamp")

    Rectangle {
        anchors.fill: parent
        color: Theme.night950
    }
    Frames {
        anchors.fill: parent
        source: root.play?.frames ?? null
    }
    Rectangle {
        anchors.fill: parent
        visible: opacity > 0
        opacity: root.onRoad && root.phase !== "dark" && !root.hud.paused ? 0 : root.phase === "dark" ? .8 : .84
        color: "#040A1C"
        Behavior on opacity {
            NumberAnimation {
                duration: Theme.span(320)
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.phase !== ""
        visible: root.onRoad && root.phase !== "dark" && !root.hud.paused
        sourceComponent: Dash {
            play: root.play
            words: root.words
            hud: root.hud
        }
    }
    Label {
        visible: root.phase === "countdown" && !root.hud.paused
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height * .3
        text: root.hud.count ?? ""
        size: 272
        weight: 900
        leading: 1
        color: Theme.amber300
        wrapMode: Text.NoWrap
    }
    Loader {
        anchors.fill: parent
        // The hall keeps Home and help at the left edge; where hands reach low they stand beside the cards.
        anchors.leftMargin: Theme.portrait && Theme.lowReach ? 124 : 0
        sourceComponent: root.hud.paused ? pausedCard : root.phase === "intro" ? introCard : root.phase === "dark" ? darkCard : root.phase === "count" ? countCard : root.phase === "level" ? levelCard : root.phase === "result" || root.phase === "done" ? resultCard : null
    }
    Component {
        id: pausedCard
        PauseCard {
            play: root.play
            words: root.words
            drunk: root.hud.run === "drunk"
        }
    }
    Component {
        id: introCard
        IntroCard {
            play: root.play
            words: root.words
        }
    }
    Component {
        id: darkCard
        DarkCard {
            words: root.words
            struck: root.hud.struck ?? ""
        }
    }
    Component {
        id: countCard
        CountCard {
            play: root.play
            words: root.words
            hud: root.hud
            onJudged: right => root.shell.sound(right ? "right" : "wrong")
        }
    }
    Component {
        id: levelCard
        LevelCard {
            play: root.play
            words: root.words
        }
    }
    Component {
        id: resultCard
        ResultCard {
            play: root.play
            words: root.words
            result: root.hud.result
            level: root.hud.level
        }
    }
    // The way out stays on the screen as long as the car is on the road, in the dark as well.
    Key {
        objectName: "pause"
        visible: root.onRoad && !root.hud.paused
        x: Theme.lowReach && Theme.portrait ? 48 : 162
        y: Theme.lowReach ? (Theme.portrait ? root.height - 384 : Theme.reach + 12) : 184
        icon: "pause"
        text: root.words.pause
        size: 34
        onTapped: root.play?.setKnob("pause", 1)
    }
    Loader {
        active: root.onRoad && (root.shell?.volume ?? 0) > 0
        source: "Noise.qml"
        onLoaded: {
            item.hud = Qt.binding(() => root.hud);
            item.loudness = Qt.binding(() => (root.shell?.volume ?? 0) / 5);
        }
    }
}
