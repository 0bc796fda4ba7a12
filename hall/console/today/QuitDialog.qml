import QtQuick
import Desk

// The one question before the hall goes dark.
DeskDialog {
    id: dialog

    required property var page

    title: qsTr("要退出软件吗？")
    text: qsTr("退出以后，大屏幕就没有展项了。记录都已经存好。")
    keys: [
        DeskKey {
            height: 80
            text: qsTr("不退出")
            onTapped: dialog.page.stay()
        },
        DeskKey {
            height: 80
            icon: "close"
            look: "danger"
            text: qsTr("确定退出")
            onTapped: dialog.page.quit()
        }
    ]
}
