"""Each entry has the fields that TimeMap's list of events has, all of them texts or lists of texts."""
import re
import sys
from common import expect, load

record = load(sys.argv[2])
entries = load(sys.argv[1])
texts = {"id", "description", "date", "time", "location", "latitude", "longitude", "category", "comments"}
frame = record["campaign"]["frame"]
lists = {"associations", "sources"}
expect(len(entries) == 1 + len(record["events"]) + len(record["changes"]), f"{len(entries)} entries")
for entry in entries:
    expect(set(entry) == texts | lists, f"{entry['id']}: fields {sorted(entry)}")
    expect(all(isinstance(entry[key], str) for key in texts), f"{entry['id']}: a field is not a text")
    expect(all(isinstance(word, str) for key in lists for word in entry[key]), f"{entry['id']}: a list is not of texts")
    expect(re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", entry["date"]), f"{entry['id']}: the date is {entry['date']}")
    expect((entry["latitude"] == "") == (entry["longitude"] == ""), f"{entry['id']}: half a point")
    expect(entry["latitude"] == "" or frame["south"] < float(entry["latitude"]) < frame["north"]
           and frame["west"] < float(entry["longitude"]) < frame["east"], f"{entry['id']}: latitude and longitude lie outside the map")
expect(len({entry["id"] for entry in entries}) == len(entries), "an id is there twice")
expect(record["campaign"]["border_note"] in entries[0]["description"], "the first entry lacks the note on borders")
year, month, day = record["changes"][0]["date"].split("-")
first = next(entry for entry in entries if entry["id"] == "change-1")
expect(first["date"] == f"{int(month)}/{int(day)}/{year}", "the first change is on another day")
