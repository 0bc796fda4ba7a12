<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Board</name>
    <message>
        <source>更多字</source>
        <translation>More</translation>
    </message>
    <message>
        <source>收起键盘</source>
        <translation>Hide the keyboard</translation>
    </message>
</context>
<context>
    <name>BoardPlace</name>
    <message>
        <source>这台电脑没有装屏幕键盘，请接上键盘打字</source>
        <translation>No on-screen keyboard is installed here; please plug in a keyboard</translation>
    </message>
</context>
<context>
    <name>BoardRows</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>换行</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>下一项</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>大写</source>
        <translation>Capitals</translation>
    </message>
    <message>
        <source>中 / 英</source>
        <translation>ZH / EN</translation>
    </message>
    <message>
        <source>空格 · 拼音</source>
        <translation>Space · pinyin</translation>
    </message>
    <message>
        <source>空格 · 英文</source>
        <translation>Space · English</translation>
    </message>
    <message>
        <source>收起键盘</source>
        <translation>Hide the keyboard</translation>
    </message>
</context>
<context>
    <name>DeskRail</name>
    <message>
        <source>智慧安防
体验馆</source>
        <translation>Safety
Hall</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Log out</translation>
    </message>
</context>
<context>
    <name>MeDialog</name>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>修改我的密码</source>
        <translation>Change my PIN</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>请输入 6 位密码</source>
        <translation>Enter the 6-digit PIN</translation>
    </message>
    <message>
        <source>怎么称呼您？</source>
        <translation>What is your name?</translation>
    </message>
    <message>
        <source>请再输一遍</source>
        <translation>Enter it once more</translation>
    </message>
    <message>
        <source>请“%1”设一个 6 位密码</source>
        <translation>%1, choose a 6-digit PIN</translation>
    </message>
    <message>
        <source>请设一个 6 位密码</source>
        <translation>Choose a 6-digit PIN</translation>
    </message>
    <message>
        <source>比如：李警官</source>
        <translation>Such as: Officer Li</translation>
    </message>
    <message>
        <source>就这样</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>名字会写进记录里，以后可以改</source>
        <translation>It stands in the records; you can change it later</translation>
    </message>
    <message>
        <source>30 秒没有操作，会自动返回</source>
        <translation>Goes back by itself after 30 seconds</translation>
    </message>
    <message>
        <source>不要用生日或电话号码</source>
        <translation>No birthdays, no phone numbers</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>PinScene</name>
    <message>
        <source>智慧安防体验馆</source>
        <translation>Safety Hall</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Staff desk</translation>
    </message>
    <message>
        <source>工作人员入口</source>
        <translation>Staff only</translation>
    </message>
    <message>
        <source>第一次打开，先设一个密码。
只告诉工作人员。</source>
        <translation>First start: choose a PIN.
Tell it to staff only.</translation>
    </message>
    <message>
        <source>小朋友，请点右上角“返回”</source>
        <translation>Children: please tap Back, top right</translation>
    </message>
</context>
</TS>
