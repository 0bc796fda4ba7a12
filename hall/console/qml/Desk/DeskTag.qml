import QtQuick
import Hall

// A state in a word, an icon and a colour: fine, note, bad, plain, or blue for what is still to come.
Rectangle {
    id: tag

    property string text
    property string look: "plain"
    property string icon: tag.icons[tag.look] ?? ""
    property real size: 22
    readonly property var icons: ({
            "fine": "check",
            "note": "clock",
            "bad": "warn"
        })
    readonly property color tint: {
        if (tag.look === "fine")
            return Theme.staffMint;
        if (tag.look === "bad")
            return Theme.staffCoral;
        return tag.look === "note" ? Theme.staffAmber : tag.look === "blue" ? Theme.police600 : Theme.slate;
    }

    implicitWidth: words.implicitWidth + (tag.icon ? tag.size * 1.15 + 8 : 0) + tag.size * 1.4
    implicitHeight: tag.size * 1.9
    radius: height / 2
    color: {
        if (tag.look === "fine")
            return Theme.staffMintTint;
        if (tag.look === "bad")
            return Theme.staffCoralTint;
        return tag.look === "note" ? Theme.amber100 : tag.look === "blue" ? Theme.staffTint : "#EDF0F7";
    }

    Row {
        anchors.centerIn: parent
        spacing: 8
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: tag.icon !== ""
            name: tag.icon
            color: tag.tint
            width: tag.size * 1.15
        }
        Label {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, tag.width - tag.size - (tag.icon ? tag.size * 1.15 + 8 : 0))
            text: tag.text
            size: tag.size
            weight: 700
            color: tag.tint
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
}
