pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// A wrong row gives way to a new one, with a reason.
DeskDialog {
    id: sheet

    required property var ledger
    required property bool busy

    cardWidth: 860
    title: qsTr("更正这一行")
    text: sheet.ledger.old

    Flow {
        width: parent.width
        spacing: 40
        Column {
            spacing: 8
            Label {
                text: qsTr("孩子")
                size: 23
                color: Theme.slate
            }
            DeskStepper {
                objectName: "mendChildren"
                value: sheet.ledger.childCount
                onStepped: value => sheet.ledger.setChildren(value)
            }
        }
        Column {
            spacing: 8
            Label {
                text: qsTr("大人")
                size: 23
                color: Theme.slate
            }
            DeskStepper {
                objectName: "mendAdults"
                value: sheet.ledger.adultCount
                onStepped: value => sheet.ledger.setAdults(value)
            }
        }
    }
    DeskChoices {
        width: parent.width
        options: sheet.ledger.reasons
        chosen: sheet.ledger.reason
        onPicked: id => sheet.ledger.setReason(id)
    }
    DeskField {
        objectName: "reason"
        width: parent.width
        label: qsTr("原因")
        placeholder: qsTr("选一个，或者自己写")
        text: sheet.ledger.reason
        maximumLength: 60
        onEdited: text => sheet.ledger.setReason(text)
    }
    keys: [
        DeskKey {
            objectName: "mend"
            look: "primary"
            text: qsTr("更正")
            enabled: !sheet.busy && sheet.ledger.reason.trim() !== ""
            onTapped: sheet.ledger.correct()
        },
        DeskKey {
            objectName: "mendCancel"
            look: "ghost"
            text: qsTr("不改了")
            onTapped: sheet.ledger.drop()
        }
    ]
}
