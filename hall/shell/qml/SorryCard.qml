import QtQuick
import Hall

// An exhibit has gone to rest; calm words, and the way on.
Dialog {
    id: card

    property string title

    signal closed

    cardWidth: 1000
    cardHeight: 680

    Mascot {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 56
        width: 180
        mood: "thinking"
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 276
        width: parent.width - 128
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("“%1”要休息一会儿").arg(card.title)
        size: 52
        weight: 900
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        height: 80
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 360
        width: parent.width - 128
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("我们正在修它。你点亮的灯都还在，先玩别的吧！")
        size: 34
        color: Theme.fog
        leading: 1.5
    }
    Key {
        objectName: "sorryDone"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 56
        height: 112
        look: "primary"
        text: qsTr("好的")
        onTapped: card.closed()
    }
    Timer {
        running: card.visible
        interval: 8000
        onTriggered: card.closed()
    }
}
