import QtQuick
import Hall

// One exhibit on the home screen: picture above words, or beside them where it is wide.
Item {
    id: tile

    required property string title
    required property string summary
    required property url poster
    required property int minutes
    required property int age
    required property bool lit
    required property bool resting
    property bool wide: false
    property bool showsSummary: false
    property real pictureHeight: 220
    readonly property bool slim: tile.width < 330
    readonly property bool big: tile.showsSummary && !tile.wide
    readonly property real border: tile.lit ? 5 : 0

    signal opened

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: tile.title
    Keys.onReturnPressed: tile.opened()
    Keys.onSpacePressed: tile.opened()

    Rectangle {
        visible: !tap.pressed
        y: 10
        width: parent.width
        height: parent.height
        radius: 36
        color: tile.lit ? Theme.amberTileEdge : Theme.night850
    }
    Rectangle {
        id: face
        y: tap.pressed ? 6 : 0
        width: parent.width
        height: parent.height
        radius: 36
        color: tile.lit ? Theme.amber400 : Theme.night700
        Behavior on y {
            NumberAnimation {
                duration: 90
                easing.type: Easing.OutQuad
            }
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: tile.border
            radius: 36 - tile.border
            color: Theme.night700
        }
        RoundedImage {
            id: picture
            x: tile.border
            y: tile.border
            width: (tile.wide ? Math.round(parent.height * 1.54) : parent.width) - 2 * tile.border
            height: (tile.wide ? parent.height : tile.pictureHeight - (Theme.largeText && !tile.big ? 20 : 0)) - 2 * tile.border
            picture: tile.poster
            radius: 36 - tile.border
            corners: tile.wide ? "left" : "top"
            opacity: tile.resting ? .35 : 1
        }
        Column {
            x: tile.wide ? picture.width + 40 : tile.big ? 32 : 24
            anchors.top: tile.wide ? undefined : picture.bottom
            anchors.topMargin: tile.big ? 28 : 14
            anchors.verticalCenter: tile.wide ? parent.verticalCenter : undefined
            width: parent.width - x - 24
            spacing: tile.big ? 22 : tile.wide ? 12 : 4
            Label {
                width: parent.width
                text: tile.title
                size: tile.big ? 52 : tile.wide ? 46 : Theme.english ? 36 : 40
                weight: 900
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 28
                wrapMode: Text.NoWrap
                leading: 1.2
            }
            Label {
                visible: tile.showsSummary
                width: parent.width
                text: tile.summary
                size: tile.big ? Theme.english ? 30 : 32 : Theme.english ? 28 : 30
                color: Theme.fog
                leading: 1.4
                maximumLineCount: tile.wide || Theme.lowReach ? 2 : 3
                elide: Text.ElideRight
            }
            Row {
                spacing: 10
                Icon {
                    visible: tile.resting || tile.lit
                    name: tile.resting ? "clock" : "check"
                    color: tile.resting ? Theme.fog : Theme.amber300
                    width: 30
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    visible: tile.resting || tile.lit
                    text: tile.resting ? tile.slim ? qsTr("维修中") : qsTr("维修中，今天休息") : tile.slim || Theme.largeText ? qsTr("已点亮") : qsTr("已点亮，还可再玩")
                    size: 28
                    weight: 700
                    color: tile.resting ? Theme.fog : Theme.amber300
                    wrapMode: Text.NoWrap
                }
                Icon {
                    visible: !tile.resting && !tile.lit
                    name: "clock"
                    color: Theme.fog
                    width: 30
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    visible: !tile.resting && !tile.lit
                    text: (tile.slim ? qsTr("%1 分") : qsTr("%1 分钟")).arg(tile.minutes)
                    size: 28
                    color: Theme.fog
                    wrapMode: Text.NoWrap
                }
                Item {
                    width: 8
                    height: 1
                }
                Icon {
                    visible: !tile.resting && !tile.lit
                    name: "child"
                    color: Theme.fog
                    width: 30
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    visible: !tile.resting && !tile.lit
                    text: (tile.slim ? qsTr("%1 岁+") : qsTr("%1 岁以上")).arg(tile.age)
                    size: 28
                    color: Theme.fog
                    wrapMode: Text.NoWrap
                }
            }
        }
        Rectangle {
            visible: tile.activeFocus
            anchors.fill: parent
            anchors.margins: -8
            radius: 44
            color: "transparent"
            border.width: 5
            border.color: Theme.moon
        }
    }
    Lamp {
        x: tile.width - 44 - width / 2
        y: -18
        width: 64
        look: tile.lit ? "lit" : "unlit"
        animated: false
    }
    Tap {
        id: tap
        onActed: tile.opened()
    }
}
