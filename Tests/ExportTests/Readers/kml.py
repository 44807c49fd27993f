"""The KML is XML with a span of time, a style and closed rings for each state."""
import sys
import xml.etree.ElementTree as tree
from common import expect, load

space = "{http://www.opengis.net/kml/2.2}"
record = load(sys.argv[2])
root = tree.parse(sys.argv[1]).getroot()
expect(root.tag == space + "kml", f"the root is {root.tag}")
styles = {style.get("id") for style in root.iter(space + "Style")}
description = root.find(f"{space}Document/{space}description").text
for words in [record["campaign"]["border_note"], "frontline export kml", record["sides"][0]["name"]]:
    expect(words in description, f"the description lacks {words!r}")
marks = list(root.iter(space + "Placemark"))
expect(len(marks) > len(record["places"]), f"only {len(marks)} placemarks")
for mark in marks:
    begin = mark.find(f"{space}TimeSpan/{space}begin").text
    end = mark.find(f"{space}TimeSpan/{space}end")
    expect(end is None or begin < end.text, f"a span from {begin} to {end is not None and end.text}")
    expect(mark.find(space + "styleUrl").text[1:] in styles, "a style is missing")
    for ring in mark.iter(space + "LinearRing"):
        points = ring.find(space + "coordinates").text.split()
        expect(len(points) >= 4 and points[0] == points[-1], "a ring is not closed")
        expect(all(len(point.split(",")) == 3 for point in points), "a point is not longitude, latitude, altitude")
told = {value.text for value in root.iterfind(f".//{space}Data[@name='basis']/{space}value")}
expect(told == {"place", "area"}, f"the basis is {told}")
for day in record["days"]:
    points = [mark for mark in marks if mark.find(space + "Point") is not None]
    now = [mark for mark in points if mark.find(f"{space}TimeSpan/{space}begin").text <= day["date"]
           and ((end := mark.find(f"{space}TimeSpan/{space}end")) is None or day["date"] < end.text)]
    expect(len(now) == len(record["places"]), f"{day['date']}: {len(now)} places")
