"""A terminal (pyte) shows the frames of `export ansi` as the cells that the program drew."""
import sys
from common import expect, missing, read

try:
    import pyte
    from pyte.graphics import FG_BG_256
except ImportError:
    missing("pyte")

ansi, cells, columns, rows = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
lines = read(ansi).split("\n")[:-1]
wanted = read(cells).split("\n")[:-1]
expect(len(lines) % rows == 0, f"{len(lines)} lines are not whole frames of {rows}")
expect(len(wanted) == len(lines) * columns, f"{len(wanted)} cells were drawn, {len(lines) * columns} written")


def look(cell):
    def number(colour):
        return "default" if colour == "default" else colour
    flags = "".join(letter for letter, on in zip("bur", (cell.bold, cell.underscore, cell.reverse)) if on)
    return f"{ord(cell.data)} {number(cell.fg)} {number(cell.bg)} {flags}"


def colour(word):
    return "default" if word == "-" else FG_BG_256[int(word)]


position = 0
for start in range(0, len(lines), rows):
    screen = pyte.Screen(columns, rows)
    pyte.Stream(screen).feed("\r\n".join(lines[start:start + rows]))
    for row in range(rows):
        for column in range(columns):
            glyph, front, back, flags = wanted[position].split(" ")
            drawn = f"{glyph} {colour(front)} {colour(back)} {flags}"
            seen = look(screen.buffer[row][column])
            expect(seen == drawn, f"frame {start // rows}, row {row}, column {column}: {seen}, not {drawn}")
            position += 1
