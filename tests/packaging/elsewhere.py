#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the fast tests that need no window once more, in a time zone 45 minutes off the hour and in Turkish, where the
capital of i is not I. Nothing in core may depend on either. Usage: elsewhere.py BUILD_FOLDER"""

import json
import os
import subprocess
import sys
from pathlib import Path

ZONE, LANGUAGE = "Pacific/Chatham", "tr_TR"


def locale_folder(build):
    """A Turkish locale made inside the build folder: nothing of the system is changed."""
    folder = build / "locale"
    if not (folder / f"{LANGUAGE}.UTF-8").exists():
        folder.mkdir(exist_ok=True)
        subprocess.run(["localedef", "-i", LANGUAGE, "-f", "UTF-8", folder / f"{LANGUAGE}.UTF-8"], check=True)
    return folder


def is_fast_core_test(test):
    properties = {p["name"]: p["value"] for p in test.get("properties", [])}
    if not test["name"].startswith("tst_") or "full" in properties.get("LABELS", []):
        return False
    linked = subprocess.run(["ldd", test["command"][0]], capture_output=True, text=True, check=True).stdout
    return "libQt6Gui" not in linked


def main():
    build = Path(sys.argv[1]).resolve()
    listing = subprocess.run(["ctest", "--show-only=json-v1"], cwd=build, capture_output=True, text=True, check=True).stdout
    tests = [t for t in json.loads(listing)["tests"] if is_fast_core_test(t)]
    environment = os.environ | {"TZ": ZONE, "LC_ALL": f"{LANGUAGE}.UTF-8", "LANG": f"{LANGUAGE}.UTF-8", "LOCPATH": str(locale_folder(build))}
    failed = []
    for test in tests:
        run = subprocess.run(test["command"], env=environment, cwd=build, capture_output=True, text=True, errors="replace", timeout=300)
        if run.returncode != 0:
            failed.append(test["name"])
            print(f"{test['name']} fails in {ZONE} and {LANGUAGE}:\n{run.stdout[-4000:]}{run.stderr[-2000:]}")
    print(f"{len(tests)} test programs ran in {ZONE} and {LANGUAGE}, {len(failed)} failed.")
    sys.exit(1 if failed or not tests else 0)


if __name__ == "__main__":
    main()
