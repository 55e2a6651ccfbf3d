#!/usr/bin/env python3
"""Opens every page and every figure below a folder in Chromium and looks for what only a browser shows.

  check_pages.py [--chromium PATH] [--axe] [FOLDER]     FOLDER is output unless given

Each page is opened from disk at 1280 and 360 px, in light and dark, and printed. It fails when it
  - asks for anything but itself, or writes to the console,
  - scrolls sideways,
  - has an id twice, or a link or an aria reference to an id it does not have,
  - prints no page, or more pages than a reader would carry,
  - (with --axe) has an accessibility finding of any impact.
Each figure, on its page and in a file of its own, is set in three fonts of different widths. It fails when a text
leaves the picture, or when two texts overlap by more than a pixel.

Exit status: 0 nothing found; 1 something; 2 it could not look (no page, no browser).
"""
import argparse
import re
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

WIDTHS = [1280, 360]
SCHEMES = ["light", "dark"]
FONTS = ["DejaVu Sans", "FreeSans", "monospace"]
MOST_PRINTED_PAGES = 120

REFERENCES = """() => {
  const found = [], ids = new Set();
  for (const e of document.querySelectorAll('[id]')) {
    if (ids.has(e.id)) found.push(`the id '${e.id}' is there twice`);
    ids.add(e.id);
  }
  for (const name of ['aria-labelledby', 'aria-describedby', 'headers', 'for'])
    for (const e of document.querySelectorAll(`[${name}]`))
      for (const id of e.getAttribute(name).split(/\\s+/))
        if (!ids.has(id)) found.push(`${name} names '${id}', which is not there`);
  for (const e of document.querySelectorAll('a[href^="#"]'))
    if (!ids.has(decodeURIComponent(e.getAttribute('href').slice(1))))
      found.push(`a link leads to '${e.getAttribute('href')}', which is not there`);
  return found;
}"""

SCROLLS = """() => {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth + 1 ? root.scrollWidth - root.clientWidth : 0;
}"""

# In units of the drawing, so that the size at which it is shown does not matter.
TEXTS = """(font) => {
  const found = [];
  for (const svg of document.querySelectorAll('svg.fig')) {
    for (const text of svg.querySelectorAll('text')) text.style.setProperty('font-family', font, 'important');
    const box = svg.viewBox.baseVal, frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    const scale = box.width / frame.width;
    const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => {
      const r = t.getBoundingClientRect();
      return {t: t.textContent.slice(0, 40), l: (r.left - frame.left) * scale, r: (r.right - frame.left) * scale,
              o: (r.top - frame.top) * scale, u: (r.bottom - frame.top) * scale};
    });
    const name = svg.getAttribute('aria-labelledby').split(' ')[0].replace(/-1$/, '');
    for (const a of texts)
      if (a.l < -1 || a.r > box.width + 1 || a.o < -1 || a.u > box.height + 1)
        found.push(`${name}: '${a.t}' leaves the picture`);
    for (let i = 0; i < texts.length; i++)
      for (let j = i + 1; j < texts.length; j++) {
        const a = texts[i], b = texts[j];
        const wide = Math.min(a.r, b.r) - Math.max(a.l, b.l), high = Math.min(a.u, b.u) - Math.max(a.o, b.o);
        // Boxes of lines are higher than their letters: neighbouring lines may share a quarter of one.
        if (wide > 1 && high > 4) found.push(`${name}: '${a.t}' and '${b.t}' overlap`);
      }
  }
  return found;
}"""


class Findings:
    """What was found, each once, printed as it comes."""

    def __init__(self):
        self.seen = set()

    def add(self, place, what):
        if (place, what) not in self.seen:
            self.seen.add((place, what))
            print(f"{place}: {what}")


def watch(page, address, place, findings):
    """Notes every request but the one for the page itself, and whatever is written to the console."""
    page.on("console", lambda message: findings.add(place, f"console: {message.text}"))
    page.on("pageerror", lambda error: findings.add(place, f"error: {error}"))

    def asked(request):
        if request.url.split("#")[0] != address and not request.url.startswith("data:"):
            findings.add(place, f"asks for {request.url}")

    page.on("request", asked)


def look_at_page(browser, path, place, findings, axe):
    address = path.resolve().as_uri()
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()
            watch(page, address, place, findings)
            page.goto(address)
            over = page.evaluate(SCROLLS)
            if over:
                findings.add(place, f"is {over} px too wide at {width} px")
            if scheme == SCHEMES[0] and width == WIDTHS[0]:
                for what in page.evaluate(REFERENCES):
                    findings.add(place, what)
            if axe is not None:
                for violation in axe.run(page).response["violations"]:
                    where = violation["nodes"][0]["target"]
                    findings.add(place, f"{violation['id']} ({violation['impact']}): {violation['help']} {where}")
            context.close()
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    context.close()
    if not 1 <= pages <= MOST_PRINTED_PAGES:
        findings.add(place, f"prints {pages} pages")
    return pages


def look_at_figures(browser, path, place, findings):
    """With the page's policy set aside, as it rightly forbids the change of font."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(path.resolve().as_uri())
    for font in FONTS:
        for what in page.evaluate(TEXTS, font):
            findings.add(place, f"{what} in {font}")
    context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default="output")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--axe", action="store_true", help="also look for accessibility findings")
    options = parser.parse_args()
    folder = Path(options.folder)
    # Earlier versions and half-made reports lie in hidden folders.
    visible = [
        path for path in sorted(folder.rglob("*"))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    pages = [p for p in visible if p.suffix == ".html"]
    drawings = [p for p in visible if p.suffix == ".svg"]
    if not pages and not drawings:
        print(f"check_pages: no page below {folder}", file=sys.stderr)
        return 2
    axe = None
    if options.axe:
        from axe_playwright_python.sync_playwright import Axe

        axe = Axe()
    findings = Findings()
    printed = 0
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        except Error as error:
            print(f"check_pages: {options.chromium} does not start: {error}", file=sys.stderr)
            return 2
        for path in pages:
            place = str(path.relative_to(folder))
            printed += look_at_page(browser, path, place, findings, axe)
            look_at_figures(browser, path, place, findings)
        for path in drawings:
            look_at_figures(browser, path, str(path.relative_to(folder)), findings)
        browser.close()
    print(
        f"check_pages: {len(pages)} pages ({printed} printed), {len(drawings)} figures, "
        f"{len(findings.seen)} findings")
    return 1 if findings.seen else 0


if __name__ == "__main__":
    sys.exit(main())
