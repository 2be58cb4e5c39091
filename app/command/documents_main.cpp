// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/document.h"
#include "core/reports/star_schema.h"

#include <cstring>
#include <iostream>

// Prints docs/commands.md ("markdown"), packaging/man/casegrip.1 ("man") or docs/star-export.md ("star"). Not
// installed.
int main(int argc, char **argv)
{
    const casegrip::command::CommandLine line;
    const auto asks = [&](const char *word) { return argc == 2 && std::strcmp(argv[1], word) == 0; };
    std::cout << (asks("star")  ? casegrip::reports::starMarkdown()
                  : asks("man") ? manualPage(line)
                                : commandsMarkdown(line));
    return 0;
}
