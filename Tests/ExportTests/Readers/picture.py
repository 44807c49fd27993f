"""The SVG is XML that speaks to screen readers, runs nothing, and is drawn by another program."""
import os
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as tree
import zlib
from common import expect, missing

path, scratch, colours = sys.argv[1], sys.argv[2], sys.argv[3:]
space = "{http://www.w3.org/2000/svg}"
root = tree.parse(path).getroot()
expect(root.tag == space + "svg" and root.get("role") == "img", "the root is no picture")
ids = [item.get("id") for item in root.iter() if item.get("id")]
expect(len(set(ids)) == len(ids), "an id is there twice")
for label in root.get("aria-labelledby").split():
    expect(len(next(item for item in root.iter() if item.get("id") == label).text) > 10, f"{label} says nothing")
expect("frontline export svg" in root.find(space + "metadata").text, "the command is not told")
for item in root.iter():
    expect(item.tag.split("}")[1] in {"svg", "title", "desc", "metadata", "style", "defs", "pattern", "rect", "path", "g",
                                      "circle", "text", "clipPath", "use", "a"}, f"an element {item.tag}")
    expect(item.tag != space + "a" or item.get("href").startswith(("http://", "https://")), "a link to no address")
    expect(not any(name.startswith("on") for name in item.attrib), "an attribute that runs a script")

if not shutil.which("rsvg-convert"):
    missing("rsvg-convert")
picture = os.path.join(scratch, "picture.png")
drawn = subprocess.run(["rsvg-convert", "-w", "500", path, "-o", picture], capture_output=True, text=True)
expect(drawn.returncode == 0, drawn.stderr)


def pixels(data):
    """The colours of a PNG of eight bits with alpha, and how often each is there."""
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    expect((depth, kind) == (8, 6), f"a PNG of depth {depth} and kind {kind}")
    packed, position = b"", 8
    while position < len(data):
        length, name = struct.unpack(">I4s", data[position:position + 8])
        if name == b"IDAT":
            packed += data[position + 8:position + 8 + length]
        position += 12 + length
    raw, stride, before, counts = zlib.decompress(packed), 4 * width, bytes(4 * width), {}
    for row in range(height):
        start = row * (stride + 1)
        line = bytearray(raw[start + 1:start + 1 + stride])
        for index in range(stride):
            left = line[index - 4] if index >= 4 else 0
            corner = before[index - 4] if index >= 4 else 0
            up = before[index]
            if raw[start] == 1:
                line[index] = line[index] + left & 255
            elif raw[start] == 2:
                line[index] = line[index] + up & 255
            elif raw[start] == 3:
                line[index] = line[index] + (left + up) // 2 & 255
            elif raw[start] == 4:
                guess = left + up - corner
                nearest = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
                line[index] = line[index] + nearest & 255
        before = bytes(line)
        for index in range(0, stride, 4):
            colour = before[index:index + 3].hex()
            counts[colour] = counts.get(colour, 0) + 1
    return counts


with open(picture, "rb") as file:
    seen = pixels(file.read())
for colour in colours:
    expect(seen.get(colour, 0) > 40, f"the colour {colour} is on {seen.get(colour, 0)} pixels")
