pragma ComponentBehavior: Bound

import QtQuick
import Hall

// One step of the challenges beside the picture: 小灯, what to do, and what can be answered.
Card {
    id: root

    required property Task task
    required property var words
    readonly property bool tall: Theme.portrait
    readonly property bool asks: root.task.name !== "reach" && root.task.name !== "ready"
    property int waited: 0

    signal answered(string value)

    color: Theme.night850

    Timer {
        interval: 1000
        repeat: true
        running: root.task.walking
        onRunningChanged: root.waited = 0
        onTriggered: root.waited += 1
    }
    Item {
        id: said
        x: 40
        y: root.tall ? 32 : 24
        width: parent.width - 80
        height: parent.height - (root.tall ? 32 : 24) - answers.height - (root.tall ? 60 : 84)

        Mascot {
            id: mascot
            visible: !root.task.walking
            x: root.tall ? parent.width - width : (parent.width - width) / 2
            y: root.tall ? (parent.height - height) / 2 : Math.max(0, (parent.height - height - texts.height - 32) / 2)
            width: Math.min(root.tall ? 200 : 230, Math.max(96, (parent.height - (root.tall ? 0 : texts.height + 32)) * 320 / 340))
            mood: root.task.name === "after" || root.task.drunk ? "dizzy" : root.task.name === "ready" || root.task.name === "reach" ? "happy" : "thinking"
        }
        Label {
            visible: root.task.walking
            x: parent.width - width
            width: 220
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.words.seconds.arg(root.waited)
            size: 64
            weight: 900
            color: Theme.amber300
        }
        Column {
            id: texts
            y: root.tall ? (parent.height - height) / 2 : mascot.y + mascot.height + 32
            width: root.tall ? parent.width - 240 : parent.width
            spacing: 14
            Label {
                width: parent.width
                text: root.task.title
                size: Theme.english ? 40 : 46
                weight: 900
                leading: 1.25
            }
            Label {
                width: parent.width
                text: root.task.why
                size: Theme.english ? 32 : 34
                leading: 1.45
                color: Theme.fog
            }
            Row {
                visible: root.task.name === "reach"
                topPadding: 20
                spacing: 18
                Repeater {
                    model: root.task.hud.trials ?? 0
                    Lamp {
                        required property int index
                        width: 96
                        look: index < (root.task.hud.trial ?? 0) ? "lit" : "unlit"
                    }
                }
            }
        }
    }
    Column {
        id: answers
        x: 40
        width: parent.width - 80
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.tall ? 36 : 44
        spacing: root.tall ? 20 : 22
        Key {
            objectName: "begin"
            visible: root.task.name === "ready"
            width: parent.width
            height: 112
            look: "primary"
            icon: "play"
            text: root.words.begin
            onTapped: root.answered("go")
        }
        Repeater {
            model: root.asks ? root.task.choices : []

            Choice {
                required property var modelData
                required property int index
                objectName: "choice_" + modelData
                width: answers.width
                height: 112
                letter: String.fromCharCode(65 + index)
                text: root.task.text(String(modelData))
                look: root.task.look(String(modelData))
                onTapped: root.answered(String(modelData))
            }
        }
    }
}
