pragma ComponentBehavior: Bound

import QtQuick

// A phone that rings: first whose, then the talk, then how it came out.
Item {
    id: root

    required property var play
    required property var shell
    readonly property bool ended: root.play.phase === "ended"
    property bool ownsCorner: root.ended
    property string spoken: root.play.spoken

    focus: true
    Component.onCompleted: root.forceActiveFocus()
    Keys.onDigit1Pressed: root.answer(0)
    Keys.onDigit2Pressed: root.answer(1)
    Keys.onDigit3Pressed: root.answer(2)
    Keys.onDigit4Pressed: root.answer(3)
    Keys.onReturnPressed: root.play.next()
    Keys.onEnterPressed: root.play.next()
    Keys.onEscapePressed: root.play.hangUp()

    function answer(place: int): void {
        root.play.pick(place);
        root.play.choose(place);
    }

    Connections {
        target: root.play
        function onSpotted(found: bool): void {
            root.shell.sound(found ? "clue" : "tap");
        }
    }
    Loader {
        anchors.fill: parent
        active: root.play.phase === "picking"
        sourceComponent: PickPhone {
            play: root.play
            shell: root.shell
        }
    }
    Loader {
        anchors.fill: parent
        active: root.play.phase !== "picking" && !root.ended
        sourceComponent: Talking {
            play: root.play
            shell: root.shell
        }
    }
    Loader {
        anchors.fill: parent
        active: root.ended
        sourceComponent: StoryEnding {
            play: root.play
            shell: root.shell
        }
    }
}
