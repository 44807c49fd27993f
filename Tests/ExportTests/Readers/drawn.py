"""Pictures are XML, and another program draws each; no two are the same."""
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree
from common import expect, missing

scratch, paths = sys.argv[1], sys.argv[2:]
if not shutil.which("rsvg-convert"):
    missing("rsvg-convert")
seen = {}
for path in paths:
    root = tree.parse(path).getroot()
    labels = {item.get("id"): item for item in root.iter() if item.get("id")}
    expect(all(len(labels[label].text) > 10 for label in root.get("aria-labelledby").split()), f"{path} says nothing")
    picture = os.path.join(scratch, "picture.png")
    drawn = subprocess.run(["rsvg-convert", "-w", "600", path, "-o", picture], capture_output=True, text=True)
    expect(drawn.returncode == 0 and not drawn.stderr, f"{path}: {drawn.stderr}")
    with open(picture, "rb") as file:
        data = file.read()
    expect(len(data) > 4000, f"{path} is empty")
    seen[data] = path
expect(len(seen) == len(paths), f"of {len(paths)} pictures {len(seen)} differ")
