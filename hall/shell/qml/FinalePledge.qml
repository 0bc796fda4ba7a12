pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The pledge: the whole group reads it aloud, then somebody presses for all.
Item {
    id: view

    required property var finale
    readonly property bool tall: Theme.portrait
    readonly property var child: [qsTr("陌生来电不轻信，验证码不告诉人；"), qsTr("走路看红绿灯，坐车系好安全带；"), qsTr("不玩火，看见火快离开，打 119；"), qsTr("有困难，找警察，打 110。")]
    readonly property var grown: [qsTr("陌生来电不轻信，验证码不告诉人；"), qsTr("喝酒不开车，开车不喝酒；"), qsTr("用火用电多留心，楼道通道不堵；"), qsTr("把今天学到的，讲给家里人听。")]

    Rectangle {
        anchors.fill: parent
        color: Theme.night950
        opacity: .45
    }
    Label {
        width: parent.width - 160
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 150 : 64
        horizontalAlignment: Text.AlignHCenter
        text: view.finale.group
        size: 44
        weight: 700
        color: "#DCE8FF"
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 28
    }
    Label {
        width: parent.width - 96
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 230 : 132
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("一起大声读：我们承诺")
        size: Theme.english ? 68 : 80
        weight: 900
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 48
        wrapMode: Text.NoWrap
    }
    Rectangle {
        id: card
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 420 : 280
        width: view.tall ? parent.width - 96 : 1320
        height: view.tall ? 760 : 500
        radius: 64
        color: "#E610244F"
        border.width: 4
        border.color: Theme.dialogBorder
        Column {
            anchors.centerIn: parent
            width: parent.width - (view.tall ? 72 : 200)
            spacing: view.tall ? 40 : 24
            Repeater {
                model: view.finale.young ? view.child : view.grown
                Row {
                    id: line
                    required property string modelData
                    spacing: 28
                    Lamp {
                        look: "lit"
                        animated: false
                        width: 52
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Label {
                        width: card.width - (view.tall ? 72 : 200) - 80
                        text: line.modelData
                        size: view.tall ? (Theme.english ? 44 : 51) : Theme.english ? 46 : 58
                        weight: 700
                        leading: 1.3
                    }
                }
            }
        }
    }
    Key {
        id: promise
        objectName: "promise"
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 1300 : 840
        width: Math.max(560, implicitWidth)
        height: 140
        radius: 70
        look: "primary"
        icon: "heart"
        iconWidth: 60
        size: Theme.english ? 48 : 56
        text: qsTr("我们承诺")
        sound: "lamp"
        onTapped: view.finale.pledge()
    }
    Key {
        objectName: "skip"
        x: view.tall ? (parent.width - width) / 2 : parent.width - width - 64
        y: view.tall ? 1540 : 884
        look: "ghost"
        size: 36
        text: qsTr("直接看灯")
        iconRight: "next"
        onTapped: view.finale.skip()
    }
}
