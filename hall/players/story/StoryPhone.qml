pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The phone in the visitor's hand: it rings, then it talks; hanging up is always there.
PhoneFrame {
    id: phone

    required property var play
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property bool ringing: phone.play.phase === "ringing"
    readonly property bool chat: phone.play.cast.chat
    readonly property bool again: phone.play.cast.again
    readonly property var partner: phone.play.partner

    function ring(): void {
        if (phone.ringing)
            phone.shell.sound("ring");
    }

    shaking: phone.ringing
    Component.onCompleted: phone.ring()
    onRingingChanged: phone.ring()
    onAgainChanged: phone.ring()

    // The pace of the talk: dots, then the bubble. Without motion the model says all at once.
    Timer {
        interval: 1300
        repeat: true
        running: phone.play.typing
        onTriggered: phone.play.hear()
    }

    Item {
        visible: phone.ringing
        anchors.fill: parent
        Face {
            anchors.horizontalCenter: parent.horizontalCenter
            y: phone.tall ? 150 : 170
            width: phone.tall ? 220 : 230
            picture: phone.partner.picture
        }
        Label {
            objectName: "ringingName"
            x: 16
            y: phone.tall ? 400 : 430
            width: parent.width - 32
            horizontalAlignment: Text.AlignHCenter
            text: phone.partner.name
            size: Theme.english ? 46 : 52
            weight: 900
            leading: 1.2
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 30
        }
        Label {
            x: 16
            y: phone.tall ? 474 : 506
            width: parent.width - 32
            horizontalAlignment: Text.AlignHCenter
            text: phone.again ? qsTr("又打来了……") : phone.chat ? qsTr("发来一条新消息") : qsTr("来电话了……")
            size: 34
            color: Theme.fog
        }
        RoundKey {
            objectName: "refuse"
            x: parent.width * .25 - width / 2
            y: parent.height - 236
            disc: 132
            icon: phone.chat ? "close" : "hangup-fill"
            text: phone.chat ? qsTr("先不看") : qsTr("不接")
            onTapped: phone.play.refuse()
        }
        RoundKey {
            objectName: "accept"
            x: parent.width * .75 - width / 2
            y: parent.height - 236
            disc: 132
            fill: Theme.mint
            edge: "#1E8F69"
            icon: phone.chat ? "more" : "phone-fill"
            text: phone.chat ? qsTr("看一看") : qsTr("接听")
            onTapped: phone.play.accept()
        }
    }
    Item {
        visible: !phone.ringing
        anchors.fill: parent
        Face {
            id: face
            x: 26
            y: 66
            width: 98
            picture: phone.partner.picture
        }
        Label {
            objectName: "partner"
            x: 142
            y: 68
            width: parent.width - x - 16
            text: phone.partner.name
            size: Theme.english ? 34 : 38
            weight: 900
            leading: 1.25
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 28
        }
        Row {
            x: 142
            y: 120
            spacing: 10
            Icon {
                visible: phone.partner.connected
                name: phone.partner.who === "family" ? "heart-fill" : phone.chat && phone.partner.who === "caller" ? "more" : "phone-fill"
                color: Theme.fog
                width: 28
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                text: phone.partner.who === "family" ? qsTr("在陪着你") : !phone.partner.connected ? (phone.chat ? qsTr("聊完了") : qsTr("已挂断")) : phone.chat && phone.partner.who === "caller" ? qsTr("聊天中") : qsTr("通话中")
                size: 28
                color: Theme.fog
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Flickable {
            id: list
            objectName: "bubbles"
            x: 14
            y: 182
            width: parent.width - 28
            height: parent.height - y - (phone.play.can.hangUp ? 172 : 36)
            clip: true
            contentWidth: width
            contentHeight: said.height
            boundsBehavior: Flickable.StopAtBounds
            onContentHeightChanged: list.contentY = Math.max(0, list.contentHeight - list.height)
            onHeightChanged: list.contentY = Math.max(0, list.contentHeight - list.height)
            Column {
                id: said
                width: list.width
                spacing: 16
                Repeater {
                    model: phone.play.bubbles.length
                    StoryBubble {
                        required property int index
                        place: index
                        play: phone.play
                        width: list.width
                        isLast: index === phone.play.bubbles.length - 1
                    }
                }
                Dots {
                    visible: phone.play.typing
                }
                Item {
                    width: 1
                    height: 6
                }
            }
        }
        RoundKey {
            objectName: "hangup"
            visible: phone.play.can.hangUp
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - 160
            disc: 100
            icon: phone.chat ? "close" : "hangup-fill"
            text: phone.chat ? qsTr("不聊了") : qsTr("挂断")
            onTapped: phone.play.hangUp()
        }
    }
}
