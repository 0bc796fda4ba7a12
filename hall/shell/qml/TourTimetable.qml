pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Who is where when, for a group that had to be split.
Dialog {
    id: card

    required property var tour
    readonly property int columns: Math.max(1, card.tour.teamNames.length)
    readonly property real clock: card.narrow ? 130 : 150
    // Three teams on an upright panel: the kiosk goes to a second line.
    readonly property bool narrow: Theme.portrait && card.columns > 2
    readonly property real lineHeight: card.narrow ? 92 : 66
    readonly property real column: (card.cardWidth - 2 * 56 - card.clock) / card.columns

    signal closed

    cardWidth: Math.min(1640, Theme.width - 64)
    cardHeight: Math.min(Theme.height - 80, 216 + card.lineHeight * card.tour.timetable.length + 48)

    Label {
        x: 56
        y: 44
        text: qsTr("时间表")
        size: 52
        weight: 900
    }
    Key {
        objectName: "timetableDone"
        x: card.cardWidth - width - 48
        y: 32
        text: qsTr("看好了")
        look: "primary"
        onTapped: card.closed()
    }
    Row {
        x: 56 + card.clock
        y: 150
        Repeater {
            model: card.tour.teamNames
            Label {
                required property string modelData
                width: card.column - 16
                height: 60
                text: qsTr("%1 人").arg(modelData)
                size: card.narrow ? 28 : 30
                weight: 700
                color: Theme.amber300
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 22
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
    Flickable {
        x: 56
        y: 216
        width: card.cardWidth - 112
        height: card.cardHeight - 216 - 40
        contentHeight: lines.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: lines
            width: parent.width
            Repeater {
                model: card.tour.timetable
                Item {
                    id: line
                    required property var modelData
                    width: lines.width
                    height: card.lineHeight
                    Rectangle {
                        width: parent.width
                        height: 2
                        color: Theme.dialogBorder
                    }
                    Label {
                        height: parent.height
                        text: line.modelData.at
                        size: 32
                        weight: 700
                        color: Theme.fog
                        verticalAlignment: Text.AlignVCenter
                    }
                    Row {
                        x: card.clock
                        height: parent.height
                        Repeater {
                            model: line.modelData.cells
                            Label {
                                required property string modelData
                                width: line.modelData.cells.length === 1 ? card.column * card.columns : card.column - 16
                                height: card.lineHeight
                                text: modelData
                                size: card.narrow ? 28 : 32
                                leading: 1.2
                                wrapMode: card.narrow ? Text.Wrap : Text.NoWrap
                                maximumLineCount: 2
                                fontSizeMode: card.narrow ? Text.FixedSize : Text.HorizontalFit
                                minimumPixelSize: 22
                                elide: Text.ElideRight
                                verticalAlignment: Text.AlignVCenter
                            }
                        }
                    }
                }
            }
        }
    }
}
