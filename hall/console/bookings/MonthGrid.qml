pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// A month in whole weeks. A cell has one bar a slot, as long as the slot is full.
Item {
    id: month

    required property var calendar
    readonly property var cells: month.calendar.cells
    readonly property real cellWidth: (month.width - 60) / 7
    readonly property real cellHeight: Math.min(150, (month.height - 44 - 50) / 6)

    Repeater {
        model: [qsTr("周一"), qsTr("周二"), qsTr("周三"), qsTr("周四"), qsTr("周五"), qsTr("周六"), qsTr("周日")]
        Label {
            required property string modelData
            required property int index
            x: index * (month.cellWidth + 10)
            width: month.cellWidth
            horizontalAlignment: Text.AlignHCenter
            text: modelData
            size: 22
            color: Theme.slate
        }
    }
    Repeater {
        model: month.cells.length
        Rectangle {
            id: cell

            required property int index
            readonly property var line: month.cells[cell.index] ?? ({
                    "bars": []
                })
            readonly property bool dim: !!cell.line.closed || !cell.line.inside
            readonly property bool warns: !!cell.line.closed && cell.line.inside && !cell.line.past && cell.line.groups > 0
            readonly property string name: cell.line.iso ?? ""
            objectName: "day-" + cell.name

            x: (cell.index % 7) * (month.cellWidth + 10)
            y: 44 + Math.floor(cell.index / 7) * (month.cellHeight + 10)
            width: month.cellWidth
            height: month.cellHeight
            radius: 18
            color: cell.line.selected ? "#F0F5FF" : cell.dim ? "#EBEEF6" : tap.pressed ? Theme.staffTint : "#FFFFFF"
            border.width: cell.line.selected ? 4 : 1
            border.color: cell.line.selected ? Theme.police600 : cell.dim ? "#EBEEF6" : Theme.line
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: cell.name
            Keys.onReturnPressed: month.calendar.choose(cell.line.iso)
            Keys.onSpacePressed: month.calendar.choose(cell.line.iso)

            DeskFocus {}
            Label {
                id: number
                x: 14
                y: 8
                text: cell.line.number ?? ""
                size: 27
                weight: 700
                color: cell.dim || cell.line.past ? Theme.slate : Theme.ink
            }
            Rectangle {
                visible: !!cell.line.today
                x: cell.width - width - 10
                y: 12
                width: Math.min(today.implicitWidth + 22, cell.width - number.x - number.width - 16)
                height: 32
                radius: 16
                color: Theme.amber400
                Label {
                    id: today
                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, parent.width - 10)
                    text: qsTr("今天")
                    size: 20
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 15
                    weight: 700
                    color: Theme.ink
                }
            }
            Label {
                visible: !cell.line.today && !cell.line.closed && cell.line.inside
                x: number.x + number.width + 6
                y: 14
                width: cell.width - x - 12
                horizontalAlignment: Text.AlignRight
                text: cell.line.words ?? ""
                size: 20
                color: cell.line.free ? Theme.staffMint : Theme.slate
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 16
            }
            Label {
                id: shut
                visible: !!cell.line.closed && cell.line.inside
                // Groups that are still booked take the line below.
                x: cell.warns ? cell.width - width - 12 : 14
                y: cell.warns ? 14 : 46
                text: qsTr("闭馆")
                size: 21
                color: Theme.slate
            }
            Label {
                visible: shut.visible && text !== ""
                x: 14
                y: cell.warns ? 46 : 46 + shut.height
                width: cell.width - 24
                text: cell.line.reason ?? ""
                size: 20
                leading: 1.2
                color: Theme.slate
                maximumLineCount: Math.max(1, Math.floor((cell.height - y - (cell.warns ? 40 : 6)) / 24))
                elide: Text.ElideRight
            }
            Column {
                id: bars
                readonly property int count: cell.line.bars.length
                readonly property real pitch: Math.min(18, (cell.height - 60) / Math.max(1, count))
                x: 14
                y: 48
                visible: !cell.line.closed && !!cell.line.inside
                opacity: cell.line.past ? .55 : 1
                Repeater {
                    model: cell.line.bars
                    Item {
                        id: bar
                        required property var modelData
                        width: cell.width - 28
                        height: bars.pitch
                        Rectangle {
                            width: parent.width
                            height: Math.min(12, parent.height * .64)
                            radius: height / 2
                            color: cell.line.past ? "#EDF0F7" : "#E2E8F3"
                        }
                        Rectangle {
                            visible: bar.modelData.share > 0
                            width: Math.max(height, parent.width * bar.modelData.share)
                            height: Math.min(12, parent.height * .64)
                            radius: height / 2
                            color: bar.modelData.full ? Theme.police600 : "#6D97F2"
                        }
                    }
                }
            }
            Label {
                visible: cell.warns
                x: 14
                y: cell.height - height - 6
                width: cell.width - 24
                text: qsTr("还约着 %1 个团").arg(cell.line.groups)
                size: 20
                weight: 700
                color: Theme.staffCoral
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
            }
            Label {
                visible: !!cell.line.make_up && cell.line.inside && !cell.line.closed
                x: 14
                y: cell.height - height - 4
                text: qsTr("调休")
                size: 17
                color: Theme.police600
            }
            Tap {
                id: tap
                sound: ""
                onActed: month.calendar.choose(cell.line.iso)
            }
        }
    }
}
