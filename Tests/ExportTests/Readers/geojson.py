"""The GeoJSON is valid by RFC 7946; on each day territory covers the country once; places hold what the record says."""
import sys
from datetime import date, timedelta
from common import expect, load, missing

try:
    from geojson_pydantic import FeatureCollection
    from shapely import MultiPolygon, box
    from shapely.geometry import shape
    from shapely.ops import unary_union
except ImportError as error:
    missing(error.name)

path, record, grid = sys.argv[1], load(sys.argv[2]), load(sys.argv[3])
collection = load(path)
FeatureCollection.model_validate(collection)
ids = [feature["id"] for feature in collection["features"]]
expect(len(set(ids)) == len(ids), "an id is there twice")
expect("crs" not in collection, "RFC 7946 has no crs")
for key in ["title", "as_of", "command", "legend", "border_note", "attribution", "sources"]:
    expect(collection["about"][key], f"about has no {key}")

places = [feature for feature in collection["features"] if feature["properties"]["layer"] == "place"]
territory = [feature for feature in collection["features"] if feature["properties"]["layer"] == "territory"]
shapes = [shape(feature["geometry"]) for feature in territory]
for feature, geometry in zip(territory, shapes):
    expect(geometry.is_valid, f"{feature['id']} is not valid")
    for polygon in geometry.geoms:
        expect(polygon.exterior.is_ccw, f"{feature['id']}: an outer ring runs clockwise")
        expect(not any(hole.is_ccw for hole in polygon.interiors), f"{feature['id']}: a hole runs anticlockwise")


def holds(feature, day):
    properties = feature["properties"]
    return properties["start"] <= day and (properties["end"] is None or day < properties["end"])


country = unary_union([box(*corners) for corners in grid["runs"]])
letters = {side["code"]: side["letter"] for side in record["sides"]}
contested = record["campaign"]["contested"]["letter"]


def letter(properties):
    if properties["state"] == "contested":
        return contested
    mark = letters[properties["side"]]
    return mark.lower() if properties["state"] == "uncertain" else mark


first = date.fromisoformat(record["campaign"]["eve"])
order = [place["id"] for place in record["places"]]
for number, day in enumerate(record["days"]):
    today = (first + timedelta(number)).isoformat()
    expect(today == day["date"], f"{today} is missing")
    active = [geometry for feature, geometry in zip(territory, shapes) if holds(feature, today)]
    union = unary_union(active)
    area = sum(geometry.area for geometry in active)
    expect(abs(area - union.area) < 1e-9, f"{today}: territory overlaps by {area - union.area} square degrees")
    # The grid's corners are rounded to four decimals.
    expect(union.symmetric_difference(country).area < country.area * 1e-4, f"{today}: the country is not covered")
    here = {feature["properties"]["place"]: letter(feature["properties"]) for feature in places if holds(feature, today)}
    expect("".join(here[place] for place in order) == day["holders"], f"{today}: the holders differ")

# What a place's first hold rests on is what the record says of the eve.
eve = {row["place"]: row for row in record["eve"]}
for feature in places:
    told, row = feature["properties"], eve.get(feature["properties"]["place"])
    if row and told["start"] == first.isoformat():
        wanted = (row["confidence"], row["basis"], set(row["sources"]))
        expect((told["confidence"], told["basis"], set(told["sources"])) == wanted, f"{told['place']}: the eve is {told}")
expect({feature["properties"]["basis"] for feature in places} >= {"place", "area"}, "no basis is told")
