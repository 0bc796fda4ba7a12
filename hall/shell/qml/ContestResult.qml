pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What the contest came to: every team with its lamps; equal scores share a place.
Item {
    id: result

    required property var contest
    readonly property var game: result.contest
    readonly property var rows: result.game.standings
    readonly property var first: result.rows.filter(row => row.place === 1)
    readonly property string names: result.first.map(row => row.name).join(qsTr("、"))
    readonly property int best: result.rows.length ? result.rows[0].score : 0

    Column {
        id: head
        width: result.width
        spacing: 8
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: result.best === 0 ? qsTr("抢答结束，大家都听得很认真！") : result.first.length > 1 ? qsTr("%1并列第一！").arg(result.names) : qsTr("%1第一！").arg(result.names)
            size: Theme.portrait ? 64 : Theme.english ? 68 : 76
            weight: 900
            leading: 1.2
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("答对一题，点亮一盏灯")
            size: 36
            color: Theme.fog
        }
    }
    Column {
        id: list
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height + (Theme.portrait ? 80 : 36)
        spacing: 20
        Repeater {
            model: result.rows
            Rectangle {
                id: row
                required property var modelData
                readonly property bool leads: row.modelData.place === 1 && row.modelData.score > 0
                width: Math.min(1400, result.width)
                height: Theme.portrait ? 208 : Math.min(132, (result.height - list.y - 148) / result.rows.length - list.spacing)
                radius: 44
                color: row.leads ? Theme.amberTint : Theme.night700
                border.width: row.leads ? 5 : 0
                border.color: Theme.amber400
                ContestTeam {
                    id: colours
                    team: row.modelData.team
                }
                Rectangle {
                    id: disc
                    x: 28
                    y: Theme.portrait ? 24 : (row.height - height) / 2
                    width: 92
                    height: 92
                    radius: 46
                    gradient: Gradient {
                        GradientStop {
                            position: 0
                            color: colours.top
                        }
                        GradientStop {
                            position: 1
                            color: colours.bottom
                        }
                    }
                    Icon {
                        anchors.centerIn: parent
                        name: colours.icon
                        color: colours.ink
                        width: 56
                    }
                }
                Label {
                    x: 148
                    y: disc.y
                    width: Theme.portrait ? 480 : 300
                    height: 92
                    text: row.modelData.name
                    size: 44
                    weight: 900
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 30
                    verticalAlignment: Text.AlignVCenter
                }
                Row {
                    x: Theme.portrait ? 44 : 460
                    y: Theme.portrait ? 130 : (row.height - height) / 2
                    spacing: Math.max(-20, Math.min(14, (row.width - x - (Theme.portrait ? 40 : 380)) / Math.max(1, result.game.count) - 50))
                    Repeater {
                        model: row.modelData.right
                        Lamp {
                            look: "lit"
                            width: 50
                        }
                    }
                }
                Label {
                    id: place
                    anchors.right: points.left
                    anchors.rightMargin: 36
                    anchors.verticalCenter: disc.verticalCenter
                    text: row.modelData.tied ? qsTr("并列第 %1").arg(row.modelData.place) : qsTr("第 %1").arg(row.modelData.place)
                    size: 32
                    weight: 700
                    color: row.leads ? Theme.amber300 : Theme.fog
                    wrapMode: Text.NoWrap
                }
                Label {
                    id: points
                    anchors.right: parent.right
                    anchors.rightMargin: 40
                    anchors.verticalCenter: disc.verticalCenter
                    text: qsTr("%1 分").arg(row.modelData.score)
                    size: 52
                    weight: 900
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
    Key {
        objectName: "resume"
        visible: result.game.unfinished
        y: result.height - height
        height: 108
        look: "ghost"
        icon: "back"
        text: qsTr("接着答")
        onTapped: result.game.resume()
    }
    Key {
        objectName: "finish"
        x: result.width - width
        y: result.height - height
        height: 108
        look: "primary"
        iconRight: "next"
        text: qsTr("继续参观")
        onTapped: result.game.finish()
    }
}
