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
    readonly property bool habits: summary.score.genuine + summary.score.scams === 0
    readonly property int missed: summary.score.scams - summary.score.caught
    readonly property int strangers: summary.score.genuine - summary.score.recognised
    readonly property string praise: {
        if (summary.score.right * 2 < summary.score.out_of)
            return summary.habits ? qsTr("平安的本领要慢慢学。\n看一看解释，下次就会。") : qsTr("骗子的花样可真多。\n看一看解释，下次就认得出。");
        if (summary.score.right < summary.score.out_of)
            return qsTr("本领不小！\n答错的再看一看，就更厉害。");
        return summary.habits ? qsTr("这些本领，你全都会了。\n平平安安回家去。") : qsTr("会看穿骗局，也不冤枉好人，\n真正的小侦探！");
    }
    readonly property string sharp: summary.missed === 0 ? qsTr("一个也没骗到你") : summary.score.caught === 0 ? qsTr("骗局很会装，解释里有窍门") : qsTr("还有 %1 个差点骗到你").arg(summary.missed)
    readonly property string fair: summary.score.false_alarms > 0 ? qsTr("冤枉了 %1 个，先核对再下结论").arg(summary.score.false_alarms) : summary.strangers === 0 ? qsTr("一个好人也没冤枉") : qsTr("没冤枉好人，只是要多核对")
    readonly property string learnt: summary.play.mistakes === 0 ? qsTr("一题也没有错") : qsTr("还有 %1 题可以再看看").arg(summary.play.mistakes)
    readonly property string spoken: qsTr("%1 道题都答完啦！").arg(summary.play.count) + qsTr("答对了 %1 题").arg(summary.score.right) + (Theme.english ? ". " : "。") + summary.praise.replace("\n", " ")

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
            y: summary.tall ? 24 : 48
            width: summary.tall ? 216 : 290
            mood: "happy"
            halo: true
        }
        Label {
            y: summary.tall ? 276 : 406
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1 道题都答完啦！").arg(summary.play.count)
            size: Theme.english ? 52 : 60
            weight: 900
        }
        Label {
            y: summary.tall ? 362 : 500
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("答对了 %1 题").arg(summary.score.right)
            size: 40
            weight: 700
            color: Theme.amber300
        }
        Label {
            objectName: "praise"
            x: 32
            y: summary.tall ? 432 : 578
            width: parent.width - 64
            horizontalAlignment: Text.AlignHCenter
            text: summary.praise
            size: Theme.english ? 30 : 34
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
            visible: summary.habits
            icon: "shield"
            title: qsTr("答对了")
            note: summary.learnt
            got: summary.score.right
            of: summary.score.out_of
        }
        Count {
            objectName: "caught"
            width: parent.width
            visible: of > 0
            icon: "eye"
            title: qsTr("看穿骗局")
            note: summary.sharp
            got: summary.score.caught
            of: summary.score.scams
        }
        Count {
            objectName: "fair"
            width: parent.width
            visible: of > 0
            icon: "check"
            title: qsTr("认出真的")
            note: summary.fair
            got: summary.score.recognised
            of: summary.score.genuine
        }
        Key {
            objectName: "review"
            visible: summary.play.mistakes > 0
            width: parent.width
            height: 116
            icon: "search"
            text: qsTr("再看看答错的 %1 题").arg(summary.play.mistakes)
            onTapped: summary.play.review()
        }
    }
}
