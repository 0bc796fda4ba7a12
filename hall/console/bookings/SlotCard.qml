pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// A slot: its time, how much room is left, and the groups in it. A free one asks to be booked.
Item {
    id: card

    required property var slot
    property bool picks: false
    property bool mayEdit: false
    readonly property bool offers: card.mayEdit && card.slot.starts !== "" && !card.slot.past && (card.picks || card.slot.free)
    readonly property bool adds: card.mayEdit && card.slot.starts !== "" && !card.slot.past && !card.offers && !card.slot.full

    signal opened(string id)
    signal booked(string moment)

    implicitHeight: inside.height + 30
    opacity: card.slot.past && card.slot.free ? .6 : 1

    Rectangle {
        anchors.fill: parent
        radius: 20
        color: card.slot.free ? "#F7FAFF" : "#FFFFFF"
        border.width: 2
        border.color: card.slot.free ? "#B4C6E8" : Theme.line
    }
    Column {
        id: inside
        x: 18
        y: 14
        width: parent.width - 36
        spacing: 8
        Item {
            width: parent.width
            height: card.slot.free ? 44 : 76
            Label {
                id: time
                y: 2
                text: card.slot.time
                size: 29
                weight: 700
                leading: 1.3
                color: Theme.ink
            }
            DeskTag {
                visible: text !== ""
                x: parent.width - width - (card.adds ? 84 : 0)
                y: 2
                text: card.slot.tag
                look: card.slot.look
                icon: card.slot.full && !card.slot.past ? "lock" : ""
                size: 21
            }
            Rectangle {
                id: well
                visible: !card.slot.free && card.slot.starts !== ""
                y: 53
                width: parent.width - count.width - 16 - (card.adds ? 84 : 0)
                height: 14
                radius: 7
                color: "#E2E8F3"
                Rectangle {
                    width: Math.max(14, parent.width * card.slot.share)
                    height: 14
                    radius: 7
                    color: card.slot.full ? Theme.police600 : "#6D97F2"
                }
            }
            Label {
                id: count
                visible: well.visible
                x: well.width + 16
                y: 60 - height / 2
                text: card.slot.count
                size: 23
                weight: 700
                color: Theme.ink
            }
            DeskKey {
                visible: card.adds
                x: parent.width - width
                icon: "plus"
                name: qsTr("再约一组")
                onTapped: card.booked(card.slot.starts)
            }
        }
        Repeater {
            model: card.slot.bookings
            Rectangle {
                id: row
                required property var modelData
                readonly property string text: row.modelData.title
                objectName: "group-" + row.modelData.title
                width: inside.width
                height: 80
                radius: 14
                color: tap.pressed ? Theme.staffTint : "#F4F6FB"
                opacity: row.modelData.gone ? .65 : 1
                activeFocusOnTab: true
                Accessible.role: Accessible.Button
                Accessible.name: row.text
                Keys.onReturnPressed: card.opened(row.modelData.id)
                Keys.onSpacePressed: card.opened(row.modelData.id)
                DeskFocus {}
                Label {
                    x: 16
                    y: 4
                    width: parent.width - 32
                    text: row.modelData.title
                    size: 24
                    weight: 700
                    color: Theme.ink
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    font.strikeout: row.modelData.gone
                }
                Label {
                    x: 16
                    y: 43
                    text: row.modelData.people_words + (card.slot.starts === "" ? "  " + row.modelData.time : "")
                    size: 20
                    color: Theme.slate
                }
                DeskTag {
                    id: state
                    x: parent.width - width - 10
                    y: 38
                    text: row.modelData.state
                    look: row.modelData.look
                    icon: ""
                    size: 20
                }
                Tap {
                    id: tap
                    sound: ""
                    onActed: card.opened(row.modelData.id)
                }
            }
        }
        DeskKey {
            visible: card.offers
            width: parent.width
            look: card.slot.free ? "primary" : "secondary"
            icon: card.picks ? "check" : "plus"
            text: card.picks ? qsTr("选这一场") : qsTr("约这一场")
            onTapped: card.booked(card.slot.starts)
        }
    }
}
