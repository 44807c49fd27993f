"""A picture of a screen has at each cell's place what a terminal (pyte) shows there, in the same colours."""
import re
import sys
import xml.etree.ElementTree as tree
from common import expect, missing, read

try:
    import pyte
except ImportError:
    missing("pyte")

wide, high = 10, 20
space = "{http://www.w3.org/2000/svg}"


def drawn(path):
    """The size, the colours that are the terminal's own, and for each cell its glyph, colours, weight and line."""
    root = tree.parse(path).getroot()
    own = root.find(space + "rect").get("fill")
    ink = re.search(r"fill:(#[0-9a-f]{6})", root.find(space + "style").text).group(1)
    screen = next(item for item in root.iter() if item.get("id") == "screen")
    cells = {}
    for rect in screen.iter(space + "rect"):
        x, y, width, height = (int(rect.get(name)) for name in ("x", "y", "width", "height"))
        expect(x % wide == 0 and width % wide == 0, f"{path}: a rectangle is not on whole cells")
        for column in range(x // wide, (x + width) // wide):
            cell = cells.setdefault((y // high, column), {})
            if height == high:
                expect(y % high == 0, f"{path}: a ground is between two rows")
                cell["ground"] = rect.get("fill")
            else:
                cell["line"] = rect.get("fill")
    for text in screen.iter(space + "text"):
        x, y, length = (int(text.get(name)) for name in ("x", "y", "textLength"))
        expect(x % wide == 0 and length == len(text.text) * wide, f"{path}: '{text.text}' is as wide as {length}")
        for index, glyph in enumerate(text.text):
            cell = cells.setdefault((y // high, x // wide + index), {})
            expect("glyph" not in cell, f"{path}: two glyphs in one cell")
            cell.update(glyph=glyph, front=text.get("fill"), bold="bold" in (text.get("class") or "").split())
    return own, ink, cells


def colour(name, own):
    if name == "default":
        return own
    return name if name.startswith("#") else "#" + name


paths = sys.argv[2:]
expect(paths and len(paths) % 2 == 0, "no pictures")
for picture, ansi in zip(paths[::2], paths[1::2]):
    written = read(ansi).split("\n")[:-1]
    columns = int(re.search(r"--size (\d+)x", read(picture)).group(1))
    own, ink, cells = drawn(picture)
    terminal = pyte.Screen(columns, len(written))
    pyte.Stream(terminal).feed("\r\n".join(written))
    rows = [line.rstrip() for line in terminal.display]
    lines = ["".join(cells.get((row, column), {}).get("glyph", " ") for column in range(columns)).rstrip() for row in range(len(rows))]
    for row, (line, wanted) in enumerate(zip(lines, rows)):
        expect(line == wanted, f"{picture}: row {row} is '{line}', not '{wanted}'")
    expect(all(row < len(rows) and column < columns for row, column in cells), f"{picture}: a cell is outside the screen")
    filled = 0
    for row in range(len(rows)):
        for column in range(columns):
            shown, cell = terminal.buffer[row][column], cells.get((row, column), {})
            front, back = colour(shown.fg, ink), colour(shown.bg, own)
            if shown.reverse:
                front, back = back, front
            where = f"{picture}: row {row}, column {column}"
            expect(cell.get("ground", own) == back, f"{where}: on {cell.get('ground', own)}, not {back}")
            expect(("line" in cell) == shown.underscore, f"{where}: the line under it")
            if "glyph" in cell:
                expect(cell["front"] == front, f"{where}: in {cell['front']}, not {front}")
                expect(cell["bold"] == shown.bold, f"{where}: its weight")
                filled += 1
    expect(filled > 5, f"{picture}: {filled} cells have a glyph")
