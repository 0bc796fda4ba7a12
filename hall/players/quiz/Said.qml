pragma ComponentBehavior: Bound

import QtQuick
import Hall

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
    readonly property var given: said.words?.lines ?? []
    readonly property var lines: said.flat && said.given.length > 1 ? [said.given.reduce((all, line) => all.concat(line))] : said.given
    // How much the pinyin had to shrink to fit; 1 for not at all.
    readonly property real shrunk: said.spelt ? ruby.scale : 1
    readonly property bool spelt: said.lines.length > 0
    readonly property real rubySize: said.size * .86

    function marked(words: string): string {
        const amber = '<font color="' + Theme.amber300 + '"><b>$1</b></font>';
        return words.replace(/==([^=]+)==/g, amber).replace(/\n/g, said.flat ? (Theme.english ? " " : "") : "<br>");
    }

    implicitHeight: said.spelt ? ruby.height : label.implicitHeight

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
        spacing: said.rubySize * .1
        transformOrigin: Item.TopLeft
        scale: Math.min(1, said.width / Math.max(1, width), said.height / Math.max(1, height))
        Repeater {
            model: said.lines
            Row {
                id: line
                required property var modelData
                Repeater {
                    model: line.modelData
                    Column {
                        id: cell
                        required property var modelData
                        readonly property color ink: modelData.amber ? Theme.amber300 : said.color
                        // Every character keeps its square, so that lines with short syllables do not huddle.
                        width: Math.max(syllable.implicitWidth, han.implicitWidth * (modelData.syllable ? 1.16 : 1))
                        Label {
                            id: syllable
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: cell.modelData.syllable ? " " + cell.modelData.syllable + " " : " "
                            size: said.rubySize * .58
                            height: size * 1.15
                            verticalAlignment: Text.AlignVCenter
                            wrapMode: Text.NoWrap
                            color: cell.modelData.amber ? Theme.amber300 : Theme.fog
                        }
                        Label {
                            id: han
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: cell.modelData.text
                            size: said.rubySize
                            weight: cell.modelData.amber ? 900 : said.weight
                            height: size * 1.2
                            verticalAlignment: Text.AlignVCenter
                            wrapMode: Text.NoWrap
                            color: cell.ink
                        }
                    }
                }
            }
        }
    }
}
