pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The chosen group: slip, people, guide, route, and the key that begins it all.
Rectangle {
    id: card

    required property var page
    readonly property var group: card.page.group
    readonly property string standing: card.group.state
    readonly property bool any: card.standing !== ""
    readonly property bool waiting: card.standing === "waiting"
    readonly property bool here: card.standing === "arrived" || card.standing === "finished"
    readonly property bool off: card.standing === "cancelled"
    readonly property bool led: card.page.leading !== ""
    readonly property real half: (card.width - 80 - 40) / 2

    radius: 28
    color: "#FFFFFF"
    border.width: 1
    border.color: Theme.line

    Label {
        id: name
        x: 40
        y: 28
        width: parent.width - 80 - (tag.visible ? tag.width + 20 : 0)
        text: card.any ? card.group.name : qsTr("哪一队到了？")
        size: 38
        weight: 900
        color: Theme.ink
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 26
        elide: Text.ElideRight
    }
    DeskTag {
        id: tag
        visible: card.any
        x: parent.width - width - 40
        y: 36
        size: 23
        look: card.group.checked ? "fine" : card.group.look
        text: card.group.checked ? qsTr("预约单已核对") : card.group.tag
    }
    Label {
        x: 40
        y: 84
        width: parent.width - 80
        text: card.any ? card.group.facts : qsTr("扫一扫预约单，或者在名单里点一队。")
        size: 23
        color: Theme.slate
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 20
        elide: Text.ElideRight
    }
    Label {
        x: 40
        y: 116
        width: parent.width - 80
        text: card.group.wishes
        size: 23
        weight: 700
        color: Theme.staffAmber
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    ScanBox {
        x: 40
        y: 160
        width: card.half
        height: 372
        page: card.page
    }
    Column {
        x: 40 + card.half + 40
        y: 152
        width: card.half
        spacing: 10
        visible: card.any
        enabled: card.waiting
        Label {
            text: card.here ? qsTr("到了的孩子") : qsTr("到了几个孩子？")
            size: 25
            weight: 700
            color: Theme.ink
        }
        DeskStepper {
            objectName: "children"
            width: parent.width
            size: "big"
            value: card.page.childCount
            onStepped: value => card.page.setChildren(value)
        }
        Label {
            text: card.here ? qsTr("到了的大人") : qsTr("到了几个大人？")
            size: 25
            weight: 700
            color: Theme.ink
        }
        DeskStepper {
            objectName: "adults"
            width: parent.width
            size: "big"
            value: card.page.adultCount
            onStepped: value => card.page.setAdults(value)
        }
        Row {
            spacing: 10
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: card.page.differs ? "info" : "check"
                color: card.page.differs ? Theme.staffAmber : Theme.staffMint
                width: 30
            }
            Label {
                text: card.page.difference
                size: 23
                weight: 700
                color: card.page.differs ? Theme.staffAmber : Theme.staffMint
                wrapMode: Text.NoWrap
            }
        }
    }
    Column {
        x: 40
        y: 542
        width: card.width - 80
        spacing: Theme.portrait ? 14 : 6
        visible: card.any && !card.off
        Label {
            text: qsTr("讲解员")
            size: 25
            weight: 700
            color: Theme.ink
        }
        DeskChoices {
            width: parent.width
            options: card.page.guides
            chosen: card.page.guide
            onPicked: id => card.page.setGuide(id)
        }
        Item {
            width: parent.width
            height: 38
            Label {
                id: which
                text: qsTr("走哪条路线？")
                size: 25
                weight: 700
                color: Theme.ink
            }
            Label {
                x: which.width + 24
                anchors.baseline: which.baseline
                width: parent.width - x
                text: card.page.split
                size: 22
                color: Theme.staffAmber
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
        DeskChoices {
            width: parent.width
            keyWidth: (width - 24) / 3
            options: card.page.routes
            chosen: card.page.route
            onPicked: id => card.page.setRoute(id)
        }
    }
    Row {
        id: keys
        x: 40
        y: card.height - height - 24
        spacing: 14
        visible: card.any && !card.off || card.led
        DeskKey {
            objectName: "timetable"
            visible: card.any && !card.off
            height: 88
            icon: "print"
            text: qsTr("时间表")
            enabled: !card.page.busy
            onTapped: card.page.printTimetable()
        }
        DeskKey {
            objectName: "signIn"
            visible: card.waiting
            height: 88
            text: qsTr("只签到")
            enabled: !card.page.busy && card.page.childCount + card.page.adultCount > 0
            onTapped: card.page.signIn()
        }
        DeskKey {
            objectName: "finishVisit"
            visible: card.standing === "arrived" && !card.led
            height: 88
            text: qsTr("他们走了")
            enabled: !card.page.busy
            onTapped: card.page.finishVisit()
        }
        DeskKey {
            objectName: "endTour"
            visible: card.led
            height: 88
            text: qsTr("结束现在的带队")
            onTapped: card.page.endTour()
        }
        DeskKey {
            objectName: "setOut"
            visible: !card.led
            width: card.width - 80 - x
            height: 88
            size: 32
            iconWidth: 42
            look: "amber"
            icon: "flag"
            enabled: !card.page.busy && card.page.childCount + card.page.adultCount > 0
            text: card.here ? qsTr("开始带队") : qsTr("签到，开始带队")
            onTapped: card.page.setOut()
        }
        Label {
            visible: card.led
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, card.width - 80 - x)
            text: qsTr("正在带队：%1").arg(card.page.leading)
            size: 25
            weight: 700
            color: Theme.staffAmber
            elide: Text.ElideRight
            maximumLineCount: 2
        }
    }
}
