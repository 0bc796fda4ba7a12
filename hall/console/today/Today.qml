pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// What is wrong, what happened today, and what staff do every day.
Item {
    id: today

    required property var page
    required property var desk
    readonly property bool tall: Theme.portrait
    readonly property real wide: today.width - 72
    readonly property real foot: today.height - 28
    readonly property real third: today.tall ? (today.wide - 48) / 3 : 300

    Label {
        id: title
        x: 36
        y: 30
        text: qsTr("展项")
        size: 38
        weight: 900
        color: Theme.ink
    }
    Label {
        anchors.baseline: title.baseline
        x: title.x + title.width + 28
        text: today.page.today
        size: 24
        color: Theme.slate
    }
    DeskKey {
        id: out
        x: today.width - 36 - width
        y: 18
        text: qsTr("退出软件")
        onTapped: today.page.ask_quit()
    }
    DeskTag {
        x: out.x - 24 - width
        y: 32
        size: 24
        look: today.page.notices.length === 0 ? "fine" : "bad"
        text: today.page.notices.length === 0 ? qsTr("一切正常") : qsTr("有 %1 件事要看").arg(today.page.notices.length)
    }
    Row {
        id: numbers
        x: 36
        y: 104
        spacing: 24
        DeskNumber {
            width: today.third
            height: 172
            title: qsTr("今天体验")
            value: today.page.plays_today
            unit: qsTr("次")
        }
        DeskNumber {
            width: today.third
            height: 172
            title: qsTr("今天点亮")
            value: today.page.lamps_today
            unit: qsTr("盏")
        }
        DeskNumber {
            width: today.third
            height: 172
            title: qsTr("全馆已点亮")
            value: today.page.lamps_total
            unit: qsTr("盏")
            warm: true
        }
    }
    DeskCard {
        id: backup
        x: today.tall ? 36 : numbers.x + numbers.width + 24
        y: today.tall ? numbers.y + numbers.height + 24 : numbers.y
        width: 36 + today.wide - x
        height: 172
        title: qsTr("备份")
        Label {
            x: 28
            y: 76
            width: parent.width - save.width - 84
            text: today.page.last_backup ? qsTr("最近一次：\n%1").arg(today.page.last_backup) : qsTr("还没有备份")
            size: 24
            leading: 1.5
            color: Theme.slate
        }
        DeskKey {
            id: save
            x: parent.width - width - 28
            anchors.verticalCenter: parent.verticalCenter
            height: 80
            look: "primary"
            icon: "download"
            enabled: !today.page.backing_up
            text: today.page.backing_up ? qsTr("正在备份…") : qsTr("现在备份")
            onTapped: today.page.back_up()
        }
    }
    NoticeCard {
        id: notices
        x: today.tall ? 36 : backup.x
        y: backup.y + backup.height + 24
        width: backup.width
        height: today.tall ? 400 : today.foot - y - devices.height - 24
        notices: today.page.notices
        onDismissed: id => today.page.dismiss(id)
    }
    DeskCard {
        id: devices
        x: notices.x
        y: notices.y + notices.height + 24
        width: backup.width
        height: 92 + today.page.devices.length * 64
        title: qsTr("设备")
        Column {
            x: 28
            y: 76
            width: parent.width - 56
            Repeater {
                model: today.page.devices
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
                    DeskTag {
                        x: parent.width - width
                        anchors.verticalCenter: parent.verticalCenter
                        look: device.modelData.fine ? "fine" : "bad"
                        text: device.modelData.state
                    }
                }
            }
        }
    }
    ExhibitTable {
        x: 36
        y: today.tall ? devices.y + devices.height + 24 : numbers.y + numbers.height + 24
        width: today.tall ? today.wide : numbers.width
        height: today.foot - y
        exhibits: today.page.exhibits
    }
    QuitDialog {
        anchors.fill: parent
        visible: today.page.asking_quit
        page: today.page
    }
}
