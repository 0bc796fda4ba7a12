pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Rows under a heading, dividers only. A column is {title, width, right}; without a width it shares what is
// left. A cell is a text, or {text, look} for a tag, or {text, color, bold}. Arrow keys go through the rows.
Item {
    id: table

    property var columns: []
    property var rows: []
    property int selected: -1
    property int rowHeight: 68
    property string empty
    readonly property real spare: {
        const fixed = table.columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
        const free = table.columns.filter(column => !column.width).length;
        return free ? Math.max(60, (table.width - 32 - fixed) / free) : 0;
    }

    signal rowTapped(int index)

    component Cell: Label {
        required property var column
        required property var content
        readonly property bool rich: typeof content === "object" && content !== null

        width: (column.width ?? table.spare) - 16
        height: parent?.height ?? 0
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: column.right ? Text.AlignRight : Text.AlignLeft
        text: rich ? (content.look ? "" : content.text) : (content ?? "")
        size: 24
        weight: rich && content.bold ? 700 : 500
        color: rich && content.color ? content.color : Theme.ink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Row {
        x: 16
        height: 42
        spacing: 16
        Repeater {
            model: table.columns
            Cell {
                required property var modelData
                column: modelData
                content: modelData.title
                size: 22
                color: Theme.slate
            }
        }
    }
    Rectangle {
        y: 45
        width: parent.width
        height: 1
        color: Theme.line
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 78
        width: Math.min(implicitWidth, table.width - 32)
        visible: table.rows.length === 0
        text: table.empty
        size: 24
        color: Theme.slate
    }
    ListView {
        id: list
        objectName: "rows"
        y: 46
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        currentIndex: table.selected
        highlightMoveDuration: 0
        // A number, not the rows: rows that are read anew must not scroll back to the top.
        model: table.rows.length
        Keys.onReturnPressed: table.rowTapped(currentIndex)
        Keys.onEnterPressed: table.rowTapped(currentIndex)
        Keys.onSpacePressed: table.rowTapped(currentIndex)
        delegate: Rectangle {
            id: line

            required property int index
            readonly property var cells: table.rows[line.index] ?? []

            signal tapped

            objectName: "row-" + line.index
            width: ListView.view.width
            height: table.rowHeight
            onTapped: table.rowTapped(line.index)
            color: line.index === table.selected ? Theme.staffTint : tap.pressed ? "#F0F4FB" : "transparent"
            Row {
                x: 16
                height: parent.height
                spacing: 16
                Repeater {
                    model: table.columns
                    Cell {
                        id: cell
                        required property var modelData
                        required property int index
                        column: modelData
                        content: line.cells[index] ?? ""
                        DeskTag {
                            visible: cell.rich && !!cell.content.look
                            anchors.verticalCenter: parent.verticalCenter
                            x: cell.column.right ? parent.width - width : 0
                            width: Math.min(implicitWidth, parent.width)
                            text: visible ? cell.content.text : ""
                            look: visible ? cell.content.look : "plain"
                            size: 21
                        }
                    }
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
            Rectangle {
                anchors.fill: parent
                visible: list.activeFocus && list.currentIndex === line.index
                color: "transparent"
                radius: 12
                border.width: 4
                border.color: Theme.police300
            }
            Tap {
                id: tap
                sound: ""
                onActed: line.tapped()
            }
        }
    }
}
