#!/usr/bin/env python3
"""Write a synthetic registry, or a folder of many small ones: observations.csv, subjects.csv and study.json.

    generate.py S|M|L OUT          301 x 32 x 3, 10 000 x 25 x 4 or 100 000 x 25 x 4 subjects, endpoints and visits
    generate.py BATCH OUT [N]      N folders of 60 x 10 x 3, by default 100

Three values of a hundred are missing. The same arguments give the same bytes.
"""
import csv
import json
import os
import random
import sys

SIZES = {"S": (301, 32, 3), "M": (10_000, 25, 4), "L": (100_000, 25, 4)}
DOMAINS = ["renal", "cardiovascular", "metabolic", "haematology"]


def write(folder, subjects, endpoints, visits, seed, title):
    """Values wander from visit to visit around a subject's own level, with 0, 1 or 2 decimals by endpoint."""
    rng = random.Random(seed)
    os.makedirs(folder, exist_ok=True)
    names = [f"e{index + 1:02}" for index in range(endpoints)]
    centres = [rng.uniform(5, 150) for _ in names]
    points = [f"M{3 * index}" for index in range(visits)]
    study = {
        "title": title,
        "baseline": points[0],
        "timepoints": [{"id": point, "label": f"Month {point[1:]}"} for point in points],
        "domains": DOMAINS,
        "endpoints": [
            {"id": name, "title": f"Endpoint {name[1:]}", "unit": "mmol/L", "domain": DOMAINS[index % len(DOMAINS)],
             "decimals": index % 3, "better": ("lower", "higher", "none")[index % 3]}
            for index, name in enumerate(names)],
    }
    with open(os.path.join(folder, "study.json"), "w", encoding="utf-8") as file:
        json.dump(study, file, indent=1)
    with open(os.path.join(folder, "subjects.csv"), "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["subject", "sex", "age"])
        for subject in range(subjects):
            rows.writerow([f"S{subject + 1:06}", rng.choice("FM"), rng.randint(18, 90)])
    with open(os.path.join(folder, "observations.csv"), "w", encoding="utf-8") as file:
        file.write("subject,endpoint,timepoint,value\n")
        for subject in range(subjects):
            lines = []
            levels = [centre * max(0.2, rng.gauss(1, 0.2)) for centre in centres]
            for visit, point in enumerate(points):
                for index, name in enumerate(names):
                    if rng.random() < 0.03:
                        continue
                    value = max(0, levels[index] * (1 + 0.01 * visit + rng.gauss(0, 0.06)))
                    lines.append(f"S{subject + 1:06},{name},{point},{value:.{index % 3}f}\n")
            file.write("".join(lines))


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in [*SIZES, "BATCH"]:
        sys.exit(__doc__)
    size, out = sys.argv[1:3]
    if size == "BATCH":
        for number in range(1, int(sys.argv[3] if len(sys.argv) > 3 else 100) + 1):
            write(os.path.join(out, f"study-{number:04}"), 60, 10, 3, number, f"Synthetic study {number}")
    else:
        write(out, *SIZES[size], 1, f"Synthetic registry {size}")


if __name__ == "__main__":
    main()
