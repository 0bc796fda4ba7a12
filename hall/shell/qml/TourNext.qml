pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The next stop: what it looks like, what it is, how long it takes, and the one key.
Card {
    id: card

    required property var tour
    readonly property var next: card.tour.next
    readonly property string kind: card.next.kind
    readonly property bool tall: Theme.portrait
    readonly property bool seen: card.next.poster.toString() !== ""
    readonly property real split: card.tall ? 356 : 508
    readonly property bool picks: card.kind === "contest" && !card.tour.begun

    function act(): string {
        if (card.kind === "exhibit")
            return card.tour.begun ? qsTr("接着玩") : qsTr("到了，开始");
        if (card.kind === "talk")
            return qsTr("讲完了，下一站");
        if (card.kind === "look")
            return qsTr("看完了，下一站");
        if (card.kind === "contest")
            return qsTr("开始抢答");
        return card.kind === "finale" ? qsTr("一起点亮") : qsTr("结束带队");
    }

    RoundedImage {
        visible: card.seen
        width: card.split
        height: card.height
        radius: 44
        corners: "left"
        picture: card.next.poster
    }
    Item {
        visible: !card.seen
        width: card.split
        height: card.height
        Glow {
            anchors.centerIn: parent
            width: 420
        }
        Mascot {
            anchors.centerIn: parent
            width: card.tall ? 220 : 260
        }
    }
    Column {
        x: card.split + 40
        y: card.tall ? 24 : 34
        width: card.width - card.split - 80
        spacing: card.tall ? 6 : 8
        Row {
            spacing: 28
            Label {
                text: (card.kind === "" ? qsTr("路线走完了") : card.picks ? qsTr("下一站，分成几队？") : qsTr("下一站")) + (card.next.team ? " · " + card.next.team : "")
                size: 30
                weight: 700
                color: Theme.fog
                wrapMode: Text.NoWrap
            }
            Row {
                visible: !card.picks && card.kind !== ""
                spacing: 12
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "clock"
                    color: Theme.amber300
                    width: 36
                }
                Label {
                    text: qsTr("大约 %1 分钟").arg(card.next.minutes)
                    size: 30
                    weight: 700
                    wrapMode: Text.NoWrap
                }
            }
        }
        Label {
            width: parent.width
            height: card.tall ? 72 : 92
            text: card.kind === "" ? qsTr("谢谢你们来！") : card.next.title
            size: card.tall ? 48 : 60
            weight: 900
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 34
            verticalAlignment: Text.AlignVCenter
        }
        Label {
            visible: !card.picks
            width: parent.width
            text: card.next.what
            size: 30
            color: Theme.fog
            leading: 1.35
            // A Chinese line is made narrower before one character of it stands alone.
            wrapMode: Theme.english ? Text.Wrap : Text.NoWrap
            fontSizeMode: Theme.english ? Text.FixedSize : Text.HorizontalFit
            minimumPixelSize: 24
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Row {
            visible: card.picks
            spacing: 20
            Repeater {
                model: [2, 3, 4]
                Key {
                    id: count
                    required property int modelData
                    objectName: "teams-" + count.modelData
                    width: (card.width - card.split - 120) / 3
                    height: 96
                    size: 36
                    look: card.tour.teams === count.modelData ? "selected" : "secondary"
                    text: qsTr("%1 队").arg(count.modelData)
                    onTapped: card.tour.setTeams(count.modelData)
                }
            }
        }
    }
    Key {
        objectName: "go"
        x: card.split + 40
        y: card.height - height - (card.tall ? 30 : 36)
        width: card.width - card.split - 80
        height: 112
        look: "primary"
        icon: "flag"
        size: Theme.english ? 38 : 44
        text: card.act()
        onTapped: card.kind === "" ? card.tour.end() : card.tour.start()
    }
}
