#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every link of a document to a file of the project leads to one, and every `#heading` to a heading. Usage: TOP"""

import re
import sys
from pathlib import Path

LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")


def anchors(path):
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).strip().replace(" ", "-") for h in headings}


def broken_links(top):
    documents = [p for folder in (".", "docs", "packaging", "core") for p in sorted((top / folder).glob("*.md" if folder == "." else "**/*.md"))]
    for document in documents:
        for target, heading in LINK.findall(document.read_text(encoding="utf-8")):
            path = (document.parent / target) if target else document
            if path.suffix == ".png" and not path.parent.exists():
                continue  # the pictures are drawn by the programs and may not have been yet
            if not path.exists():
                yield f"{document.relative_to(top)}: {target} is not there"
            elif heading and heading not in anchors(path):
                yield f"{document.relative_to(top)}: {target} has no heading #{heading}"
    if len(documents) < 5:
        yield f"only {len(documents)} documents found in {top}"


if __name__ == "__main__":
    found = list(broken_links(Path(sys.argv[1]).resolve()))
    print("\n".join(found) or "All links lead somewhere.")
    sys.exit(1 if found else 0)
