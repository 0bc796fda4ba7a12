import QtQuick

// What a step of the challenges says and offers; shown by `AskPanel` and, over the picture, by `TaskBar`.
QtObject {
    id: task

    required property var words
    required property var hud
    readonly property string step: task.hud.step ?? ""
    readonly property string name: task.step.split("_")[0]
    readonly property bool drunk: task.step.endsWith("drunk")
    readonly property bool walking: task.hud.walking ?? false
    readonly property string chosen: task.hud.chosen ?? ""
    readonly property var titles: ({
            "before": task.words.before,
            "after": task.words.after,
            "ready": task.drunk ? task.words.second : task.words.first,
            "reach": task.words.touching,
            "count": task.words.count,
            "sign": task.words.sign,
            "walk": task.drunk ? task.words.walk_again : task.words.walk
        })
    readonly property var whys: ({
            "before": task.words.drive,
            "after": task.words.drive_again,
            "ready": task.drunk ? task.words.second_why.arg(Math.round(task.hud.level ?? 0)) : task.words.first_why,
            "reach": task.words.counting,
            "count": task.words.count_why,
            "sign": task.words.sign_why,
            "walk": task.walking ? task.words.walk_now : task.words.walk_why
        })
    readonly property string title: task.titles[task.name] ?? ""
    readonly property string why: task.whys[task.name] ?? ""
    readonly property string spoken: task.title + "。" + task.why
    readonly property var choices: task.name === "before" || task.name === "after" ? ["yes", "unsure", "no"] : task.name === "walk" ? (task.walking ? ["steady", "off"] : ["go", "skip"]) : task.name === "ready" ? ["go"] : task.hud.choices ?? []

    function text(value: string): string {
        if (task.name === "count")
            return task.words.times.arg(value);
        if (task.name === "sign")
            return value;
        if (task.name === "ready")
            return task.words.begin;
        return task.words[(task.name === "walk" ? "walk_" : "answer_") + value] ?? "";
    }
    function look(value: string): string {
        if (task.chosen === "")
            return "";
        if (value === String(task.hud.number))
            return "right";
        return value === task.chosen ? "wrong" : "dim";
    }
}
