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
    page.locator("#stage [tabindex='0']").focus()
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
    with Visit(browser, overview, viewport={"width": 400, "height": 800}, has_touch=True) as visit:
        visit.page.screenshot(path=folder / "narrow.png")
        check_accessibility(visit, "the page on a small screen")
    check_document(browser, overview, folder)
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
