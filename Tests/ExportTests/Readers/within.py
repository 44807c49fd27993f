"""Every line of text in a picture ends inside of it, as a browser draws it, and no two lines of text beside the map overlap."""
import os
import sys
import browser as chromium
from browser import sync_playwright
from common import expect

path, scratch = sys.argv[1], sys.argv[2]
boxes = """() => { const sheet = document.querySelector('svg').getBoundingClientRect();
  return [sheet.width, sheet.height, ...[...document.querySelectorAll('svg > text')].map(text => {
    const { x, y, width, height } = text.getBoundingClientRect();
    return [text.textContent, x - sheet.x, y - sheet.y, width, height]; })]; }"""

with sync_playwright() as player:
    browser = chromium.launch(player)
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto("file://" + os.path.abspath(path))
    across, down, *lines = page.evaluate(boxes)
    expect(len(lines) > 20, f"there are {len(lines)} lines of text")
    unit = down / page.evaluate("document.querySelector('svg').viewBox.baseVal.height")
    for text, x, y, width, height in lines:
        expect(x >= 0 and y >= 0 and x + width <= across + 1 and y + height <= down + 1,
               f"{text!r} at {x:.0f}, {y:.0f} leaves {across:.0f} x {down:.0f}")
    for index, (text, x, y, width, height) in enumerate(lines):
        for other, left, top, wide, high in lines[:index]:
            # Letters are lower than their boxes.
            apart = (x + width <= left + unit or left + wide <= x + unit
                     or y + height * .8 <= top + high * .25 or top + high * .8 <= y + height * .25)
            expect(apart, f"{text!r} lies over {other!r}")
    browser.close()
