pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Some lines to type into; otherwise like DeskField.
Column {
    id: area

    property alias text: input.text
    property string label
    property string placeholder
    property string error
    property int lines: 3
    readonly property alias input: input

    signal edited(string text)

    spacing: 6

    Label {
        width: area.width
        visible: area.label !== ""
        text: area.label
        size: 22
        color: Theme.slate
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Rectangle {
        width: area.width
        height: Math.max(72, area.lines * 37 + 34)
        radius: 18
        color: area.enabled ? "#FFFFFF" : "#EDF0F7"
        border.width: input.activeFocus ? 4 : 2
        border.color: area.error ? Theme.staffCoral : input.activeFocus ? Theme.police600 : Theme.field

        Label {
            anchors.fill: pane
            visible: input.text === "" && input.preeditText === ""
            text: area.placeholder
            size: 25
            color: Theme.slate
        }
        Flickable {
            id: pane
            anchors.fill: parent
            anchors.margins: 17
            anchors.leftMargin: 24
            anchors.rightMargin: 24
            contentHeight: input.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            TextEdit {
                id: input

                width: pane.width
                height: Math.max(pane.height, implicitHeight)
                activeFocusOnTab: true
                selectByMouse: true
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                color: Theme.ink
                selectionColor: Theme.police600
                selectedTextColor: "#FFFFFF"
                font.family: "Noto Sans SC"
                font.pixelSize: 25
                font.variableAxes: ({
                        "wght": 500
                    })
                renderType: TextEdit.QtRendering
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhMultiLine
                Accessible.name: area.label || area.placeholder
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                // TextEdit has no textEdited: only what is typed while it has the focus is a person's.
                onTextChanged: if (activeFocus)
                    area.edited(text)
                onCursorRectangleChanged: pane.contentY = Math.max(Math.min(pane.contentY, cursorRectangle.y), cursorRectangle.y + cursorRectangle.height - pane.height)
            }
        }
    }
    DeskWords {
        width: area.width
        text: area.error
    }
}
