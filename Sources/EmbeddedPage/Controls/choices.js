"use strict";
// Lists to choose from: the views, the filter. Digits take a row, Up and Down go through them.

const choices = byId("choices");

function openChoices(title, note, rows) {
  byId("choices-title").textContent = title;
  byId("choices-note").textContent = note;
  byId("choices-list").replaceChildren(...rows);
  if (!choices.open) choices.showModal();
}
function choiceRow(number, text, detail, isOn, take) {
  const button = node("button", undefined, "choice");
  button.type = "button";
  button.setAttribute("aria-pressed", String(isOn));
  button.append(node("span", `${isOn ? "[x]" : "[ ]"} ${number <= 9 ? number : " "}`, "tick-box"), ` ${text}`);
  if (detail) button.append(node("small", detail, "quiet"));
  button.addEventListener("click", take);
  return button;
}

function listViews() {
  openChoices("Views of the same record", "", views.map((view, index) => {
    const { title, summary } = viewTitles.get(view);
    return choiceRow(index + 1, title, summary, view === state.view, () => {
      choices.close();
      showView(view);
    });
  }));
  byId("choices-list").children[views.indexOf(state.view)].focus();
}

// MARK: The filter

// What each kind of line is: whether it is on, and what taking it does.
const filterLines = {
  everything: () => [filterIsOff(), filter => Object.assign(filter, { confidence: 0, cited: false, hidden: new Set() })],
  confidence: level => [state.filter.confidence === level,
    filter => { filter.confidence = filter.confidence === level ? 0 : level; }],
  cited: () => [state.filter.cited, filter => { filter.cited = !filter.cited; }],
  holder: holder => [!state.filter.hidden.has(holder),
    ({ hidden }) => { if (!hidden.delete(holder)) hidden.add(holder); }],
};
function listFilter(row = 0) {
  openChoices("Filter", record.filter.note, record.filter.lines.map(([kind, value, title], index) => {
    const [isOn, change] = filterLines[kind](value);
    return choiceRow(index + 1, title, "", isOn, () => {
      change(state.filter);
      forgetHolds();
      showAll();
      listFilter(index);
    });
  }));
  byId("choices-list").children[row].focus();
}

// Keys of an open list, by the player's table; its own key closes it, and all else is the browser's.
const choiceActions = {
  "view.nextRow": () => chooseRow(1), "view.previousRow": () => chooseRow(-1),
  "view.takeNumber": number => byId("choices-list").children[number - 1]?.click(),
  "view.list": () => choices.close(), "view.filter": () => choices.close(),
};
function chooseRow(by) {
  const rows = [...byId("choices-list").children];
  rows[Math.min(Math.max(0, rows.indexOf(document.activeElement) + by), rows.length - 1)].focus();
}
document.addEventListener("keydown", event => {
  if (!choices.open) return;
  const [action, ...numbers] = actionOf(event.key, ["choices", "anywhere"]) || [];
  if (!Object.hasOwn(choiceActions, action)) return;
  choiceActions[action](...numbers);
  event.preventDefault();
  // The list may be closed by now, and then the key would be taken once more.
  event.stopImmediatePropagation();
});

// The row that had the focus is gone from sight.
choices.addEventListener("close", () => {
  if (!choices.open && choices.contains(document.activeElement)) document.activeElement.blur();
});
