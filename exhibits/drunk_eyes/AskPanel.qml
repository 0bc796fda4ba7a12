pragma ComponentBehavior: Bound

import QtQuick
import Hall

// One step of the challenges: what to do, and what can be answered.
Card {
    id: root

    required property var words
    required property var hud
    readonly property bool tall: Theme.portrait
    readonly property string step: root.hud.step ?? ""
    readonly property string task: root.step.split("_")[0]
    readonly property bool drunk: root.step.endsWith("drunk")
    readonly property var titles: ({
            "before": root.words.before,
            "after": root.words.after,
            "ready": root.drunk ? root.words.second : root.words.first,
            "reach": root.words.touching,
            "count": root.words.count,
            "sign": root.words.sign,
            "walk": root.words.walk
        })
    readonly property var whys: ({
            "before": root.words.drive,
            "after": root.words.drive_again,
            "ready": root.drunk ? root.words.second_why.arg(Math.round(root.hud.level)) : root.words.first_why,
            "reach": root.words.counting,
            "count": root.words.count_why,
            "sign": root.words.sign_why,
            "walk": root.words.walk_why
        })
    readonly property string title: root.titles[root.task] ?? ""
    readonly property string why: root.whys[root.task] ?? ""
    readonly property string spoken: root.title + "。" + root.why
    readonly property string chosen: root.hud.chosen ?? ""
    readonly property var choices: root.task === "before" || root.task === "after" ? ["yes", "unsure", "no"] : root.task === "walk" ? ["steady", "off", "skip"] : root.hud.choices ?? []
    property int waited: 0

    signal answered(string value)
    signal judged(bool right)

    color: Theme.night850

    function text(value: string): string {
        if (root.task === "count")
            return root.words.times.arg(value);
        if (root.task === "sign")
            return value;
        return root.words[(root.task === "walk" ? "walk_" : "answer_") + value] ?? "";
    }
    function look(value: string): string {
        if (root.chosen === "")
            return "";
        if (value === String(root.hud.number))
            return "right";
        return value === root.chosen ? "wrong" : "dim";
    }

    onStepChanged: root.waited = 0
    onChosenChanged: if (root.chosen !== "")
        root.judged(root.chosen === String(root.hud.number))

    Timer {
        interval: 1000
        repeat: true
        running: root.task === "walk"
        onTriggered: root.waited += 1
    }
    Mascot {
        visible: !root.tall || root.task !== "sign"
        x: root.tall ? parent.width - width - 40 : (parent.width - width) / 2
        y: root.tall ? 28 : 36
        width: root.tall ? 190 : 140
        mood: root.task === "after" || root.drunk ? "dizzy" : root.task === "ready" || root.task === "reach" ? "happy" : "thinking"
    }
    Column {
        x: 40
        y: root.tall ? 44 : 200
        width: root.tall ? parent.width - 300 : parent.width - 80
        spacing: 14
        Label {
            width: parent.width
            text: root.title
            size: Theme.english ? 40 : 46
            weight: 900
            leading: 1.25
        }
        Label {
            width: parent.width
            text: root.why
            size: Theme.english ? 32 : 34
            leading: 1.45
            color: Theme.fog
        }
    }
    Row {
        visible: root.task === "reach"
        x: (parent.width - width) / 2
        y: root.tall ? 330 : 520
        spacing: 14
        Repeater {
            model: root.hud.trials ?? 0
            Lamp {
                required property int index
                width: 72
                look: index < (root.hud.trial ?? 0) ? "lit" : "unlit"
            }
        }
    }
    Label {
        visible: root.task === "walk" && root.waited > 0
        x: root.tall ? parent.width - 240 : 40
        y: root.tall ? 250 : 36
        width: root.tall ? 200 : parent.width - 80
        horizontalAlignment: root.tall ? Text.AlignHCenter : Text.AlignLeft
        text: root.words.seconds.arg(root.waited)
        size: 40
        weight: 900
        color: Theme.amber300
    }
    Key {
        objectName: "begin"
        visible: root.task === "ready"
        x: 40
        y: parent.height - 152
        width: parent.width - 80
        height: 112
        look: "primary"
        icon: "play"
        text: root.words.begin
        onTapped: root.answered("go")
    }
    Column {
        x: 40
        width: parent.width - 80
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 44
        spacing: root.tall ? 24 : 22
        Repeater {
            model: root.choices

            Choice {
                required property var modelData
                required property int index
                objectName: "choice_" + modelData
                width: parent.width
                height: 112
                letter: String.fromCharCode(65 + index)
                text: root.text(String(modelData))
                look: root.look(String(modelData))
                onTapped: root.answered(String(modelData))
            }
        }
    }
}
