pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Where the film is: amber up to now, a tick at every chapter, a handle to drag.
Item {
    id: scrub

    objectName: "scrub"

    required property var play
    readonly property real seconds: scrub.play.film.seconds ?? 1
    readonly property real share: drag.active ? scrub.dragged : Math.min(1, scrub.play.position / scrub.seconds)
    property real dragged

    implicitHeight: 96

    function place(x: real): real {
        return Math.max(0, Math.min(1, x / scrub.width));
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 16
        radius: 8
        color: Theme.night600
        Rectangle {
            width: parent.width * scrub.share
            height: 16
            radius: 8
            color: Theme.amber400
        }
        Repeater {
            model: scrub.play.chapters
            Rectangle {
                id: tick
                required property var modelData
                visible: tick.modelData.at > 0
                x: parent.width * tick.modelData.at / scrub.seconds - 4
                y: -4
                width: 8
                height: 24
                radius: 4
                color: tick.modelData.at / scrub.seconds < scrub.share ? Theme.night900 : Theme.moon
            }
        }
    }
    Rectangle {
        x: parent.width * scrub.share - 22
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        height: 44
        radius: 22
        color: "#FFFFFF"
        border.width: 6
        border.color: Theme.amber400
        scale: drag.active ? 1.25 : 1
    }
    DragHandler {
        id: drag
        target: null
        dragThreshold: 4
        onActiveChanged: if (!drag.active)
            scrub.play.seek(scrub.dragged)
        onCentroidChanged: if (drag.centroid.position.x > 0)
            scrub.dragged = scrub.place(drag.centroid.position.x)
    }
    TapHandler {
        onTapped: point => scrub.play.seek(scrub.place(point.position.x))
    }
}
