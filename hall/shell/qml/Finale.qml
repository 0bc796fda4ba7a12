import QtQuick
import Hall

// The end of a tour.
Item {
    id: view

    required property var finale
    required property var shell

    Label {
        anchors.centerIn: parent
        text: view.finale.group
    }
}
