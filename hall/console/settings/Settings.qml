pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// People, opening, the hall, and who changed what: one section at a time.
Item {
    id: root

    required property var page
    required property var desk
    readonly property bool tall: Theme.portrait
    readonly property bool isForm: root.page.section === "opening" || root.page.section === "hall"

    Label {
        id: title
        x: 36
        y: 30
        text: qsTr("设置")
        size: 38
        weight: 900
        color: Theme.ink
    }
    DeskSegment {
        id: sections
        x: root.tall ? 36 : title.x + title.width + 32
        y: root.tall ? 104 : 18
        options: root.page.sections
        chosen: root.page.section
        onPicked: id => root.page.look_at(id)
    }
    Row {
        x: root.width - 36 - width
        y: 16
        visible: root.isForm
        spacing: 12
        DeskKey {
            text: qsTr("不改了")
            enabled: root.page.form.unsaved
            onTapped: root.page.form.drop()
        }
        DeskKey {
            look: "primary"
            icon: "check"
            text: qsTr("保存")
            enabled: root.page.form.sound
            onTapped: root.page.form.save()
        }
    }
    PeoplePane {
        x: 36
        y: root.tall ? 188 : 104
        width: root.width - 72
        height: root.height - y - 36
        visible: root.page.section === "people"
        people: root.page.people
    }
    SettingsPane {
        y: root.tall ? 188 : 104
        width: root.width
        height: root.height - y
        visible: root.isForm
        page: root.page
    }
    ChangesPane {
        x: 36
        y: root.tall ? 188 : 104
        width: root.width - 72
        height: root.height - y - 36
        visible: root.page.section === "audit"
        page: root.page
    }
    PeopleDialogs {
        anchors.fill: parent
        people: root.page.people
    }
    DayOffDialog {
        daysOff: root.page.days_off
    }
}
