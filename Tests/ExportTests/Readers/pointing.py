"""Chromium moves the page's cursor by keys; what it tells of a point is held against what the program itself says."""
import json
import subprocess
import sys
import browser as chromium
from browser import date, link, press, sync_playwright
from common import expect, load

path, record, program, scratch = sys.argv[1], load(sys.argv[2]), sys.argv[3], sys.argv[4]
names = {place["id"]: place["name"] for place in record["places"]}
sides = {side["code"]: side["name"] for side in record["sides"]}


def message(page):
    return page.evaluate("byId('message').textContent")


def says(page):
    return page.locator("#point-says").inner_text()


def control(day, points):
    with open(f"{scratch}/points.csv", "w", encoding="utf-8") as file:
        file.write("latitude,longitude\n" + "".join(f"{latitude},{longitude}\n" for latitude, longitude in points))
    ended = subprocess.run([program, "control", "--points", file.name, "--date", day, "--format", "json"], capture_output=True, text=True)
    expect(ended.returncode == 0, ended.stderr)
    return json.loads(ended.stdout)


def here(page):
    return page.evaluate("degreesOf(state.cursor)")


with sync_playwright() as player:
    browser = chromium.launch(player)
    page = chromium.open_page(browser, path, fragment="#date=2024-12-05")
    # Of points all over the map: the same place at the same distance. Beside an edge the drawn outline may say another,
    # and within a cell, of which it is made, it says that one.
    points = page.evaluate("""() => [...new Array(900).keys()].map(number => {
      const point = { x: mapSize.width * (number * 0.6180339887 % 1), y: mapSize.height * (number * 0.7548776662 % 1) };
      const { a, d } = landLayer.transform.baseVal.getItem(0).matrix;
      const { place, distance } = voiceAt(point);
      const speaker = ({ speaks, place }) => (speaks ? record.places[place].id : null);
      const steps = [-2, -1, 0, 1, 2];
      const around = steps.flatMap(x => steps.map(y => voiceAt({ x: point.x + x * a, y: point.y + y * d })));
      const margin = speaker(voiceAt(point)) ? marginAt(point, place) : null;
      return [degreesOf(point), speaker(voiceAt(point)), place === null ? null : distance, around.map(speaker), margin];
    })""")
    differing, margins = 0, 0
    for (point, place, far, around, margin), answer in zip(points, control("2024-12-05", [point for point, *_ in points])):
        if place == answer["place"]:
            expect((far is None) == (answer["state"] == "outside"), f"{point}: the page says {place}, {far}, the program {answer}")
            expect(far is None or abs(far - answer["distance_km"]) < 0.05, f"{point}: {far} km, and not {answer['distance_km']} km")
            if margin is not None and answer["margin_km"] is not None:
                # Close to a barrier the point may lie beyond it by the width of a drawn line.
                margins += abs(margin - answer["margin_km"]) >= 0.05
            expect((margin is None) == (answer["margin_km"] is None), f"{point}: {margin} km, and not {answer['margin_km']} km")
            continue
        differing += 1
        expect(answer["place"] in around, f"{point}: the page says {place} and around it {around}, the program {answer}")
    expect(differing < len(points) / 50, f"{differing} of {len(points)} points have another speaker")
    expect(margins < len(points) / 100, f"{margins} of {len(points)} points have another margin")

    # c puts a cross in the middle; arrows and h j k l move it, a count moves it further.
    press(page, "c")
    expect(page.locator("#cross path").count() == 2 and page.locator("#point").is_visible(), "c shows no cursor")
    middle = here(page)
    expect(f"{middle[0]:.4f} N, {middle[1]:.4f} E, 5 Dec 2024" in says(page), f"the point is {says(page)}")
    press(page, "l", "ArrowRight", "h", "ArrowLeft", "j", "ArrowDown", "k", "ArrowUp")
    expect(all(abs(one - other) < 1e-6 for one, other in zip(here(page), middle)), "moves to and fro end elsewhere")
    expect(date(page) == "2024-12-05", "a key that moves the cursor goes to another day")
    at = page.evaluate("state.cursor.x")
    press(page, "1", "2", "h")
    expect(abs(at - page.evaluate("state.cursor.x") - 12 * page.evaluate("mapSize.width") / 100) < 1e-6, "12 h is not 12 steps")
    page.evaluate("putCursor(record.places.find(place => place.id === 'hama'))")
    press(page, "l", "k")
    answer = control("2024-12-05", [here(page)])[0]
    since = page.evaluate("date => shortOf(readDay(date).value)", answer["since"])
    for words in [names[answer["place"]], sides[answer["side"]], f"{answer['distance_km']:.1f} km away", f"{answer['margin_km']:.1f} km farther away", f"{since}: ", "Sources: "]:
        expect(words in says(page), f"of a point beside Hama it says {says(page)}, without {words}")
    expect(message(page).startswith(f"{sides[answer['side']]}") and names[answer["place"]] in message(page), f"{message(page)} is read out")
    expect(page.locator("#message").get_attribute("role") == "status", "the point is not read out")

    # Days go by under it.
    press(page, ",", ",")
    answer = control(date(page), [here(page)])[0]
    expect(date(page) == "2024-12-03" and sides[answer["side"]] in says(page), f"on 3 Dec it says {says(page)}")

    # Zoom keeps to the cursor; at the edge of a closer look the look goes on, at the end of the map it stops.
    at = here(page)
    press(page, "+", "+", "+")
    box = page.evaluate("map.getAttribute('viewBox').split(' ').map(Number)")
    point = page.evaluate("state.cursor")
    expect(here(page) == at and abs(box[0] + box[2] / 2 - point["x"]) < 1e-6, f"zoomed in, {point} is not the middle of {box}")
    press(page, "9", "0", "k")
    moved = point["y"] - page.evaluate("state.cursor.y")
    expect(abs(moved - 0.9 * box[2]) < 1e-3 and page.evaluate("isShown(state.cursor)"), f"90 k in a closer look move it by {moved}")
    expect(page.evaluate("map.viewBox.baseVal.y") < box[1] - 10, "the look does not follow the cursor")
    press(page, "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown")
    expect(page.evaluate("isShown(state.cursor)"), "panning leaves the cursor out of sight")
    press(page, "0", "9", "9", "9", "h", "h")
    expect(message(page) == "the map ends here" and page.evaluate("state.cursor.x") == 0, f"at the end it says {message(page)}")
    expect("outside Syria: the record says nothing of it" in says(page), f"outside it says {says(page)}")
    press(page, "Enter")
    expect("no tracked place speaks" in message(page), "Enter on nobody's land says nothing")
    nobodys = next(point for point, _, far, around, _ in points if far is not None and not any(around))
    page.evaluate("point => putCursor(pointOfDegrees(point))", ",".join(map(str, nobodys)))
    answer = control(date(page), [here(page)])[0]
    expect(answer["state"] == "sparse" and f"{answer['distance_km']:.1f} km away" in says(page) and "nobody is said to hold it" in says(page), says(page))

    # A click puts it elsewhere; Enter takes the place that speaks; Escape and c leave it.
    map_box = page.locator("#map").bounding_box()
    page.mouse.click(map_box["x"] + map_box["width"] / 3, map_box["y"] + map_box["height"] / 2)
    clicked = control(date(page), [here(page)])[0]["place"]
    expect("place=" not in link(page) and names[clicked] in says(page), f"a click tells {says(page)}")
    press(page, "Enter")
    expect(f"place={clicked}" in link(page) and page.locator("#point").is_hidden() and page.locator("#place").is_visible(), f"Enter goes to {link(page)}")
    press(page, "c", "Escape")
    expect(not page.locator("#cross path").count() and f"place={clicked}" in link(page), "Escape does more or less than leave the cursor")
    press(page, "c", "c")
    expect(page.locator("#point").is_hidden() and page.locator("#place").is_visible(), "c does not leave the cursor")
    press(page, "c")
    page.locator("[data-view=strip]").click()
    expect(page.evaluate("state.cursor") is None, "the cursor goes into a view without a map")

    # As known then: both, as the terminal tells them.
    page.locator("[data-view=known]").click()
    page.evaluate("document.activeElement.blur()")
    press(page, "c")
    page.evaluate("putCursor(record.places.find(place => place.id === 'hama'))")
    expect("known then: " in says(page) and "known now: " in says(page), f"of what was known it says {says(page)}")
    expect(not page.troubles, f"{page.troubles}")
    page.close()

    # In an open place Up and Down go through its changes and events, Enter to the day of one; found places come by Up and Down.
    page = chromium.open_page(browser, path, fragment="#date=2024-12-08&place=hama")
    press(page, "Enter", "j")
    first = page.evaluate("document.activeElement.textContent")
    expect(first == page.locator("#history button").first.text_content(), f"Down in a place comes to {first}")
    press(page, "ArrowDown", "k", "Enter")
    expect(page.evaluate("shortOf(state.day)") == first and "place=hama" in link(page), f"Enter on {first} goes to {link(page)}")
    press(page, "ArrowDown")
    expect(page.evaluate("document.activeElement.textContent") == page.locator("#history button").nth(1).text_content(), "the row is forgotten with the day")
    page.evaluate("document.activeElement.blur()")
    press(page, "/")
    page.keyboard.type("hama")
    press(page, "ArrowDown", "ArrowDown")
    second = page.evaluate("state.place")
    expect(message(page).startswith("2 of "), f"Down in the field says {message(page)}")
    press(page, "Enter")
    expect(page.evaluate("state.place") == second != None and second == page.evaluate("state.found[1]"), "Enter takes another than was chosen")
    expect(not page.troubles, f"{page.troubles}")

    for width, theme in [(360, "light"), (1280, "high-contrast"), (1920, "dark")]:
        axe = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce")
        axe.goto(f"file://{path}#date=2024-12-05&theme={theme}")
        press(axe, "c")
        expect(axe.evaluate("document.documentElement.scrollWidth") <= width, f"at {width} px the cursor makes it scroll sideways")
        found = chromium.grave(axe)
        expect(not found, f"{theme}, {width} px: {found}")
        axe.close()
    browser.close()
