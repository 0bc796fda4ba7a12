import QtQuick
import Hall

// What is wrong, or to be known: an icon and a sentence under the thing that it speaks of.
Row {
    id: words

    property string text
    property string icon: "warn"
    property color color: Theme.staffCoral
    property real size: 21

    visible: words.text !== ""
    spacing: 8

    Icon {
        y: (words.size * 1.448 - height) / 2
        name: words.icon
        color: words.color
        width: words.size * 1.15
    }
    Label {
        width: Math.min(implicitWidth, words.width - words.size * 1.15 - 8)
        text: words.text
        size: words.size
        weight: 700
        leading: 1.3
        color: words.color
    }
}
