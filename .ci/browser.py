"""Holds the pages that argmap writes to what a browser, its user and an accessibility checker make of them.

usage: browser.py ARGMAP [FOLDER]   in a Python environment with the packages of browser.txt

The browser is Debian's Chromium. Screenshots go to FOLDER, by default to one that is thrown away.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

REPOSITORY = Path(__file__).resolve().parent.parent
ARGMAP = Path(sys.argv[1]).resolve()
MAP = REPOSITORY / "maps/car-free-old-town.argdown"
HOSTILE = """===
title: "</title><script>alert(1)</script>"
color:
  colorScheme: colorbrewer-category10
===

# </script><script>alert(1)</script> {isGroup: true, color: "#123456"}

[<img src=x onerror=alert(1)>]: ]]><svg onload="alert(1)"> [go](javascript:alert(1)) <!-- #thesis {color: "#00aa00"}
  + <"onfocus="alert(1)>: x --> & [ok](https://example.org/?a=1&b=2) #t
  - <B>: b

<B>

(1) [P]: p
-- </script><script>alert(1)</script> --
(2) [Q]: q
"""
DEBATE = """===
title: The tram
subTitle: A debate in the town council
author: [Ann, Ben]
date: 2026-03-01
abstract: |
  What was said.

  And what was not.
===

[Tram]: Build the tram, for [what it saves](#argument-habit). #thesis
  + <Time>
  - <Cost>

# For

## Speed

<Time>: It saves time.
  - <Habit>: Nobody changes.
    + <Polls>: Polls say so.

# Against {isClosed: true, weight: 3}

<Cost>: It costs much.
  + <Interest>: Interest comes on top.
"""


def expect(condition, what):
    if not condition:
        sys.exit(f"browser: {what}")


def render(folder, *words):
    """Writes pages; the status tells of findings, which are none of our business."""
    done = subprocess.run([ARGMAP, "render", *words, "-o", folder, "-f", "html"], capture_output=True)
    expect(done.returncode in (0, 1), f"render fails: {done.stderr.decode()}")


class Visit:
    """One look at a page; whatever the browser objects to ends the run."""

    def __init__(self, browser, path, **options):
        self.folder = path.parent
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        self.page = self.context.new_page()
        self.complaints = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append("a dialog"), dialog.dismiss()))
        self.page.on("request", self.request)
        self.page.goto(path.as_uri())

    def request(self, request):
        if not request.url.startswith("file:"):
            self.complaints.append(f"a request to {request.url}")

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            expect(not self.complaints, f"the browser objects: {self.complaints}")
        self.context.close()

    def view(self):
        return [float(number) for number in self.page.locator("#stage svg").get_attribute("viewBox").split()]

    def settled_view(self):
        """The view when nothing moves any more."""
        before = None
        while before != (before := self.view()):
            self.page.evaluate("new Promise((done) => setTimeout(done, 100))")
        return before

    def is_in_view(self, selector):
        """Whether the window shows the middle of an element, of which there is one."""
        return self.page.locator(selector).evaluate(
            """one => {
                const frame = one.getBoundingClientRect();
                const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
                return x > 0 && x < innerWidth && y > 0 && y < innerHeight;
            }"""
        )

    def fits(self):
        """Whether nothing has to be moved sideways to be read."""
        return self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    def selected(self):
        return self.page.locator(".about.selected").evaluate_all("all => all.map((one) => one.id)")


def check_accessibility(visit, what):
    violations = Axe().run(visit.page).response["violations"]
    told = [
        (each["id"], each["help"], [node["html"][:160] for node in each["nodes"][:3]])
        for each in violations
    ]
    expect(not told, f"{what} is not accessible: {told}")


def check_search(visit):
    page = visit.page
    page.keyboard.press("/")
    page.keyboard.type("air")
    count = page.locator("#status").text_content()
    hits = page.locator(".about").evaluate_all(
        "all => all.filter((one) => /air/i.test([...one.querySelectorAll('h3, .text')]"
        ".map((part) => part.textContent).join('\\n'))).map((one) => one.id)"
    )
    expect(len(hits) > 1 and count == f"{len(hits)} found", f"a search finds {count}, not {hits}")
    seen = []
    for _ in hits:
        page.keyboard.press("Enter")
        seen += visit.selected()
    expect(seen == hits, f"Enter goes through {seen}, not {hits}")
    expect(page.locator("#stage .hit").count() > 0, "hits are not marked in the diagram")
    page.keyboard.press("Escape")
    expect(visit.selected() == [], "Escape clears nothing")
    expect(page.locator("#stage .hit").count() == 0, "Escape leaves hits marked")


def check_keys(visit):
    page = visit.page
    focused = "document.activeElement.id"
    page.locator("[data-do=fit]").focus()
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.matches('#stage g')"), "Tab does not lead to a box")
    page.keyboard.press("Home")
    first = page.evaluate(focused)
    lines = page.locator("#stage").get_attribute("data-lines").split()
    pairs = list(zip(lines[::2], lines[1::2]))
    reached = set()
    for key in ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"]:
        before = page.evaluate(focused)
        page.keyboard.press(key)
        after = page.evaluate(focused)
        reached.add(after)
        if key == "ArrowDown":
            expect(before == first != after, "the arrow down leads nowhere")
            expect(
                (before, after) in pairs or (after, before) in pairs,
                f"the arrow down leads from {before} to {after}, which no line joins",
            )
        visit.settled_view()
    page.keyboard.press("Enter")
    expect(visit.selected() != [], "Enter selects nothing")
    expect(page.locator(f"#{page.evaluate(focused)}.selected").count() == 1, "the box is not marked")
    outline = page.evaluate(
        "getComputedStyle(document.activeElement.querySelector('rect')).strokeDasharray"
    )
    expect(outline != "none", "the focus cannot be seen")
    page.keyboard.press("Escape")
    expect(visit.selected() == [], "Escape clears nothing")


def check_view(visit):
    page = visit.page
    page.keyboard.press("0")
    whole = visit.settled_view()
    page.keyboard.press("+")
    expect(visit.settled_view()[2] < whole[2], "+ does not zoom in")
    page.keyboard.press("-")
    expect(abs(visit.settled_view()[2] - whole[2]) < 1, "- does not undo +")
    page.get_by_label("Zoom in").click()
    expect(visit.settled_view()[2] < whole[2], "the button does not zoom in")
    page.get_by_role("button", name="Fit").click()
    expect(visit.settled_view() == whole, "Fit does not show the whole")
    page.set_viewport_size({"width": 1000, "height": 500})
    visit.settled_view()
    is_whole = page.evaluate(
        """(() => {
            const [inner, outer] = [document.querySelector('#stage .paper'), document.querySelector('#stage')]
                .map((one) => one.getBoundingClientRect());
            return inner.left >= outer.left - 1 && inner.right <= outer.right + 1
                && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
        })()"""
    )
    expect(is_whole, "a smaller window does not show the whole")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(visit.settled_view() == whole, "a larger window does not show the whole as before")
    page.mouse.move(600, 500)
    page.mouse.wheel(0, -300)
    near = visit.settled_view()
    expect(near[2] < whole[2], "the wheel does not zoom in")
    page.mouse.down()
    page.mouse.move(700, 560, steps=4)
    page.mouse.up()
    moved = visit.settled_view()
    expect(moved[0] < near[0] and moved[1] < near[1] and moved[2] == near[2], f"dragging does not pan: {near}, {moved}")
    expect(visit.selected() == [], "dragging selects")
    page.keyboard.press("0")
    visit.settled_view()


def check_panel(visit):
    """What is told of an argument, beside the diagram."""
    page = visit.page
    page.locator("#stage #argument-healthy-air").click()
    expect(visit.selected() == ["about-argument-healthy-air"], f"a click selects {visit.selected()}")
    panel = page.locator(".about.selected")
    for words in ["Argument: Healthy air", "Step by step", "(1)", "From (1), (2)", "practical-reasoning"]:
        expect(words in panel.inner_text(), f"the panel does not say {words!r}: {panel.inner_text()}")
    link = panel.locator(".steps a").first
    target = link.get_attribute("href")
    link.click()
    expect(visit.selected() == [target[1:]], "a link of the panel does not select")
    expect(page.evaluate("location.hash") == target, "the address does not say what is selected")


def check_sources(visit):
    page = visit.page
    link = page.locator(".about .in-text").first
    owner = link.evaluate("link => link.closest('.about').id")
    page.evaluate("id => document.querySelector(`#outline a[href='#${id}']`).click()", owner)
    marked = page.locator(".passage.marked")
    expect(marked.count() > 0, "a passage is not marked with its statement")
    expect(marked.first.is_visible(), "the marked passage is out of sight")
    page.keyboard.press("Escape")
    expect(marked.count() == 0, "Escape leaves a passage marked")
    page.locator(".passage").nth(1).click()
    expect(visit.selected() != [], "a passage does not select its statement")
    expect(marked.count() > 0, "a chosen passage is not marked")


def check_groups(visit):
    """Groups are told about like all else, whether they are drawn open or closed."""
    page = visit.page
    page.locator("#stage #group-against").click()
    expect(visit.selected() == ["about-group-against"], f"a closed group selects {visit.selected()}")
    panel = page.locator(".about.selected")
    for words in ["Closed group: Against", "What it holds", "<Cost>", "<Interest>", "weight"]:
        expect(words in panel.inner_text(), f"the panel does not say {words!r}: {panel.inner_text()}")
    check_accessibility(visit, "a closed group")
    panel.get_by_role("link", name="<Interest>").click()
    expect(visit.selected() == ["about-argument-interest"], "what a group holds cannot be selected")
    expect(page.locator("#group-against.selected").count() == 1, "the box that it is in is not marked")
    # The title of a frame belongs to the frame.
    page.keyboard.press("Escape")
    page.locator("#stage .frame-title.group text", has_text="Speed").click(force=True)
    expect(visit.selected() == ["about-group-speed"], f"a frame selects {visit.selected()}")
    expect(page.locator("#group-speed.selected").count() == 1, "the frame is not marked")
    page.keyboard.press("Escape")
    page.locator("#stage [tabindex='0']").focus()
    page.keyboard.press("Home")
    for key in ["ArrowDown", "ArrowRight", "ArrowLeft", "ArrowLeft"]:
        if page.evaluate("document.activeElement.id") != "group-against":
            page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(visit.selected() == ["about-group-against"], f"arrows and Enter select {visit.selected()}")
    page.keyboard.press("/")
    page.keyboard.type("speed")
    page.keyboard.press("Enter")
    expect(visit.selected() == ["about-group-speed"], f"a search selects {visit.selected()}")
    link = page.locator("#outline").get_by_role("link", name="For", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(visit.selected() == ["about-group-for"], "a group of the outline does not select")
    expect("Speed" in page.locator(".about.selected").inner_text(), "a group does not name what is inside")
    page.keyboard.press("Escape")
    visit.settled_view()


def check_front(visit):
    front = visit.page.locator("#front").inner_text()
    for words in ["A debate in the town council", "Ann, Ben, 2026-03-01", "What was said.", "And what was not."]:
        expect(words in front, f"the page does not say {words!r}: {front}")
    expect(visit.page.locator("#front .abstract").count() == 2, "paragraphs run together")
    expect(visit.is_in_view("#front .subtitle"), "what the map is about is out of sight")


def check_part(visit):
    """A diagram of a part says so, and the words are about the whole."""
    page = visit.page
    said = page.locator("#front .contents")
    for words in ["Only [Tram]", "is drawn", "The outline holds the whole map."]:
        expect(words in said.inner_text(), f"the page does not say {words!r}: {said.inner_text()}")
    expect(said.is_visible(), "what is left out is not said in sight")
    dead = page.locator("#outline a").evaluate_all(
        "all => all.map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id))"
    )
    expect(not dead, f"the outline leads to {dead}, which are nowhere")
    page.locator("#outline").get_by_role("link", name="<Polls>").click()
    expect(visit.selected() == ["about-argument-polls"], "what is not drawn cannot be selected")
    panel = page.locator(".about.selected").inner_text()
    expect("The diagram does not show it." in panel, f"it is not said that a box is missing: {panel}")
    expect(page.locator("#stage .selected").count() == 0, "something else is marked")
    page.locator("#stage a", has_text="what it saves").first.press("Enter")
    expect(visit.selected() == ["about-argument-habit"], "a link in a box leads nowhere")
    check_accessibility(visit, "the page of a part")


class Fingers:
    """Touches of a screen, by way of the browser's own protocol."""

    def __init__(self, visit):
        self.visit = visit
        self.session = visit.context.new_cdp_session(visit.page)

    def send(self, kind, points):
        touches = [{"x": x, "y": y, "id": index} for index, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def move(self, start, end, steps=8):
        """From places to others, one of each a finger."""
        self.send("touchStart", start)
        for step in range(1, steps + 1):
            part = step / steps
            self.send(
                "touchMove",
                [(x + (u - x) * part, y + (v - y) * part) for (x, y), (u, v) in zip(start, end)],
            )
        self.send("touchEnd", [])
        return self.visit.settled_view()

    def scrolled(self):
        """How far down the page is when nothing moves any more."""
        before = None
        while before != (before := self.visit.page.evaluate("scrollY")):
            self.visit.settled_view()
        return before

    def back_to_top(self):
        self.visit.page.evaluate("scrollTo(0, 0)")
        self.scrolled()


def check_touch(visit):
    """Fingers move the diagram, and never keep anybody from the rest of the page."""
    page = visit.page
    fingers = Fingers(visit)
    whole = visit.settled_view()
    fingers.move([(200, 500)], [(200, 300)])
    expect(fingers.scrolled() > 0, "a finger on the whole diagram does not move the page")
    fingers.back_to_top()
    near = fingers.move([(180, 380), (220, 380)], [(100, 380), (300, 380)])
    factor = whole[2] / near[2]
    expect(3 < factor < 6, f"two fingers five times as far apart zoom {factor} times")
    expect(visit.selected() == [], "two fingers select")
    moved = fingers.move([(200, 450)], [(180, 350)])
    expect(moved[1] > near[1] and moved[0] > near[0], f"a finger does not move the diagram: {near}, {moved}")
    expect(moved[2] == near[2] and fingers.scrolled() == 0, "a finger on a part of the diagram moves the page")
    both = fingers.move([(150, 400), (250, 400)], [(170, 440), (270, 440)])
    expect(
        both[0] < moved[0] and both[1] < moved[1] and abs(both[2] / moved[2] - 1) < 0.01,
        f"two fingers that keep their distance do not move the diagram: {moved}, {both}",
    )
    far = fingers.move([(100, 380), (300, 380)], [(180, 380), (220, 380)])
    expect(far[2] > 3 * near[2], "two fingers that come together do not zoom out")
    fingers.move([(200, 780)], [(200, 500)])
    expect(fingers.scrolled() > 0, "a finger below the diagram does not move the page")
    fingers.back_to_top()


def check_narrow(visit):
    """Where the words are below the diagram, they come when something is chosen, and there is a way back."""
    page = visit.page
    expect(visit.fits(), "the page is wider than a small screen")
    page.get_by_role("button", name="Fit").tap()
    visit.settled_view()
    page.locator("#stage #argument-healthy-air").tap()
    expect(visit.selected() == ["about-argument-healthy-air"], f"a finger selects {visit.selected()}")
    expect(visit.is_in_view(".about.selected h3"), "the words about what is selected are out of sight")
    check_accessibility(visit, "a selection on a small screen")
    page.screenshot(path=visit.folder / "narrow-selected.png")
    page.evaluate("scrollBy(0, 250)")
    expect(visit.is_in_view(".back"), "the way back does not stay in sight")
    page.get_by_role("button", name="Back to the diagram").tap()
    expect(visit.is_in_view("#stage"), "there is no way back to the diagram")
    expect(visit.is_in_view("#argument-healthy-air rect"), "the selected box is out of sight")
    expect(page.evaluate("document.activeElement.id") == "argument-healthy-air", "the box is not in focus")
    page.keyboard.press("Enter")
    expect(not visit.is_in_view("#argument-healthy-air rect"), "Enter does not lead to the words")
    page.keyboard.press("ArrowUp")
    expect(visit.is_in_view("#stage [tabindex='0'] rect"), "an arrow leads to what is out of sight")
    page.keyboard.press("Escape")
    expect(page.locator(".back:visible").count() == 0, "there is a way back from nothing")


def check_paper(visit):
    """Paper has the diagram whole and all words, from top to bottom, and nothing to press."""
    page = visit.page
    page.locator("#outline a").first.click()
    page.keyboard.press("+")
    before = visit.settled_view()
    page.evaluate("addEventListener('beforeprint', () => { window.printed = document.querySelector('#stage svg').getAttribute('viewBox'); })")
    page.pdf(path=visit.folder / "paper.pdf", format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    expect(page.evaluate("window.printed").startswith("0 0 "), "paper shows a part of the diagram")
    expect(visit.settled_view() == before, "the screen shows another part after printing")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for name in ["button", "input", ".hint", ".skip"]:
        expect(page.locator(f"{name}:visible").count() == 0, f"there is a {name} on paper")
    expect(page.locator(".about:visible").count() == page.locator(".about").count(), "words are missing on paper")
    tops = [
        page.locator(name).first.evaluate("one => one.getBoundingClientRect().top")
        for name in ["h1", "#front", "#stage", "#outline", "#elements"]
    ]
    expect(tops == sorted(tops), f"paper is out of order: {tops}")
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def check_large(visit, what):
    """What was enlarged twice fits, and what can be pressed or typed into is in the window."""
    expect(visit.fits(), f"{what} has to be moved sideways")
    for name in ["#query", "#stage", "[data-do=fit]"]:
        expect(visit.is_in_view(name), f"in {what} {name} is out of sight")


def check_forced_colors(visit):
    """The picture keeps its colours, of which each text has enough contrast with its box."""
    texts = visit.page.locator("#stage .central-claim text")
    color = texts.first.evaluate("one => getComputedStyle(one).fill")
    ground = visit.page.locator("#stage .central-claim rect").first.evaluate("one => getComputedStyle(one).fill")
    expect(color != ground, "text cannot be told from its box where colours are forced")
    with_own = visit.page.evaluate(
        """[...document.querySelectorAll('#stage text')].every((one) =>
            getComputedStyle(one).forcedColorAdjust === 'none')"""
    )
    expect(with_own, "the colours of texts are forced, and those of boxes are not")


def check_large_map(visit):
    """The lines across a large map are not dashed, since that would keep the browser busy for seconds."""
    dashes = visit.page.locator("#stage .attack[id] .line").evaluate_all(
        "all => all.map((one) => [one.getTotalLength() > 3000, getComputedStyle(one).strokeDasharray])"
    )
    expect({is_long for is_long, _ in dashes} == {True, False}, "the map is not large enough, or too large")
    for is_long, dash in dashes:
        expect(is_long == (dash == "none"), f"a line that is {'' if is_long else 'not '}long has the dashes {dash}")


def check_document(browser, path, folder):
    """Without the script everything is there to read, and nothing that cannot work."""
    with Visit(browser, path, java_script_enabled=False) as visit:
        page = visit.page
        page.screenshot(path=folder / "document.png", full_page=True)
        for name in ["#stage svg", "#outline li", "#findings", ".about", ".steps li", ".cited"]:
            expect(page.locator(name).first.is_visible(), f"without script there is no {name}")
        expect(page.locator(".about:visible").count() == page.locator(".about").count(), "sections hide")
        for name in ["button", "input", ".hint"]:
            expect(page.locator(f"{name}:visible").count() == 0, f"without script there is a {name}")


def check_hostile(browser, folder):
    source = folder / "hostile.argdown"
    source.write_text(HOSTILE)
    render(folder, source)
    for name in ["hostile.html", "hostile.full.html"]:
        with Visit(browser, folder / name) as visit:
            expect(visit.page.locator("script").count() == 1, f"{name} has another script")
            expect(visit.page.locator("#outline img, #elements img").count() == 0, "markup got through")
            targets = visit.page.locator("a").evaluate_all("all => all.map((a) => a.getAttribute('href'))")
            expect(
                all(target.startswith(("#", "https://example.org/")) for target in targets),
                f"{name} links to {targets}",
            )
            check_accessibility(visit, name)
            # The policy is no decoration: what it forbids does not happen.
            visit.page.evaluate(
                "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
            )
            expect(not visit.page.evaluate("window.ran"), "the policy lets a foreign script run")
            expect(any("Content Security" in each for each in visit.complaints), "no violation is told")
            visit.complaints.clear()


def check(browser, folder):
    render(folder, MAP, "--embed-sources")
    overview = folder / "car-free-old-town.html"
    full = folder / "car-free-old-town.full.html"
    with Visit(browser, overview) as visit:
        visit.page.screenshot(path=folder / "overview.png")
        check_accessibility(visit, "the overview")
        check_search(visit)
        check_keys(visit)
        check_view(visit)
        check_panel(visit)
        visit.settled_view()
        visit.page.screenshot(path=folder / "selected.png")
        check_accessibility(visit, "the overview with a selection")
        check_sources(visit)
    with Visit(browser, full, reduced_motion="reduce") as visit:
        visit.page.screenshot(path=folder / "full.png")
        check_keys(visit)
        check_view(visit)
        check_accessibility(visit, "the full view")
        visit.page.emulate_media(media="print")
        visit.page.screenshot(path=folder / "print.png", full_page=True)
    with Visit(browser, overview, color_scheme="dark") as visit:
        ground = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
        expect(max(map(int, ground[4:-1].split(","))) < 64, f"the dark page is {ground}")
        visit.page.locator("#outline a").first.click()
        visit.settled_view()
        visit.page.screenshot(path=folder / "dark.png")
        check_accessibility(visit, "the dark page")
    small = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
    with Visit(browser, overview, **small) as visit:
        visit.page.screenshot(path=folder / "narrow.png")
        check_accessibility(visit, "the page on a small screen")
        check_touch(visit)
        check_narrow(visit)
    with Visit(browser, overview) as visit:
        check_paper(visit)
    # A window of 1280 by 800 at twice the size, and the narrowest that there is.
    for name, size in [("enlarged", (640, 400)), ("narrowest", (320, 640))]:
        with Visit(browser, overview, viewport={"width": size[0], "height": size[1]}) as visit:
            visit.page.screenshot(path=folder / f"{name}.png")
            check_large(visit, f"the {name} page")
    with Visit(browser, overview, forced_colors="active", color_scheme="dark") as visit:
        visit.page.locator("#outline a").first.click()
        visit.settled_view()
        visit.page.screenshot(path=folder / "forced-colors.png")
        check_forced_colors(visit)
    check_document(browser, overview, folder)
    debate = folder / "debate.argdown"
    debate.write_text(DEBATE)
    render(folder, debate, "--view", "overview")
    with Visit(browser, folder / "debate.html") as visit:
        visit.page.screenshot(path=folder / "groups.png")
        check_front(visit)
        check_groups(visit)
    render(folder / "part", debate, "--view", "overview", "--focus", "[Tram]", "--depth", "1")
    with Visit(browser, folder / "part/debate.html") as visit:
        visit.page.screenshot(path=folder / "part.png")
        check_part(visit)
    tall = folder / "tall.argdown"
    chain = [f"[{number}]: c\n  + [{number + 1}]\n" for number in range(80)]
    tall.write_text("\n".join(chain + ["[0]\n  - [80]\n  - [A]: a\n"]))
    render(folder, tall, "--view", "overview")
    with Visit(browser, folder / "tall.html") as visit:
        check_large_map(visit)
    check_hostile(browser, folder)


with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else scratch).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium")
    expect(chromium, "there is no chromium; Debian's package of this name has it")
    browser = playwright.chromium.launch(
        executable_path=chromium, args=["--no-sandbox"] if os.geteuid() == 0 else []
    )
    check(browser, folder)
    browser.close()
print("Pages work in a browser and are accessible.")
