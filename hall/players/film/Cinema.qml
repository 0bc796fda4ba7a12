import QtQuick
import Hall

// The picture, its captions and keys; the chapters beside it (below it in portrait).
Item {
    id: cinema

    required property var play
    readonly property bool tall: Theme.portrait
    readonly property real picWidth: cinema.tall ? Theme.width - 2 * Theme.margin : 1280
    readonly property real picHeight: cinema.picWidth * 9 / 16
    readonly property real picTop: cinema.tall ? (Theme.lowReach ? 350 : 288) : 140

    function clock(seconds: real): string {
        return Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0");
    }

    Picture {
        id: picture
        x: Theme.margin
        y: cinema.picTop
        width: cinema.picWidth
        height: cinema.picHeight
        play: cinema.play
        below: cinema.tall ? "#0B1B43" : "#122C66"
    }
    Item {
        anchors.fill: picture
        Tap {
            sound: ""
            onActed: cinema.play.toggle()
        }
        Rectangle {
            visible: cinema.play.scene === "paused"
            anchors.centerIn: parent
            width: 168
            height: 168
            radius: 84
            color: Theme.night900
            opacity: .86
            Icon {
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: 6
                name: "play-fill"
                width: 88
            }
        }
        Rectangle {
            id: box
            visible: words.text !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - 24
            width: words.width + 64
            height: words.height + 28
            radius: 24
            color: Theme.night950
            opacity: .94
        }
        Label {
            id: words
            anchors.centerIn: box
            width: Math.min(implicitWidth, parent.width - 140)
            text: cinema.play.caption
            size: cinema.tall ? (Theme.english ? 34 : 38) : Theme.english ? 40 : 44
            weight: 700
            lineHeight: .95
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Scrub {
        x: Theme.margin
        y: cinema.picTop + cinema.picHeight + (cinema.tall ? 6 : 0)
        width: cinema.picWidth
        height: cinema.tall ? 96 : 84
        play: cinema.play
    }
    Row {
        x: cinema.tall ? Theme.margin : Theme.largeText ? 476 : 448
        y: cinema.tall ? cinema.picTop + cinema.picHeight + 112 : Theme.bottomY
        spacing: cinema.tall || Theme.largeText ? 12 : 18
        Key {
            objectName: "play"
            width: 112
            look: "primary"
            icon: cinema.play.running ? "pause" : "play-fill"
            Accessible.name: cinema.play.running ? qsTr("暂停") : qsTr("播放")
            onTapped: cinema.play.toggle()
        }
        Key {
            objectName: "rewind"
            width: 124
            icon: "rewind"
            text: "10"
            size: 34
            Accessible.name: qsTr("后退 10 秒")
            onTapped: cinema.play.jump(-10)
        }
        Key {
            objectName: "forward"
            width: 124
            icon: "forward"
            text: "10"
            size: 34
            Accessible.name: qsTr("前进 10 秒")
            onTapped: cinema.play.jump(10)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: cinema.tall ? 164 : 176
            horizontalAlignment: Text.AlignHCenter
            text: cinema.clock(cinema.play.position) + " / " + cinema.clock(cinema.play.film.seconds ?? 0)
            size: cinema.tall ? 30 : 34
            weight: 700
            wrapMode: Text.NoWrap
        }
        CaptionKey {
            objectName: "captions"
            on: cinema.play.captionsOn
            onTapped: cinema.play.switchCaptions()
        }
        Key {
            objectName: "films"
            icon: "back"
            text: cinema.tall || Theme.english ? "" : qsTr("选片")
            size: 36
            Accessible.name: qsTr("选片")
            onTapped: cinema.play.back()
        }
    }
    Chapters {
        x: cinema.tall ? Theme.margin : Theme.margin + cinema.picWidth + 32
        y: cinema.tall ? cinema.picTop + cinema.picHeight + 232 : Math.max(cinema.picTop, Theme.reach)
        width: Theme.width - x - Theme.margin
        height: cinema.tall ? Theme.height - 148 - y : Theme.bottomY - 24 - y
        play: cinema.play
        clock: cinema.clock
    }
}
