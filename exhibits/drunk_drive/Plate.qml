import QtQuick
import Hall

// The dark plate behind what is shown over the road.
Rectangle {
    radius: 40
    color: Theme.night900
    border.width: 3
    border.color: Theme.dialogBorder
}
