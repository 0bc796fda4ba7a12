pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The options of one question, two to four of them.
Item {
    id: answers

    required property var play
    required property bool revealed
    readonly property real pitch: Theme.portrait ? 156 : 134
    property real shift: 0

    function shake(): void {
        shaking.restart();
    }
    function look(given: string): string {
        return answers.revealed || given === "wrong" ? given : given === "" ? "" : "waiting";
    }

    Label {
        id: prompt
        x: Theme.portrait ? 4 : 0
        visible: text !== ""
        text: answers.play.prompt
        width: parent.width
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
            objectName: "choice" + card.index
            x: card.look === "wrong" ? answers.shift : 0
            y: (prompt.visible ? 84 : 0) + card.index * answers.pitch
            width: answers.width
            height: Theme.portrait ? 132 : 116
            letter: card.choice.letter ?? ""
            text: card.choice.text ?? ""
            look: answers.look(card.choice.look ?? "")
            tag: card.look === "right" ? qsTr("正确答案") : card.look === "wrong" ? qsTr("你选的") : ""
            onTapped: answers.play.choose(card.index)
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
