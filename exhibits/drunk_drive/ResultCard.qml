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

    function at(name: string, run: int): var {
        return (card.result[name] ?? [0, 0])[run];
    }

    function counted(run: int): string {
        return card.words[card.at("stars", run) ? "counted_right" : "counted_wrong"].replace("{n}", card.at("answers", run)).replace("{m}", card.at("truth", run));
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
        y: card.tall ? 320 : 170
        width: card.tall ? parent.width - 96 : 810
        height: 540
        Label {
            x: 40 + (parent.width - 80) * .44
            y: 40
            width: (parent.width - 80) * .28
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
            x: 40 + (parent.width - 80) * .72
            y: 40
            width: (parent.width - 80) * .28
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
            x: 40
            y: 112
            width: parent.width - 80
            Compared {
                width: parent.width
                icon: "timer"
                text: card.words.row_reaction
                sober: card.at("reaction", 0) > 0 ? card.at("reaction", 0).toFixed(2) + " " + card.words.seconds : "—"
                drunk: card.at("reaction", 1) > 0 ? card.at("reaction", 1).toFixed(2) + " " + card.words.seconds : "—"
                worse: card.at("reaction", 1) > card.at("reaction", 0)
            }
            Compared {
                width: parent.width
                icon: "wheel"
                text: card.words.row_sdlp
                sober: card.at("sdlp", 0) + " " + card.words.centimetres
                drunk: card.at("sdlp", 1) + " " + card.words.centimetres
                worse: card.at("sdlp", 1) > card.at("sdlp", 0)
            }
            Compared {
                width: parent.width
                icon: "lamp"
                text: card.words.row_lamps
                sober: card.at("lamps_out", 0)
                drunk: card.at("lamps_out", 1)
                worse: card.at("lamps_out", 1) > card.at("lamps_out", 0)
            }
            Compared {
                width: parent.width
                icon: "star-fill"
                text: card.words.row_stars
                sober: card.counted(0)
                drunk: card.counted(1)
                worse: !card.at("stars", 1)
                last: true
            }
        }
    }
    Card {
        x: card.tall ? 48 : 1006
        y: card.tall ? 884 : 170
        width: card.tall ? parent.width - 96 : parent.width - x - 64
        height: 540
        Column {
            id: stops
            readonly property real longest: Math.max(card.think[0], card.think[1]) + card.brake
            x: 40
            y: 36
            width: parent.width - 80
            spacing: 36
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
                text: card.words.drunk_at.replace("{n}", card.level)
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
        y: card.tall ? 1456 : 742
        width: card.tall ? parent.width - 96 : 810
        spacing: 10
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
        y: card.tall ? parent.height - 248 : parent.height - 300
        width: 180
        mood: "happy"
    }
    Key {
        x: card.tall ? 284 : 1220
        y: card.tall ? parent.height - 232 : parent.height - 270
        width: parent.width - x - (card.tall ? 48 : 64)
        height: 152
        size: Theme.english ? 44 : 60
        look: "primary"
        icon: "heart-fill"
        iconWidth: 64
        text: card.words.pledge
        onTapped: card.play.setKnob("pledge", 1)
    }
}
