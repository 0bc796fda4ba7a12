import QtQuick
import Hall
import Hall.Frames

// Shows a lens that brings no view of its own: as it was on the left, through the lens on the right.
Item {
    id: root

    required property var play
    required property var shell
    property bool fullScreen: true
    property bool ownsCorner: true
    readonly property string spoken: ""
    property real split: 0.5

    onSplitChanged: root.play.setKnob("split", root.split)
    Component.onCompleted: root.play.setKnob("split", root.split)

    Frames {
        anchors.fill: parent
        source: root.play.frames
    }
    MouseArea {
        id: hand
        anchors.fill: parent
        preventStealing: true
        onPressed: root.split = Math.min(0.96, Math.max(0.04, hand.mouseX / hand.width))
        onPositionChanged: root.split = Math.min(0.96, Math.max(0.04, hand.mouseX / hand.width))
    }
    Chip {
        x: Theme.portrait ? 48 : 184
        y: Theme.portrait ? 312 : 200
        visible: root.split > 0.3
        color: Theme.night900
        ink: Theme.mint
        icon: "eye"
        text: root.play.words.before ?? qsTr("原来的样子")
    }
    Chip {
        x: root.width - width - Theme.margin
        y: Theme.portrait ? 312 : 200
        visible: root.split < 0.7
        color: Theme.night900
        ink: Theme.amber300
        icon: "search"
        text: root.play.words.after ?? qsTr("变了样子")
    }
    Item {
        x: root.split * root.width
        height: root.height

        Item {
            id: bar
            height: parent.height

            Rectangle {
                x: -4
                width: 8
                height: parent.height
                color: "white"
            }
            Rectangle {
                x: -56
                y: bar.height * 0.62
                width: 112
                height: 112
                radius: 56
                color: "white"

                Row {
                    anchors.centerIn: parent
                    Icon {
                        name: "chevron_left"
                        color: Theme.police600
                        width: 44
                    }
                    Icon {
                        name: "chevron"
                        color: Theme.police600
                        width: 44
                    }
                }
            }
            // Shows once that the bar can be moved; a finger on it ends the showing.
            SequentialAnimation on x {
                running: !Theme.reducedMotion && root.play.state === "running" && root.split === 0.5
                loops: 2
                NumberAnimation {
                    to: 24
                    duration: 400
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: -24
                    duration: 800
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: 0
                    duration: 400
                    easing.type: Easing.InOutSine
                }
            }
        }
    }
    Chip {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.portrait ? 200 : 48
        color: Theme.night900
        ink: root.play.notice === "" ? Theme.moon : Theme.amber300
        icon: root.play.notice === "" ? "nosave" : "camera"
        text: root.play.notice === "" ? qsTr("画面只在这里显示，不会保存") : root.play.notice
    }
    Key {
        objectName: "done"
        x: root.width - width - Theme.margin
        y: root.height - 140
        width: Theme.portrait ? root.width - 2 * Theme.margin : Math.max(520, implicitWidth)
        height: 108
        look: "primary"
        icon: "lamp"
        text: root.play.words.done ?? qsTr("我看完了，点灯")
        onTapped: root.play.setKnob("done", 1)
    }
}
