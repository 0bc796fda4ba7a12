pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The same booking in the weeks after it, and what became of each week.
DeskDialog {
    id: dialog

    required property var detail
    property int weeks: 4
    readonly property bool done: dialog.detail.question === "copied"

    visible: dialog.detail.question === "copy" || dialog.done
    cardWidth: 900
    title: dialog.done ? qsTr("排上了 %1 周").arg(dialog.detail.copied) : qsTr("排到后面每一周")
    text: dialog.done ? "" : qsTr("同一天、同一时间，每周一次。每一周都按规定检查，不行的会告诉你。")

    DeskStepper {
        visible: !dialog.done
        value: dialog.weeks
        from: 1
        to: dialog.detail.most_weeks
        unit: qsTr("个星期")
        onStepped: value => dialog.weeks = value
    }
    DeskScroll {
        visible: dialog.done
        width: parent.width
        height: visible ? Math.min(600, copies.height) : 0
        Column {
            id: copies
            width: parent.width
            spacing: 12
            Repeater {
                model: dialog.detail.copies
                DeskWords {
                    required property var modelData
                    width: copies.width
                    text: modelData.text
                    icon: modelData.fine ? "check" : "warn"
                    color: modelData.fine ? Theme.staffMint : Theme.staffCoral
                    size: 24
                }
            }
        }
    }
    keys: [
        DeskKey {
            look: "primary"
            text: dialog.done ? qsTr("好") : qsTr("排上")
            onTapped: dialog.done ? dialog.detail.ask("") : dialog.detail.copy(dialog.weeks)
        },
        DeskKey {
            visible: !dialog.done
            text: qsTr("先不")
            onTapped: dialog.detail.ask("")
        }
    ]
}
