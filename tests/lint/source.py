# SPDX-License-Identifier: GPL-3.0-or-later
"""A C++ file as the rules see it: comments blanked, texts kept, line numbers right."""

import re
from dataclasses import dataclass
from functools import cached_property

TOKEN = re.compile(
    r"""//[^\n]*                                  # a comment to the end of the line
      | /\*.*?\*/                                # a comment in between
      | R"(?P<mark>[^()\s\\]{0,16})\(.*?\)(?P=mark)"   # a raw text
      | "(?:\\.|[^"\\\n])*"                      # a text
      | (?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'      # a character, not a digit separator
    """,
    re.VERBOSE | re.DOTALL,
)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


@dataclass(frozen=True)
class Source:
    """`path` as seen from the top of the project, with slashes."""

    path: str
    text: str

    @cached_property
    def code(self):
        """Without comments; texts are still there."""
        return TOKEN.sub(lambda m: blank(m.group()) if m.group().startswith("/") else m.group(), self.text)

    @cached_property
    def bare(self):
        """Without comments and without what stands inside texts: quotes and brackets match."""

        def inner(match):
            token = match.group()
            if token.startswith("/"):
                return blank(token)
            return token[0] + blank(token[1:-1]) + token[-1] if len(token) > 1 else token

        return TOKEN.sub(inner, self.text)

    def line(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def closing(self, opening):
        """Where the bracket that opens at `opening` is closed, or None."""
        depth = 0
        for offset in range(opening, len(self.bare)):
            depth += {"(": 1, ")": -1}.get(self.bare[offset], 0)
            if depth == 0:
                return offset
        return None
