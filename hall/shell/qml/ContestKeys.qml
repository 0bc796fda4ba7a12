import QtQuick
import Hall

// The guide's two keys: what is done next, and a way back.
Item {
    id: keys

    required property var contest
    readonly property var game: keys.contest
    readonly property string phase: keys.game.phase
    readonly property bool stuck: keys.game.news === "stuck"
    readonly property string onward: keys.phase === "reading" ? (keys.stuck ? "again" : "open") : keys.phase === "shown" ? "next" : "show"
    readonly property string back: keys.game.undoable ? "undo" : keys.game.news === "late" ? "pass" : keys.phase === "reading" ? "stop" : keys.phase === "shown" ? "" : "again"

    height: 96

    Key {
        objectName: "back"
        visible: keys.back !== ""
        look: "ghost"
        size: Theme.english ? 34 : 38
        height: 96
        icon: keys.back === "stop" ? "flag" : keys.back === "undo" ? "back" : keys.back === "pass" ? "users" : "refresh"
        text: ({
                "undo": qsTr("点错了"),
                "pass": qsTr("别的队来"),
                "stop": qsTr("结束抢答"),
                "again": qsTr("重新抢")
            })[keys.back] ?? ""
        onTapped: keys.act(keys.back)
    }
    Label {
        anchors.centerIn: parent
        text: qsTr("讲解员来点")
        size: 30
        color: Theme.fog
        wrapMode: Text.NoWrap
    }
    Key {
        objectName: "onward"
        x: keys.width - width
        height: 96
        size: Theme.english ? 34 : 38
        look: keys.onward === "show" ? "secondary" : "primary"
        icon: keys.onward === "open" ? "buzzer" : keys.onward === "again" ? "refresh" : ""
        iconRight: keys.onward === "show" || keys.onward === "next" ? "next" : ""
        text: keys.onward === "open" ? qsTr("开始抢") : keys.onward === "again" ? qsTr("重新抢") : keys.onward === "show" ? qsTr("看答案") : keys.game.last ? qsTr("看结果") : qsTr("下一题")
        onTapped: keys.act(keys.onward)
    }

    function act(what: string): void {
        ({
                "open": keys.game.openBuzzers,
                "again": keys.game.again,
                "show": keys.game.showAnswer,
                "next": keys.game.next,
                "undo": keys.game.undo,
                "pass": keys.game.passOn,
                "stop": keys.game.stop
            })[what]();
    }
}
