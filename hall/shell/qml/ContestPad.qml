pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hall
import Hall.Buzzers

// A team's buzzer: the whole pad is the button, and it answers to the press itself.
Item {
    id: pad

    property string team: "star"
    property string name
    property int score
    property string look: "wait"
    readonly property bool tall: pad.height > pad.width * 1.2
    readonly property bool wide: pad.height < pad.width * .8
    readonly property real unit: Math.min(pad.width / 400, pad.tall ? pad.height / 870 : pad.wide ? pad.height / 290 : pad.height / 423)
    readonly property bool lost: ["listen", "early", "out"].includes(pad.look)
    readonly property bool won: ["won", "tied", "turn", "right"].includes(pad.look)
    readonly property bool live: pad.look === "ready"
    readonly property bool sunk: touch.down && pad.live || pad.look === "down"
    readonly property color ink: pad.lost ? Theme.night900 : colours.ink
    readonly property string words: ({
            "wait": qsTr("等口令"),
            "ready": qsTr("快按！"),
            "down": qsTr("按到了"),
            "won": qsTr("抢到了！"),
            "tied": qsTr("一起抢到！"),
            "turn": qsTr("轮到你们！"),
            "listen": qsTr("先听听他们的"),
            "early": qsTr("抢早了，\n下题再来"),
            "out": qsTr("这题先\n歇一歇"),
            "right": qsTr("答对了！"),
            "missed": qsTr("时间到"),
            "rest": qsTr("等下一题")
        })[pad.look] ?? ""
    readonly property string sign: ({
            "wait": "clock",
            "early": "timer",
            "listen": "lock",
            "out": "lock",
            "right": "check",
            "missed": "timer",
            "rest": "clock"
        })[pad.look] ?? "buzzer"

    signal struck(real at)

    Accessible.role: Accessible.Button
    Accessible.name: pad.name + " " + pad.words

    ContestTeam {
        id: colours
        team: pad.team
    }
    Glow {
        visible: pad.won
        anchors.centerIn: parent
        width: pad.width * 1.7
    }
    Rectangle {
        y: 12
        width: parent.width
        height: parent.height
        radius: 64
        color: pad.won ? Theme.amberEdge : pad.lost ? "#454F6E" : colours.edge
    }
    Rectangle {
        id: face
        y: pad.sunk ? 9 : 0
        width: parent.width
        height: parent.height
        radius: 64
        border.width: pad.won ? 10 : pad.live ? 6 : 0
        border.color: pad.won ? Theme.amber400 : Theme.moon
        gradient: Gradient {
            GradientStop {
                position: 0
                color: pad.lost ? "#8793B4" : colours.top
            }
            GradientStop {
                position: 1
                color: pad.lost ? "#8793B4" : colours.bottom
            }
        }
        Icon {
            id: emblem
            name: colours.icon
            color: pad.ink
            width: pad.unit * (pad.tall ? 128 : 72)
            x: pad.tall ? (face.width - width) / 2 : 36 * pad.unit
            y: pad.unit * (pad.tall ? 88 : pad.wide ? 26 : 34)
        }
        Label {
            id: title
            text: pad.name
            color: pad.ink
            size: Math.max(32, pad.unit * (pad.tall ? 60 : 48))
            weight: 900
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 28
            horizontalAlignment: pad.tall ? Text.AlignHCenter : Text.AlignLeft
            verticalAlignment: Text.AlignVCenter
            x: pad.tall ? 20 : emblem.x + emblem.width + 18
            width: pad.tall ? face.width - 40 : pad.wide ? number.x - x - 12 : face.width - x - 24
            height: pad.unit * (pad.tall ? 92 : 74)
            y: pad.tall ? emblem.y + emblem.height + 20 * pad.unit : emblem.y
        }
        Row {
            id: number
            spacing: 10
            x: pad.wide ? face.width - width - 32 : (face.width - width) / 2
            y: pad.tall ? title.y + title.height - 6 * pad.unit : pad.wide ? emblem.y - 12 * pad.unit : emblem.y + emblem.height + 6 * pad.unit
            Label {
                id: points
                text: pad.score
                color: pad.ink
                size: pad.unit * (pad.tall ? 132 : pad.wide ? 72 : 96)
                weight: 900
                wrapMode: Text.NoWrap
            }
            Label {
                anchors.baseline: points.baseline
                text: qsTr("分")
                color: pad.ink
                size: Math.max(28, 34 * pad.unit)
                weight: 700
                wrapMode: Text.NoWrap
            }
        }
        Item {
            id: box
            readonly property real inset: pad.tall ? 32 : 22
            readonly property bool stacked: pad.tall
            x: inset
            width: face.width - 2 * inset
            height: pad.unit * (pad.tall ? 244 : pad.wide ? 150 : 156)
            y: face.height - height - inset
            Rectangle {
                visible: !pad.lost
                anchors.fill: parent
                radius: 44
                color: pad.won ? Theme.amber400 : pad.team === "moon" ? Qt.rgba(.04, .09, .22, pad.live ? .16 : .08) : Qt.rgba(1, 1, 1, pad.live ? .26 : .12)
            }
            Shape {
                visible: pad.lost
                anchors.fill: parent
                ShapePath {
                    strokeColor: "#3A4A78"
                    strokeWidth: 5
                    strokeStyle: ShapePath.DashLine
                    dashPattern: [3, 2.4]
                    fillColor: "transparent"
                    PathRectangle {
                        x: 3
                        y: 3
                        width: box.width - 6
                        height: box.height - 6
                        radius: 42
                    }
                }
            }
            Icon {
                id: mark
                name: pad.sign
                color: pad.won ? Theme.night900 : pad.ink
                width: pad.unit * (pad.tall ? 84 : 60)
                x: box.stacked ? (box.width - width) / 2 : 28 * pad.unit
                y: box.stacked ? 34 * pad.unit : (box.height - height) / 2
            }
            Label {
                text: pad.words
                color: pad.won ? Theme.night900 : pad.ink
                size: pad.unit * (pad.lost ? 44 : 54)
                weight: 900
                leading: 1.15
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                fontSizeMode: Text.Fit
                minimumPixelSize: 28
                x: box.stacked ? 12 : mark.x + mark.width + 8
                width: box.width - x - (box.stacked ? 12 : 16)
                y: box.stacked ? mark.y + mark.height + 2 : 8
                height: box.height - y - (box.stacked ? 16 * pad.unit : 8)
            }
        }
    }
    Buzzer {
        id: touch
        objectName: "buzzer-" + pad.team
        anchors.fill: parent
        onStruck: at => pad.struck(at)
    }
}
