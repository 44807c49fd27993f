"""On a terminal each export writes no escape of the folder's, and only colours of its own."""
import os
import pty
import re
import sys
from common import expect

program, folder = sys.argv[1:3]


def written(words):
    """What a command writes to a terminal of its own."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program, [program, *words, "--map", folder])
    data = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        data += piece
    _, status = os.waitpid(child, 0)
    expect(os.waitstatus_to_exitcode(status) == 0, f"{words}: {data[-300:]}")
    return data.decode("utf-8")


for words in [["export", name] for name in "text json csv geojson kml timemap svg html cast".split()] + [
        ["export", "csv", "--table", name] for name in "events places strip acled sources about".split()] + [
        ["cite", "--format", name] for name in "text bibtex csl-json".split()] + [["export", "ansi"], ["export", "text", "--notes"]]:
    text = written(words).replace("\r\n", "\n")
    if words[1] == "ansi":
        text = re.sub("\x1b\\[[0-9;]*m", "", text)
    acting = re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", text)
    expect(not acting, f"{words}: {acting and text[max(0, acting.start() - 60):acting.end()]!r}")
