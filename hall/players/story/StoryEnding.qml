pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hall

// How it came out: what to do, and every clue once more, the missed ones too.
Item {
    id: page

    required property var play
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property var ending: page.play.ending
    readonly property var clues: page.ending.clues ?? []
    readonly property int found: page.clues.filter(clue => clue.look === "found" || clue.look === "fits").length
    // Who hangs up early hears fewer: only those that came count.
    readonly property int met: page.clues.filter(clue => clue.look !== "unheard").length
    readonly property real rightX: page.tall ? 48 : 832
    readonly property real rowsY: page.tall ? 756 : 172
    readonly property real pitch: page.tall ? 148 : 134
    readonly property real adviceY: page.rowsY + page.clues.length * page.pitch + (page.tall ? 12 : 4)

    function tag(look: string): string {
        return look === "missed" ? qsTr("刚才听到过") : look === "unheard" ? qsTr("这次没听到") : qsTr("你找到了");
    }
    function ink(look: string): color {
        return look === "found" ? Theme.amber300 : look === "fits" ? Theme.mint : Theme.police300;
    }
    function greet(): void {
        if (page.ending.mood === "happy")
            page.shell.sound("right");
    }
    Component.onCompleted: page.greet()

    Card {
        objectName: "endCard"
        x: page.tall ? 48 : 64
        y: page.tall ? 296 : 172
        width: page.tall ? Theme.width - 96 : 720
        height: page.tall ? 432 : 728
        Mascot {
            x: page.tall ? 30 : (parent.width - width) / 2
            y: page.tall ? 76 : 34
            width: page.tall ? 230 : 240
            mood: page.ending.mood ?? "happy"
            halo: page.ending.mood === "happy"
        }
        Label {
            objectName: "title"
            x: page.tall ? 290 : 40
            y: page.tall ? 28 : 306
            width: parent.width - x - 36
            horizontalAlignment: page.tall ? Text.AlignLeft : Text.AlignHCenter
            text: page.ending.title ?? ""
            size: Theme.english ? 44 : 54
            weight: 900
            leading: 1.2
        }
        Label {
            objectName: "why"
            x: page.tall ? 290 : 40
            y: page.tall ? 176 : 456
            width: parent.width - x - 36
            horizontalAlignment: page.tall ? Text.AlignLeft : Text.AlignHCenter
            text: page.ending.words ?? ""
            size: Theme.english ? 34 : 38
            leading: 1.4
        }
        Row {
            visible: page.met > 0
            x: page.tall ? 290 : (parent.width - width) / 2
            y: parent.height - (page.tall ? 76 : 88)
            spacing: 14
            Icon {
                name: "search"
                color: Theme.fog
                width: 40
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                text: qsTr("找到线索 %1 / %2").arg(page.found).arg(page.met)
                size: 34
                weight: 700
                color: Theme.fog
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Repeater {
        model: page.clues.length
        Item {
            id: row
            required property int index
            objectName: "row" + row.index
            readonly property var clue: page.clues[row.index] ?? ({
                    "look": "",
                    "name": "",
                    "why": ""
                })
            readonly property bool met: row.clue.look === "found" || row.clue.look === "fits"
            x: page.rightX
            y: page.rowsY + row.index * page.pitch
            width: Theme.width - x - (page.tall ? 48 : 64)
            height: page.pitch - 16
            Rectangle {
                anchors.fill: parent
                radius: 32
                color: row.clue.look === "found" ? Theme.amberTint : row.clue.look === "fits" ? Theme.mintFill : "transparent"
                border.width: row.met ? 4 : 0
                border.color: row.clue.look === "fits" ? Theme.mint : Theme.amber400
            }
            Shape {
                visible: !row.met
                anchors.fill: parent
                ShapePath {
                    strokeColor: Theme.wire
                    strokeWidth: 3
                    strokeStyle: ShapePath.DashLine
                    dashPattern: [4, 3]
                    fillColor: "transparent"
                    PathRectangle {
                        x: 2
                        y: 2
                        width: row.width - 4
                        height: row.height - 4
                        radius: 32
                    }
                }
            }
            Icon {
                x: 26
                anchors.verticalCenter: parent.verticalCenter
                name: row.clue.look === "found" ? "bulb" : row.clue.look === "fits" ? "check" : "search"
                color: page.ink(row.clue.look)
                width: 52
            }
            Column {
                x: 98
                width: Theme.english ? 404 : 330
                anchors.verticalCenter: parent.verticalCenter
                Label {
                    objectName: "name" + row.index
                    width: parent.width
                    text: row.clue.name
                    size: Theme.english ? 28 : 36
                    weight: 700
                    leading: 1.2
                    color: row.met ? page.ink(row.clue.look) : Theme.moon
                }
                Label {
                    width: parent.width
                    text: page.tag(row.clue.look)
                    size: 28
                    leading: 1.3
                    color: Theme.fog
                }
            }
            Label {
                objectName: "why" + row.index
                x: Theme.english ? 516 : 448
                width: parent.width - x - 24
                anchors.verticalCenter: parent.verticalCenter
                text: row.clue.why
                size: Theme.english ? 28 : 32
                leading: 1.35
            }
        }
    }
    Rectangle {
        objectName: "adviceCard"
        x: page.rightX
        y: page.adviceY
        width: Theme.width - x - (page.tall ? 48 : 64)
        height: page.tall ? 220 : 188
        radius: 44
        color: Theme.night900
        border.width: 4
        border.color: Theme.amber400
        Rectangle {
            id: disc
            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: 104
            height: 104
            radius: 52
            color: Theme.amber400
            Icon {
                anchors.centerIn: parent
                name: page.ending.icon ?? ""
                color: Theme.night900
                width: 56
            }
        }
        Column {
            anchors.left: disc.right
            anchors.leftMargin: 32
            anchors.right: parent.right
            anchors.rightMargin: 28
            anchors.verticalCenter: parent.verticalCenter
            Label {
                objectName: "advice"
                text: page.ending.head ?? ""
                size: Theme.english ? 44 : 48
                weight: 900
                leading: 1.2
                color: Theme.amber300
                wrapMode: Text.NoWrap
            }
            Label {
                objectName: "adviceWords"
                width: parent.width
                text: page.ending.advice ?? ""
                size: Theme.english ? 32 : 36
                leading: 1.3
            }
        }
    }
    Key {
        objectName: "next"
        look: "primary"
        size: Theme.english ? 40 : 44
        x: Theme.width - width - (page.tall ? 48 : 64)
        y: page.tall ? Theme.height - 140 : Theme.bottomY - 8
        width: 400
        height: 108
        text: qsTr("点亮平安灯")
        iconRight: "lamp"
        onTapped: page.play.next()
    }
}
