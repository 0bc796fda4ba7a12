import QtQuick
import Hall

// What stands behind the answer, and what to do about it.
Item {
    id: feedback

    required property var play
    readonly property bool tall: Theme.portrait
    // With pinyin everything is taller: the title takes one line beside a smaller 小灯, the rest the width.
    readonly property bool spelt: feedback.play.pinyin
    readonly property real split: feedback.tall ? (feedback.spelt ? 314 : 330) : feedback.spelt ? 440 : 468
    readonly property real gap: feedback.spelt ? 14 : feedback.tall ? 24 : 28

    Card {
        id: card
        width: parent.width
        height: feedback.split
        Mascot {
            id: mascot
            mood: feedback.play.mood
            x: feedback.spelt ? 28 : feedback.tall ? 36 : 38
            y: feedback.spelt ? 12 : feedback.tall ? 70 : 24
            width: feedback.spelt ? 84 : 166
        }
        Said {
            objectName: "title"
            x: feedback.spelt ? 128 : 232
            y: feedback.spelt ? 14 : feedback.tall ? 26 : 46
            width: parent.width - x - (feedback.spelt ? 20 : 32)
            height: feedback.spelt ? 84 : feedback.tall ? 72 : 144
            middle: true
            flat: feedback.tall || feedback.spelt || feedback.width > 800
            words: feedback.play.title
            size: Theme.english ? 46 : 52
            weight: 900
            lineHeight: .92
            least: 34
        }
        Said {
            objectName: "why"
            x: feedback.spelt ? 30 : feedback.tall ? 232 : 44
            y: feedback.spelt ? 108 : feedback.tall ? 108 : 228
            width: parent.width - x - (feedback.spelt ? 24 : 36)
            height: parent.height - y - (feedback.spelt ? 8 : 24)
            words: feedback.play.why
            size: Theme.english ? 36 : 40
            lineHeight: Theme.largeText ? 1 : 1.1
            least: 30
        }
    }
    Rectangle {
        y: feedback.split + feedback.gap
        width: parent.width
        height: (feedback.tall ? 560 : 728) - y
        radius: 44
        color: Theme.night900
        border.width: 4
        border.color: Theme.amber400
        Rectangle {
            id: disc
            x: feedback.spelt ? 26 : 44
            anchors.verticalCenter: parent.verticalCenter
            width: feedback.spelt ? 88 : 112
            height: width
            radius: width / 2
            color: Theme.amber400
            Icon {
                anchors.centerIn: parent
                name: feedback.play.adviceIcon
                color: Theme.night900
                width: feedback.spelt ? 48 : 60
            }
        }
        Column {
            id: advice
            anchors.left: disc.right
            anchors.leftMargin: feedback.spelt ? 22 : 32
            anchors.right: parent.right
            anchors.rightMargin: feedback.spelt ? 14 : 28
            anchors.verticalCenter: parent.verticalCenter
            Said {
                id: head
                readonly property bool number: /^[0-9]+$/.test(words.text ?? "")
                objectName: "advice"
                width: parent.width
                most: 100
                words: feedback.play.adviceHead
                size: number ? (feedback.spelt ? 50 : feedback.tall ? 62 : 78) : feedback.spelt ? 42 : Theme.english ? 50 : 56
                weight: 900
                color: Theme.amber300
                lineHeight: .82
            }
            Said {
                objectName: "adviceWords"
                width: parent.width
                most: advice.parent.height - 12 - head.height
                height: Math.min(implicitHeight, most)
                words: feedback.play.adviceWords
                size: Theme.english ? 32 : 36
                lineHeight: .9
            }
        }
    }
}
