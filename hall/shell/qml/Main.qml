pragma ComponentBehavior: Bound

import QtQuick
import Hall
import "../../console/qml"

// One window, one canvas in design pixels, one screen at a time.
Window {
    id: window

    required property var shell
    required property var door
    required property var desk
    required property var board
    required property var tour
    required property var contest
    required property var finale
    readonly property bool tall: height > width
    readonly property real unit: tall ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)

    width: 1920
    height: 1080
    title: qsTr("智慧安防体验馆")
    color: "#081330"

    function fit(): void {
        if (window.width < 1 || window.height < 1)
            return;
        Theme.width = window.width / window.unit;
        Theme.height = window.height / window.unit;
        Theme.pixelsPerMm = window.screen ? Screen.pixelDensity / window.unit : 0;
        window.shell.resize(Theme.width, Theme.height, window.width, window.height);
    }

    Component.onCompleted: window.fit()
    onWidthChanged: window.fit()
    onHeightChanged: window.fit()

    Binding {
        target: Theme
        property: "english"
        value: window.shell.language === "en"
    }
    Binding {
        target: Theme
        property: "largeText"
        value: window.shell.largeText
    }
    Binding {
        target: Theme
        property: "lowReach"
        value: window.shell.lowReach
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.shell.reducedMotion
    }
    Connections {
        target: Theme
        function onSounded(name: string): void {
            window.shell.sound(name);
        }
    }
    Connections {
        target: window.shell
        function onSorry(title: string): void {
            sorry.title = title;
            sorry.showing = true;
        }
    }
    Item {
        id: canvas
        width: Theme.width
        height: Theme.height
        scale: window.unit
        transformOrigin: Item.TopLeft
        clip: true

        Image {
            anchors.fill: parent
            source: Theme.art(Theme.portrait ? "scenes/ground-portrait.svg" : "scenes/ground.svg")
            sourceSize: Qt.size(canvas.width, canvas.height)
            fillMode: Image.PreserveAspectCrop
        }
        Room {
            scene: "attract"
            now: window.shell.scene
            sourceComponent: Attract {
                shell: window.shell
            }
        }
        Room {
            scene: "home"
            now: window.shell.scene
            sourceComponent: Home {
                shell: window.shell
            }
        }
        Room {
            scene: "exhibit"
            lingers: false
            now: window.shell.scene
            sourceComponent: Exhibit {
                shell: window.shell
            }
        }
        Room {
            scene: "result"
            now: window.shell.scene
            sourceComponent: Result {
                shell: window.shell
            }
        }
        Item {
            id: behind
            y: -keyboard.lift
            width: parent.width
            height: parent.height
            Behavior on y {
                NumberAnimation {
                    duration: Theme.span(180)
                    easing.type: Easing.OutCubic
                }
            }
            Room {
                scene: "door"
                now: window.shell.scene
                sourceComponent: Pin {
                    door: window.door
                    shell: window.shell
                }
            }
            Room {
                scene: "staff"
                now: window.shell.scene
                sourceComponent: Staff {
                    desk: window.desk
                    shell: window.shell
                }
            }
        }
        BoardPlace {
            id: keyboard
            anchors.fill: parent
            page: behind
            open: window.shell.scene === "door" || window.shell.scene === "staff"
            wanted: window.board.wanted
        }
        Room {
            scene: "tour"
            now: window.shell.scene
            sourceComponent: Tour {
                tour: window.tour
                shell: window.shell
            }
        }
        Room {
            scene: "contest"
            now: window.shell.scene
            sourceComponent: Contest {
                contest: window.contest
                shell: window.shell
            }
        }
        Room {
            scene: "finale"
            now: window.shell.scene
            sourceComponent: Finale {
                finale: window.finale
                shell: window.shell
            }
        }
        CornerHold {
            enabled: ["attract", "home", "exhibit", "result", "tour"].includes(window.shell.scene)
            onHeld: window.shell.knock()
        }
        SorryCard {
            id: sorry
            anchors.fill: parent
            property bool showing: false
            readonly property string scene: window.shell.scene
            readonly property bool calm: sorry.scene === "home" || sorry.scene === "tour"
            visible: showing && sorry.calm
            onClosed: showing = false
            onSceneChanged: if (!sorry.calm)
                showing = false
        }
        IdleCard {
            anchors.fill: parent
            visible: window.shell.asking
            shell: window.shell
        }
    }
}
