import QtQuick
import Hall

// Loads its screen when the stage comes to it: the old one fades out, the new one rises.
Loader {
    id: screen

    required property string scene
    required property string now
    // A view whose model goes with it must not stay to fade.
    property bool lingers: true
    readonly property bool on: screen.now === screen.scene

    anchors.fill: parent
    active: screen.on || screen.lingers && opacity > 0
    opacity: screen.on ? 1 : 0
    enabled: screen.on
    visible: opacity > 0
    transform: Translate {
        y: screen.on ? 0 : 32
        Behavior on y {
            enabled: !Theme.reducedMotion
            NumberAnimation {
                duration: 320
                easing.type: Easing.InOutCubic
            }
        }
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.span(320)
            easing.type: Easing.InOutCubic
        }
    }
}
