"""Serves a site from its folder, asks for every page as a stranger would, and has Frictionless validate its data package."""
import atexit
import collections
import json
import os
import re
import struct
import subprocess
import sys
import urllib.request
import xml.etree.ElementTree
import zlib

from common import expect, missing

try:
    from frictionless import Package, system
except ImportError:
    missing("frictionless")

folder, address, program, campaign = sys.argv[1:5]


server = subprocess.Popen(
    [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder],
    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
atexit.register(server.kill)
port = re.search(r" port (\d+)", server.stdout.readline())[1]


def get(path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
        return answer.read()


def ask(*words):
    return subprocess.run([program, *words, "--map", campaign], capture_output=True, check=True).stdout


days = [day["date"] for day in json.loads(get("data/record.json"))["days"]]
expect(len(days) > 12, "the site has few days")
for day in days:
    text = ask("export", "text", "--date", day, "--size", "100x30")
    expect(get(day) == text and get(f"{day}.txt") == text, f"{day} is not the day's screen")
    expect(get(f"{day}.ansi") == ask("export", "ansi", "--date", day, "--size", "100x30"), f"{day}.ansi differs")
    expect(xml.etree.ElementTree.fromstring(get(f"{day}.svg")).tag.endswith("svg"), f"{day}.svg is no picture")
    expect(text.isascii(), f"{day} is not plain text")

page = get("").decode()
expect("<title>" in page and f'property="og:url" content="{address}/"' in page, "the page does not say where it is")
expect(f'property="og:image" content="{address}/preview.png"' in page, "the page has no picture for previews")

picture = get("preview.png")
expect(picture[:8] == b"\x89PNG\r\n\x1a\n", "the preview is no PNG")
width, height = struct.unpack(">II", picture[16:24])
expect((width, height) == (1200, 630), f"the preview is {width} x {height}")
position, pixels = 8, b""
while position < len(picture):
    (count,) = struct.unpack(">I", picture[position : position + 4])
    chunk = picture[position + 4 : position + 8 + count]
    expect(zlib.crc32(chunk) == struct.unpack(">I", picture[position + 8 + count : position + 12 + count])[0], "a sum is wrong")
    pixels += chunk[4:] if chunk[:4] == b"IDAT" else b""
    position += count + 12
pixels = zlib.decompress(pixels)
length = 3 * width
expect(len(pixels) == height * (length + 1), "the preview's rows are not whole")
above, rows = bytes(length), []
for start in range(0, len(pixels), length + 1):
    expect(pixels[start] == 2, "a row has another filter than the one above")
    above = bytes((left + up) & 255 for left, up in zip(pixels[start + 1 : start + 1 + length], above))
    rows.append([tuple(above[x : x + 3]) for x in range(0, length, 3)])
expect(len(picture) < 600_000, f"the preview takes {len(picture)} bytes")
ink = sum(pixel == (0x14, 0x14, 0x14) for row in rows[:180] for pixel in row[:430])
expect(ink > 2000, f"the preview has no title: {ink} pixels of ink")
colours = collections.Counter(pixel for row in rows for pixel in row[430:])
expect(sum(count > 200 for count in colours.values()) > 4, "the preview shows no map")

for name in os.listdir(f"{folder}/data"):
    get(f"data/{name}")
json.loads(get("data/record.json"))
json.loads(get("data/record.geojson"))
expect(json.loads(get("data/days.cast").splitlines()[0])["version"] == 2, "days.cast is no recording")

places = xml.etree.ElementTree.fromstring(get("sitemap.xml"))
listed = [element.text for element in places.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
expect(len(listed) > 2 * len(days), "the site map is short")
for url in listed:
    expect(url.startswith(address + "/"), f"{url} is elsewhere")
    get(url[len(address) + 1 :])

with system.use_context(trusted=True):
    report = Package(f"{folder}/data/datapackage.json").validate()
expect(report.valid, f"the data package is not valid: {report.flatten(['title', 'message'])[:3]}")
expect(report.stats["tasks"] >= 7, "the data package lacks tables")
