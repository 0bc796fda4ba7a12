pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Today's bookings, and below them the four counts of the day, each for itself.
Item {
    id: list

    required property var page
    readonly property bool tall: Theme.portrait

    Label {
        id: head
        text: qsTr("今天的预约")
        size: 28
        weight: 700
        color: Theme.ink
    }
    Label {
        anchors.baseline: head.baseline
        x: list.width - width
        text: list.page.tally
        size: 23
        color: Theme.slate
    }
    DeskScroll {
        y: 52
        width: list.width
        height: counts.y - y - 16
        contentHeight: groups.height
        Flow {
            id: groups
            width: parent.width
            spacing: 16
            Repeater {
                model: list.page.groups
                Rectangle {
                    id: group

                    required property var modelData
                    readonly property string text: group.modelData.name

                    objectName: "group-" + group.modelData.id
                    width: list.tall ? (list.width - 16) / 2 : list.width
                    height: 150
                    radius: 24
                    color: group.modelData.chosen ? "#F3F7FF" : tap.pressed ? Theme.staffTint : "#FFFFFF"
                    border.width: group.modelData.chosen ? 4 : 1
                    border.color: group.modelData.chosen ? Theme.police600 : Theme.line
                    activeFocusOnTab: true
                    Accessible.role: Accessible.Button
                    Accessible.name: group.modelData.time + " " + group.text
                    Keys.onReturnPressed: list.page.choose(group.modelData.id)
                    Keys.onSpacePressed: list.page.choose(group.modelData.id)

                    DeskFocus {}
                    Label {
                        x: 24
                        y: 16
                        text: group.modelData.time
                        size: 38
                        weight: 900
                        leading: 1.1
                        color: group.modelData.over ? Theme.slate : Theme.ink
                    }
                    DeskTag {
                        x: parent.width - width - 20
                        y: 18
                        text: group.modelData.tag
                        look: group.modelData.look
                    }
                    Label {
                        x: 24
                        y: 66
                        width: parent.width - 48
                        text: group.text
                        size: 27
                        weight: 700
                        color: group.modelData.over ? Theme.slate : Theme.ink
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                    Label {
                        x: 24
                        y: 104
                        width: parent.width - 48
                        text: group.modelData.who
                        size: 23
                        color: Theme.slate
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                    Tap {
                        id: tap
                        sound: ""
                        onActed: list.page.choose(group.modelData.id)
                    }
                }
            }
        }
        Label {
            visible: list.page.ready && list.page.groups.length === 0
            y: 24
            width: list.width
            text: qsTr("今天没有预约。没约就来的人，点右上角“没预约的”。")
            size: 25
            leading: 1.6
            color: Theme.slate
        }
    }
    Rectangle {
        id: counts
        y: list.height - height
        width: list.width
        height: 104
        radius: 24
        color: "#FFFFFF"
        border.width: 1
        border.color: Theme.line
        Row {
            x: 16
            height: parent.height
            Repeater {
                model: list.page.counts
                Item {
                    id: count
                    required property var modelData
                    width: (counts.width - 32) / 4
                    height: counts.height
                    Column {
                        anchors.centerIn: parent
                        Label {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: count.modelData.value
                            size: 36
                            weight: 900
                            leading: 1.15
                            color: Theme.ink
                        }
                        Label {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: count.modelData.name
                            size: 22
                            color: Theme.slate
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
    }
}
