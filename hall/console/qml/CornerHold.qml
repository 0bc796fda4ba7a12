import QtQuick

// The hidden way to the staff door: a finger that rests in the corner. It takes no touch from what lies below.
Item {
    id: corner

    property int holdMs: 3000
    readonly property bool holding: finger.active && corner.contains(finger.point.position)

    signal held

    width: 140
    height: 140

    PointHandler {
        id: finger
        acceptedButtons: Qt.LeftButton
    }
    Timer {
        interval: corner.holdMs
        running: corner.holding
        onTriggered: corner.held()
    }
}
