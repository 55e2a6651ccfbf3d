#!/usr/bin/env python3
"""Make a folder of studies from a benchmark's data, so that `studyreport build --studies` can read them.

    prepare.py DATA STUDIES

DATA holds observations.csv, subjects.csv and study.json, or folders that do. Every one of them becomes a folder of
STUDIES with a study.yaml and links to its data. Endpoints are tested with the paired t test and the signed-rank test
with normal approximation and continuity correction, as R's wilcox.test(exact = FALSE) does.
"""
import json
import os
import re
import shutil
import sys


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def identifier(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def definition(study):
    lines = [
        "format: 1",
        f"title: {quoted(study['title'])}",
        "data:",
        "  status: simulated",
        "  subjects: {file: data/subjects.csv, id: subject}",
        "  observations:",
        "    file: data/observations.csv",
        "    subject: subject",
        "    endpoint: endpoint",
        "    timepoint: timepoint",
        "    value: value",
        "timepoints:",
    ]
    for point in study["timepoints"]:
        role = ", baseline: true" if point["id"] == study["baseline"] else ""
        lines.append(
            f"  - {{id: {identifier(point['id'])}, label: {quoted(point['label'])}, value: {quoted(point['id'])}{role}}}")
    lines.append("domains:")
    for domain in study["domains"]:
        lines.append(f"  - {{id: {identifier(domain)}, label: {quoted(domain.capitalize())}}}")
    lines.append("endpoints:")
    for endpoint in study["endpoints"]:
        lines += [
            f"  - id: {identifier(endpoint['id'])}",
            f"    label: {quoted(endpoint['title'])}",
            f"    unit: {quoted(endpoint['unit'])}",
            f"    domain: {identifier(endpoint['domain'])}",
            f"    decimals: {endpoint['decimals']}",
            f"    better: {endpoint['better']}",
            f"    value: {quoted(endpoint['id'])}",
            "    test: [paired-t, signed-rank-asymptotic-cc]",
        ]
    return "\n".join(lines) + "\n"


def link(source, target):
    """A second name for the file where the file system allows it: the data of a large study is not copied."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def prepare(data, folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "data"))
    with open(os.path.join(data, "study.json"), encoding="utf-8") as file:
        study = json.load(file)
    with open(os.path.join(folder, "study.yaml"), "w", encoding="utf-8") as file:
        file.write(definition(study))
    for name in ("observations.csv", "subjects.csv"):
        link(os.path.join(data, name), os.path.join(folder, "data", name))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    data, studies = sys.argv[1:]
    if os.path.exists(os.path.join(data, "study.json")):
        prepare(data, os.path.join(studies, identifier(os.path.basename(data.rstrip("/")))))
        return
    for name in sorted(os.listdir(data)):
        if os.path.exists(os.path.join(data, name, "study.json")):
            prepare(os.path.join(data, name), os.path.join(studies, identifier(name)))


if __name__ == "__main__":
    main()
