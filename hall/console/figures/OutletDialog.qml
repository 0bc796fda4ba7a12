pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// A report on its way out: what and which days, a look at it, the folder or stick, and what became of it.
DeskDialog {
    id: dialog

    required property var outlet
    readonly property var choices: dialog.outlet.choices
    readonly property bool done: dialog.outlet.wrote !== ""

    visible: dialog.outlet.asking
    cardWidth: 1240
    title: qsTr("导出报告")

    component Named: Column {
        property alias name: label.text
        spacing: 6
        Label {
            id: label
            size: 21
            color: Theme.slate
        }
    }
    Flow {
        width: parent.width
        spacing: 20
        Named {
            name: qsTr("什么报告")
            DeskSegment {
                options: dialog.choices.whats
                chosen: dialog.choices.what
                onPicked: id => dialog.outlet.choose_what(id)
            }
        }
        Named {
            name: qsTr("什么文件")
            DeskSegment {
                options: dialog.choices.formats
                chosen: dialog.choices.format
                onPicked: id => dialog.outlet.choose_format(id)
            }
        }
        Named {
            name: qsTr("哪些天") + "  " + dialog.outlet.span
            DeskSegment {
                options: dialog.choices.days
                chosen: dialog.choices.day
                onPicked: id => dialog.outlet.choose_days(id)
            }
        }
        Named {
            visible: dialog.choices.bys.length > 0
            name: qsTr("每行是什么")
            DeskSegment {
                options: dialog.choices.bys
                chosen: dialog.choices.by
                onPicked: id => dialog.outlet.choose_by(id)
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 252
        radius: 18
        color: "#FAFBFE"
        border.width: 1
        border.color: Theme.line
        DeskTable {
            x: 8
            y: 8
            width: parent.width - 16
            height: parent.height - 16
            rowHeight: 46
            columns: dialog.outlet.columns
            rows: dialog.outlet.rows
        }
        DeskTag {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 12
            visible: text !== ""
            text: dialog.outlet.count
            look: "blue"
        }
    }
    Named {
        width: parent.width
        name: qsTr("存到哪里") + (dialog.outlet.folder ? "  ›  " + dialog.outlet.folder : "")
        Row {
            spacing: 12
            DeskChoices {
                id: places
                width: Math.min(implicitWidth, dialog.width - 300)
                options: dialog.choices.places
                chosen: dialog.choices.place
                onPicked: id => dialog.outlet.choose_place(id)
            }
            DeskKey {
                icon: "refresh"
                name: qsTr("再找一次 U 盘")
                onTapped: dialog.outlet.look_again()
            }
        }
        Flow {
            width: parent.width
            spacing: 12
            visible: dialog.outlet.folder !== "" || dialog.outlet.folders.length > 0
            DeskKey {
                visible: dialog.outlet.folder !== ""
                icon: "back"
                text: qsTr("上一层")
                onTapped: dialog.outlet.enter("")
            }
            Repeater {
                model: dialog.outlet.folders.slice(0, 5)
                DeskKey {
                    required property string modelData
                    width: Math.min(implicitWidth, 260)
                    iconRight: "chevron"
                    text: modelData
                    onTapped: dialog.outlet.enter(modelData)
                }
            }
        }
    }
    DeskWords {
        width: parent.width
        text: dialog.outlet.trouble
        size: 23
    }
    DeskWords {
        width: parent.width
        icon: dialog.done ? "check" : "timer"
        color: dialog.done ? Theme.staffMint : Theme.police600
        size: 23
        text: dialog.done ? qsTr("写好了：%1").arg(dialog.outlet.wrote) : dialog.outlet.step
    }
    Rectangle {
        id: track
        visible: dialog.outlet.working
        width: parent.width
        height: 10
        radius: 5
        color: "#E2E8F3"
        clip: true
        Rectangle {
            id: runner
            width: track.width * .3
            height: parent.height
            radius: 5
            color: Theme.police500
            NumberAnimation on x {
                running: track.visible
                loops: Animation.Infinite
                from: -runner.width
                to: track.width
                duration: 1400
            }
        }
    }
    keys: [
        DeskKey {
            look: dialog.done ? "secondary" : "primary"
            icon: "download"
            enabled: !dialog.outlet.working && dialog.choices.places.length > 0
            text: dialog.done ? qsTr("再写一次") : qsTr("写到这里")
            onTapped: dialog.outlet.write()
        },
        DeskKey {
            visible: dialog.outlet.can_eject
            look: dialog.done ? "primary" : "secondary"
            icon: "up"
            enabled: !dialog.outlet.working
            text: qsTr("安全拔出 U 盘")
            onTapped: dialog.outlet.eject()
        },
        DeskKey {
            text: dialog.done ? qsTr("好") : qsTr("先不")
            enabled: !dialog.outlet.working
            onTapped: dialog.outlet.drop()
        }
    ]
}
