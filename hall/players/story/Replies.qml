pragma ComponentBehavior: Bound

import QtQuick
import Hall

// What one may say, call or tell now; the same place in every state.
Item {
    id: replies

    required property var play
    required property var shell
    readonly property bool tall: Theme.portrait
    readonly property string phase: replies.play.phase
    readonly property bool ringing: replies.phase === "ringing"
    readonly property string voice: replies.play.bubbles.length ? replies.play.bubbles[replies.play.bubbles.length - 1].who : ""
    readonly property bool alarmed: replies.play.slots.some(slot => slot.look === "found")
    readonly property real listY: replies.tall ? 148 : Math.max(226, Theme.reach)
    readonly property real pitch: replies.tall ? 139 : Theme.lowReach ? 138 : 178
    readonly property real cardHeight: replies.tall ? 122 : Theme.lowReach ? 124 : 156

    function title(): string {
        if (replies.ringing)
            return replies.play.cast.again ? qsTr("又响了！") : replies.play.cast.chat ? qsTr("来消息了！") : qsTr("电话响了！");
        if (replies.phase === "dialling")
            return qsTr("打哪个电话？");
        if (replies.phase === "reporting")
            return qsTr("说清三件事");
        if (replies.voice === "note")
            return replies.play.replies.length ? qsTr("你怎么做？") : qsTr("后来呢？");
        if (replies.play.partner.who === "family")
            return qsTr("和家人说一说");
        if (replies.play.partner.who === "officer")
            return qsTr("听接警员说");
        return replies.play.replies.length ? qsTr("你怎么回答？") : qsTr("先听一听");
    }
    function advice(): string {
        if (replies.phase === "dialling" && replies.play.wrongNumber)
            return replies.number(replies.play.wrongNumber);
        if (replies.play.hint.why)
            return replies.play.hint.why;
        if (replies.play.hint.missed)
            return qsTr("这几个字没问题。\n再看看别的话。");
        if (replies.ringing)
            return replies.play.cast.chat ? qsTr("看，还是不看？\n你来决定。") : qsTr("接，还是不接？\n你来决定。");
        if (replies.phase === "reporting")
            return qsTr("地点、事情、联系方式，\n点一个，说一个。");
        if (replies.phase === "dialling")
            return qsTr("想一想，再点号码。");
        return replies.play.can.hangUp ? qsTr("哪几个字怪怪的？\n在手机上点一点。") : "";
    }
    function number(tried: string): string {
        if (tried === "119")
            return qsTr("119 管救火。\n再想一想。");
        if (tried === "120")
            return qsTr("120 管急救。\n再想一想。");
        return tried === "110" ? qsTr("110 管报警。钱没丢，\n可以打反诈专线。") : qsTr("96110 管劝阻。\n钱没了要报警。");
    }
    function part(name: string): string {
        return name === "place" ? qsTr("地点") : name === "event" ? qsTr("事情") : name === "contact" ? qsTr("联系方式") : "";
    }

    Label {
        objectName: "title"
        y: replies.tall ? -6 : 40
        width: parent.width - 190
        text: replies.title()
        size: (replies.tall ? 48 : 60) - (Theme.english ? 6 : 0)
        weight: 900
        leading: 1.25
        wrapMode: Text.NoWrap
    }
    Label {
        objectName: "hint"
        y: replies.tall ? 56 : Theme.english ? 116 : 128
        width: parent.width - 190
        height: replies.tall ? 84 : Theme.english ? 104 : 90
        text: replies.advice()
        size: Theme.english ? 28 : 30
        leading: Theme.english ? 1.2 : 1.35
        color: replies.play.hint.why ? Theme.amber300 : Theme.fog
    }
    Mascot {
        visible: !replies.ringing
        x: parent.width - width - ((replies.shell.secondsLeft ?? -1) >= 0 && !replies.tall ? 120 : 0)
        y: replies.tall ? -8 : 28
        width: replies.tall ? 132 : 156
        mood: replies.alarmed ? "alarmed" : "thinking"
    }
    Mascot {
        visible: replies.ringing
        anchors.horizontalCenter: parent.horizontalCenter
        y: replies.tall ? 170 : 330
        width: replies.tall ? 300 : 340
        mood: "thinking"
        halo: true
    }

    Repeater {
        model: replies.play.replies.length
        Choice {
            required property int index
            readonly property var reply: replies.play.replies[index] ?? ({
                    "letter": "",
                    "text": "",
                    "part": "",
                    "look": ""
                })
            objectName: "choice" + index
            y: replies.listY + index * replies.pitch
            width: replies.width
            height: replies.cardHeight
            letter: reply.letter || index + 1
            text: (reply.part ? replies.part(reply.part) + "\n" : "") + reply.text
            size: Theme.english ? 34 : 38
            look: reply.look
            onTapped: replies.play.choose(index)
        }
    }
    Repeater {
        model: replies.phase === "dialling" && !replies.play.typing ? replies.play.numbers.length : 0
        Key {
            required property int index
            readonly property var row: replies.play.numbers[index] ?? ({
                    "number": "",
                    "look": ""
                })
            objectName: "dial" + row.number
            x: (index % 2) * (width + 24)
            y: replies.listY + Math.floor(index / 2) * (height + 32)
            width: (replies.width - 24) / 2
            height: replies.tall ? 150 : 190
            icon: "phone-fill"
            text: row.number
            size: 64
            enabled: row.look === ""
            onTapped: replies.play.dial(index)
        }
    }
    Key {
        objectName: "next"
        visible: replies.play.can.listenOn
        look: "primary"
        y: replies.listY + 10
        width: replies.tall ? replies.width : 440
        height: 116
        size: Theme.english ? 40 : 44
        text: qsTr("接着往下")
        iconRight: "next"
        onTapped: replies.play.next()
    }
}
