pragma ComponentBehavior: Bound

import QtQuick
import Hall

// How it was: everybody presses one face; nobody asks who.
Item {
    id: view

    required property var finale
    readonly property bool tall: Theme.portrait
    readonly property var end: view.finale
    readonly property int given: view.end.votes.reduce((sum, n) => sum + n, 0)
    readonly property var faces: [
        {
            "icon": "face-happy",
            "text": qsTr("真开心"),
            "tint": Theme.mint
        },
        {
            "icon": "face-fine",
            "text": qsTr("还可以"),
            "tint": Theme.police300
        },
        {
            "icon": "face-sad",
            "text": qsTr("不太好"),
            "tint": Theme.fog
        }
    ]

    Rectangle {
        anchors.fill: parent
        color: Theme.night950
        opacity: .55
    }
    Label {
        width: parent.width - 96
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 150 : 70
        horizontalAlignment: Text.AlignHCenter
        text: view.end.voted ? qsTr("都点好了，谢谢你们！") : qsTr("今天怎么样？每人点一次")
        size: Theme.english ? 68 : 80
        weight: 900
        leading: 1.2
    }
    Label {
        width: parent.width - 96
        anchors.horizontalCenter: parent.horizontalCenter
        y: view.tall ? 330 : 190
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("已经点了 %1 次，你们一共 %2 人。只数笑脸，不记是谁").arg(view.given).arg(view.end.people)
        size: 36
        color: Theme.fog
    }
    Repeater {
        model: view.faces
        FinaleFace {
            id: face
            required property int index
            required property var modelData
            width: view.tall ? 984 : 480
            height: view.tall ? 330 : 500
            x: view.tall ? 48 : (view.width - 3 * width - 2 * 48) / 2 + face.index * (width + 48)
            y: view.tall ? 480 + face.index * 366 : 290
            icon: face.modelData.icon
            text: face.modelData.text
            tint: face.modelData.tint
            votes: view.end.votes[face.index]
            open: !view.end.voted
            onStruck: (at, x, y) => view.end.vote(face.index, at, x, y)
        }
    }
    Label {
        x: view.tall ? 48 : 440
        y: view.tall ? view.height - 270 : view.height - 164
        width: view.tall ? view.width - 96 : view.width - 920
        height: view.tall ? 100 : 108
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: ({
                "writing": qsTr("正在做班级证书……"),
                "saved": qsTr("班级证书在文档的“体验馆”里，请到服务台打印\n%1").arg(view.end.paperName),
                "failed": qsTr("班级证书没做成：%1").arg(view.end.paperName)
            })[view.end.paper] ?? ""
        size: 32
        fontSizeMode: Text.Fit
        minimumPixelSize: 28
        leading: 1.3
        color: Theme.fog
    }
    Key {
        objectName: "back"
        x: view.tall ? 48 : 64
        y: view.height - (view.tall ? 156 : 164)
        height: 108
        look: "ghost"
        icon: "back"
        size: Theme.english ? 34 : 38
        text: qsTr("再看看灯")
        onTapped: view.end.back()
    }
    Key {
        objectName: "finish"
        x: view.width - width - (view.tall ? 48 : 64)
        y: view.height - (view.tall ? 156 : 164)
        height: 108
        look: "primary"
        iconRight: "next"
        size: Theme.english ? 36 : 40
        text: qsTr("结束参观")
        onTapped: view.end.finish()
    }
}
