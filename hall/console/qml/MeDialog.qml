import QtQuick
import Hall
import Desk

// Who is at the desk, and what concerns this person alone.
DeskDialog {
    id: me

    required property var desk
    required property var shell

    signal closed

    title: me.desk.who
    text: me.desk.role_words

    Label {
        text: qsTr("语言")
        size: 22
        color: Theme.slate
    }
    DeskSegment {
        options: [
            {
                id: "zh",
                text: "中文"
            },
            {
                id: "en",
                text: "English"
            }
        ]
        chosen: Theme.english ? "en" : "zh"
        onPicked: id => me.shell.setLanguage(id)
    }
    keys: [
        DeskKey {
            text: qsTr("关闭")
            onTapped: me.closed()
        },
        DeskKey {
            icon: "lock"
            text: qsTr("修改我的密码")
            onTapped: {
                me.closed();
                me.desk.change_pin();
            }
        }
    ]
}
