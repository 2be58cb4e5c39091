#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""example_review.py CASEGRIP DATA LOGIN FILE: signs a review in an invented force, answered with the examples that the
templates give, and prints its reference. For the pictures of prints and approvals."""

import argparse
import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

parser = argparse.ArgumentParser(description=__doc__)
for name in ("casegrip", "data", "login", "file"):
    parser.add_argument(name)
parser.add_argument("--template", default="inspector-30-day")
parser.add_argument("--rank", default="inspector", help="whose queue the case is from")
parser.add_argument("--team", help="that owns the case")
parser.add_argument("--area", help="of the team that owns the case")
parser.add_argument("--answer", action="append", default=[], metavar="QUESTION=VALUE", help="in place of the example")
parser.add_argument("--revise", help="a review of the login's that was returned; one answer is another one then")
wanted = parser.parse_args()
casegrip, data, login, file = wanted.casegrip, wanted.data, wanted.login, wanted.file
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
        "yes_no_na": "yes",
        "confirm": "confirmed",
        "choice": question.get("green") or (options or [""])[0],
        "choices": options[:1],
        "date": (date.today() + timedelta(days=7)).isoformat(),
        "number": 1,
    }.get(question["type"], words)


def missing():
    return [row for row in json.loads(run("--format", "json", "review", "check", file)) if row["finding"] in ("missing", "constraint")]


def begin(*how):
    return json.loads(run("review", "new", *how))


def sign(review):
    answers = review["form"].setdefault("answers", {})
    answers.update(pair.split("=", 1) for pair in wanted.answer)
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


def revise(ref):
    review = begin("--revise", ref)
    for place, answer in review["form"]["answers"].items():
        text = answer.get("value") if isinstance(answer, dict) else answer
        if isinstance(text, str) and " " in text:
            changed = text.rstrip(".") + ", fetched by Friday noon."
            review["form"]["answers"][place] = {**answer, "value": changed} if isinstance(answer, dict) else changed
            break
    sign(review)


if wanted.revise:
    revise(wanted.revise)
else:
    where = [part for name in ("team", "area") if getattr(wanted, name) for part in ("--" + name, getattr(wanted, name))]
    for row in json.loads(run("--format", "json", "queue", "--rank", wanted.rank, *where, "--limit", "400")):
        try:
            begun = begin(row["case_no"], "--template", wanted.template)
        except subprocess.CalledProcessError:
            continue
        sign(begun)
sys.exit("no review could be answered with the examples")
