import QtQuick
import Hall
import Hall.Buzzers

// One face to vote for: every finger that comes down counts one.
Item {
    id: face

    property string icon
    property string text
    property int votes
    property color tint
    property bool open: true
    readonly property bool wide: face.width > face.height * 1.6

    signal struck(real at, real x, real y)

    Accessible.role: Accessible.Button
    Accessible.name: face.text

    Rectangle {
        y: 10
        width: parent.width
        height: parent.height
        radius: 64
        color: Theme.night850
    }
    Rectangle {
        y: touch.down && face.open ? 8 : 0
        width: parent.width
        height: parent.height
        radius: 64
        color: touch.down && face.open ? Theme.night600 : Theme.night700
        border.width: touch.down && face.open ? 6 : 0
        border.color: Theme.police300
        opacity: face.open ? 1 : .75
        Icon {
            id: look
            x: face.wide ? 64 : (parent.width - width) / 2
            y: face.wide ? (parent.height - height) / 2 : parent.height * .1
            width: parent.height * (face.wide ? .62 : .44)
            name: face.icon
            color: face.tint
        }
        Label {
            id: word
            x: face.wide ? look.x + look.width + 56 : (parent.width - width) / 2
            y: face.wide ? (parent.height - height) / 2 : look.y + look.height + parent.height * .03
            text: face.text
            size: face.wide ? 60 : 48
            weight: 900
            wrapMode: Text.NoWrap
        }
        Label {
            x: face.wide ? parent.width - width - 64 : (parent.width - width) / 2
            y: face.wide ? (parent.height - height) / 2 : parent.height - height - parent.height * .05
            text: face.votes
            size: face.wide ? 88 : 64
            weight: 900
            color: face.tint
            wrapMode: Text.NoWrap
        }
    }
    Buzzer {
        id: touch
        objectName: "face-" + face.icon
        anchors.fill: parent
        enabled: face.open
        onStruck: (at, x, y) => face.struck(at, x, y)
    }
}
