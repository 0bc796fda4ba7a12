pragma ComponentBehavior: Bound

import QtQuick

// 中文 | English; the hit area of each half is the whole 96.
Well {
    id: segment

    property bool compact: false

    signal chosen(string language)

    width: segment.compact ? 236 : 338
    height: 96
    radius: 32

    component Half: Item {
        id: half

        property bool on
        property string text

        signal tapped

        height: 96
        Rectangle {
            anchors.fill: parent
            anchors.margins: 8
            radius: 26
            color: half.on ? Theme.police500 : tap.pressed ? Theme.night600 : "transparent"
            Label {
                anchors.centerIn: parent
                text: half.text
                size: 34
                weight: 700
                color: half.on ? "#FFFFFF" : Theme.fog
            }
        }
        Tap {
            id: tap
            onActed: half.tapped()
        }
    }
    Half {
        width: segment.compact ? 132 : 148
        on: !Theme.english
        text: "中文"
        onTapped: segment.chosen("zh")
    }
    Half {
        x: segment.compact ? 124 : 144
        width: parent.width - x
        on: Theme.english
        text: segment.compact ? "EN" : "English"
        onTapped: segment.chosen("en")
    }
}
