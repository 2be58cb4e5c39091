#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The support bundle of a data folder that was worked in holds no officer's name, no case number and none of the text
that was written. Usage: support_bundle.py CASEGRIP SUPPORT_BUNDLE"""

import csv
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

CANARY = "Kestrel over the mill"


def personal(export):
    """Everything of the export that points to a person or a case, as bytes. Short pieces would match by chance."""
    with open(export / "officers.csv", newline="", encoding="utf-8") as file:
        words = {row[column] for row in csv.DictReader(file) for column in ("name", "login")}
    with open(export / "cases.csv", newline="", encoding="utf-8") as file:
        words |= {row["case_no"] for row in csv.DictReader(file)}
    return {word.encode() for word in words if len(word) > 5}


def main():
    program, script = (Path(a).resolve() for a in sys.argv[1:])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export, data, bundle = folder / "export", folder / "data", folder / "bundle.tar"

        def casegrip(*arguments):
            subprocess.run([program, "--data", data, "--quiet", *arguments], check=True, stdout=subprocess.DEVNULL)

        casegrip("demo", export, "--cases", "300")
        casegrip("sync", export)
        words = personal(export) | {CANARY.encode()}
        with open(export / "cases.csv", newline="", encoding="utf-8") as file:
            case_no = next(csv.DictReader(file))["case_no"]
        casegrip("note", case_no, "--text", CANARY)
        subprocess.run([program, "--data", data, "explain", "no-such-case"], capture_output=True, check=False)

        inside = b"".join(p.read_bytes() for p in data.rglob("work.db*"))
        if CANARY.encode() not in inside:
            sys.exit("The note is not in the data folder: this test would prove nothing.")
        subprocess.run([script, bundle, data], check=True, env=os.environ | {"CASEGRIP": str(program)}, stdout=subprocess.DEVNULL)
        with tarfile.open(bundle) as tar:
            files = {m.name: tar.extractfile(m).read() for m in tar.getmembers() if m.isfile()}
        for file in ("./system.txt", "./data-folder.txt"):
            if not files.get(file):
                sys.exit(f"{file} is missing or empty.")
        if b"verify --chains: exit code 0" not in files["./data-folder.txt"]:
            sys.exit(files["./data-folder.txt"].decode())
        found = [(file, word.decode()) for file, content in files.items() for word in words if word in content]
        if found:
            sys.exit(f"In the support bundle: {found[:5]}")
        print(f"{len(files)} files, none of {len(words)} words of people or cases in them.")


if __name__ == "__main__":
    main()
