pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Hall.Frames
import Desk

// What the camera sees, while it looks for a slip's code; nothing of it is kept.
Item {
    id: box

    required property var page
    readonly property bool found: box.page.scanned !== ""

    Rectangle {
        id: screen
        width: parent.width
        height: parent.height - 88
        radius: 24
        color: Theme.night900
        clip: true

        Frames {
            anchors.fill: parent
            anchors.margins: 10
            visible: box.page.scanning
            source: box.page.pictures
        }
        Repeater {
            model: box.page.scanning ? 4 : 0
            Item {
                id: corner
                required property int index
                x: screen.width / 2 + (index % 2 ? 62 : -110)
                y: screen.height / 2 - 30 + (index < 2 ? -98 : 50)
                width: 48
                height: 48
                Rectangle {
                    y: corner.index < 2 ? 0 : 40
                    width: 48
                    height: 8
                    radius: 4
                    color: Theme.amber300
                }
                Rectangle {
                    x: corner.index % 2 ? 40 : 0
                    width: 8
                    height: 48
                    radius: 4
                    color: Theme.amber300
                }
            }
        }
        Column {
            anchors.centerIn: parent
            width: parent.width - 48
            spacing: 18
            visible: !box.page.scanning
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: box.found ? "check" : "qr"
                color: box.found ? Theme.mint : Theme.police300
                width: 88
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: box.found ? box.page.scanned : box.page.scanTrouble || qsTr("把预约单上的码对着摄像头")
                size: 25
                weight: 700
                leading: 1.5
            }
        }
        Rectangle {
            visible: box.page.scanning
            y: parent.height - height
            width: parent.width
            height: 60
            color: Theme.night950
            opacity: .82
        }
        Label {
            visible: box.page.scanning
            y: parent.height - 60
            width: parent.width
            height: 60
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: box.page.scanTrouble || qsTr("把码放进框里。画面不会保存")
            size: 23
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 20
        }
    }
    DeskKey {
        objectName: "scan"
        y: parent.height - height
        width: parent.width
        icon: "scan"
        enabled: !box.page.scanning
        text: box.found ? qsTr("重新扫码") : qsTr("扫预约单")
        onTapped: box.page.scan()
    }
}
