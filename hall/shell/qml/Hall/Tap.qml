import QtQuick

// A press that acts on release inside, ignores the double of a mashing hand, and answers with a sound at once.
TapHandler {
    id: tap

    property string sound: "tap"
    property double lastMs: 0

    signal acted

    gesturePolicy: TapHandler.ReleaseWithinBounds
    longPressThreshold: 0
    margin: Theme.fingerMargin
    onPressedChanged: if (tap.pressed && tap.sound)
        Theme.sound(tap.sound)
    onTapped: tap.act(Date.now())

    function act(now: double): void {
        if (now - tap.lastMs < 300 && now >= tap.lastMs)
            return;
        tap.lastMs = now;
        tap.acted();
    }
}
