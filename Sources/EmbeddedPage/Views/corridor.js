"use strict";
// The corridor: a road or river true to kilometres, a row a day.

const corridorShape = { left: 84, width: 888, row: 22, name: 15 };

function drawCorridor() {
  const corridor = record.corridors[state.corridor];
  if (!corridor) return fillRoom(fill("corridorTitle"), node("p", fill("noCorridor")));
  const days = windowOfDays();
  const names = namesAbove(corridor);
  const line = { ...corridor, pieces: withOwnCells(corridor, names) };
  const top = 12 + corridorShape.name * Math.max(1, ...names.map(({ level }) => level + 1));
  const bottom = top + days.length * corridorShape.row;
  const size = { viewBox: `0 0 980 ${bottom + 26}`, class: "corridor" };
  const picture = element("svg", { ...size, role: "img", "aria-label": corridorSays(line) });
  for (const { place, x, level, anchor } of names) picture.append(...nameAbove(place, x, level, anchor, top));
  days.forEach((day, index) => picture.append(corridorRow(line, day, top + index * corridorShape.row)));
  picture.append(...kilometresBelow(corridor, bottom));
  const heading = node("h3", fill("corridorNumber",
    { title: corridor.title, number: state.corridor + 1, all: record.corridors.length }));
  const next = node("button", fill("corridorNext"));
  next.type = "button";
  next.addEventListener("click", reorder);
  const key = node("p", fill("corridorKey"), "quiet");
  fillRoom(fill("corridorTitle"), heading, picture, key, next);
}
// The pieces where each named place has the one that it lies in, as on the map.
function withOwnCells({ pieces, places, kilometres }, names) {
  const own = [...pieces];
  const named = new Set(names.map(({ place }) => place));
  for (const { place, kilometre } of [...places].reverse()) {
    const piece = Math.min(pieces.length - 1, Math.floor(kilometre / Math.max(kilometres, 1e-9) * pieces.length));
    if (named.has(place) && own[piece] !== -3) own[piece] = place;
  }
  return own;
}
// The line of the day in words: who speaks from which kilometre.
function corridorSays(corridor) {
  const runs = runsOf(corridor, state.day).filter(({ hold }) => hold !== null).map(({ hold, start }) => (
    fill("corridorRun", { holder: nameOf(hold), kilometre: Math.round(kilometreOf(corridor, start)) })));
  return fill("corridorOfDay", { title: corridor.title, day: shortOf(state.day), runs: runs.join(", ") });
}
function kilometreOf(corridor, piece) { return piece * corridor.kilometres / corridor.pieces.length; }

// Equal pieces side by side: { hold or null, isNew, ground, start, count }.
function runsOf(corridor, day) {
  const [today, before] = [holdsOn(day), holdsOn(Math.max(0, day - 1))];
  const runs = [];
  corridor.pieces.forEach((ground, start) => {
    const hold = ground >= 0 ? today[ground] : null;
    const isNew = ground >= 0 && hold !== before[ground];
    const last = runs[runs.length - 1];
    if (last && last.hold === hold && last.isNew === isNew && (hold !== null || last.ground === ground)) last.count += 1;
    else runs.push({ hold, isNew, ground, start, count: 1 });
  });
  return runs;
}

function corridorRow(corridor, day, y) {
  const { left, width, row } = corridorShape;
  const unit = width / corridor.pieces.length;
  const isShown = day === state.day;
  const line = element("g", { class: `row${isShown ? " shown" : day > state.day ? " later" : ""}`, "data-day": day });
  line.append(element("rect", { class: "hit", x: 0, y, width: left + width, height: row }));
  line.append(element("text", { x: left - 8, y: y + 15, "text-anchor": "end", "font-weight": isShown ? 700 : 400 },
    `${isShown ? "> " : ""}${day === 0 ? "eve" : shortOf(day).slice(0, -5)}`));
  for (const run of runsOf(corridor, day)) {
    if (run.ground > -2 && !(run.hold !== null && isHidden(run.hold))) line.append(...corridorCell(run, left, unit, y));
  }
  return line;
}

function corridorCell({ hold, isNew, start, count }, left, unit, y) {
  const box = { x: left + start * unit, y: y + 1.5, width: count * unit, height: corridorShape.row - 3 };
  if (hold === null) return [element("rect", { class: "sparse", ...box })];
  const name = `${classOf(hold)}${isNew ? " fresh" : ""}`;
  return [element("rect", { class: `area ${name}`, ...box }),
    element("text", { class: `sign ${name}`, x: box.x + Math.min(box.width / 2, 8), y: y + 15.5 }, letterOf(hold))];
}

// Names as many as have room in three rows, the most important first.
function namesAbove(corridor) {
  const { left, width } = corridorShape;
  const taken = [[], [], []];
  const names = [];
  for (const { place, kilometre } of corridor.places) {
    const text = record.places[place].short;
    const x = left + kilometre / Math.max(corridor.kilometres, 1e-9) * width;
    const long = widthOf(text, 12) + 10;
    const anchor = x + long > left + width ? "end" : "start";
    const box = anchor === "end" ? [x - long, x + 4] : [x - 4, x + long];
    const level = taken.findIndex(row => !row.some(([from, to]) => box[0] < to && from < box[1]));
    if (level < 0 || names.some(other => Math.abs(other.x - x) < 6)) continue;
    taken[level].push(box);
    // A name that stands higher needs room for its line down.
    for (let below = 0; below < level; below += 1) taken[below].push([x - 3, x + 3]);
    names.push({ place, x, level, anchor });
  }
  return names;
}
function nameAbove(place, x, level, anchor, top) {
  const y = top - 10 - level * corridorShape.name;
  const style = { class: place === state.place ? "changed" : "", "text-anchor": anchor, "data-place": place };
  const name = element("text", { ...style, x: anchor === "end" ? x - 3 : x + 3, y }, record.places[place].short);
  return [element("path", { class: "tick", d: `M${x} ${y - 8}V${top}` }), name];
}
function kilometresBelow(corridor, y) {
  const step = [10, 20, 50, 100, 200, 500].find(each => corridor.kilometres / each <= 9) || 1000;
  const marks = [];
  for (let at = 0; at <= corridor.kilometres; at += step) {
    const x = corridorShape.left + at / corridor.kilometres * corridorShape.width;
    marks.push(element("path", { class: "tick", d: `M${x} ${y}v6` }));
    marks.push(element("text", { x, y: y + 18, "text-anchor": "middle" }, at ? String(at) : "0 km"));
  }
  return marks;
}
