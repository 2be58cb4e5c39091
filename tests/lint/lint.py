#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the project's files and prints every place that breaks one of our rules. Usage: lint.py [TOP]"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from rules import findings  # noqa: E402
from source import Source  # noqa: E402

FOLDERS = ("core", "ui", "app", "tests", "translations", "docs", "resources")
ENDINGS = {".cpp", ".h", ".sql", ".md", ".txt", ".json", ".ts", ".py"}


def sources(top):
    for folder in FOLDERS:
        for path in sorted((top / folder).rglob("*")):
            # Test data is made to be wrong.
            name = path.relative_to(top).as_posix()
            if path.suffix in ENDINGS and path.is_file() and not name.startswith("tests/data/"):
                yield Source(name, path.read_text(encoding="utf-8"))


def main():
    top = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    read = broken = 0
    for source in sources(top):
        read += 1
        for line, rule, message in findings(source):
            broken += 1
            print(f"{source.path}:{line}: {message} [{rule}]")
    if read == 0:
        sys.exit(f"lint: nothing to read in {top}")
    print(f"lint: {read} files read, {broken} findings.")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
