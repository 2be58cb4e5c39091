// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/command.h"

#include <CLI/App.hpp>
#include <memory>
#include <string>
#include <vector>

namespace casegrip::command
{

// The whole command line: `casegrip`, its common options and its commands. Everything that is said about
// commands
// (--help, completion, docs/commands.md, the manual page) is read from this tree.
class CommandLine
{
public:
    explicit CommandLine(const CommonOptions::PolicyPlace &policy = {});

    // Reads the arguments and does the work. The exit code: 0 done, 1 refused or failed, 2 wrong usage, 130
    // stopped.
    int run(int argc, const char *const *argv);

    const CLI::App &application() const { return *m_application; }
    const std::vector<std::unique_ptr<Command>> &commands() const { return m_commands; }

private:
    void declareCommonOptions();
    Done runChosen();

    CommonOptions m_options;
    std::unique_ptr<CLI::App> m_application;
    std::vector<std::unique_ptr<Command>> m_commands;
    std::vector<std::string> m_arguments; // as given, for the window
};

} // namespace casegrip::command
