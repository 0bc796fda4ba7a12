pragma ComponentBehavior: Bound

import QtQuick

// Bookings: the calendar, the form, one booking, lists in and out; one of them is in sight.
Item {
    id: bookings

    required property var page
    required property var desk
    readonly property var panes: ({
            "calendar": calendar,
            "form": form,
            "detail": detail,
            "intake": intake
        })

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: bookings.panes[bookings.page.sight] ?? null
    }
    Component {
        id: calendar
        CalendarPane {
            page: bookings.page
            calendar: bookings.page.calendar
        }
    }
    FileOutDialog {
        z: 1
        outlet: bookings.page.outlet
        busy: bookings.page.busy
    }
    Component {
        id: intake
        IntakePane {
            page: bookings.page
            intake: bookings.page.intake
        }
    }
    Component {
        id: form
        FormPane {
            page: bookings.page
            form: bookings.page.form
        }
    }
    Component {
        id: detail
        DetailPane {
            page: bookings.page
            detail: bookings.page.detail
        }
    }
}
