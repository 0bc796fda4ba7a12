pragma Singleton
import QtQuick

// The identity in numbers. Sizes are design pixels: the window scales the whole canvas once.
QtObject {
    id: theme

    property real width: 1920
    property real height: 1080
    readonly property bool portrait: height > width
    property bool english: false
    property bool largeText: false
    property bool lowReach: false
    property bool reducedMotion: false
    property url assets: Qt.resolvedUrl("../../../../assets/")

    // Real size: canvas pixels in a millimetre of the panel; 0 where the machine does not know.
    property real pixelsPerMm: 0
    // A finger needs 20 mm. Where 96 px are less, keys answer a little outside their edges, up to half the
    // smallest gap between two of them.
    readonly property real fingerMargin: Math.max(0, Math.min(9, (20 * theme.pixelsPerMm - 96) / 2))

    readonly property int margin: portrait ? 48 : 64
    readonly property int bottomY: height - 136
    // In low-reach mode nothing that must be touched stands above this line.
    readonly property int reach: !lowReach ? 0 : portrait ? Math.max(900, height - 1020) : Math.max(360, height - 720)

    // Emitted by whatever is pressed; the window turns it into a sound.
    signal sounded(string name)

    readonly property color night950: "#060E24"
    readonly property color night900: "#0A1838"
    readonly property color night850: "#0B1C44"
    readonly property color night800: "#10244F"
    readonly property color night700: "#17326E"
    readonly property color night600: "#1F4490"
    readonly property color police600: "#1D4AA8"
    readonly property color police500: "#2E6AE6"
    readonly property color police300: "#8DB3FF"
    readonly property color wire: "#4A6FBE"
    readonly property color moon: "#F3F7FF"
    readonly property color fog: "#B6C6EA"
    readonly property color amber400: "#FFB938"
    readonly property color amber300: "#FFD27A"
    readonly property color amber100: "#FFF0CC"
    readonly property color amberEdge: "#C4810F"
    readonly property color amberTileEdge: "#A36A0E"
    readonly property color amberTint: "#33344F"
    readonly property color mint: "#45DBA6"
    readonly property color mintFill: "#13524F"
    readonly property color mintEdge: "#0A2F35"
    readonly property color coral: "#FF8474"
    readonly property color coralFill: "#4A2740"
    readonly property color coralEdge: "#2A1428"
    readonly property color coralDeep: "#F2604E"
    readonly property color coralText: "#FFC0B6"
    readonly property color dim: "#8FA3D0"
    readonly property color dimFill: "#122656"
    readonly property color disabledFill: "#23355F"
    readonly property color dialogBorder: "#35559F"

    readonly property color paper: "#F4F6FB"
    readonly property color ink: "#14213F"
    readonly property color slate: "#55627E"
    readonly property color line: "#D9E0EC"
    readonly property color field: "#8391AE"
    readonly property color staffCoral: "#BE3628"
    readonly property color staffTint: "#E8F0FF"
    readonly property color staffCoralTint: "#FDECEA"
    readonly property color staffMint: "#0B7A53"
    readonly property color staffMintTint: "#E3F7EF"
    readonly property color staffAmber: "#8A5A00"

    function art(name: string): url {
        return theme.assets + name;
    }

    function icon(name: string, tint: color): string {
        return "image://icon/" + name + "/" + tint.toString().slice(-6);
    }

    function sound(name: string): void {
        theme.sounded(name);
    }

    function span(milliseconds: int): int {
        return theme.reducedMotion ? Math.min(milliseconds, 200) : milliseconds;
    }
}
