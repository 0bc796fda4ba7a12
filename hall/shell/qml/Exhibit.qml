import QtQuick
import Hall

// The hall's own frame around whatever an exhibit shows: home, listen, help, sound, time.
Item {
    id: frame

    required property var shell
    readonly property bool tall: Theme.portrait
    // What a view may ask of the frame; a plain view asks for nothing.
    readonly property var view: loader.item
    readonly property bool full: frame.view?.fullScreen ?? false
    readonly property bool ownsCorner: frame.view?.ownsCorner ?? false
    readonly property bool ownsHeader: frame.full || (frame.view?.ownsHeader ?? false)
    readonly property string spoken: frame.view?.spoken ?? ""
    property bool helping: false

    readonly property var play: frame.shell.play

    function load(): void {
        if (frame.play && loader.status === Loader.Null)
            loader.setSource(frame.shell.view, {
                "play": frame.play,
                "shell": frame.shell
            });
    }

    Component.onCompleted: frame.load()
    onPlayChanged: frame.load()

    Loader {
        id: loader
        anchors.fill: parent
    }
    Waiting {
        anchors.fill: parent
        visible: (frame.play?.state ?? "") === "loading"
    }
    Row {
        visible: !frame.ownsHeader
        x: Theme.margin
        y: frame.tall ? 180 : 36
        spacing: 24
        RoundedImage {
            width: 132
            height: 88
            radius: 24
            picture: frame.shell.exhibit.poster
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: frame.shell.exhibit.title
            size: Theme.english ? 44 : 48
            weight: 900
        }
    }
    Key {
        id: way
        objectName: "home"
        x: frame.full ? 48 : Theme.margin
        y: frame.full ? Math.max(184, Theme.reach + 12) : frame.tall ? frame.height - 124 : Theme.bottomY
        width: frame.full ? 96 : implicitWidth
        icon: frame.shell.touring ? "flag" : "home"
        text: frame.full ? "" : frame.shell.touring ? qsTr("回路线") : qsTr("回首页")
        Accessible.name: frame.shell.touring ? qsTr("回路线") : qsTr("回首页")
        onTapped: frame.shell.leave()
    }
    Key {
        objectName: "help"
        visible: frame.full
        x: 48
        y: Math.max(300, Theme.reach + 128)
        width: 96
        icon: "info"
        Accessible.name: qsTr("怎么玩")
        onTapped: frame.helping = true
    }
    Row {
        visible: !frame.full
        x: way.x + way.width + 20
        y: frame.tall ? frame.height - 124 : Theme.bottomY
        spacing: 20
        Key {
            objectName: "listen"
            visible: frame.shell.canSpeak && frame.spoken !== ""
            icon: "listen"
            text: frame.tall ? "" : qsTr("听一听")
            Accessible.name: qsTr("听一听")
            onTapped: frame.shell.say(frame.spoken)
        }
        Key {
            objectName: "help"
            width: 96
            icon: "info"
            Accessible.name: qsTr("怎么玩")
            onTapped: frame.helping = true
        }
    }
    VolumeWell {
        visible: !frame.full && !frame.ownsCorner
        x: frame.width - width - Theme.margin
        y: frame.tall ? frame.height - 124 : Theme.bottomY
        volume: frame.shell.volume
        onChanged: volume => frame.shell.setVolume(volume)
    }
    Ring {
        visible: frame.shell.secondsLeft >= 0
        x: frame.width - width - 24
        y: 20
        seconds: Math.max(0, frame.shell.secondsLeft)
        part: seconds / 60
    }
    HelpCard {
        visible: frame.helping
        anchors.fill: parent
        shell: frame.shell
        onClosed: frame.helping = false
    }
}
