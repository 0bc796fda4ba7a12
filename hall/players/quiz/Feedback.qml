import QtQuick
import Hall

// What stands behind the answer, and what to do about it.
Item {
    id: feedback

    required property var play
    readonly property bool tall: Theme.portrait

    function marked(words: string): string {
        const amber = '<font color="' + Theme.amber300 + '"><b>$1</b></font>';
        return words.replace(/==([^=]+)==/g, amber).replace(/\n/g, "<br>");
    }

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
        Label {
            id: title
            objectName: "title"
            x: 232
            y: feedback.tall ? 26 : 46
            width: parent.width - x - 32
            height: feedback.tall ? 72 : 144
            verticalAlignment: Text.AlignVCenter
            text: feedback.tall ? feedback.play.title.replace("\n", Theme.english ? " " : "") : feedback.play.title
            size: Theme.english ? 46 : 52
            weight: 900
            lineHeight: .92
            fontSizeMode: Text.Fit
            minimumPixelSize: 34
        }
        Label {
            objectName: "why"
            x: feedback.tall ? 232 : 44
            y: feedback.tall ? 108 : 228
            width: parent.width - x - 36
            height: parent.height - y - 24
            text: feedback.marked(feedback.play.why)
            textFormat: Text.StyledText
            size: Theme.english ? 36 : 40
            lineHeight: 1.1
            fontSizeMode: Text.VerticalFit
            minimumPixelSize: 30
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
            anchors.left: disc.right
            anchors.leftMargin: 32
            anchors.right: parent.right
            anchors.rightMargin: 28
            anchors.verticalCenter: parent.verticalCenter
            Label {
                readonly property bool number: /^[0-9]+$/.test(text)
                objectName: "advice"
                text: feedback.play.adviceHead
                size: number ? (feedback.tall ? 68 : 78) : Theme.english ? 50 : 56
                weight: 900
                color: Theme.amber300
                lineHeight: .82
                wrapMode: Text.NoWrap
            }
            Label {
                objectName: "adviceWords"
                width: parent.width
                text: feedback.play.adviceWords
                size: Theme.english ? 32 : 36
                lineHeight: .9
            }
        }
    }
}
