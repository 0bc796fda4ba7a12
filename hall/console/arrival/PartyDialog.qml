pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// Somebody without a booking: one tap for a family, the rest for a group or a talk elsewhere.
DeskDialog {
    id: sheet

    required property var parties
    required property bool busy
    required property bool leading
    readonly property bool any: sheet.parties.childCount + sheet.parties.adultCount > 0

    cardWidth: 1240
    title: qsTr("没预约就来的")

    component Heading: Label {
        size: 23
        color: Theme.slate
    }

    Heading {
        text: qsTr("一家人，点一下就登记：")
    }
    Grid {
        id: families
        width: parent.width
        columns: Theme.portrait || Theme.english ? 3 : 6
        columnSpacing: 12
        rowSpacing: 12
        Repeater {
            model: sheet.parties.quicks
            DeskKey {
                id: family
                required property int index
                required property string modelData
                objectName: "quick-" + family.index
                width: (families.width - 12 * (families.columns - 1)) / families.columns
                height: 84
                text: family.modelData
                enabled: !sheet.busy
                onTapped: sheet.parties.quick(family.index)
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Heading {
        text: qsTr("人多，或者在别处：")
    }
    Flow {
        width: parent.width
        spacing: 40
        DeskSegment {
            options: sheet.parties.kinds
            chosen: sheet.parties.kind
            onPicked: id => sheet.parties.setKind(id)
        }
        DeskSegment {
            options: sheet.parties.venues
            chosen: sheet.parties.venue
            onPicked: id => sheet.parties.setVenue(id)
        }
    }
    DeskChoices {
        width: parent.width
        options: sheet.parties.audiences
        chosen: sheet.parties.audience
        onPicked: id => sheet.parties.setAudience(id)
    }
    Flow {
        width: parent.width
        spacing: 40
        Column {
            spacing: 8
            Heading {
                text: qsTr("孩子")
            }
            DeskStepper {
                objectName: "partyChildren"
                value: sheet.parties.childCount
                onStepped: value => sheet.parties.setChildren(value)
            }
        }
        Column {
            spacing: 8
            Heading {
                text: qsTr("大人")
            }
            DeskStepper {
                objectName: "partyAdults"
                value: sheet.parties.adultCount
                onStepped: value => sheet.parties.setAdults(value)
            }
        }
    }
    keys: [
        DeskKey {
            objectName: "partyEnter"
            look: "primary"
            text: qsTr("登记")
            enabled: sheet.any && !sheet.busy
            onTapped: sheet.parties.enter(false)
        },
        DeskKey {
            objectName: "partyLead"
            icon: "flag"
            text: qsTr("登记，开始带队")
            enabled: sheet.any && !sheet.busy && !sheet.leading && sheet.parties.kind !== "outreach"
            onTapped: sheet.parties.enter(true)
        },
        DeskKey {
            objectName: "partyCancel"
            look: "ghost"
            text: qsTr("不登记了")
            onTapped: sheet.parties.cancel()
        }
    ]
}
