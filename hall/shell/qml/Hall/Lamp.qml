import QtQuick

// The small lamp; lights with a glow, a stretch and a settle.
Item {
    id: lamp

    property string look: "unlit"
    property bool animated: true
    readonly property bool lit: lamp.look === "lit"

    width: 64
    height: lamp.width * 1.2

    Glow {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: lamp.height * .06
        width: lamp.width * 2.8
        opacity: lamp.lit ? 1 : 0
        visible: opacity > 0
        Behavior on opacity {
            enabled: lamp.animated
            NumberAnimation {
                duration: Theme.span(600)
                easing.type: Easing.OutQuad
            }
        }
    }
    Image {
        anchors.fill: parent
        source: Theme.art("lamps/lamp-" + lamp.look + ".svg")
        sourceSize: Qt.size(160, 192)
        smooth: true
        mipmap: true
        scale: 1
        SequentialAnimation on scale {
            running: lamp.lit && lamp.animated && !Theme.reducedMotion
            NumberAnimation {
                from: .8
                to: 1.12
                duration: 350
                easing.type: Easing.OutQuad
            }
            NumberAnimation {
                to: 1
                duration: 350
                easing.type: Easing.OutBack
            }
        }
    }
}
