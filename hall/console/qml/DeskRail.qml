pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The dark edge of the console: at the left, or at the foot of an upright screen.
Rectangle {
    id: rail

    required property var desk
    readonly property bool tall: Theme.portrait
    readonly property int step: rail.tall ? Math.floor((rail.width - 24) / (rail.desk.pages.length + 2)) : 78

    signal meant

    color: Theme.night900

    Row {
        visible: !rail.tall
        x: 28
        y: 32
        spacing: 16
        Art {
            width: 52
            height: 58
            name: "lamps/brandmark.svg"
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: 168
            text: qsTr("智慧安防\n体验馆")
            size: 25
            weight: 900
            leading: 1.3
        }
    }
    Repeater {
        model: rail.desk.pages
        RailKey {
            required property var modelData
            required property int index
            objectName: "rail-" + modelData.name
            x: rail.tall ? 12 + index * rail.step : 16
            y: rail.tall ? 8 : 126 + index * rail.step
            width: rail.tall ? rail.step - 4 : rail.width - 32
            height: rail.tall ? 96 : 72
            icon: modelData.icon
            text: modelData.title
            here: rail.desk.here === modelData.name
            onTapped: rail.desk.show(modelData.name)
        }
    }
    RailKey {
        objectName: "me"
        x: rail.tall ? rail.width - 12 - 2 * rail.step : 16
        y: rail.tall ? 8 : rail.height - 184
        width: rail.tall ? rail.step - 4 : rail.width - 32
        height: rail.tall ? 96 : 72
        icon: "users"
        text: rail.desk.who
        onTapped: rail.meant()
    }
    RailKey {
        objectName: "backToVisitors"
        x: rail.tall ? rail.width - 12 - rail.step : 16
        y: rail.tall ? 8 : rail.height - 100
        width: rail.tall ? rail.step - 4 : rail.width - 32
        height: rail.tall ? 96 : 72
        icon: "logout"
        text: qsTr("退出")
        onTapped: rail.desk.leave()
    }
}
