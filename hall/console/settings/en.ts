<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ChangesPane</name>
    <message>
        <source>找：谁、做了什么、改了哪里</source>
        <translation>Find: who, what they did, what it was about</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What they did</translation>
    </message>
    <message>
        <source>什么</source>
        <translation>Of what</translation>
    </message>
    <message>
        <source>从什么改成什么，原因</source>
        <translation>From what to what, and why</translation>
    </message>
</context>
<context>
    <name>DayOffDialog</name>
    <message>
        <source>哪天闭馆？</source>
        <translation>Which day is closed?</translation>
    </message>
    <message>
        <source>那天不再接新的预约；已经约好的，请打电话改。</source>
        <translation>No new bookings for that day; please call those who have booked already.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>比如：检修</source>
        <translation>Such as: repairs</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Close that day</translation>
    </message>
    <message>
        <source>先不</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>DaysOffCard</name>
    <message>
        <source>闭馆的日子</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>加一天</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>没有。加了、去掉了，马上生效。</source>
        <translation>None. Changes here work at once.</translation>
    </message>
    <message>
        <source>照常开</source>
        <translation>Open as usual</translation>
    </message>
</context>
<context>
    <name>PeopleDialogs</name>
    <message>
        <source>加一个人</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>名字</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>下一步请本人来设 6 位数字的密码，输两遍。</source>
        <translation>Next they choose a PIN of six digits themselves and enter it twice.</translation>
    </message>
    <message>
        <source>去设密码</source>
        <translation>Choose the PIN</translation>
    </message>
    <message>
        <source>先不</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>改名字</source>
        <translation>Change the name</translation>
    </message>
    <message>
        <source>改好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>去掉“%1”吗？</source>
        <translation>Remove "%1"?</translation>
    </message>
    <message>
        <source>这个密码马上就不能用了。做过的记录都留着。</source>
        <translation>That PIN stops working at once. The records stay.</translation>
    </message>
    <message>
        <source>确定去掉</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>谁可以进工作台</source>
        <translation>Who may come in</translation>
    </message>
    <message>
        <source>加一个人</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>名字</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>点一个名字</source>
        <translation>Touch a name</translation>
    </message>
    <message>
        <source>每个人有自己的密码，做了什么都记着是谁。
讲解员只看得到带队、预约和展项；管理员什么都看得到。</source>
        <translation>Everybody has a PIN of their own, and every change is written down with its name.
Guides see tours, bookings and exhibits only; staff see everything.</translation>
    </message>
    <message>
        <source>设新密码</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>改名字</source>
        <translation>Change the name</translation>
    </message>
    <message>
        <source>去掉这个人</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>改了自己的名字或身份，要重新输入密码进来。</source>
        <translation>After changing your own name or role, come in again with your PIN.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>还没有保存。保存以后，下次打开展馆时生效。</source>
        <translation>Not saved yet. Once saved, it takes effect when the hall opens next.</translation>
    </message>
    <message>
        <source>存好了的改动，下次打开展馆时生效。</source>
        <translation>Saved changes take effect when the hall opens next.</translation>
    </message>
    <message>
        <source>这里的改动，下次打开展馆时生效。</source>
        <translation>Changes made here take effect when the hall opens next.</translation>
    </message>
</context>
</TS>
