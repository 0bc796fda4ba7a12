pragma ComponentBehavior: Bound

import QtQuick
import Hall
import "ruby.js" as Ruby

// Words with their amber phrase, and pinyin above the characters where the model gives lines of cells.
Item {
    id: said

    property var words: ({})
    property real size: 36
    property int weight: 500
    property color color: Theme.moon
    property real lineHeight: 1
    property int least: 28
    property bool flat: false
    property bool middle: false
    // How high the words may become where the place grows with them.
    property real most: said.height
    readonly property var given: said.words?.lines ?? []
    readonly property var lines: said.flat && said.given.length > 1 ? [said.given.reduce((all, line) => all.concat(line))] : said.given
    readonly property bool spelt: said.lines.length > 0
    // The characters give way before the pinyin does: 28 px is the smallest that visitors read.
    readonly property var sizes: [Theme.largeText ? 1.12 : 1, 1, .92, .85, .77, .7, .6].map(part => ({
                "han": Math.max(30, Math.round(said.size * part)),
                "syllable": part > 1 ? 31 : 28
            }))
    readonly property var plan: said.spelt ? Ruby.spread(said.lines, said.width, said.most, said.sizes, text => metrics.advanceWidth(text)) : said.nothing
    readonly property var nothing: ({
            "lines": [],
            "han": 0,
            "syllable": 0,
            "scale": 1
        })
    // The pinyin's height in pixels as it is drawn; 0 where there is none.
    readonly property real pinyinSize: said.plan.syllable * said.plan.scale

    function marked(words: string): string {
        const amber = '<font color="' + Theme.amber300 + '"><b>$1</b></font>';
        return words.replace(/==([^=]+)==/g, amber).replace(/\n/g, said.flat ? (Theme.english ? " " : "") : "<br>");
    }

    implicitHeight: said.spelt ? ruby.height * ruby.scale : label.implicitHeight

    FontMetrics {
        id: metrics
        font.family: "Noto Sans SC"
        font.pixelSize: 100
    }
    Label {
        id: label
        visible: !said.spelt && text !== ""
        width: said.width
        height: said.height
        text: said.marked(said.words?.text ?? "")
        textFormat: Text.StyledText
        size: said.size
        weight: said.weight
        color: said.color
        lineHeight: said.lineHeight
        fontSizeMode: Text.VerticalFit
        minimumPixelSize: said.least
        verticalAlignment: said.middle ? Text.AlignVCenter : Text.AlignTop
    }
    Column {
        id: ruby
        visible: said.spelt
        y: said.middle ? Math.max(0, (said.height - height * scale) / 2) : 0
        transformOrigin: Item.TopLeft
        scale: said.plan.scale
        Repeater {
            // An explanation that nobody sees yet is not drawn yet.
            model: ruby.visible ? said.plan.lines : []
            Row {
                id: line
                required property var modelData
                Repeater {
                    model: line.modelData
                    Item {
                        id: cell
                        required property var modelData
                        readonly property color ink: modelData.amber ? Theme.amber300 : said.color
                        readonly property real middle: Ruby.inside(modelData, said.plan.han, said.plan.syllable, text => metrics.advanceWidth(text)) / 2
                        width: Ruby.cellWidth(modelData, said.plan.han, said.plan.syllable, text => metrics.advanceWidth(text))
                        height: Ruby.lineHeight(said.plan.han, said.plan.syllable)
                        Ink {
                            x: cell.modelData.before.length * said.plan.han + cell.middle - width / 2
                            height: said.plan.syllable * Ruby.SYLLABLE
                            text: cell.modelData.syllable
                            size: said.plan.syllable
                            color: cell.modelData.amber ? Theme.amber300 : Theme.fog
                        }
                        Ink {
                            x: cell.middle - (width - (cell.modelData.before.length + cell.modelData.after.length) * said.plan.han) / 2
                            y: cell.height - height
                            height: said.plan.han * Ruby.HAN
                            text: cell.modelData.before + cell.modelData.text + cell.modelData.after
                            size: said.plan.han
                            weight: cell.modelData.amber ? 900 : said.weight
                            color: cell.ink
                        }
                    }
                }
            }
        }
    }

    // A size that was fitted already is not enlarged again.
    component Ink: Label {
        font.pixelSize: size
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
    }
}
