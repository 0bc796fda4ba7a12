.pragma library

// How words with pinyin are laid out: hand-broken lines where they fit, else filled lines; smaller
// characters before smaller pinyin. `measure` gives the width of a text in pixels for a size of 100.

const GAP = 11;
const SYLLABLE = 1.16;
const HAN = 1.18;

const known = {};

function measured(text, measure) {
    return known[text] ?? (known[text] = measure(text));
}

// The room of a character without the marks that lean on it.
function inside(cell, han, syllable, measure) {
    const text = measured(cell.text, measure) * han / 100;
    return cell.syllable ? Math.max(measured(cell.syllable, measure) * syllable / 100 + GAP, text * 1.06) : text;
}

function cellWidth(cell, han, syllable, measure) {
    return inside(cell, han, syllable, measure) + (cell.before.length + cell.after.length) * han;
}

function lineWidth(cells, han, syllable, measure) {
    return cells.reduce((sum, cell) => sum + cellWidth(cell, han, syllable, measure), 0);
}

function lineHeight(han, syllable) {
    return syllable * SYLLABLE + han * HAN;
}

// All cells in as few lines as the width allows, filled evenly so that no line holds a lone character.
function filled(lines, width, han, syllable, measure) {
    const cells = lines.reduce((all, line) => all.concat(line), []);
    const least = Math.ceil(lineWidth(cells, han, syllable, measure) / width);
    for (let count = least; count <= cells.length; count++) {
        const even = lineWidth(cells, han, syllable, measure) / count;
        for (let goal = even; goal <= width + 1; goal += Math.max(4, (width - even) / 6)) {
            const rows = broken(cells, Math.min(goal, width), han, syllable, measure);
            if (rows.length <= count)
                return rows;
        }
    }
    return lines;
}

function broken(cells, width, han, syllable, measure) {
    const rows = [[]];
    let used = 0;
    for (const cell of cells) {
        const wide = cellWidth(cell, han, syllable, measure);
        if (used > 0 && used + wide > width) {
            rows.push([]);
            used = 0;
        }
        if (used > 0 || cell.text.trim() !== "") {
            rows[rows.length - 1].push(cell);
            used += wide;
        }
    }
    return rows;
}

// The largest layout that fits: { lines, han, syllable, scale }. Lines broken by meaning go before size.
function spread(lines, width, height, sizes, measure) {
    const fits = (rows, size) => lineHeight(size.han, size.syllable) * rows.length <= height + 1 && rows.every(line => lineWidth(line, size.han, size.syllable, measure) <= width + 1);
    const whole = sizes.find(size => fits(lines, size));
    if (whole)
        return Object.assign({ lines: lines, scale: 1 }, whole);
    let rows = lines;
    for (const size of sizes) {
        rows = filled(lines, width, size.han, size.syllable, measure);
        if (fits(rows, size))
            return Object.assign({ lines: rows, scale: 1 }, size);
    }
    const last = sizes[sizes.length - 1];
    const wide = Math.max(...rows.map(line => lineWidth(line, last.han, last.syllable, measure)));
    const high = lineHeight(last.han, last.syllable) * rows.length;
    return Object.assign({ lines: rows, scale: Math.min(1, width / wide, height / high) }, last);
}
