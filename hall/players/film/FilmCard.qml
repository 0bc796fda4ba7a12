import QtQuick
import Hall

// One film of the library.
Item {
    id: filmCard

    required property var card
    property string topic
    property string lasts
    readonly property bool ready: filmCard.card.state === "ready"

    signal tapped

    objectName: "film-" + filmCard.card.id
    height: 196
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: filmCard.card.title
    Keys.onReturnPressed: filmCard.tapped()

    Rectangle {
        visible: filmCard.ready
        y: 8
        width: parent.width
        height: parent.height
        radius: 44
        color: "#0A1A42"
    }
    Item {
        y: tap.pressed ? 6 : 0
        width: parent.width
        height: parent.height
        Rectangle {
            anchors.fill: parent
            radius: 44
            color: tap.pressed ? Theme.night600 : Theme.night700
            border.width: filmCard.activeFocus ? 5 : 0
            border.color: Theme.moon
        }
        RoundedImage {
            width: Theme.portrait ? 300 : 326
            height: 196
            radius: 44
            corners: "left"
            picture: filmCard.card.poster
            opacity: filmCard.ready ? 1 : .35
        }
        Rectangle {
            visible: filmCard.ready
            x: 20
            y: 106
            width: 72
            height: 72
            radius: 36
            color: Theme.night900
            opacity: .92
            Icon {
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: 3
                name: "play-fill"
                width: 40
            }
        }
        Column {
            x: (Theme.portrait ? 300 : 326) + 32
            width: parent.width - x - 24
            anchors.verticalCenter: parent.verticalCenter
            spacing: 10
            Label {
                width: parent.width
                text: filmCard.card.title
                size: Theme.english ? 36 : 42
                weight: 900
                color: filmCard.ready ? Theme.moon : Theme.dim
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: filmCard.card.summary
                size: Theme.english ? 28 : 32
                color: filmCard.ready ? Theme.fog : Theme.dim
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Row {
                spacing: 18
                Chip {
                    height: 46
                    implicitWidth: name.implicitWidth + 40
                    Label {
                        id: name
                        anchors.centerIn: parent
                        text: filmCard.topic
                        size: 28
                        weight: 700
                    }
                }
                Icon {
                    visible: filmCard.ready
                    anchors.verticalCenter: parent.verticalCenter
                    name: "clock"
                    width: 30
                    color: Theme.fog
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: filmCard.ready ? filmCard.lasts : filmCard.card.state === "resting" ? qsTr("今天休息") : qsTr("正在准备")
                    size: 28
                    color: Theme.fog
                }
                Icon {
                    visible: filmCard.card.seen
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check"
                    width: 32
                    color: Theme.amber300
                }
                Label {
                    visible: filmCard.card.seen
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("看过")
                    size: 28
                    weight: 700
                    color: Theme.amber300
                }
            }
        }
    }
    Tap {
        id: tap
        enabled: filmCard.ready
        onActed: filmCard.tapped()
    }
}
