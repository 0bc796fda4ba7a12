pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What one level means: the number, the law, eyes, hands and brakes.
Card {
    id: root

    required property var words
    required property int level
    readonly property bool tall: Theme.portrait
    readonly property bool drunk: root.level >= 80
    readonly property color ink: root.level === 0 ? Theme.mint : root.drunk ? Theme.coralText : Theme.amber300
    readonly property string spoken: root.words.amount + "，" + root.level + " " + root.words.unit + "。" + root.words["law_" + root.level] + "。" + root.words["eyes_" + root.level] + root.words["hands_" + root.level]
    readonly property var facts: [
        {
            "icon": "eye",
            "title": root.words.eyes,
            "why": root.words["eyes_" + root.level]
        },
        {
            "icon": "timer",
            "title": root.words.hands,
            "why": root.words["hands_" + root.level]
        },
        {
            "icon": "car",
            "title": root.words.late,
            "why": root.words.late_why
        }
    ]

    signal challenged
    signal stopped

    Label {
        x: 40
        y: root.tall ? 28 : 30
        text: root.words.amount
        size: Theme.english ? 28 : 32
        weight: 700
        color: Theme.fog
    }
    Row {
        x: 40
        y: root.level >= 100 && !root.tall ? 78 : 66
        spacing: 24
        Label {
            id: number
            text: root.level
            size: root.level >= 100 && !root.tall ? 116 : 132
            weight: 900
            leading: 1.2
            color: Theme.amber300
        }
        Label {
            anchors.baseline: number.baseline
            text: root.words.unit
            size: 48
            weight: 900
        }
    }
    Mascot {
        x: parent.width - width - (root.tall ? 40 : 16)
        y: root.tall ? 32 : 56
        width: root.tall ? 170 : 140
        mood: root.level === 0 ? "happy" : root.level < 80 ? "thinking" : "dizzy"
    }
    Rectangle {
        id: law
        x: 40
        y: root.tall ? 240 : 226
        width: parent.width - 80
        height: root.tall ? 92 : 112
        radius: 28
        color: root.level === 0 ? Theme.mintFill : root.drunk ? Theme.coralFill : Theme.amberTint
        border.width: 4
        border.color: root.level === 0 ? Theme.mint : root.drunk ? Theme.coral : Theme.amber400

        Icon {
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            name: root.level === 0 ? "check" : "warn"
            color: root.ink
            width: 48
        }
        Label {
            x: 80
            width: parent.width - 88
            anchors.verticalCenter: parent.verticalCenter
            text: root.tall ? root.words["law_" + root.level].replace("\n", Theme.english ? " " : "") : root.words["law_" + root.level]
            size: Theme.english ? 29 : 32
            weight: 700
            leading: 1.32
            color: root.ink
        }
    }
    Column {
        x: 40
        y: law.y + law.height + (root.tall ? 20 : 8)
        spacing: root.tall ? 12 : 0
        Repeater {
            model: root.facts

            Row {
                id: fact
                required property var modelData
                spacing: 24

                Rectangle {
                    width: root.tall ? 64 : 84
                    height: width
                    anchors.verticalCenter: parent.verticalCenter
                    radius: 24
                    color: Theme.night600
                    Icon {
                        anchors.centerIn: parent
                        name: fact.modelData.icon
                        color: Theme.amber300
                        width: root.tall ? 40 : 48
                    }
                }
                Label {
                    visible: root.tall
                    width: 190
                    anchors.verticalCenter: parent.verticalCenter
                    text: fact.modelData.title
                    size: Theme.english ? 28 : 32
                    weight: 700
                    leading: 1.2
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    Label {
                        visible: !root.tall
                        text: fact.modelData.title
                        size: 34
                        weight: 700
                        leading: 1.25
                    }
                    Label {
                        width: root.tall ? root.width - 80 - 302 : root.width - 80 - 108
                        text: root.tall ? fact.modelData.why.replace("\n", Theme.english ? " " : "") : fact.modelData.why
                        size: 28
                        leading: 1.35
                        color: root.tall ? Theme.fog : Theme.moon
                    }
                }
            }
        }
    }
    Key {
        objectName: "challenge"
        x: 40
        y: parent.height - 132
        width: root.tall ? (parent.width - 104) / 2 : parent.width - 80
        icon: "star"
        text: root.words.challenge
        onTapped: root.challenged()
    }
    Key {
        objectName: "stop"
        visible: root.tall
        x: parent.width - width - 40
        y: parent.height - 132
        width: (parent.width - 104) / 2
        icon: "refresh"
        text: root.words.stop
        onTapped: root.stopped()
    }
}
