<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>CalendarPane</name>
    <message>
        <source>预约</source>
        <translation>Bookings</translation>
    </message>
    <message>
        <source>往前</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>往后</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>新预约</source>
        <translation>New booking</translation>
    </message>
    <message>
        <source>不选了</source>
        <translation>Stop choosing</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>有人</source>
        <translation>Some</translation>
    </message>
    <message>
        <source>已满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>导入名单</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>这一天闭馆</source>
        <translation>Close this day</translation>
    </message>
    <message>
        <source>已经约好的团队还在，请逐个打电话改期。</source>
        <translation>Groups that are booked stay booked: please call each of them.</translation>
    </message>
    <message>
        <source>闭馆的原因</source>
        <translation>Why it is closed</translation>
    </message>
    <message>
        <source>例如：设备检修</source>
        <translation>Such as: maintenance</translation>
    </message>
    <message>
        <source>闭馆</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>恢复开放</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>闭馆</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>到馆登记</source>
        <translation>They are here</translation>
    </message>
    <message>
        <source>打印预约单</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>换时间</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>排到每周</source>
        <translation>Repeat weekly</translation>
    </message>
    <message>
        <source>没有来</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel booking</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>看了谁的电话会留下记录。</source>
        <translation>Who looks at a phone number is written down.</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>取消这个预约？</source>
        <translation>Cancel this booking?</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>例如：学校停课</source>
        <translation>Such as: the school is closed</translation>
    </message>
    <message>
        <source>取消得太晚</source>
        <translation>Too late to cancel</translation>
    </message>
    <message>
        <source>要破例，就写明原因（会留在记录里）</source>
        <translation>To make an exception, write why (it is kept)</translation>
    </message>
    <message>
        <source>破例取消</source>
        <translation>Cancel anyway</translation>
    </message>
    <message>
        <source>他们没有来？</source>
        <translation>Did nobody come?</translation>
    </message>
    <message>
        <source>多次没来的单位，一段时间里不能再约。</source>
        <translation>After several no-shows a group cannot book for a while.</translation>
    </message>
    <message>
        <source>知道原因就写一句</source>
        <translation>The reason, if you know it</translation>
    </message>
    <message>
        <source>例如：电话打不通</source>
        <translation>Such as: nobody answers the phone</translation>
    </message>
    <message>
        <source>记为没有来</source>
        <translation>Note the no-show</translation>
    </message>
</context>
<context>
    <name>FileOutDialog</name>
    <message>
        <source>写好了</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>打印预约单</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>导出预约</source>
        <translation>Export bookings</translation>
    </message>
    <message>
        <source>A5 纸，中英文，带一个签名的二维码，到馆时扫一下。</source>
        <translation>A5, both languages, with a signed code that is scanned on arrival.</translation>
    </message>
    <message>
        <source>哪些天</source>
        <translation>Which days</translation>
    </message>
    <message>
        <source>什么文件（联系人只写隐去的样子）</source>
        <translation>What kind of file (contacts stay masked)</translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>这台电脑没有打印机，请把文件拷到能打印的电脑上。</source>
        <translation>This machine has no printer; take the file to one that can print.</translation>
    </message>
    <message>
        <source>存成 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>送到打印机</source>
        <translation>Send to the printer</translation>
    </message>
    <message>
        <source>安全拔出 U 盘</source>
        <translation>Let the stick go</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>先不</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>新预约</source>
        <translation>New booking</translation>
    </message>
    <message>
        <source>改预约</source>
        <translation>Edit booking</translation>
    </message>
    <message>
        <source>保存预约</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>按规定可以约</source>
        <translation>The rules allow this</translation>
    </message>
    <message>
        <source>团队名称</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>例如：阳光小学</source>
        <translation>Such as: Sunshine School</translation>
    </message>
    <message>
        <source>联系人（加密保存）</source>
        <translation>Contact (kept sealed)</translation>
    </message>
    <message>
        <source>怎么称呼</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>11 位手机号</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>参观的人</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>年级、班</source>
        <translation>Grade, class</translation>
    </message>
    <message>
        <source>例如：三年级（2）班</source>
        <translation>Such as: Grade 3, class 2</translation>
    </message>
    <message>
        <source>孩子</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>带队老师（算在总数里）</source>
        <translation>Leaders (in the total)</translation>
    </message>
    <message>
        <source>其他大人</source>
        <translation>Other adults</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>930 就是 9:30</source>
        <translation>930 means 9:30</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>讲解</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>心愿</source>
        <translation>Wishes</translation>
    </message>
    <message>
        <source>别的心愿</source>
        <translation>Another wish</translation>
    </message>
    <message>
        <source>例如：想看警犬</source>
        <translation>Such as: to see the police dogs</translation>
    </message>
    <message>
        <source>路线</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>例如：有坐轮椅的同学</source>
        <translation>Such as: a pupil in a wheelchair</translation>
    </message>
</context>
<context>
    <name>IntakePane</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>导入名单</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入这 %1 行</source>
        <translation>Take these %1</translation>
    </message>
    <message>
        <source>存一份空表</source>
        <translation>Save a blank list</translation>
    </message>
    <message>
        <source>导入了 %1 行</source>
        <translation>%1 taken</translation>
    </message>
    <message>
        <source>可以导入 %1 行</source>
        <translation>%1 can be taken</translation>
    </message>
    <message>
        <source>%1 行不行</source>
        <translation>%1 refused</translation>
    </message>
    <message>
        <source>只看不行的</source>
        <translation>Refused only</translation>
    </message>
    <message>
        <source>没有找到表格。把 XLSX 或 CSV 放进 U 盘，或者文档里的“体验馆”文件夹。</source>
        <translation>No tables found. Put an XLSX or CSV on a USB stick, or into the hall's own folder in Documents.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>行号是文件里的行号。没有写进来的行，改好以后可以再导入一次。</source>
        <translation>Numbers are the file's own lines. Correct the refused ones and import the file again.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>闭馆</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>还约着 %1 个团</source>
        <translation>%1 booked</translation>
    </message>
    <message>
        <source>调休</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>先不</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>按规定不能这样约</source>
        <translation>The rules do not allow this</translation>
    </message>
    <message>
        <source>要破例，就写明原因（会留在记录里）</source>
        <translation>To make an exception, write why (it is kept)</translation>
    </message>
    <message>
        <source>例如：县里的活动，所长同意</source>
        <translation>Such as: a county event, the chief agrees</translation>
    </message>
    <message>
        <source>回去改</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>破例约上</source>
        <translation>Book anyway</translation>
    </message>
</context>
<context>
    <name>SearchList</name>
    <message>
        <source>单位名称，或日期 2026-11-26、2026-11</source>
        <translation>Name, or date: 2026-11-26, 2026-11</translation>
    </message>
    <message>
        <source>没有这样的预约</source>
        <translation>No such bookings</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>团队</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>参观的人</source>
        <translation>Who comes</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>排上了 %1 周</source>
        <translation>%1 weeks booked</translation>
    </message>
    <message>
        <source>排到后面每一周</source>
        <translation>Repeat every week</translation>
    </message>
    <message>
        <source>同一天、同一时间，每周一次。每一周都按规定检查，不行的会告诉你。</source>
        <translation>Same weekday, same time, once a week. Each week is checked by the rules, and you are told which are refused.</translation>
    </message>
    <message>
        <source>个星期</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>排上</source>
        <translation>Book them</translation>
    </message>
    <message>
        <source>先不</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>SlotCard</name>
    <message>
        <source>再约一组</source>
        <translation>Book one more group</translation>
    </message>
    <message>
        <source>选这一场</source>
        <translation>Choose this slot</translation>
    </message>
    <message>
        <source>约这一场</source>
        <translation>Book this slot</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>闭馆</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>满</source>
        <translation>full</translation>
    </message>
</context>
</TS>
