pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Bookings by a part of the name or by a date, and by their state.
Item {
    id: search

    required property var page
    required property var calendar

    DeskField {
        id: words
        width: Theme.portrait ? search.width : 560
        placeholder: qsTr("单位名称，或日期 2026-11-26、2026-11")
        text: search.calendar.words
        onEdited: text => search.calendar.search(text)
    }
    DeskChoices {
        id: chips
        x: Theme.portrait ? 0 : 584
        y: Theme.portrait ? 88 : 0
        width: search.width - x
        options: search.calendar.states
        chosen: search.calendar.state
        onPicked: id => search.calendar.filter(id)
    }
    DeskCard {
        y: chips.y + chips.height + 20
        width: search.width
        height: search.height - y
        DeskTable {
            x: 12
            y: 16
            width: parent.width - 24
            height: parent.height - 28
            empty: qsTr("没有这样的预约")
            columns: Theme.portrait ? [
                {
                    "title": qsTr("日期"),
                    "width": 170
                },
                {
                    "title": qsTr("时间"),
                    "width": 96
                },
                {
                    "title": qsTr("团队")
                },
                {
                    "title": qsTr("人数"),
                    "width": 90,
                    "right": true
                },
                {
                    "title": "",
                    "width": 4
                },
                {
                    "title": qsTr("状态"),
                    "width": 206
                }
            ] : [
                {
                    "title": qsTr("日期"),
                    "width": 190
                },
                {
                    "title": qsTr("时间"),
                    "width": 110
                },
                {
                    "title": qsTr("团队")
                },
                {
                    "title": qsTr("参观的人"),
                    "width": 240
                },
                {
                    "title": qsTr("人数"),
                    "width": 110,
                    "right": true
                },
                {
                    "title": "",
                    "width": 8
                },
                {
                    "title": qsTr("状态"),
                    "width": 190
                }
            ]
            rows: search.calendar.found.map(row => Theme.portrait ? [row.day, row.time, row.title, row.people, "", {
                    "text": row.state,
                    "look": row.look
                }] : [row.day, row.time, row.title, row.audience, row.people, "", {
                    "text": row.state,
                    "look": row.look
                }])
            onRowTapped: index => search.calendar.tap(search.calendar.found[index].id)
        }
    }
}
