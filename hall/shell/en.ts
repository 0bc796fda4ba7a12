<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Attract</name>
    <message>
        <source>智慧安防体验馆</source>
        <translation>Safety Hall</translation>
    </message>
    <message>
        <source>反诈 · 交通 · 消防 · 应急</source>
        <translation>Scams · Traffic · Fire · Emergency</translation>
    </message>
    <message>
        <source>让警灯常亮，成为百姓心中不灭的平安灯</source>
        <translation>May the police lamp shine on: a lamp of safety in every heart</translation>
    </message>
    <message>
        <source>盏平安灯已点亮</source>
        <translation>lamps of safety lit</translation>
    </message>
    <message>
        <source>盏平安灯，已经点亮</source>
        <translation>lamp of safety lit</translation>
    </message>
    <message>
        <source>第一盏灯，
等你来点亮</source>
        <translation>The first lamp
waits for you</translation>
    </message>
    <message>
        <source>今天 +%1</source>
        <translation>Today +%1</translation>
    </message>
    <message>
        <source>点一点，点亮你的平安灯</source>
        <translation>Touch to light your lamp</translation>
    </message>
</context>
<context>
    <name>Exhibit</name>
    <message>
        <source>回首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>听一听</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>怎么玩</source>
        <translation>How to play</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>最多 %1 分钟，玩到最后就点亮一盏灯</source>
        <translation>Up to %1 minutes; play to the end and a lamp lights</translation>
    </message>
    <message>
        <source>小一点的字</source>
        <translation>Smaller words</translation>
    </message>
    <message>
        <source>大一点的字</source>
        <translation>Larger words</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>低位模式已打开：能点的都在下面，坐着也够得到</source>
        <translation>Low reach is on: every key is down here, within reach from a seat</translation>
    </message>
    <message>
        <source>你想点亮哪一盏灯？</source>
        <translation>Which lamp will you light?</translation>
    </message>
    <message>
        <source>每玩完一个，就点亮一盏平安灯。</source>
        <translation>Finish one exhibit, light one lamp.</translation>
    </message>
    <message>
        <source>你点亮了</source>
        <translation>Your lamps</translation>
    </message>
    <message>
        <source>盏，一共 %1 盏</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>你点亮了 %1 / %2 盏</source>
        <translation>Your lamps: %1 of %2</translation>
    </message>
    <message>
        <source>全馆已点亮 %1 盏</source>
        <translation>Hall total %1 lamps</translation>
    </message>
    <message>
        <source>低位模式：开</source>
        <translation>Low reach on</translation>
    </message>
    <message>
        <source>低位模式</source>
        <translation>Low reach</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>玩好了</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>我玩好了</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>IdleCard</name>
    <message>
        <source>还在吗？</source>
        <translation>Still there?</translation>
    </message>
    <message>
        <source>%1 秒后返回首页。</source>
        <translation>Going back in %1 seconds.</translation>
    </message>
    <message>
        <source>已经点亮的灯不会灭。</source>
        <translation>The lamps you lit will stay lit.</translation>
    </message>
    <message>
        <source>我还在，继续玩</source>
        <translation>I am here, go on</translation>
    </message>
    <message>
        <source>不玩了，回首页</source>
        <translation>I am done</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>智慧安防体验馆</source>
        <translation>Safety Hall</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>小灯说：记住这一句</source>
        <translation>Remember this one thing</translation>
    </message>
    <message>
        <source>你点亮了全馆的</source>
        <translation>You lit the hall's</translation>
    </message>
    <message>
        <source>第 %1 盏平安灯</source>
        <translation>lamp no. %1 </translation>
    </message>
    <message>
        <source>答对了</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>/ %1 题</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>成绩 %1 / %2</source>
        <translation>Score %1 / %2</translation>
    </message>
    <message>
        <source>你已点亮 %1 / %2 盏</source>
        <translation>You have lit %1 of %2</translation>
    </message>
    <message>
        <source>扫一扫，带回家</source>
        <translation>Scan and take it home</translation>
    </message>
    <message>
        <source>和爸爸妈妈
一起再看一遍</source>
        <translation>Read it once more
with your family</translation>
    </message>
    <message>
        <source>回首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>再玩一次</source>
        <translation>Play again</translation>
    </message>
    <message>
        <source>全都点亮啦！</source>
        <translation>All lamps lit!</translation>
    </message>
    <message>
        <source>去点亮下一盏灯</source>
        <translation>Light the next lamp</translation>
    </message>
</context>
<context>
    <name>SorryCard</name>
    <message>
        <source>“%1”要休息一会儿</source>
        <translation>%1 is having a rest</translation>
    </message>
    <message>
        <source>我们正在修它。你点亮的灯都还在，先玩别的吧！</source>
        <translation>We are mending it. Your lamps are safe. Try another one!</translation>
    </message>
    <message>
        <source>好的</source>
        <translation>All right</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>维修中</source>
        <translation>Repairing</translation>
    </message>
    <message>
        <source>维修中，今天休息</source>
        <translation>Being repaired</translation>
    </message>
    <message>
        <source>已点亮</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>已点亮，还可再玩</source>
        <translation>Lit, play again</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 岁+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 岁以上</source>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>马上就好</source>
        <translation>Almost ready</translation>
    </message>
</context>
<context>
    <name>VolumeWell</name>
    <message>
        <source>小声一点</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>大声一点</source>
        <translation>Louder</translation>
    </message>
</context>
<context>
    <name>Contest</name>
    <message>
        <source>抢答时间</source>
        <translation>Team quiz</translation>
    </message>
    <message>
        <source>第 %1 题 / %2</source>
        <translation>Question %1 / %2</translation>
    </message>
</context>
<context>
    <name>ContestKeys</name>
    <message>
        <source>点错了</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>别的队来</source>
        <translation>Other teams</translation>
    </message>
    <message>
        <source>结束抢答</source>
        <translation>End quiz</translation>
    </message>
    <message>
        <source>重新抢</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>讲解员来点</source>
        <translation>For the guide</translation>
    </message>
    <message>
        <source>开始抢</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>看答案</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>看结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>下一题</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>ContestNews</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>A 或 B</source>
        <translation>A or B</translation>
    </message>
    <message>
        <source>A、B 或 C</source>
        <translation>A, B or C</translation>
    </message>
    <message>
        <source>A、B、C 或 D</source>
        <translation>A, B, C or D</translation>
    </message>
    <message>
        <source>听讲解员读题，说“开始抢”才能按</source>
        <translation>Listen to the question. Press when you hear "Go"</translation>
    </message>
    <message>
        <source>%1抢早了，这题先听听</source>
        <translation>%1: too early, just listen this time</translation>
    </message>
    <message>
        <source>都抢早了，讲解员点“重新抢”再来</source>
        <translation>All too early! The guide starts it again</translation>
    </message>
    <message>
        <source>%1没答对，别的队准备</source>
        <translation>Not quite, %1. Other teams, get ready</translation>
    </message>
    <message>
        <source>开始抢！想好了就按</source>
        <translation>Go! Press when you know it</translation>
    </message>
    <message>
        <source>%1请回答，大家一起喊 %2</source>
        <translation>%1: shout it together: %2</translation>
    </message>
    <message>
        <source>%1一起抢到！先想好，%2先说</source>
        <translation>A tie: %1! Think first; %2 speaks first</translation>
    </message>
    <message>
        <source>%1也说一个，两队都对都加分</source>
        <translation>Now %1. If both are right, both score</translation>
    </message>
    <message>
        <source>%1来回答，喊 %2</source>
        <translation>%1, your turn: %2</translation>
    </message>
    <message>
        <source>时间到，讲解员来定</source>
        <translation>Time is up. The guide decides</translation>
    </message>
    <message>
        <source>没人抢，再来一次，还是看答案？</source>
        <translation>Nobody pressed. Again, or see the answer?</translation>
    </message>
    <message>
        <source>%1答对了，加 10 分！</source>
        <translation>%1: right! 10 points</translation>
    </message>
    <message>
        <source>答案在这里，一起记住它</source>
        <translation>Here is the answer. Remember it together</translation>
    </message>
</context>
<context>
    <name>ContestPad</name>
    <message>
        <source>等口令</source>
        <translation>Wait for it</translation>
    </message>
    <message>
        <source>快按！</source>
        <translation>Press!</translation>
    </message>
    <message>
        <source>按到了</source>
        <translation>Pressed</translation>
    </message>
    <message>
        <source>抢到了！</source>
        <translation>Got it!</translation>
    </message>
    <message>
        <source>一起抢到！</source>
        <translation>A tie!</translation>
    </message>
    <message>
        <source>轮到你们！</source>
        <translation>Your turn!</translation>
    </message>
    <message>
        <source>先听听他们的</source>
        <translation>Let's listen</translation>
    </message>
    <message>
        <source>抢早了，
下题再来</source>
        <translation>Too early:
next time</translation>
    </message>
    <message>
        <source>这题先
歇一歇</source>
        <translation>Rest
this one</translation>
    </message>
    <message>
        <source>答对了！</source>
        <translation>Right!</translation>
    </message>
    <message>
        <source>时间到</source>
        <translation>Time is up</translation>
    </message>
    <message>
        <source>等下一题</source>
        <translation>Next one soon</translation>
    </message>
    <message>
        <source>分</source>
        <translation>pts</translation>
    </message>
</context>
<context>
    <name>ContestQuestion</name>
    <message>
        <source>已选</source>
        <translation>Chosen</translation>
    </message>
</context>
<context>
    <name>ContestResult</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>抢答结束，大家都听得很认真！</source>
        <translation>The quiz is over. You all listened well!</translation>
    </message>
    <message>
        <source>%1并列第一！</source>
        <translation>A shared first place: %1!</translation>
    </message>
    <message>
        <source>%1第一！</source>
        <translation>First place: %1!</translation>
    </message>
    <message>
        <source>答对一题，点亮一盏灯</source>
        <translation>Every right answer lit a lamp</translation>
    </message>
    <message>
        <source>并列第 %1</source>
        <translation>shared no. %1</translation>
    </message>
    <message>
        <source>第 %1</source>
        <translation>no. %1</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 pts</translation>
    </message>
    <message>
        <source>接着答</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>继续参观</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>ContestRing</name>
    <message>
        <source>继续计时</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>Stop the time</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
</context>
</TS>
