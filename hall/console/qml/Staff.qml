pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The console: its rail, the page in sight, and a note over both.
Rectangle {
    id: staff

    required property var desk
    required property var shell
    readonly property bool tall: Theme.portrait

    function go(event: var, forward: bool): void {
        const from = staff.Window.activeFocusItem ?? staff;
        from.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        event.accepted = true;
    }

    width: Theme.width
    height: Theme.height
    color: Theme.paper
    focus: true
    // Arrow keys that nobody else wants go through the page as Tab does.
    Keys.onDownPressed: event => staff.go(event, true)
    Keys.onRightPressed: event => staff.go(event, true)
    Keys.onUpPressed: event => staff.go(event, false)
    Keys.onLeftPressed: event => staff.go(event, false)
    Component.onCompleted: staff.forceActiveFocus()

    Connections {
        target: staff.desk
        function onRefused(): void {
            Theme.sound("wrong");
        }
        function onTurned(): void {
            room.turn();
        }
    }
    MouseArea {
        anchors.fill: parent
    }
    PointHandler {
        onActiveChanged: if (active)
            staff.desk.touch()
    }
    Loader {
        id: room

        function turn(): void {
            if (staff.desk.page)
                room.setSource(staff.desk.view, {
                    "page": staff.desk.page,
                    "desk": staff.desk
                });
            else
                room.source = "";
        }

        x: staff.tall ? 0 : 280
        width: staff.width - x
        height: staff.height - (staff.tall ? 112 : 0)
        focus: true
        Component.onCompleted: room.turn()
    }
    DeskRail {
        y: staff.tall ? staff.height - height : 0
        width: staff.tall ? staff.width : 280
        height: staff.tall ? 112 : staff.height
        desk: staff.desk
        onMeant: me.visible = true
    }
    MeDialog {
        id: me
        visible: false
        desk: staff.desk
        shell: staff.shell
        onClosed: me.visible = false
    }
    DeskNote {
        x: room.x + (room.width - width) / 2
        y: room.height - height - 24
        room: room.width - 96
        text: staff.desk.note
        alarming: staff.desk.alarming
    }
}
