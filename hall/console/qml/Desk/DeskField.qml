pragma ComponentBehavior: Bound

import QtQuick
import Hall

// One line to type into. `edited` tells every change that a person makes; `accepted` the Enter key.
Column {
    id: field

    property alias text: input.text
    property string label
    property string placeholder
    property string error
    property string hint
    property bool numeric: false
    property alias maximumLength: input.maximumLength
    property alias readOnly: input.readOnly
    property alias validator: input.validator
    readonly property alias input: input

    signal edited(string text)
    signal accepted

    function type(): void {
        input.forceActiveFocus();
    }

    spacing: 6

    Label {
        width: field.width
        visible: field.label !== ""
        text: field.label
        size: 22
        color: Theme.slate
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Rectangle {
        width: field.width
        height: 72
        radius: 18
        color: field.enabled && !field.readOnly ? "#FFFFFF" : "#EDF0F7"
        border.width: input.activeFocus ? 4 : 2
        border.color: field.error ? Theme.staffCoral : input.activeFocus ? Theme.police600 : Theme.field

        Label {
            anchors.fill: input
            verticalAlignment: Text.AlignVCenter
            visible: input.text === "" && input.preeditText === ""
            text: field.placeholder
            size: 25
            color: Theme.slate
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        TextInput {
            id: input
            objectName: "input"
            anchors.fill: parent
            anchors.leftMargin: 24
            anchors.rightMargin: 24
            verticalAlignment: TextInput.AlignVCenter
            clip: true
            activeFocusOnTab: true
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.police600
            selectedTextColor: "#FFFFFF"
            font.family: "Noto Sans SC"
            font.pixelSize: 25
            font.variableAxes: ({
                    "wght": 500
                })
            renderType: TextInput.QtRendering
            maximumLength: 200
            inputMethodHints: field.numeric ? Qt.ImhDigitsOnly : Qt.ImhNoAutoUppercase
            Accessible.name: field.label || field.placeholder
            onTextEdited: field.edited(text)
            onAccepted: field.accepted()
        }
    }
    Label {
        width: field.width
        visible: field.hint !== "" && field.error === ""
        text: field.hint
        size: 20
        leading: 1.3
        color: Theme.slate
    }
    DeskWords {
        width: field.width
        text: field.error
    }
}
