"""Chromium draws each word of a screen as wide as its cells, also where there is no monospaced typeface."""
import sys
import browser as chromium
from browser import sync_playwright
from common import expect

measure = """face => {
  const words = [...document.querySelectorAll('#screen text')];
  document.querySelector('#screen').style.fontFamily = face;
  return words.map(word => {
    const last = word.getNumberOfChars() - 1;
    const [left, right] = [word.getStartPositionOfChar(0).x, word.getEndPositionOfChar(last).x];
    return [word.textContent, right - left, left, Number(word.getAttribute('x'))];
  });
}"""
with sync_playwright() as player:
    browser = chromium.launch(player)
    page = chromium.open_page(browser, sys.argv[1])
    for face in ["monospace", "DejaVu Serif", "sans-serif"]:
        words = page.evaluate(measure, face)
        expect(len(words) > 50, f"{len(words)} words")
        for text, length, left, wanted in words:
            # What is between glyphs is made to fit; a glyph alone has nothing between.
            expect(len(text) == 1 or abs(length - 10 * len(text)) < 0.1, f"{face}: '{text}' is {length} wide")
            expect(abs(left - wanted) < 0.1, f"{face}: '{text}' starts at {left}, not {wanted}")
    expect(not page.troubles and page.requests[1:] == [], f"{page.troubles} {page.requests}")
    browser.close()
