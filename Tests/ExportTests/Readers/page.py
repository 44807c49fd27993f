"""Chromium drives the page from a file: days, keys, clicks, links, widths, colours, print, and no request to anywhere."""
import os
import re
import sys
import browser as chromium
from browser import date, link, press, sync_playwright
from common import expect, load, read
from played import play

path, record = sys.argv[1], load(sys.argv[2])
address = "file://" + os.path.abspath(path)
text = read(path)
expect(os.path.getsize(path) < 900_000, f"the page has {os.path.getsize(path)} bytes")
expect(not re.search(r"\s(?:src|srcset|action|data-src)=", text), "the page loads something")
expect("@import" not in text and "url(http" not in text, "the style sheet loads something")
for words in [record["campaign"]["border_note"], "frontline export html", record["campaign"]["version"]]:
    expect(words in text, f"the page lacks {words!r}")

days = record["days"]


def open_page(browser, **options):
    return chromium.open_page(browser, path, **options)


with sync_playwright() as player:
    browser = chromium.launch(player)

    page = open_page(browser)
    expect(date(page) == days[0]["date"], f"it opens on {date(page)}")
    expect(not page.evaluate("state.playing"), "it plays by itself")
    play(page, record)

    # The keys of the terminal's player.
    for keys, wanted in [(["Home"], 0), (["End"], -1), (["h"], -2), (["l"], -1), (["9", "G"], 9), (["3", "ArrowLeft"], 6),
                         (["."], 7), ([","], 6), (["g", "g"], 0)]:
        press(page, *keys)
        expect(date(page) == days[wanted]["date"], f"{keys} goes to {date(page)}")
    for typed, wanted in [("5 dec", "2024-12-05"), ("d3", days[3]["date"]), ("2024-12-01", "2024-12-01"), ("Dec 8 2024", "2024-12-08")]:
        press(page, "g")
        page.keyboard.type(typed)
        press(page, "Enter")
        expect(date(page) == wanted, f"g {typed} goes to {date(page)}")
    press(page, "g")
    page.keyboard.type("5 june")
    press(page, "Enter")
    expect("5 Jun 2024 is outside" in page.locator("#message").text_content(), "a wrong date is not explained")
    press(page, "Escape")
    key_days = sorted({event["date"] for event in record["events"] if event["key"]})
    press(page, "Home", "]")
    expect(date(page) == key_days[0], f"] goes to {date(page)}")
    press(page, "]", "[")
    expect(date(page) == key_days[0], f"[ goes to {date(page)}")
    press(page, ">", ">", "<")
    expect(page.locator("#pace").text_content() == "2x", "the speed is not 2x")
    press(page, "Backspace", "L")
    expect(page.locator("#pace").text_content() == "1x" and page.evaluate("state.loops"), "Backspace or L does nothing")
    press(page, "L", "Space")
    expect(page.evaluate("state.playing") and page.locator("#play").text_content() == "Pause", "Space does not play")
    press(page, "p")
    expect(not page.evaluate("state.playing"), "p does not pause")
    press(page, "Home", "r")
    expect(page.evaluate("state.playing && state.backwards") and date(page) == days[-1]["date"], "r does not start at the end")
    # The page's policy keeps the driver from waiting inside of it.
    for _ in range(100):
        if date(page) == days[-2]["date"]:
            break
        page.wait_for_timeout(100)
    expect(date(page) == days[-2]["date"], f"backwards it comes to {date(page)}")
    press(page, "r")
    expect(not page.evaluate("state.playing"), "r does not pause")
    press(page, "?")
    expect(page.locator("#keys").is_visible(), "? shows no keys")
    press(page, "Escape")
    expect(not page.locator("#keys").is_visible(), "Escape does not close the keys")

    # Places: finding, the history, the changes, the address.
    press(page, "/")
    page.keyboard.type("hamah")
    press(page, "Enter")
    page.locator("#find").evaluate("field => field.value = ''")
    press(page, "/")
    page.keyboard.type("Hama")
    press(page, "Enter")
    expect(page.locator("#place-name").text_content() == "Hama", "Hama is not found")
    expect("place=hama" in link(page), f"the address is {link(page)}")
    press(page, "9", "G", "y")
    told = page.locator("#message").text_content()
    expect(told == f"frontline --date {days[9]['date']} --place hama", f"y says {told}")
    press(page, "Home", "}")
    wanted = next(change["date"] for change in record["changes"] if change["place"] == "hama")
    expect(date(page) == wanted, f"}} goes to {date(page)}")
    expect(page.locator("#strip button").count() == len(days), "the place has no strip of days")
    letters = "".join(page.locator("#strip button").all_text_contents())
    row = next(number for number, place in enumerate(record["places"]) if place["id"] == "hama")
    expect(letters == "".join(day["holders"][row] for day in days), f"the strip says {letters}")
    press(page, "Enter")
    expect(page.evaluate("document.activeElement.id") == "place-name", "Enter does not open the place")
    press(page, "Escape")
    expect(not page.locator("#place").is_visible() and "place=" not in link(page), "Escape does not close the place")
    press(page, "j")
    expect(page.locator("#place").is_visible(), "j chooses no place")

    # A click on a mark, and on land that a place speaks for.
    box = page.locator("#map").bounding_box()
    raqqa = page.evaluate("record.places.find(place => place.id === 'raqqa')")
    unit = box["width"] / page.evaluate("mapSize.width")
    page.mouse.click(box["x"] + raqqa["x"] * unit, box["y"] + raqqa["y"] * unit)
    expect("place=raqqa" in link(page), f"a click on Raqqa gives {link(page)}")
    page.mouse.click(box["x"] + (raqqa["x"] + 14) * unit, box["y"] + (raqqa["y"] - 14) * unit)
    expect("place=" in link(page), "a click on land chooses nobody")
    for name, change in [("first", 0), ("next", 1), ("last", -1), ("previous", -2)]:
        page.locator(f"#{name}").click()
        expect(date(page) == days[change]["date"], f"the button {name} goes to {date(page)}")
    page.locator("#days button").nth(5).click()
    expect(date(page) == days[5]["date"], f"the time bar goes to {date(page)}")
    page.locator("#time").focus()
    press(page, "ArrowRight")
    expect(date(page) == days[6]["date"], f"the slider goes to {date(page)}")
    expect(days[6]["date"][-1:] in page.locator("#time").get_attribute("aria-valuetext"), "the slider does not say the day")
    changed = [each for each in record["changes"] if each["date"] == days[6]["date"]]
    announced = f"{len({each['place'] for each in changed})} of {len(record['places'])} tracked places changed, in {len(changed)} changes."
    expect(page.locator("#status").text_content().endswith(announced), "a step is not announced")
    expect(page.requests == [address], f"it asked for {page.requests}")
    expect(not page.troubles, f"{page.troubles}")
    page.close()

    linked = open_page(browser, fragment="#date=2024-12-05&place=hama")
    expect(date(linked) == "2024-12-05" and linked.locator("#place-name").text_content() == "Hama", "a deep link goes elsewhere")
    linked.goto(address + "#date=2024-11-30&place=aleppo")
    expect(linked.locator("#place-name").text_content() == "Aleppo", "a second link goes elsewhere")
    linked.goto(address + "#date=nonsense&place=%3Cscript%3E")
    expect(not linked.troubles, f"{linked.troubles}")
    # What a link says wrongly is told in one sentence, and the rest of it is shown; without a date it is a link too.
    said = "document.getElementById('message').textContent"
    for wrong, words in [("date=2024-99-99", "the calendar has no day 2024-99-99"), ("date=2025-01-01", "1 Jan 2025 is outside"),
                         ("date=2024-11-31", "the calendar has no day"), ("place=nowhere", '"nowhere" is no place\'s id'),
                         ("view=blah", '"blah" is no view (state, '), ("theme=loud", '"loud" is no theme'),
                         ("mark=d99", "there is no day 99"), ("compare=soon", '"soon" is not a date'),
                         ("hide=NOBODY", '"NOBODY" is no side'), ("zoom=in", '"in" is no zoom'),
                         ("centre=here", '"here" is no centre'), ("corridor=99", '"99" is no corridor'),
                         ("depth=3", '"depth" is no part of a link')]:
        for way in ["opened", "followed"]:
            if way == "opened":
                asked = open_page(browser, fragment=f"#{wrong}&confidence=high")
            else:
                asked.goto(address + f"#confidence=high&{wrong}")
            sentence = asked.evaluate(said)
            expect(words in sentence and sentence.count(". ") == 0, f"{wrong}, {way}: the page says {sentence!r}")
            expect(asked.evaluate("state.filter.confidence") == 2, f"{wrong}, {way}: the rest of the link is not shown")
            expect(not asked.troubles, f"{wrong}, {way}: {asked.troubles}")
            asked.goto(address + "#date=2024-12-05")
            expect(asked.evaluate(said) == "", f"a good link says {asked.evaluate(said)}")
        asked.close()
    for part, shown_by in [("theme=dark", "theme() === 'dark'"), ("confidence=high", "state.filter.confidence === 2"),
                           ("fronts=1", "state.fronts"), ("zoom=1", "state.zoom === 1"), ("names=none", "state.labels === 'none'")]:
        asked = open_page(browser, fragment=f"#{part}")
        expect(asked.evaluate(shown_by) and asked.evaluate(said) == "", f"a link with {part} alone does nothing")
        asked.close()

    # Attribution, "as of" and sources are on paper, also where nothing runs; afterwards all is folded up as before.
    printed = open_page(browser)
    printed.evaluate("addEventListener('beforeprint', () => { window.onPaper = document.querySelectorAll('.sheet').length; })")
    printed.pdf()
    expect(printed.evaluate("onPaper") == len(days), f"{printed.evaluate('onPaper')} days are printed")
    printed.close()
    for scripted in [True, False]:
        printed = browser.new_context(java_script_enabled=scripted).new_page()
        printed.goto(address)
        expect(not printed.locator("#sources li").first.is_visible(), "the sources are unfolded on the screen")
        printed.emulate_media(media="print")
        for words in ["As of ", *record["campaign"]["attribution"][:1], record["sources"][-1]["title"]]:
            expect(printed.locator("#about li, #about p", has_text=words).last.is_visible(), f"print leaves out {words!r}")
        printed.close()
    linked.emulate_media(media="print")
    sizes = linked.evaluate("[...document.querySelectorAll('small')].map(small => [small, small.parentElement]"
                            ".map(each => parseFloat(getComputedStyle(each).fontSize)))")
    expect(sizes and all(small < around for small, around in sizes), f"small print is not small: {sizes[:1]}")
    expect(not linked.locator("#controls").is_visible() and linked.locator("#map").is_visible(), "print shows the controls")
    expect(linked.locator("footer").is_visible(), "print leaves out the notes")
    # A browser prints no backgrounds unasked, and a letter in white on none cannot be read.
    chips = linked.evaluate("[...document.querySelectorAll('.chip')].map(chip => getComputedStyle(chip).webkitPrintColorAdjust)")
    expect(chips and set(chips) == {"exact"}, f"print leaves out the chips' colours: {set(chips)}")
    linked.close()

    for width in [360, 480, 768, 1024, 1440, 1920]:
        narrow = open_page(browser, width=width, fragment="#date=2024-12-08&place=damascus")
        expect(narrow.evaluate("document.documentElement.scrollWidth") <= width, f"at {width} px it scrolls sideways")
        expect(narrow.locator("#play").is_visible() and narrow.locator("#day-title").is_visible(), f"at {width} px parts are gone")
        narrow.close()

    papers = {}
    for scheme in ["light", "dark"]:
        coloured = open_page(browser, fragment="#date=2024-12-08&place=damascus", color_scheme=scheme)
        papers[scheme] = coloured.evaluate("getComputedStyle(document.body).backgroundColor")
        coloured.locator("#about").evaluate("about => about.open = true")
        # The page lets no foreign script in, so that the checker comes in by another door. Colours are the same at any width.
        for width in [360, 1280, 1920] if scheme == "light" else [1280]:
            axe = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
            axe.goto(address + "#date=2024-12-08&place=damascus")
            axe.locator("#about").evaluate("about => about.open = true")
            grave = chromium.grave(axe)
            expect(not grave, f"{scheme}, {width} px: {grave}")
            axe.close()
        coloured.close()
    expect(papers["light"] != papers["dark"], "dark and light look the same")
    calm = open_page(browser, reduced_motion="reduce")
    expect(calm.evaluate("getComputedStyle(land[0]).transitionDuration") == "0s", "it moves although asked not to")
    calm.close()

    silent = browser.new_context(java_script_enabled=False).new_page()
    silent.goto(address)
    told = silent.locator("#story article:visible")
    # What lay before the eve is told with it, what came afterwards with the last day.
    spoken = {min(max(each["date"], days[0]["date"]), days[-1]["date"]) for each in record["changes"] + record["events"]}
    expect(told.count() == len(spoken | {days[0]["date"]}),
           "without scripts the days are not told")
    browser.close()
