"""Python's csv reads the tables as the folder's own files have them."""
import csv
import sys
from common import expect, load, read

folder, exports = sys.argv[1], sys.argv[2]


def rows(path):
    return list(csv.DictReader(read(path).splitlines(keepends=True), strict=True))


def number(text):
    try:
        return float(text)
    except ValueError:
        return text


for name in ["changes", "events", "places"]:
    own, exported = rows(f"{folder}/{name}.csv"), rows(f"{exports}/{name}.csv")
    expect([key for key in exported[0] if key in own[0]] == list(own[0]), f"{name}: the columns differ")
    missing = set(exported[0]) - set(own[0])
    expect(missing <= {"basis", "remark", "rank"}, f"{name}: {missing} is not in the folder")
    expect(all(row[key] == "" for row in exported for key in missing), f"{name}: {missing} is not blank")
    expect(len(own) == len(exported), f"{name}: {len(exported)} rows instead of {len(own)}")
    for left, right in zip(own, exported):
        for key in left:
            # The folder may leave out what an export says.
            wanted = left[key] or ("no source" if key == "sources" else "")
            expect(number(wanted) == number(right[key]), f"{name}: {key}: {right[key]!r} instead of {wanted!r}")

chronicle = load(f"{exports}/record.json")
strip = rows(f"{exports}/strip.csv")
days = [day["date"] for day in chronicle["days"]]
expect(list(strip[0])[-len(days):] == days, "strip: the columns are not the days")
for day in chronicle["days"]:
    expect("".join(row[day["date"]] for row in strip) == day["holders"], f"strip: {day['date']} differs")

acled = rows(f"{exports}/acled.csv")
names = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1
actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude
longitude geo_precision source source_scale notes fatalities tags timestamp""".split()
expect(list(acled[0]) == names, "acled: the columns differ")
changes = rows(f"{folder}/changes.csv")
expect([row["event_date"] for row in acled] == [row["date"] for row in changes], "acled: the days differ")
kinds = {"Government regains territory", "Non-state actor overtakes territory", "Non-violent transfer of territory",
         "Armed clash"}
expect({row["sub_event_type"] for row in acled} <= kinds, "acled: an unknown sub-event")
expect(len({row["event_id_cnty"] for row in acled}) == len(acled), "acled: an id is there twice")
expect(all(row["fatalities"] == "" for row in acled), "acled: the dead are counted, which the record does not")

about = {row["what"] for row in rows(f"{exports}/about.csv")}
expect({"title", "record", "as of", "command", "legend", "border note", "attribution", "source"} <= about,
       f"about: only {sorted(about)}")
