"""Chromium steps a page through all days: holders, counts and the story of each are the record's."""
import sys
import browser as chromium
from browser import date, press, sync_playwright
from common import expect, load

shown = "() => land.map(path => path.getAttribute('class').split(' ')[1])"


def marks_of(record):
    """The class of a place's land by the letter of its holder."""
    marks = {side["letter"]: f"held{number}" for number, side in enumerate(record["sides"])}
    marks |= {side["letter"].lower(): f"uncertain{number}" for number, side in enumerate(record["sides"])}
    marks[record["campaign"]["contested"]["letter"]] = "contested"
    return marks


def play(page, record):
    """Steps from the eve to the last day and once more."""
    marks, days = marks_of(record), record["days"]
    for day in days:
        expect(date(page) == day["date"], f"{date(page)} instead of {day['date']}")
        classes = page.evaluate(shown)
        expect(classes == [marks[letter] for letter in day["holders"]], f"{day['date']}: the map shows other holders")
        counts = page.eval_on_selector_all("#tally tr", "rows => rows.map(row => Number(row.children[1].textContent))")
        expect(sum(counts) == len(record["places"]), f"{day['date']}: {sum(counts)} places are counted")
        story = page.locator("#story article:visible")
        told = story.locator("li[data-place] b").all_text_contents() if story.count() else []
        names = {place["id"]: place["name"] for place in record["places"]}
        for change in (each for each in record["changes"] if each["date"] == day["date"]):
            expect(names[change["place"]] in told, f"{day['date']}: the story leaves out {change['place']}")
        # In what a person sees, since the page's scripts and its folded parts have the words too.
        silent = sum(not each["sources"] for each in record["changes"] + record["events"] if each["date"] == day["date"])
        said = story.inner_text().lower().count("no source is recorded") if story.count() else 0
        expect(said == silent, f"{day['date']}: no source is said of {said} and not of {silent}")
        press(page, "ArrowRight")
    expect(date(page) == days[-1]["date"], "stepping on after the last day goes elsewhere")


if __name__ == "__main__":
    record = load(sys.argv[2])
    with sync_playwright() as player:
        opened = chromium.launch(player)
        page = chromium.open_page(opened, sys.argv[1])
        play(page, record)
        expect(not page.troubles, f"{page.troubles}")
        expect(len(page.requests) == 1, f"the page asked for {page.requests}")
        opened.close()
