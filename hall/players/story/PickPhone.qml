pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Two phones ring at once: the visitor takes one and is its owner for this story.
Item {
    id: pick

    required property var play
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property real wide: pick.tall ? 460 : 450
    readonly property real gap: pick.tall ? 48 : 160

    Component.onCompleted: pick.shell.sound("ring")

    Label {
        objectName: "title"
        x: 48
        y: pick.tall ? 330 : 48
        width: Theme.width - 96
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("谁打来的？")
        size: 64
        weight: 900
        leading: 1.25
    }
    Label {
        x: 48
        y: pick.tall ? 424 : 136
        width: Theme.width - 96
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("选一部手机，你就是它的主人。")
        size: 36
        color: Theme.fog
    }
    Repeater {
        model: pick.play.phones.length
        Item {
            id: side
            required property int index
            readonly property var phone: pick.play.phones[side.index] ?? ({})
            property string look: ""
            objectName: "phone" + side.index
            x: Theme.width / 2 + (side.index ? pick.gap / 2 : -pick.wide - pick.gap / 2)
            y: pick.tall ? 530 : 210
            width: pick.wide
            height: pick.tall ? 860 : 700
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: owner.text
            Keys.onReturnPressed: side.tapped()
            Keys.onSpacePressed: side.tapped()
            onTapped: pick.play.pick(side.index)

            signal tapped

            PhoneFrame {
                width: parent.width
                height: parent.height - 130
                y: press.pressed ? 6 : 0
                shaking: true
                Face {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: parent.height * .5 - (pick.tall ? 200 : 170)
                    width: pick.tall ? 210 : 176
                    picture: side.phone.caller?.picture ?? ""
                }
                Label {
                    objectName: "caller" + side.index
                    x: 24
                    y: parent.height * .5 + 24
                    width: parent.width - 48
                    horizontalAlignment: Text.AlignHCenter
                    text: side.phone.caller?.name ?? ""
                    size: Theme.english ? 38 : 44
                    weight: 900
                    leading: 1.2
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 28
                }
                Row {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: parent.height * .5 + 100
                    spacing: 14
                    Icon {
                        name: side.phone.chat ? "more" : "phone-fill"
                        color: Theme.fog
                        width: 36
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Label {
                        text: side.phone.chat ? qsTr("发来消息") : qsTr("来电话了")
                        size: 32
                        color: Theme.fog
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                height: 108
                spacing: 20
                Face {
                    width: 96
                    anchors.verticalCenter: parent.verticalCenter
                    picture: side.phone.owner?.picture ?? ""
                }
                Label {
                    id: owner
                    width: Math.min(implicitWidth, pick.wide - 132)
                    text: qsTr("%1的手机").arg(side.phone.owner?.name ?? "")
                    size: Theme.english ? 34 : 40
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 28
                    weight: 700
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            Tap {
                id: press
                onActed: side.tapped()
            }
        }
    }
    Row {
        visible: pick.tall
        anchors.horizontalCenter: parent.horizontalCenter
        y: 1470
        spacing: 48
        Mascot {
            width: 150
            mood: "thinking"
        }
        Bubble {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("有的是真的，\n有的是圈套。")
        }
    }
}
