pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Cards to tell apart: the one on top goes into a tray by a tap on the tray, or by dragging it there.
Item {
    id: trays

    required property var play
    readonly property var sorting: trays.play.sorting
    readonly property var cards: trays.play.choices
    readonly property bool judged: trays.play.explaining
    readonly property int hand: trays.sorting.hand ?? -1
    readonly property real cardHeight: 132
    readonly property real trayY: trays.judged ? 0 : trays.cardHeight + 32
    readonly property real trayWidth: (trays.width - 24) / 2
    readonly property real rowHeight: Math.min(96, (trays.height - trays.trayY - 110) / 4)

    // Cards in a tray: while they are laid, those put there; once judged, those that belong there.
    function inside(tray: string): var {
        const kept = trays.sorting.kept ?? [];
        return trays.cards.filter((card, place) => (trays.judged ? kept[place] : card.tray) === tray);
    }

    Item {
        id: top
        readonly property var card: trays.cards[trays.hand] ?? ({})
        property point drawn: Qt.point(0, 0)
        objectName: "pile"
        visible: !trays.judged
        z: 1
        width: trays.width
        height: trays.cardHeight
        transform: Translate {
            x: drag.active ? top.drawn.x : 0
            y: drag.active ? top.drawn.y : 0
        }
        Rectangle {
            visible: trays.hand >= 0
            y: 8
            width: parent.width
            height: parent.height
            radius: 36
            color: "#0A1A42"
        }
        Rectangle {
            anchors.fill: parent
            radius: 36
            color: trays.hand >= 0 ? Theme.night600 : "transparent"
            border.width: trays.hand >= 0 ? 5 : 3
            border.color: trays.hand >= 0 ? Theme.police300 : Theme.wire
        }
        Said {
            visible: trays.hand >= 0
            x: 40
            y: 8
            width: parent.width - 190
            height: parent.height - 16
            objectName: "spelt"
            words: top.card
            size: Theme.english ? 36 : 42
            weight: 700
            middle: true
        }
        Label {
            visible: trays.hand >= 0
            anchors.right: parent.right
            anchors.rightMargin: 40
            anchors.verticalCenter: parent.verticalCenter
            text: trays.hand + 1 + " / " + trays.cards.length
            size: 32
            color: Theme.fog
        }
        Label {
            visible: trays.hand < 0
            anchors.centerIn: parent
            text: qsTr("都分好了，点右下角的键。")
            size: 36
            color: Theme.fog
        }
        DragHandler {
            id: drag
            enabled: trays.hand >= 0
            target: null
            onActiveTranslationChanged: if (drag.active)
                top.drawn = Qt.point(drag.activeTranslation.x, drag.activeTranslation.y)
            onActiveChanged: if (drag.active)
                top.drawn = Qt.point(0, 0);
            else if (Math.abs(top.drawn.x) > 96 || top.drawn.y > 120)
                trays.play.put(top.drawn.x < 0 ? "scam" : "genuine")
        }
    }
    Repeater {
        model: trays.sorting.trays ?? []
        Item {
            id: tray
            required property int index
            required property var modelData
            readonly property bool risky: tray.index === 0
            readonly property color ink: tray.risky ? Theme.coral : Theme.mint
            property string look: trays.hand < 0 ? "dim" : ""

            signal tapped

            // A new name for each card: to whoever looks at the screen, it is a new question.
            objectName: "choice" + trays.hand + "_" + tray.modelData.id
            x: tray.index * (trays.trayWidth + 24)
            y: trays.trayY
            width: trays.trayWidth
            height: trays.height - y
            Accessible.role: Accessible.Button
            Accessible.name: tray.modelData.text
            onTapped: trays.play.put(tray.modelData.id)
            Rectangle {
                anchors.fill: parent
                radius: 36
                color: tap.pressed ? Theme.night600 : Theme.night850
                border.width: 4
                border.color: tray.ink
            }
            Icon {
                id: sign
                x: 28
                y: 22
                name: tray.risky ? "warn" : "check"
                color: tray.ink
                width: 52
            }
            Said {
                x: 96
                y: 8
                width: parent.width - 120
                height: 84
                words: tray.modelData
                size: 42
                weight: 900
                middle: true
                color: tray.ink
            }
            Column {
                x: 20
                y: 94
                width: parent.width - 40
                spacing: 8
                Repeater {
                    model: trays.inside(tray.modelData.id)
                    Rectangle {
                        id: row
                        required property var modelData
                        readonly property bool fits: row.modelData.look === "right"
                        width: tray.width - 40
                        height: trays.rowHeight - 8
                        radius: 20
                        color: !trays.judged ? Theme.night700 : row.fits ? Theme.mintFill : Theme.coralFill
                        Icon {
                            id: mark
                            visible: trays.judged
                            x: 14
                            anchors.verticalCenter: parent.verticalCenter
                            name: row.fits ? "check" : "close"
                            color: row.fits ? Theme.mint : Theme.coral
                            width: 36
                        }
                        Said {
                            x: trays.judged ? 60 : 20
                            y: 2
                            width: row.width - x - 12
                            height: row.height - 4
                            // Read with pinyin on the pile; here there is room for the characters alone.
                            words: ({
                                    "text": row.modelData.text
                                })
                            size: 32
                            weight: 700
                            least: 28
                            lineHeight: .84
                            middle: true
                        }
                    }
                }
            }
            Tap {
                id: tap
                enabled: trays.hand >= 0
                onActed: tray.tapped()
            }
        }
    }
}
