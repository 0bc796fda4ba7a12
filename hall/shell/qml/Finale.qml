pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The end of a tour: the pledge, the group's lamps over the big road, a photograph, the smileys.
Item {
    id: view

    required property var finale
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property string page: view.finale.page

    Connections {
        target: view.finale
        function onSounded(name: string): void {
            Theme.sound(name);
        }
    }
    Image {
        id: scene
        anchors.fill: parent
        source: Theme.art(view.tall ? "scenes/dalu-portrait.svg" : "scenes/dalu-center.svg")
        sourceSize: Qt.size(view.width, view.height)
        fillMode: Image.PreserveAspectCrop
    }
    FinaleLamps {
        anchors.fill: parent
        visible: view.page === "rising"
        seats: view.page === "pledge" ? [] : view.tall ? view.finale.seatsTall : view.finale.seatsWide
        run: view.finale.runs
        door: view.tall ? Qt.point(.593 * view.width, .737 * view.height) : Qt.point(.5 * view.width, .72 * view.height)
    }
    Loader {
        anchors.fill: parent
        active: view.page === "pledge"
        sourceComponent: FinalePledge {
            finale: view.finale
        }
    }
    Loader {
        anchors.fill: parent
        active: view.page === "rising"
        sourceComponent: FinaleRising {
            finale: view.finale
        }
    }
    Loader {
        anchors.fill: parent
        active: view.page === "vote"
        sourceComponent: FinaleVote {
            finale: view.finale
        }
    }
}
