import QtQuick
import Hall

// One line of the comparison: what, sober, after drinking.
Item {
    id: line

    property string text
    property string icon
    property string sober
    property string drunk
    property bool worse
    // A sober answer that was wrong is not dressed in mint.
    property bool soberRight: true
    property bool last: false

    height: 92

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: line.icon
        color: Theme.police300
        width: 44
    }
    Label {
        x: 62
        width: parent.width * .38 - 66
        anchors.verticalCenter: parent.verticalCenter
        text: line.text
        size: 34
        weight: 500
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 26
    }
    Label {
        x: parent.width * .38
        width: parent.width * .31 - 20
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        text: line.sober
        size: 44
        weight: 900
        color: line.soberRight ? Theme.mint : Theme.moon
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 28
    }
    Label {
        x: parent.width * .69
        width: parent.width * .31 - 20
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        text: line.drunk
        size: 44
        weight: 900
        color: line.worse ? Theme.coral : Theme.moon
        maximumLineCount: 1
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 28
    }
    Rectangle {
        visible: !line.last
        y: parent.height
        width: parent.width
        height: 2
        color: Theme.night600
    }
}
