"use strict";
// The outlines of the land and the patterns that fill it, made of what the page keeps short.

const svgSpace = "http://www.w3.org/2000/svg";
function element(name, attributes, text) {
  const made = document.createElementNS(svgSpace, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  return made;
}

// Steps of a chain code in half cells, clockwise from east; one along a row or a column is two long.
const directions = { a: [2, 0], b: [1, 1], c: [0, 2], d: [-1, 1], e: [-2, 0], f: [-1, -1], g: [0, -2], h: [1, -1] };
// The path of `M9 4a3d`: from 9, 4 three steps east, then one south west, and back to the start.
function pathOfChain(chain) {
  return chain.split("M").slice(1).map(ring => {
    const start = /^[-\d ]*/.exec(ring)[0];
    const steps = [...ring.matchAll(/([a-h])(\d*)/g)]
      .map(([, direction, count]) => directions[direction].map(by => by * (count || 1)).join(" "));
    return `M${start}l${steps.join(" ")}z`;
  }).join("");
}

const landLayer = document.getElementById("land");
const [sparse, ...land] = record.outlines.map((chain, index) => (
  element("path", { class: index ? "area" : "sparse", d: pathOfChain(chain) })));
// How far a place speaks is no line on the ground: land beside what nobody speaks for fades.
const fading = [0, 1, 2, 3].map(step => (
  element("path", { class: `fading fading${step}`, d: sparse.getAttribute("d") })));
landLayer.append(sparse, ...land, ...fading);

// The first side's patterns stand in the page; each other side has them with its own number and letter.
for (const pattern of document.querySelectorAll("#shapes pattern[id*='0']")) {
  const copies = record.sides.slice(1).map(([letter], index) => {
    const copy = pattern.cloneNode(true);
    copy.id = pattern.id.replace("0", index + 1);
    for (const part of copy.children) part.setAttribute("class", part.getAttribute("class").replace("0", index + 1));
    const text = copy.querySelector("text");
    if (text) text.textContent = pattern.id.includes("small") ? letter.toLowerCase() : letter;
    return copy;
  });
  pattern.after(...copies);
}
