pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Which answers are right; a tap changes it.
Column {
    id: answers

    required property var item

    signal picked(string id)

    spacing: 6

    Label {
        text: answers.item.asked ?? ""
        size: 22
        color: Theme.slate
    }
    DeskChoices {
        width: parent.width
        keyWidth: 150
        options: answers.item.answers ?? []
        chosen: (answers.item.answers ?? []).filter(answer => answer.right).map(answer => answer.id)
        onPicked: id => answers.picked(id)
    }
}
