import QtQuick
import QtQuick.Shapes
import Hall

// What is shown while driving: which run, how far, what comes, how late, and the hands' keys.
Item {
    id: dash

    required property var play
    required property var words
    required property var hud
    readonly property bool drunk: dash.hud.run === "drunk"
    readonly property bool tall: Theme.portrait
    readonly property bool driving: dash.hud.phase === "drive" || dash.hud.phase === "countdown"
    readonly property real padY: dash.height - (dash.tall ? 264 : 264)

    Plate {
        x: 48
        y: 40
        width: 485
        height: 112
        RoundedImage {
            x: 20
            y: 17
            width: 120
            height: 78
            radius: 20
            picture: Qt.resolvedUrl("poster.svg")
        }
        Label {
            x: 160
            y: 10
            width: 306
            text: dash.drunk ? dash.words.run_drunk : dash.words.run_sober
            size: 36
            weight: 900
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 28
        }
        Label {
            x: 160
            y: 60
            width: 306
            text: dash.words.only_game
            size: 28
            color: Theme.fog
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
        }
    }
    Plate {
        id: way
        readonly property var words: (dash.words.metres_left ?? "{n}").split("{n}").map(part => part.trim())
        x: dash.tall ? 552 : (dash.width - 680) / 2
        y: 40
        width: dash.tall ? dash.width - 600 : 680
        height: 112
        Icon {
            x: 38
            y: 20
            visible: !dash.tall
            name: "car"
            width: 38
        }
        Label {
            x: 88
            y: 20
            visible: !dash.tall
            text: dash.words.depart
            size: 28
            wrapMode: Text.NoWrap
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.horizontalCenterOffset: dash.tall ? -16 : 0
            y: 10
            spacing: 10
            Label {
                text: way.words[0]
                visible: text !== ""
                size: 30
                weight: 700
                wrapMode: Text.NoWrap
                anchors.baseline: number.baseline
            }
            Label {
                id: number
                text: dash.hud.metres ?? ""
                size: 38
                weight: 900
                color: Theme.amber300
                wrapMode: Text.NoWrap
            }
            Label {
                text: way.words[1]
                size: 30
                weight: 700
                wrapMode: Text.NoWrap
                anchors.baseline: number.baseline
            }
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: 38
            y: 20
            name: "home"
            width: 38
        }
        Rectangle {
            x: 38
            y: 76
            width: parent.width - 76
            height: 20
            radius: 10
            color: Theme.night600
            Rectangle {
                width: Math.max(20, parent.width * (dash.hud.way ?? 0))
                height: 20
                radius: 10
                color: Theme.amber400
                Rectangle {
                    anchors.horizontalCenter: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: 36
                    height: 36
                    radius: 18
                    color: Theme.moon
                }
            }
        }
    }
    Plate {
        x: dash.tall ? 552 : dash.width - 48 - 504
        y: dash.tall ? 184 : 40
        width: dash.tall ? dash.width - 600 : 504
        height: dash.drunk ? 310 : 206
        Icon {
            x: 38
            y: 32
            name: "timer"
            width: 44
        }
        Label {
            x: 98
            y: 30
            width: parent.width - 130
            text: dash.words.panel
            size: 34
            weight: 700
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 26
        }
        Bar {
            x: 38
            y: 98
            width: parent.width - 76
            icon: "check"
            text: dash.words.sober
            unit: dash.words.seconds
            seconds: dash.hud.reaction_sober ?? 0
            missed: dash.hud.missed_sober ? dash.words.missed_it : ""
        }
        Bar {
            x: 38
            y: 204
            width: parent.width - 76
            visible: dash.drunk
            calm: false
            icon: "warn"
            text: dash.words.this_run
            unit: dash.words.seconds
            seconds: dash.hud.reaction_drunk ?? 0
            missed: dash.hud.missed_drunk ? dash.words.missed_it : ""
        }
    }
    Item {
        id: banner
        visible: (dash.hud.banner ?? "") !== ""
        x: (dash.width - width) / 2
        y: dash.tall ? 520 : 180
        width: 720
        height: 148
        Shape {
            x: Math.max(80, Math.min(banner.width - 80, (dash.hud.aim_x ?? .5) * dash.width - banner.x)) - 36
            y: banner.height - 6
            width: 72
            height: 44
            ShapePath {
                strokeWidth: -1
                fillColor: Theme.amber300
                PathSvg {
                    path: "M0 0H72L36 44Z"
                }
            }
        }
        Rectangle {
            y: 8
            width: parent.width
            height: parent.height
            radius: 56
            color: Theme.amberTileEdge
        }
        Rectangle {
            width: parent.width
            height: parent.height
            radius: 56
            color: Theme.amber300
            Rectangle {
                x: 44
                anchors.verticalCenter: parent.verticalCenter
                width: 100
                height: 100
                radius: 50
                color: Theme.coralDeep
                Icon {
                    anchors.centerIn: parent
                    name: "warn"
                    width: 64
                }
            }
            Label {
                x: 172
                width: parent.width - 200
                anchors.verticalCenter: parent.verticalCenter
                text: dash.hud.banner ? dash.words["banner_" + dash.hud.banner] : ""
                size: 72
                weight: 900
                color: Theme.night900
                maximumLineCount: 1
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 40
            }
        }
    }
    Item {
        id: wheel
        readonly property bool turning: grip.active
        readonly property real turn: grip.active ? Math.max(-1, Math.min(1, (grip.point.position.x - grip.point.pressPosition.x) / 170)) : 0
        x: dash.width / 2 - 240
        y: dash.height * (dash.tall ? .62 : .64)
        width: 480
        height: dash.tall ? dash.height * .2 : dash.height * .34
        visible: dash.driving
        onTurnChanged: dash.play.setKnob("wheel", turn)
        PointHandler {
            id: grip
            target: null
        }
    }
    Gauge {
        x: dash.tall ? dash.width - 48 - width : dash.width - 740
        y: dash.tall ? dash.padY - 246 : dash.padY - 1
        speed: dash.hud.speed ?? 0
        unit: dash.words.kmh
    }
    Pad {
        x: 48
        y: dash.padY
        icon: "back"
        visible: dash.driving
        onHeldChanged: dash.play.setKnob("left", held ? 1 : 0)
    }
    Pad {
        x: dash.tall ? 280 : 288
        y: dash.padY
        icon: "back"
        mirrored: true
        visible: dash.driving
        onHeldChanged: dash.play.setKnob("right", held ? 1 : 0)
    }
    Pad {
        x: dash.width - 48 - width
        y: dash.padY
        width: 380
        icon: "foot"
        danger: true
        text: dash.words.brake
        visible: dash.driving
        onHeldChanged: dash.play.setKnob("brake", held ? 1 : 0)
    }
}
