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
    <message>
        <source>回路线</source>
        <translation>Route</translation>
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
    <message>
        <source>%1 秒后结束带队。</source>
        <translation>The tour ends in %1 s.</translation>
    </message>
    <message>
        <source>%1 秒后回到路线。</source>
        <translation>Back to the route in %1 s.</translation>
    </message>
    <message>
        <source>结束带队</source>
        <translation>End the tour</translation>
    </message>
    <message>
        <source>回到路线</source>
        <translation>Back to the route</translation>
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
    <message>
        <source>回路线</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>去下一站</source>
        <translation>On to the next stop</translation>
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
    <name>Tour</name>
    <message>
        <source>再点一次，结束</source>
        <translation>Tap again to end</translation>
    </message>
    <message>
        <source>欢迎你们来</source>
        <translation>Welcome, everyone</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>已走 %1 分钟，还有 %2 分钟</source>
        <translation>%1 min on the way, %2 min left</translation>
    </message>
    <message>
        <source>已走 %1 分钟，时间到了</source>
        <translation>%1 min on the way, time is up</translation>
    </message>
    <message>
        <source>休息中，时间停着</source>
        <translation>Taking a break; the clock has stopped</translation>
    </message>
    <message>
        <source>走过</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>/ %1 站</source>
        <translation>of %1 stops</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>加 5 分钟</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>去下一站</source>
        <translation>On to the next stop</translation>
    </message>
    <message>
        <source>跳过这站</source>
        <translation>Skip this</translation>
    </message>
    <message>
        <source>结束带队</source>
        <translation>End the tour</translation>
    </message>
</context>
<context>
    <name>TourNext</name>
    <message>
        <source>接着玩</source>
        <translation>Play on</translation>
    </message>
    <message>
        <source>到了，开始</source>
        <translation>We are here: start</translation>
    </message>
    <message>
        <source>讲完了，下一站</source>
        <translation>Done, next stop</translation>
    </message>
    <message>
        <source>看完了，下一站</source>
        <translation>Seen, next stop</translation>
    </message>
    <message>
        <source>开始抢答</source>
        <translation>Start the quiz</translation>
    </message>
    <message>
        <source>一起点亮</source>
        <translation>Light it up together</translation>
    </message>
    <message>
        <source>结束带队</source>
        <translation>End the tour</translation>
    </message>
    <message>
        <source>路线走完了</source>
        <translation>The route is done</translation>
    </message>
    <message>
        <source>下一站</source>
        <translation>Next stop</translation>
    </message>
    <message>
        <source>谢谢你们来！</source>
        <translation>Thank you for coming!</translation>
    </message>
    <message>
        <source>大约 %1 分钟</source>
        <translation>About %1 min</translation>
    </message>
    <message>
        <source>%1 队</source>
        <translation>%1 teams</translation>
    </message>
    <message>
        <source>下一站，分成几队？</source>
        <translation>Next stop: how many teams?</translation>
    </message>
</context>
<context>
    <name>TourPanel</name>
    <message>
        <source>两队比一比</source>
        <translation>Team against team</translation>
    </message>
    <message>
        <source>各队比一比</source>
        <translation>The teams so far</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>After that</translation>
    </message>
    <message>
        <source>这是最后一站</source>
        <translation>This is the last stop</translation>
    </message>
    <message>
        <source>时间表</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 pts</translation>
    </message>
</context>
<context>
    <name>TourRoad</name>
    <message>
        <source>今天休息</source>
        <translation>Closed today</translation>
    </message>
    <message>
        <source>跳过了</source>
        <translation>Skipped</translation>
    </message>
</context>
<context>
    <name>TourTimetable</name>
    <message>
        <source>时间表</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>看好了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
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
        <translation>Wait</translation>
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
<context>
    <name>FinalePledge</name>
    <message>
        <source>陌生来电不轻信，验证码不告诉人；</source>
        <translation>To hang up on strange calls and tell nobody a code</translation>
    </message>
    <message>
        <source>走路看红绿灯，坐车系好安全带；</source>
        <translation>To watch the lights and buckle up</translation>
    </message>
    <message>
        <source>不玩火，看见火快离开，打 119；</source>
        <translation>Not to play with fire; to leave a fire and call 119</translation>
    </message>
    <message>
        <source>有困难，找警察，打 110。</source>
        <translation>To ask the police for help: 110</translation>
    </message>
    <message>
        <source>喝酒不开车，开车不喝酒；</source>
        <translation>Never to drink and drive</translation>
    </message>
    <message>
        <source>用火用电多留心，楼道通道不堵；</source>
        <translation>To mind fire and wires, and keep exits clear</translation>
    </message>
    <message>
        <source>把今天学到的，讲给家里人听。</source>
        <translation>To tell our families what we learned</translation>
    </message>
    <message>
        <source>一起大声读：我们承诺</source>
        <translation>Read it aloud: we promise</translation>
    </message>
    <message>
        <source>我们承诺</source>
        <translation>We promise</translation>
    </message>
    <message>
        <source>直接看灯</source>
        <translation>To the lamps</translation>
    </message>
</context>
<context>
    <name>FinaleRising</name>
    <message>
        <source>答对 %1 题，共 %2 题</source>
        <translation>%1 of %2 answers right</translation>
    </message>
    <message>
        <source>　·　</source>
        <translation> · </translation>
    </message>
    <message>
        <source>%1 个人的平安灯，&lt;br&gt;一起升起来了！</source>
        <translation>%1 people's lamps&lt;br&gt;rise together!</translation>
    </message>
    <message>
        <source>%1 个人的平安灯，一起升起来了！</source>
        <translation>%1 people's lamps rise together!</translation>
    </message>
    <message>
        <source>看老师的手机，展馆不拍照、不存照片</source>
        <translation>Look at your teacher's phone. The hall takes no pictures</translation>
    </message>
    <message>
        <source>全馆平安灯，你们点亮 %1 盏</source>
        <translation>All lamps, %1 of them yours</translation>
    </message>
    <message>
        <source>全馆平安灯</source>
        <translation>Lamps of the hall</translation>
    </message>
    <message>
        <source>让平安的种子
播散大路</source>
        <translation>Let the seeds
of safety spread
along the road</translation>
    </message>
    <message>
        <source>再放一次</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>3、2、1 拍合影</source>
        <translation>3, 2, 1: photo</translation>
    </message>
    <message>
        <source>选笑脸</source>
        <translation>Smileys</translation>
    </message>
</context>
<context>
    <name>FinaleVote</name>
    <message>
        <source>真开心</source>
        <translation>Great</translation>
    </message>
    <message>
        <source>还可以</source>
        <translation>All right</translation>
    </message>
    <message>
        <source>不太好</source>
        <translation>Not so good</translation>
    </message>
    <message>
        <source>都点好了，谢谢你们！</source>
        <translation>Everybody voted. Thank you!</translation>
    </message>
    <message>
        <source>今天怎么样？每人点一次</source>
        <translation>How was it? One press each</translation>
    </message>
    <message>
        <source>已经点了 %1 次，你们一共 %2 人。只数笑脸，不记是谁</source>
        <translation>%1 of %2 pressed. We count faces, not names</translation>
    </message>
    <message>
        <source>正在做班级证书……</source>
        <translation>Making your certificate…</translation>
    </message>
    <message>
        <source>班级证书在文档的“体验馆”里，请到服务台打印
%1</source>
        <translation>Your certificate is in Documents, to print at the desk
%1</translation>
    </message>
    <message>
        <source>班级证书没做成：%1</source>
        <translation>No certificate: %1</translation>
    </message>
    <message>
        <source>再看看灯</source>
        <translation>Back to the lamps</translation>
    </message>
    <message>
        <source>结束参观</source>
        <translation>Goodbye</translation>
    </message>
</context>
</TS>
