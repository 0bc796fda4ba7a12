<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ExhibitTable</name>
    <message>
        <source>展项</source>
        <translation>Exhibits</translation>
    </message>
    <message>
        <source>%1 个</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>维修中</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>需要看一看</source>
        <translation>Please look at</translation>
    </message>
    <message>
        <source>%1 件</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>都好着呢</source>
        <translation>All is well</translation>
    </message>
    <message>
        <source>处理好了</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>要退出软件吗？</source>
        <translation>Quit the software?</translation>
    </message>
    <message>
        <source>退出以后，大屏幕就没有展项了。记录都已经存好。</source>
        <translation>The big screen will then show no exhibits. All records are saved.</translation>
    </message>
    <message>
        <source>不退出</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>确定退出</source>
        <translation>Yes, quit</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>展项</source>
        <translation>Exhibits</translation>
    </message>
    <message>
        <source>退出软件</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>一切正常</source>
        <translation>All is well</translation>
    </message>
    <message>
        <source>有 %1 件事要看</source>
        <translation>%1 to look at</translation>
    </message>
    <message>
        <source>今天体验</source>
        <translation>Plays today</translation>
    </message>
    <message>
        <source>次</source>
        <translation>plays</translation>
    </message>
    <message>
        <source>今天点亮</source>
        <translation>Lamps lit today</translation>
    </message>
    <message>
        <source>盏</source>
        <translation>lamps</translation>
    </message>
    <message>
        <source>全馆已点亮</source>
        <translation>Lamps lit in all</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>最近一次：
%1</source>
        <translation>The newest:
%1</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Devices</translation>
    </message>
</context>
</TS>
