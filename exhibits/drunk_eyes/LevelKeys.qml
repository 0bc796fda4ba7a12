pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Five levels of alcohol; the chosen one is amber.
Row {
    id: root

    required property int level
    required property var words

    signal chosen(int level)

    spacing: 20

    Repeater {
        model: [0, 20, 50, 80, 150]

        Item {
            id: key

            required property int modelData
            readonly property bool on: key.modelData === root.level

            signal tapped

            objectName: "level" + key.modelData
            width: (root.width - 80) / 5
            height: 118
            Accessible.role: Accessible.Button
            Accessible.name: key.modelData
            onTapped: root.chosen(key.modelData)

            Rectangle {
                y: 8
                width: parent.width
                height: parent.height
                radius: 36
                color: key.on ? Theme.amberEdge : "#0A1A42"
            }
            Rectangle {
                y: tap.pressed ? 6 : 0
                width: parent.width
                height: parent.height
                radius: 36
                color: key.on ? Theme.amber400 : tap.pressed ? Theme.night600 : Theme.night700

                Column {
                    anchors.centerIn: parent
                    spacing: -6
                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: key.modelData
                        size: 50
                        weight: 900
                        leading: 1.15
                        color: key.on ? Theme.night900 : Theme.moon
                    }
                    Label {
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: root.words["key_" + key.modelData]
                        size: 30
                        weight: 700
                        leading: 1.25
                        color: key.on ? Theme.night900 : Theme.fog
                    }
                }
            }
            Tap {
                id: tap
                onActed: key.tapped()
            }
        }
    }
}
