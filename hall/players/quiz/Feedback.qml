import QtQuick
import Hall

// What stands behind the answer, and what to do about it.
Item {
    id: feedback

    required property var play
    readonly property bool tall: Theme.portrait

    Card {
        id: card
        width: parent.width
        height: feedback.tall ? 330 : 468
        Mascot {
            id: mascot
            mood: feedback.play.mood
            x: feedback.tall ? 36 : 38
            y: feedback.tall ? 70 : 24
            width: 166
        }
        Said {
            objectName: "title"
            x: 232
            y: feedback.tall ? 26 : 46
            width: parent.width - x - 32
            height: feedback.tall ? 72 : 144
            middle: true
            flat: feedback.tall || feedback.width > 800
            words: feedback.play.title
            size: Theme.english ? 46 : 52
            weight: 900
            lineHeight: .92
            least: 34
        }
        Said {
            objectName: "why"
            x: feedback.tall ? 232 : 44
            y: feedback.tall ? 108 : 228
            width: parent.width - x - 36
            height: parent.height - y - 24
            words: feedback.play.why
            size: Theme.english ? 36 : 40
            lineHeight: 1.1
            least: 30
        }
    }
    Rectangle {
        y: feedback.tall ? 354 : 496
        width: parent.width
        height: feedback.tall ? 206 : 232
        radius: 44
        color: Theme.night900
        border.width: 4
        border.color: Theme.amber400
        Rectangle {
            id: disc
            x: 44
            anchors.verticalCenter: parent.verticalCenter
            width: 112
            height: 112
            radius: 56
            color: Theme.amber400
            Icon {
                anchors.centerIn: parent
                name: feedback.play.adviceIcon
                color: Theme.night900
                width: 60
            }
        }
        Column {
            id: advice
            anchors.left: disc.right
            anchors.leftMargin: 32
            anchors.right: parent.right
            anchors.rightMargin: 28
            anchors.verticalCenter: parent.verticalCenter
            Said {
                id: head
                readonly property bool number: /^[0-9]+$/.test(words.text ?? "")
                objectName: "advice"
                width: parent.width
                words: feedback.play.adviceHead
                size: number ? (feedback.tall || feedback.play.pinyin ? 62 : 78) : Theme.english ? 50 : 56
                weight: 900
                color: Theme.amber300
                lineHeight: .82
            }
            Said {
                objectName: "adviceWords"
                width: parent.width
                height: Math.min(implicitHeight, advice.parent.height - 24 - head.height)
                words: feedback.play.adviceWords
                size: Theme.english ? 32 : 36
                lineHeight: .9
            }
        }
    }
}
