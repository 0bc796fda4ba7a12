pragma ComponentBehavior: Bound

import QtQuick
import Hall

// A lamp is lit: its number, what to remember, and a code to take home.
Item {
    id: page

    required property var shell
    readonly property var result: page.shell.result
    readonly property bool tall: Theme.portrait
    readonly property bool all: page.shell.litCount === page.shell.tileCount
    // Few right answers are no failure: the play was finished, and that lit the lamp.
    readonly property bool proud: page.result.score * 2 >= page.result.outOf
    readonly property bool scored: page.proud && page.result.outOf > 3 && page.result.answers.length === page.result.outOf

    Item {
        id: stage
        x: 0
        y: page.tall ? 40 : 60
        width: page.tall ? page.width : 840
        height: page.tall ? 620 : 660
        Glow {
            anchors.centerIn: parent
            width: 860
        }
        Repeater {
            model: 13
            Rectangle {
                id: ray
                required property int index
                readonly property real turn: (index - 6) * 20
                x: stage.width / 2 - width / 2
                y: stage.height / 2 + 10 - height / 2
                width: 10
                height: index % 3 === 0 ? 60 : 44
                radius: 5
                color: "#C9A468"
                transform: [
                    Translate {
                        y: page.tall ? -290 : -352
                    },
                    Rotation {
                        origin.x: 5
                        origin.y: 22
                        angle: ray.turn
                    }
                ]
            }
        }
        Mascot {
            anchors.centerIn: parent
            width: page.tall ? 340 : 420
            NumberAnimation on scale {
                from: .7
                to: 1
                duration: Theme.span(700)
                easing.type: Easing.OutBack
            }
        }
    }
    Label {
        id: says
        x: stage.x
        y: said.y - 68
        width: stage.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("小灯说：记住这一句")
        size: 38
        weight: 700
        color: Theme.amber300
    }
    Well {
        id: said
        x: page.tall ? Theme.margin : 84
        y: page.tall ? 1438 : Theme.bottomY - 40 - height
        width: page.tall ? page.width - 2 * Theme.margin : 680
        height: Math.max(104, line.implicitHeight + 44)
        radius: 36
        Label {
            id: line
            anchors.centerIn: parent
            width: parent.width - 56
            horizontalAlignment: Text.AlignHCenter
            text: page.result.remember
            size: Theme.english ? 32 : 38
            weight: 700
            leading: 1.35
        }
    }
    Column {
        x: page.tall ? Theme.margin : 860
        y: page.tall ? 676 : 84
        width: page.tall ? page.width - 2 * Theme.margin : page.width - 860 - Theme.margin
        Label {
            text: qsTr("你点亮了全馆的")
            size: 40
            weight: 700
            color: "#DCE8FF"
            anchors.horizontalCenter: page.tall ? parent.horizontalCenter : undefined
        }
        Row {
            spacing: 22
            anchors.horizontalCenter: page.tall ? parent.horizontalCenter : undefined
            Label {
                id: before
                text: qsTr("第 %1 盏平安灯").split("%1")[0].trim()
                size: Theme.english ? 72 : 96
                weight: 900
            }
            Counter {
                anchors.baseline: before.baseline
                value: page.result.lamp
                size: Theme.english ? 84 : 96
                visible: page.result.lamp > 0
                rolls: false
            }
            Label {
                anchors.baseline: before.baseline
                text: qsTr("第 %1 盏平安灯").split("%1")[1].trim()
                size: Theme.english ? 72 : 96
                weight: 900
            }
        }
    }
    Card {
        id: card
        x: page.tall ? Theme.margin : 860
        y: page.tall ? 880 : 296
        width: page.tall ? 540 : 560
        height: page.tall ? 440 : 560
        Column {
            x: 44
            y: page.tall ? 30 : 48
            width: parent.width - 88
            spacing: page.tall ? 14 : 30
            Item {
                width: parent.width
                height: 100
                visible: page.scored
                Label {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 8
                    text: qsTr("答对了")
                    size: 38
                    weight: 700
                }
                Row {
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    spacing: 12
                    Label {
                        id: points
                        text: page.result.score
                        size: 96
                        weight: 900
                        color: Theme.amber300
                        leading: 1.2
                    }
                    Label {
                        anchors.baseline: points.baseline
                        text: qsTr("/ %1 题").arg(page.result.outOf)
                        size: 40
                        color: Theme.fog
                    }
                }
            }
            Column {
                visible: !page.scored
                width: parent.width
                spacing: 20
                RoundedImage {
                    width: parent.width
                    height: page.tall ? 190 : 240
                    picture: page.shell.exhibit.poster
                }
                Label {
                    width: parent.width
                    text: page.shell.exhibit.title
                    size: 44
                    weight: 900
                }
                Label {
                    visible: page.result.outOf > 1 && page.proud && !page.tall
                    text: qsTr("成绩 %1 / %2").arg(page.result.score).arg(page.result.outOf)
                    size: 34
                    color: Theme.fog
                }
            }
            Grid {
                visible: page.scored && page.result.answers.length > 0 && page.result.answers.length <= 12
                columns: 4
                columnSpacing: (parent.width - 4 * 66) / 3.2
                rowSpacing: 24
                Repeater {
                    model: page.result.answers
                    Lamp {
                        required property bool modelData
                        width: page.tall ? 60 : 66
                        look: modelData ? "lit" : "wrong"
                    }
                }
            }
        }
        Row {
            x: 44
            anchors.bottom: parent.bottom
            anchors.bottomMargin: page.tall ? 20 : 44
            spacing: 16
            visible: !page.tall || !page.scored
            Lamp {
                width: 48
                look: "lit"
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: card.width - 160
                text: qsTr("你已点亮 %1 / %2 盏").arg(page.shell.litCount).arg(page.shell.tileCount)
                size: 34
                weight: 700
                color: Theme.amber300
            }
        }
    }
    Rectangle {
        x: page.tall ? 612 : 1452
        y: card.y
        width: page.tall ? page.width - 612 - Theme.margin : 404
        height: card.height
        radius: 44
        color: Theme.moon
        Image {
            id: code
            anchors.horizontalCenter: parent.horizontalCenter
            y: page.tall ? 40 : 44
            width: page.tall ? 280 : 310
            height: width
            source: page.result.takeHome ? "image://qr/" + encodeURIComponent(page.result.takeHome) : ""
            sourceSize: Qt.size(620, 620)
            smooth: false
        }
        Label {
            id: scan
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: code.bottom
            anchors.topMargin: page.tall ? 12 : 18
            text: qsTr("扫一扫，带回家")
            width: parent.width - 40
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
            size: page.tall ? 32 : 38
            weight: 900
            color: Theme.night900
        }
        Label {
            visible: !page.tall
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: scan.bottom
            anchors.topMargin: 10
            width: parent.width - 48
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("和爸爸妈妈\n一起再看一遍")
            size: 30
            color: "#35476F"
            leading: 1.25
        }
    }
    Key {
        id: way
        objectName: "home"
        x: Theme.margin
        y: page.tall ? page.height - 124 : Theme.bottomY - 16
        height: 112
        icon: page.shell.touring ? "flag" : "home"
        text: page.tall && Theme.english ? "" : page.shell.touring ? qsTr("回路线") : qsTr("回首页")
        Accessible.name: page.shell.touring ? qsTr("回路线") : qsTr("回首页")
        onTapped: page.shell.leave()
    }
    LanguageSegment {
        compact: true
        x: page.tall ? (way.x + way.width + again.x - width) / 2 : 560
        y: page.tall ? page.height - 116 : Theme.bottomY - 8
        onChosen: language => page.shell.setLanguage(language)
    }
    Key {
        id: again
        objectName: "again"
        x: page.tall ? page.width - Theme.margin - width : 860
        y: page.tall ? page.height - 124 : Theme.bottomY - 16
        height: 112
        icon: "refresh"
        text: qsTr("再玩一次")
        onTapped: page.shell.again()
    }
    Key {
        objectName: "next"
        x: page.tall ? Theme.margin : again.x + again.width + 32
        y: page.tall ? page.height - 300 : Theme.bottomY - 16
        width: page.width - x - Theme.margin
        height: page.tall ? 128 : 112
        look: "primary"
        icon: page.shell.touring ? "flag" : "lamp"
        size: Theme.english ? 38 : 44
        text: page.shell.touring ? qsTr("去下一站") : page.all ? qsTr("全都点亮啦！") : qsTr("去点亮下一盏灯")
        onTapped: page.all && !page.shell.touring ? page.shell.finish() : page.shell.leave()
    }
}
