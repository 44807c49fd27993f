"""Chromium stands before an audience with the page, and draws it with roads, letters and themes; links and commands say so."""
import re
import subprocess
import sys
import browser as chromium
from browser import date, link, press, sync_playwright
from common import expect, load

path, record, program, named = sys.argv[1], load(sys.argv[2]), sys.argv[3], sys.argv[4]
days = record["days"]
address = f"file://{path}"


def message(page):
    return page.evaluate("byId('message').textContent")


def command(page):
    """What y says, which the program takes as it is."""
    press(page, "y")
    words = message(page).split()
    ended = subprocess.run([program, "show", *words[1:]], capture_output=True, text=True)
    expect(words[0] == "frontline" and ended.returncode == 0, f"{words}: {ended.stderr}")
    return " ".join(words)


def again(page):
    """A new page by the link of this one."""
    return chromium.open_page(browser, path, fragment=link(page)[link(page).index("#"):])


def looks(page):
    fills = "[...map.querySelectorAll('.area, .badge')].map(each => getComputedStyle(each).fill)"
    return page.evaluate(f"[theme(), marking(), state.labels, {fills}.join(), getComputedStyle(document.body).backgroundColor]")


with sync_playwright() as player:
    browser = chromium.launch(player)

    # t comes to the roads, each with its name where there is room, and away from them again.
    page = chromium.open_page(browser, path, fragment="#date=2024-12-05", reduced_motion="reduce")
    expect(page.locator("#roads").is_hidden(), "roads are drawn unasked")
    press(page, "t")
    roads = page.evaluate("roads.map(road => road.dataset.name)")
    plates = page.locator("#marks .road-name").all_text_contents()
    expect(page.locator("#roads").is_visible() and {"M4", "M5"} <= set(plates) <= set(roads), f"{plates} are named of {roads}")
    expect("Double lines are roads" in page.locator("#map-text").text_content(), "it is not told what the lines are")
    expect("--labels roads" in command(page) and "names=roads" in link(page), f"{command(page)} and {link(page)}")
    for level, wanted in [("none", 0), ("capitals", 14)]:
        press(page, "t")
        expect(page.locator("#roads").is_hidden() and page.locator("#marks .name").count() <= wanted, f"{level} leaves names or roads")
        expect(f"--labels {level}" in command(page) and f"names={level}" in link(page), f"{command(page)} and {link(page)}")
    press(page, "t")
    expect("--labels" not in command(page) and "names=" not in link(page), f"{command(page)} and {link(page)}")

    # a leaves the letters alone: no colour of a side is left, and what passed still stands out.
    grey = re.compile(r"rgb\((\d+), \1, \1\)|url\(.*\)|none")
    colours = "[...document.querySelectorAll('.area, .badge, .chip')].flatMap(each => [getComputedStyle(each).fill, getComputedStyle(each).backgroundColor])"
    usual = looks(page)
    press(page, "a")
    fills = page.evaluate("land.map(path => getComputedStyle(path).fill)")
    letters = page.evaluate("holdsOn(state.day).map((hold, place) => (isFresh(place) ? 'fresh-' : '') + (hold === contested ? 'lattice' : `${hold >= 100 ? 'small-' : ''}letters${hold % 100}`))")
    expect(all(f'#{name}"' in fill for name, fill in zip(letters, fills)), "land has other letters than its holder's")
    said = page.evaluate("""() => [...document.querySelectorAll('#shapes pattern[id*=letters] text')].map(text => [text.parentNode.id, text.textContent])""")
    for number, side in enumerate(record["sides"]):
        for name in ["letters", "fresh-letters", "small-letters", "fresh-small-letters"]:
            wanted = side["letter"].lower() if "small" in name else side["letter"]
            expect([f"{name}{number}", wanted] in said, f"{side['code']} has not {wanted} in {name}")
    badges = page.evaluate("[...document.querySelectorAll('.badge')].map(each => getComputedStyle(each).fill)")
    expect(badges and all(grey.fullmatch(colour) for colour in badges), f"letters alone have colours: {set(badges)}")
    expect("marks=letters" in link(page) and "letters alone" in message(page), f"{message(page)}, {link(page)}")
    expect("Land has the letter of the nearest" in page.locator("#map-text").text_content(), "letters are called colours")
    expect("--glyphs" not in command(page), "letters are what the terminal draws unasked")
    press(page, "C", "t")
    other = again(page)
    expect(looks(other) == looks(page) and "theme=dark&names=roads&marks=letters" in link(page), f"{link(page)} opens {looks(other)[:3]}")
    expect(command(other) == command(page) and "--theme dark" in command(page), f"{command(other)}, {command(page)}")
    other.evaluate("location.hash = 'date=2024-12-05'")
    other.wait_for_timeout(100)
    expect(looks(other) == usual, f"a link without a look opens {looks(other)[:3]}")
    other.close()
    press(page, "a", "C", "C", "C")
    monochrome = page.evaluate("land.map(path => getComputedStyle(path).fill)")
    expect(all("letters" in fill or "lattice" in fill for fill in monochrome), "land without colours has no letters")
    expect(not page.troubles, f"{page.troubles}")
    page.close()

    # Made with names, it opens with them.
    opened = chromium.open_page(browser, named)
    expect("--labels capitals" in command(opened), f"it opens with {command(opened)}")
    opened.close()

    # Before an audience: by the link, by the button, and by the link that the page makes of itself.
    page = chromium.open_page(browser, path, fragment="#present", reduced_motion="reduce")
    expect(page.evaluate("scrollY") == 0 and page.locator("#notes").is_hidden(), "#present shows notes, or scrolls")
    press(page, "s")
    expect(page.locator("#notes").is_visible(), "s shows no notes")
    expect(page.evaluate("parseFloat(getComputedStyle(dayTitle).fontSize)") > 48, "the date is not large")
    expect(page.locator("#views").is_hidden() and page.locator("#story").is_hidden(), "the player's parts stay")
    expect(0 < page.locator("#marks .name").count() <= 14, "more than capitals are named")
    size = "Math.min(...[...document.querySelectorAll('#marks .name')].map(each => each.getAttribute('font-size') / unitOfScreen()))"
    expect(page.evaluate(size) > 18, f"the names are {page.evaluate(size)} px high")
    for position, day in enumerate(days):
        expect(date(page) == day["date"], f"PgDn goes to {date(page)} and not to {day['date']}")
        events = [event for event in record["events"] if event["date"] == day["date"]]
        notes = page.locator("#notes").inner_text()
        lines = notes.split("\n")
        wanted = [("* " if event["key"] else "- ") + event["headline"] for event in sorted(events, key=lambda event: not event["key"])]
        expect([line for line in lines if line in wanted] == wanted, f"{day['date']}: the notes are {notes}")
        counts = sum(int(number) for number in re.findall(r"^.→. (\d+):", notes.replace("\n→\n", "→"), re.M))
        expect(counts == sum(change["date"] == day["date"] for change in record["changes"]), f"{day['date']}: {counts} passed by the notes")
        press(page, "PageDown")
    press(page, "PageUp", "PageUp")
    expect(date(page) == days[-3]["date"], f"PgUp goes to {date(page)}")
    for position in [10, 11, 12]:
        press(page, *str(position), "G")
        before = page.evaluate("byId('notes').scrollTop")
        expect(before == 0, "another day's notes start further down")
        press(page, "j")
        down = page.evaluate("byId('notes').scrollTop")
        expect(down > 0 and date(page) == days[position]["date"], "Down does not scroll the notes")
        page.evaluate("showAll()")
        expect(page.evaluate("byId('notes').scrollTop") == down, "the notes of the same day start anew")
    press(page, "9", "ArrowUp")
    expect(page.evaluate("byId('notes').scrollTop") == 0, "Up does not scroll the notes back")
    press(page, ">", ">", ">", ">")
    expect(page.evaluate("dwell()") == 334, f"a day stays for {page.evaluate('dwell()')} ms")

    # b blanks the page until any key, and neither comes too soon after the other.
    covers = "(() => { const box = byId('blank').getBoundingClientRect(); return !byId('blank').hidden && box.width === innerWidth && box.height === innerHeight; })()"
    page.evaluate("blankSince = performance.now()")
    press(page, "b")
    expect(not page.evaluate(covers), "it blanks too soon after it was shown")
    page.evaluate("blankSince = -1000")
    at = date(page)
    press(page, "Space", "b")
    expect(page.evaluate(covers) and not page.evaluate("state.playing"), "b does not blank, or days go by unseen")
    page.evaluate("blankSince = performance.now()")
    press(page, "l")
    expect(page.evaluate(covers), "it is shown too soon after it was blanked")
    page.evaluate("blankSince = -1000")
    at = date(page)
    press(page, "PageUp")
    expect(not page.evaluate(covers) and date(page) == at, "a key does not show it again, or does more")
    expect("--present --notes" in command(page) and "present=1&notes=1" in link(page), f"{command(page)} and {link(page)}")
    other = again(page)
    expect(other.locator("#notes").is_visible() and command(other) == command(page), f"{link(page)} opens {command(other)}")
    other.close()
    press(page, "Escape")
    expect(page.locator("#notes").is_hidden() and page.locator("#views").is_visible() and "present" not in link(page), "Escape does not go back")
    press(page, "b")
    expect("does nothing here" in message(page) and not page.evaluate(covers), f"without an audience b says {message(page)}")
    page.locator("#audience").click()
    expect(page.locator("#headline").is_visible() and page.locator("#notes").is_hidden(), "the button does not stand before an audience")
    expect(not page.troubles, f"{page.troubles}")
    page.close()

    for width, themes in [(360, ["light"]), (1280, ["light", "dark"]), (1920, ["light"])]:
        for theme in themes:
            axe = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce")
            axe.goto(f"{address}#date=2024-12-05&theme={theme}&present=1&marks=letters")
            expect(axe.evaluate("document.documentElement.scrollWidth") <= width, f"at {width} px it scrolls sideways")
            expect(axe.locator("#play").is_visible() and axe.locator("#map").is_visible(), f"at {width} px parts are gone")
            found = chromium.grave(axe)
            expect(not found, f"{theme}, {width} px: {found}")
            axe.close()
    browser.close()
