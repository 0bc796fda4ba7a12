pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The options of one question, two to four of them; one or several may be right.
Item {
    id: answers

    required property var play
    required property bool revealed
    // Pinyin needs room: fewer than four choices share it.
    readonly property bool spelt: answers.play.pinyin
    readonly property real high: answers.spelt && answers.play.choices.length < 4 ? 152 : Theme.portrait ? 132 : 116
    readonly property real pitch: answers.high + (Theme.portrait ? 24 : 18)
    readonly property bool several: answers.play.form === "multiple"
    property real shift: 0

    function shake(): void {
        shaking.restart();
    }
    function look(given: string): string {
        if (given === "" || given === "picked")
            return answers.play.explaining ? "waiting" : given;
        return answers.revealed || given === "wrong" ? given : "waiting";
    }
    function tag(look: string, picked: bool): string {
        if (look === "right")
            return answers.several && !picked ? qsTr("还有这个") : qsTr("正确答案");
        return look === "wrong" ? qsTr("你选的") : "";
    }

    Said {
        id: prompt
        x: Theme.portrait ? 4 : 0
        visible: (answers.play.prompt.text ?? "") !== ""
        words: answers.play.prompt
        width: parent.width
        height: 72
        size: 40
        weight: 700
        color: Theme.fog
    }
    Repeater {
        model: answers.play.choices.length
        Choice {
            id: card
            required property int index
            readonly property var choice: answers.play.choices[card.index] ?? ({})
            readonly property bool spelt: (card.choice.lines ?? []).length > 0
            readonly property string verdict: answers.tag(card.look, card.choice.picked ?? false)
            objectName: "choice" + card.index
            x: card.look === "wrong" ? answers.shift : 0
            y: (prompt.visible ? 84 : 0) + card.index * answers.pitch
            width: answers.width
            height: answers.high
            letter: card.choice.letter ?? ""
            text: card.spelt ? "" : card.choice.text ?? ""
            Accessible.name: card.choice.text ?? ""
            look: answers.look(card.choice.look ?? "")
            tag: card.spelt ? "" : card.verdict
            onTapped: answers.play.choose(card.index)
            Said {
                visible: card.spelt
                objectName: "spelt"
                x: 116
                y: (card.picked ? 6 : 0) + 4
                width: card.width - 136 - (card.look === "picked" ? 80 : 0)
                height: card.height - 8
                words: card.choice
                size: card.size
                weight: 700
                middle: true
                color: card.look === "dim" ? Theme.dim : Theme.moon
            }
            Rectangle {
                visible: card.spelt && card.verdict !== ""
                anchors.right: parent.right
                anchors.rightMargin: 36
                y: -22
                width: verdict.width + 40
                height: 44
                radius: 22
                color: card.look === "right" ? Theme.mint : Theme.coral
                Label {
                    id: verdict
                    anchors.centerIn: parent
                    text: card.verdict
                    size: 28
                    weight: 700
                    color: Theme.night900
                }
            }
            Icon {
                visible: card.look === "picked"
                anchors.right: parent.right
                anchors.rightMargin: 36
                y: (parent.height - height) / 2 + 6
                name: "check"
                color: Theme.police300
                width: 52
            }
            Tap {
                enabled: card.look === "picked"
                onActed: answers.play.choose(card.index)
            }
        }
    }
    SequentialAnimation {
        id: shaking
        loops: 3
        NumberAnimation {
            target: answers
            property: "shift"
            to: 6
            duration: 20
        }
        NumberAnimation {
            target: answers
            property: "shift"
            to: -6
            duration: 40
        }
        NumberAnimation {
            target: answers
            property: "shift"
            to: 0
            duration: 20
        }
    }
}
