import QtQuick
import Desk

// A day on which the hall is closed, and why.
DeskDialog {
    id: dialog

    required property var daysOff

    visible: dialog.daysOff.asking === "add"
    title: qsTr("哪天闭馆？")
    text: qsTr("那天不再接新的预约；已经约好的，请打电话改。")
    onVisibleChanged: if (visible) {
        day.text = "";
        reason.text = "";
    }

    DeskField {
        id: day
        width: parent.width
        label: qsTr("日期")
        placeholder: "2026-12-25"
        numeric: true
    }
    DeskField {
        id: reason
        width: parent.width
        label: qsTr("原因")
        placeholder: qsTr("比如：检修")
        error: dialog.daysOff.fault
    }
    keys: [
        DeskKey {
            look: "primary"
            text: qsTr("定下来")
            enabled: day.text !== ""
            onTapped: dialog.daysOff.close_day(day.text, reason.text)
        },
        DeskKey {
            text: qsTr("先不")
            onTapped: dialog.daysOff.ask("")
        }
    ]
}
