"use strict";
// Days: their names, and which one a typed date means. Days are positions: 0 is the eve.

function dateOf(position) { return new Date(Date.parse(record.eve + "T00:00:00Z") + position * 864e5); }
function isoOf(position) { return dateOf(position).toISOString().slice(0, 10); }
function monthOf(position) { return record.dates.months[dateOf(position).getUTCMonth()]; }
// Weeks start with Sunday here and with Monday in the record.
function weekdayOf(position, names) { return names[(dateOf(position).getUTCDay() + 6) % 7]; }
function shortOf(position) {
  const date = dateOf(position);
  return `${date.getUTCDate()} ${monthOf(position)} ${date.getUTCFullYear()}`;
}
function titleOf(position) { return `${weekdayOf(position, record.dates.weekdays)} ${shortOf(position)}`; }
function longOf(position) {
  const { longMonths, longWeekdays } = record.dates;
  const date = dateOf(position);
  const month = longMonths[date.getUTCMonth()];
  return `${weekdayOf(position, longWeekdays)} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}
function progressOf(position) { return position === 0 ? fill("eve") : fill("progress", { number: position, last: lastDay }); }

// MARK: Typed dates

// What a text means: { value } with the position, or { problem } with the sentence that says why it is no day.
function readDay(text) {
  const { eve } = record.dates;
  const words = wordsOfDate(text.toLowerCase());
  if (words.length === 1) {
    if (words[0] === eve) return { value: 0 };
    return readDayNumber(words[0]) || readISO(words[0]);
  }
  const [month] = words.slice(0, 2).map(monthNumber).filter(Boolean);
  const [date] = words.slice(0, 2).map(numberIn).filter(number => number !== null);
  const year = words.length === 3 ? numberIn(words[2]) : null;
  if (words.length > 3 || !month || date === undefined || (words.length === 3 && year === null)) {
    return dayProblem("unreadable", text);
  }
  const years = year === null ? yearsOfRecord() : [year];
  const days = years.map(each => positionAt(each, month, date)).filter(day => day !== null);
  const day = days.find(isInRecord) ?? days[0];
  return day === undefined ? dayProblem("noSuchDay", text) : withinRecord(day);
}
function dayProblem(kind, text) { return { problem: record.dates.problems[kind].replace("{}", () => text) }; }
function isInRecord(day) { return day >= 0 && day <= lastDay; }
function withinRecord(day) { return isInRecord(day) ? { value: day } : dayProblem("outside", shortOf(day)); }
function yearsOfRecord() {
  const [first, last] = [dateOf(0).getUTCFullYear(), dateOf(lastDay).getUTCFullYear()];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
// The position of a day of the calendar, or null. Some browsers take 31 November for 1 December; here it is no day.
function positionAt(year, month, date) {
  const [padded, ...rest] = [String(year).padStart(4, "0"), ...[month, date].map(each => String(each).padStart(2, "0"))];
  const time = new Date(`${[padded, ...rest].join("-")}T00:00:00Z`);
  return time.getUTCDate() === date ? Math.round((time - dateOf(0)) / 864e5) : null;
}
// The words of a text; a number and a month written together are two.
function wordsOfDate(text) {
  const { separators, fewestLetters } = record.dates;
  let words = [""];
  for (const sign of text) {
    if (separators.includes(sign)) words.push("");
    else words[words.length - 1] += sign;
  }
  words = words.filter(Boolean);
  const letters = `([a-z]{${fewestLetters},})`;
  const joined = new RegExp(`^(?:(\\d+)${letters}|${letters}(\\d+))$`).exec(words.length === 1 ? words[0] : "");
  return joined ? joined.slice(1).filter(Boolean) : words;
}
function readDayNumber(word) {
  const { number } = record.dates;
  const digits = word.startsWith(number) ? word.slice(number.length) : "";
  if (!/^\d+$/.test(digits)) return null;
  return isInRecord(Number(digits)) ? { value: Number(digits) } : dayProblem("noSuchNumber", digits);
}
function readISO(word) {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (!parts) return dayProblem("unreadable", word);
  const day = positionAt(...parts.slice(1).map(Number));
  return day === null ? dayProblem("noSuchDay", `day ${word}`) : withinRecord(day);
}
function monthNumber(word) {
  const plain = word.endsWith(".") ? word.slice(0, -1) : word;
  if (plain.length < record.dates.fewestLetters) return 0;
  return record.dates.typedMonths.findIndex(name => name.startsWith(plain)) + 1;
}
// A number of up to four digits, with or without an ordinal's ending.
function numberIn(word) {
  const ending = record.dates.ordinals.find(each => word.endsWith(each)) || "";
  const digits = word.slice(0, word.length - ending.length);
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}
