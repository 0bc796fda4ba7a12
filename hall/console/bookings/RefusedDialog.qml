pragma ComponentBehavior: Bound

import QtQuick
import Desk

// What the rules refuse, and staff's way round it: a reason, which is kept.
DeskDialog {
    id: dialog

    property var reasons: []
    property bool busy: false

    signal meant(string reason)
    signal dropped

    title: qsTr("按规定不能这样约")
    cardWidth: 900
    onVisibleChanged: if (visible)
        reason.text = ""

    Repeater {
        model: dialog.reasons
        DeskWords {
            required property string modelData
            width: parent.width
            text: modelData
            size: 24
        }
    }
    DeskField {
        id: reason
        width: parent.width
        label: qsTr("要破例，就写明原因（会留在记录里）")
        placeholder: qsTr("例如：县里的活动，所长同意")
    }
    keys: [
        DeskKey {
            look: "primary"
            text: qsTr("回去改")
            onTapped: dialog.dropped()
        },
        DeskKey {
            text: qsTr("破例约上")
            enabled: !dialog.busy && reason.text.trim() !== ""
            onTapped: dialog.meant(reason.text)
        }
    ]
}
