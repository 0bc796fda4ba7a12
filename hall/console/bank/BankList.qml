pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Every item with its state and how it is answered, sifted by topic, age, form and state.
FocusScope {
    id: list

    required property var page
    readonly property bool tall: Theme.portrait
    readonly property var kept: list.tall ? [0, 1, 4, 5, 6] : [0, 1, 2, 3, 4, 5, 6]
    property var asking: null
    property bool leaving: false
    property bool beginning: false

    function heading(name: string): string {
        return name === "topic" ? qsTr("主题") : name === "age" ? qsTr("年龄") : name === "form" ? qsTr("题型") : qsTr("状态");
    }
    function nameOf(filter: var): string {
        return filter.options.find(option => option.id === filter.chosen)?.text ?? "";
    }

    Label {
        id: title
        x: 36
        y: 22
        text: qsTr("题库")
        size: 38
        weight: 900
        color: Theme.ink
    }
    DeskSegment {
        x: title.x + title.width + 28
        y: 16
        visible: list.page.quizzes.length > 1
        options: list.page.quizzes
        chosen: list.page.quiz
        onPicked: id => list.page.choose_quiz(id)
    }
    Row {
        x: list.width - 36 - width
        y: list.tall ? 104 : 14
        spacing: 12
        DeskKey {
            icon: "download"
            text: qsTr("导出")
            onTapped: list.leaving = true
        }
        DeskKey {
            icon: "file"
            text: qsTr("导入")
            onTapped: list.page.bring()
        }
        DeskKey {
            look: "primary"
            icon: "plus"
            text: qsTr("出新题")
            onTapped: list.beginning = true
        }
    }
    Flow {
        id: sieve
        x: 36
        y: list.tall ? 194 : 104
        width: list.width - 72 - count.width - 24
        spacing: 12
        Repeater {
            model: list.page.filters
            DeskKey {
                required property var modelData
                look: modelData.chosen === "" ? "secondary" : "selected"
                iconRight: "chevron_down"
                iconWidth: 28
                text: list.heading(modelData.name) + (Theme.english ? ": " : "：") + list.nameOf(modelData)
                size: 23
                onTapped: list.asking = modelData
            }
        }
    }
    Label {
        id: count
        x: list.width - 36 - width
        y: sieve.y + 18
        text: qsTr("%1 题").arg(list.page.rows.length)
        size: 25
        color: Theme.slate
    }
    DeskCard {
        x: 36
        y: sieve.y + sieve.height + 16
        width: list.width - 72
        height: list.height - y - 28
        DeskTable {
            x: 12
            y: 16
            width: parent.width - 24
            height: parent.height - 28
            rowHeight: 72
            empty: qsTr("没有这样的题。")
            columns: list.kept.map(at => [
                    {
                        "title": qsTr("题目")
                    },
                    {
                        "title": qsTr("题型"),
                        "width": Theme.english ? 150 : 96
                    },
                    {
                        "title": qsTr("年龄"),
                        "width": Theme.english ? 320 : 290
                    },
                    {
                        "title": qsTr("难度"),
                        "width": 112
                    },
                    {
                        "title": qsTr("状态"),
                        "width": list.tall && !Theme.english ? 200 : 240
                    },
                    {
                        "title": qsTr("答过"),
                        "width": 92,
                        "right": true
                    },
                    {
                        "title": qsTr("答对"),
                        "width": 92,
                        "right": true
                    }
                ][at])
            rows: list.page.rows.map(row => list.kept.map(at => row[at]))
            onRowTapped: index => list.page.lay_out(index)
        }
    }
    DeskDialog {
        visible: list.asking !== null
        title: list.asking ? list.heading(list.asking.name) : ""
        cardWidth: 940
        DeskChoices {
            width: parent.width
            options: list.asking?.options ?? []
            chosen: list.asking?.chosen ?? ""
            onPicked: id => {
                const name = list.asking.name;
                list.asking = null;
                list.page.sift(name, id);
            }
        }
        keys: DeskKey {
            text: qsTr("不选了")
            onTapped: list.asking = null
        }
    }
    DeskDialog {
        visible: list.beginning
        title: qsTr("出一道什么题？")
        cardWidth: 940
        Flow {
            width: parent.width
            spacing: 12
            Repeater {
                model: list.page.forms
                DeskKey {
                    required property var modelData
                    text: modelData.text
                    onTapped: {
                        list.beginning = false;
                        list.page.begin(modelData.id);
                    }
                }
            }
        }
        keys: DeskKey {
            text: qsTr("不出了")
            onTapped: list.beginning = false
        }
    }
    DeskDialog {
        visible: list.leaving
        title: qsTr("导出题目")
        text: qsTr("写到文档里的“体验馆”文件夹。单选、多选和判断题写得出来，只有中文。")
        Flow {
            width: parent.width
            spacing: 12
            Repeater {
                model: [
                    {
                        "id": "xlsx",
                        "text": qsTr("表格 XLSX")
                    },
                    {
                        "id": "gift",
                        "text": "GIFT"
                    },
                    {
                        "id": "template",
                        "text": qsTr("空表，用来出题")
                    }
                ]
                DeskKey {
                    required property var modelData
                    text: modelData.text
                    onTapped: {
                        list.leaving = false;
                        list.page.hand_out(modelData.id);
                    }
                }
            }
        }
        keys: DeskKey {
            text: qsTr("不导了")
            onTapped: list.leaving = false
        }
    }
}
