"""Nothing that a map folder holds becomes a part of the page or runs in it."""
import os
import sys
import browser as chromium
from browser import sync_playwright
from common import expect

with sync_playwright() as player:
    browser = chromium.launch(player)
    # Without the page's own policy too: each of the two walls must hold by itself.
    for bypass in [False, True]:
        for path in sys.argv[1:]:
            page = browser.new_page(bypass_csp=bypass)
            troubles = []
            page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: troubles.append(str(error)))
            page.on("dialog", lambda dialog: troubles.append("a dialog"))
            page.goto("file://" + os.path.abspath(path))
            if path.endswith(".html"):
                for _ in range(8):
                    page.keyboard.press("ArrowRight")
                    page.keyboard.press("j")
                    page.keyboard.press("Enter")
                expect(page.locator("#place-name").text_content() != "", f"{path}: no place is shown")
                allowed = 2
            else:
                allowed = 0
            expect(page.evaluate("window.pwned") is None, f"{path}: a script ran")
            expect(page.locator("script").count() == allowed, f"{path}: {page.locator('script').count()} scripts")
            expect(page.locator("img, iframe, object, embed, foreignObject").count() == 0, f"{path}: an element came in")
            handlers = "() => [...document.querySelectorAll('*')].some(item => item.getAttributeNames().some(name => name.startsWith('on')))"
            expect(not page.evaluate(handlers), f"{path}: an attribute runs a script")
            links = page.eval_on_selector_all("a", "links => links.map(link => link.href)") if allowed else []
            expect(all(link.startswith(("http://", "https://", "file://")) for link in links), f"{path}: a link runs a script")
            expect(not troubles, f"{path}: {troubles}")
            page.close()
    browser.close()
