// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace casegrip::command
{

// One option or argument of a command, as documents and completion need it.
struct OptionView {
    std::string name;  // "--rank", or of an argument "CASE"
    std::string value; // what it takes, "RANK"; empty for a flag and an argument
    std::string meaning;
    bool isArgument = false;
    bool isRequired = false;
};

// In the order of declaration, arguments first, without --help and --version.
std::vector<OptionView> optionsOf(const CLI::App &app);
// "casegrip queue [--rank RANK] [--limit N]"; `path` is what stands before.
std::string synopsis(const std::string &path, const CLI::App &app);
// Its subcommands ("show" and "check" of framework).
std::vector<const CLI::App *> subcommandsOf(const CLI::App &app);

} // namespace casegrip::command
