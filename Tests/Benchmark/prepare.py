#!/usr/bin/env python3
"""Make a folder of studies from a benchmark's data, so that `studyreport build --studies` can read them.

    prepare.py [--brief] DATA STUDIES

DATA holds observations.csv, subjects.csv and study.json, or folders that do. Every one of them becomes a folder of
STUDIES with a study.yaml and links to its data. Endpoints are tested with the paired t test and the signed-rank test
with normal approximation and continuity correction, as R's wilcox.test(exact = FALSE) does.

With --brief the study brings a report of its own, of what most people write a script for: a paragraph, who the subjects
are, a table of changes and one of tests for each domain, and eight figures.
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


def brief(study):
    """What a brief report needs of the definition: its eight figures, and the columns of the subjects file it describes."""
    endpoints = study["endpoints"]
    picks = [identifier(endpoints[place * len(endpoints) // 3]["id"]) for place in range(3)]
    last = identifier(study["timepoints"][-1]["id"])
    return f"""cohorts: [{{id: all, label: All subjects}}]
attributes:
  - {{id: arm, label: Arm}}
  - {{id: age, label: Age, unit: years}}
  - {{id: sex, label: Sex}}
  - {{id: diabetes, label: Diabetes}}
  - {{id: ckd, label: CKD stage, column: ckd_stage}}
figures:
  - {{id: course, kind: mean-over-visits, endpoints: [{", ".join(picks)}], interval: se}}
  - {{id: distribution, kind: box-points-mean, endpoints: [{", ".join(picks[:2])}], timepoints: {last}, response: value}}
  - {{id: paired, kind: paired-slopes, endpoints: [{", ".join(picks[:2])}], timepoints: {last}}}
  - {{id: changes, kind: forest, timepoints: {last}}}
"""


BRIEF_REPORT = """# {{ study.title }}

{% include "status" %}

{% for finding in key-findings %}
- {{ finding }}
{% endfor %}

## Cohort

{% table "characteristics" %}

## Results by domain

{% for domain in domains %}
### {{ domain.label }}

{% table "change", domain: domain.id, cohort: "all" %}

{% table "tests", domain: domain.id, cohort: "all" %}

{% endfor %}
## Figures

{% for cohort in cohorts %}
{% for figure in cohort.figures %}
{% figure figure.id %}

{% endfor %}
{% endfor %}
"""


def link(source, target):
    """A second name for the file where the file system allows it: the data of a large study is not copied."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def prepare(data, folder, is_brief):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "data"))
    with open(os.path.join(data, "study.json"), encoding="utf-8") as file:
        study = json.load(file)
    with open(os.path.join(folder, "study.yaml"), "w", encoding="utf-8") as file:
        file.write(definition(study) + (brief(study) if is_brief else ""))
    if is_brief:
        with open(os.path.join(folder, "report.md"), "w", encoding="utf-8") as file:
            file.write(BRIEF_REPORT)
    for name in ("observations.csv", "subjects.csv"):
        link(os.path.join(data, name), os.path.join(folder, "data", name))


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--brief"]
    is_brief = "--brief" in sys.argv
    if len(arguments) != 2:
        sys.exit(__doc__)
    data, studies = arguments
    if os.path.exists(os.path.join(data, "study.json")):
        prepare(data, os.path.join(studies, identifier(os.path.basename(data.rstrip("/")))), is_brief)
        return
    for name in sorted(os.listdir(data)):
        if os.path.exists(os.path.join(data, name, "study.json")):
            prepare(os.path.join(data, name), os.path.join(studies, identifier(name)), is_brief)


if __name__ == "__main__":
    main()
