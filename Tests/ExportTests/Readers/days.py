"""Chromium lays out the row of days of a page: no label is cut at any width, and the shown day is marked."""
import sys
import browser as chromium
from browser import sync_playwright
from common import expect

path, count = sys.argv[1], int(sys.argv[2])
shown = "[...document.querySelectorAll('#days button:not([hidden])')]"
# A label is cut by its button, by the row's end, or by the next one.
cut = f"""{shown}.filter((button, index, all) => {{
  const [box, row] = [button, button.parentElement].map(each => each.getBoundingClientRect());
  const after = all[index + 1] && all[index + 1].getBoundingClientRect();
  const next = after && after.top === box.top ? after.left : row.right + 0.5;
  return button.scrollWidth > button.clientWidth || box.right > next;
}}).map(button => button.textContent)"""
marked = "[...document.querySelectorAll('#days [aria-current]')].map(button => [Number(button.dataset.day), button.ariaCurrent])"


def check(page, width):
    last = page.evaluate("lastDay")
    for day in [0, last // 2, last]:
        page.evaluate("day => goTo(day)", day)
        expect(not page.evaluate(cut), f"at {width} px of {last + 1} days these are cut: {page.evaluate(cut)}")
        expect(page.evaluate("document.documentElement.scrollWidth") <= width, f"at {width} px it scrolls sideways")
        days = page.evaluate(f"{shown}.map(button => Number(button.dataset.day))")
        own = [[day, "date"]] if day in days else []
        expect(page.evaluate(marked) == own, f"at {width} px d{day} is marked as {page.evaluate(marked)}")
    return len(days)


with sync_playwright() as player:
    browser = chromium.launch(player)
    rooms = {}
    for width in [360, 1920]:
        page = chromium.open_page(browser, path, width=width)
        expect(page.locator("#days button").count() == count, "other days have a button")
        rooms[width] = check(page, width)
    expect(rooms[1920] == count, f"at 1920 px only {rooms[1920]} of {count} days have a button")
    for width in [360, 480, 768, 1024, 1280, 1440, 1920]:
        page.set_viewport_size({"width": width, "height": 900})
        # The next frame comes after the browser has told of the new size.
        page.evaluate("new Promise(requestAnimationFrame)")
        shown_now = check(page, width)
        expect(shown_now >= min(count, 16), f"at {width} px only {shown_now} of {count} days have a button")
        expect(shown_now == rooms.get(width, shown_now), f"made {width} px wide it has other buttons than opened so")
    expect(not page.troubles, f"{page.troubles}")
    browser.close()
