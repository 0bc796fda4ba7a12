pragma ComponentBehavior: Bound

import QtQuick
import Hall

// The question bank: the list, one item on the table, or a file that comes in.
FocusScope {
    id: root

    required property var page
    required property var desk

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.page.stage === "item" ? table : root.page.stage === "import" ? freight : list
    }
    Component {
        id: list
        BankList {
            page: root.page
        }
    }
    Component {
        id: table
        BankItem {
            page: root.page
        }
    }
    Component {
        id: freight
        BankFreight {
            page: root.page
        }
    }
}
