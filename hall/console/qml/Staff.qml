pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The first staff page: what is wrong, what happened today, and what staff do every day.
Rectangle {
    id: staff

    required property var desk
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property real fromX: staff.tall ? 36 : 316
    readonly property real wide: staff.width - staff.fromX - 36
    readonly property real foot: staff.height - (staff.tall ? 112 + 28 : 28)
    readonly property real third: staff.tall ? (staff.wide - 48) / 3 : 300

    width: Theme.width
    height: Theme.height
    color: Theme.paper

    Connections {
        target: staff.desk
        function onRefused(): void {
            Theme.sound("wrong");
        }
    }
    MouseArea {
        anchors.fill: parent
    }
    PointHandler {
        onActiveChanged: if (active)
            staff.desk.touch()
    }
    StaffRail {
        y: staff.tall ? staff.height - height : 0
        width: staff.tall ? staff.width : 280
        height: staff.tall ? 112 : staff.height
        desk: staff.desk
    }
    Label {
        id: title
        x: staff.fromX
        y: 30
        text: qsTr("今天")
        size: 38
        weight: 900
        color: Theme.ink
    }
    Label {
        anchors.baseline: title.baseline
        x: title.x + title.width + 28
        text: staff.desk.today
        size: 24
        color: Theme.slate
    }
    StaffTag {
        x: staff.fromX + staff.wide - width
        y: 32
        size: 24
        fine: staff.desk.notices.length === 0
        text: fine ? qsTr("一切正常") : qsTr("有 %1 件事要看").arg(staff.desk.notices.length)
    }
    Row {
        id: numbers
        x: staff.fromX
        y: 104
        spacing: 24
        NumberCard {
            width: staff.third
            height: 172
            title: qsTr("今天体验")
            value: staff.desk.plays_today
            unit: qsTr("次")
        }
        NumberCard {
            width: staff.third
            height: 172
            title: qsTr("今天点亮")
            value: staff.desk.lamps_today
            unit: qsTr("盏")
        }
        NumberCard {
            width: staff.third
            height: 172
            title: qsTr("全馆已点亮")
            value: staff.desk.lamps_total
            unit: qsTr("盏")
            warm: true
        }
    }
    StaffCard {
        id: backup
        x: staff.tall ? staff.fromX : numbers.x + numbers.width + 24
        y: staff.tall ? numbers.y + numbers.height + 24 : numbers.y
        width: staff.fromX + staff.wide - x
        height: 172
        title: qsTr("备份")
        Label {
            x: 28
            y: 76
            width: parent.width - save.width - 84
            text: staff.desk.last_backup ? qsTr("最近一次：\n%1").arg(staff.desk.last_backup) : qsTr("还没有备份")
            size: 24
            lineHeight: 1.05
            color: Theme.slate
        }
        StaffKey {
            id: save
            x: parent.width - width - 28
            anchors.verticalCenter: parent.verticalCenter
            height: 80
            look: "primary"
            icon: "download"
            enabled: !staff.desk.backing_up
            text: staff.desk.backing_up ? qsTr("正在备份…") : qsTr("现在备份")
            onTapped: staff.desk.back_up()
        }
    }
    NoticeCard {
        id: notices
        x: staff.tall ? staff.fromX : backup.x
        y: backup.y + backup.height + 24
        width: backup.width
        height: staff.tall ? 400 : staff.foot - y - devices.height - 24
        notices: staff.desk.notices
        onDismissed: id => staff.desk.dismiss(id)
    }
    StaffCard {
        id: devices
        x: notices.x
        y: notices.y + notices.height + 24
        width: backup.width
        height: 92 + staff.desk.devices.length * 64
        title: qsTr("设备")
        Column {
            x: 28
            y: 76
            width: parent.width - 56
            Repeater {
                model: staff.desk.devices
                Item {
                    id: device
                    required property var modelData
                    width: parent.width
                    height: 64
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: device.modelData.icon
                        color: Theme.slate
                        width: 34
                    }
                    Label {
                        x: 54
                        anchors.verticalCenter: parent.verticalCenter
                        text: device.modelData.name
                        size: 25
                        color: Theme.ink
                    }
                    StaffTag {
                        x: parent.width - width
                        anchors.verticalCenter: parent.verticalCenter
                        fine: device.modelData.fine
                        text: device.modelData.state
                    }
                }
            }
        }
    }
    ExhibitTable {
        x: staff.fromX
        y: staff.tall ? devices.y + devices.height + 24 : numbers.y + numbers.height + 24
        width: staff.tall ? staff.wide : numbers.width
        height: staff.foot - y
        exhibits: staff.desk.exhibits
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: staff.foot - height - 12
        width: note.width + 112
        height: Math.max(72, note.height + 36)
        radius: 24
        visible: staff.desk.note !== ""
        color: Theme.night900
        Icon {
            x: 28
            anchors.verticalCenter: parent.verticalCenter
            name: staff.desk.alarming ? "warn" : "check"
            color: staff.desk.alarming ? Theme.coral : Theme.mint
            width: 36
        }
        Label {
            id: note
            x: 80
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, staff.width - 240)
            text: staff.desk.note
            size: 25
            weight: 700
        }
    }
    QuitDialog {
        anchors.fill: parent
        visible: staff.desk.asking_quit
        desk: staff.desk
    }
}
