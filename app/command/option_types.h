// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace casegrip::command
{

// Options that several commands share in kind.

// "2025-01-31" into `day`; anything else is wrong usage.
CLI::Option *addDay(CLI::App &app, const std::string &name, Day &day, const std::string &meaning);
// One word into `word`; an empty one is wrong usage: it would ask for everything.
CLI::Option *addWord(CLI::App &app, const std::string &name, std::string &word, const std::string &meaning);
// Words separated by commas, each one of `known`.
CLI::Option *addWords(CLI::App &app, const std::string &name, std::vector<std::string> &words,
                      const std::vector<std::string> &known, const std::string &meaning);

} // namespace casegrip::command
