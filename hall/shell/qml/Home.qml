pragma ComponentBehavior: Bound

import QtQuick
import Hall

// 你想点亮哪一盏灯？ One tile an exhibit, a lamp on the wire above each.
Item {
    id: home

    required property var shell
    readonly property var grid: home.shell.grid
    readonly property bool tall: Theme.portrait
    readonly property int pages: Math.ceil(home.shell.tileCount / home.grid.perPage)
    property int page: 0
    readonly property int turnY: home.tall && !home.shell.lowReach ? home.height - 336 : Theme.bottomY - 124
    // With keys that turn pages at its foot, the tally of an upright low screen stands in the sky.
    readonly property bool talliedAbove: home.tall && home.shell.lowReach && home.pages > 1
    readonly property int headY: home.shell.lowReach ? (home.tall ? 320 : 180) : home.tall ? 56 : 36

    FloatingLamps {
        anchors.fill: parent
        visible: home.shell.lowReach
        // They hang where no words stand.
        lamps: home.shell.lowReach ? home.shell.floating.filter(l => home.tall ? l.y > .3 && l.y < .44 : l.x > .5 && l.y < .13).slice(0, 9) : []
    }
    Row {
        visible: home.shell.lowReach
        x: Theme.margin
        y: 44
        spacing: 20
        Icon {
            name: "reach"
            color: Theme.fog
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("低位模式已打开：能点的都在下面，坐着也够得到")
            size: 32
            color: Theme.fog
            width: Math.min(implicitWidth, home.width - 2 * Theme.margin - 80)
        }
    }
    Mascot {
        x: Theme.margin
        y: home.headY
        width: 124
    }
    Column {
        x: Theme.margin + 152
        y: home.headY - 6
        spacing: -8
        Label {
            text: qsTr("你想点亮哪一盏灯？")
            size: Theme.english ? 60 : 64
            weight: 900
        }
        Label {
            text: qsTr("每玩完一个，就点亮一盏平安灯。")
            size: 34
            color: Theme.fog
        }
    }
    Well {
        visible: !home.tall
        x: home.width - width - Theme.margin
        y: home.headY + 6
        width: tally.implicitWidth + 64
        height: 112
        Row {
            id: tally
            x: 28
            anchors.verticalCenter: parent.verticalCenter
            spacing: 24
            Lamp {
                width: 60
                look: home.shell.litCount > 0 ? "lit" : "unlit"
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                Label {
                    text: qsTr("你点亮了")
                    size: 28
                    leading: 1.1
                    color: Theme.fog
                }
                Row {
                    spacing: 12
                    Counter {
                        id: own
                        value: home.shell.litCount
                        leading: 1.1
                        size: 48
                    }
                    Label {
                        anchors.baseline: own.baseline
                        text: qsTr("盏，一共 %1 盏").arg(home.shell.tileCount)
                        size: 34
                        weight: 700
                    }
                }
            }
        }
    }
    Repeater {
        model: home.grid.rows
        Wire {
            required property int index
            y: home.grid.top + index * home.grid.rowStep - 20
            width: home.width
            height: 40
            end: home.width
            peaks: home.grid.peaks
            visible: index === 0 || home.grid.columns * index < home.shell.tileCount
        }
    }
    Repeater {
        model: home.shell.tiles
        Tile {
            required property int index
            required property string exhibit
            readonly property int place: index - home.page * home.grid.perPage

            visible: place >= 0 && place < home.grid.perPage
            objectName: "tile-" + exhibit
            x: home.grid.left + (place % home.grid.columns) * (home.grid.tileWidth + 24)
            y: home.grid.top + Math.floor(place / home.grid.columns) * home.grid.rowStep
            width: home.grid.tileWidth
            height: home.grid.tileHeight
            pictureHeight: home.grid.pictureHeight
            wide: home.grid.wide
            showsSummary: home.grid.summary
            onOpened: home.shell.open(exhibit)
        }
    }
    Key {
        visible: home.pages > 1
        x: home.width / 2 - width - 12
        y: home.turnY
        icon: "chevron_left"
        Accessible.name: qsTr("上一页")
        enabled: home.page > 0
        onTapped: home.page -= 1
    }
    Key {
        visible: home.pages > 1
        x: home.width / 2 + 12
        y: home.turnY
        icon: "chevron"
        Accessible.name: qsTr("下一页")
        enabled: home.page < home.pages - 1
        onTapped: home.page += 1
    }
    Row {
        visible: home.tall
        x: Theme.margin
        y: home.talliedAbove ? home.headY + 178 : home.height - 210
        spacing: 16
        Lamp {
            width: 44
            look: home.shell.litCount > 0 ? "lit" : "unlit"
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            text: qsTr("你点亮了 %1 / %2 盏").arg(home.shell.litCount).arg(home.shell.tileCount)
            size: 34
            weight: 700
        }
    }
    Label {
        visible: home.tall
        x: home.width - width - Theme.margin
        y: home.talliedAbove ? home.headY + 182 : home.height - 206
        text: qsTr("全馆已点亮 %1 盏").arg(total.grouped(home.shell.lampsTotal))
        size: 30
        color: Theme.fog
    }
    Row {
        id: bottom
        x: Theme.margin
        y: home.tall ? home.height - 124 : Theme.bottomY
        spacing: home.tall ? 16 : 24
        LanguageSegment {
            compact: home.tall
            onChosen: language => home.shell.setLanguage(language)
        }
        VolumeWell {
            width: home.tall ? 320 : 350
            volume: home.shell.volume
            onChanged: volume => home.shell.setVolume(volume)
        }
        Key {
            objectName: "lowReach"
            width: home.tall ? 96 : implicitWidth
            icon: "reach"
            look: home.shell.lowReach ? "selected" : "secondary"
            text: home.tall ? "" : home.shell.lowReach && !Theme.english ? qsTr("低位模式：开") : qsTr("低位模式")
            size: 34
            Accessible.name: qsTr("低位模式")
            onTapped: home.shell.setLowReach(!home.shell.lowReach)
        }
        Key {
            objectName: "largeText"
            width: 96
            look: home.shell.largeText ? "selected" : "secondary"
            text: "A+"
            size: 36
            Accessible.name: qsTr("大字")
            onTapped: home.shell.setLargeText(!home.shell.largeText)
        }
    }
    Row {
        visible: !home.tall && x > bottom.x + bottom.width + 12
        x: done.x - width - 24
        anchors.verticalCenter: done.verticalCenter
        spacing: 10
        Label {
            text: qsTr("全馆已点亮 %1 盏").split("%1")[0].trim()
            size: 30
            color: Theme.fog
        }
        Counter {
            id: total
            value: home.shell.lampsTotal
            size: 30
            weight: 700
        }
        Label {
            text: qsTr("全馆已点亮 %1 盏").split("%1")[1].trim()
            size: 30
            color: Theme.fog
        }
    }
    Key {
        id: done
        objectName: "finish"
        x: home.width - width - Theme.margin
        y: bottom.y
        width: home.tall ? 172 : implicitWidth
        look: "ghost"
        icon: home.tall ? "" : "logout"
        iconWidth: 44
        size: home.tall ? 34 : 38
        text: home.tall ? qsTr("玩好了") : qsTr("我玩好了")
        onTapped: home.shell.finish()
    }
}
