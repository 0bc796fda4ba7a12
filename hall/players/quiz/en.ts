<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Quiz</name>
    <message>
        <source>/ %1 题</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>不着急，想好了再点。</source>
        <translation>No hurry. Think, then tap.</translation>
    </message>
    <message>
        <source>点一个答案</source>
        <translation>Tap an answer</translation>
    </message>
    <message>
        <source>钱已经转走了？马上打 &lt;b&gt;110&lt;/b&gt;</source>
        <translation>Money already sent? Call &lt;b&gt;110&lt;/b&gt; at once</translation>
    </message>
    <message>
        <source>点亮平安灯</source>
        <translation>Light the lamp</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>正确答案</source>
        <translation>Right answer</translation>
    </message>
    <message>
        <source>你选的</source>
        <translation>Your choice</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 道题都答完啦！</source>
        <translation>All %1 questions done!</translation>
    </message>
    <message>
        <source>会识破圈套，也不冤枉好人，
才是真正的小侦探。</source>
        <translation>A real detective spots the trap
and trusts the honest.</translation>
    </message>
    <message>
        <source>识破圈套</source>
        <translation>Traps spotted</translation>
    </message>
    <message>
        <source>有危险的事，没有上当</source>
        <translation>You did not fall for them</translation>
    </message>
    <message>
        <source>认出真的</source>
        <translation>Honest ones recognised</translation>
    </message>
    <message>
        <source>真的消息，没有错过</source>
        <translation>You did not turn them away</translation>
    </message>
    <message>
        <source>再看看答错的 %1 题</source>
        <translation>Look again at the %1 you missed</translation>
    </message>
</context>
</TS>
