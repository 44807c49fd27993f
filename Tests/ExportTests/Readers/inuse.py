"""Chromium uses the page as people do: on a phone, inside of another page, as a link's card, on paper, before an audience."""
import os
import re
import sys
import browser as chromium
from browser import link, press, sync_playwright
from common import expect, load, read

path, record = sys.argv[1], load(sys.argv[2])
text, days = read(path), record["days"]
address = "file://" + os.path.abspath(path)
phone = {"width": 360, "height": 740}
inside = """selector => [...document.querySelectorAll(selector)].every(each => { const box = each.getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth; })"""
cited = {day["date"]: {source for each in record["changes"] + record["events"] if each["date"] == day["date"]
                       for source in each["sources"]} for day in days}
titles = {source["id"]: source["title"] for source in record["sources"]}
headlines = {day["date"]: [event["headline"] for event in record["events"] if event["key"] and event["date"] == day["date"]]
             for day in days}


def closed(page):
    expect(not page.troubles, f"{page.troubles}")
    page.close()


with sync_playwright() as player:
    browser = chromium.launch(player)

    # A phone: the legend and the days are in the first screen, and what is asked for is answered in sight.
    for day in [0, 9, 12]:
        page = chromium.open_page(browser, path, **phone, fragment=f"#date={days[day]['date']}")
        expect(page.evaluate("document.documentElement.scrollWidth") <= 360, "it scrolls sideways")
        for part in ["#day-title", "#map", ".legend li", "#time", "#play", "#days button[aria-current]"]:
            expect(page.evaluate(inside, part), f"d{day}: {part} is not in the first screen")
        names = page.locator("#map-legend li").all_text_contents()
        held = {letter.upper() for letter in days[day]["holders"]}
        wanted = [f"{side['letter']} {side['name']}" for side in record["sides"] if side["letter"] in held]
        expect(names[:len(wanted)] == wanted, f"d{day}: the legend says {names}")
        passed = page.evaluate("record.capitals.filter(standsOut).slice(0, 1).map(place => record.places[place].short)")
        expect(set(passed) <= set(page.locator("#marks .name").all_text_contents()), f"d{day}: {passed} has no name")
        small = page.evaluate("""() => [...document.querySelectorAll('#days button, #strip button, #views button')].filter(each =>
            each.offsetParent && (each.getBoundingClientRect().width < 24 || each.getBoundingClientRect().height < 24)).length""")
        expect(small == 0 and page.locator("#days button:visible").count() == len(days), f"d{day}: {small} buttons are too small")
        closed(page)
    page = chromium.open_page(browser, path, **phone, has_touch=True, fragment=f"#date={days[9]['date']}")
    for place in ["raqqa", "daraa"]:
        spot = page.evaluate("""id => { const { x, y } = record.places.find(place => place.id === id);
            const box = map.getBoundingClientRect(); const unit = box.width / mapSize.width;
            return [box.x + x * unit, box.y + y * unit]; }""", place)
        page.touchscreen.tap(*spot)
        page.wait_for_timeout(50)
        for part in ["#place-name", "#place-hold", "#close-place"]:
            expect(page.evaluate(inside, part), f"a tap on {place} is not answered in sight: {part}")
        expect(f"place={place}" in link(page), f"a tap gives {link(page)}")
        small = page.evaluate("""() => [...document.querySelectorAll('.card button:not(.link)')].filter(each => each.offsetParent
            && (each.getBoundingClientRect().width < 24 || each.getBoundingClientRect().height < 24)).length""")
        expect(small == 0, f"{small} buttons of a place are too small")
        page.locator("#close-place").click()
        expect(page.locator("#place").is_hidden(), "the answer does not close")
    page.locator("#find").scroll_into_view_if_needed()
    page.locator("#find").fill("Homs")
    page.locator("#find").press("Enter")
    expect(page.locator("#place-name").text_content() == "Homs" and page.evaluate(inside, "#place-name"), "a search is not answered in sight")
    closed(page)

    # Inside of another page: the map, the days, Play, the legend and the source, without scrolling.
    for width, height in [(640, None), (320, 480), (900, 500)]:
        page = chromium.open_page(browser, path)
        height = height or page.evaluate("record.embedHeight")
        closed(page)
        page = chromium.open_page(browser, path, width=width, height=height, fragment=f"#embed=1&date={days[9]['date']}")
        for part in ["#map", "#time", "#play", ".legend li", "#source-line", "#day-title"]:
            expect(page.evaluate(inside, part), f"{width} x {height}: {part} is not in sight")
        expect(page.evaluate("document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"),
               f"{width} x {height}: it scrolls")
        for part in ["h1", "#views", "#days", "#next", "#find", "#story", "#tally", "footer", "#message"]:
            expect(page.locator(part).is_hidden(), f"{part} is shown inside of another page")
        expect(width != 640 or page.locator("#map").bounding_box()["width"] > 560, "the snippet's height leaves the map small")
        expect(record["campaign"]["version"] in page.locator("#source-line").text_content(), "the source is not named")
        page.locator("#play").click()
        expect(page.evaluate("state.playing"), "Play does not play")
        page.locator("#play").click()
        expect("embed=1&" in link(page), f"the link is {link(page)}")
        before = page.locator("#map").bounding_box()["width"]
        page.evaluate("choose(0)")
        expect(page.evaluate(inside, "#place-name") and page.locator("#map").bounding_box()["width"] == before, "a place's answer moves the map")
        whole = page.locator("#whole-page").get_attribute("href")
        expect("embed" not in whole and f"date={days[9]['date']}" in whole, f"the whole page is {whole}")
        closed(page)
    page = chromium.open_page(browser, path, fragment=f"#date={days[9]['date']}&view=change")
    page.locator("#embed-page").click()
    snippet = page.locator("#snippet").input_value()
    height = page.evaluate("record.embedHeight")
    for words in ["<iframe src=\"file://", f"#embed=1&amp;date={days[9]['date']}&amp;view=change\"", f'height="{height}"',
                  "Thu 5 Dec 2024, day 9 of 12\"", "</iframe>"]:
        expect(words in snippet, f"the snippet is {snippet}")
    page.locator("#copy-snippet").click()
    expect(page.locator("#copy-snippet").text_content() in ("Copied", "Copy what is marked"), "Copy says nothing")
    page.locator("#close-embed").click()
    frame = browser.new_page()
    frame.goto("file://" + os.path.dirname(os.path.abspath(path)) + "/")
    frame.set_content(snippet)
    expect(frame.frames[-1].evaluate("state.embeds && state.view") == "change", "the snippet shows something else")
    frame.close()
    closed(page)

    # A link's card and the window's title tell the day.
    head = text[:text.index("</head>")]
    first = f"{record['campaign']['title']}: Thu 5 Dec 2024, day 9 of 12"
    expect(f"<title>{first}</title>" in head and f'property="og:title" content="{first}"' in head, "the title tells no day")
    expect(f'property="og:description" content="{headlines[days[9]["date"]][0]}.' in head, "a link's card does not tell what happened")
    page = chromium.open_page(browser, path, fragment=f"#date={days[4]['date']}")
    expect("Sat 30 Nov 2024, day 4 of 12" in page.title(), f"the title is {page.title()}")
    press(page, "l")
    expect("Sun 1 Dec 2024" in page.title(), f"the title is {page.title()}")

    # What changed comes before how much that is, and only what changed stands out.
    press(page, "9", "G")
    above = page.evaluate("(() => { const top = selector => document.querySelector(selector).getBoundingClientRect().top; return top('#story article:not([hidden]) h3') < top('#tally'); })()")
    expect(above, "the counts come before the events")
    for position, day in enumerate(days):
        page.evaluate(f"goTo({position}); choose({position})")
        changed = {change["place"] for change in record["changes"] if change["date"] == day["date"]}
        lit = page.evaluate("record.places.map(({ id }, place) => (isLit(place) ? id : '')).filter(Boolean)")
        expect(set(lit) == changed, f"{day['date']}: {set(lit) ^ changed} are lit wrongly")
        names = page.locator("#marks .changed").all_text_contents()
        short = page.evaluate("Object.fromEntries(record.places.map(({ id, short }) => [id, short]))")
        expect(set(names) <= {short[place] for place in changed}, f"{day['date']}: {names} are bold")
    kinds = {place["id"]: place["kind"] for place in record["places"]}
    squares = page.locator("#marks rect.badge").count()
    expect(0 < squares <= sum(kind == "capital" for kind in kinds.values()), f"{squares} capitals have squares")
    closed(page)

    # On paper a page a day, each with its own sources.
    page = chromium.open_page(browser, path, fragment=f"#date={days[4]['date']}&place=hama")
    page.evaluate("addEventListener('beforeprint', () => { window.told = [...document.querySelectorAll('.sheet')].map(sheet => sheet.textContent); "
                  "window.fits = [...document.querySelectorAll('.sheet')].every(sheet => sheet.scrollHeight <= sheet.clientHeight); })")
    for format in ["A4", "Letter"]:
        printed = page.pdf(format=format, prefer_css_page_size=False, margin={side: "12mm" for side in ["top", "bottom", "left", "right"]})
        pages = len(re.findall(rb"/Type /Page\b", printed))
        expect(pages == len(days), f"on {format} {len(days)} days have {pages} pages")
    expect(page.evaluate("fits"), "a day is cut at the end of its page")
    for day, told in zip(days, page.evaluate("told")):
        flat = " ".join(told.split())
        for words in [record["campaign"]["border_note"], "As of ", *headlines[day["date"]]]:
            expect(words in flat, f"{day['date']}: the page leaves out {words!r}")
        for source, title in titles.items():
            is_cited = source in cited[day["date"]]
            expect(not is_cited or " ".join(title.split()) in flat, f"{day['date']}: the page leaves out {title!r}")
        numbers = {int(number) for number in re.findall(r"\[(\d+)\]", flat)}
        wanted = {number + 1 for number, source in enumerate(titles) if source in cited[day["date"]]}
        beyond = day in (days[0], days[-1])
        expect(wanted <= numbers if beyond else wanted == numbers, f"{day['date']}: other sources are told: {wanted ^ numbers}")
    expect(page.locator("#sheets").count() == 0 and page.locator("#map").is_visible(), "printing leaves something behind")
    expect(days[4]["date"] in link(page) and page.locator("#place-name").text_content() == "Hama", "printing goes elsewhere")
    closed(page)

    # Before an audience: the map, the date and the headline; the notes where they are asked for.
    page = chromium.open_page(browser, path, fragment=f"#date={days[9]['date']}&present=1")
    expect(page.locator("#notes").is_hidden() and page.locator("#story").is_hidden() and page.locator("#tally").is_hidden(),
           "an audience sees more than the map, the date and the headline")
    expect(headlines[days[9]["date"]][0] in page.locator("#headline").inner_text() and page.evaluate(inside, "#map"), "the headline or the map is not in sight")
    small = chromium.open_page(browser, path, **phone, fragment=f"#date={days[9]['date']}&present=1")
    for part in ["#headline", "#map", "#play"]:
        expect(small.evaluate(inside, part), f"before an audience a phone shows no {part}")
    closed(small)
    press(page, "s")
    expect(page.locator("#notes").is_visible() and "notes=1" in link(page), "s does not show the notes")
    press(page, "s")
    expect(page.locator("#notes").is_hidden() and "notes=1" not in link(page), "s does not hide the notes")
    page.locator("#show-notes").click()
    expect(page.locator("#notes").is_visible(), "the button does not show the notes")
    closed(page)

    for width, height, fragment in [(360, 740, "#date=2024-12-05&place=hama"), (640, 700, "#embed=1&date=2024-12-05"),
                                    (1280, 900, "#date=2024-12-05&present=1")]:
        axe = browser.new_page(viewport={"width": width, "height": height}, bypass_csp=True)
        axe.goto(address + fragment)
        found = chromium.grave(axe)
        expect(not found, f"{fragment}, {width} px: {found}")
        axe.close()
    browser.close()
