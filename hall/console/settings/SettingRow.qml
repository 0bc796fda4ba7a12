pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// One setting: its words, and the control that changes it; below them what is wrong.
Item {
    id: row

    required property var entry
    required property var form
    readonly property string value: row.form.values[row.entry.key] ?? ""
    readonly property bool beside: row.entry.control === "steps" || row.entry.options.some(option => option.id === "yes")
    readonly property real side: row.entry.control === "steps" ? 340 : row.beside ? 300 : 0

    height: below.y + below.height

    Column {
        id: words
        width: row.beside ? row.width - row.side - 16 : row.width
        y: row.beside ? Math.max(0, (72 - height) / 2) : 0
        spacing: 2
        Label {
            width: parent.width
            text: row.entry.title
            size: 25
            leading: 1.25
            color: Theme.ink
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.entry.hint
            size: 21
            leading: 1.3
            color: Theme.slate
        }
    }
    Loader {
        id: control
        x: row.beside ? row.width - row.side : 0
        y: row.beside ? 0 : words.height + 8
        width: row.beside ? row.side : row.width
        sourceComponent: row.entry.control === "steps" ? steps : row.entry.control === "pick" || row.entry.control === "many" ? keys : line
    }
    DeskWords {
        id: below
        y: Math.max(words.y + words.height, control.y + control.height) + (text ? 6 : 0)
        width: row.width
        height: text ? implicitHeight : 0
        text: row.form.faults[row.entry.key] ?? ""
    }

    Component {
        id: steps
        DeskStepper {
            value: Number(row.value)
            from: row.entry.from
            to: row.entry.to
            step: row.entry.step
            unit: row.entry.unit
            onStepped: value => row.form.put(row.entry.key, String(value))
        }
    }
    Component {
        id: keys
        DeskChoices {
            options: row.entry.options
            keyWidth: row.entry.control === "many" ? 146 : row.beside ? 144 : 0
            chosen: row.entry.control === "many" ? row.value.split(",") : row.value
            onPicked: id => {
                if (row.entry.control === "many")
                    row.form.turn(row.entry.key, id);
                else
                    row.form.put(row.entry.key, id);
            }
        }
    }
    Component {
        id: line
        DeskField {
            text: row.value
            onEdited: text => row.form.put(row.entry.key, text)
        }
    }
}
