"""Compares the screens that several recordings of a terminal's input end on, cell by cell.

screens.py COLUMNS ROWS RECORDING...   exits 0 where all are equal, 1 where one differs, 3 where pyte is not installed.
"""
import sys

try:
    import pyte
except ImportError:
    print("pyte is not installed")
    sys.exit(3)


class Screen(pyte.Screen):
    """Knows besides how to repeat a character (REP)."""

    def draw(self, data):
        self.last = data[-1]
        super().draw(data)

    def repeat_character(self, count=1):
        self.draw(self.last * count)


class Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi, b="repeat_character")
    events = pyte.ByteStream.events | {"repeat_character"}


def cells(path, columns, rows):
    screen = Screen(columns, rows)
    with open(path, "rb") as file:
        Stream(screen).feed(file.read())
    return [[look(screen.buffer[row][column]) for column in range(columns)] for row in range(rows)]


def look(cell):
    """What a person sees of a cell: a blank has neither a foreground nor a weight."""
    if cell.data == " " and not cell.reverse and not cell.underscore:
        return (" ", cell.bg)
    return (cell.data, cell.fg, cell.bg, cell.bold, cell.underscore, cell.reverse)


columns, rows, *paths = sys.argv[1:]
columns, rows = int(columns), int(rows)
first, *others = [cells(path, columns, rows) for path in paths]
for path, other in zip(paths[1:], others):
    for row in range(rows):
        for column in range(columns):
            if first[row][column] != other[row][column]:
                print(f"{path}: row {row}, column {column}: {other[row][column]}, not {first[row][column]}")
                sys.exit(1)
