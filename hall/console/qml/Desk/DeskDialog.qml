pragma ComponentBehavior: Bound

import QtQuick
import Hall

// A question over the page: title, text, whatever is put inside, and keys below. Nothing behind it answers,
// neither to a finger nor to Tab.
FocusScope {
    id: dialog

    property string title
    property string text
    property real cardWidth: 760
    default property alias content: inside.data
    property alias keys: row.data

    function holds(item: Item): bool {
        let each = item;
        while (each && each !== dialog)
            each = each.parent;
        return !!each;
    }
    function keep(): void {
        if (dialog.visible && !dialog.holds(dialog.Window.activeFocusItem))
            dialog.forceActiveFocus();
    }

    anchors.fill: parent
    focus: visible
    // Later: one dialog may close as another opens, and the focus must not move while it moves.
    Window.onActiveFocusItemChanged: Qt.callLater(dialog.keep)
    onVisibleChanged: Qt.callLater(dialog.keep)

    Rectangle {
        anchors.fill: parent
        color: "#040A1C"
        opacity: .6
    }
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        id: card
        anchors.centerIn: parent
        width: Math.min(dialog.cardWidth, dialog.width - 48)
        height: words.height + 88
        radius: 28
        color: "#FFFFFF"

        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: words
            x: 48
            y: 44
            width: parent.width - 96
            spacing: 20
            Label {
                width: parent.width
                visible: text !== ""
                text: dialog.title
                size: 38
                weight: 900
                leading: 1.3
                color: Theme.ink
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: dialog.text
                size: 25
                leading: 1.5
                color: Theme.slate
            }
            Column {
                id: inside
                width: parent.width
                spacing: 20
            }
            Flow {
                id: row
                width: parent.width
                layoutDirection: Qt.RightToLeft
                spacing: 20
            }
        }
    }
}
