#!/usr/bin/env python3
"""Kills runs at random moments while a reader polls what is published.

  Tests/Robustness/kill.py [--program .build/release/studyreport] [--kills 200] [--studies 4]

A reader checks every few milliseconds that each report is whole: it opens the report's folder once, and in it every file
of SHA256SUMS must be there with that hash. After each kill the reports must be whole; after the last, one run must clean up, publish
the newest titles and leave nothing of the dead. Status: 0 all whole, 1 something was not, 2 the check could not run.
"""
import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEFINITION = """format: 1
title: {title}
data:
  status: collected
  observations: {{file: data.csv, subject: subject, endpoint: endpoint, timepoint: visit, value: value}}
timepoints: [{{id: baseline, label: Baseline, baseline: true}}, {{id: m6, label: 6 months, day: 182}}]
endpoints: [{{id: hba1c, label: HbA1c, unit: "%", decimals: 1}}]
"""


def fault(report):
    """What is not whole about a report; None when it is. The folder is opened once, so that an exchange cannot mix two."""
    try:
        folder = os.open(report, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        return f"{report.name}: {error}"
    try:
        def read(path):
            with open(os.open(path, os.O_RDONLY, dir_fd=folder), "rb") as file:
                return file.read()
        sums = read("SHA256SUMS").decode().splitlines()
        if len(sums) < 5:
            return f"{report.name}: {len(sums)} files"
        for line in sums:
            hash_, path = line.split("  ", 1)
            if hashlib.sha256(read(path)).hexdigest() != hash_:
                return f"{report.name}/{path}: another hash"
    except OSError as error:
        # A reader slower than two publications loses the folder it has open; it then has to open it anew.
        try:
            if os.stat(report).st_ino != os.fstat(folder).st_ino:
                return None
        except OSError:
            pass
        return f"{report.name}: {error}"
    finally:
        os.close(folder)
    return None


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=str(ROOT / ".build/release/studyreport"))
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--studies", type=int, default=4)
    given = options.parse_args()
    program = os.path.abspath(given.program)
    if not os.path.exists(program):
        print(f"kill: there is no {program}; run: make program", file=sys.stderr)
        return 2
    folder = Path(tempfile.mkdtemp(prefix="kill-"))
    shutil.copytree(ROOT / "templates", folder / "templates")
    names = [f"study-{n}" for n in range(given.studies)]

    def write(title):
        for name in names:
            place = folder / "studies" / name
            place.mkdir(parents=True, exist_ok=True)
            (place / "study.yaml").write_text(DEFINITION.format(title=title))
            rows = "".join(f"S{n},hba1c,{v},{7 + n % 5 / 10 + random.randrange(9) / 10:.1f}\n"
                           for n in range(20) for v in ("baseline", "m6"))
            (place / "data.csv").write_text("subject,endpoint,visit,value\n" + rows)

    def build():
        return subprocess.Popen([program, "build", "--force", "--quiet"], cwd=folder,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    write("Round 0")
    started = time.monotonic()
    if build().wait() != 0:
        print("kill: the first run failed", file=sys.stderr)
        return 2
    usual = time.monotonic() - started
    faults, looks, stop = [], [0], threading.Event()

    def poll():
        while not stop.is_set():
            for name in names:
                looks[0] += 1
                if found := fault(folder / "output" / name):
                    faults.append(found)

    reader = threading.Thread(target=poll)
    reader.start()
    killed = 0
    for round_ in range(given.kills):
        write(f"Round {round_ + 1}")
        run = build()
        time.sleep(random.uniform(0, usual * 1.1))
        killed += run.poll() is None
        run.send_signal(signal.SIGKILL)
        run.wait()
        faults += filter(None, (fault(folder / "output" / name) for name in names))
    stop.set()
    reader.join()
    last = build()
    _, log = last.communicate()
    if last.returncode != 0:
        faults.append(f"the last run: status {last.returncode}: {log.decode()}")
    for name in names:
        if f"Round {given.kills}" not in (folder / "output" / name / "report.md").read_text():
            faults.append(f"{name}: not the newest")
    faults += [f"left behind: {p.name}" for p in (folder / "output").iterdir() if p.name.startswith(".staging")]
    if subprocess.run([program, "verify", "--quiet"], cwd=folder).returncode != 0:
        faults.append("verify found something")
    shutil.rmtree(folder)
    for found in sorted(set(faults)):
        print(found)
    print(f"{given.kills} runs, {killed} of them killed under way, {looks[0]} looks, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
