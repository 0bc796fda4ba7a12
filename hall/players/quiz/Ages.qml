pragma ComponentBehavior: Bound

import QtQuick
import Hall

// Before the first question: how old are you? The questions and the pinyin follow.
Item {
    id: ages

    required property var play
    readonly property bool tall: Theme.portrait
    readonly property bool low: ages.tall && Theme.lowReach
    // What is only read moves down with what is touched.
    readonly property real drop: ages.low ? Theme.reach - 680 : 0
    readonly property string spoken: qsTr("你几岁啦？点一点，题目就会适合你。")

    function title(band: string): string {
        return band === "6-8" ? qsTr("6 到 8 岁") : band === "9-12" ? qsTr("9 到 12 岁") : qsTr("大人");
    }
    function note(band: string): string {
        return band === "6-8" ? qsTr("带拼音") : band === "9-12" ? qsTr("小侦探") : qsTr("也可以全家一起答");
    }
    function icon(band: string): string {
        return band === "6-8" ? "pinyin" : band === "9-12" ? "search" : "users";
    }

    Mascot {
        x: ages.tall ? 90 : 300
        y: ages.tall ? 330 + ages.drop : 184
        width: ages.tall ? 220 : 190
        mood: "happy"
    }
    Label {
        x: ages.tall ? 350 : 540
        y: ages.tall ? 380 + ages.drop : 210
        width: Theme.width - x - 64
        text: qsTr("你几岁啦？")
        size: Theme.english ? 60 : 64
        weight: 900
    }
    Label {
        x: ages.tall ? 350 : 540
        y: ages.tall ? 474 + ages.drop : 304
        width: Theme.width - x - 64
        text: qsTr("点一点，题目就会适合你。")
        size: 38
        color: Theme.fog
    }
    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        y: ages.tall ? 680 + ages.drop : 440
        columns: ages.tall ? 1 : 3
        spacing: ages.low ? 28 : ages.tall ? 40 : 36
        Repeater {
            model: ages.play.bands
            Item {
                id: card
                required property string modelData

                signal tapped

                objectName: "age_" + card.modelData
                width: ages.tall ? Theme.width - 96 : 560
                height: ages.low ? 256 : ages.tall ? 280 : 380
                activeFocusOnTab: true
                Accessible.role: Accessible.Button
                Accessible.name: ages.title(card.modelData)
                Keys.onReturnPressed: card.tapped()
                Keys.onSpacePressed: card.tapped()
                onTapped: ages.play.chooseAge(card.modelData)
                Rectangle {
                    y: 8
                    width: parent.width
                    height: parent.height
                    radius: 44
                    color: "#0A1A42"
                }
                Rectangle {
                    y: tap.pressed ? 6 : 0
                    width: parent.width
                    height: parent.height
                    radius: 44
                    color: tap.pressed ? Theme.night600 : Theme.night700
                    border.width: card.activeFocus ? 5 : 0
                    border.color: Theme.moon
                    Rectangle {
                        id: disc
                        x: ages.tall ? 64 : (parent.width - width) / 2
                        y: ages.tall ? 70 : 44
                        width: 140
                        height: 140
                        radius: 70
                        color: Theme.night600
                        Icon {
                            anchors.centerIn: parent
                            name: ages.icon(card.modelData)
                            width: 76
                        }
                    }
                    Label {
                        x: ages.tall ? 260 : 0
                        y: ages.tall ? 66 : 204
                        width: parent.width - x
                        horizontalAlignment: ages.tall ? Text.AlignLeft : Text.AlignHCenter
                        text: ages.title(card.modelData)
                        size: 56
                        weight: 900
                    }
                    Label {
                        x: ages.tall ? 260 : 0
                        y: ages.tall ? 156 : 296
                        width: parent.width - x
                        horizontalAlignment: ages.tall ? Text.AlignLeft : Text.AlignHCenter
                        text: ages.note(card.modelData)
                        size: 36
                        color: Theme.fog
                    }
                }
                Tap {
                    id: tap
                    onActed: card.tapped()
                }
            }
        }
    }
}
