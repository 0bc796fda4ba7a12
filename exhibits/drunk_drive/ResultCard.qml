pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The same person twice, side by side; the one amber key is the promise.
Item {
    id: card

    required property var play
    required property var words
    required property var result
    required property int level
    readonly property bool tall: Theme.portrait
    readonly property var think: card.result.think ?? [0, 0]
    readonly property real brake: card.result.brake ?? 0
    readonly property var rows: card.result.rows ?? []
    readonly property var study: card.result.study ?? [0, 0, 0]
    readonly property string note: (card.result.notes ?? []).map(name => (card.words["note_" + name] ?? "").replace("{level}", card.study[0]).replace("{low}", card.study[1]).replace("{high}", card.study[2])).join(Theme.english ? " " : "")
    readonly property var icons: ({
            "reaction": "timer",
            "missed": "eye",
            "sdlp": "wheel",
            "lamps_out": "lamp",
            "stars": "star-fill"
        })

    function at(name: string, run: int): var {
        return (card.result[name] ?? [0, 0])[run];
    }
    function counted(run: int): string {
        return card.words[card.at("stars", run) ? "counted_right" : "counted_wrong"].replace("{n}", card.at("answers", run)).replace("{m}", card.at("truth", run));
    }
    function shown(name: string, run: int): string {
        if (name === "stars")
            return card.counted(run);
        const value = card.at(name, run);
        if (name === "reaction")
            return value > 0 ? value.toFixed(2) + " " + card.words.seconds : card.words.missed_it;
        if (name === "missed")
            return card.words.times.replace("{n}", value);
        return name === "sdlp" ? value + " " + card.words.centimetres : String(value);
    }
    // A reaction that never came is the worst of all.
    function weight(name: string, run: int): real {
        const value = card.at(name, run);
        return name === "stars" ? (value ? 0 : 1) : name === "reaction" && value === 0 ? 99 : value;
    }

    Label {
        x: 172
        y: card.tall ? 196 : 56
        width: parent.width - x - 48
        text: card.words.result_title
        size: Theme.english ? 60 : 64
        weight: 900
        leading: 1.25
    }
    Card {
        id: table
        x: card.tall ? 48 : 172
        y: card.tall ? (Theme.lowReach ? 320 : 412) : 170
        width: card.tall ? parent.width - 96 : 810
        height: card.tall ? 460 : 540
        Label {
            visible: card.rows.length > 0
            x: 40 + (parent.width - 80) * .38
            y: 36
            width: (parent.width - 80) * .31
            horizontalAlignment: Text.AlignHCenter
            text: card.words.sober
            size: 34
            weight: 700
            color: Theme.mint
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 26
        }
        Label {
            visible: card.rows.length > 0
            x: 40 + (parent.width - 80) * .69
            y: 36
            width: (parent.width - 80) * .31
            horizontalAlignment: Text.AlignHCenter
            text: card.words.drunk
            size: 34
            weight: 700
            color: Theme.coral
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 26
        }
        Column {
            id: lines
            x: 40
            y: 104
            width: parent.width - 80
            Repeater {
                model: card.rows
                Compared {
                    id: line
                    required property string modelData
                    required property int index
                    width: lines.width
                    height: Math.min(104, (table.height - 128) / card.rows.length)
                    icon: card.icons[line.modelData]
                    text: card.words["row_" + line.modelData]
                    sober: card.shown(line.modelData, 0)
                    drunk: card.shown(line.modelData, 1)
                    soberRight: line.modelData === "stars" ? card.at("stars", 0) : line.modelData === "reaction" ? card.at("reaction", 0) > 0 : line.modelData === "sdlp" || card.at(line.modelData, 0) === 0
                    worse: card.weight(line.modelData, 1) > card.weight(line.modelData, 0) || line.modelData === "stars" && !card.at("stars", 1)
                    last: line.index === card.rows.length - 1
                }
            }
        }
        Label {
            visible: card.rows.length < 2
            x: 60
            y: card.rows.length > 0 ? 208 : 40
            width: parent.width - 120
            height: parent.height - y - 40
            verticalAlignment: Text.AlignVCenter
            text: card.words.note_stopped
            size: Theme.largeText ? 40 : 42
            weight: 700
            leading: 1.5
        }
    }
    Card {
        x: card.tall ? 48 : 1006
        y: card.tall ? table.y + 476 : 170
        width: card.tall ? parent.width - 96 : parent.width - x - 64
        height: card.tall ? 460 : 540
        Column {
            id: stops
            readonly property real longest: Math.max(card.think[0], card.think[1]) + card.brake
            x: 40
            y: 36
            width: parent.width - 80
            spacing: card.tall ? 16 : 36
            Label {
                width: parent.width
                text: card.words.stop_title
                size: 38
                weight: 900
                leading: 1.3
            }
            Stopping {
                width: parent.width
                text: card.words.sober
                unit: card.words.metres
                thinkText: card.words.part_think
                brakeText: card.words.part_brake
                think: card.think[0]
                brake: card.brake
                perMetre: width / Math.max(1, stops.longest)
            }
            Stopping {
                width: parent.width
                calm: false
                text: (card.result.measured ? card.words.drunk_at : card.words.drunk_study).replace("{n}", card.level)
                unit: card.words.metres
                thinkText: card.words.part_think
                brakeText: card.words.part_brake
                think: card.think[1]
                brake: card.brake
                perMetre: width / Math.max(1, stops.longest)
            }
        }
    }
    Column {
        x: card.tall ? 48 : 172
        y: card.tall ? table.y + 952 : 736
        width: card.tall ? parent.width - 96 : 810
        spacing: card.tall ? 4 : 10
        Label {
            width: parent.width
            text: card.words.law_drink
            size: 34
            weight: 700
            leading: 1.35
        }
        Label {
            width: parent.width
            text: card.words.law_drunk
            size: 34
            weight: 700
            leading: 1.35
        }
        Label {
            width: parent.width
            text: card.words.honest
            size: 28
            color: Theme.fog
            leading: 1.4
        }
    }
    Mascot {
        x: card.tall ? 64 : 1010
        y: card.tall ? parent.height - 240 : parent.height - (card.rows.length < 2 || card.note === "" ? 300 : 226)
        width: 180
        mood: card.note === "" ? "happy" : "thinking"
    }
    Rectangle {
        visible: card.note !== "" && card.rows.length > 1
        x: card.tall ? 48 : 1006
        y: card.tall ? parent.height - 232 - height : 726
        width: parent.width - x - (card.tall ? 48 : 64)
        height: said.height + 32
        radius: 32
        color: Theme.amberTint
        border.width: 4
        border.color: Theme.amber400
        Label {
            id: said
            x: 32
            y: 16
            width: parent.width - 64
            text: card.note
            size: Theme.largeText ? 26 : Theme.english ? 28 : 30
            weight: 700
            leading: 1.35
            color: Theme.amber300
        }
    }
    Key {
        x: card.tall ? 284 : 1220
        objectName: "pledge"
        y: card.tall ? parent.height - 216 : parent.height - (card.rows.length < 2 || card.note === "" ? 270 : 200)
        width: parent.width - x - (card.tall ? 48 : 64)
        height: 152
        size: Theme.english ? 34 : 60
        look: "primary"
        icon: "heart-fill"
        iconWidth: 64
        text: card.words.pledge
        onTapped: card.play.setKnob("pledge", 1)
    }
}
