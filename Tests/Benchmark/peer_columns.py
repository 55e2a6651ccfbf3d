#!/usr/bin/env python3
"""Turn the results.csv of a report into one row an endpoint and visit, the form in which other programs are compared.

    peer_columns.py REPORT/results.csv DATA/study.json > results.csv
"""
import csv
import json
import re
import sys

COLUMNS = {
    "n": ("change", "n"),
    "mean_baseline": ("baseline", "mean"),
    "sd_baseline": ("baseline", "sd"),
    "mean_followup": ("follow-up", "mean"),
    "sd_followup": ("follow-up", "sd"),
    "mean_change": ("change", "mean"),
    "se_change": ("change", "se"),
    "ci_low": ("change", "ci-low"),
    "ci_high": ("change", "ci-high"),
    "p_t": ("paired-t", "p"),
    "p_wilcoxon": ("signed-rank-asymptotic-cc", "p"),
    "median_change": ("change", "median"),
}


def identifier(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    values = {}
    with open(sys.argv[1], newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values[row["endpoint"], row["timepoint"], row["measure"], row["statistic"]] = row["value"]
    with open(sys.argv[2], encoding="utf-8") as file:
        study = json.load(file)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["endpoint", "timepoint", *COLUMNS])
    for endpoint in study["endpoints"]:
        for point in study["timepoints"]:
            if point["id"] != study["baseline"]:
                place = (identifier(endpoint["id"]), identifier(point["id"]))
                table.writerow(
                    [endpoint["id"], point["id"], *(values[place + column] for column in COLUMNS.values())])


if __name__ == "__main__":
    main()
