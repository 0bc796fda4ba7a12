pragma ComponentBehavior: Bound

import QtQuick
import Hall

// A flat key of the staff pages: at least 68 high, silent. `look` is primary, secondary, ghost, danger,
// selected, or amber for the one great action of a page.
Rectangle {
    id: key

    property string text
    property string icon
    property string iconRight
    property string look: "secondary"
    property real size: 25
    property real iconWidth: 32
    property bool flushLeft: false
    property string name: key.text
    readonly property bool pressed: tap.pressed
    readonly property bool lined: key.enabled && (key.look === "secondary" || key.look === "selected")
    readonly property color tint: {
        if (!key.enabled)
            return "#7C88A3";
        if (key.look === "primary" || key.look === "danger")
            return "#FFFFFF";
        return key.look === "selected" || key.look === "ghost" ? Theme.police600 : Theme.ink;
    }

    signal tapped

    implicitWidth: Math.max(72, words.implicitWidth + (key.icon || key.iconRight ? key.iconWidth + (key.text ? 14 : 0) : 0) + (key.text ? 52 : 40))
    implicitHeight: 72
    radius: 18
    color: {
        if (!key.enabled)
            return key.look === "ghost" ? "transparent" : "#E9EDF5";
        if (key.look === "primary")
            return tap.pressed ? "#163B88" : Theme.police600;
        if (key.look === "danger")
            return tap.pressed ? "#96281E" : Theme.staffCoral;
        if (key.look === "amber")
            return tap.pressed ? "#F2A51C" : Theme.amber400;
        if (key.look === "selected")
            return Theme.staffTint;
        return tap.pressed ? Theme.staffTint : key.look === "ghost" ? "transparent" : "#FFFFFF";
    }
    border.width: key.lined ? (key.look === "selected" ? 3 : 2) : 0
    border.color: tap.pressed || key.look === "selected" ? Theme.police600 : Theme.field
    activeFocusOnTab: key.enabled
    Accessible.role: Accessible.Button
    Accessible.name: key.name
    Keys.onReturnPressed: key.tapped()
    Keys.onEnterPressed: key.tapped()
    Keys.onSpacePressed: key.tapped()

    DeskFocus {}
    Row {
        id: row
        anchors.centerIn: key.flushLeft ? undefined : parent
        anchors.verticalCenter: parent.verticalCenter
        x: key.flushLeft ? 22 : 0
        spacing: 14
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: key.icon !== ""
            name: key.icon
            color: key.tint
            width: key.iconWidth
        }
        Label {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            visible: key.text !== ""
            width: Math.max(0, Math.min(implicitWidth, key.width - 32 - (key.icon || key.iconRight ? key.iconWidth + 14 : 0)))
            text: key.text
            size: key.size
            weight: 700
            color: key.tint
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 18
            elide: Text.ElideRight
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: key.iconRight !== ""
            name: key.iconRight
            color: key.tint
            width: key.iconWidth
        }
    }
    Tap {
        id: tap
        sound: ""
        onActed: key.tapped()
    }
}
