"use strict";
// The strip: a row a place, a column a day, a letter a cell.

// More than this is slow to draw and to read.
const mostRows = 1500;
const mostDays = 31;

// The places with the headings of their groups, by the name of an order: { heading, places }.
const stripGroupings = {
  region: () => record.regions.map(({ name }, region) => {
    const places = record.order.filter(place => record.places[place].region === region);
    return { heading: `${name} (${places.length})`, places };
  }).filter(({ places }) => places.length),
  importance: () => [{ places: record.order }],
  corridor: () => {
    const along = [...record.corridors[0].places].sort((left, right) => left.kilometre - right.kilometre);
    const notes = along.map(({ kilometre }) => `${Math.round(kilometre)} km`);
    return [{ places: along.map(({ place }) => place), notes }];
  },
};
function stripGroups() { return stripGroupings[state.stripOrder](); }
function stripTitle() { return listed(record.stripOrders, state.stripOrder)[1]; }
function stripPlaces() { return stripGroups().flatMap(({ places }) => places); }

// The days around the one shown, as many as there is room for.
function windowOfDays() {
  const count = Math.min(lastDay + 1, mostDays);
  const first = Math.min(Math.max(0, state.day - Math.floor(count / 2)), lastDay + 1 - count);
  return [...new Array(count).keys()].map(index => first + index);
}

// What the table that stands in the room was made of; while that holds, a step only marks another day and place.
let stripMadeOf = "";
function drawStrip() {
  const days = windowOfDays();
  const { confidence, cited, hidden } = state.filter;
  const madeOf = JSON.stringify([state.stripOrder, days, confidence, cited, [...hidden]]);
  if (madeOf !== stripMadeOf || !room.querySelector(".days-table")) fillRoom(fill("stripTitle"), ...stripTable(days));
  stripMadeOf = madeOf;
  markStrip(days);
}
function stripTable(days) {
  const table = node("table", undefined, "days-table");
  const columns = node("colgroup");
  columns.append(node("col"), ...days.map(() => node("col")));
  const head = node("tr");
  head.append(node("th", fill("stripPlace")), ...days.map(dayHeading));
  table.append(node("caption", fill("stripKey", { order: stripTitle() })), columns, node("thead"));
  table.tHead.append(head);
  let free = mostRows;
  for (const group of stripGroups()) {
    const body = node("tbody");
    if (group.heading) body.append(headingRow(group.heading, days.length + 1));
    const shown = group.places.slice(0, Math.max(0, free));
    body.append(...shown.map((place, index) => stripRow(place, days, group.notes?.[index])));
    free -= group.places.length;
    table.append(body);
  }
  return [table, ...free < 0 ? [node("p", fill("stripFull", { number: -free }))] : []];
}
function markStrip(days) {
  const [columns, head] = [room.querySelectorAll("col"), room.querySelectorAll("thead th")];
  days.forEach((day, index) => {
    columns[index + 1].className = day === state.day ? "shown" : "";
    if (day === state.day) head[index + 1].setAttribute("aria-current", "date");
    else head[index + 1].removeAttribute("aria-current");
  });
  room.querySelector("tr.selected")?.classList.remove("selected");
  const row = state.place === null ? null : room.querySelector(`tr[data-place="${state.place}"]`);
  if (!row) return;
  row.classList.add("selected");
  row.scrollIntoView({ block: "nearest" });
}
function dayHeading(day) {
  const date = dateOf(day);
  const heading = node("th", String(date.getUTCDate()));
  if (date.getUTCDate() === 1 || day === 0) heading.append(node("span", ` ${monthOf(day)}`, "month"));
  heading.scope = "col";
  heading.setAttribute("aria-label", shortOf(day));
  return heading;
}
function headingRow(text, columns) {
  const row = node("tr");
  const cell = node("th", text, "group");
  cell.colSpan = columns;
  cell.scope = "rowgroup";
  row.append(cell);
  return row;
}
function stripRow(place, days, note) {
  const row = node("tr");
  const name = node("th", record.places[place].short);
  name.scope = "row";
  if (note) name.append(" ", node("small", note, "quiet"));
  row.append(name, ...days.map(day => stripCell(place, day)));
  row.dataset.place = place;
  return row;
}
function stripCell(place, day) {
  const hold = holdOf(place, day);
  const isNew = day > 0 && hold !== holdOf(place, day - 1);
  const cell = node("td", isHidden(hold) ? "" : letterOf(hold));
  cell.className = `${isHidden(hold) ? "" : classOf(hold)}${isNew ? " new" : ""}`;
  cell.dataset.day = day;
  return cell;
}

// Puts what a view shows into its room, with a scroll of its own where it is wider than the page.
function fillRoom(label, ...parts) {
  room.setAttribute("aria-label", label);
  room.setAttribute("role", "region");
  room.tabIndex = 0;
  const top = room.scrollTop;
  room.replaceChildren(...parts);
  room.scrollTop = top;
}
room.addEventListener("click", event => {
  const cell = event.target.closest("[data-day]");
  const row = event.target.closest("[data-place]");
  if (row) state.place = Number(row.dataset.place);
  if (cell) goTo(Number(cell.dataset.day));
  else if (row) showAll();
});

// A row on or back in the strip, a day in the corridor; the others scroll.
function moveRow(by) {
  if (state.view === "corridor" || state.view === "multiples") return goTo(state.day + by);
  if (state.view === "sources") return room.scrollBy(0, by * 40);
  const places = stripPlaces();
  const now = places.indexOf(state.place);
  return choose(places[now < 0 ? (by > 0 ? 0 : places.length - 1) : Math.min(Math.max(0, now + by), places.length - 1)]);
}
