pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Cards of settings, in two columns where there is room, and under the opening hours the closed days.
DeskScroll {
    id: pane

    required property var page
    readonly property bool tall: Theme.portrait
    readonly property real half: pane.tall ? pane.width - 72 : (pane.width - 96) / 2

    contentHeight: Math.max(first.y + first.height, second.y + second.height) + 36

    Column {
        id: head
        x: 36
        y: 4
        width: pane.width - 72
        spacing: 12
        DeskWords {
            width: parent.width
            text: pane.page.form.trouble
            size: 23
        }
        DeskWords {
            width: parent.width
            icon: pane.page.form.unsaved ? "warn" : "info"
            color: pane.page.form.unsaved ? Theme.staffAmber : Theme.slate
            size: 22
            text: pane.page.form.unsaved ? qsTr("还没有保存。保存以后，下次打开展馆时生效。") : pane.page.form.waits ? qsTr("存好了的改动，下次打开展馆时生效。") : qsTr("这里的改动，下次打开展馆时生效。")
        }
    }

    component Cards: Column {
        id: cards

        required property int side

        width: pane.half
        spacing: 24
        Repeater {
            model: pane.page.form.groups.filter(group => group.side === cards.side)
            DeskCard {
                id: card
                required property var modelData
                width: pane.half
                height: 76 + list.height + 28
                title: card.modelData.title
                Column {
                    id: list
                    x: 28
                    y: 76
                    width: parent.width - 56
                    spacing: 20
                    Repeater {
                        model: card.modelData.entries
                        SettingRow {
                            required property var modelData
                            width: list.width
                            entry: modelData
                            form: pane.page.form
                        }
                    }
                }
            }
        }
    }
    Cards {
        id: first
        x: 36
        y: head.y + head.height + 20
        side: 0
        DaysOffCard {
            width: pane.half
            visible: pane.page.section === "opening"
            daysOff: pane.page.days_off
        }
    }
    Cards {
        id: second
        x: pane.tall ? 36 : first.x + pane.half + 24
        y: pane.tall ? first.y + first.height + 24 : first.y
        side: 1
    }
}
