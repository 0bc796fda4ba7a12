pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The team quiz: the pads at the sides (upright: below), the question between them, the guide's keys under it.
Item {
    id: view

    required property var contest
    required property var shell
    readonly property var pads: view.contest.pads
    readonly property int teams: view.pads.length
    readonly property bool tall: Theme.portrait
    readonly property bool over: view.contest.phase === "over"
    readonly property real padsTop: view.tall ? view.height - 644 : 170
    readonly property real padsHeight: view.tall ? 606 : view.height - 170 - 42
    readonly property bool doubled: view.tall ? view.teams > 3 : view.teams > 2
    readonly property real padHeight: view.doubled ? (view.padsHeight - 32) / 2 : view.padsHeight
    readonly property real padWidth: !view.tall ? 400 : view.teams === 3 ? 312 : 480

    Connections {
        target: view.contest
        function onSounded(name: string): void {
            Theme.sound(name);
        }
    }
    Label {
        x: view.tall ? 48 : 64
        y: 44
        text: qsTr("抢答时间")
        size: 44
        weight: 900
        wrapMode: Text.NoWrap
    }
    Label {
        visible: !view.over
        x: view.width - width - (view.tall ? 48 : 64)
        y: 54
        text: qsTr("第 %1 题 / %2").arg(view.contest.at + 1).arg(view.contest.count)
        size: 34
        weight: 700
        color: Theme.fog
        wrapMode: Text.NoWrap
    }
    LampString {
        id: wire
        x: (view.width - width) / 2
        y: view.tall ? 116 : 16
        looks: view.contest.lamps
        current: view.over ? -1 : view.contest.at
        step: Math.min(117, (view.tall ? 840 : 900) / Math.max(1, view.contest.count - 1))
    }
    Repeater {
        model: view.teams
        ContestPad {
            id: pad
            required property int index
            readonly property var now: view.pads[pad.index]
            readonly property int column: view.tall && view.teams === 3 ? pad.index : pad.index % 2
            readonly property int row: view.doubled ? Math.floor(pad.index / 2) : 0
            readonly property bool alone: !view.tall && view.teams === 3 && pad.index === 1
            visible: !view.over
            enabled: visible
            x: view.tall ? 48 + pad.column * (view.padWidth + 24) : pad.column ? view.width - 48 - view.padWidth : 48
            y: view.padsTop + (pad.alone ? (view.padsHeight - view.padHeight) / 2 : pad.row * (view.padHeight + 32))
            width: view.padWidth
            height: view.padHeight
            team: pad.now?.team ?? "star"
            name: pad.now?.name ?? ""
            score: pad.now?.score ?? 0
            look: pad.now?.state ?? "wait"
            onStruck: at => view.contest.strike(pad.index, at)
        }
    }
    ContestQuestion {
        visible: !view.over
        enabled: visible
        x: view.tall ? 48 : 500
        y: view.tall ? 262 : 168
        width: view.tall ? view.width - 96 : view.width - 1000
        height: view.tall ? view.padsTop - 24 - y : view.height - 36 - y
        contest: view.contest
    }
    ContestResult {
        visible: view.over
        enabled: visible
        x: view.tall ? 48 : 120
        y: view.tall ? 300 : 190
        width: view.width - 2 * x
        height: view.height - y - (view.tall ? 60 : 44)
        contest: view.contest
    }
}
