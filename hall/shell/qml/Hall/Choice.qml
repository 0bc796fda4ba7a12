import QtQuick

// One answer. Its state speaks by colour, icon and word together.
Item {
    id: choice

    property string letter
    property string text
    property string look
    property string tag
    property real size: Theme.english ? 36 : 38
    readonly property bool judged: choice.look === "right" || choice.look === "wrong"
    readonly property bool picked: choice.look === "picked" || tap.pressed && choice.look === ""
    readonly property color ring: choice.look === "right" ? Theme.mint : choice.look === "wrong" ? Theme.coral : choice.picked ? Theme.police300 : "transparent"

    signal tapped

    implicitWidth: 1024
    implicitHeight: Theme.portrait ? 132 : 116
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: choice.text
    Keys.onReturnPressed: choice.tapped()
    Keys.onSpacePressed: choice.tapped()

    Rectangle {
        visible: choice.look !== "dim" && !choice.picked
        y: 8
        width: parent.width
        height: parent.height
        radius: 36
        color: choice.look === "right" ? Theme.mintEdge : choice.look === "wrong" ? Theme.coralEdge : "#0A1A42"
    }
    Rectangle {
        y: choice.picked ? 6 : 0
        width: parent.width
        height: parent.height
        radius: 36
        color: choice.look === "right" ? Theme.mintFill : choice.look === "wrong" ? Theme.coralFill : choice.look === "dim" ? Theme.dimFill : choice.picked ? Theme.night600 : Theme.night700
        border.width: choice.judged || choice.picked ? 5 : choice.activeFocus ? 5 : 0
        border.color: choice.activeFocus && !choice.judged ? Theme.moon : choice.ring
        Behavior on color {
            ColorAnimation {
                duration: 180
                easing.type: Easing.OutCubic
            }
        }
        Behavior on y {
            NumberAnimation {
                duration: 90
            }
        }
        Rectangle {
            id: disc
            x: 20
            anchors.verticalCenter: parent.verticalCenter
            width: 80
            height: 80
            radius: 40
            color: choice.judged ? choice.ring : choice.look === "dim" ? Theme.night700 : Theme.night600
            Label {
                visible: !choice.judged
                anchors.centerIn: parent
                text: choice.letter
                size: 40
                weight: 900
                color: choice.look === "dim" ? Theme.dim : "#DCE8FF"
            }
            Icon {
                visible: choice.judged
                anchors.centerIn: parent
                name: choice.look === "right" ? "check" : "close"
                color: Theme.night900
                width: 48
            }
        }
        Label {
            anchors.left: disc.right
            anchors.leftMargin: 28
            anchors.right: tagLabel.visible ? tagLabel.left : parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            text: choice.text
            size: choice.size
            weight: 700
            leading: 1.25
            maximumLineCount: 2
            height: Math.min(implicitHeight, choice.height - 8)
            fontSizeMode: Text.VerticalFit
            minimumPixelSize: 28
            verticalAlignment: Text.AlignVCenter
            color: choice.look === "dim" ? Theme.dim : Theme.moon
        }
        Label {
            id: tagLabel
            visible: choice.tag !== ""
            anchors.right: parent.right
            anchors.rightMargin: 32
            anchors.verticalCenter: parent.verticalCenter
            text: choice.tag
            size: 30
            weight: 700
            wrapMode: Text.NoWrap
            color: choice.ring
        }
    }
    Tap {
        id: tap
        enabled: choice.look === ""
        onActed: choice.tapped()
    }
}
