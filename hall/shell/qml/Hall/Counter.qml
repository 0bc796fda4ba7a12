import QtQuick

// A number that rolls to its value, grouped by thousands.
Label {
    id: counter

    property int value: 0
    property real shown: 0
    property bool rolls: true

    function grouped(n: int): string {
        return n.toString().replace(/\B(?=(\d{3})+$)/g, ",");
    }

    text: counter.grouped(Math.round(counter.shown))
    weight: 900
    color: Theme.amber300
    wrapMode: Text.NoWrap
    Component.onCompleted: counter.shown = counter.value
    onValueChanged: counter.shown = counter.value
    Behavior on shown {
        enabled: counter.rolls
        NumberAnimation {
            duration: Theme.span(900)
            easing.type: Easing.OutCubic
        }
    }
}
