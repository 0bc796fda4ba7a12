pragma ComponentBehavior: Bound

import QtQuick
import Hall

// A task over the whole picture: what to do on top, the answers along the bottom, nothing in between.
Item {
    id: root

    required property Task task
    required property var words
    property int waited: 0

    signal answered(string value)

    Timer {
        interval: 1000
        repeat: true
        running: root.task.walking
        onRunningChanged: root.waited = 0
        onTriggered: root.waited += 1
    }
    Rectangle {
        x: 64
        y: 36
        width: Math.min(parent.width - 128, row.width + 96)
        height: row.height + 48
        radius: 44
        color: Theme.night900
        opacity: 0.92
    }
    Row {
        id: row
        x: 112
        y: 60
        spacing: 40
        Column {
            spacing: 6
            Label {
                text: root.task.title
                size: Theme.english ? 42 : 46
                weight: 900
                leading: 1.2
                wrapMode: Text.NoWrap
            }
            Label {
                width: Math.min(implicitWidth, 1040)
                text: root.task.why.replace(/\n/g, Theme.english ? " " : "")
                size: Theme.english ? 32 : 34
                leading: 1.3
                color: Theme.fog
            }
        }
        Row {
            visible: root.task.name === "reach"
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10
            Repeater {
                model: root.task.hud.trials ?? 0
                Lamp {
                    required property int index
                    width: 68
                    look: index < (root.task.hud.trial ?? 0) ? "lit" : "unlit"
                }
            }
        }
        Label {
            visible: root.task.walking
            anchors.verticalCenter: parent.verticalCenter
            text: root.words.seconds.arg(root.waited)
            size: 64
            weight: 900
            color: Theme.amber300
            wrapMode: Text.NoWrap
        }
    }
    Row {
        x: 64
        y: 784
        spacing: 24
        Repeater {
            model: root.task.name === "reach" ? [] : root.task.choices

            Choice {
                required property var modelData
                required property int index
                objectName: "choice_" + modelData
                width: (root.width - 128 - 48) / 3
                height: 116
                letter: String.fromCharCode(65 + index)
                text: root.task.text(String(modelData))
                look: root.task.look(String(modelData))
                onTapped: root.answered(String(modelData))
            }
        }
    }
}
