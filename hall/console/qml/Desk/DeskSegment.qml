pragma ComponentBehavior: Bound

import QtQuick
import Hall

// One of a few views: a well with a white key on what is shown. The hit area of each is the whole height.
Rectangle {
    id: segment

    property var options: []
    property string chosen

    signal picked(string id)

    implicitWidth: row.width
    implicitHeight: 68
    radius: 20
    color: "#E2E8F3"

    Row {
        id: row
        height: parent.height
        Repeater {
            model: segment.options
            Item {
                id: option

                required property var modelData
                readonly property bool on: segment.chosen === option.modelData.id
                readonly property string text: option.modelData.text

                signal tapped

                width: words.implicitWidth + 56
                height: segment.height
                activeFocusOnTab: true
                Accessible.role: Accessible.PageTab
                Accessible.name: option.text
                onTapped: segment.picked(option.modelData.id)
                Keys.onReturnPressed: option.tapped()
                Keys.onEnterPressed: option.tapped()
                Keys.onSpacePressed: option.tapped()

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 6
                    radius: 15
                    color: option.on ? "#FFFFFF" : tap.pressed ? "#D0DAEB" : "transparent"
                    border.width: option.activeFocus ? 4 : 0
                    border.color: Theme.police300
                }
                Label {
                    id: words
                    anchors.centerIn: parent
                    text: option.text
                    size: 25
                    weight: 700
                    color: option.on ? Theme.police600 : Theme.slate
                    wrapMode: Text.NoWrap
                }
                Tap {
                    id: tap
                    sound: ""
                    onActed: option.tapped()
                }
            }
        }
    }
}
