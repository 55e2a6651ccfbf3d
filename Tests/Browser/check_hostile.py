#!/usr/bin/env python3
"""Every hostile string in every text of a study, published and opened in Chromium: no script runs, nothing is asked for.

  check_hostile.py [--program .build/release/studyreport] [--every N [--first K]] [--keep FOLDER]

Two studies are made for each string of Tests/EndToEnd/Studies/hostile-strings.json: one with it in every label of the
definition, one with it in every text of the data, in the name of a data file, and in the source's DOI and address as far as these may
hold it. What is a text of a definition, the program's own JSON Schema says: one that is not filled is a finding. All
studies are published twice, the second time with another value, so that there are pages on what changed.

Each page, page of changes and figure is opened from disk. It fails when a script runs (any dialog, any call of a hook on
alert, confirm, prompt and open), when anything but the page itself is asked for, when the browser writes an error to its
console (a broken policy does), or when it has an element, attribute or link that the same page with plain texts does not
have. The feed must be well-formed. Where cmark-gfm is installed, report.md and changes.md are also rendered by it with
--unsafe, opened without any policy, and held to the same.

Exit status: 0 nothing found; 1 something; 2 the check could not run.

Needs (Debian 12): apt-get install --no-install-recommends chromium cmark-gfm; then
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
from xml.etree import ElementTree

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
SHAPE = r"""() => { const outside = [], drawn = new Set(), links = new Set();
  for (const e of document.querySelectorAll('*')) {
    // What a number says of itself is left out where a page has too much of it.
    const shape = [e.localName, ...e.getAttributeNames().filter(n => n !== 'data-about')].join(' ');
    if (e.closest('svg')) drawn.add(shape); else outside.push(shape);
    for (const name of ['href', 'src', 'action', 'xlink:href']) {
      const value = e.getAttribute(name);
      // A picture within a page is one of the report's figures, which are opened by themselves.
      if (value !== null && !value.startsWith('#')) links.add(value.replace(/^data:image\/svg\+xml;base64,[\w+\/=]+$/, 'figure'));
    } }
  return {outside, drawn: [...drawn], links: [...links].sort(), ran: window.__ran}; }"""


# Texts of a definition that are no prose: expressions, and what only `simulate` reads.
NOT_FILLED = ("derive", "where", "simulation", "column", "columns", "day", "covariates", "factors", "endpoints.value")


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


def yaml_value(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {yaml_value(member)}" for name, member in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml_value, value)) + "]"
    return yaml_text(value) if isinstance(value, str) else json.dumps(value)


def csv_text(rows):
    return "".join(",".join('"' + c.replace('"', '""') + '"' for c in row) + "\r\n" for row in rows)


def file_name(text):
    """The string as far as a file of a definition may be called so."""
    kept = "".join(c for c in text if c not in "/\\" and ord(c) >= 0x20 and not 0x7F <= ord(c) <= 0x9F)
    return kept.encode()[:180].decode(errors="ignore").strip(". ") or "plain"


def address_part(text):
    return "".join(c for c in text if not c.isspace() and ord(c) >= 0x20 and c not in '<>"')[:200]


def definition_of(label, cell, file):
    """Every label is a text or a table of languages in turn."""
    turn = 0

    def t():
        nonlocal turn
        turn += 1
        return label if turn % 2 else {"en": label, "zh-Hans": label}

    def c(ending):
        return cell + ending

    part = address_part(cell)
    observations = {"file": f"data/{file}.csv", "subject": c("subject"), "endpoint": c("endpoint"),
                    "timepoint": c("visit"), "value": c("value"),
                    "ignore": {"endpoints": [c("other")], "timepoints": [c("never")]}}
    levels = [{"id": "one", "label": t(), "value": c("A")}, {"id": "two", "label": t(), "value": c("B")}]
    return {
        "format": 1, "title": t(), "design": t(), "guideline": label, "languages": ["en", "zh-Hans"],
        "source": {"citation": label, "doi": "10.1000/" + (part or "x"), "url": "https://example.org/" + part},
        "show-subjects": True,
        "data": {"status": "collected", "notice": t(), "cut": "2024-03-01",
                 "subjects": {"file": "data/subjects.csv", "id": c("id")}, "observations": observations,
                 "missing": ["", c("gone")]},
        "timepoints": [{"id": "baseline", "label": t(), "baseline": True, "day": 0, "value": c("0")},
                       {"id": "m6", "label": t(), "day": 182, "value": c("6")}],
        "cohorts": [{"id": "all", "label": t()}, {"id": "some", "label": t(), "where": "has(m6)"},
                    {"id": "rest", "label": t(), "where": "not has(m6)"}],
        "subgroups": [{"id": "parts", "label": t(), "cohorts": ["some", "rest"], "of": "all"}],
        "proper-names": [label],
        "absences": [{"endpoints": "first", "timepoints": "m6", "reason": t()}],
        "events": {"file": "data/events.csv", "subject": c("subject"), "event": c("event"),
                   "kinds": [{"id": "fever", "label": t(), "value": c("fever")}]},
        "listings": [{"id": "remarks", "label": t(), "file": "data/remarks.csv", "place": "end", "note": t(),
                      "columns": [{"label": t(), "column": c("item")},
                                  {"label": t(), "column": c("text"), "link": c("place")}]}],
        "attributes": [{"id": "colour", "label": t(), "column": c("attribute"),
                        "levels": [{"id": "red", "label": t(), "value": c("red")},
                                   {"id": "blue", "label": t(), "value": c("blue")}]},
                       {"id": "length", "label": t(), "unit": t(), "column": c("length")}],
        "groups": {"by": c("group"), "levels": levels},
        "comparisons": [
            {"id": "between", "label": t(), "method": "welch"},
            {"id": "adjusted", "label": t(), "method": "ancova",
             "groups": {"by": c("attribute"), "levels": [{"id": "red", "label": t(), "value": c("red")},
                                                         {"id": "blue", "label": t(), "value": c("blue")}]},
             "contrasts": [{"label": t(), "weights": {"red": 1, "blue": -1}}]}],
        "responders": [{"id": "fall", "label": t(), "endpoint": "first", "kind": "change", "relation": "<", "value": 0}],
        "multiplicity": [{"id": "family", "label": t(), "method": "holm"}],
        "domains": [{"id": "chapter", "label": t()}],
        "endpoints": [{"id": "first", "label": t(), "unit": t(), "domain": "chapter", "decimals": 1, "value": c("E"),
                       "better": "lower", "reference": [5.0, 7.0]}],
        "figures": [{"id": k, "kind": k, "endpoints": "first", "caption": t()}
                    for k in ("mean-over-visits", "paired-slopes", "box-points-mean")],
    }


def write_study(folder, name, label, cell, file="observations", last="6.8"):
    subjects = [[cell + e for e in ("id", "group", "attribute", "length")]]
    rows = [[cell + e for e in ("subject", "endpoint", "visit", "value", "remark")]]
    for n in range(1, 9):
        group, colour = ("A", "red") if n < 5 else ("B", "blue")
        subjects.append([f"{cell}S{n}", cell + group, cell + colour, str(150 + n)])
        later = cell + "gone" if n == 8 else last if n == 1 else f"6.{n * 7 % 10}"
        rows.append([f"{cell}S{n}", cell + "E", cell + "0", f"7.{n * n % 10}", cell])
        rows.append([f"{cell}S{n}", cell + "E", cell + "6", later, cell])
    rows.append([f"{cell}S1", cell + "other", cell + "0", "1", cell])
    rows.append([f"{cell}S1", cell + "E", cell + "never", "1", cell])
    data = folder / "studies" / name / "data"
    data.mkdir(parents=True, exist_ok=True)
    definition = "".join(
        f"{name}: {yaml_value(member)}\n" for name, member in definition_of(label, cell, file).items())
    (data.parent / "study.yaml").write_text(definition, encoding="utf-8")
    (data / "subjects.csv").write_text(csv_text(subjects), encoding="utf-8", newline="")
    events = [[cell + e for e in ("subject", "event")], [cell + "S2", cell + "fever"]]
    (data / "events.csv").write_text(csv_text(events), encoding="utf-8", newline="")
    remarks = [[cell + e for e in ("item", "text", "place")], [cell, cell, "table-endpoints"]]
    (data / "remarks.csv").write_text(csv_text(remarks), encoding="utf-8", newline="")
    (data / f"{file}.csv").write_text(csv_text(rows), encoding="utf-8", newline="")


def texts_of_schema(schema):
    """Where a definition may have any text, as paths such as `figures.caption`."""
    found = set()

    def walk(node, path):
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].split("/")[-1]]
        for choice in node.get("anyOf", []) + node.get("oneOf", []):
            walk(choice, path)
        kinds = node.get("type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if "object" in kinds:
            for name, member in node.get("properties", {}).items():
                walk(member, path + [name])
        elif "array" in kinds:
            walk(node.get("items", {}), path)
        elif "string" in kinds and "enum" not in node and "pattern" not in node:
            found.add(".".join(path))

    walk(schema, [])
    return {path for path in found if not any(path.endswith(e) or path.startswith(e) for e in NOT_FILLED)}


def texts_of(value, path=()):
    if isinstance(value, dict):
        for name, member in value.items():
            if name in ("en", "zh-Hans"):
                yield ".".join(path)
            else:
                yield from texts_of(member, (*path, name))
    elif isinstance(value, list):
        for member in value:
            yield from texts_of(member, path)
    else:
        yield ".".join(path)


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
    page = report.parent / f"unsafe-{report.stem}.html"
    page.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{html.replace('<img src', '<img data-src')}",
                    encoding="utf-8")
    return page


class Plain:
    """What a page may have: what the same page has where all texts are plain."""

    def __init__(self, shapes, is_ordered):
        self.order = shapes[0]["outside"] if is_ordered else None
        self.outside = set().union(*(s["outside"] for s in shapes))
        self.drawn = set().union(*(s["drawn"] for s in shapes))
        self.links = set().union(*(s["links"] for s in shapes))

    def differences(self, shape, own_links):
        found = list(shape["faults"])
        if self.order is not None and shape["outside"] != self.order:
            extra = [a for a, b in zip(shape["outside"], self.order) if a != b][:1]
            found.append(f"{len(shape['outside'])} elements, plain text has {len(self.order)}; first other: {extra}")
        found += [f"element: {s}" for s in set(shape["outside"]) - self.outside]
        found += [f"drawn: {s}" for s in set(shape["drawn"]) - self.drawn]
        return found + [f"link: {s}" for s in set(shape["links"]) - self.links if not s.startswith(own_links)]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=str(ROOT / ".build/release/studyreport"))
    options.add_argument("--every", type=int, default=1, help="take each Nth string only")
    options.add_argument("--first", type=int, default=0, help="and begin with this one, from 0")
    options.add_argument("--keep", help="make the studies here and leave them")
    given = options.parse_args()
    if not Path(given.program).exists():
        print(f"check_hostile: there is no {given.program}; run: make program", file=sys.stderr)
        return 2
    strings = json.loads((ROOT / "Tests/EndToEnd/Studies/hostile-strings.json").read_text())[given.first :: given.every]
    folder = Path(given.keep or tempfile.mkdtemp(prefix="hostile-"))
    folder.mkdir(exist_ok=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    program = os.path.abspath(given.program)
    failures = []
    schema = json.loads(subprocess.run([program, "schema"], capture_output=True, check=True).stdout)
    filled = set(texts_of(definition_of("x", "x", "x")))
    failures += [f"no study fills '{path}'" for path in sorted(texts_of_schema(schema) - filled)]
    # How a label is drawn depends on its length: whole, broken into lines, or turned.
    plains = ["Plain"] + ["many plain words " * n + "end" for n in (1, 2, 3, 4, 20)]

    def write(last):
        for number, text in enumerate(plains):
            write_study(folder, f"plain-{number}", text, "Plain", last=last)
        for number, text in enumerate(strings):
            write_study(folder, f"label-{number}", text, "Plain", last=last)
            write_study(folder, f"cell-{number}", "Plain", text, file_name(text), last=last)

    for last in ("6.8", "9.9"):
        write(last)
        build = subprocess.run([program, "build"], cwd=folder, capture_output=True, text=True)
        if build.returncode != 0:
            failures.append(f"build: status {build.returncode}\n{build.stderr[:4000]}")
    verify = subprocess.run([program, "verify"], cwd=folder, capture_output=True, text=True)
    if verify.returncode != 0:
        failures.append(f"verify: status {verify.returncode}\n{verify.stderr[:4000]}")
    output = folder / "output"
    try:
        ElementTree.parse(output / "feed.atom")
    except ElementTree.ParseError as error:
        failures.append(f"feed.atom: {error}")
    # Page, whether its elements stand in one order whatever the texts are.
    kinds = [("index.html", True), ("index.zh-Hans.html", True), ("changes.html", False), ("changes.zh-Hans.html", False)]
    kinds += [(str(p.relative_to(output / "plain-0")), False) for p in sorted((output / "plain-0/figures").rglob("*.svg"))]
    with_markdown = shutil.which("cmark-gfm") is not None
    if with_markdown:
        kinds += [("report.md", True), ("changes.md", False)]
    opened = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"])
        reader = Reader(browser)
        for kind, is_ordered in kinds:
            def page(study):
                return markdown_page(study / kind) if kind.endswith(".md") else study / kind
            plain = Plain([reader.read(page(output / f"plain-{n}")) for n in range(len(plains))], is_ordered)
            for study in sorted(p for p in output.iterdir() if p.name.startswith(("label-", "cell-"))):
                opened += 1
                # The source's own address is a link in its own study.
                found = plain.differences(reader.read(page(study)), ("https://example.org/", "https://doi.org/10.1000/"))
                if found:
                    text = strings[int(study.name.split("-")[1])]
                    failures.append(f"{study.name}/{kind} {text[:60]!r}: " + "; ".join(f[:200] for f in found[:4]))
        failures += [f"index.html: {fault}" for fault in reader.read(output / "index.html")["faults"]]
        browser.close()
    if not given.keep:
        shutil.rmtree(folder)
    for failure in failures:
        print(failure)
    print(f"{len(strings)} strings, {opened} pages and pictures opened, {len(failures)} with findings"
          + ("" if with_markdown else "; no cmark-gfm, Markdown not tried"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
