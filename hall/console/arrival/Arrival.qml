pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Groups at the door: today's list, the chosen one, and what is done for those who come without a booking.
Item {
    id: view

    required property var page
    required property var desk
    readonly property bool tall: Theme.portrait

    Label {
        id: title
        x: 36
        y: 30
        text: qsTr("带队")
        size: 38
        weight: 900
        color: Theme.ink
    }
    Label {
        anchors.baseline: title.baseline
        x: title.x + title.width + 28
        width: actions.x - x - 20
        text: view.page.today
        size: 24
        color: Theme.slate
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Row {
        id: actions
        x: view.width - 36 - width
        y: 18
        spacing: 14
        DeskKey {
            objectName: "ledger"
            icon: "list"
            text: qsTr("台账")
            onTapped: view.page.ledger.ask()
        }
        DeskKey {
            objectName: "walkIn"
            icon: "plus"
            text: qsTr("没预约的")
            onTapped: view.page.parties.ask()
        }
    }
    ArrivalList {
        id: list
        x: 36
        y: 112
        width: view.tall ? view.width - 72 : 524
        height: view.tall ? 492 : view.height - y - 28
        page: view.page
    }
    ArrivalCard {
        x: view.tall ? 36 : 592
        y: view.tall ? list.y + list.height + 20 : 104
        width: view.width - x - 36
        height: view.height - y - 28
        page: view.page
    }
    UndoBar {
        x: view.tall ? (view.width - width) / 2 : actions.x - width - 20
        y: view.tall ? view.height - 260 : 8
        undoing: view.page.undoing
    }
    PartyDialog {
        visible: view.page.parties.asking
        parties: view.page.parties
        busy: view.page.busy
        leading: view.page.leading !== ""
    }
    LedgerDialog {
        visible: view.page.ledger.asking && !view.page.ledger.mending
        ledger: view.page.ledger
    }
    MendDialog {
        visible: view.page.ledger.mending
        ledger: view.page.ledger
        busy: view.page.busy
    }
}
