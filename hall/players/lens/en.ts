<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Lens</name>
    <message>
        <source>原来的样子</source>
        <translation>As it is</translation>
    </message>
    <message>
        <source>变了样子</source>
        <translation>Through the lens</translation>
    </message>
    <message>
        <source>画面只在这里显示，不会保存</source>
        <translation>Shown only here, never saved</translation>
    </message>
    <message>
        <source>我看完了，点灯</source>
        <translation>I'm done, light my lamp</translation>
    </message>
</context>
</TS>
