pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// One item on the table: its words, what visitors see of it, and how they answered.
FocusScope {
    id: pane

    required property var page
    readonly property var bench: pane.page.bench
    readonly property var item: pane.bench.item
    readonly property bool tall: Theme.portrait

    DeskKey {
        id: back
        x: 36
        y: 14
        icon: "back"
        name: qsTr("返回")
        onTapped: pane.page.back()
    }
    Label {
        id: title
        x: back.x + back.width + 20
        y: 26
        width: Math.min(implicitWidth, (pane.tall ? pane.width - 36 : keys.x) - x - tag.width - 40)
        text: pane.item.title ?? ""
        size: 30
        weight: 900
        color: Theme.ink
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    DeskTag {
        id: tag
        x: title.x + title.width + 16
        y: 30
        text: pane.item.tag?.text ?? ""
        look: pane.item.tag?.look ?? "plain"
    }
    Row {
        id: keys
        x: pane.width - 36 - width
        y: pane.tall ? 100 : 14
        spacing: 12
        DeskKey {
            visible: pane.item.draft ?? false
            icon: "delete"
            text: qsTr("删草稿")
            onTapped: pane.bench.drop()
        }
        DeskKey {
            visible: pane.item.back ?? false
            icon: "rewind"
            text: qsTr("退回上一版")
            onTapped: pane.bench.roll_back()
        }
        DeskKey {
            text: qsTr("存草稿")
            onTapped: pane.bench.keep()
        }
        DeskKey {
            look: "primary"
            icon: "check"
            enabled: pane.bench.faults.length === 0
            text: qsTr("发布")
            onTapped: pane.bench.publish()
        }
    }
    BankPreview {
        id: preview
        x: pane.tall ? 36 : pane.width - 36 - width
        y: pane.tall ? 190 : 104
        width: pane.tall ? 420 : 724
        preview: pane.bench.preview
    }
    BankFigures {
        id: figures
        x: pane.tall ? 480 : preview.x
        y: pane.tall ? preview.y : preview.y + preview.height + 16
        width: pane.tall ? pane.width - 36 - x : preview.width
        height: pane.tall ? preview.height : pane.height - y - 28
        item: pane.item
        faults: pane.bench.faults
    }
    DeskCard {
        x: 36
        y: pane.tall ? preview.y + preview.height + 20 : 104
        width: pane.tall ? pane.width - 72 : preview.x - 20 - x
        height: pane.height - y - 28
        DeskScroll {
            x: 24
            y: 16
            width: parent.width - 48
            height: parent.height - 32
            Column {
                width: parent.width
                spacing: 16
                BankAnswers {
                    width: parent.width
                    visible: (pane.item.answers ?? []).length > 0
                    item: pane.item
                    onPicked: id => pane.bench.answer(id)
                }
                Repeater {
                    model: pane.bench.fields
                    Row {
                        id: field
                        required property var modelData
                        width: parent.width
                        spacing: 16
                        DeskArea {
                            width: (parent.width - 16) / 2
                            label: field.modelData.label
                            lines: field.modelData.lines + (pane.tall ? 0 : 1)
                            text: field.modelData.zh
                            onEdited: words => pane.bench.type(field.modelData.key, "zh", words)
                        }
                        DeskArea {
                            width: (parent.width - 16) / 2
                            label: qsTr("英文")
                            lines: field.modelData.lines + (pane.tall ? 0 : 1)
                            text: field.modelData.en
                            onEdited: words => pane.bench.type(field.modelData.key, "en", words)
                        }
                    }
                }
                Repeater {
                    model: pane.item.sets ?? []
                    Column {
                        id: choice
                        required property var modelData
                        width: parent.width
                        spacing: 6
                        Label {
                            text: choice.modelData.label
                            size: 22
                            color: Theme.slate
                        }
                        DeskChoices {
                            width: parent.width
                            options: choice.modelData.options
                            chosen: choice.modelData.chosen
                            onPicked: id => pane.bench.set(choice.modelData.key, id)
                        }
                    }
                }
                Label {
                    text: qsTr("下次复查：%1 以前").arg(pane.item.review ?? "")
                    size: 24
                    color: Theme.ink
                }
                Flow {
                    width: parent.width
                    spacing: 12
                    DeskKey {
                        text: qsTr("查过了，半年后再查")
                        onTapped: pane.bench.put_off(6)
                    }
                    DeskKey {
                        text: qsTr("查过了，一年后再查")
                        onTapped: pane.bench.put_off(12)
                    }
                }
                Label {
                    width: parent.width
                    text: pane.item.version ?? ""
                    size: 21
                    color: Theme.slate
                }
            }
        }
    }
}
