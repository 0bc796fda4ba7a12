pragma ComponentBehavior: Bound

import QtQuick
import Hall

// A week: a column a day, a block a slot.
Item {
    id: week

    required property var calendar
    readonly property var days: week.calendar.week
    readonly property real columnWidth: (week.width - 60) / 7

    Repeater {
        model: week.days.length
        Rectangle {
            id: column

            required property int index
            readonly property var line: week.days[column.index] ?? ({
                    "slots": [],
                    "title": ""
                })
            readonly property string name: column.line.iso ?? ""

            x: column.index * (week.columnWidth + 10)
            width: week.columnWidth
            height: week.height
            radius: 18
            color: column.line.selected ? "#F0F5FF" : column.line.closed ? "#EBEEF6" : tap.pressed ? Theme.staffTint : "#FFFFFF"
            border.width: column.line.selected ? 4 : 1
            border.color: column.line.selected ? Theme.police600 : Theme.line
            clip: true
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: column.line.title
            Keys.onReturnPressed: week.calendar.choose(column.line.iso)
            Keys.onSpacePressed: week.calendar.choose(column.line.iso)

            Label {
                x: 12
                y: 12
                width: parent.width - 24
                horizontalAlignment: Text.AlignHCenter
                text: column.line.head ?? ""
                size: 22
                weight: 700
                color: column.line.closed || column.line.past ? Theme.slate : Theme.ink
                leading: 1.25
                maximumLineCount: 2
            }
            Label {
                visible: !!column.line.closed
                x: 12
                y: 84
                width: parent.width - 24
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("闭馆") + (column.line.reason ? "\n" + column.line.reason : "")
                size: 21
                leading: 1.3
                color: Theme.slate
            }
            Column {
                x: 8
                y: 80
                width: parent.width - 16
                spacing: 8
                visible: !column.line.closed
                Repeater {
                    model: column.line.slots
                    Rectangle {
                        id: slot
                        required property var modelData
                        readonly property var group: slot.modelData.bookings[0] ?? null
                        width: parent.width
                        height: Math.min(170, (week.height - 88) / Math.max(1, column.line.slots.length) - 8)
                        radius: 12
                        opacity: slot.modelData.past ? .6 : 1
                        color: slot.modelData.free ? "#F4F6FB" : slot.modelData.full ? "#D5E1F8" : Theme.staffTint
                        Label {
                            x: 10
                            y: 4
                            text: slot.modelData.time
                            size: 20
                            weight: 700
                            color: Theme.ink
                        }
                        Label {
                            x: parent.width - width - 10
                            y: 4
                            visible: !slot.modelData.free
                            text: slot.modelData.full ? qsTr("满") : slot.modelData.count.split(" ")[0]
                            size: 20
                            weight: 700
                            color: Theme.police600
                        }
                        Label {
                            x: 10
                            y: 32
                            width: parent.width - 20
                            height: parent.height - 36
                            text: slot.group ? slot.group.title + (slot.modelData.bookings.length > 1 ? " +" + (slot.modelData.bookings.length - 1) : "") : ""
                            size: 20
                            leading: 1.2
                            color: Theme.ink
                            elide: Text.ElideRight
                            maximumLineCount: Math.max(1, Math.floor(height / 24))
                        }
                    }
                }
            }
            Tap {
                id: tap
                sound: ""
                onActed: week.calendar.choose(column.line.iso)
            }
        }
    }
}
