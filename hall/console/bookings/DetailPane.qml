pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// One booking: facts and contact, history, and what can be done with it.
FocusScope {
    id: pane

    required property var page
    required property var detail
    readonly property bool tall: Theme.portrait
    readonly property var shown: pane.detail.shown
    readonly property var can: pane.detail.can
    readonly property real half: pane.tall ? pane.width - 72 : (pane.width - 96) / 2

    DeskKey {
        id: back
        x: 36
        y: 14
        icon: "back"
        name: qsTr("返回")
        onTapped: pane.detail.leave()
    }
    Label {
        id: title
        x: back.x + back.width + 20
        y: 22
        width: Math.min(implicitWidth, pane.width - x - 36 - state.width - 24)
        text: pane.shown.title ?? ""
        size: 38
        weight: 900
        color: Theme.ink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    DeskTag {
        id: state
        visible: text !== ""
        x: title.x + title.width + 24
        y: 28
        text: pane.shown.state ?? ""
        look: pane.shown.look ?? "plain"
        size: 23
    }
    Row {
        id: doing
        x: 36
        y: 104
        spacing: 12
        DeskKey {
            visible: pane.can.confirm
            look: "primary"
            icon: "check"
            text: qsTr("确认")
            onTapped: pane.detail.confirm()
        }
        DeskKey {
            visible: pane.can.arrive
            look: pane.can.confirm ? "secondary" : "primary"
            icon: "flag"
            text: qsTr("到馆登记")
            onTapped: pane.detail.arrive()
        }
        DeskKey {
            visible: pane.can.print
            icon: pane.tall ? "" : "print"
            text: qsTr("打印预约单")
            onTapped: pane.detail.print_slip()
        }
        DeskKey {
            visible: pane.can.edit
            text: qsTr("换时间")
            icon: pane.tall ? "" : "calendar"
            onTapped: pane.detail.move()
        }
        DeskKey {
            visible: pane.can.edit
            text: qsTr("修改")
            icon: pane.tall ? "" : "pencil"
            onTapped: pane.detail.edit()
        }
        DeskKey {
            visible: pane.can.copy && !pane.tall
            text: qsTr("排到每周")
            icon: "refresh"
            onTapped: pane.detail.ask("copy")
        }
        DeskKey {
            visible: pane.can.miss && !pane.tall
            text: qsTr("没有来")
            onTapped: pane.detail.ask("miss")
        }
        DeskKey {
            visible: pane.can.cancel && !pane.tall
            text: qsTr("取消预约")
            icon: "close"
            onTapped: pane.detail.ask("cancel")
        }
    }
    Row {
        id: more
        x: 36
        y: 188
        spacing: 12
        visible: pane.tall
        DeskKey {
            visible: pane.can.copy
            text: qsTr("排到每周")
            onTapped: pane.detail.ask("copy")
        }
        DeskKey {
            visible: pane.can.miss
            text: qsTr("没有来")
            onTapped: pane.detail.ask("miss")
        }
        DeskKey {
            visible: pane.can.cancel
            text: qsTr("取消预约")
            onTapped: pane.detail.ask("cancel")
        }
    }
    DeskCard {
        id: facts
        x: 36
        y: pane.tall ? (pane.can.copy || pane.can.cancel ? 276 : 192) : 192
        width: pane.half
        height: pane.tall ? Math.min(inside.height + 40, pane.height - y - 480) : pane.height - y - 28
        DeskScroll {
            x: 28
            y: 20
            width: parent.width - 56
            height: parent.height - 40
            Column {
                id: inside
                width: parent.width
                spacing: 2
                Label {
                    width: parent.width
                    text: pane.shown.when ?? ""
                    size: 32
                    weight: 900
                    color: Theme.ink
                }
                Label {
                    text: pane.shown.people ?? ""
                    size: 26
                    weight: 700
                    color: Theme.police600
                }
                Item {
                    width: 1
                    height: 8
                }
                DeskWords {
                    width: parent.width
                    bottomPadding: 8
                    text: pane.shown.override ?? ""
                    color: Theme.staffAmber
                    size: 22
                }
                Repeater {
                    model: pane.shown.facts ?? []
                    Item {
                        id: fact
                        required property var modelData
                        width: inside.width
                        height: value.height + 20
                        Label {
                            y: 10
                            width: 190
                            text: fact.modelData.name
                            size: 24
                            color: Theme.slate
                            wrapMode: Text.NoWrap
                        }
                        Label {
                            id: value
                            x: 200
                            y: 10
                            width: parent.width - 200
                            text: fact.modelData.value
                            size: 24
                            weight: 700
                            leading: 1.35
                            color: Theme.ink
                        }
                        Rectangle {
                            y: parent.height
                            width: parent.width
                            height: 1
                            color: Theme.line
                        }
                    }
                }
                Item {
                    visible: pane.detail.contact.kept
                    width: parent.width
                    height: 92
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        width: 190
                        text: qsTr("联系人")
                        size: 24
                        color: Theme.slate
                    }
                    Label {
                        x: 200
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 200 - (eye.visible ? eye.width + 12 : 0)
                        text: [pane.detail.contact.name, pane.detail.contact.phone].filter(part => part).join("  ")
                        size: 24
                        weight: 700
                        color: Theme.ink
                    }
                    DeskKey {
                        id: eye
                        visible: pane.page.may_edit && !pane.detail.contact.plain
                        x: parent.width - width
                        anchors.verticalCenter: parent.verticalCenter
                        icon: "eye"
                        text: qsTr("显示")
                        onTapped: pane.detail.show_contact()
                    }
                }
                Label {
                    visible: pane.detail.contact.kept && pane.page.may_edit
                    width: parent.width
                    text: qsTr("看了谁的电话会留下记录。")
                    size: 20
                    color: Theme.slate
                }
            }
        }
    }
    DeskCard {
        x: pane.tall ? 36 : facts.x + facts.width + 24
        y: pane.tall ? facts.y + facts.height + 24 : facts.y
        width: pane.half
        height: pane.height - y - 28
        title: qsTr("经过")
        DeskScroll {
            x: 28
            y: 76
            width: parent.width - 56
            height: parent.height - 92
            Column {
                id: history
                width: parent.width
                Repeater {
                    model: pane.detail.history
                    Column {
                        id: line
                        required property var modelData
                        width: history.width
                        spacing: 2
                        topPadding: 10
                        Label {
                            width: parent.width
                            text: line.modelData.when + "  " + line.modelData.who
                            size: 21
                            color: Theme.slate
                        }
                        Label {
                            width: parent.width
                            text: line.modelData.what
                            size: 24
                            leading: 1.35
                            weight: 700
                            color: Theme.ink
                        }
                        Label {
                            visible: text !== ""
                            width: parent.width
                            text: line.modelData.reason
                            size: 22
                            leading: 1.35
                            color: Theme.staffAmber
                        }
                        Item {
                            width: 1
                            height: 10
                        }
                        Rectangle {
                            width: parent.width
                            height: 1
                            color: Theme.line
                        }
                    }
                }
            }
        }
    }
    ReasonDialog {
        visible: pane.detail.question === "cancel"
        title: qsTr("取消这个预约？")
        label: qsTr("原因")
        placeholder: qsTr("例如：学校停课")
        action: qsTr("取消预约")
        look: "danger"
        onMeant: reason => pane.detail.cancel(reason, false)
        onDropped: pane.detail.ask("")
    }
    ReasonDialog {
        visible: pane.detail.question === "late"
        title: qsTr("取消得太晚")
        text: pane.detail.refusal
        label: qsTr("要破例，就写明原因（会留在记录里）")
        action: qsTr("破例取消")
        look: "danger"
        onMeant: reason => pane.detail.cancel(reason, true)
        onDropped: pane.detail.ask("")
    }
    ReasonDialog {
        visible: pane.detail.question === "miss"
        title: qsTr("他们没有来？")
        text: qsTr("多次没来的单位，一段时间里不能再约。")
        label: qsTr("知道原因就写一句")
        placeholder: qsTr("例如：电话打不通")
        action: qsTr("记为没有来")
        needed: false
        onMeant: reason => pane.detail.miss(reason)
        onDropped: pane.detail.ask("")
    }
    SeriesDialog {
        detail: pane.detail
    }
}
