import QtQuick
import Hall

// The dark edge of the staff pages: at the left, or at the foot of an upright screen.
Rectangle {
    id: rail

    required property var desk

    color: Theme.night900

    Row {
        x: Theme.portrait ? 36 : 28
        y: Theme.portrait ? 24 : 32
        spacing: 16
        Art {
            width: 52
            height: 58
            name: "lamps/brandmark.svg"
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.portrait ? qsTr("工作台") : qsTr("智慧安防\n体验馆")
            size: 25
            weight: 900
            lineHeight: .9
        }
    }
    StaffKey {
        visible: !Theme.portrait
        x: 16
        y: 128
        width: rail.width - 32
        look: "here"
        flushLeft: true
        icon: "chart"
        text: qsTr("今天")
    }
    Grid {
        x: Theme.portrait ? rail.width - width - 24 : 16
        y: Theme.portrait ? 20 : rail.height - height - 24
        columns: Theme.portrait ? 3 : 1
        spacing: 12
        StaffKey {
            width: Theme.portrait ? implicitWidth : rail.width - 32
            look: "rail"
            flushLeft: !Theme.portrait
            icon: "lock"
            text: qsTr("修改密码")
            onTapped: rail.desk.change_pin()
        }
        StaffKey {
            width: Theme.portrait ? implicitWidth : rail.width - 32
            look: "rail"
            flushLeft: !Theme.portrait
            icon: "logout"
            text: qsTr("退出软件")
            onTapped: rail.desk.ask_quit()
        }
        StaffKey {
            width: Theme.portrait ? implicitWidth : rail.width - 32
            look: "secondary"
            flushLeft: !Theme.portrait
            icon: "home"
            objectName: "backToVisitors"
            text: qsTr("回到参观画面")
            onTapped: rail.desk.leave()
        }
    }
}
