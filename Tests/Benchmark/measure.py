#!/usr/bin/env python3
"""Run a command several times and print the medians of its time and memory.

    measure.py [--rounds 5] [--fresh FOLDER] [--label TEXT] COMMAND ARGUMENT...

FOLDER is removed before every round. A first round warms up and is not counted. CPU is user and system time together;
memory is the largest resident size of the process, as the operating system accounts for it.
"""
import argparse
import os
import shutil
import statistics
import time


def run(command):
    start = time.perf_counter()
    null = os.open(os.devnull, os.O_RDWR)
    process = os.posix_spawnp(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
    os.close(null)
    _, status, usage = os.wait4(process, 0)
    if status:
        raise SystemExit(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--fresh")
    options.add_argument("--label", default="")
    options.add_argument("command", nargs=argparse.REMAINDER)
    choice = options.parse_args()
    runs = []
    for _ in range(choice.rounds + 1):
        if choice.fresh:
            shutil.rmtree(choice.fresh, ignore_errors=True)
        runs.append(run(choice.command))
    wall, cpu, memory = (statistics.median(column) for column in zip(*runs[1:]))
    walls = [round[0] for round in runs[1:]]
    print(f"{choice.label:28s} wall {wall * 1000:8.1f} ms ({min(walls) * 1000:.1f} to {max(walls) * 1000:.1f}), "
          f"CPU {cpu * 1000:8.1f} ms, memory {memory:6.0f} MB, load {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
