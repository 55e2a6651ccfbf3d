#!/usr/bin/env python3
"""Every hostile string in every text of a study, published and opened in Chromium: no script runs, nothing is asked for.

  check_hostile.py [--program .build/release/studyreport] [--every N] [--keep FOLDER]

Two studies are made for each string of Tests/EndToEnd/Studies/hostile-strings.json, one with it in every label of the
definition, one with it in every text of the data. Each page is opened from disk. It fails when a script runs (any dialog,
any call of a hook on alert, confirm, prompt and open), when anything but the page itself is asked for, when the browser
writes an error to its console (a broken policy does), or when the page has an element, attribute or link that the same
page with plain texts does not have. Where cmark-gfm is installed, report.md is also rendered by it with --unsafe, opened
without any policy, and held to the same.

Exit status: 0 nothing found; 1 something; 2 the check could not run.

Needs (Debian 12): apt-get install --no-install-recommends chromium; then
  python3 -m venv ~/.cache/studyreport-tools && ~/.cache/studyreport-tools/bin/pip install playwright==1.65.2
The script starts itself again with that python ($STUDYREPORT_TOOLS names another place, $CHROMIUM another browser).
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    tools = Path(os.environ.get("STUDYREPORT_TOOLS") or Path.home() / ".cache/studyreport-tools")
    python = tools / "bin/python"
    if python.exists() and Path(sys.prefix).resolve() != tools.resolve():
        os.execv(str(python), [str(python), __file__, *sys.argv[1:]])
    print("check_hostile: playwright not found; see the head of this script", file=sys.stderr)
    sys.exit(2)

ROOT = Path(__file__).resolve().parents[2]
HOOK = """(() => { window.__ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'open'])
    window[name] = (...given) => { window.__ran.push(name + ': ' + given); }; })()"""
# Outside of drawings in their order; inside each once, since how often depends on how long a text is.
SHAPE = """() => { const outside = [], drawn = new Set(), links = new Set();
  for (const e of document.querySelectorAll('*')) {
    const shape = [e.localName, ...e.getAttributeNames()].join(' ');
    if (e.closest('svg')) drawn.add(shape); else outside.push(shape);
    for (const name of ['href', 'src', 'action', 'xlink:href']) {
      const value = e.getAttribute(name);
      if (value !== null && !value.startsWith('#')) links.add(value);
    } }
  return {outside, drawn: [...drawn], links: [...links].sort(), ran: window.__ran}; }"""


def yaml_text(text):
    out = '"'
    for c in text:
        if c in '"\\':
            out += "\\" + c
        elif not 0x20 <= ord(c) <= 0x7E:
            out += "\\U%08x" % ord(c)
        else:
            out += c
    return out + '"'


def csv_text(rows):
    return "".join(",".join('"' + c.replace('"', '""') + '"' for c in row) + "\r\n" for row in rows)


def write_study(folder, name, label, cell):
    t, c = yaml_text(label), lambda ending: yaml_text(cell + ending)
    definition = f"""format: 1
title: {t}
design: {t}
guideline: {t}
source: {{citation: {t}}}
show-subjects: true
data:
  status: collected
  notice: {t}
  subjects: {{file: data/subjects.csv, id: {c("id")}}}
  observations:
    {{file: data/observations.csv, subject: {c("subject")}, endpoint: {c("endpoint")}, timepoint: {c("visit")}, value: {c("value")}}}
  missing: ["", {c("gone")}]
timepoints:
  - {{id: baseline, label: {t}, baseline: true, day: 0, value: {c("0")}}}
  - {{id: m6, label: {t}, day: 182, value: {c("6")}}}
cohorts:
  - {{id: all, label: {t}}}
  - {{id: some, label: {t}, where: has(m6)}}
groups:
  by: {c("group")}
  levels: [{{id: one, label: {t}, value: {c("A")}}}, {{id: two, label: {t}, value: {c("B")}}}]
comparisons: [{{id: between, label: {t}, method: welch}}]
responders: [{{id: fall, label: {t}, endpoint: first, kind: change, relation: <, value: 0}}]
multiplicity: [{{id: family, label: {t}, method: holm}}]
domains: [{{id: chapter, label: {t}}}]
endpoints: [{{id: first, label: {t}, unit: {t}, domain: chapter, decimals: 1, value: {c("E")}}}]
figures:
  - {{id: course, kind: mean-over-visits, endpoints: first, caption: {t}}}
  - {{id: pairs, kind: paired-slopes, endpoints: first, caption: {t}}}
  - {{id: spread, kind: box-points-mean, endpoints: first, caption: {t}}}
"""
    subjects = [[cell + "id", cell + "group", cell + "attribute"]]
    rows = [[cell + "subject", cell + "endpoint", cell + "visit", cell + "value", cell + "remark"]]
    for n in range(1, 7):
        subjects.append([f"{cell}S{n}", cell + ("A" if n < 4 else "B"), cell])
        later = cell + "gone" if n == 6 else f"6.{n * 7 % 10}"
        rows.append([f"{cell}S{n}", cell + "E", cell + "0", f"7.{n * n % 10}", cell])
        rows.append([f"{cell}S{n}", cell + "E", cell + "6", later, cell])
    data = folder / "studies" / name / "data"
    data.mkdir(parents=True)
    (data.parent / "study.yaml").write_text(definition, encoding="utf-8")
    (data / "subjects.csv").write_text(csv_text(subjects), encoding="utf-8", newline="")
    (data / "observations.csv").write_text(csv_text(rows), encoding="utf-8", newline="")


class Reader:
    """Opens pages in one browser and notes what they did."""

    def __init__(self, browser):
        self.page = browser.new_context().new_page()
        self.page.add_init_script(HOOK)
        self.asked, self.said, self.opened = [], [], ""
        self.page.on("request", lambda r: self.asked.append(r.url) if r.url != self.opened else None)
        self.page.on("dialog", lambda d: (self.said.append("dialog " + d.message), d.dismiss()))
        self.page.on("console", lambda m: self.said.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.said.append(str(e)))

    def read(self, path):
        self.asked, self.said, self.opened = [], [], path.resolve().as_uri()
        self.page.goto(self.opened)
        shape = self.page.evaluate(SHAPE)
        shape["faults"] = [f"asked for {u}" for u in self.asked] + self.said + shape.pop("ran")
        return shape


def markdown_page(report):
    html = subprocess.run(
        ["cmark-gfm", "--unsafe", *"-e table -e autolink -e strikethrough -e tasklist -e footnotes".split(), report],
        capture_output=True, check=True).stdout.decode()
    # Its pictures are the report's own figures; the browser need not load them.
    page = report.parent / "unsafe.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{html.replace('<img src', '<img data-src')}",
                    encoding="utf-8")
    return page


def differences(shape, plain, drawn):
    found = list(shape["faults"])
    if shape["outside"] != plain["outside"]:
        extra = [a for a, b in zip(shape["outside"], plain["outside"]) if a != b][:1]
        found.append(f"{len(shape['outside'])} elements, plain text has {len(plain['outside'])}; first other: {extra}")
    found += [f"drawn: {s}" for s in set(shape["drawn"]) - drawn]
    found += [f"link: {s}" for s in set(shape["links"]) - set(plain["links"])]
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=str(ROOT / ".build/release/studyreport"))
    options.add_argument("--every", type=int, default=1, help="take each Nth string only")
    options.add_argument("--keep", help="make the studies here and leave them")
    given = options.parse_args()
    if not Path(given.program).exists():
        print(f"check_hostile: there is no {given.program}; run: make program", file=sys.stderr)
        return 2
    strings = json.loads((ROOT / "Tests/EndToEnd/Studies/hostile-strings.json").read_text())[:: given.every]
    folder = Path(given.keep or tempfile.mkdtemp(prefix="hostile-"))
    folder.mkdir(exist_ok=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    # How a label is drawn depends on its length: whole, broken into lines, or turned.
    plains = ["Plain"] + ["many plain words " * n + "end" for n in (1, 2, 3, 4, 20)]
    for number, text in enumerate(plains):
        write_study(folder, f"plain-{number}", text, "Plain")
    for number, text in enumerate(strings):
        write_study(folder, f"label-{number}", text, "Plain")
        write_study(folder, f"cell-{number}", "Plain", text)
    build = subprocess.run([os.path.abspath(given.program), "build"], cwd=folder, capture_output=True, text=True)
    failures = 0
    if build.returncode != 0:
        print(f"build: status {build.returncode}\n{build.stderr[:4000]}")
        failures += 1
    with_markdown = shutil.which("cmark-gfm") is not None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        reader = Reader(browser)
        output = folder / "output"
        kinds = [("index.html", lambda s: s / "index.html")]
        if with_markdown:
            kinds.append(("report.md", lambda s: markdown_page(s / "report.md")))
        for kind, page in kinds:
            shapes = [reader.read(page(output / f"plain-{n}")) for n in range(len(plains))]
            drawn = set().union(*(s["drawn"] for s in shapes))
            for study in sorted(p for p in output.iterdir() if p.name.startswith(("label-", "cell-"))):
                found = differences(reader.read(page(study)), shapes[0], drawn)
                if found:
                    failures += 1
                    text = strings[int(study.name.split("-")[1])]
                    print(f"{study.name}/{kind} {text[:60]!r}: " + "; ".join(found[:4]))
        failures += len(index := reader.read(output / "index.html")["faults"])
        for fault in index:
            print(f"index.html: {fault}")
        browser.close()
    if not given.keep:
        shutil.rmtree(folder)
    print(f"{len(strings)} strings, {failures} with findings" + ("" if with_markdown else "; no cmark-gfm, Markdown not tried"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
