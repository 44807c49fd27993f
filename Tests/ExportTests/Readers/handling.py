"""Chromium handles the page: every key answers, the map zooms, links and commands say what is shown, themes and widths hold."""
import re
import string
import subprocess
import sys
import browser as chromium
from browser import date, link, press, sync_playwright
from common import expect, load

path, record, program, started = sys.argv[1], load(sys.argv[2]), sys.argv[3], sys.argv[4]
days = record["days"]
views = ["state", "change", "cumulative", "strip", "corridor", "multiples", "known", "sources"]
message = "document.getElementById('message').textContent"
box = "map.getAttribute('viewBox').split(' ').map(Number)"


def view(page):
    return page.locator("#views [aria-pressed=true]").get_attribute("data-view")


def names(page):
    return page.locator("#marks .name").count()


def command(page):
    """What y says, which the program takes as it is."""
    press(page, "y")
    words = page.evaluate(message).split()
    expect(words[0] == "frontline", f"y says {words}")
    ended = subprocess.run([program, "show", *words[1:]], capture_output=True, text=True)
    expect(ended.returncode == 0, f"{words}: {ended.stderr}")
    return " ".join(words), ended.stdout


with sync_playwright() as player:
    browser = chromium.launch(player)
    page = chromium.open_page(browser, path, fragment="#date=2024-12-05")

    # v goes through the views in the terminal's order, V lists them, and each has its link and its command.
    for wanted in views[1:] + views[:1]:
        press(page, "v")
        expect(view(page) == wanted, f"v goes to {view(page)} and not to {wanted}")
        expect(page.evaluate(message), f"{wanted} is not told")
        said, screen = command(page)
        expect((f"--view {wanted}" in said) == (wanted != "state"), f"{wanted}: y says {said}")
        title = page.locator(f"[data-view={wanted}]").text_content()
        expect(wanted == "state" or title in screen.split("\n")[0], f"{said} shows no {title}")
        again = chromium.open_page(browser, path, fragment=link(page)[link(page).index("#"):])
        expect(view(again) == wanted and date(again) == "2024-12-05", f"the link of {wanted} opens {view(again)}")
        again.close()
    for number, wanted in enumerate(views):
        press(page, "V", str(number + 1))
        expect(view(page) == wanted and not page.locator("#choices").is_visible(), f"V {number + 1} goes to {view(page)}")
    press(page, "V", "Home", "ArrowUp", "Enter")
    expect(view(page) == views[-2], f"V, Up and Enter go to {view(page)}")
    press(page, "K", "Escape")
    expect(view(page) == "state", "Escape does not close the view")
    press(page, "V", "V")
    expect(not page.locator("#choices").is_visible(), "V does not close its list")
    press(page, "V", "1", "l")
    expect(date(page) == "2024-12-06", "a number that was taken counts the next key too")

    # No key that somebody may try does nothing without a word.
    looks = "JSON.stringify([state, location.hash, theme(), choices.open, byId('about').open, document.activeElement.id, map.getAttribute('viewBox')])"
    for wanted in ["state", "strip"]:
        page.evaluate(f"state.place = null; showView('{wanted}'); say('')")
        for key in string.ascii_letters + "0+-=<>[]{}/:.,?%" + "!;~":
            page.evaluate("state.cursor = null")
            before = page.evaluate(looks)
            press(page, key)
            expect(page.evaluate(looks) != before or page.evaluate(message) or page.locator("#keys").is_visible(),
                   f"{key} does nothing in {wanted}, and says nothing")
            # Out of a field, out of a list.
            if page.evaluate("choices.open || byId('keys').open || document.activeElement !== document.body"):
                page.evaluate("choices.close(); byId('keys').close(); document.activeElement.blur()")
            page.evaluate("byId('about').open = false; say('')")
    for key, sentence in [("q", "close the tab"), ("%", "listens to the mouse"), ("!", "does nothing here")]:
        press(page, key)
        expect(sentence in page.evaluate(message), f"{key} says {page.evaluate(message)}")
    press(page, "?")
    rows = page.locator("#keys").text_content()
    for words in ["the next view of the record", "filter by side", "as known then", "zoom to the selected place", "pace by events",
                  "a cursor that asks why of any point", "move the cursor", "with roads", "letters alone", "before an audience: blank"]:
        expect(words in rows, f"help has no {words}")
    expect("--present" not in rows and "quiz" not in rows, "help tells of what a page has not")
    press(page, "Escape", "Escape")

    expect(not page.troubles, f"{page.troubles}")
    page.close()

    # Zoom: more names, not larger ones; a place, its governorate, the whole; panning by keys and by hand.
    page = chromium.open_page(browser, path, fragment="#date=2024-12-05", reduced_motion="reduce")
    whole = page.evaluate(box)
    press(page, "-")
    expect("whole map" in page.evaluate(message), "- on the whole map says nothing")
    page.evaluate("choose(record.places.findIndex(place => place.id === 'idlib'))")
    few = set(page.locator("#marks .name").all_text_contents())
    press(page, "+", "=")
    expect(page.evaluate(box)[2] == whole[2] / 4, f"two times + shows {page.evaluate(box)}")
    more = set(page.locator("#marks .name").all_text_contents()) - few
    expect(len(more) > 20, f"closer by there are only these names more: {more}")
    said, _ = command(page)
    expect("--zoom 2 --centre 35." in said, f"y says {said}")
    at = page.evaluate(box)
    press(page, "Alt+ArrowRight")
    expect(page.evaluate(box)[0] > at[0] and date(page) == "2024-12-05", "Alt and Right do not pan")
    press(page, "Shift+ArrowLeft", "Shift+ArrowDown")
    expect(page.evaluate(box)[0] == at[0] and page.evaluate(box)[1] > at[1], "Shift and the arrows do not pan")
    # By a mark, which a click would choose.
    at = page.evaluate(box)
    mark = page.locator("#marks .badge").nth(4).bounding_box()
    x, y = mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 50, y + 30, steps=4)
    page.mouse.up()
    moved = page.evaluate(box)
    expect(moved[0] > at[0] and moved[1] < at[1], f"a drag goes from {at} to {moved}")
    expect("place=idlib" in link(page), "a drag selects another place")
    again = chromium.open_page(browser, path, fragment=link(page)[link(page).index("#"):])
    expect(all(abs(one - other) < 0.1 for one, other in zip(again.evaluate(box), moved)), f"the link shows {again.evaluate(box)}, not {moved}")
    again.goto("file://" + path + "#date=2024-12-05&zoom=99&centre=here")
    expect(again.evaluate("state.zoom === record.doublings") and not again.troubles, f"a zoom beyond the last: {again.troubles}")
    again.close()
    press(page, "0")
    expect(page.evaluate(box) == whole, "0 does not show the whole")
    page.evaluate("choose(record.places.findIndex(place => place.id === 'hama'))")
    widths = []
    for _ in range(3):
        press(page, "z")
        widths.append(page.evaluate(box)[2])
    expect(widths[0] < widths[1] < widths[2] == whole[2], f"z goes through {widths}")
    press(page, "Escape", "z")
    expect("select a place first" in page.evaluate(message), "z without a place says nothing")

    # Fronts, names, pace, the narration.
    press(page, "F")
    expect(page.locator("#fronts").get_attribute("d").count("M") > 100 and "--fronts" in command(page)[0], "F draws no fronts")
    expect("only where two sides' areas meet" in page.locator("#map-text").text_content(), "it is not told what the line is")
    press(page, "F", "t", "t")
    expect(names(page) == 0 and page.locator("#fronts").is_hidden(), "t or F does not take away")
    press(page, "t")
    expect(0 < names(page) <= 14, f"{names(page)} capitals are named")
    press(page, "t", "7", "G")
    quiet = page.evaluate("dwell()")
    press(page, "P")
    expect(page.evaluate("dwell()") == quiet / 2 and "by events" in page.locator("#pace").text_content(), "P leaves a quiet day as long")
    press(page, "4", "G")
    expect(page.evaluate("dwell()") >= 1.5 * quiet, "P does not keep a day with key events")
    press(page, "D")
    expect(page.locator("#told").is_visible() and not page.locator("#story").is_visible() and "--panel told" in command(page)[0], "D does not tell the day")
    press(page, "D")

    # A filter, a mark and an order are in the link and in the command.
    press(page, "f", "3", "4", "6", "Escape", "2", "G", "m", "7", "G", "x")
    said, _ = command(page)
    for words in ["--confidence high", "--cited", "--hide HTS", f"--compare {days[2]['date']}"]:
        expect(words in said, f"y says {said}")
    again = chromium.open_page(browser, path, fragment=link(page)[link(page).index("#"):])
    expect(command(again)[0] == said, f"the link of {said} opens {command(again)[0]}")
    again.close()
    press(page, "f", "1", "Escape", "V", "5", "3", "o", "o")
    expect("--corridor 3" in command(page)[0], f"y says {command(page)[0]}")

    press(page, "Escape")
    # In a view without the map Shift and the arrows page.
    page.evaluate("showView('strip')")
    press(page, "Shift+ArrowDown")
    expect(page.evaluate("room.scrollTop > 0.8 * room.clientHeight"), "Shift and Down do not page")
    press(page, "Shift+ArrowUp", "Shift+ArrowUp")
    expect(page.evaluate("room.scrollTop") == 0 and page.evaluate(message) == "the text begins here", f"Shift and Up say {page.evaluate(message)}")

    # C goes through the themes, which differ, and is in the command.
    press(page, "Escape")
    papers = []
    for theme in ["dark", "light", "high-contrast", "monochrome", "standard"]:
        press(page, "C")
        expect(theme in page.evaluate(message), f"C says {page.evaluate(message)}")
        expect((f"--theme {theme}" in command(page)[0]) == (theme != "standard"), f"{theme} is not in the command")
        papers.append(page.evaluate("['backgroundColor', 'color'].map(name => getComputedStyle(document.body)[name]).join() + getComputedStyle(land[0]).fill"))
    expect(len(set(papers)) == 4 and papers[1] == papers[4], f"the themes look alike: {papers}")
    expect(not page.troubles, f"{page.troubles}")
    page.close()

    # The page opens as the command said.
    opened = chromium.open_page(browser, started)
    expect(view(opened) == "corridor" and "--corridor 2" in command(opened)[0] and "--theme dark" in command(opened)[0], f"it opens with {command(opened)[0]}")
    expect("--confidence medium" in command(opened)[0] and date(opened) == days[9]["date"], f"it opens with {command(opened)[0]}")
    press(opened, "Escape")
    expect("--zoom 2 --centre 35.1000,36.7000" in command(opened)[0], f"it opens with {command(opened)[0]}")
    opened.close()

    # Every view at every width, in every theme: nothing is cut off, nobody is kept out.
    for width in [360, 768, 1920]:
        narrow = chromium.open_page(browser, path, width=width)
        for wanted in views:
            narrow.goto(f"file://{path}#date=2024-12-08&place=damascus&view={wanted}")
            expect(view(narrow) == wanted, f"the link of {wanted} shows {view(narrow)}")
            expect(narrow.evaluate("document.documentElement.scrollWidth") <= width, f"{wanted} at {width} px scrolls sideways")
            expect(narrow.locator("#play").is_visible(), f"{wanted} at {width} px has no Play")
            expect(not narrow.troubles, f"{narrow.troubles}")
        narrow.close()
    for number, wanted in enumerate(views):
        theme = ["standard", "dark", "high-contrast", "monochrome"][number % 4]
        axe = browser.new_page(viewport={"width": [360, 1280][number // 4], "height": 900}, bypass_csp=True, reduced_motion="reduce")
        axe.goto("file://" + path + f"#date=2024-12-06&place=homs&view={wanted}&order=corridor")
        axe.evaluate(f"setTheme('{theme}'); toggleNarration()")
        found = chromium.grave(axe)
        expect(not found, f"{wanted}, {theme}: {found}")
        if number == 1:
            axe.evaluate("listFilter()")
            found = chromium.grave(axe)
            expect(not found, f"filter, {theme}: {found}")
        axe.close()
    browser.close()
