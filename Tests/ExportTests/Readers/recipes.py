"""What `frontline export png` and `gif` say to do, done: the picture and the recording are drawn by other programs."""
import os
import shutil
import struct
import subprocess
import sys
from common import expect, missing

program, kind, scratch = sys.argv[1:4]
told = subprocess.run([program, "export", kind], capture_output=True, text=True)
expect(told.returncode == 64, f"it ends with {told.returncode}")
recipe = next((line.strip() for line in told.stderr.splitlines() if line.startswith("  frontline ")), None)
expect(recipe is not None, f"no recipe: {told.stderr}")
with open(sys.argv[4], encoding="utf-8") as file:
    expect(recipe.replace("DAY", "2024-12-05") in file.read(), f"the article has another recipe than {recipe}")
for tool in {"png": ["rsvg-convert"], "gif": ["agg"]}[kind]:
    if not shutil.which(tool):
        missing(tool)

os.makedirs(f"{scratch}/bin", exist_ok=True)
if not os.path.exists(f"{scratch}/bin/frontline"):
    os.symlink(program, f"{scratch}/bin/frontline")
ran = subprocess.run(recipe.replace("DAY", "2024-12-05"), shell=True, cwd=scratch, capture_output=True, text=True,
                     env={**os.environ, "PATH": f"{scratch}/bin:{os.environ['PATH']}"})
expect(ran.returncode == 0, ran.stderr)


def delays(data):
    """The time in hundredths of a second that each picture of a GIF stays, by GIF89a."""
    found, position = [], 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    while data[position] != 0x3B:
        if data[position] == 0x21:
            if data[position + 1] == 0xF9:
                found.append(struct.unpack("<H", data[position + 4:position + 6])[0])
            position += 2
        else:
            flags = data[position + 9]
            position += 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
        while data[position]:
            position += data[position] + 1
        position += 1
    return found


if kind == "png":
    with open(f"{scratch}/day.png", "rb") as file:
        data = file.read()
    expect(data[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">I", data[16:20])[0] == 2400, "no PNG of 2400 pixels")
else:
    with open(f"{scratch}/days.gif", "rb") as file:
        data = file.read()
    expect(data[:6] == b"GIF89a", "no GIF")
    times = delays(data)
    expect(len(times) >= 13, f"{len(times)} pictures for thirteen days")
    expect(all(time >= 100 for time in times[:12]), f"a day is shown for less than a second: {times}")
