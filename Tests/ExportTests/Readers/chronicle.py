"""The JSON keeps its schema, and a map folder made from it gives the same record again."""
import csv
import json
import os
import shutil
import subprocess
import sys
from common import expect, load, missing, read

try:
    import jsonschema
except ImportError:
    missing("jsonschema")

program, path, schema, folder, scratch = sys.argv[1:6]
record = load(path)
jsonschema.validate(record, load(schema), cls=jsonschema.Draft202012Validator)

# Only the outlines come from the folder; the rest is written from the JSON alone.
os.makedirs(scratch)
for name in ["governorates", "areas", "lines", "banks"]:
    if os.path.exists(f"{folder}/{name}.geojson"):
        shutil.copy(f"{folder}/{name}.geojson", scratch)


def table(name, columns, rows):
    with open(f"{scratch}/{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([" ".join(cell) if isinstance(cell, list) else "" if cell is None else cell for cell in row])


def picked(rows, keys):
    return [[row[key] for key in keys] for row in rows]


places = "id name arabic governorate kind latitude longitude population population_year control reach_km".split()
table("places", places[:-1] + ["reach", "also"],
      [row + [";".join(place["also"])] for row, place in zip(picked(record["places"], places), record["places"])])
table("changes", *(lambda keys: (keys, picked(record["changes"], keys)))(
    "date place from to confidence basis note sources disputed remark".split()))
events = "date place kind headline detail sources".split()
table("events", events + ["key", "rank"], [row + ["yes" if event["key"] else "", event["rank"]]
                                   for row, event in zip(picked(record["events"], events), record["events"])])
table("sources", *(lambda keys: (keys, [row + ["yes" if source["read"] else "no"] for row, source in
                                              zip(picked(record["sources"], keys[:-1]), record["sources"])]))(
    "id title date url side read".split()))
table("eve", *(lambda keys: (keys, picked(record["eve"], keys)))("place control confidence basis note sources".split()))
campaign = dict(record["campaign"])
campaign["sides"] = [{key: value for key, value in side.items() if value is not None} for side in record["sides"]]
campaign["kinds"] = record["kinds"]
campaign["corridors"] = [{key: value for key, value in corridor.items() if value is not None}
                         for corridor in record["corridors"]]
campaign["events"] = {"kinds": record["event_kinds"]}
for key in ["border_note", "accuracy_note"]:
    campaign[key] = campaign[key] or ""
with open(f"{scratch}/campaign.json", "w", encoding="utf-8") as file:
    json.dump(campaign, file, ensure_ascii=False)

again = subprocess.run([program, "export", "json", "--map", scratch], capture_output=True, text=True)
expect(again.returncode == 0, again.stderr)
second = json.loads(again.stdout)
for each in (record, second):
    del each["about"]["command"]
for key in record:
    expect(record[key] == second[key], f"{key} differs after the round trip")
