pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Steps to put in order: a tap lays the next one, a drag lays it where the finger lets go.
Item {
    id: steps

    required property var play
    readonly property var rows: steps.play.choices
    // Four steps share the room of five.
    readonly property real high: Math.min(132, Math.max(Theme.portrait ? 112 : 98, steps.height / Math.max(1, steps.rows.length) - 18))
    readonly property real pitch: steps.high + (Theme.portrait ? 20 : 18)

    implicitHeight: steps.rows.length * steps.pitch

    Repeater {
        model: steps.rows.length
        Item {
            id: card
            required property int index
            readonly property var step: steps.rows[card.index] ?? ({})
            readonly property int number: card.step.number ?? 0
            readonly property bool judged: steps.play.explaining
            readonly property bool fits: card.step.look === "right"
            readonly property color ring: !card.judged ? Theme.police300 : card.fits ? Theme.mint : Theme.coral
            property string look: card.judged ? card.step.look ?? "" : card.number > 0 ? "picked" : ""
            property real drawn: 0

            signal tapped

            objectName: "choice" + card.index
            width: steps.width
            height: steps.high
            y: (card.step.row ?? card.index) * steps.pitch
            z: drag.active ? 1 : 0
            Accessible.role: Accessible.Button
            Accessible.name: card.step.text ?? ""
            onTapped: steps.play.choose(card.index)
            Behavior on y {
                enabled: !Theme.reducedMotion
                NumberAnimation {
                    duration: 180
                    easing.type: Easing.OutCubic
                }
            }
            transform: Translate {
                y: drag.active ? card.drawn : 0
            }

            Rectangle {
                y: 8
                width: parent.width
                height: parent.height
                radius: 36
                color: "#0A1A42"
            }
            Rectangle {
                width: parent.width
                height: parent.height
                radius: 36
                color: card.judged ? (card.fits ? Theme.mintFill : Theme.coralFill) : card.number > 0 || tap.pressed || drag.active ? Theme.night600 : Theme.night700
                border.width: card.judged || card.number > 0 || drag.active ? 5 : 0
                border.color: card.ring
            }
            Rectangle {
                id: disc
                x: 20
                anchors.verticalCenter: parent.verticalCenter
                width: 72
                height: 72
                radius: 36
                color: card.judged ? card.ring : card.number > 0 ? Theme.police300 : "transparent"
                border.width: card.number > 0 ? 0 : 4
                border.color: Theme.wire
                Label {
                    anchors.centerIn: parent
                    text: card.number > 0 ? card.number : ""
                    size: 40
                    weight: 900
                    color: Theme.night900
                }
            }
            Said {
                anchors.left: disc.right
                anchors.leftMargin: 24
                anchors.right: sign.left
                anchors.rightMargin: 20
                y: 6
                height: parent.height - 12
                words: card.step
                size: Theme.english ? 34 : 38
                weight: 700
                lineHeight: .86
                middle: true
            }
            Icon {
                id: sign
                anchors.right: parent.right
                anchors.rightMargin: 32
                anchors.verticalCenter: parent.verticalCenter
                name: !card.judged ? "list" : card.fits ? "check" : "close"
                color: card.judged ? card.ring : Theme.fog
                width: 44
            }
            DragHandler {
                id: drag
                enabled: !card.judged
                target: null
                xAxis.enabled: false
                onActiveTranslationChanged: if (drag.active)
                    card.drawn = drag.activeTranslation.y
                onActiveChanged: if (drag.active)
                    card.drawn = 0;
                else
                    steps.play.move(card.index, Math.round((card.step.row * steps.pitch + card.drawn) / steps.pitch))
            }
            Tap {
                id: tap
                enabled: !card.judged
                onActed: card.tapped()
            }
        }
    }
}
