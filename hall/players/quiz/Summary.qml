pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What the round came to: catching scams and recognising honest people are two skills.
Item {
    id: summary

    required property var play
    readonly property bool tall: Theme.portrait
    readonly property var score: summary.play.score
    // A round without honest contacts is about habits: nobody was caught, nobody wronged.
    readonly property bool habits: summary.score.genuine === 0

    component Count: Card {
        id: count
        property string icon
        property string title
        property string note
        property int got
        property int of
        height: 212
        Rectangle {
            id: disc
            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: 112
            height: 112
            radius: 56
            color: Theme.night600
            Icon {
                anchors.centerIn: parent
                name: count.icon
                width: 60
            }
        }
        Column {
            anchors.left: disc.right
            anchors.leftMargin: 32
            anchors.right: number.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            Label {
                width: parent.width
                text: count.title
                size: Theme.english ? 42 : 48
                weight: 900
            }
            Label {
                width: parent.width
                text: count.note
                size: Theme.english ? 30 : 34
                color: Theme.fog
            }
        }
        Row {
            id: number
            anchors.right: parent.right
            anchors.rightMargin: 44
            anchors.verticalCenter: parent.verticalCenter
            spacing: 12
            Label {
                text: count.got
                size: 96
                weight: 900
                color: Theme.amber300
                anchors.baseline: total.baseline
            }
            Label {
                id: total
                y: 56
                text: "/ " + count.of
                size: 44
                color: Theme.fog
            }
        }
    }

    Card {
        x: summary.tall ? 48 : 64
        y: summary.tall ? 296 : 172
        width: summary.tall ? Theme.width - 96 : 720
        height: summary.tall ? 560 : 728
        Mascot {
            anchors.horizontalCenter: parent.horizontalCenter
            y: summary.tall ? 28 : 72
            width: summary.tall ? 270 : 330
            mood: "happy"
            halo: true
        }
        Label {
            y: summary.tall ? 340 : 470
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1 道题都答完啦！").arg(summary.play.count)
            size: Theme.english ? 52 : 60
            weight: 900
        }
        Label {
            x: 40
            y: summary.tall ? 428 : 570
            width: parent.width - 80
            horizontalAlignment: Text.AlignHCenter
            text: summary.habits ? qsTr("记住这些本领，\n平平安安回家去。") : qsTr("会识破圈套，也不冤枉好人，\n才是真正的小侦探。")
            size: Theme.english ? 34 : 38
            color: Theme.fog
        }
    }
    Column {
        x: summary.tall ? 48 : 832
        y: summary.tall ? 896 : 172
        width: Theme.width - x - (summary.tall ? 48 : 64)
        spacing: 24
        Count {
            width: parent.width
            icon: "shield"
            title: summary.habits ? qsTr("答对了") : qsTr("识破圈套")
            note: summary.habits ? qsTr("这些本领，你都会了") : qsTr("有危险的事，没有上当")
            got: summary.score.caught
            of: summary.score.scams
        }
        Count {
            width: parent.width
            visible: of > 0
            icon: "check"
            title: qsTr("认出真的")
            note: qsTr("真的消息，没有错过")
            got: summary.score.recognised
            of: summary.score.genuine
        }
        Key {
            objectName: "review"
            visible: summary.play.mistakes > 0
            width: parent.width
            height: 116
            icon: "eye"
            text: qsTr("再看看答错的 %1 题").arg(summary.play.mistakes)
            onTapped: summary.play.review()
        }
    }
}
