// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/document.h"

#include <cstring>
#include <iostream>

// Prints docs/commands.md ("markdown") or packaging/man/casegrip.1 ("man"). Not installed.
int main(int argc, char **argv)
{
    const casegrip::command::CommandLine line;
    const bool manual = argc == 2 && std::strcmp(argv[1], "man") == 0;
    std::cout << (manual ? manualPage(line) : commandsMarkdown(line));
    return 0;
}
