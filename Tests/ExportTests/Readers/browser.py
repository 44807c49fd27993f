"""Chromium with one page of ours in it: what it asked for, what it complained of, and where it is."""
import os
import re
import shutil
from common import missing

try:
    from playwright.sync_api import sync_playwright
    from axe_playwright_python.sync_playwright import Axe
except ImportError as error:
    missing(error.name)
chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if not chromium:
    missing("Chromium")


def launch(player):
    return player.chromium.launch(executable_path=chromium, args=["--no-sandbox"])


def open_page(browser, path, width=1280, height=900, fragment="", **options):
    # Pages that are to look alike share what a browser keeps for them; ours keep nothing there.
    wanted = (width, height, *sorted(options.items()))
    alike = [each for each in browser.contexts if getattr(each, "wanted", None) == wanted]
    context = alike[0] if alike else browser.new_context(viewport={"width": width, "height": height}, **options)
    context.wanted = wanted
    page = context.new_page()
    page.troubles, page.requests = [], []
    page.on("console", lambda message: page.troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.troubles.append(str(error)))
    page.on("request", lambda request: page.requests.append(request.url))
    page.goto("file://" + os.path.abspath(path) + fragment)
    return page


def link(page):
    # Asked of the page itself, because what the driver knows of its address comes later.
    return page.evaluate("location.href")


def date(page):
    return re.search(r"date=(\d{4}-\d\d-\d\d)|$", link(page)).group(1)


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def grave(page):
    """What axe finds that is serious or worse."""
    found = [each for each in Axe().run(page).response["violations"] if each["impact"] in ("serious", "critical")]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]
