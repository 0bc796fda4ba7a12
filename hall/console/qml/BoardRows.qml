import QtQuick

// What stands on the on-screen keyboard: rows of keys. A key is a letter, or {does, text, icon, wide}; `wide` is
// its width in letters.
QtObject {
    id: rows

    required property bool tall
    required property bool chinese
    required property bool upper
    required property bool signs
    required property bool digits
    required property bool lines

    readonly property var back: ({
            "does": "back",
            "icon": "delete",
            "name": qsTr("删除")
        })
    readonly property var done: ({
            "does": "done",
            "text": qsTr("完成")
        })
    readonly property var onward: rows.lines ? {
        "does": "line",
        "text": qsTr("换行")
    } : {
        "does": "next",
        "text": qsTr("下一项")
    }
    readonly property var shift: ({
            "does": "shift",
            "icon": rows.upper ? "shift-fill" : "shift",
            "name": qsTr("大写")
        })
    readonly property var other: ({
            "does": "signs",
            "text": rows.signs ? "ABC" : "123"
        })
    readonly property var tongue: ({
            "does": "tongue",
            "text": qsTr("中 / 英")
        })
    readonly property var space: ({
            "does": "space",
            "text": rows.chinese ? qsTr("空格 · 拼音") : qsTr("空格 · 英文")
        })
    readonly property var hide: ({
            "does": "hide",
            "icon": "keyboard",
            "name": qsTr("收起键盘")
        })
    readonly property var marks: rows.chinese ? ["，", "。", "？"] : [",", ".", "?"]
    readonly property var first: rows.signs ? "1234567890" : rows.cased("qwertyuiop")
    readonly property var second: rows.signs ? (rows.chinese ? "-/：；（）“”@" : "-/:;()'\"@") : rows.cased("asdfghjkl")
    readonly property var third: rows.signs ? (rows.chinese ? "、！…《》+%" : "&!_#*+%") : rows.cased("zxcvbnm")
    readonly property var all: rows.digits ? rows.pad() : rows.tall ? rows.upright() : rows.across()

    function cased(letters: string): string {
        return rows.upper ? letters.toUpperCase() : letters;
    }
    function wide(key: var, width: real): var {
        return Object.assign({}, key, {
            "wide": width
        });
    }
    function across(): var {
        return [[...rows.first, rows.wide(rows.back, 2.35)], [...rows.second, rows.wide(rows.done, 2.85)], [rows.wide(rows.shift, 1.5), ...rows.third, rows.marks[0], rows.marks[1], rows.wide(rows.onward, 1.85)], [rows.wide(rows.other, 1.5), rows.wide(rows.tongue, 2), rows.wide(rows.space, 6), rows.marks[2], rows.wide(rows.hide, 1.85)]];
    }
    function upright(): var {
        return [[...rows.first], [...rows.second], [rows.wide(rows.shift, 1.5), ...rows.third, rows.wide(rows.back, 1.5)], [rows.wide(rows.other, 1.3), rows.wide(rows.tongue, 1.4), rows.marks[0], rows.wide(rows.space, 2.3), rows.marks[1], rows.wide(rows.onward, 1.5), rows.wide(rows.done, 1.5)]];
    }
    function pad(): var {
        return [[..."123", rows.wide(rows.back, 1.6)], [..."456", rows.wide(rows.done, 1.6)], [..."789", rows.wide(rows.onward, 1.6)], [".", "0", "-", rows.wide(rows.hide, 1.6)]];
    }
}
