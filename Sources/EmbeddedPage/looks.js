"use strict";
// How the map is drawn: the theme, how many names, and how the sides are marked.

const themes = ["standard", "dark", "light", "high-contrast", "monochrome"];
const labelNames = ["none", "capitals", "places", "roads"];
const labelSentences = ["none", "capitals", "all that fit", "all that fit, with roads"];
const usualLabels = labelNames.indexOf("places");
const markings = ["areas", "letters"];

const { dataset: look } = document.documentElement;
function theme() { return look.theme || "standard"; }
// The theme in which the page was made to open.
const openingTheme = theme();
function setTheme(name) {
  if (name === "standard") delete look.theme; else look.theme = name;
  letter();
}
function nextTheme() {
  setTheme(themes[(themes.indexOf(theme()) + 1) % themes.length]);
  remember();
  say(`theme: ${theme()}${theme() === "standard" ? ", light or dark as the browser asks for" : ""}`);
}

// Land is full of its side's letter where letters alone mark the sides, and where there are no colours.
function marking() { return look.marks || "areas"; }
function letter() {
  document.documentElement.classList.toggle("lettered", marking() === "letters" || theme() === "monochrome");
  captionMap();
}
function setMarking(name) {
  if (name === "areas") delete look.marks; else look.marks = name;
  letter();
}
function nextMarking() {
  setMarking(markings[(markings.indexOf(marking()) + 1) % markings.length]);
  remember();
  if (marking() === "letters") return say("marks: letters alone, without the sides' colours");
  return say(`marks: areas in the sides' ${theme() === "monochrome" ? "greys and letters" : "colours"}`);
}

function nextLabels() {
  if (!hasMap()) return;
  state.labels = (state.labels + 1) % labelNames.length;
  drawMap();
  remember();
  say(`labels: ${labelSentences[state.labels]}`);
}
