import QtQuick
import Hall

// A team's colours and its sign. Never colour alone: the sign and the name stand beside it.
QtObject {
    id: look

    property string team: "star"
    readonly property string icon: ({
            "star": "star-fill",
            "moon": "moon-fill",
            "sun": "sun-fill",
            "rainbow": "rainbow"
        })[look.team] ?? ""
    readonly property color ink: look.team === "moon" ? Theme.night900 : Theme.moon
    readonly property color top: ({
            "star": "#4B83F2",
            "moon": "#FFFFFF",
            "sun": "#D64C82",
            "rainbow": "#13917F"
        })[look.team] ?? Theme.night600
    readonly property color bottom: ({
            "star": "#2456C4",
            "moon": "#DCE6FB",
            "sun": "#AE2F61",
            "rainbow": "#0A6B5F"
        })[look.team] ?? Theme.night600
    readonly property color edge: ({
            "star": "#153378",
            "moon": "#8793B4",
            "sun": "#6B1A3B",
            "rainbow": "#07403A"
        })[look.team] ?? Theme.night850
}
