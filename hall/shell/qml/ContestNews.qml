import QtQuick
import Hall

// One sentence on how the question stands, for the whole room.
Rectangle {
    id: bar

    property string news
    property var teams: []
    property string team
    property int options: 3
    readonly property bool calls: ["answering", "tie", "tie_next", "last_one", "right"].includes(bar.news)
    readonly property string joined: bar.teams.join(qsTr("、"))
    readonly property string letters: [qsTr("A"), qsTr("A 或 B"), qsTr("A、B 或 C"), qsTr("A、B、C 或 D")][bar.options - 1] ?? ""
    readonly property string words: ({
            "reading": qsTr("听讲解员读题，说“开始抢”才能按"),
            "early": qsTr("%1抢早了，这题先听听").arg(bar.joined),
            "stuck": qsTr("都抢早了，讲解员点“重新抢”再来"),
            "missed_it": qsTr("%1没答对，别的队准备").arg(bar.joined),
            "open": qsTr("开始抢！想好了就按"),
            "drawing": qsTr("开始抢！想好了就按"),
            "answering": qsTr("%1请回答，大家一起喊 %2").arg(bar.joined).arg(bar.letters),
            "tie": qsTr("%1一起抢到！先想好，%2先说").arg(bar.joined).arg(bar.teams[0] ?? ""),
            "tie_next": qsTr("%1也说一个，两队都对都加分").arg(bar.joined),
            "last_one": qsTr("%1来回答，喊 %2").arg(bar.joined).arg(bar.letters),
            "late": qsTr("时间到，讲解员来定"),
            "missed": qsTr("没人抢，再来一次，还是看答案？"),
            "right": qsTr("%1答对了，加 10 分！").arg(bar.joined),
            "told": qsTr("答案在这里，一起记住它")
        })[bar.news] ?? ""

    height: 84
    radius: 30
    color: bar.calls ? Theme.amberTint : Theme.night850
    border.width: bar.calls ? 4 : 0
    border.color: Theme.amber400
    Accessible.role: Accessible.StaticText
    Accessible.name: bar.words

    ContestTeam {
        id: colours
        team: bar.team
    }
    Icon {
        id: sign
        visible: bar.team !== ""
        name: colours.icon
        color: Theme.amber300
        width: 44
        x: 32
        anchors.verticalCenter: parent.verticalCenter
    }
    Label {
        text: bar.words
        size: 40
        weight: 700
        color: bar.calls ? Theme.amber300 : Theme.moon
        fontSizeMode: Text.Fit
        minimumPixelSize: 28
        leading: 1.15
        verticalAlignment: Text.AlignVCenter
        x: sign.visible ? 92 : 36
        width: bar.width - x - 28
        height: bar.height
    }
}
