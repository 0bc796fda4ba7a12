pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The route of a group: the big road with its stops, the next one, and the guide's keys.
Item {
    id: page

    required property var tour
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property bool walked: page.tour.next.kind === ""
    property bool reading: false
    // A squarer panel has room between the road and the keys, which stay near the hand.
    readonly property real more: Math.max(0, page.height - (page.tall ? 1920 : 1080))

    Label {
        id: group
        x: Theme.margin
        y: page.tall ? 44 : 40
        width: page.tall ? page.width - 2 * Theme.margin : 1300
        text: page.tour.group || qsTr("欢迎你们来")
        size: page.tall ? 56 : 60
        weight: 900
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 36
        elide: Text.ElideRight
    }
    Row {
        x: Theme.margin
        y: page.tall ? 132 : 122
        spacing: 14
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "users"
            color: Theme.fog
            width: 38
        }
        Label {
            text: qsTr("%1 人").arg(page.tour.people)
            size: 32
            color: Theme.fog
            wrapMode: Text.NoWrap
        }
        Item {
            width: 20
            height: 1
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: page.tour.paused ? "pause" : "clock"
            color: page.tour.paused ? Theme.amber300 : Theme.fog
            width: 38
        }
        Label {
            readonly property string spent: page.tour.remaining > 0 ? qsTr("已走 %1 分钟，还有 %2 分钟").arg(page.tour.elapsed).arg(page.tour.remaining) : qsTr("已走 %1 分钟，时间到了").arg(page.tour.elapsed)
            text: page.tour.paused ? qsTr("休息中，时间停着") : spent
            size: 32
            color: page.tour.paused || page.tour.remaining === 0 ? Theme.amber300 : Theme.fog
            wrapMode: Text.NoWrap
        }
    }
    Well {
        x: page.width - width - Theme.margin
        y: page.tall ? 196 : 44
        width: tally.width + 64
        height: page.tall ? 88 : 100
        Row {
            id: tally
            anchors.centerIn: parent
            spacing: 16
            Lamp {
                anchors.verticalCenter: parent.verticalCenter
                width: 52
                look: "lit"
                animated: false
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("走过")
                size: 34
                weight: 700
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: page.tour.done
                size: 56
                weight: 900
                color: Theme.amber300
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("/ %1 站").arg(page.tour.stops.length)
                size: 34
                weight: 700
            }
        }
    }
    TourRoad {
        y: (page.tall ? 290 : 150) + page.more / 2
        width: page.width
        height: page.tall ? 736 : 430
        stops: page.tour.stops
        at: page.tour.at
        onChosen: index => page.tour.choose(index)
    }
    TourNext {
        x: Theme.margin
        y: (page.tall ? 1030 : 594) + page.more
        width: page.tall ? page.width - 2 * Theme.margin : 1176
        height: page.tall ? 440 : 446
        tour: page.tour
    }
    TourPanel {
        x: page.tall ? Theme.margin : 1272
        y: (page.tall ? 1486 : 594) + page.more
        width: page.tall ? page.width - 2 * Theme.margin : page.width - 1272 - Theme.margin
        height: page.tall ? 170 : 214
        tour: page.tour
        onTimetableAsked: page.reading = true
    }
    Grid {
        id: keys
        readonly property real keyWidth: (width - 16) / 2
        x: page.tall ? Theme.margin : 1272
        y: (page.tall ? 1672 : 824) + page.more
        width: page.tall ? page.width - 2 * Theme.margin : page.width - 1272 - Theme.margin
        columns: 2
        columnSpacing: 16
        rowSpacing: 16
        Key {
            objectName: "pause"
            width: keys.keyWidth
            height: 100
            size: 34
            icon: page.tour.paused ? "play" : "pause"
            look: page.tour.paused ? "selected" : "secondary"
            text: page.tour.paused ? qsTr("继续") : qsTr("暂停")
            onTapped: page.tour.pause()
        }
        Key {
            objectName: "extend"
            width: keys.keyWidth
            height: 100
            size: Theme.english ? 32 : 34
            iconWidth: 40
            icon: "plus"
            text: qsTr("加 5 分钟")
            onTapped: page.tour.extend()
        }
        Key {
            objectName: "skip"
            width: keys.keyWidth
            height: 100
            size: 34
            icon: "chevron"
            enabled: !page.walked
            text: page.tour.begun ? qsTr("去下一站") : qsTr("跳过这站")
            onTapped: page.tour.skip()
        }
        Key {
            id: ending
            objectName: "end"
            width: keys.keyWidth
            height: 100
            size: 34
            // One tap of a child must not send the whole class home.
            property bool sure: false
            look: ending.sure ? "danger" : "ghost"
            text: ending.sure ? qsTr("再点一次，结束") : qsTr("结束带队")
            onTapped: ending.sure ? page.tour.end() : wait.restart()
            onVisibleChanged: ending.sure = false
            Timer {
                id: wait
                interval: 4000
                onRunningChanged: ending.sure = wait.running
            }
        }
    }
    TourTimetable {
        anchors.fill: parent
        visible: page.reading
        tour: page.tour
        onClosed: page.reading = false
    }
}
