// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/command_line.h"

#include <string>

namespace casegrip::command
{

// docs/commands.md: every command, its options, and the columns that it prints.
std::string commandsMarkdown(const CommandLine &line);
// The manual page casegrip(1), in man's own language.
std::string manualPage(const CommandLine &line);

} // namespace casegrip::command
