import QtQuick
import Hall

// 怎么玩: what the exhibit is, how long it takes, and larger words.
Dialog {
    id: help

    required property var shell

    signal closed

    cardWidth: 1180
    cardHeight: Theme.portrait ? 940 : 760

    Mascot {
        x: 64
        y: 64
        width: 180
        mood: "happy"
    }
    Column {
        x: 290
        y: 84
        width: parent.width - x - 64
        spacing: 24
        Label {
            width: parent.width
            text: help.shell.exhibit.title
            size: 60
            weight: 900
        }
        Label {
            width: parent.width
            text: help.shell.exhibit.summary
            size: 38
            color: "#DCE8FF"
            leading: 1.55
        }
        Row {
            width: parent.width
            spacing: 12
            Icon {
                name: "clock"
                color: Theme.fog
                width: 36
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                width: parent.width - 48
                text: qsTr("最多 %1 分钟，玩到最后就点亮一盏灯").arg(help.shell.exhibit.minutes)
                size: 32
                wrapMode: Theme.portrait ? Text.Wrap : Text.NoWrap
                fontSizeMode: Theme.portrait ? Text.FixedSize : Text.HorizontalFit
                minimumPixelSize: 26
                color: Theme.fog
            }
        }
    }
    LanguageSegment {
        id: tongues
        x: 64
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 204
        onChosen: language => help.shell.setLanguage(language)
    }
    VolumeWell {
        x: tongues.x + tongues.width + 24
        anchors.bottom: tongues.bottom
        volume: help.shell.volume
        onChanged: volume => help.shell.setVolume(volume)
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 64
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 64
        spacing: 24
        Key {
            height: 112
            text: help.shell.largeText ? qsTr("小一点的字") : qsTr("大一点的字")
            onTapped: help.shell.setLargeText(!help.shell.largeText)
        }
        Key {
            height: 112
            look: "primary"
            objectName: "understood"
            text: qsTr("知道了")
            onTapped: help.closed()
        }
    }
}
