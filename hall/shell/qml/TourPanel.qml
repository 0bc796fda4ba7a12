pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What the teams have won, and before that what comes next on the road.
Card {
    id: panel

    required property var tour
    readonly property bool tall: Theme.portrait
    readonly property bool won: panel.tour.scores.length > 0
    readonly property bool timed: panel.tour.split

    signal timetableAsked

    Label {
        id: head
        x: 32
        y: 16
        text: panel.won ? (panel.tour.scores.length === 2 ? qsTr("两队比一比") : qsTr("各队比一比")) : panel.tour.coming.length ? qsTr("接下来") : qsTr("这是最后一站")
        size: 30
        weight: 700
        wrapMode: Text.NoWrap
    }
    Key {
        objectName: "timetable"
        visible: panel.timed
        x: panel.width - width - 16
        y: panel.tall ? (panel.height - height) / 2 : 12
        height: 96
        size: 32
        icon: "calendar"
        iconWidth: 40
        look: "ghost"
        text: panel.tall || !panel.won ? qsTr("时间表") : ""
        Accessible.name: qsTr("时间表")
        onTapped: panel.timetableAsked()
    }
    Column {
        visible: !panel.won
        x: 32
        y: !panel.tall && panel.timed ? 110 : 60
        width: panel.width - 64 - (panel.timed && panel.tall ? 260 : 0)
        Repeater {
            model: panel.tour.coming.slice(0, panel.tall || panel.timed ? 2 : 3)
            Row {
                id: line
                required property var modelData
                spacing: 14
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "lamp"
                    color: Theme.police300
                    width: 32
                }
                Label {
                    width: Math.min(implicitWidth, parent.parent.width - 46)
                    text: line.modelData.team ? line.modelData.title + " · " + line.modelData.team : line.modelData.title
                    size: 28
                    color: Theme.fog
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
        }
    }
    Row {
        visible: panel.won
        x: panel.tall ? head.x + head.width + 28 : 24
        y: panel.tall ? (panel.height - height) / 2 : 74
        width: panel.width - x - (panel.timed && panel.tall ? 240 : 24)
        spacing: 14
        Repeater {
            model: panel.tour.scores
            Rectangle {
                id: team
                required property var modelData
                readonly property bool pale: team.modelData.team === "moon"
                readonly property color tint: team.pale ? Theme.night900 : Theme.moon
                width: (parent.width - 14 * (panel.tour.scores.length - 1)) / Math.max(1, panel.tour.scores.length)
                height: panel.tall ? 104 : 120
                radius: 26
                color: ({
                        "star": Theme.police500,
                        "moon": Theme.moon,
                        "sun": "#7A4FC0",
                        "rainbow": "#13726B"
                    })[team.modelData.team]
                Column {
                    anchors.centerIn: parent
                    width: parent.width - 8
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: team.modelData.name
                        size: 28
                        weight: 700
                        color: team.tint
                        wrapMode: Text.NoWrap
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 24
                    }
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("%1 分").arg(team.modelData.score)
                        size: 44
                        weight: 900
                        leading: 1.15
                        color: team.tint
                        wrapMode: Text.NoWrap
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 24
                    }
                }
            }
        }
    }
}
