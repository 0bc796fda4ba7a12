pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Minus, a number, plus. A held key repeats; at a limit it rests. The number of a small one can be typed.
FocusScope {
    id: stepper

    property int value
    property int from: 0
    property int to: 999
    property int step: 1
    property string size: "small"
    property string unit
    readonly property bool big: stepper.size === "big"
    readonly property int side: stepper.big ? 112 : 72

    signal stepped(int value)

    function move(by: int): void {
        stepper.put(stepper.value + by * stepper.step);
    }
    function put(value: int): void {
        const bounded = Math.max(stepper.from, Math.min(stepper.to, value));
        if (bounded !== stepper.value)
            stepper.stepped(bounded);
        typed.text = stepper.value;
    }

    implicitWidth: stepper.big ? 444 : 300
    implicitHeight: stepper.side
    onValueChanged: if (typed.text !== String(stepper.value))
        typed.text = stepper.value

    component Side: Rectangle {
        id: side

        property int by
        property string icon
        property bool repeated: false
        readonly property bool held: tap.pressed && side.enabled

        signal tapped

        objectName: side.by < 0 ? "minus" : "plus"
        width: stepper.side
        height: stepper.side
        radius: stepper.big ? 32 : 18
        enabled: side.by < 0 ? stepper.value > stepper.from : stepper.value < stepper.to
        color: !side.enabled ? "#EDF0F7" : tap.pressed ? "#C9DAFB" : stepper.big ? Theme.staffTint : "#FFFFFF"
        border.width: stepper.big || !side.enabled ? 0 : 2
        border.color: Theme.field
        activeFocusOnTab: side.enabled
        Accessible.role: Accessible.Button
        Accessible.name: side.by < 0 ? "−" : "+"
        onTapped: stepper.move(side.by)
        Keys.onReturnPressed: side.tapped()
        Keys.onEnterPressed: side.tapped()
        Keys.onSpacePressed: side.tapped()

        DeskFocus {
            radius: side.radius + 6
        }
        Icon {
            anchors.centerIn: parent
            name: side.icon
            color: !side.enabled ? "#9AA5BC" : stepper.big ? Theme.police600 : Theme.ink
            width: stepper.big ? 48 : 34
        }
        TapHandler {
            id: tap
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            margin: Theme.fingerMargin
            // What a hold has stepped is not stepped once more when the finger goes up.
            onTapped: if (!side.repeated)
                side.tapped()
            onPressedChanged: if (tap.pressed)
                side.repeated = false
        }
        Timer {
            interval: side.repeated ? 125 : 500
            repeat: true
            running: side.held
            onTriggered: {
                side.repeated = true;
                side.tapped();
            }
        }
    }
    Side {
        by: -1
        icon: "minus"
    }
    Label {
        visible: stepper.big
        anchors.centerIn: parent
        width: parent.width - 2 * stepper.side - 16
        horizontalAlignment: Text.AlignHCenter
        text: stepper.value
        size: 104
        weight: 900
        leading: 1
        color: Theme.ink
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 40
    }
    Rectangle {
        visible: !stepper.big
        x: stepper.side + 12
        width: parent.width - 2 * x
        height: stepper.side
        radius: 18
        color: "#FFFFFF"
        border.width: typed.activeFocus ? 4 : 2
        border.color: typed.activeFocus ? Theme.police600 : Theme.field

        TextInput {
            id: typed
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: unit.visible ? -(unit.width + 8) / 2 : 0
            width: Math.min(parent.width - 16, Math.max(56, contentWidth + 8))
            height: parent.height
            horizontalAlignment: TextInput.AlignHCenter
            verticalAlignment: TextInput.AlignVCenter
            text: "0"
            activeFocusOnTab: !stepper.big
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.police600
            selectedTextColor: "#FFFFFF"
            font.family: "Noto Sans SC"
            font.pixelSize: 30
            font.variableAxes: ({
                    "wght": 700
                })
            renderType: TextInput.QtRendering
            maximumLength: 7
            inputMethodHints: Qt.ImhDigitsOnly
            onActiveFocusChanged: if (activeFocus)
                selectAll()
            // Told at once, where it can stand: rules beside the number speak of what is seen.
            onTextEdited: {
                const number = parseInt(text);
                if (number >= stepper.from && number <= stepper.to && number !== stepper.value)
                    stepper.stepped(number);
            }
            onEditingFinished: stepper.put(parseInt(text) || 0)
        }
        Label {
            id: unit
            visible: stepper.unit !== ""
            anchors.left: typed.right
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: stepper.unit
            size: 23
            color: Theme.slate
            wrapMode: Text.NoWrap
        }
    }
    Side {
        x: stepper.width - width
        by: 1
        icon: "plus"
    }
}
