pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The chosen day: its slots, who comes, and what staff can do with the day.
Rectangle {
    id: panel

    required property var page
    required property var calendar
    property int columns: 1
    readonly property var day: panel.calendar.chosen
    readonly property bool picks: panel.calendar.picking !== ""

    radius: 24
    color: "#FFFFFF"
    border.width: 1
    border.color: Theme.line

    Label {
        id: title
        x: 28
        y: 20
        width: parent.width - 56 - (shutter.visible ? shutter.width + 8 : 0)
        text: panel.day.title ?? ""
        size: 34
        weight: 900
        color: Theme.ink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Column {
        id: about
        x: 28
        y: title.y + title.height
        width: title.width
        spacing: 2
        Label {
            width: parent.width
            text: panel.day.about ?? ""
            size: 22
            leading: 1.3
            color: Theme.slate
        }
        Repeater {
            model: panel.day.notes ?? []
            DeskWords {
                required property string modelData
                width: about.width
                icon: "info"
                text: modelData
                color: Theme.police600
            }
        }
    }
    DeskKey {
        id: shutter
        visible: panel.page.may_edit && !panel.day.past && !panel.picks && (!panel.day.closed || panel.day.closed_by_staff)
        x: panel.width - 20 - width
        y: 20
        text: panel.day.closed_by_staff ? qsTr("恢复开放") : qsTr("闭馆")
        onTapped: panel.day.closed_by_staff ? panel.calendar.open_day() : panel.calendar.ask_close(true)
    }
    DeskScroll {
        id: scroll
        x: 20
        y: Math.max(about.y + about.height, 92) + 14
        width: parent.width - 40
        height: parent.height - y - 16
        Flow {
            width: scroll.width
            spacing: 14
            Repeater {
                model: (panel.day.slots ?? []).length
                SlotCard {
                    required property int index
                    width: (scroll.width - (panel.columns - 1) * 14) / panel.columns
                    slot: panel.day.slots[index]
                    picks: panel.picks
                    mayEdit: panel.page.may_edit
                    onOpened: id => panel.calendar.tap(id)
                    onBooked: moment => panel.calendar.book(moment)
                }
            }
        }
    }
}
