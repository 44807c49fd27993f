"""Chromium shows the one place of a side beside the capital that would hide it, with a line to it, at two widths."""
import sys
import browser as chromium
from browser import link, sync_playwright
from common import expect

path, place, capital, day, before = sys.argv[1:]
find = "id => record.places.findIndex(each => each.id === id)"
spot = """place => { const { x, y } = marked.get(place); const box = map.getBoundingClientRect();
  const unit = box.width / mapSize.width; return [box.x + x * unit, box.y + y * unit, unit]; }"""

with sync_playwright() as player:
    browser = chromium.launch(player)
    for width, height in [(1280, 900), (400, 800)]:
        page = chromium.open_page(browser, path, width=width, height=height, fragment=f"#date={day}")
        index, other = page.evaluate(find, place), page.evaluate(find, capital)
        for who, number in [(place, index), (capital, other)]:
            expect(page.evaluate("place => marked.has(place)", number), f"{width} px: {who} has no mark")
        (x, y, unit), (left, top, _) = page.evaluate(spot, index), page.evaluate(spot, other)
        expect(max(abs(x - left), abs(y - top)) >= 14, f"{width} px: the two marks lie over each other")
        lines = page.eval_on_selector_all("#marks .leader", "lines => lines.map(line => line.getAttribute('d'))")
        ends = page.evaluate("place => { const own = record.places[place], to = marked.get(place);"
                             " return `M${own.x} ${own.y}L${to.x} ${to.y}`; }", index)
        expect(lines == [ends], f"{width} px: the lines are {lines}, not {ends}")
        page.evaluate("scrollTo(0, 0)")
        page.mouse.click(x, y)
        expect(f"place={place}" in link(page), f"{width} px: a click on the mark gives {link(page)}")
        expect(not page.troubles, f"{page.troubles}")
        page.goto(f"file://{path}#date={before}")
        expect(page.locator("#marks .leader").count() == 0, f"{width} px: a line on the day before")
        page.close()
    page = chromium.open_page(browser, path, fragment=f"#date={day}&view=multiples")
    expect(page.locator(".small-map .leader").count() == 1, "the small maps have no line or several")
    page.close()
    page = chromium.open_page(browser, path, fragment=f"#date={day}&names=capitals")
    expect(page.evaluate("state.labels") == "capitals", "the names are others")
    expect(page.locator("#marks .leader").count() == 1, "with capitals alone the place is not shown")
    page.close()
    page = chromium.open_page(browser, path, fragment=f"#date={day}")
    index = page.evaluate(find, place)
    page.evaluate("place => show(record.doublings, record.places[place])", index)
    expect(page.evaluate("place => marked.get(place) === record.places[place]", index), "close by the mark is not on its place")
    expect(page.locator("#marks .leader").count() == 0, "a line where there is room")
    # Closer by, with capitals and those that must be seen alone.
    page.goto(f"file://{path}#date={before}&names=capitals")
    count = 0
    for number in range(0, page.evaluate("record.places.length"), 9):
        page.evaluate("place => show(2, record.places[place])", number)
        # Of each holder the first place in the midst of the view, whether it has a mark, and whether it is the first of all.
        sides = page.evaluate("""() => {
          const { x, y, width, height } = map.viewBox.baseVal;
          const isAmid = place => { const own = record.places[place];
            return Math.abs(own.x - x - width / 2) < width * 0.4 && Math.abs(own.y - y - height / 2) < height * 0.4; };
          const holders = new Map();
          for (const place of record.order.filter(isInView)) {
            const holder = holderOf(outlook.today[place]);
            if (!holders.has(holder)) holders.set(holder, place);
          }
          return [...holders].filter(([holder, place]) => holder !== contested && isAmid(place)).map(([holder, place]) => [
            record.places[place].id, [...marked.keys()].some(each => holderOf(outlook.today[each]) === holder),
            record.order.find(each => holderOf(outlook.today[each]) === holder) === place]);
        }""")
        for name, is_marked, is_first in sides:
            expect(is_marked, f"close by the side of {name} has no mark")
            count += not is_first
        strays = page.evaluate("[...marked.keys()].filter(place => !isInView(place)).map(place => record.places[place].id)")
        expect(not strays, f"marks of places that are not in view: {strays}")
    expect(count > 2, "no view has a side whose most important place is elsewhere")
    page.close()
    browser.close()
