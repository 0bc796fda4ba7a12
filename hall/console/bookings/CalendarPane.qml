pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The calendar with the chosen day beside it, or below it on an upright panel.
FocusScope {
    id: pane

    required property var page
    required property var calendar
    readonly property bool tall: Theme.portrait
    readonly property bool wide: pane.calendar.span === "day" || pane.calendar.span === "list"
    readonly property real head: pane.picks ? 188 + (pane.tall ? 86 : 0) : pane.tall && pane.calendar.span !== "list" ? 190 : 104
    readonly property bool picks: pane.calendar.picking !== ""
    readonly property real sheet: pane.wide || pane.tall ? pane.width - 72 : pane.width - 72 - 484
    readonly property real foot: pane.height - 28

    Label {
        id: title
        x: 36
        y: 30
        text: qsTr("预约")
        size: 38
        weight: 900
        color: Theme.ink
    }
    Row {
        id: turning
        x: pane.tall ? 36 : title.x + title.width + 28
        y: pane.tall ? 104 : 18
        spacing: 8
        visible: pane.calendar.span !== "list"
        DeskKey {
            objectName: "earlier"
            icon: "chevron_left"
            name: qsTr("往前")
            onTapped: pane.calendar.turn(-1)
        }
        Label {
            width: 250
            height: 72
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: pane.calendar.heading
            size: 28
            weight: 700
            color: Theme.ink
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 20
        }
        DeskKey {
            objectName: "later"
            icon: "chevron"
            name: qsTr("往后")
            onTapped: pane.calendar.turn(1)
        }
        DeskKey {
            text: pane.tall ? qsTr("今天") : qsTr("回到今天")
            enabled: !pane.calendar.at_today
            onTapped: pane.calendar.today()
        }
    }
    DeskSegment {
        id: spans
        x: fresh.visible ? fresh.x - 16 - width : pane.width - 36 - width
        y: 20
        chosen: pane.calendar.span
        options: [
            {
                "id": "month",
                "text": qsTr("月")
            },
            {
                "id": "week",
                "text": qsTr("周")
            },
            {
                "id": "day",
                "text": qsTr("日")
            },
            {
                "id": "list",
                "text": qsTr("查找")
            }
        ]
        onPicked: id => pane.calendar.show(id)
    }
    DeskKey {
        id: fresh
        x: pane.width - 36 - width
        y: 18
        visible: pane.page.may_edit && !pane.picks
        look: "primary"
        icon: "plus"
        text: qsTr("新预约")
        onTapped: pane.calendar.book_any()
    }
    Rectangle {
        id: banner
        visible: pane.picks
        x: 36
        y: pane.tall ? 190 : 104
        width: pane.width - 72
        height: 72
        radius: 18
        color: Theme.staffTint
        Label {
            x: 28
            width: parent.width - 56 - stop.width
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: pane.calendar.picking
            size: 26
            weight: 700
            color: Theme.police600
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        DeskKey {
            id: stop
            x: parent.width - width
            look: "ghost"
            text: qsTr("不选了")
            onTapped: pane.calendar.stop_picking()
        }
    }
    Loader {
        id: sheet
        x: 36
        y: pane.head
        width: pane.sheet
        height: pane.wide ? pane.foot - y : pane.tall ? 760 : legend.y - 16 - y
        sourceComponent: pane.calendar.span === "month" ? month : pane.calendar.span === "week" ? week : pane.calendar.span === "list" ? list : null
    }
    Component {
        id: month
        MonthGrid {
            calendar: pane.calendar
        }
    }
    Component {
        id: week
        WeekGrid {
            calendar: pane.calendar
        }
    }
    Component {
        id: list
        SearchList {
            page: pane.page
            calendar: pane.calendar
        }
    }
    Row {
        id: legend
        visible: !pane.wide
        x: 36
        y: pane.tall ? pane.head + 776 : pane.foot - 68
        height: 68
        spacing: 28
        Repeater {
            model: [
                {
                    "color": "#E2E8F3",
                    "text": qsTr("空")
                },
                {
                    "color": "#6D97F2",
                    "text": qsTr("有人")
                },
                {
                    "color": "#1D4AA8",
                    "text": qsTr("已满")
                }
            ]
            Row {
                id: key
                required property var modelData
                height: 68
                spacing: 10
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 28
                    height: 12
                    radius: 6
                    color: key.modelData.color
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: key.modelData.text
                    size: 22
                    color: Theme.slate
                }
            }
        }
    }
    Row {
        visible: !pane.wide && pane.page.may_edit && !pane.picks
        x: sheet.x + sheet.width - width
        y: legend.y - 2
        spacing: 12
        DeskKey {
            text: qsTr("导入名单")
            icon: "file"
            onTapped: pane.page.bring_in()
        }
        DeskKey {
            text: qsTr("导出")
            icon: "download"
            onTapped: pane.page.send_out()
        }
    }
    DayPanel {
        visible: pane.calendar.span !== "list"
        page: pane.page
        calendar: pane.calendar
        columns: pane.calendar.span === "day" ? (pane.tall ? 1 : 2) : pane.tall ? 2 : 1
        x: pane.wide || pane.tall ? 36 : pane.width - 36 - width
        y: pane.calendar.span === "day" ? pane.head : pane.tall ? legend.y + 84 : pane.head
        width: pane.wide || pane.tall ? pane.width - 72 : 460
        height: pane.foot - y
    }
    ReasonDialog {
        visible: pane.calendar.closing
        title: qsTr("这一天闭馆")
        text: qsTr("已经约好的团队还在，请逐个打电话改期。")
        label: qsTr("闭馆的原因")
        placeholder: qsTr("例如：设备检修")
        action: qsTr("闭馆")
        onMeant: reason => pane.calendar.close_day(reason)
        onDropped: pane.calendar.ask_close(false)
    }
}
