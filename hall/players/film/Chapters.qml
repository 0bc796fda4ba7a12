pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hall

// The film's parts, each a key, and the lamp that waits at the end.
Item {
    id: chapters

    required property var play
    required property var clock
    readonly property var rows: chapters.play.chapters
    readonly property int count: chapters.rows.length
    readonly property bool promised: !Theme.portrait && !Theme.lowReach && chapters.play.lamps.length > 0
    readonly property real room: chapters.height - 76 - (chapters.promised ? 128 : 0)
    readonly property real step: Math.min(132, chapters.room / Math.max(1, chapters.count))

    Row {
        x: 8
        spacing: 18
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "list"
            width: 40
        }
        Label {
            text: qsTr("分成 %1 段看").arg(chapters.count)
            size: 38
            weight: 900
        }
    }
    Repeater {
        model: chapters.rows
        Item {
            id: row

            required property int index
            required property var modelData
            readonly property bool now: row.index === chapters.play.chapterNow
            readonly property bool past: row.index < chapters.play.chapterNow

            y: 76 + row.index * chapters.step
            width: chapters.width
            height: chapters.step - 14
            Accessible.role: Accessible.Button
            Accessible.name: row.modelData.title
            Rectangle {
                visible: !row.now
                y: 6
                width: parent.width
                height: parent.height
                radius: 32
                color: "#0A1A42"
            }
            Rectangle {
                y: tap.pressed ? 5 : 0
                width: parent.width
                height: parent.height
                radius: 32
                color: row.now ? Theme.amberTint : Theme.night700
                border.width: row.now ? 5 : 0
                border.color: Theme.amber400
            }
            Rectangle {
                id: disc
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                width: 60
                height: 60
                radius: 30
                color: row.now ? Theme.amber400 : Theme.night600
                Label {
                    visible: !row.now && !row.past
                    anchors.centerIn: parent
                    text: row.index + 1
                    size: 32
                    weight: 900
                }
                Icon {
                    visible: row.now || row.past
                    anchors.centerIn: parent
                    name: row.now ? "play-fill" : "check"
                    width: 34
                    color: row.now ? Theme.night900 : Theme.amber300
                }
            }
            Label {
                anchors.left: disc.right
                anchors.leftMargin: 24
                anchors.right: time.left
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.title
                size: Theme.english ? 30 : 34
                weight: 700
                maximumLineCount: 2
                lineHeight: .85
                elide: Text.ElideRight
            }
            Label {
                id: time
                anchors.right: parent.right
                anchors.rightMargin: 28
                anchors.verticalCenter: parent.verticalCenter
                text: chapters.clock(row.modelData.at)
                size: 28
                color: Theme.fog
            }
            Tap {
                id: tap
                onActed: chapters.play.chapter(row.index)
            }
        }
    }
    Item {
        visible: chapters.promised
        y: chapters.height - 112
        width: parent.width
        height: 112
        Shape {
            anchors.fill: parent
            ShapePath {
                strokeColor: Theme.wire
                strokeWidth: 4
                strokeStyle: ShapePath.DashLine
                dashPattern: [3, 2]
                fillColor: "transparent"
                PathRectangle {
                    x: 2
                    y: 2
                    width: chapters.width - 4
                    height: 108
                    radius: 36
                }
            }
        }
        Lamp {
            x: 36
            anchors.verticalCenter: parent.verticalCenter
            width: 60
            look: "unlit"
        }
        Column {
            x: 124
            anchors.verticalCenter: parent.verticalCenter
            Label {
                width: chapters.width - 150
                fontSizeMode: Text.HorizontalFit
                wrapMode: Text.NoWrap
                minimumPixelSize: 28
                text: qsTr("边看边答 %1 题").arg(chapters.play.lamps.length)
                size: Theme.english ? 28 : 34
                weight: 700
            }
            Label {
                text: qsTr("点亮一盏平安灯")
                size: 28
                color: Theme.fog
            }
        }
    }
}
