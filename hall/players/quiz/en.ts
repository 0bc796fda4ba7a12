<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Quiz</name>
    <message>
        <source>大字</source>
        <translation>Larger letters</translation>
    </message>
    <message>
        <source>换年龄</source>
        <translation>Other age</translation>
    </message>
    <message>
        <source>可以选好几个</source>
        <translation>You may pick several</translation>
    </message>
    <message>
        <source>按先后，一个一个点</source>
        <translation>Tap them in order, one by one</translation>
    </message>
    <message>
        <source>点一点，放进哪一边</source>
        <translation>Tap the side where it belongs</translation>
    </message>
    <message>
        <source>在图里点出来</source>
        <translation>Tap it in the picture</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>告诉我</source>
        <translation>Show me</translation>
    </message>
    <message>
        <source>给点提示</source>
        <translation>A hint</translation>
    </message>
    <message>
        <source>排好了</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>分好了</source>
        <translation>All sorted</translation>
    </message>
    <message>
        <source>选好了</source>
        <translation>That's it</translation>
    </message>
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
        <source>还有这个</source>
        <translation>This one too</translation>
    </message>
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
        <source>平安的本领要慢慢学。
看一看解释，下次就会。</source>
        <translation>Staying safe takes practice.
Read why, and next time you'll know.</translation>
    </message>
    <message>
        <source>骗子的花样可真多。
看一看解释，下次就认得出。</source>
        <translation>Scammers have many tricks.
Read why, and you'll spot the next one.</translation>
    </message>
    <message>
        <source>本领不小！
答错的再看一看，就更厉害。</source>
        <translation>Well done!
Look at the missed ones again.</translation>
    </message>
    <message>
        <source>这些本领，你全都会了。
平平安安回家去。</source>
        <translation>You know them all.
Stay safe on the way home.</translation>
    </message>
    <message>
        <source>会看穿骗局，也不冤枉好人，
真正的小侦探！</source>
        <translation>You see through scams and wrong
nobody: a true detective!</translation>
    </message>
    <message>
        <source>一个也没骗到你</source>
        <translation>Not one of them fooled you</translation>
    </message>
    <message>
        <source>骗局很会装，解释里有窍门</source>
        <translation>Scams hide well: read why</translation>
    </message>
    <message>
        <source>还有 %1 个差点骗到你</source>
        <translation>Nearly fooled you: %1</translation>
    </message>
    <message>
        <source>冤枉了 %1 个，先核对再下结论</source>
        <translation>Wrongly blamed: %1. Check first</translation>
    </message>
    <message>
        <source>一个好人也没冤枉</source>
        <translation>You blamed nobody wrongly</translation>
    </message>
    <message>
        <source>没冤枉好人，只是要多核对</source>
        <translation>Nobody blamed, but check more</translation>
    </message>
    <message>
        <source>一题也没有错</source>
        <translation>Not one mistake</translation>
    </message>
    <message>
        <source>还有 %1 题可以再看看</source>
        <translation>To look at again: %1</translation>
    </message>
    <message>
        <source>答对了 %1 题</source>
        <translation>%1 answered right</translation>
    </message>
    <message>
        <source>看穿骗局</source>
        <translation>Scams seen through</translation>
    </message>
    <message>
        <source>答对了</source>
        <translation>Right answers</translation>
    </message>
    <message>
        <source>%1 道题都答完啦！</source>
        <translation>All %1 questions done!</translation>
    </message>
    <message>
        <source>认出真的</source>
        <translation>Honest ones recognised</translation>
    </message>
    <message>
        <source>再看看答错的 %1 题</source>
        <translation>Look again at the %1 you missed</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>你几岁啦？点一点，题目就会适合你。</source>
        <translation>How old are you? Tap, and the questions will suit you.</translation>
    </message>
    <message>
        <source>6 到 8 岁</source>
        <translation>6 to 8</translation>
    </message>
    <message>
        <source>9 到 12 岁</source>
        <translation>9 to 12</translation>
    </message>
    <message>
        <source>大人</source>
        <translation>Grown-up</translation>
    </message>
    <message>
        <source>带拼音</source>
        <translation>First detectives</translation>
    </message>
    <message>
        <source>小侦探</source>
        <translation>Detectives</translation>
    </message>
    <message>
        <source>也可以全家一起答</source>
        <translation>Or the whole family</translation>
    </message>
    <message>
        <source>你几岁啦？</source>
        <translation>How old are you?</translation>
    </message>
    <message>
        <source>点一点，题目就会适合你。</source>
        <translation>Tap, and the questions will suit you.</translation>
    </message>
</context>
<context>
    <name>Clues</name>
    <message>
        <source>还有一处没找到</source>
        <translation>One more to find</translation>
    </message>
</context>
<context>
    <name>Trays</name>
    <message>
        <source>都分好了，点右下角的键。</source>
        <translation>All done: tap the key below.</translation>
    </message>
</context>
<context>
    <name>BackKey</name>
    <message>
        <source>拿回一张</source>
        <translation>Take one back</translation>
    </message>
</context>
</TS>
