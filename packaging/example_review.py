#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""example_review.py CASEGRIP DATA LOGIN FILE: signs a review in an invented force, answered with the examples that the
templates give, and prints its reference. For the pictures of prints."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

casegrip, data, login, file = sys.argv[1:]
templates = Path(__file__).resolve().parent.parent / "resources" / "templates"
questions = {}
for path in templates.rglob("*.json"):
    for section in json.loads(path.read_text(encoding="utf-8")).get("sections", []):
        for question in section.get("questions", []):
            questions[question["id"]] = question


def run(*arguments, check=True):
    command = [casegrip, "--data", data, "--as", login, "--quiet", *arguments]
    return subprocess.run(command, check=check, stdout=subprocess.PIPE, text=True).stdout


def example(question):
    options = [option["value"] if isinstance(option, dict) else option for option in question.get("options", [])]
    words = question.get("exemplar", "Seen and discussed with the officer in the case.")
    return {
        "yes_no": "yes",
        "confirm": "confirmed",
        "choice": question.get("green") or (options or [""])[0],
        "choices": options[:1],
        "date": (date.today() + timedelta(days=7)).isoformat(),
        "number": 1,
    }.get(question["type"], words)


def missing():
    return [row for row in json.loads(run("--format", "json", "review", "check", file)) if row["finding"] in ("missing", "constraint")]


rows = json.loads(run("--format", "json", "queue", "--rank", "inspector", "--limit", "400"))
for row in rows:
    try:
        review = json.loads(run("review", "new", row["case_no"], "--template", "inspector-30-day"))
    except subprocess.CalledProcessError:
        continue
    answers = review["form"].setdefault("answers", {})
    for question in review["questions"]:
        if question["type"] in ("confirm",) or question.get("required"):
            answers.setdefault(question["id"], example({**question, **questions.get(question["id"], {})}))
    for _ in range(12):
        Path(file).write_text(json.dumps(review), encoding="utf-8")
        found = missing()
        if not found:
            print(run("review", "submit", file).strip())
            sys.exit(0)
        for finding in found:
            if finding["finding"] == "missing" and finding["row"] == 0 and finding["place"] in questions:
                answers[finding["place"]] = example(questions[finding["place"]])
sys.exit("no review could be answered with the examples")
