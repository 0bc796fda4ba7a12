import QtQuick
import Desk

// A question that takes a reason in words.
DeskDialog {
    id: dialog

    property string label
    property string placeholder
    property string action
    property string look: "primary"
    property bool needed: true

    signal meant(string reason)
    signal dropped

    onVisibleChanged: if (visible)
        reason.text = ""

    DeskField {
        id: reason
        width: parent.width
        label: dialog.label
        placeholder: dialog.placeholder
    }
    keys: [
        DeskKey {
            look: dialog.look
            text: dialog.action
            enabled: !dialog.needed || reason.text.trim() !== ""
            onTapped: dialog.meant(reason.text)
        },
        DeskKey {
            text: qsTr("先不")
            onTapped: dialog.dropped()
        }
    ]
}
