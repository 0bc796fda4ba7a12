pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Plugins
import Hall

// The on-screen keyboard: Qt's engine for pinyin and letters, under keys of our own.
Rectangle {
    id: board

    property bool chinese: !Theme.english
    property bool upper: false
    property bool signs: false
    readonly property var method: Qt.inputMethod
    readonly property var engine: InputContext.inputEngine
    readonly property bool digits: (InputContext.inputMethodHints & Qt.ImhDigitsOnly) !== 0
    readonly property real unit: {
        if (board.rows.digits)
            return board.rows.tall ? 170 : 124;
        return board.rows.tall ? (width - 48 - 9 * 12) / 10 : 124;
    }
    readonly property BoardRows rows: BoardRows {
        tall: Theme.portrait
        chinese: board.chinese
        upper: board.upper
        signs: board.signs
        digits: board.digits
        lines: (InputContext.inputMethodHints & Qt.ImhMultiLine) !== 0
    }

    signal passed

    function begin(): void {
        const pinyin = board.chinese && !board.digits;
        board.engine.inputMethod = pinyin ? pinyinMethod : plainMethod;
        board.engine.inputMode = pinyin ? InputEngine.InputMode.Pinyin : InputEngine.InputMode.Latin;
    }
    function write(text: string): void {
        const letter = /^[a-z]$/.test(text);
        if (!board.chinese || letter)
            board.engine.virtualKeyClick(letter ? text.toUpperCase().charCodeAt(0) : Qt.Key_unknown, text, Qt.NoModifier);
        else
            board.put(text);
        board.upper = false;
    }
    // Text that no input method has to think about; what stands in pinyin is taken first.
    function put(text: string): void {
        board.take();
        InputContext.commit(text);
    }
    function take(): void {
        if (candidates.count > 0 && InputContext.preeditText !== "")
            board.engine.wordCandidateListModel.selectItem(0);
        if (InputContext.preeditText !== "")
            InputContext.commit();
    }
    function act(does: string): void {
        const acts = {
            "back": () => board.engine.virtualKeyClick(Qt.Key_Backspace, "", Qt.NoModifier),
            "space": () => InputContext.preeditText !== "" ? board.take() : InputContext.commit(" "),
            "shift": () => board.upper = !board.upper,
            "signs": () => board.signs = !board.signs,
            "tongue": () => board.chinese = !board.chinese,
            "line": () => board.put("\n"),
            "next": () => board.passed(),
            "done": () => board.method.hide(),
            "hide": () => board.method.hide()
        };
        if (does === "next" || does === "done" || does === "hide" || does === "tongue")
            board.take();
        acts[does]();
        if (does === "tongue")
            board.begin();
    }

    height: 520
    color: "#D8DFED"
    Component.onCompleted: {
        InputContext.priv.registerInputPanel(board);
        InputContext.priv.locale = "zh_CN";
        board.begin();
    }
    onDigitsChanged: board.begin()
    onVisibleChanged: {
        board.signs = board.upper = false;
        if (visible)
            board.begin();
    }

    PinyinInputMethod {
        id: pinyinMethod
    }
    PlainInputMethod {
        id: plainMethod
    }
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        width: parent.width
        height: 92
        color: "#EEF2F9"

        Rectangle {
            width: parent.width
            height: 2
            color: "#C3CCE0"
        }
        Label {
            id: spelt
            x: 28
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 320)
            text: InputContext.preeditText
            size: 28
            color: Theme.slate
            wrapMode: Text.NoWrap
            elide: Text.ElideLeft
        }
        ListView {
            id: candidates
            objectName: "candidates"
            x: spelt.text ? spelt.x + spelt.width + 20 : 28
            y: 6
            width: parent.width - x - 260
            height: 80
            clip: true
            orientation: ListView.Horizontal
            boundsBehavior: Flickable.StopAtBounds
            model: board.digits || !board.chinese ? null : board.engine.wordCandidateListModel
            onCountChanged: positionViewAtBeginning()
            delegate: Rectangle {
                id: candidate

                required property string display
                required property int index
                readonly property bool first: candidate.index === 0 && spelt.text !== ""
                readonly property string text: candidate.display

                width: Math.max(88, word.implicitWidth + 56)
                height: 80
                radius: 18
                color: candidate.first ? Theme.police600 : pick.pressed ? "#C9DAFB" : "transparent"

                Label {
                    id: word
                    anchors.centerIn: parent
                    text: candidate.display
                    size: 36
                    weight: candidate.first ? 700 : 500
                    color: candidate.first ? "#FFFFFF" : Theme.ink
                    wrapMode: Text.NoWrap
                }
                TapHandler {
                    id: pick
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    longPressThreshold: 0
                    onTapped: board.engine.wordCandidateListModel.selectItem(candidate.index)
                }
            }
        }
        BarKey {
            x: parent.width - 220
            visible: candidates.contentWidth > candidates.width
            icon: "chevron"
            name: qsTr("更多字")
            onTapped: candidates.contentX = candidates.atXEnd ? 0 : Math.min(candidates.contentX + candidates.width - 120, candidates.contentWidth - candidates.width)
        }
        Rectangle {
            x: parent.width - 122
            y: 20
            width: 2
            height: 52
            color: "#C3CCE0"
        }
        BarKey {
            x: parent.width - 110
            icon: "chevron_down"
            name: qsTr("收起键盘")
            onTapped: board.act("hide")
        }
    }
    component BarKey: Item {
        id: bar

        property string icon
        property string name

        signal tapped

        width: 92
        height: 92
        Accessible.role: Accessible.Button
        Accessible.name: bar.name
        Icon {
            anchors.centerIn: parent
            name: bar.icon
            color: Theme.ink
            width: 40
        }
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            onTapped: bar.tapped()
        }
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 110
        spacing: 12
        Repeater {
            model: board.rows.all
            Row {
                id: line

                required property var modelData

                anchors.horizontalCenter: board.rows.tall || board.digits ? parent?.horizontalCenter : undefined
                anchors.right: board.rows.tall || board.digits ? undefined : parent?.right
                spacing: 12
                Repeater {
                    model: line.modelData
                    BoardKey {
                        required property var modelData
                        readonly property bool letter: typeof modelData === "string"
                        readonly property real wide: letter ? 1 : modelData.wide ?? 1
                        objectName: letter ? "letter-" + modelData : "key-" + modelData.does
                        width: wide * (board.unit + 12) - 12
                        height: 88
                        text: letter ? modelData : modelData.text ?? ""
                        icon: letter ? "" : modelData.icon ?? ""
                        name: letter ? modelData : modelData.name ?? modelData.text
                        look: letter || modelData.does === "space" ? "letter" : modelData.does === "done" ? "done" : modelData.does === "shift" && board.upper ? "on" : "tool"
                        repeats: !letter && modelData.does === "back"
                        onTapped: letter ? board.write(modelData) : board.act(modelData.does)
                    }
                }
            }
        }
    }
}
