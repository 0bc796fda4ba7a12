import QtQuick

// The case films: a library, the picture with its keys, and the questions that stop it.
Item {
    id: film

    required property var play
    required property var shell
    readonly property string scene: film.play.scene
    readonly property bool asking: film.scene === "asked" || film.scene === "judged"
    readonly property bool ownsHeader: film.scene !== "library"
    readonly property bool ownsCorner: film.scene === "judged"
    readonly property string spoken: film.scene === "asked" ? film.play.question : film.scene === "judged" ? film.play.explanation : ""
    readonly property var topics: ({
            "": qsTr("全部"),
            "fraud": qsTr("反诈"),
            "traffic": qsTr("交通"),
            "fire": qsTr("消防"),
            "work": qsTr("生产安全"),
            "emergency": qsTr("应急"),
            "law": qsTr("守法")
        })

    function length(seconds: int): string {
        return seconds < 60 ? qsTr("%1 秒").arg(seconds) : seconds % 60 ? qsTr("%1 分 %2 秒").arg(Math.floor(seconds / 60)).arg(seconds % 60) : qsTr("%1 分钟").arg(seconds / 60);
    }

    Binding {
        target: film.play
        property: "volume"
        value: film.shell.volume ?? 3
    }
    Connections {
        target: film.play
        function onAnswered(right: bool): void {
            film.shell.sound(right ? "right" : "wrong");
        }
    }

    Library {
        anchors.fill: parent
        visible: film.scene === "library"
        play: film.play
        topics: film.topics
        length: film.length
    }
    FilmHeader {
        visible: film.ownsHeader
        play: film.play
        topics: film.topics
        length: film.length
    }
    Cinema {
        anchors.fill: parent
        visible: film.scene === "watching" || film.scene === "paused" || film.scene === "over"
        play: film.play
    }
    Asking {
        anchors.fill: parent
        visible: film.asking
        play: film.play
    }
    Resting {
        anchors.fill: parent
        visible: film.scene === "resting"
        play: film.play
    }
}
