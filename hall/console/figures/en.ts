<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Figures</name>
    <message>
        <source>数据</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>，%1 更新</source>
        <translation>, read at %1</translation>
    </message>
    <message>
        <source>导出 CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>导出 XLSX</source>
        <translation>Export XLSX</translation>
    </message>
    <message>
        <source>PDF 报告</source>
        <translation>PDF report</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
</context>
<context>
    <name>HardCard</name>
    <message>
        <source>最难的题</source>
        <translation>Hardest questions</translation>
    </message>
    <message>
        <source>答对率</source>
        <translation>Answered right</translation>
    </message>
    <message>
        <source>答题还不够多，一道题至少要有 5 次回答</source>
        <translation>Not enough answers yet: a question needs at least 5</translation>
    </message>
    <message>
        <source>答了 %1 次</source>
        <translation>%1 answers</translation>
    </message>
</context>
<context>
    <name>OutletDialog</name>
    <message>
        <source>导出报告</source>
        <translation>Export a report</translation>
    </message>
    <message>
        <source>什么报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>什么文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>哪些天</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>每行是什么</source>
        <translation>One line is</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>再找一次 U 盘</source>
        <translation>Look for sticks again</translation>
    </message>
    <message>
        <source>上一层</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>写好了：%1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>再写一次</source>
        <translation>Write again</translation>
    </message>
    <message>
        <source>写到这里</source>
        <translation>Write here</translation>
    </message>
    <message>
        <source>安全拔出 U 盘</source>
        <translation>Eject the stick</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>先不</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>RankCard</name>
    <message>
        <source>展项排行</source>
        <translation>Exhibits</translation>
    </message>
    <message>
        <source>点亮</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>平均时长</source>
        <translation>Mean time</translation>
    </message>
    <message>
        <source>完好率</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>这些天还没有人玩</source>
        <translation>Nobody has played in these days yet</translation>
    </message>
</context>
<context>
    <name>SumCard</name>
    <message>
        <source>盏</source>
        <translation>lit</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
</context>
<context>
    <name>WhenCard</name>
    <message>
        <source>参观人数</source>
        <translation>Visitors</translation>
    </message>
    <message>
        <source>每月参观人数</source>
        <translation>Visitors a month</translation>
    </message>
    <message>
        <source>每天参观人数</source>
        <translation>Visitors a day</translation>
    </message>
    <message>
        <source>几点最忙</source>
        <translation>Busiest hours</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>钟点</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>%1 点</source>
        <translation>%1:00</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>参观的人</source>
        <translation>Who came</translation>
    </message>
    <message>
        <source>这些天还没有人来</source>
        <translation>Nobody has come in these days yet</translation>
    </message>
</context>
</TS>
