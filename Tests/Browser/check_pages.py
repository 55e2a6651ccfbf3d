#!/usr/bin/env python3
"""Opens every page and every figure below a folder in Chromium and looks for what only a browser shows.

  check_pages.py [--chromium PATH] [--axe] [--nu] [--only TEXT] [FOLDER]     FOLDER is output unless given

on_screen.py    every page at 1280 and 360 px, in light and dark, from disk and over HTTP: nothing asked for but the page, a
                silent console, no sideways scroll, every reference resolved, open within a second, legible figures on a
                phone, axe (--axe) without a finding of any impact
in_figures.py   every figure in three fonts of different widths: no text leaves the picture or overlaps another
on_paper.py     every page printed: its pages counted, study and data cut on each, nothing that a page break could cut
by_links.py     from a printed number to its row, and on to its subjects, without a script; the order without styles
nu.py           --nu: the Nu HTML checker

Exit status: 0 nothing found; 1 something; 2 it could not look (no page, no browser, no checker).
"""
import argparse
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

import by_links
import in_figures
import nu
import on_paper
import on_screen
from findings import Findings


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default="output")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--axe", action="store_true", help="also look for accessibility findings")
    parser.add_argument("--nu", action="store_true", help="also hold the pages against the HTML standard")
    parser.add_argument("--only", default="", help="only files with this in their path")
    options = parser.parse_args()
    folder = Path(options.folder)
    # Earlier versions and half-made reports lie in hidden folders.
    visible = [
        path for path in sorted(folder.rglob("*"))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts) and options.only in str(path)
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
            on_screen.look(browser, path, place, findings, axe)
            in_figures.look(browser, path, place, findings)
            printed += on_paper.look(browser, path, place, findings)
            by_links.look(browser, path, place, findings)
        for path in drawings:
            in_figures.look(browser, path, str(path.relative_to(folder)), findings)
        on_screen.look_over_http(browser, folder, pages, findings)
        browser.close()
    if options.nu and pages and not nu.look(folder, pages, findings):
        return 2
    print(
        f"check_pages: {len(pages)} pages ({printed} printed), {len(drawings)} figures, "
        f"{len(findings.seen)} findings")
    return 1 if findings.seen else 0


if __name__ == "__main__":
    sys.exit(main())
