import QtQuick
import Hall

// A flat key of the staff pages: at least 68 high, silent.
Rectangle {
    id: key

    property string text
    property string icon
    property string look: "secondary"
    property bool flushLeft: false
    readonly property bool dark: key.look === "rail" || key.look === "here"
    readonly property color tint: !key.enabled ? Theme.slate : key.look === "primary" || key.look === "danger" || key.look === "here" ? "#FFFFFF" : key.look === "rail" ? "#D5DEF2" : Theme.ink

    signal tapped

    implicitWidth: row.width + 56
    height: 72
    radius: 18
    color: {
        if (key.dark)
            return key.look === "here" ? Theme.police600 : tap.pressed ? Theme.night700 : "transparent";
        if (!key.enabled)
            return "#EDF0F7";
        if (key.look === "primary")
            return tap.pressed ? "#163B88" : Theme.police600;
        if (key.look === "danger")
            return tap.pressed ? "#96281E" : Theme.staffCoral;
        return tap.pressed ? Theme.staffTint : "#FFFFFF";
    }
    border.width: key.look === "secondary" && key.enabled ? 2 : 0
    border.color: tap.pressed ? Theme.police600 : Theme.field
    activeFocusOnTab: key.look !== "here"
    Accessible.role: Accessible.Button
    Accessible.name: key.text
    Keys.onReturnPressed: key.tapped()
    Keys.onSpacePressed: key.tapped()

    Rectangle {
        visible: key.activeFocus
        anchors.fill: parent
        anchors.margins: -6
        radius: 24
        color: "transparent"
        border.width: 4
        border.color: Theme.police300
    }
    Row {
        id: row
        anchors.centerIn: key.flushLeft ? undefined : parent
        anchors.verticalCenter: parent.verticalCenter
        x: key.flushLeft ? 20 : 0
        spacing: 16
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: key.icon !== ""
            name: key.icon
            color: key.tint
            width: 32
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: key.text
            size: 25
            weight: 700
            color: key.tint
            wrapMode: Text.NoWrap
        }
    }
    Tap {
        id: tap
        sound: ""
        enabled: key.look !== "here"
        onActed: key.tapped()
    }
}
