import QtQuick

// All words on screen. The font is variable: only variableAxes gives its true weights.
Text {
    id: label

    property real size: 36
    property int weight: 500
    // Line height as a multiple of the size, as designers give it; 0 leaves the font's own (1.45).
    property real leading: 0
    readonly property real shownSize: Math.round(size * (Theme.largeText && size <= 50 ? 1.12 : 1))

    color: Theme.moon
    font.family: "Noto Sans SC"
    font.pixelSize: label.shownSize
    font.variableAxes: ({
            "wght": label.weight
        })
    // Curly quotes are as wide as a Han character unless told otherwise: "Don’ t".
    font.features: Theme.english ? ({
            "tnum": 1,
            "pwid": 1
        }) : ({
            "tnum": 1
        })
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    lineHeight: label.leading > 0 ? label.leading / 1.448 : 1
    renderType: Text.QtRendering
}
