"use strict";
// How the map is drawn: the theme, how many names, and how the sides are marked.

const themes = idsOf(record.themes);
const markings = idsOf(record.marks);
const [usualTheme, usualMarking] = [themes[0], markings[0]];
// Before an audience there are fewer names by themselves.
function usualLabels() { return state.presents ? record.audienceLabels : record.usualLabels; }

const { dataset: look } = document.documentElement;
function theme() { return look.theme || usualTheme; }
// The theme in which the page was made to open.
const openingTheme = theme();
function setTheme(name) {
  if (name === usualTheme) delete look.theme; else look.theme = name;
  letter();
}
function nextTheme() {
  setTheme(nextOf(themes, theme()));
  remember();
  say(listed(record.themes, theme())[1]);
}

// Land is full of its side's letter where letters alone mark the sides, and where there are no colours.
function marking() { return look.marks || usualMarking; }
function hasNoColours() { return theme() === "monochrome"; }
function letter() {
  document.documentElement.classList.toggle("lettered", marking() !== usualMarking || hasNoColours());
  captionMap();
}
function setMarking(name) {
  if (name === usualMarking) delete look.marks; else look.marks = name;
  letter();
}
function nextMarking() {
  setMarking(nextOf(markings, marking()));
  remember();
  const [, sentence, sentenceWithoutColours] = listed(record.marks, marking());
  say(hasNoColours() ? sentenceWithoutColours : sentence);
}

function nextLabels() {
  if (!hasMap()) return;
  state.labels = nextOf(idsOf(record.labels), state.labels);
  drawMap();
  remember();
  say(listed(record.labels, state.labels)[1]);
}
