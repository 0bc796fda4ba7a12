pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What one level means: the number, the law, eyes, hands and brakes.
Card {
    id: root

    required property var words
    required property real level
    // The words for a level: its own at each of the five stops, those of the stop below in between.
    readonly property string near: root.level <= 0 ? "0" : root.level < 20 ? "low" : root.level < 50 ? "20" : root.level < 80 ? "50" : root.level < 120 ? "80" : "150"
    readonly property bool tall: Theme.portrait
    readonly property bool large: Theme.largeText
    // Where the hand must reach low there is less room: then the slider alone says the number.
    readonly property bool brief: root.tall && Theme.lowReach
    readonly property real row: (root.tall ? 82 : 122) + (root.large ? 8 : 0)
    readonly property real free: root.height - 152 - law.y - law.height - 12
    readonly property bool drunk: root.level >= 80
    readonly property color ink: root.level <= 0 ? Theme.mint : root.drunk ? Theme.coralText : Theme.amber300
    readonly property string spoken: root.words.amount + "，" + root.level + " " + root.words.unit + "。" + root.words["law_" + root.near] + "。" + root.words["eyes_" + root.near] + root.words["hands_" + root.near]
    readonly property var facts: [
        {
            "icon": "eye",
            "title": root.words.eyes,
            "why": root.words["eyes_" + root.near]
        },
        {
            "icon": "timer",
            "title": root.words.hands,
            "why": root.words["hands_" + root.near]
        },
        {
            "icon": "car",
            "title": root.words.late,
            "why": root.words.late_why
        }
    ]

    signal challenged

    Label {
        visible: !root.brief
        x: 40
        y: root.tall ? 24 : 30
        text: root.words.amount
        size: Theme.english ? (root.large ? 25 : 28) : 32
        weight: 700
        color: Theme.fog
    }
    Row {
        visible: !root.brief
        x: 40
        y: root.tall ? 44 : 68
        spacing: 20
        Label {
            id: number
            text: root.level
            size: 112
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
        visible: !root.tall
        x: parent.width - width - 16
        y: root.large ? 86 : 50
        width: root.large ? 116 : 140
        mood: root.level <= 0 ? "happy" : root.level < 80 ? "thinking" : "dizzy"
    }
    Rectangle {
        id: law
        x: root.tall && !root.brief ? 430 : 40
        y: root.brief ? 24 : root.tall ? 36 : 212
        width: parent.width - x - 40
        height: root.tall && !root.brief ? 148 : meaning.height + 24
        radius: 28
        color: root.level <= 0 ? Theme.mintFill : root.drunk ? Theme.coralFill : Theme.amberTint
        border.width: 4
        border.color: root.level <= 0 ? Theme.mint : root.drunk ? Theme.coral : Theme.amber400

        Icon {
            visible: root.tall || !root.large
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            name: root.level <= 0 ? "check" : "warn"
            color: root.ink
            width: 48
        }
        Label {
            id: meaning
            x: root.large && !root.tall ? 24 : 80
            width: parent.width - x - 12
            anchors.verticalCenter: parent.verticalCenter
            text: root.brief ? root.words["law_" + root.near].replace("\n", Theme.english ? " " : "") : root.words["law_" + root.near]
            size: Theme.english ? (root.large && !root.tall ? 26 : 29) : root.tall ? 36 : 32
            weight: 700
            leading: 1.32
            color: root.ink
        }
    }
    Column {
        x: 40
        y: law.y + law.height + 6 + Math.max(0, (root.free - height) / 2)
        spacing: Math.max(0, Math.min(20, (root.free - model.count * root.row) / model.count))
        Repeater {
            id: model
            model: root.facts.slice(0, Math.max(1, Math.min(3, Math.floor(root.free / root.row))))

            Row {
                id: fact
                required property var modelData
                spacing: 24
                height: root.row

                Rectangle {
                    visible: root.tall || !root.large
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
                    width: 232
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
                        size: root.large ? 30 : 34
                        weight: 700
                        leading: 1.25
                    }
                    Label {
                        width: root.tall ? root.width - 80 - 344 : root.width - 80 - (root.large ? 0 : 108)
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
        y: parent.height - 136
        width: parent.width - 80
        icon: "star"
        text: root.words.challenge
        onTapped: root.challenged()
    }
}
