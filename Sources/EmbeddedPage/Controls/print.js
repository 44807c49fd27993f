"use strict";
// On paper: a page a day, with its map, what happened, who has how much, and the sources of that day.

// A longer record is printed day by day.
const mostSheets = 60;
// In points; what does not fit at the smallest goes on to another page.
const [usualSize, smallestSize] = [9.5, 4.5];
let sheets = null;

function layOutSheets() {
  removeSheets();
  sheets = node("div");
  sheets.id = "sheets";
  document.body.append(sheets);
  const { day, view, cursor } = state;
  Object.assign(state, { view: isMapView() ? view : views[0], cursor: null });
  paperWidth = 400;
  const days = lastDay < mostSheets ? [...Array(lastDay + 1).keys()] : [day];
  for (const each of days) {
    state.day = each;
    drawMap();
    sheets.append(sheetOf(each));
  }
  paperWidth = 0;
  Object.assign(state, { day, view, cursor });
  showAll();
  document.documentElement.classList.add("printing");
  for (const sheet of sheets.children) fitToPage(sheet);
}
function removeSheets() {
  document.documentElement.classList.remove("printing");
  sheets?.remove();
  sheets = null;
}
function fitToPage(sheet) {
  for (let size = usualSize; size >= smallestSize && sheet.scrollHeight > sheet.clientHeight; size -= 0.25) {
    sheet.style.fontSize = `${size}pt`;
  }
  sheet.classList.toggle("long", sheet.scrollHeight > sheet.clientHeight);
}

// MARK: A sheet

function sheetOf(day) {
  const sheet = node("section", undefined, "sheet");
  const changes = changesOn(day);
  const events = eventsOn(day).sort(asTold);
  const around = beyond(day);
  const line = (text, style) => node("p", text, style);
  sheet.append(
    line(document.querySelector("h1").textContent), node("h2", `${titleOf(day)}, ${progressOf(day)}`), mapOnPaper(),
    ...events.filter(({ isKey }) => isKey).map(event => line([headlineOf(event), detailOf(event)].filter(Boolean)
      .map(asSentence).join(" "), "strong")),
    ...passings(changes).map(text => line(text)),
    ...events.filter(({ isKey }) => !isKey).map(event => line(headlineOf(event), "event")),
    ...around.map(event => line(beyondSentence(event))),
    ...[extentOf(day, changes), countsOf(day), ...uncertainty(day), ...doubts(changes)].map(text => line(`${text} `, "doubt quiet")),
    legendNode(), ...sourcesOnPaper([...changes, ...events, ...around, ...day === 0 ? evesOnPaper() : []]),
    line([...document.querySelectorAll("#about > p, #about .credit")].map(each => each.textContent).join(" "), "credits"));
  if (day === 0) sheet.append(...[...document.querySelectorAll("#about .method")].map(each => line(each.textContent, "credits")));
  return sheet;
}
function mapOnPaper() {
  const picture = map.cloneNode(true);
  const areas = picture.querySelector("#land");
  areas.replaceChildren(...joined([...areas.children]));
  for (const each of [picture, ...picture.querySelectorAll("[id]")]) each.removeAttribute("id");
  picture.removeAttribute("aria-labelledby");
  picture.removeAttribute("aria-describedby");
  picture.style.setProperty("--scale", 2 ** state.zoom);
  return picture;
}
// One path for each look, in the order in which they lie over each other.
function joined(paths) {
  const looks = new Map();
  for (const path of paths) {
    const look = path.getAttribute("class");
    looks.set(look, (looks.get(look) || "") + path.getAttribute("d"));
  }
  return [...looks].map(([look, d]) => element("path", { class: look, d }));
}
function evesOnPaper() { return record.places.map((_, place) => ({ sources: eveSources(place) })); }
// The sources with their numbers in the page's list, one after the other.
function sourcesOnPaper(cited) {
  const sources = [...new Set(cited.flatMap(each => each.sources))].sort((left, right) => left - right);
  if (!sources.length) return [node("p", fill("dayWithoutSources"), "sources")];
  const told = sources.map(source => `[${source + 1}] ${asSentence(titleOfSource(source))}`);
  return [node("h3", fill("sourcesTitle")), node("p", told.join(" "), "sources")];
}

window.addEventListener("beforeprint", layOutSheets);
window.addEventListener("afterprint", removeSheets);
