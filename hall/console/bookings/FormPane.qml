pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// The form of a booking. What the rules say stands above the fields while they are filled.
FocusScope {
    id: pane

    required property var page
    required property var form
    readonly property bool tall: Theme.portrait
    readonly property var draft: pane.form.draft
    readonly property var texts: pane.form.texts
    readonly property var faults: pane.form.faults

    function part(of: int, ofTall: int): real {
        const parts = pane.tall ? ofTall : of;
        return (fields.width - 24 * (parts - 1)) / parts;
    }

    component Named: Column {
        property alias name: label.text
        spacing: 6
        Label {
            id: label
            size: 22
            color: Theme.slate
            wrapMode: Text.NoWrap
        }
    }
    component Count: Named {
        id: count
        required property string field
        property alias unit: stepper.unit
        property alias step: stepper.step
        DeskStepper {
            id: stepper
            objectName: "count-" + count.field
            width: count.width
            value: pane.draft[count.field]
            onStepped: value => pane.form.count(count.field, value)
        }
    }
    component Line: DeskField {
        id: line
        required property string field
        objectName: "field-" + line.field
        text: pane.texts[line.field]
        error: pane.faults[line.field] ?? ""
        onEdited: text => pane.form.write(line.field, text)
    }

    DeskKey {
        id: back
        x: 36
        y: 14
        icon: "back"
        name: qsTr("返回")
        onTapped: pane.form.cancel()
    }
    Label {
        id: title
        x: back.x + back.width + 20
        y: 22
        text: pane.form.is_new ? qsTr("新预约") : qsTr("改预约")
        size: 38
        weight: 900
        color: Theme.ink
    }
    DeskTag {
        visible: !pane.tall
        x: title.x + title.width + 28
        y: 28
        look: pane.form.against.length ? "note" : "fine"
        icon: ""
        size: 23
        text: pane.form.whole_when
    }
    DeskKey {
        id: save
        x: pane.width - 36 - width
        y: 14
        look: "primary"
        icon: "check"
        text: qsTr("保存预约")
        enabled: !pane.form.saving
        onTapped: {
            // What the keyboard still holds belongs to the text.
            save.forceActiveFocus();
            pane.form.save("");
        }
    }
    DeskKey {
        x: save.x - 16 - width
        y: 14
        text: qsTr("取消")
        onTapped: pane.form.cancel()
    }
    Rectangle {
        x: 36
        y: 104
        width: pane.width - 72
        height: pane.height - y - 28
        radius: 24
        color: "#FFFFFF"
        border.width: 1
        border.color: Theme.line

        Rectangle {
            id: strip
            x: 24
            y: 20
            width: parent.width - 48
            height: Math.max(52, said.height + 20)
            radius: 14
            color: pane.form.against.length ? Theme.amber100 : Theme.staffMintTint
            visible: pane.draft.people > 0 && pane.texts.organisation !== undefined
            Column {
                id: said
                x: 20
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 40
                spacing: 4
                Repeater {
                    model: pane.form.against.length ? pane.form.against : [qsTr("按规定可以约")]
                    DeskWords {
                        required property string modelData
                        width: said.width
                        text: modelData
                        icon: pane.form.against.length ? "warn" : "check"
                        color: pane.form.against.length ? Theme.staffAmber : Theme.staffMint
                        size: 22
                    }
                }
            }
        }
        DeskScroll {
            x: 32
            y: strip.visible ? strip.y + strip.height + 16 : 24
            width: parent.width - 64
            height: parent.height - y - 20
            Flow {
                id: fields
                width: parent.width
                spacing: 24
                bottomPadding: 24
                Line {
                    width: pane.part(2, 1)
                    field: "organisation"
                    label: qsTr("团队名称")
                    placeholder: qsTr("例如：阳光小学")
                }
                Line {
                    width: pane.part(4, 2)
                    field: "name"
                    label: qsTr("联系人（加密保存）")
                    placeholder: pane.form.kept ? pane.form.kept.split(" ")[0] : qsTr("怎么称呼")
                }
                Line {
                    width: pane.part(4, 2)
                    field: "phone"
                    label: qsTr("联系电话")
                    placeholder: pane.form.kept.includes(" ") ? pane.form.kept.split(" ")[1] : qsTr("11 位手机号")
                    numeric: true
                }
                Named {
                    width: fields.width
                    name: qsTr("参观的人")
                    DeskChoices {
                        width: parent.width
                        options: pane.form.audiences
                        chosen: pane.draft.audience
                        onPicked: id => pane.form.audience(id)
                    }
                }
                Line {
                    width: pane.part(4, 2)
                    field: "grade"
                    label: qsTr("年级、班")
                    placeholder: qsTr("例如：三年级（2）班")
                }
                Count {
                    width: pane.part(4, 2)
                    field: "children"
                    name: qsTr("孩子")
                }
                Count {
                    width: pane.part(4, 2)
                    field: "leaders"
                    name: qsTr("带队老师（算在总数里）")
                }
                Count {
                    width: pane.part(4, 2)
                    field: "adults"
                    name: qsTr("其他大人")
                }
                DeskWords {
                    width: fields.width
                    text: pane.faults.people ?? ""
                }
                Named {
                    width: pane.part(4, 2)
                    name: qsTr("日期")
                    DeskKey {
                        width: parent.width
                        icon: "calendar"
                        text: pane.form.when
                        onTapped: pane.form.ask_when()
                    }
                }
                Line {
                    width: pane.part(4, 2)
                    field: "time"
                    label: qsTr("几点")
                    placeholder: qsTr("930 就是 9:30")
                    numeric: true
                }
                Count {
                    width: pane.part(4, 2)
                    field: "minutes"
                    name: qsTr("时长")
                    unit: qsTr("分钟")
                    step: 5
                }
                Named {
                    width: pane.part(4, 2)
                    name: qsTr("讲解")
                    DeskSegment {
                        height: 72
                        options: pane.form.languages
                        chosen: pane.draft.language
                        onPicked: id => pane.form.language(id)
                    }
                }
                Named {
                    width: pane.part(2, 1)
                    name: qsTr("心愿")
                    DeskChoices {
                        width: parent.width
                        options: pane.form.wishes
                        chosen: pane.draft.wishes
                        onPicked: id => pane.form.toggle(id)
                    }
                }
                Line {
                    width: pane.part(2, 1)
                    field: "other"
                    label: qsTr("别的心愿")
                    placeholder: qsTr("例如：想看警犬")
                }
                Named {
                    width: pane.part(2, 1)
                    name: qsTr("路线")
                    DeskChoices {
                        width: parent.width
                        options: pane.form.routes
                        chosen: pane.draft.route
                        onPicked: id => pane.form.route(id)
                    }
                }
                Line {
                    width: pane.part(2, 1)
                    field: "remark"
                    label: qsTr("备注")
                    placeholder: qsTr("例如：有坐轮椅的同学")
                }
            }
        }
    }
    RefusedDialog {
        visible: pane.form.refused.length > 0
        reasons: pane.form.refused
        busy: pane.form.saving
        onMeant: reason => pane.form.save(reason)
        onDropped: pane.form.mend()
    }
}
