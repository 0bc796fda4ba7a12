pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The question, its answers and the guide's keys; the pads stand around it.
Item {
    id: middle

    required property var contest
    readonly property var game: middle.contest
    readonly property bool told: middle.game.phase === "shown"
    readonly property bool asks: middle.game.phase === "answering"
    readonly property int rows: middle.game.choices.length
    readonly property real gap: 18
    readonly property real choicesY: news.y + news.height + 32
    readonly property real choicesHeight: keys.y - 26 - middle.choicesY
    readonly property real choiceHeight: Math.min(Theme.portrait ? 132 : 124, (middle.choicesHeight - middle.gap * (middle.rows - 1)) / Math.max(1, middle.rows))

    Label {
        width: middle.width - clock.width - 32
        height: 196
        text: middle.game.question
        size: Theme.english ? 44 : 50
        weight: 700
        leading: 1.35
        fontSizeMode: Text.Fit
        minimumPixelSize: 30
        verticalAlignment: Text.AlignVCenter
    }
    ContestRing {
        id: clock
        objectName: "ring"
        x: middle.width - width
        y: 18
        visible: !middle.told
        seconds: middle.game.secondsLeft
        part: middle.game.timeLeft
        paused: middle.game.paused
        running: middle.game.running
        onTapped: middle.game.pause()
    }
    ContestNews {
        id: news
        y: 208
        width: middle.width
        news: middle.game.news
        teams: middle.game.newsTeams
        team: middle.game.newsTeam
        options: middle.rows
    }
    Repeater {
        model: middle.rows
        Choice {
            id: choice
            required property int index
            readonly property var now: middle.game.choices[choice.index] ?? ({})
            objectName: "choice" + choice.index
            visible: !middle.told || choice.now.look === "right"
            y: middle.choicesY + (middle.told ? 0 : choice.index * (middle.choiceHeight + middle.gap))
            width: middle.width
            height: middle.choiceHeight
            letter: choice.now.letter ?? ""
            text: choice.now.text ?? ""
            look: choice.now.look ?? ""
            tag: choice.now.tag ?? ""
            size: Theme.english ? 34 : 38
            enabled: middle.asks
            onTapped: middle.game.choose(choice.index)
        }
    }
    ContestAnswer {
        visible: middle.told
        y: middle.choicesY + middle.choiceHeight + 28
        width: middle.width
        height: keys.y - 30 - y
        why: middle.game.why
    }
    ContestKeys {
        id: keys
        y: middle.height - height
        width: middle.width
        contest: middle.contest
    }
}
