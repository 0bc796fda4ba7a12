pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The ledger of one day: what stands and what gave way. A tap on a row mends it.
DeskDialog {
    id: sheet

    required property var ledger

    cardWidth: 1320
    title: qsTr("台账")

    Row {
        width: parent.width
        spacing: 14
        DeskKey {
            objectName: "dayBefore"
            icon: "chevron_left"
            name: qsTr("前一天")
            onTapped: sheet.ledger.turn(-1)
        }
        Label {
            width: Theme.portrait ? 330 : 400
            height: 72
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: sheet.ledger.day
            size: 25
            weight: 700
            color: Theme.ink
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 18
        }
        DeskKey {
            objectName: "dayAfter"
            icon: "chevron"
            name: qsTr("后一天")
            enabled: !sheet.ledger.isToday
            onTapped: sheet.ledger.turn(1)
        }
        Label {
            height: 72
            leftPadding: 20
            verticalAlignment: Text.AlignVCenter
            text: sheet.ledger.sum
            size: 25
            color: Theme.slate
            wrapMode: Text.NoWrap
        }
    }
    DeskTable {
        objectName: "ledgerRows"
        width: parent.width
        height: Theme.portrait ? 900 : 520
        empty: qsTr("这一天没有人来")
        columns: [
            {
                "title": qsTr("时间"),
                "width": 96
            },
            {
                "title": qsTr("种类"),
                "width": 128
            },
            {
                "title": qsTr("地方"),
                "width": 128
            },
            {
                "title": qsTr("孩子"),
                "width": 116,
                "right": true
            },
            {
                "title": qsTr("大人"),
                "width": 116,
                "right": true
            },
            {
                "title": "",
                "width": 24
            },
            {
                "title": qsTr("谁登记的"),
                "width": 160
            },
            {
                "title": qsTr("说明")
            }
        ]
        rows: sheet.ledger.rows
        onRowTapped: index => sheet.ledger.choose(index)
    }
    Label {
        width: parent.width
        text: qsTr("记错了？点那一行。旧的一行会留着，新的一行写上你的名字和原因。")
        size: 22
        color: Theme.slate
    }
    keys: DeskKey {
        objectName: "ledgerDone"
        look: "primary"
        text: qsTr("看好了")
        onTapped: sheet.ledger.leave()
    }
}
