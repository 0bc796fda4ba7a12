import QtQuick
import Hall

// One key of the on-screen keyboard: it acts when the finger goes up, and may repeat while held.
Item {
    id: key

    property string text
    property string icon
    property string name: key.text
    property string look: "letter"
    property bool repeats: false
    readonly property bool strong: key.look === "done"
    readonly property color ink: key.strong ? "#FFFFFF" : Theme.ink

    signal tapped

    Accessible.role: Accessible.Button
    Accessible.name: key.name

    Rectangle {
        y: 4
        width: parent.width
        height: parent.height
        radius: 18
        color: key.strong ? "#123274" : "#A9B5CE"
    }
    Rectangle {
        y: tap.pressed ? 3 : 0
        width: parent.width
        height: parent.height
        radius: 18
        color: {
            if (key.strong)
                return tap.pressed ? "#163B88" : Theme.police600;
            return tap.pressed ? "#C9DAFB" : key.look === "letter" ? "#FFFFFF" : key.look === "on" ? Theme.staffTint : "#C3CCE0";
        }

        Label {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 12)
            visible: key.icon === ""
            text: key.text
            size: key.text.length > 1 ? 28 : 38
            weight: key.look === "letter" ? 500 : 700
            color: key.ink
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 18
        }
        Icon {
            anchors.centerIn: parent
            visible: key.icon !== ""
            name: key.icon
            color: key.ink
            width: 40
        }
    }
    TapHandler {
        id: tap
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: if (!repeat.went)
            key.tapped()
        onPressedChanged: if (pressed)
            repeat.went = false
    }
    Timer {
        id: repeat

        property bool went: false

        interval: repeat.went ? 80 : 500
        repeat: true
        running: key.repeats && tap.pressed
        onTriggered: {
            repeat.went = true;
            key.tapped();
        }
    }
}
