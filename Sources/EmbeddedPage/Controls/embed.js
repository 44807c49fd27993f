"use strict";
// The page inside of another: the map, the days, Play, the legend and where it comes from; and the snippet for that.

function setEmbedded(embeds) {
  state.embeds = embeds;
  document.documentElement.classList.toggle("embedded", embeds);
  byId("source-line").hidden = !embeds;
}
// The map is as large as leaves room for all else without scrolling; what stands around it is as tall either way.
function fitEmbedded() {
  const room = byId("map-room");
  room.style.width = "";
  if (!state.embeds || !isMapView()) return;
  const { width, height } = map.getBoundingClientRect();
  const left = innerHeight - (document.body.getBoundingClientRect().bottom + scrollY - height) - 1;
  room.style.width = `${Math.max(160, Math.min(width, left * width / height))}px`;
}

// What stands in another page's source: this page as it is now, as tall as it then needs to be.
function snippet() {
  const frame = node("iframe");
  Object.assign(frame, { src: `${location.href.split("#")[0]}#embed=1&${fragment()}`, title: document.title,
    width: "100%", height: record.embedHeight, loading: "lazy" });
  frame.style.border = 0;
  return frame.outerHTML;
}
function showSnippet() {
  byId("copy-snippet").textContent = fill("copy");
  byId("snippet").value = snippet();
  byId("embed").showModal();
  byId("snippet").select();
}
function copySnippet() {
  byId("snippet").select();
  const isCopied = document.execCommand("copy");
  byId("copy-snippet").textContent = fill(isCopied ? "copied" : "copyByHand");
}
