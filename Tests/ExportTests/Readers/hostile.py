"""Writes a made-up map folder with scripts, quotes, tags and terminal escapes in every column that takes a text."""
import csv
import json
import os
import sys

folder = sys.argv[1]
os.makedirs(folder)
scripts = ["<script>window.pwned=1</script>", "\"><img src=x onerror=window.pwned=1>", "</script><script>window.pwned=1//",
           "<!--<script>", "'onmouseover='window.pwned=1", "]]><svg onload=window.pwned=1>", "&lt;b&gt;&amp;", "${window.pwned=1}"]
ends = ["\x1b[2J", "\u202e", "\u2028", "\x9b31m", "\x07"]


def hostile(name, number=0):
    return f"{name} {scripts[number % len(scripts)]}{ends[number % len(ends)]}"


def table(name, columns, rows):
    with open(f"{folder}/{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns.split(","))
        writer.writerows(rows)


everything = " ".join(scripts) + "".join(ends)
ring = [[35, 35], [37, 35], [37, 37], [35, 37], [35, 35]]
campaign = {
    "id": "hostile", "title": hostile("Title", 2), "version": hostile("1", 1), "country": hostile("Land", 3),
    "eve": "2024-01-01", "first": "2024-01-02", "last": "2024-01-05",
    "frame": {"west": 34.5, "south": 34.5, "east": 37.5, "north": 37.5},
    "contested": {"code": "CONTESTED", "name": hostile("Contested", 4), "letter": "x"},
    "sides": [{"code": "RED", "letter": "R", "name": hostile("Red", 1), "detail": everything, "hue": "vermilion"},
              {"code": "BLUE", "letter": "B", "name": hostile("Blue", 2), "detail": everything, "hue": "blue"}],
    "kinds": [{"id": "city", "name": hostile("city", 1), "reach_km": 40, "rank": 0, "always_shown": True}],
    "events": {"kinds": ["battle"]}, "attribution": [everything], "border_note": hostile("Borders", 5), "notes": [everything],
}
with open(f"{folder}/campaign.json", "w", encoding="utf-8") as file:
    json.dump(campaign, file)
with open(f"{folder}/governorates.geojson", "w", encoding="utf-8") as file:
    json.dump({"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]},
         "properties": {"code": "T-1", "name": hostile("North", 1), "arabic": hostile("a", 2), "area_km2": 1, "label": [36, 36]}}]}, file)
with open(f"{folder}/areas.geojson", "w", encoding="utf-8") as file:
    json.dump({"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[37, 34], [38, 34], [38, 38], [37, 38], [37, 34]]]},
         "properties": {"name": hostile("Abroad", 1), "kind": "country", "rank": 1}}]}, file)
table("places", "id,name,arabic,governorate,kind,latitude,longitude,population,population_year,control,reach",
      [[f"place-{number}", hostile(f"Place{number}", number), hostile("a", number), "T-1", "city", 35.2 + number / 5,
        35.2 + number / 5, 1000, 2004, "RED", ""] for number in range(8)])
table("sources", "id,title,date,url",
      [["paper-1", everything, "2024-01-03", "javascript:window.pwned=1"],
       ["paper-2", hostile("Paper", 1), "", "https://example.org/\"onclick=\"window.pwned=1"]])
table("changes", "date,place,from,to,confidence,note,sources,disputed",
      [[f"2024-01-0{2 + number % 4}", f"place-{number}", "RED", "BLUE", "low", hostile("Note", number), "paper-1 paper-2",
        hostile("Claim", number + 1)] for number in (0, 4, 1, 5, 2, 6, 3, 7)])
table("events", "date,place,kind,headline,detail,sources,key",
      [["2024-01-02", "place-1", "battle", hostile("Headline", 0), everything, "paper-1", "yes"]])
