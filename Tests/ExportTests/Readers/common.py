"""What the readers share: a missing reader ends with 77, a broken promise with 1 and a sentence."""
import json
import sys


def missing(what):
    print(f"{what} is not installed.", file=sys.stderr)
    sys.exit(77)


def expect(holds, sentence):
    if not holds:
        print(sentence, file=sys.stderr)
        sys.exit(1)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()
