"""Chromium goes through the page's views; what each shows is held against the record and against the program itself."""
import re
import subprocess
import sys
import unicodedata
import browser as chromium
from browser import date, press, sync_playwright
from common import expect, load

path, record, program = sys.argv[1], load(sys.argv[2]), sys.argv[3]
# How the program is told the map, where it is not the default one.
named = ["--map", sys.argv[4]] if len(sys.argv) > 4 else []
days, places = record["days"], record["places"]
last_day = len(days) - 1
ids = [place["id"] for place in places]
rows = {place: number for number, place in enumerate(ids)}
day_of = {day["date"]: number for number, day in enumerate(days)}
published = {source["id"]: source["date"] for source in record["sources"]}
letters = {side["code"]: side["letter"] for side in record["sides"]}
contested = record["campaign"]["contested"]
letters[contested["code"]] = contested["letter"]
levels = ["low", "medium", "high"]


def letter(change):
    """The letter of a place after a change; a small one where that is uncertain."""
    sure = letters[change["to"]]
    return sure.lower() if change["confidence"] == "low" and change["to"] != contested["code"] else sure


def plain(text):
    text = text.replace("–", "-").replace("’", "'")
    # Lines are folded in the terminal, words without a blank are broken, and other scripts are only named.
    return re.sub(r"\W+", "", "".join(each for each in unicodedata.normalize("NFD", text) if each.isascii()))


def same_sentences(page, day, *options):
    """With a filter the day's sentences stand in the place of its list, and are the terminal's up to the sources."""
    text = run("show", "--date", day, "--panel", "told", "--size", "60x900", *options)
    lines = [line for line in text.splitlines()[1:] if line.strip()]
    shown = [each for each in page.locator("#told p").all_text_contents()]
    expect(page.locator("#told").is_visible() == bool(options), f"{day} {options}: the sentences are not in the list's place")
    for sentence in shown:
        expect(plain(sentence) in plain("".join(lines)), f"{day} {options}: the terminal does not say {sentence}")


def in_ascii(text):
    """As the terminal writes it: letters without their marks, plain quotes and dashes, other scripts only named."""
    for signs, written in [("‘’ʿʾ", "'"), ("“”«»", '"'), ("–—", "-"), ("\u00a0", " "), ("…", "...")]:
        text = re.sub(f"[{signs}]", written, text)
    return "".join(each for each in unicodedata.normalize("NFD", re.sub("[؀-ۿ]+(?: *[؀-ۿ]+)*", "[Arabic]", text))
                   if each.isascii())


def word_for_word(page, day, *options):
    """The page's sentences of a day are those of the linear text, each in the same words."""
    said = subprocess.run([program, "--accessible", "--date", days[day]["date"], *options, *named], input="7\n0\n",
                          capture_output=True, text=True)
    expect(said.returncode == 0, f"{options}: {said.stderr}")
    told = said.stdout.split("Enter alone lists the choices.\n")[1].splitlines()[:-1]
    shown = [in_ascii(each) for each in page.locator("#told p").all_text_contents()]
    expect(len(shown) == len(told), f"d{day} {options}: {len(shown)} sentences and not {len(told)}")
    for sentence, wanted in zip(shown, told):
        expect(sentence == wanted, f"d{day} {options}: the page says {sentence!r}, the program {wanted!r}")


def reported(change):
    return min((published[source] for source in change["sources"] if published[source]), default=None)


def holders(day, counts=lambda change: True):
    """The letters of all places at a day's end where only some changes count."""
    state = list(days[0]["holders"])
    for change in record["changes"]:
        if day_of[change["date"]] <= day and counts(change):
            state[rows[change["place"]]] = letter(change)
    return "".join(state)


def run(*words):
    ended = subprocess.run([program, *words, *named], capture_output=True, text=True)
    expect(ended.returncode == 0, f"{words}: {ended.stderr}")
    return ended.stdout


def differing(one, other):
    return {ids[number] for number in range(len(ids)) if one[number] != other[number]}


def told(page):
    return {ids[int(number)] for number in page.eval_on_selector_all("#telling li", "lines => lines.map(line => line.dataset.place)")}


def land(page, name):
    """The places whose land has a class."""
    return {ids[number] for number in page.evaluate(
        "name => land.flatMap((path, place) => (path.classList.contains(name) ? [place] : []))", name)}


def show(page, view):
    page.locator(f"#views [data-view={view}]").click()
    # A button that has the focus keeps Space and Enter for itself.
    page.evaluate("document.activeElement.blur()")


def tally(page):
    pairs = page.eval_on_selector_all("#tally tr", "rows => rows.map(row => [row.cells[0].textContent.slice(2), Number(row.cells[1].textContent)])")
    return dict(pairs)


for day in range(len(days)):
    expect(holders(day) == days[day]["holders"], f"d{day}: the record contradicts itself")

with sync_playwright() as player:
    browser = chromium.launch(player)
    page = chromium.open_page(browser, path)

    # Change, against the day before and against a marked day.
    show(page, "change")
    expect("earlier day" in page.locator("#telling").text_content(), "the eve is compared with something")
    for day in range(1, len(days)):
        press(page, "l")
        wanted = differing(days[day]["holders"], days[day - 1]["holders"])
        expect(told(page) == wanted, f"d{day}: the list of changes differs by {told(page) ^ wanted}")
        expect(land(page, "fresh") == wanted and land(page, "still") == set(ids) - wanted, f"d{day}: the map shows other changes")
        signs = page.eval_on_selector_all("#marks .changed", "names => names.map(name => name.textContent)")
        # On a quiet day no name on the map may be of a place that changed.
        expect((signs or len(wanted) < 3) and all(sign[:2] in ("+ ", "! ", "? ") for sign in signs), f"d{day}: names without a sign: {signs}")
    press(page, "x", "3", "G", "m", "9", "G", "x")
    wanted = differing(days[9]["holders"], days[3]["holders"])
    expect(told(page) == wanted, "the change since the marked day is another")
    expect(f"{len(wanted)} of {len(ids)} tracked places differ" in page.locator("#telling").text_content(), "the count is another")

    # Cumulative.
    show(page, "cumulative")
    for day in [0, 4, 9, last_day]:
        press(page, "Home") if day == 0 else press(page, *str(day), "G")
        last = {change["place"]: day_of[change["date"]] for change in record["changes"] if day_of[change["date"]] <= day}
        counts = page.eval_on_selector_all("#telling tr", "rows => rows.map(row => Number(row.lastChild.textContent))")
        expect(counts == [list(last.values()).count(each) for each in range(1, day + 1)] + [len(ids) - len(last)], f"d{day}: {counts}")
        expect(land(page, "passed") == set(last), f"d{day}: other land is said to have passed")
    signs = page.eval_on_selector_all("#telling .sign", "signs => signs.map(sign => sign.textContent)")
    expect("".join(signs) == "123456789abcdefghijklmnopqrstuvwxyz"[:last_day], f"the signs of the days are {signs}")

    # Strip, in its three orders; a cell goes to its place and day.
    show(page, "strip")
    cells = """() => [...document.querySelectorAll('.days-table tr[data-place]')].map(row => [Number(row.dataset.place),
      [...row.cells].slice(1).map(cell => cell.textContent).join(''),
      [...row.cells].slice(1).map(cell => (cell.classList.contains('new') ? '*' : ' ')).join('')])"""
    for order in [record["campaign"]["region"], "importance", f"along {record['corridors'][0]['line']}"]:
        shown = page.evaluate(cells)
        expect(order.startswith("along") or len(shown) == len(ids), f"by {order} the strip has {len(shown)} places")
        for number, line, fresh in shown:
            wanted = "".join(day["holders"][number] for day in days)
            expect(line == wanted, f"the strip of {ids[number]} is {line}, not {wanted}")
            passed = " " + "".join("*" if now != before else " " for before, now in zip(wanted, wanted[1:]))
            expect(fresh == passed, f"the strip of {ids[number]} has other days on which it passed")
        expect(order.split()[-1] in page.locator("caption").first.text_content() + page.locator(".days-table caption").text_content(), f"{order} is not told")
        press(page, "o")
    first = record["changes"][0]["place"]
    row = page.locator(f".days-table tr[data-place='{rows[first]}']")
    row.locator("td").nth(5).click()
    expect(date(page) == days[5]["date"] and page.locator("#place-name").text_content() == places[rows[first]]["name"], "a cell of the strip goes elsewhere")

    # Corridor: each against the terminal's, which gives a named place its own cell where its names have room.
    show(page, "corridor")
    press(page, "9", "G")
    drawn = """() => [...document.querySelectorAll('.corridor .row')].map(row => {
      const line = new Array(111).fill(' ');
      for (const cell of row.querySelectorAll('rect:not(.hit)')) {
        const [start, count] = ['x', 'width'].map(name => Math.round((cell.getAttribute(name) - (name === 'x' ? 84 : 0)) / 8));
        const text = cell.classList.contains('sparse') ? '.' : cell.nextSibling.textContent;
        line.fill(text, start, start + count);
      }
      return line.join('');
    })"""
    count = page.evaluate("record.corridors.length")
    for number in range(count):
        lines = page.evaluate(drawn)
        screen = run("show", "--view", "corridor", "--corridor", str(number + 1), "--date", "d9", "--size", "120x24")
        terminal = [line[9:].ljust(111) for line in screen.split("\n") if re.match(r" *(\[| )?(eve|\d+ [A-Z][a-z][a-z])[ \]] ", line)][:len(days)]
        expect(len(lines) == len(terminal) == len(days), f"corridor {number + 1} has {len(lines)} days, the terminal {len(terminal)}")
        own = set(page.evaluate("""() => record.corridors[state.corridor].places.map(({ kilometre }) =>
          Math.min(110, Math.floor(kilometre / record.corridors[state.corridor].kilometres * 111)))"""))
        for day, (ours, theirs) in enumerate(zip(lines, terminal)):
            wrong = [at for at in range(111) if ours[at] != theirs[at] and at not in own]
            expect(not wrong, f"corridor {number + 1}, d{day}: {ours}\nin the terminal:   {theirs}")
        press(page, "o")

    # Small multiples: what is said of each day.
    show(page, "multiples")
    said = page.eval_on_selector_all(".small-map span", "texts => texts.map(text => text.textContent)")
    for day in range(1, len(days)):
        changed = differing(days[day]["holders"], days[day - 1]["holders"])
        expect(said[day].startswith(f"{len(changed)} changed"), f"d{day}: {said[day]}")
        # A capital or else another place is named where anything passed, and not only became more or less sure.
        passed = any(one.upper() != other.upper() for one, other in zip(days[day]["holders"], days[day - 1]["holders"]))
        expect((": " in said[day]) == passed, f"d{day}: {said[day]}")
    expect(named or said[4].endswith(": Aleppo"), f"d4: {said[4]}")

    # As known then, by the dates of the sources.
    show(page, "known")
    for day in range(len(days)):
        press(page, "Home") if day == 0 else press(page, *str(day), "G")
        now = days[day]["date"]
        then = holders(day, lambda change: (reported(change) or "") <= now)
        wanted = differing(then, days[day]["holders"])
        expect(told(page) == wanted and land(page, "fresh") == wanted, f"d{day}: reported later is {told(page) ^ wanted}")
    press(page, "K")
    expect(page.locator("#views [data-view=state]").get_attribute("aria-pressed") == "true", "K does not go back")

    # Sources of the day.
    show(page, "sources")
    titles = {source["id"]: source["title"] + ("" if source["read"] else " (not read)") for source in record["sources"]}
    for day in [0, 2, 9, last_day]:
        press(page, "Home") if day == 0 else press(page, *str(day), "G")
        at = [each for each in record["changes"] + record["events"] if each["date"] == days[day]["date"]]
        at += [each for each in record["events"] if day == 0 and each["date"] < days[0]["date"]
               or day == last_day and each["date"] > days[day]["date"]]
        at += record["eve"] if day == 0 else []
        wanted = sorted(titles[source] for source in {source for each in at for source in each["sources"]})
        expect(sorted(page.locator("#room h4").all_text_contents()) == wanted, f"d{day}: other sources are named")
        # Of the eve only what has a source is told.
        bare = [each for each in at if not each["sources"] and each not in record["eve"]]
        heading = page.locator("#room h3", has_text="No source is recorded")
        expect(heading.text_content() == f"No source is recorded ({len(bare)})" if bare else not heading.count(), f"d{day}: other changes are without a source")

    # The filter, beside the program's own counts.
    show(page, "state")
    press(page, "9", "G")
    for keys, option, least, cited in [("2", ["--confidence", "medium"], 1, False), ("3", ["--confidence", "high"], 2, False),
                                       ("34", ["--cited"], 0, True), ("4", [], 0, False)]:
        press(page, "f", *keys, "Escape")
        state = holders(9, lambda change: levels.index(change["confidence"]) >= least and (change["sources"] or not cited))
        wanted = {side["name"]: sum(each.upper() == side["letter"] for each in state) for side in record["sides"]}
        wanted[contested["name"]] = state.count(contested["letter"])
        shown = tally(page)
        expect(all(shown.get(name, 0) == number for name, number in wanted.items()), f"{option}: {shown} instead of {wanted}")
        screen = run("show", "--date", "d9", "--size", "200x60", *option)
        for name, number in shown.items():
            expect(re.search(rf" {name} +{number}\b", screen), f"{option}: the terminal has another count for {name} than {number}")
        expect(page.locator("#filter-says").is_visible() == bool(option), f"{option}: the filter is not told")
        same_sentences(page, "d9", *option)
    press(page, "f", "5", "Escape")
    expect(record["sides"][0]["name"] not in tally(page) and land(page, "held0") == set(), "a hidden side is shown")
    press(page, "1", "Home", "5", "G")
    same_sentences(page, "d5", "--hide", record["sides"][0]["code"])
    press(page, "f", "1", "Escape")
    expect(land(page, "blank") == set() and page.locator("#filter-says").is_hidden(), "everything is not everything")

    # The narration, which is also what describes the map to those who do not see it.
    for day in range(len(days)):
        press(page, "Home") if day == 0 else press(page, *str(day), "G")
        described = run("describe", "--date", f"d{day}")
        text = " ".join(page.locator("#told p").all_text_contents())
        expect(plain(text) == plain(described.replace("[Arabic]", "")), f"d{day}: told is {text}")
        word_for_word(page, day)
    side = record["sides"][1]["code"]
    for fragment, options in [("confidence=high&cited=1", ["--confidence", "high", "--cited"]),
                              (f"confidence=medium&hide={side}", ["--confidence", "medium", "--hide", side])]:
        for day in [0, 5, last_day]:
            page.goto(f"file://{path}#date={days[day]['date']}&{fragment}")
            word_for_word(page, day, *options)

    # What a holder on the eve rests on.
    for row in record["eve"][:3]:
        page.goto(f"file://{path}#date={days[0]['date']}&place={row['place']}")
        expect(f"as on the eve, {row['confidence']} confidence" in page.locator("#place-hold").text_content(),
               f"{row['place']}: how sure the eve is is not told")
        line = page.locator("#history > li").first
        expect(f"had it; {row['confidence']} confidence." in line.text_content()
               and line.locator("a").count() == len(row["sources"]), f"{row['place']}: {line.text_content()}")
    expect(page.locator("#map").get_attribute("aria-describedby") == "told", "the map is described by something else")
    expect(not page.troubles, f"{page.troubles}")
    browser.close()
