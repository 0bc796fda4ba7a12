pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Who changed what and when; a row that is touched is read out in full below.
Item {
    id: pane

    required property var page
    property int chosen: -1
    readonly property var cells: pane.page.changes[pane.chosen] ?? []

    onVisibleChanged: {
        words.text = "";
        pane.chosen = -1;
    }

    DeskField {
        id: words
        width: pane.width
        placeholder: qsTr("找：谁、做了什么、改了哪里")
        onEdited: text => {
            pane.chosen = -1;
            pane.page.search(text);
        }
    }
    DeskCard {
        y: 92
        width: pane.width
        height: pane.height - y - (full.visible ? full.height + 24 : 0)
        DeskTable {
            x: 12
            y: 12
            width: parent.width - 24
            height: parent.height - 24
            empty: qsTr("没有找到")
            columns: Theme.portrait ? [
                {
                    title: qsTr("时间"),
                    width: Theme.english ? 256 : 236
                },
                {
                    title: qsTr("谁"),
                    width: 130
                },
                {
                    title: qsTr("做了什么"),
                    width: 250
                },
                {
                    title: qsTr("什么")
                }
            ] : [
                {
                    title: qsTr("时间"),
                    width: 260
                },
                {
                    title: qsTr("谁"),
                    width: 160
                },
                {
                    title: qsTr("做了什么"),
                    width: 290
                },
                {
                    title: qsTr("什么"),
                    width: 300
                },
                {
                    title: qsTr("从什么改成什么，原因")
                }
            ]
            rows: pane.page.changes
            selected: pane.chosen
            onRowTapped: index => pane.chosen = index
        }
    }
    DeskCard {
        id: full
        y: pane.height - height
        width: pane.width
        height: told.height + 48
        visible: pane.cells.length > 0
        Label {
            id: told
            x: 28
            y: 24
            width: parent.width - 56
            text: pane.cells.length ? [pane.cells[0], pane.cells[1], pane.cells[2].text, pane.cells[3], pane.cells[4]].filter(part => part !== "").join(" · ") : ""
            size: 24
            leading: 1.4
            color: Theme.ink
            wrapMode: Text.Wrap
        }
    }
}
