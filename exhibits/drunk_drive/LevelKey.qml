import QtQuick
import Hall

// One level of alcohol to choose: a number and what the law calls it.
Item {
    id: key

    property int level
    property string text
    property bool isPicked

    signal tapped

    height: 208
    Accessible.role: Accessible.Button
    Accessible.name: key.level + " " + key.text

    Rectangle {
        y: 8
        width: parent.width
        height: 200
        radius: 36
        color: key.isPicked ? Theme.amberEdge : Theme.night850
    }
    Rectangle {
        y: tap.pressed ? 6 : 0
        width: parent.width
        height: 200
        radius: 36
        color: key.isPicked ? Theme.amberTint : Theme.night600
        border.width: key.isPicked ? 5 : 0
        border.color: Theme.amber400
        Behavior on y {
            NumberAnimation {
                duration: 90
                easing.type: Easing.OutQuad
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 18
            text: key.level
            size: 84
            weight: 900
            leading: 1.1
            color: key.isPicked ? Theme.amber300 : Theme.moon
            wrapMode: Text.NoWrap
        }
        Label {
            width: parent.width - 32
            x: 16
            y: 126
            text: key.text
            size: 34
            weight: 700
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 1
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 26
            color: key.isPicked ? Theme.amber300 : Theme.fog
        }
    }
    Tap {
        id: tap
        onActed: key.tapped()
    }
}
