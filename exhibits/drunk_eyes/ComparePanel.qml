pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The same person twice: sober in mint, with alcohol in amber; below, what is evidence and what was drawn.
Item {
    id: root

    required property var words
    required property var hud
    readonly property bool tall: Theme.portrait
    readonly property var card: root.hud.card ?? ({})
    readonly property var sober: root.card.sober ?? ({})
    readonly property var drunk: root.card.drunk ?? ({})
    readonly property real slowest: Math.max(1, root.sober.reaction ?? 0, root.drunk.reaction ?? 0)
    readonly property var study: root.card.study ?? [0, 0, 0]
    readonly property string verdict: root.card.verdict === "missed" ? root.words.missed.arg((root.drunk.unseen ?? 0) - (root.sober.unseen ?? 0)) : root.card.verdict === "slower" ? root.words.slower.arg(root.card.extraMetres) : root.words.not_slower.arg(root.study[0]).arg(root.study[1]).arg(root.study[2])
    // Only what both halves did is compared.
    readonly property var rows: ["reaction", "miss", "lamps", "sign"].concat(root.sober.walk && root.drunk.walk ? ["walk"] : [])
    readonly property real rowHeight: (table.height - 214) / root.rows.length
    readonly property string spoken: root.words.same + "。" + root.verdict

    function lamps(side: var): string {
        return (side.counted ?? -1) < 0 ? "" : root.words.counted.arg(side.counted).arg(side.lamps);
    }
    function sign(side: var): string {
        return side.signRight === false ? root.words.unread : (side.sign ?? 0) > 0 ? root.words.metres.arg(side.sign) : "";
    }
    function reaction(side: var): string {
        return (side.reaction ?? 0) > 0 ? root.words.ms.arg(side.reaction) : root.words.nothing;
    }
    function walk(side: var): string {
        return side.walk ? root.words.walked.arg(root.words["walk_" + side.walk]).arg(side.walkSeconds) : "";
    }

    Card {
        id: table
        width: root.tall ? parent.width : parent.width - 624
        height: root.tall ? 900 : parent.height

        Label {
            x: 44
            y: 32
            text: root.words.same
            size: Theme.english ? 42 : 46
            weight: 900
        }
        Repeater {
            model: [
                {
                    "x": 1,
                    "ink": Theme.mint,
                    "icon": "eye",
                    "text": root.words.sober
                },
                {
                    "x": 2,
                    "ink": Theme.amber300,
                    "icon": "warn",
                    "text": root.words.drunk + " " + Math.round(root.hud.level ?? 0)
                }
            ]
            Chip {
                required property var modelData
                x: table.column(modelData.x)
                y: 112
                color: Theme.night900
                ink: modelData.ink
                icon: modelData.icon
                text: modelData.text
            }
        }

        function column(number: int): real {
            return number === 0 ? 44 : 44 + (table.width - 60) * (number === 1 ? 0.36 : 0.68);
        }
        function row(name: string): real {
            return 200 + root.rows.indexOf(name) * root.rowHeight;
        }

        Repeater {
            model: root.rows
            Item {
                id: line
                required property string modelData
                y: table.row(line.modelData)
                width: table.width
                height: root.rowHeight

                Rectangle {
                    x: 44
                    width: parent.width - 88
                    height: 2
                    color: Theme.night600
                }
                Label {
                    x: 44
                    width: table.column(1) - 60
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.words["row_" + line.modelData]
                    size: Theme.english ? 30 : 32
                    weight: 700
                    leading: 1.3
                    color: Theme.fog
                }
            }
        }
        Repeater {
            model: [
                {
                    "at": 1,
                    "side": root.sober,
                    "ink": Theme.mint
                },
                {
                    "at": 2,
                    "side": root.drunk,
                    "ink": Theme.amber300
                }
            ]
            Item {
                id: half
                required property var modelData
                readonly property var side: half.modelData.side
                x: table.column(half.modelData.at)
                width: table.column(2) - table.column(1) - 24
                height: table.height

                Label {
                    y: table.row("reaction") + root.rowHeight / 2 - 50
                    text: root.reaction(half.side)
                    size: Theme.english ? 40 : 44
                    weight: 900
                    color: half.modelData.ink
                }
                Rectangle {
                    visible: (half.side.reaction ?? 0) > 0
                    y: table.row("reaction") + root.rowHeight / 2 + 18
                    width: Math.max(20, (half.width - 20) * (half.side.reaction ?? 0) / root.slowest)
                    height: 20
                    radius: 10
                    color: half.modelData.ink
                }
                TouchSpots {
                    y: table.row("miss") + 6
                    width: Math.min(200, half.width - 130)
                    height: root.rowHeight - 12
                    target: root.card.target ?? 0.06
                    hits: half.side.hits ?? []
                    ink: half.modelData.ink
                }
                Label {
                    visible: (half.side.unseen ?? 0) > 0
                    x: Math.min(200, half.width - 130) + 8
                    y: table.row("miss")
                    height: root.rowHeight
                    verticalAlignment: Text.AlignVCenter
                    text: root.words.unseen.arg(half.side.unseen ?? 0)
                    size: Theme.largeText ? 25 : 28
                    color: Theme.fog
                }
                Label {
                    y: table.row("lamps")
                    height: root.rowHeight
                    width: half.width
                    verticalAlignment: Text.AlignVCenter
                    text: root.lamps(half.side)
                    size: Theme.english ? 34 : 36
                    weight: 700
                }
                Label {
                    y: table.row("sign")
                    height: root.rowHeight
                    width: half.width
                    verticalAlignment: Text.AlignVCenter
                    text: root.sign(half.side)
                    size: Theme.english ? 40 : 44
                    weight: 900
                    color: half.modelData.ink
                }
                Label {
                    visible: root.rows.includes("walk")
                    y: table.row("walk")
                    height: root.rowHeight
                    width: half.width
                    verticalAlignment: Text.AlignVCenter
                    text: root.walk(half.side)
                    size: Theme.english ? 30 : 36
                    weight: 700
                }
            }
        }
    }
    Item {
        x: root.tall ? 0 : parent.width - 600
        y: root.tall ? 924 : 0
        width: root.tall ? parent.width : 600
        height: root.tall ? parent.height - 924 : parent.height

        Rectangle {
            id: verdict
            width: parent.width
            height: Math.max(156, words.implicitHeight + 56)
            radius: 44
            color: Theme.amberTint
            border.width: 4
            border.color: Theme.amber400
            Mascot {
                id: mate
                visible: root.tall || !Theme.largeText
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                width: 120
                mood: "thinking"
            }
            Label {
                id: words
                x: mate.visible ? 164 : 32
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x - 32
                text: root.tall ? root.verdict.replace(/\n/g, "") : root.verdict
                size: Theme.largeText ? 29 : Theme.english ? 32 : 34
                weight: 700
                leading: 1.4
                color: Theme.amber300
            }
        }
        Well {
            y: verdict.height + 24
            width: parent.width
            height: parent.height - y
            Column {
                x: 36
                width: parent.width - 72
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                Repeater {
                    model: [
                        {
                            "text": root.words.drive_short,
                            "head": true
                        },
                        {
                            "text": root.words.changed.arg(root.words["answer_" + root.card.before] ?? "").arg(root.words["answer_" + root.card.after] ?? ""),
                            "head": false
                        },
                        {
                            "text": root.words.evidence,
                            "head": true
                        },
                        {
                            "text": root.words.evidence_why,
                            "head": false
                        },
                        {
                            "text": root.words.made,
                            "head": true
                        },
                        {
                            "text": root.words.made_why,
                            "head": false
                        }
                    ]
                    Label {
                        required property var modelData
                        width: parent.width
                        text: modelData.text
                        size: Theme.largeText ? (modelData.head ? 29 : 26) : modelData.head ? 32 : 28
                        weight: modelData.head ? 700 : 500
                        leading: 1.34
                        color: modelData.head ? Theme.moon : Theme.fog
                    }
                }
            }
        }
    }
}
