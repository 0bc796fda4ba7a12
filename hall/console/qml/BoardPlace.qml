pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Where the on-screen keyboard comes up, how far the page moves up for it, and what is said where there is none.
Item {
    id: place

    // Whether staff are at work: visitors never type.
    required property bool open
    // Made once, when it is needed for the first time.
    required property bool wanted
    property url keyboard: Qt.resolvedUrl("Board.qml")
    property Item page
    readonly property var focused: place.Window.activeFocusItem
    // What has the focus, where one can type into it.
    readonly property var typing: place.focused?.cursorRectangle !== undefined && !place.focused.readOnly ? place.focused : null
    readonly property var method: Qt.inputMethod
    readonly property bool asked: place.open && place.typing !== null
    readonly property bool shown: place.asked && board.status === Loader.Ready && place.method.visible
    readonly property bool missing: place.asked && board.status === Loader.Error
    readonly property real covered: place.shown ? 520 : place.missing ? 84 : 0
    property real lift: 0

    function settle(): void {
        if (!place.typing || !place.page || place.covered === 0) {
            place.lift = 0;
            return;
        }
        const low = Math.min(place.typing.height, place.typing.cursorRectangle.y + place.typing.cursorRectangle.height);
        const foot = place.typing.mapToItem(place.page, 0, low).y;
        place.lift = Math.max(0, Math.min(place.covered, foot + 56 - (place.height - place.covered)));
    }
    function pass(): void {
        let next = place.typing;
        for (let step = 0; next && step < 200; step++) {
            next = next.nextItemInFocusChain(true);
            if (next === place.typing)
                break;
            if (next.cursorRectangle !== undefined) {
                next.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
        place.method.hide();
    }

    function listen(item: var): void {
        item.passed.connect(place.pass);
    }

    onTypingChanged: place.settle()
    onCoveredChanged: place.settle()

    // A field moves without a word: its page is still being laid out, it scrolls, it grows by a line.
    Timer {
        interval: 60
        repeat: true
        running: place.covered > 0
        onTriggered: place.settle()
    }

    Loader {
        id: board
        y: place.height - 520
        width: place.width
        active: place.wanted
        visible: place.shown
        source: place.keyboard
        // By no type: without Qt's module there is none.
        onLoaded: place.listen(board.item)
    }
    Rectangle {
        y: place.height - height
        width: place.width
        height: 84
        visible: place.missing
        color: Theme.amber100
        DeskWords {
            anchors.verticalCenter: parent.verticalCenter
            x: 36
            width: parent.width - 72
            icon: "keyboard"
            color: Theme.staffAmber
            size: 24
            text: qsTr("这台电脑没有装屏幕键盘，请接上键盘打字")
        }
    }
}
