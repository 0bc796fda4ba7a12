pragma ComponentBehavior: Bound

import QtQuick

// Ten digits, never shuffled, and two keys for mending.
Grid {
    id: pad

    required property var door

    columns: 3
    columnSpacing: 26
    rowSpacing: 20

    Repeater {
        model: 9
        PinKey {
            required property int index
            text: index + 1
            enabled: !pad.door.is_barred
            onTapped: pad.door.key(index + 1)
        }
    }
    PinKey {
        text: qsTr("清空")
        mends: true
        enabled: !pad.door.is_barred
        onTapped: pad.door.clear()
    }
    PinKey {
        text: "0"
        enabled: !pad.door.is_barred
        onTapped: pad.door.key(0)
    }
    PinKey {
        icon: "delete"
        name: qsTr("删除")
        mends: true
        enabled: !pad.door.is_barred
        onTapped: pad.door.back()
    }
}
