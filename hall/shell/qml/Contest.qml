import QtQuick
import Hall

// The team quiz.
Item {
    id: view

    required property var contest
    required property var shell

    Label {
        anchors.centerIn: parent
        text: view.contest.question
    }
}
