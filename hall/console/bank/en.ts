<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BankFigures</name>
    <message>
        <source>近一年大家怎么答</source>
        <translation>How it was answered in a year</translation>
    </message>
    <message>
        <source>还不能发布</source>
        <translation>Not to be published yet</translation>
    </message>
    <message>
        <source>还没有人答过。</source>
        <translation>Nobody has answered it yet.</translation>
    </message>
    <message>
        <source>答过 %1 次，答对 %2%，一般用 %3 秒。</source>
        <translation>Answered %1 times, %2% right, %3 seconds as a rule.</translation>
    </message>
    <message>
        <source>选错的比选对的还多：看看题目是不是有歧义。</source>
        <translation>A wrong answer wins: is the question ambiguous?</translation>
    </message>
</context>
<context>
    <name>BankFreight</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>导入题目</source>
        <translation>Import questions</translation>
    </message>
    <message>
        <source>把 %1 题存成草稿</source>
        <translation>Keep %1 as drafts</translation>
    </message>
    <message>
        <source>能收 %1 题</source>
        <translation>%1 fit</translation>
    </message>
    <message>
        <source>不收 %1 题</source>
        <translation>%1 refused</translation>
    </message>
    <message>
        <source>没有题库文件。把 Word、Excel、文本、GIFT 或 H5P 放进 U 盘，
或者文档里的“体验馆”文件夹。</source>
        <translation>No files with questions. Put Word, Excel, text, GIFT or H5P files
on a stick, or into the hall's folder among the documents.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>哪一题</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>题目或原因</source>
        <translation>Question or reason</translation>
    </message>
</context>
<context>
    <name>BankItem</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>删草稿</source>
        <translation>Drop draft</translation>
    </message>
    <message>
        <source>退回上一版</source>
        <translation>Former version</translation>
    </message>
    <message>
        <source>存草稿</source>
        <translation>Keep draft</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>下次复查：%1 以前</source>
        <translation>To be reviewed by %1</translation>
    </message>
    <message>
        <source>查过了，半年后再查</source>
        <translation>Reviewed: again in 6 months</translation>
    </message>
    <message>
        <source>查过了，一年后再查</source>
        <translation>Reviewed: again in a year</translation>
    </message>
</context>
<context>
    <name>BankList</name>
    <message>
        <source>主题</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>题型</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>题库</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>出新题</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>%1 题</source>
        <translation>%1 questions</translation>
    </message>
    <message>
        <source>没有这样的题。</source>
        <translation>No such question.</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>难度</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>答过</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>答对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>不选了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>出一道什么题？</source>
        <translation>What kind of question?</translation>
    </message>
    <message>
        <source>不出了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导出题目</source>
        <translation>Export questions</translation>
    </message>
    <message>
        <source>写到文档里的“体验馆”文件夹。单选、多选和判断题写得出来，只有中文。</source>
        <translation>They go into the hall's folder among the documents: single, several and true or false, in Chinese only.</translation>
    </message>
    <message>
        <source>表格 XLSX</source>
        <translation>Table XLSX</translation>
    </message>
    <message>
        <source>空表，用来出题</source>
        <translation>Empty table to fill in</translation>
    </message>
    <message>
        <source>不导了</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>BankPreview</name>
    <message>
        <source>提问</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>解释</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
</context>
</TS>
