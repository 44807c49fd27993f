"""What is typed into the page, a name or a date, means there what it means to the program's own linear text."""
import subprocess
import sys
import browser as chromium
from browser import date, press, sync_playwright
from common import expect, load

path, record, program, chosen = sys.argv[1], load(sys.argv[2]), sys.argv[3], sys.argv[4:]
# The linear text lists no more than these.
most_listed = 9

names = """lattakia idleb sweida haleb Halab Tadmor Hims Kobane hamah Daraa DARAA hmaa hmos tratus Der'a Darʿā Deirezzor
Hasakeh Membij Qamişlo Tartous Shahba Soueida afirn idilb Hma Hms Rqqa Draa Idlb حماه ادلب حَلَب لاذقية صوران alepo leppo ham dei airport zzzz
x kafranbel khmeimim qandahar kandhar kondoz Qunduz harat herta laskargah کابل هرات جلال zaranj zarnaj bagrm Balk
mazar Ghazny Feyzabad""".split() + [
    "Dayr az-Zawr", "Ma'arrat al-Numan", "Al Raqqah", "Deir Hafr", "al-Salihiyah", "Ras al Ain", "aleppo cit", "the", "New",
    "حي الشيخ", "kabul air", "Mazar e Sharif", "مزار شریف", "Pul-i-Khumri", "the airport", "Kafr", "Tel Rif'at", "no such place"]
dates = ["5 dec", "5dec", "2024-12-5", "2024-12-05", "dec 5", "Dec5", "5 December 2024", "december 5, 2024", "5th Dec", "3rd dec",
         "d9", "D12", "d0", "eve", "EVE", "27 nov", "nov. 30", "30nov", "d13", "31 nov", "2024-13-01", "2024-02-30", "1 jan",
         "5 dec 2023", "2025-01-01", "5 de", "dec", "12", "d", "5/12/2024", "nonsense", "5 dec 2024 noon", "15aug", "aug 6", "2021-8-9", "d15", "31 jul", "1st August 2021", "16 aug 2021"]


def answers(choice, texts):
    """What the linear text says to each text, typed after a choice of its menu; without its own questions."""
    typed = "".join(f"{choice}\n{text}\n\nend of answer\n" for text in texts)
    said = subprocess.run([program, "--accessible", "--date", "d3", *(["--map", *chosen] if chosen else [])], input=typed, capture_output=True, text=True)
    expect(said.returncode == 0, said.stderr)
    parts = said.stdout.split('There is no choice "end of answer"')
    # The question stands before the answer, and what follows the marker before the next question.
    questions = ("Which date? Write", "Which place? Type")
    return [part[part.index(next(each for each in questions if each in part)):].split("\n")[1:] for part in parts[:-1]]


def identity(page, place):
    return page.evaluate("place => { const { name, kind, region } = record.places[place];"
                         " return `${name}, ${kind} in ${record.regions[region].title}`; }", place)


with sync_playwright() as player:
    browser = chromium.launch(player)
    page = chromium.open_page(browser, path, fragment=f"#date={record['days'][3]['date']}")
    message = "document.getElementById('message').textContent"

    for name, lines in zip(names, answers(9, names), strict=True):
        press(page, "Escape", "Escape", "/")
        page.locator("#find").fill(name)
        press(page, "Enter")
        places = page.evaluate("state.found")
        if lines[0].startswith("No place is called"):
            expect(not places and page.evaluate("state.place") is None, f"{name} is found in the page alone: {places}")
            expect("o place is called" in page.evaluate(message), f"{name}: the page says {page.evaluate(message)}")
            continue
        expect(places and page.evaluate("state.place") == places[0], f"{name} is not found in the page")
        told = [identity(page, place) for place in places[:most_listed]]
        if len(places) == 1:
            expect(lines[0] == told[0] + ".", f"{name}: the page has {told}, the program {lines[0]}")
        else:
            expect(lines[0] == f"{len(places)} places:", f"{name}: the page has {len(places)}, the program {lines[0]}")
            listed = [line.split(". ", 1)[1] for line in lines[1:1 + len(told)]]
            expect(listed == told, f"{name}: the page has {told}, the program {listed}")

    for text, lines in zip(dates, answers(4, dates), strict=True):
        page.goto(f"file://{path}#date={record['days'][3]['date']}")
        press(page, "g")
        page.locator("#goto").fill(text)
        press(page, "Enter")
        said = page.evaluate(message)
        if said:
            expect(lines[0] == said + ".", f"{text}: the page says {said!r}, the program {lines[0]!r}")
            expect(date(page) == record["days"][3]["date"], f"{text} is no day, and the page goes to {date(page)}")
            press(page, "Escape")
        else:
            shown = page.evaluate("`${longOf(state.day)}, ${progressOf(state.day)}.`")
            expect(lines[0].startswith(shown), f"{text}: the page shows {shown!r}, the program {lines[0]!r}")
    press(page, "g", "g")
    expect(date(page) == record["days"][0]["date"], f"gg goes to {date(page)}")
    expect(not page.troubles, f"{page.troubles}")
    browser.close()
