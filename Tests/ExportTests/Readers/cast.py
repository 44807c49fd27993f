"""The recordings keep the published format, replay to the frames of `export ansi`, and asciinema reads them."""
import json
import shutil
import subprocess
import sys
from common import expect, missing, read

try:
    import jsonschema
    import pyte
except ImportError as error:
    missing(error.name)

path, ansi, version = sys.argv[1], sys.argv[2], int(sys.argv[3])
size = {"type": "integer", "minimum": 1}
words = {"type": "string"}
headers = {
    2: {"type": "object", "required": ["version", "width", "height"],
        "properties": {"version": {"const": 2}, "width": size, "height": size, "timestamp": {"type": "integer"},
                       "duration": {"type": "number"}, "idle_time_limit": {"type": "number"}, "command": words,
                       "title": words, "env": {"type": "object", "additionalProperties": words}}},
    3: {"type": "object", "required": ["version", "term"],
        "properties": {"version": {"const": 3}, "command": words, "title": words, "timestamp": {"type": "integer"},
                       "term": {"type": "object", "required": ["cols", "rows"],
                                "properties": {"cols": size, "rows": size, "type": words, "version": words}}}},
}
event = {"type": "array", "minItems": 3, "maxItems": 3,
         "prefixItems": [{"type": "number", "minimum": 0}, {"enum": ["o", "i", "m", "r", "x"]}, words]}

lines = read(path).split("\n")
expect(lines.pop() == "", "the file does not end with a line feed")
header = json.loads(lines[0])
jsonschema.validate(header, headers[version], cls=jsonschema.Draft202012Validator)
events = [json.loads(line) for line in lines[1:] if not (version == 3 and line.startswith("#"))]
for each in events:
    jsonschema.validate(each, event, cls=jsonschema.Draft202012Validator)
if version == 3:
    expect(any(line.startswith("# ") and "frontline export cast" in line for line in lines), "the command is not told")
else:
    expect("frontline export cast" in header["about"]["command"], "the command is not told")

columns, rows = (header["width"], header["height"]) if version == 2 else (header["term"]["cols"], header["term"]["rows"])
times, now = [], 0.0
for time, _, _ in events:
    now = time if version == 2 else now + time
    expect(not times or now >= times[-1], "time runs backwards")
    times.append(now)

screen = pyte.Screen(columns, rows)
stream = pyte.Stream(screen)
still = pyte.Screen(columns, rows)
frames = read(ansi).split("\n")[:-1]
markers = [index for index, each in enumerate(events) if each[1] == "m"]
expect(len(markers) * rows == len(frames), f"{len(markers)} markers for {len(frames) // rows} frames")
for number, index in enumerate(markers):
    for _, code, data in events[index:markers[number + 1] if number + 1 < len(markers) else index + 2]:
        if code == "o":
            stream.feed(data)
    still.reset()
    pyte.Stream(still).feed("\r\n".join(frames[number * rows:(number + 1) * rows]))
    expect(screen.display == still.display, f"frame {number} differs:\n" + "\n".join(screen.display))
last = max(index for index, each in enumerate(events) if each[1] == "o" and index < len(events) - 1 and each[2].count("\x1b") > 2)
expect(times[-1] - times[last] == 3, f"the last frame is held for {times[-1] - times[last]} s")

if version == 2:
    if not shutil.which("asciinema"):
        missing("asciinema")
    played = subprocess.run(["asciinema", "cat", path], capture_output=True, text=True)
    expect(played.returncode == 0, f"asciinema: {played.stderr}")
    expect(played.stdout.replace("\r\n", "\n") == "".join(each[2] for each in events if each[1] == "o").replace("\r\n", "\n"),
           "asciinema writes something else")
