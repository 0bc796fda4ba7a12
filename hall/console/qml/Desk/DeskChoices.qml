pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Keys of which one is chosen, or some: `chosen` is an id or a list of ids. An option is {id, text}, with
// `note` for a second line and `off` where it cannot be chosen now.
Flow {
    id: choices

    property var options: []
    property var chosen
    property real keyWidth: 0
    readonly property bool tall: choices.options.some(option => option.note)

    signal picked(string id)

    function holds(id: string): bool {
        return Array.isArray(choices.chosen) || typeof choices.chosen === "object" && choices.chosen !== null ? Array.from(choices.chosen).includes(id) : choices.chosen === id;
    }

    spacing: 12

    Repeater {
        model: choices.options
        Rectangle {
            id: option

            required property var modelData
            readonly property bool on: choices.holds(option.modelData.id)
            readonly property string text: option.modelData.text

            signal tapped

            width: Math.min(choices.width || 9999, choices.keyWidth || Math.max(88, Math.max(words.implicitWidth, note.implicitWidth) + (option.on ? 44 : 0) + 52))
            height: choices.tall ? 100 : 72
            radius: 18
            enabled: !option.modelData.off
            color: !option.enabled ? "#E9EDF5" : option.on || tap.pressed ? Theme.staffTint : "#FFFFFF"
            border.width: !option.enabled ? 0 : option.on ? 3 : 2
            border.color: option.on || tap.pressed ? Theme.police600 : Theme.field
            activeFocusOnTab: option.enabled
            Accessible.role: Accessible.Button
            Accessible.name: option.text
            Accessible.checked: option.on
            onTapped: choices.picked(option.modelData.id)
            Keys.onReturnPressed: option.tapped()
            Keys.onEnterPressed: option.tapped()
            Keys.onSpacePressed: option.tapped()

            DeskFocus {}
            Icon {
                id: tick
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                visible: option.on
                name: "check"
                color: Theme.police600
                width: 30
            }
            Column {
                x: option.on ? 66 : 26
                anchors.verticalCenter: parent.verticalCenter
                width: option.width - x - 18
                Label {
                    id: words
                    width: parent.width
                    text: option.text
                    size: 25
                    weight: 700
                    color: !option.enabled ? "#7C88A3" : option.on ? Theme.police600 : Theme.ink
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 18
                    elide: Text.ElideRight
                }
                Label {
                    id: note
                    width: parent.width
                    visible: text !== ""
                    text: option.modelData.note ?? ""
                    size: 21
                    color: Theme.slate
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
            Tap {
                id: tap
                sound: ""
                onActed: option.tapped()
            }
        }
    }
}
