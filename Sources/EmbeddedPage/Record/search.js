"use strict";
// Finding places by any usual spelling, as the program does and by its tables, which stand in the record.

const { spelling } = record;
// How many letters each comparison needs at least.
const { fewest } = spelling;
const plainLetters = new Map(spelling.letters.flatMap(([marked, plain]) => [...marked].map(letter => [letter, plain])));

// A text's words in lower case, without marks, apostrophes and punctuation.
function wordsOf(text) {
  let plain = "";
  for (const sign of text) {
    if (!spelling.dropped.includes(sign)) plain += [...sign.toLowerCase()].map(plainLetter).join("");
  }
  return plain.split(" ").filter(Boolean);
}
function plainLetter(letter) {
  if (plainLetters.has(letter)) return plainLetters.get(letter);
  if (/\p{Mn}/u.test(letter)) return "";
  return /[\p{Alphabetic}\p{N}]/u.test(letter) ? letter : " ";
}
function withoutArticles(words) {
  const { articles, arabicArticle } = spelling;
  const kept = words.filter(word => !articles.includes(word)).map(word => (
    word.length >= fewest.articleLetters && word.startsWith(arabicArticle) ? word.slice(arabicArticle.length) : word));
  return kept.length ? kept : words;
}
function withoutRepeats(text) { return [...text].filter((letter, index, all) => letter !== all[index - 1]).join(""); }
// The sound of a word that may not be typed to its end.
function openSound(word) {
  let sound = "";
  for (let index = 0; index < word.length;) {
    const pair = spelling.sounds.find(([letters]) => word.startsWith(letters, index));
    const [letters, plain] = pair || [word[index], word[index]];
    sound += plain;
    index += letters.length;
  }
  return withoutRepeats(sound);
}
function wholeSound(word) {
  let whole = word;
  for (const [ending, plain] of spelling.endings) {
    if (whole.length >= fewest.endingLetters && whole.endsWith(ending)) whole = whole.slice(0, -ending.length) + plain;
  }
  const sound = openSound(whole);
  return (spelling.sameWords.find(group => group.includes(sound)) || [sound])[0];
}
function consonantsOf(sound) {
  const consonants = withoutRepeats([...sound].filter(letter => !spelling.vowels.includes(letter)).join(""));
  return consonants.replaceAll(...spelling.spoken);
}

// A name as it is compared: its letters with articles and without, its sound, and both from each later word on.
function spell(text) {
  const all = wordsOf(text);
  const words = withoutArticles(all);
  const sounds = words.map(wholeSound);
  const sound = openSound(sounds.join(""));
  const tails = words.slice(1).map((_, index) => (
    { letters: words.slice(index + 1).join(""), sound: openSound(sounds.slice(index + 1).join("")) }));
  const open = openSound([...sounds.slice(0, -1), ...words.slice(-1).map(openSound)].join(""));
  return { whole: all.join(""), letters: words.join(""), sounds, sound, open, consonants: consonantsOf(sound), tails };
}
// The record's likenesses stand in their order, the best first; no likeness comes after the last.
function rankOf(likeness) { return likeness ? spelling.likenesses.indexOf(likeness) : spelling.likenesses.length; }
// How much a name is like what was typed; the empty text where it is not.
function likenessOf(name, typed) {
  if (name.whole === typed.whole) return "exact";
  if (name.letters === typed.letters) return "same";
  if (name.sound === typed.sound) return "sameSound";
  const hasConsonants = name.consonants.length >= fewest.consonants && name.consonants === typed.consonants;
  if (name.letters.length >= fewest.swappedLetters && isSwap(typed.letters, name.letters)) {
    return hasConsonants ? "sameConsonants" : "swapped";
  }
  // A sound much shorter than the text comes of repeated letters and says nothing.
  if (typed.sound.length * 2 <= typed.letters.length) return name.letters.startsWith(typed.letters) ? "start" : "";
  const asTyped = [[name.letters, typed.letters], [name.sound, typed.sound], [name.sound, typed.open]];
  if (asTyped.some(([one, other]) => one.startsWith(other))) return "start";
  if (name.tails.some(({ letters, sound }) => (
    letters.startsWith(typed.letters) || sound.startsWith(typed.sound) || sound.startsWith(typed.open)))) {
    return "startOfWord";
  }
  if (hasConsonants) return "sameConsonants";
  if (lacksLetter(name, typed)) return "letterMissing";
  if (asTyped.some(([one, other]) => other.length >= fewest.partLetters && one.includes(other))) return "part";
  const isOneOff = typed.sound.length >= fewest.soundLetters
    && [name.sound, ...name.sounds].some(each => each.length >= fewest.soundLetters && isOneEdit(typed.sound, each));
  return isOneOff ? "oneOff" : "";
}
// Whether a text is just too short to be compared letter by letter, and lacks one of the name's.
function lacksLetter(name, typed) {
  return typed.sound.length === fewest.soundLetters - 1 && name.sound.length === fewest.soundLetters
    && isOneEdit(typed.sound, name.sound);
}
function isVowelOff(name, typed) {
  return name.sound.length >= fewest.soundLetters && typed.sound.length >= fewest.soundLetters
    && name.consonants.length >= fewest.consonantsBesideVowel
    && name.consonants === typed.consonants && isOneEdit(typed.sound, name.sound);
}
function isSwap(one, other) {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && one.slice(0, at) + (one[at + 1] || "") + one[at] + one.slice(at + 2) === other;
}
// Whether one letter is missing, added or different, or two neighbours are swapped.
function isOneEdit(one, other) {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  return rest === otherRest || rest.slice(1) === otherRest || rest === otherRest.slice(1)
    || rest.slice(1) === otherRest.slice(1) || isSwap(rest, otherRest);
}

// MARK: Places

let spelledPlaces = null;
function spellPlaces() {
  return record.order.map(place => {
    const { id, name, arabic, also, rank, withoutBrackets } = record.places[place];
    return { place, isLarge: rank <= spelling.lowestLargeRank,
      names: [id, name, arabic, ...also].filter(Boolean).map(spell),
      short: withoutBrackets ? [spell(withoutBrackets)] : [] };
  });
}
function rankOfPlace({ names, short, isLarge }, typed) {
  const ofShort = short.map(name => likenessOf(name, typed)).map(each => (each === "exact" ? "withoutBrackets" : each));
  const best = Math.min(...[...names.map(name => likenessOf(name, typed)), ...ofShort].map(rankOf));
  const vowelOff = rankOf("vowelOff");
  return isLarge && best > vowelOff && [...names, ...short].some(name => isVowelOff(name, typed)) ? vowelOff : best;
}
// The places that are called so, the best first.
function placesMatching(text) {
  const typed = spell(text);
  if (!typed.letters) return [];
  spelledPlaces ||= spellPlaces();
  const found = [...spelling.likenesses, ""].map(() => []);
  for (const each of spelledPlaces) found[rankOfPlace(each, typed)].push(each.place);
  return found.slice(0, -1).flat();
}
