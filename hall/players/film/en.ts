<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Asking</name>
    <message>
        <source>停一停，想一想。
慢慢答，不着急。</source>
        <translation>Stop and think.
Take your time.</translation>
    </message>
    <message>
        <source>答对了！
你看得真仔细。</source>
        <translation>Right!
You watched closely.</translation>
    </message>
    <message>
        <source>小心，
再想一想！</source>
        <translation>Careful,
think again!</translation>
    </message>
    <message>
        <source>正确答案</source>
        <translation>Right answer</translation>
    </message>
    <message>
        <source>你选的</source>
        <translation>You chose</translation>
    </message>
    <message>
        <source>点亮平安灯</source>
        <translation>Light the lamp</translation>
    </message>
    <message>
        <source>接着看</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>CaptionKey</name>
    <message>
        <source>字幕</source>
        <translation>Captions</translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>分成 %1 段看</source>
        <translation>%1 parts</translation>
    </message>
    <message>
        <source>边看边答 %1 题</source>
        <translation>%1 questions on the way</translation>
    </message>
    <message>
        <source>点亮一盏平安灯</source>
        <translation>They light your lamp</translation>
    </message>
</context>
<context>
    <name>Cinema</name>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>播放</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>后退 10 秒</source>
        <translation>Back 10 seconds</translation>
    </message>
    <message>
        <source>前进 10 秒</source>
        <translation>Forward 10 seconds</translation>
    </message>
    <message>
        <source>选片</source>
        <translation>Films</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>反诈</source>
        <translation>Scams</translation>
    </message>
    <message>
        <source>交通</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>消防</source>
        <translation>Fire</translation>
    </message>
    <message>
        <source>生产安全</source>
        <translation>Work safety</translation>
    </message>
    <message>
        <source>应急</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>守法</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 分 %2 秒</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>FilmCard</name>
    <message>
        <source>今天休息</source>
        <translation>Resting today</translation>
    </message>
    <message>
        <source>正在准备</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>看过</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>看一段，答一题，点一盏灯</source>
        <translation>Watch, answer, light a lamp</translation>
    </message>
</context>
<context>
    <name>Resting</name>
    <message>
        <source>这部片子今天休息</source>
        <translation>This film is resting today</translation>
    </message>
    <message>
        <source>换一部看看吧，
别的片子都在等你。</source>
        <translation>Try another one:
the others are waiting for you.</translation>
    </message>
    <message>
        <source>选别的片子</source>
        <translation>Other films</translation>
    </message>
</context>
</TS>
