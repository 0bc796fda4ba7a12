pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The quiz's own view, scaled down: a finger may try it, the keyboard stays with the fields.
Column {
    id: frame

    required property var preview

    spacing: 12

    Rectangle {
        width: frame.width
        height: width * Theme.height / Theme.width
        radius: 18
        color: Theme.night900
        clip: true
        gradient: Gradient {
            GradientStop {
                position: 0
                color: "#081330"
            }
            GradientStop {
                position: .55
                color: "#0C1F4C"
            }
            GradientStop {
                position: 1
                color: "#17387F"
            }
        }
        Item {
            width: Theme.width
            height: Theme.height
            scale: parent.width / Theme.width
            transformOrigin: Item.TopLeft
            Loader {
                id: loader
                readonly property var play: frame.preview.play
                anchors.fill: parent
                onPlayChanged: if (loader.play)
                    loader.setSource(frame.preview.view, {
                        "play": loader.play,
                        "shell": frame.preview
                    })
            }
        }
    }
    Row {
        spacing: 12
        DeskSegment {
            options: [
                {
                    "id": "ask",
                    "text": qsTr("提问")
                },
                {
                    "id": "why",
                    "text": qsTr("解释")
                }
            ]
            chosen: frame.preview.explained ? "why" : "ask"
            onPicked: id => frame.preview.explain(id === "why")
        }
        DeskKey {
            visible: !Theme.english
            look: frame.preview.spelt ? "selected" : "secondary"
            text: qsTr("拼音")
            onTapped: frame.preview.spell()
        }
    }
}
