<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Arrival</name>
    <message>
        <source>带队</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>没预约的</source>
        <translation>No booking</translation>
    </message>
</context>
<context>
    <name>ArrivalCard</name>
    <message>
        <source>哪一队到了？</source>
        <translation>Who has arrived?</translation>
    </message>
    <message>
        <source>预约单已核对</source>
        <translation>Slip checked</translation>
    </message>
    <message>
        <source>扫一扫预约单，或者在名单里点一队。</source>
        <translation>Scan their slip, or tap a group in the list.</translation>
    </message>
    <message>
        <source>到了的孩子</source>
        <translation>Children who came</translation>
    </message>
    <message>
        <source>到了几个孩子？</source>
        <translation>How many children came?</translation>
    </message>
    <message>
        <source>到了的大人</source>
        <translation>Adults who came</translation>
    </message>
    <message>
        <source>到了几个大人？</source>
        <translation>How many adults came?</translation>
    </message>
    <message>
        <source>讲解员</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>走哪条路线？</source>
        <translation>Which route?</translation>
    </message>
    <message>
        <source>时间表</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>只签到</source>
        <translation>Sign in only</translation>
    </message>
    <message>
        <source>他们走了</source>
        <translation>They have left</translation>
    </message>
    <message>
        <source>结束现在的带队</source>
        <translation>End the tour that is on</translation>
    </message>
    <message>
        <source>开始带队</source>
        <translation>Start the tour</translation>
    </message>
    <message>
        <source>签到，开始带队</source>
        <translation>Sign in and start the tour</translation>
    </message>
    <message>
        <source>正在带队：%1</source>
        <translation>On tour now: %1</translation>
    </message>
</context>
<context>
    <name>ArrivalList</name>
    <message>
        <source>今天的预约</source>
        <translation>Booked today</translation>
    </message>
    <message>
        <source>今天没有预约。没约就来的人，点右上角“没预约的”。</source>
        <translation>Nobody has booked for today. For people who just come, tap "No booking" above.</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>The day before</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>The day after</translation>
    </message>
    <message>
        <source>这一天没有人来</source>
        <translation>Nobody came on this day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>地方</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>孩子</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>大人</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>谁登记的</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>记错了？点那一行。旧的一行会留着，新的一行写上你的名字和原因。</source>
        <translation>Something wrong? Tap the row. The old one stays; the new one carries your name and the reason.</translation>
    </message>
    <message>
        <source>看好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>MendDialog</name>
    <message>
        <source>更正这一行</source>
        <translation>Correct this row</translation>
    </message>
    <message>
        <source>孩子</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>大人</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>选一个，或者自己写</source>
        <translation>Choose one or write your own</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>没预约就来的</source>
        <translation>People without a booking</translation>
    </message>
    <message>
        <source>一家人，点一下就登记：</source>
        <translation>A family: one tap enters them.</translation>
    </message>
    <message>
        <source>人多，或者在别处：</source>
        <translation>More people, or somewhere else:</translation>
    </message>
    <message>
        <source>孩子</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>大人</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>登记，开始带队</source>
        <translation>Enter and start the tour</translation>
    </message>
    <message>
        <source>不登记了</source>
        <translation>Do not enter</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>把预约单上的码对着摄像头</source>
        <translation>Hold the code of the slip before the camera</translation>
    </message>
    <message>
        <source>把码放进框里。画面不会保存</source>
        <translation>Code into the frame. No picture is kept</translation>
    </message>
    <message>
        <source>重新扫码</source>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>扫预约单</source>
        <translation>Scan a slip</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>撤销（%1 秒）</source>
        <translation>Undo (%1 s)</translation>
    </message>
</context>
</TS>
