#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the built programs on a dense invented force, beside `sqlite3 .import` of the same files in the same run, and
prints each result with its ratio and its goal (docs/benchmarks.md). Asserts nothing: who reads it judges.
Everything is written below --work and kept there, so that a second run need not make the force again."""

import argparse
import csv
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

CSV_FILES = ("officers", "units", "cases", "events", "reviews")
SIZELESS = ("bench_csv", "bench_due", "bench_forms", "bench_journal")  # measure the same at every size
SIZES = {"S": 10_000, "M": 100_000, "L": 1_000_000}


@dataclass
class Run:
    seconds: float
    peak_mib: float
    output: str


def run(*command):
    """Runs to the end; stops everything when it fails, because a figure of something that failed is worth nothing."""
    started = time.perf_counter()
    process = subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"exit code {process.returncode}: {' '.join(map(str, command))}")
    return Run(seconds, usage.ru_maxrss / 1024, output)


def median(runs):
    return statistics.median(r.seconds for r in runs)


def percentile95(runs):
    ordered = sorted(r.seconds for r in runs)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def keep_in_memory(*folders):
    """Reads everything once, so that no run waits for the disk because the system has dropped what lay unused for a while."""
    for folder in folders:
        for path in (p for p in folder.rglob("*") if p.is_file()):
            with open(path, "rb", buffering=0) as file:
                while file.read(1 << 24):
                    pass


def size_of(paths):
    return sum(p.stat().st_size for p in paths)


def changed_export(source, target, is_spread):
    """The same force one day later, with other risk grades and decisions in one row of a hundred of cases and reviews: all rows of
    one case in a hundred, as what happened in a day would be; or every hundredth row, which is in seven cases of a hundred."""
    if (target / "manifest.json").exists():
        return target
    target.mkdir(parents=True, exist_ok=True)
    manifest = json.loads((source / "manifest.json").read_text(encoding="utf-8"))
    exported = datetime.fromisoformat(manifest["exported_at"].replace("Z", "+00:00")) + timedelta(days=1)
    manifest["exported_at"] = exported.strftime("%Y-%m-%dT%H:%M:%SZ")
    touched = set()
    for name, column, other in (("cases", "risk", {"high": "medium"}), ("reviews", "decision", {})):
        with open(source / f"{name}.csv", newline="", encoding="utf-8") as old, open(target / f"{name}.csv", "w", newline="", encoding="utf-8") as new:
            reader, writer = csv.reader(old), csv.writer(new, lineterminator="\n")
            header = next(reader)
            writer.writerow(header)
            at, case = header.index(column), header.index("case_no")
            for number, row in enumerate(reader):
                is_hundredth = number % 100 == 0
                if name == "cases" and is_hundredth:
                    touched.add(row[case])
                if is_hundredth if is_spread or name == "cases" else row[case] in touched:
                    row[at] = other.get(row[at], "high") if name == "cases" else row[at] + "*"
                writer.writerow(row)
    for name in ("officers", "units", "events"):
        shutil.copyfile(source / f"{name}.csv", target / f"{name}.csv")
    for entry in manifest["files"]:
        with open(target / entry["name"], "rb") as file:
            entry["sha256"] = hashlib.file_digest(file, "sha256").hexdigest()
    (target / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return target


class Bench:
    def __init__(self, programs, work, cases, runs):
        self.casegrip = programs / "casegrip"
        self.work, self.cases, self.runs = work / str(cases), cases, runs
        self.export = self.work / "export"
        self.data = self.work / "data"
        self.rows = []

    def say(self, text):
        print(f"  {text} ...", file=sys.stderr, flush=True)

    def report(self, work, value, peer, ratio, goal):
        self.rows.append((work, value, peer, ratio, goal))

    def ask(self, *arguments):
        return run(self.casegrip, "--data", self.data, "--quiet", *arguments)

    def make_force(self):
        """When it is kept from an earlier run, another is written aside, for the time that takes, and removed."""
        self.work.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="demo-", dir=self.work) as aside:
            is_kept = (self.export / "manifest.json").exists()
            self.say(f"writing {self.cases:,} dense cases")
            made = run(self.casegrip, "--quiet", "demo", Path(aside) / "export" if is_kept else self.export, "--cases", self.cases, "--seed", 1, "--dense")
        self.report("demo, dense", f"{made.seconds:.1f} s", "", "", "30 s at a million cases")

    def plain_import(self, script):
        database = self.work / "import.db"
        database.unlink(missing_ok=True)
        imported = run("sqlite3", database, *script)
        database.unlink()
        return imported

    def load(self):
        """By turns, so that both meet the same minutes of the machine."""
        script = [".mode csv"] + [f'.import "{self.export / name}.csv" {name}' for name in CSV_FILES]
        imports, syncs = [], []
        keep_in_memory(self.export)
        for number in range(self.runs):
            self.say(f"sqlite3 .import and first sync, {number + 1} of {self.runs}")
            imports.append(self.plain_import(script))
            shutil.rmtree(self.data, ignore_errors=True)
            syncs.append(self.ask("sync", self.export))
            print(f"  {imports[-1].seconds:.2f} s, {syncs[-1].seconds:.2f} s", file=sys.stderr, flush=True)
        self.import_seconds = median(imports)
        self.report("sqlite3 .import", f"{self.import_seconds:.2f} s", "", "1", "the measure of the others")
        self.first_seconds = self.beside_import("first sync", syncs, "0.6, then 0.33")

    def beside_import(self, work, times, goal):
        seconds = median(times)
        self.report(work, f"{seconds:.2f} s", f"{self.import_seconds:.2f} s", f"{seconds / self.import_seconds:.3f}", goal)
        self.peak = max([getattr(self, "peak", 0)] + [t.peak_mib for t in times])
        return seconds

    def same_again(self):
        self.say("the same export again")
        self.beside_import("the same export again", [self.ask("sync", self.export) for _ in range(self.runs)], "1/30 = 0.033, then 0.017")

    def one_percent(self):
        kept = self.work / "kept"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self.data, kept)
        goal = "1/8 = 0.125, then 0.083"
        for work, name, is_spread in (("1 % of the rows changed, of 1 % of the cases", "changed", False), ("1 % of the rows changed, all over", "spread", True)):
            self.say("making the changed export")
            changed = changed_export(self.export, self.work / name, is_spread)
            times = []
            for number in range(self.runs):
                self.say(f"{work}, {number + 1} of {self.runs}")
                shutil.rmtree(self.data)
                shutil.copytree(kept, self.data)
                os.sync()
                keep_in_memory(changed, self.data)
                times.append(self.ask("sync", changed))
            self.beside_import(work, times, goal)
        shutil.rmtree(kept)
        self.report("peak memory of any sync", f"{self.peak:.0f} MiB", "", "", "400 MB")

    def questions(self):
        self.say("questions")
        team = next(csv.DictReader(open(self.export / "units.csv", newline="", encoding="utf-8")))["team"]
        start = median([self.ask("--version") for _ in range(20)])
        for work, arguments in (
            ("queue of one team, 100 rows, by command", ("queue", "--team", team, "--limit", 100)),
            ("compliance area x rank x month, all years", ("compliance", "--from", "2000-01-01", "--to", "2099-12-31", "--by", "area,rank,month")),
        ):
            times = [self.ask("--format", "csv", *arguments) for _ in range(20)]
            if times[0].output.count("\n") < 2:
                sys.exit(f"no rows: {' '.join(map(str, arguments))}")
            value = f"{1000 * median(times):.0f} ms, p95 {1000 * percentile95(times):.0f} ms"
            self.report(work, value, f"{1000 * start:.0f} ms to start", "", "flat as cases grow; in core: see bench programs")

    def verify(self):
        self.say("verify")
        checked = self.ask("verify")
        ratio = checked.seconds / self.first_seconds
        self.report("verify, everything recomputed", f"{checked.seconds:.2f} s", f"{self.first_seconds:.2f} s", f"{ratio:.2f}", "1 x first sync")

    def size(self):
        databases = size_of(p for p in self.data.iterdir() if p.suffix == ".db")
        files = size_of(self.export / f"{name}.csv" for name in CSV_FILES)
        self.report("size of the databases", f"{databases / 1e6:.0f} MB", f"{files / 1e6:.0f} MB of CSV", f"{databases / files:.2f}", "1.2")

    def last_day(self):
        """Of the month before the force was exported: the last that is over."""
        exported = json.loads((self.export / "manifest.json").read_text(encoding="utf-8"))["exported_at"]
        return datetime.fromisoformat(exported.replace("Z", "+00:00")).date().replace(day=1) - timedelta(days=1)

    def in_core(self, benchmarks):
        """What the programs measure of themselves at this size, as they print it: questions, figures, entries (in a copy), the window."""
        copy = self.work / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.data, copy)
        display = Path(__file__).resolve().parent.parent / "ui" / "with_display.sh"
        for name, *command in (
            ("bench_questions", benchmarks / "bench_questions", self.data),
            ("bench_figures", benchmarks / "bench_figures", self.data, self.last_day()),
            ("bench_entry", benchmarks / "bench_entry", copy),
            ("bench_window", display, benchmarks / "bench_window", self.data),
            ("bench_review", display, benchmarks / "bench_review", copy),
        ):
            self.say(name)
            print(f"\n{name} at {self.cases:,} cases\n{run(*command).output.rstrip()}", flush=True)
        shutil.rmtree(copy)

    def all(self):
        for step in (self.make_force, self.load, self.same_again, self.one_percent, self.questions, self.verify, self.size):
            step()


def print_table(title, rows):
    table = [("work", "measured", "beside", "ratio", "goal"), *rows]
    widths = [max(len(row[i]) for row in table) for i in range(5)]
    print(f"\n{title}")
    for number, row in enumerate(table):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", type=Path, default=Path("build/release/bin"))
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--size", default="M", help="S, M, L (10,000, 100,000, 1,000,000 cases), a number, or several: S,M,L")
    parser.add_argument("--benchmarks", type=Path, default=Path("build/release/tests"))
    parser.add_argument("--programs-only", action="store_true", help="measures only what a user would start")
    parser.add_argument("--runs", type=int, default=5, help="medians are taken over this many runs")
    arguments = parser.parse_args()
    for size in arguments.size.split(","):
        cases = SIZES.get(size) or int(size)
        bench = Bench(arguments.programs.resolve(), arguments.work.resolve(), cases, arguments.runs)
        print(f"Measuring at {cases:,} cases.", file=sys.stderr)
        bench.all()
        print_table(f"{cases:,} cases, median of {arguments.runs}, {os.cpu_count()} cores", bench.rows)
        if not arguments.programs_only:
            bench.in_core(arguments.benchmarks.resolve())
    if not arguments.programs_only:
        for name in SIZELESS:
            print(f"\n{name}\n{run(arguments.benchmarks / name).output.rstrip()}", flush=True)


if __name__ == "__main__":
    main()
