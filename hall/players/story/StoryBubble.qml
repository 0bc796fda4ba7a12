pragma ComponentBehavior: Bound

import QtQuick
import Hall

// One thing said. The caller's words can be pressed where something seems wrong.
Item {
    id: bubble

    required property var play
    required property int place
    property bool isLast: false
    readonly property var said: bubble.play.bubbles[bubble.place] ?? ({
            "who": "",
            "text": "",
            "marks": []
        })
    readonly property bool mine: bubble.said.who === "me"
    readonly property bool note: bubble.said.who === "note"
    readonly property real reach: 26

    // The rectangles of a clue's words, one for each line they run over.
    function pieces(start: int, length: int, laidOut: real): var {
        const found = [];
        // The marks of a bubble may change a moment before its words do.
        for (let i = start; i < Math.min(start + length, words.length); i++) {
            const here = words.positionToRectangle(i), after = words.positionToRectangle(Math.min(i + 1, words.length));
            const right = after.y === here.y ? after.x : here.x;
            if (found.length && found[found.length - 1].y === here.y)
                found[found.length - 1].width = right - found[found.length - 1].x;
            else
                found.push(Qt.rect(here.x, here.y, right - here.x, here.height));
        }
        return found;
    }
    function holds(piece: rect, x: real, y: real): bool {
        return x > piece.x - bubble.reach && x < piece.x + piece.width + bubble.reach && y > piece.y - bubble.reach && y < piece.y + piece.height + bubble.reach;
    }
    function clueAt(x: real, y: real): string {
        const hit = bubble.said.marks.filter(mark => bubble.pieces(mark.start, mark.length, 0).some(piece => bubble.holds(piece, x - words.x, y - words.y)));
        return hit.length ? (hit.find(mark => !mark.found) ?? hit[0]).clue : "";
    }

    height: body.height

    Rectangle {
        id: body
        objectName: "said" + bubble.place
        x: bubble.mine ? parent.width - width : bubble.note ? (parent.width - width) / 2 : 0
        width: words.width + 48
        height: words.contentHeight + 32
        radius: 28
        color: bubble.mine ? Theme.police500 : bubble.note ? Theme.night700 : "#E3E9F6"

        Repeater {
            model: bubble.said.marks.length
            Item {
                id: mark
                required property int index
                readonly property var clue: bubble.said.marks[mark.index] ?? ({
                        "found": false,
                        "start": 0,
                        "length": 0
                    })
                readonly property var pieces: mark.clue.found ? bubble.pieces(mark.clue.start, mark.clue.length, words.contentHeight + words.width) : []
                Repeater {
                    model: mark.pieces.length
                    Rectangle {
                        required property int index
                        readonly property rect piece: mark.pieces[index] ?? Qt.rect(0, 0, 0, 0)
                        x: words.x + piece.x - 4
                        y: words.y + piece.y + 2
                        width: piece.width + 8
                        height: piece.height - 4
                        radius: 10
                        color: bubble.play.cast.scam ? Theme.amber300 : "#8FE9C8"
                    }
                }
            }
        }
        // A Label cannot say where its words stand; this can.
        TextEdit {
            id: words
            objectName: "words" + bubble.place
            x: 24
            y: 16
            width: Math.min(implicitWidth, bubble.width - 50)
            enabled: false
            readOnly: true
            text: bubble.said.text
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: bubble.mine || bubble.note ? Theme.moon : Theme.night900
            font.family: "Noto Sans SC"
            font.pixelSize: Math.round(((Theme.portrait ? 34 : 32) - (Theme.english ? 2 : 0)) * (Theme.largeText ? 1.12 : 1))
            font.variableAxes: ({
                    "wght": 500
                })
            font.features: Theme.english ? ({
                    "tnum": 1,
                    "pwid": 1
                }) : ({
                    "tnum": 1
                })
            renderType: TextEdit.QtRendering
        }
        TapHandler {
            enabled: bubble.said.who === "caller"
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => bubble.play.spot(bubble.place, bubble.clueAt(point.position.x, point.position.y))
        }
        opacity: 1
        NumberAnimation on opacity {
            running: bubble.isLast && !Theme.reducedMotion
            from: 0
            to: 1
            duration: 180
        }
    }
}
