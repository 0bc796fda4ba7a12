<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ClueSlots</name>
    <message>
        <source>哪里不对劲？</source>
        <translation>What is odd?</translation>
    </message>
    <message>
        <source>还没找到</source>
        <translation>Not found yet</translation>
    </message>
    <message>
        <source>哪里对得上？</source>
        <translation>What fits?</translation>
    </message>
</context>
<context>
    <name>PickPhone</name>
    <message>
        <source>谁打来的？</source>
        <translation>Who is calling?</translation>
    </message>
    <message>
        <source>选一部手机，你就是它的主人。</source>
        <translation>Choose a phone: you are its owner.</translation>
    </message>
    <message>
        <source>发来消息</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>来电话了</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>%1的手机</source>
        <translation>%1’s phone</translation>
    </message>
    <message>
        <source>有的是真的，
有的是圈套。</source>
        <translation>Some are real,
some are traps.</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>来消息了！</source>
        <translation>A message!</translation>
    </message>
    <message>
        <source>电话响了！</source>
        <translation>The phone rings!</translation>
    </message>
    <message>
        <source>打哪个电话？</source>
        <translation>Which number?</translation>
    </message>
    <message>
        <source>说清三件事</source>
        <translation>Say three things</translation>
    </message>
    <message>
        <source>和家人说一说</source>
        <translation>Talk to your family</translation>
    </message>
    <message>
        <source>你怎么回答？</source>
        <translation>What do you say?</translation>
    </message>
    <message>
        <source>先听一听</source>
        <translation>Listen first</translation>
    </message>
    <message>
        <source>这几个字没问题。
再看看别的话。</source>
        <translation>Nothing odd in these words. Look at the others.</translation>
    </message>
    <message>
        <source>看，还是不看？
你来决定。</source>
        <translation>Read it or not?
You decide.</translation>
    </message>
    <message>
        <source>接，还是不接？
你来决定。</source>
        <translation>Answer or not?
You decide.</translation>
    </message>
    <message>
        <source>地点、事情、联系方式，
点一个，说一个。</source>
        <translation>Where, what, how to reach you. Tap each one to say it.</translation>
    </message>
    <message>
        <source>想一想，再点号码。</source>
        <translation>Think, then tap a number.</translation>
    </message>
    <message>
        <source>哪几个字怪怪的？
在手机上点一点。</source>
        <translation>Do some words sound odd?
Tap them on the phone.</translation>
    </message>
    <message>
        <source>119 管救火。
再想一想。</source>
        <translation>119 is for fires.
Think again.</translation>
    </message>
    <message>
        <source>120 管急救。
再想一想。</source>
        <translation>120 is for ambulances.
Think again.</translation>
    </message>
    <message>
        <source>110 管报警。钱没丢，
可以打反诈专线。</source>
        <translation>110 is for emergencies. No money is gone: try the anti-fraud line.</translation>
    </message>
    <message>
        <source>96110 管劝阻。
钱没了要报警。</source>
        <translation>96110 gives advice. Money is gone: call the police.</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>事情</source>
        <translation>What</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>How to reach me</translation>
    </message>
    <message>
        <source>接着往下</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>你怎么做？</source>
        <translation>What do you do?</translation>
    </message>
    <message>
        <source>后来呢？</source>
        <translation>And then?</translation>
    </message>
    <message>
        <source>听接警员说</source>
        <translation>Listen to the operator</translation>
    </message>
    <message>
        <source>又响了！</source>
        <translation>It rings again!</translation>
    </message>
</context>
<context>
    <name>StoryEnding</name>
    <message>
        <source>刚才听到过</source>
        <translation>You heard it too</translation>
    </message>
    <message>
        <source>这次没听到</source>
        <translation>Not said this time</translation>
    </message>
    <message>
        <source>你找到了</source>
        <translation>You found it</translation>
    </message>
    <message>
        <source>找到线索 %1 / %2</source>
        <translation>Clues found: %1 / %2</translation>
    </message>
    <message>
        <source>点亮平安灯</source>
        <translation>Light the lamp</translation>
    </message>
</context>
<context>
    <name>StoryPhone</name>
    <message>
        <source>发来一条新消息</source>
        <translation>sent a message</translation>
    </message>
    <message>
        <source>来电话了……</source>
        <translation>is calling…</translation>
    </message>
    <message>
        <source>先不看</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>不接</source>
        <translation>Let it ring</translation>
    </message>
    <message>
        <source>看一看</source>
        <translation>Read it</translation>
    </message>
    <message>
        <source>接听</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>在陪着你</source>
        <translation>is with you</translation>
    </message>
    <message>
        <source>不聊了</source>
        <translation>Stop chat</translation>
    </message>
    <message>
        <source>已挂断</source>
        <translation>Call ended</translation>
    </message>
    <message>
        <source>聊天中</source>
        <translation>Chatting</translation>
    </message>
    <message>
        <source>通话中</source>
        <translation>On the line</translation>
    </message>
    <message>
        <source>挂断</source>
        <translation>Hang up</translation>
    </message>
    <message>
        <source>聊完了</source>
        <translation>Chat ended</translation>
    </message>
    <message>
        <source>又打来了……</source>
        <translation>is calling again…</translation>
    </message>
</context>
<context>
    <name>Talking</name>
    <message>
        <source>问问%1</source>
        <translation>Ask %1</translation>
    </message>
    <message>
        <source>这是模拟，不会真的拨号</source>
        <translation>Only a game: no real call is made</translation>
    </message>
</context>
<context>
    <name>YouCard</name>
    <message>
        <source>你是%1</source>
        <translation>You are %1</translation>
    </message>
</context>
</TS>
