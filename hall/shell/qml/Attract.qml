pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The attract loop: the hall's lamps, and one thing to do.
Item {
    id: attract

    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property bool first: attract.shell.lampsTotal === 0

    Image {
        anchors.fill: parent
        source: Theme.art(attract.tall ? "scenes/dalu-portrait.svg" : "scenes/dalu.svg")
        sourceSize: Qt.size(attract.width, attract.height)
        fillMode: Image.PreserveAspectCrop
    }
    FloatingLamps {
        anchors.fill: parent
        lamps: attract.shell.floating
    }
    Row {
        x: Theme.margin + 24
        y: 56
        spacing: 28
        Art {
            name: "lamps/brandmark.svg"
            width: 80
            height: 96
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            Label {
                text: qsTr("智慧安防体验馆")
                size: 48
                weight: 900
            }
            Label {
                text: qsTr("反诈 · 交通 · 消防 · 应急")
                size: 28
                color: Theme.fog
            }
        }
    }
    LanguageSegment {
        x: attract.width - width - Theme.margin
        y: attract.tall ? 220 : 56
        compact: attract.tall
        onChosen: language => attract.shell.setLanguage(language)
    }
    Column {
        x: Theme.margin + 24
        y: attract.tall ? 356 : 196
        Label {
            width: attract.tall ? attract.width - 2 * Theme.margin - 48 : 1000
            text: qsTr("让警灯常亮，成为百姓心中不灭的平安灯")
            size: Theme.english ? 38 : 42
            weight: 700
            color: "#DCE8FF"
            leading: 1.3
        }
        // A hall that opens today has no number to show yet, but an invitation.
        Label {
            visible: attract.first
            width: attract.tall ? attract.width - 2 * Theme.margin - 48 : 1000
            topPadding: 56
            text: qsTr("第一盏灯，\n等你来点亮")
            size: Theme.english ? 96 : 116
            weight: 900
            color: Theme.amber300
            leading: 1.25
        }
        Item {
            visible: !attract.first
            width: 10
            height: 306
            Counter {
                y: -50
                x: -10
                value: attract.shell.lampsTotal
                size: 272
                font.letterSpacing: -6
            }
        }
        Row {
            visible: !attract.first
            spacing: 36
            Label {
                text: attract.shell.lampsTotal === 1 ? qsTr("盏平安灯，已经点亮") : qsTr("盏平安灯已点亮")
                size: Theme.english ? 60 : 76
                weight: 900
            }
            Chip {
                visible: attract.shell.lampsToday > 0
                anchors.verticalCenter: parent.verticalCenter
                icon: "lamp"
                text: qsTr("今天 +%1").arg(attract.shell.lampsToday)
                color: Theme.night850
                ink: Theme.amber300
                size: 32
            }
        }
    }
    Item {
        id: call
        x: attract.tall ? (attract.width - width) / 2 : Theme.margin + 24
        y: attract.tall ? attract.height - 300 : 808
        width: Math.min(836, attract.width - 2 * Theme.margin - 40)
        height: 164
        Repeater {
            model: 2
            Rectangle {
                id: pulse
                required property int index
                anchors.fill: parent
                anchors.margins: -12 - index * 16
                anchors.bottomMargin: -20 - index * 16
                radius: height / 2
                color: "transparent"
                border.width: 4
                border.color: Theme.amber300
                opacity: .55 - index * .3
                SequentialAnimation on opacity {
                    running: attract.visible && !Theme.reducedMotion
                    loops: Animation.Infinite
                    NumberAnimation {
                        to: .08
                        duration: 1200
                        easing.type: Easing.InOutSine
                    }
                    NumberAnimation {
                        to: .55 - pulse.index * .3
                        duration: 600
                        easing.type: Easing.InOutSine
                    }
                }
            }
        }
        Key {
            anchors.fill: parent
            look: "primary"
            radius: 82
            icon: "tap"
            iconWidth: 76
            size: Theme.english ? 52 : 60
            text: qsTr("点一点，点亮你的平安灯")
            onTapped: attract.shell.wake()
        }
    }
    Mascot {
        x: attract.tall ? attract.width - width - 70 : attract.width - 390
        y: attract.tall ? attract.height - 700 : 676
        width: 320
        halo: true
    }
    // The whole picture is a door: a child need not find the key.
    TapHandler {
        onTapped: attract.shell.wake()
    }
}
