"""A BibTeX parser and the schema's rules for CSL-JSON find the record and each of its sources once."""
import sys
from common import expect, load, missing, read

try:
    import bibtexparser
except ImportError:
    missing("bibtexparser")

parsed = bibtexparser.loads(read(sys.argv[1]))
items = load(sys.argv[2])
expect(len(parsed.entries) == read(sys.argv[1]).count("\n@") + 1, f"{len(parsed.entries)} entries are read")
expect(len(parsed.entries) == len(items), f"{len(parsed.entries)} entries, {len(items)} items")
expect(parsed.entries[0]["year"] == "2024" and "frontline show" in parsed.entries[0]["howpublished"], "the first entry is not the record")
expect(len({item["id"] for item in items}) == len(items), "an id is there twice")
expect(items[0]["type"] == "dataset" and len(items[0]["references"].split()) == len(items) - 1, "the sources are not all named")
for item in items[1:]:
    expect(item["type"] == "webpage" and item["title"], f"{item['id']} has no title")
    expect("URL" not in item or item["URL"].startswith("http"), f"{item['id']} has another address")
