pragma ComponentBehavior: Bound

import QtQuick
import Hall
import Desk

// How many came, when and who; how the exhibits did; which questions are hard; and the way out of reports.
Item {
    id: root

    required property var page
    required property var desk
    readonly property bool tall: Theme.portrait
    readonly property real wide: root.width - 72
    readonly property real gap: 24

    Label {
        id: title
        x: 36
        y: 30
        text: qsTr("数据")
        size: 38
        weight: 900
        color: Theme.ink
    }
    DeskSegment {
        id: stretches
        x: root.tall ? 36 : title.x + title.width + 32
        y: root.tall ? 104 : 18
        options: root.page.stretches
        chosen: root.page.stretch
        onPicked: id => root.page.look_at(id)
    }
    Label {
        x: stretches.x + stretches.width + 24
        y: stretches.y + (stretches.height - height) / 2
        width: (root.tall ? root.width - 36 : exports.x - 16) - x
        text: root.page.span + (root.page.updated ? qsTr("，%1 更新").arg(root.page.updated) : "")
        size: 22
        color: Theme.slate
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 18
        elide: Text.ElideRight
    }
    Row {
        id: exports
        x: root.width - 36 - width
        y: 16
        spacing: 12
        DeskKey {
            icon: "download"
            text: "CSV"
            name: qsTr("导出 CSV")
            onTapped: root.page.export("csv")
        }
        DeskKey {
            icon: "download"
            text: "XLSX"
            name: qsTr("导出 XLSX")
            onTapped: root.page.export("xlsx")
        }
        DeskKey {
            look: "primary"
            icon: "file"
            text: root.tall || !Theme.english ? qsTr("PDF 报告") : "PDF"
            name: qsTr("导出 PDF")
            onTapped: root.page.export("pdf")
        }
    }
    DeskWords {
        x: 36
        y: root.tall ? 196 : 108
        width: root.wide
        text: root.page.trouble
        size: 23
    }
    DeskScroll {
        id: scroll
        y: root.tall ? 188 : 100
        width: root.width
        height: root.height - y
        visible: root.page.ready && root.page.trouble === ""
        contentHeight: hard.y + hard.height + 28

        Repeater {
            model: root.page.figures.cards ?? []
            SumCard {
                required property var modelData
                required property int index
                readonly property int columns: !root.tall ? 5 : index < 3 ? 3 : 2
                readonly property int column: root.tall && index > 2 ? index - 3 : index
                sum: modelData
                x: 36 + column * (width + root.gap)
                y: 4 + (root.tall && index > 2 ? 150 + root.gap : 0)
                width: (root.wide - root.gap * (columns - 1)) / columns
            }
        }
        WhenCard {
            id: when
            x: 36
            y: root.tall ? 4 + 324 + root.gap : 4 + 150 + root.gap
            width: root.tall ? root.wide : 1000
            height: root.tall ? 380 : 366
            figures: root.page.figures
            stretch: root.page.stretch
        }
        WhoCard {
            id: who
            x: root.tall ? 36 : when.x + when.width + root.gap
            y: root.tall ? when.y + when.height + root.gap : when.y
            width: 36 + root.wide - x
            height: root.tall ? 320 : when.height
            figures: root.page.figures
        }
        RankCard {
            id: rank
            x: 36
            y: who.y + who.height + root.gap
            width: root.tall ? root.wide : 850
            height: root.tall ? 410 : scroll.height - y - 28
            figures: root.page.figures
        }
        HardCard {
            id: hard
            x: root.tall ? 36 : rank.x + rank.width + root.gap
            y: root.tall ? rank.y + rank.height + root.gap : rank.y
            width: 36 + root.wide - x
            height: root.tall ? 400 : rank.height
            figures: root.page.figures
        }
    }
    OutletDialog {
        outlet: root.page.outlet
    }
}
