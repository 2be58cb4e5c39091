// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command_line.h"

#include "app/command/interrupt.h"
#include "app/process.h"
#include "core/base/visible_text.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <unistd.h>

namespace casegrip::command
{
namespace
{

enum ExitCode { done = 0, failed = 1, wrongUsage = 2, stopped = 130 };

std::string sentence(std::string text)
{
    if (!text.empty() && text.back() != '.')
        text += '.';
    return text;
}

int fail(const Error &error)
{
    const std::string todo = error.todo.empty() ? "" : " " + error.todo;
    std::fprintf(stderr, "casegrip: %s\n", visibleText(error.what + todo).c_str());
    return error.kind == ErrorKind::Cancelled ? stopped : failed;
}

std::string helpOf(const CLI::App &application)
{
    const auto chosen = application.get_subcommands();
    return chosen.empty() ? "casegrip --help" : "casegrip " + chosen.front()->get_name() + " --help";
}

} // namespace

CommandLine::CommandLine(const CommonOptions::PolicyPlace &policy)
    : m_application(
          std::make_unique<CLI::App>("Know which crime reviews are due, when, and why.", "casegrip")),
      m_commands(makeCommands())
{
    m_options.policy = policy;
    CLI::App &app = *m_application;
    app.fallthrough(); // common options are read after the command too
    app.require_subcommand(0, 1);
    app.set_version_flag("--version", std::string("casegrip ") + CASEGRIP_VERSION);
    app.set_help_flag("--help,-h", "Show this help");
    declareCommonOptions();
    for (const auto &command : m_commands) {
        const Description description = command->description();
        CLI::App *sub = app.add_subcommand(std::string(description.name), std::string(description.summary));
        sub->footer(std::string(description.details) + (description.details.empty() ? "" : "\n") +
                    "Example:\n  " + std::string(description.example) +
                    "\nOptions of every command: casegrip --help");
        command->declare(*sub);
    }
    app.footer("Without a command the window opens.\nExample:\n  casegrip queue --rank sergeant --limit 20\n"
               "Help for one command: casegrip COMMAND --help\n"
               "A policy decides what Casegrip shows and signs. Who can read the files of a data folder can read the data in them.");
}

void CommandLine::declareCommonOptions()
{
    CLI::App &app = *m_application;
    app.add_option("--data", m_options.data, "Data folder; else the login's own")->type_name("DIR");
    app.add_option("--as", m_options.login, "Work as this login; in an open data folder and for the demonstration")->type_name("LOGIN");
    app.add_option("--now", m_options.now, "Answer as of this instant; read-only, except in a test folder")
        ->check(CLI::Validator(
            [](const std::string &text) {
                return parseInstant(text, TimeZone::utc()) ? std::string() : text + " is not an instant; write it like 2025-01-31T23:59:59Z.";
            },
            ""))
        ->type_name("INSTANT");
    app.add_option("--framework", m_options.frameworkFile,
                   "Answer under this framework file instead of the installed one; read-only as --now")
        ->type_name("FILE");
    app.add_option("--why", m_options.why, "The work reason for looking at this, for the access log")
        ->check(CLI::Validator(
            [](const std::string &text) {
                const auto longest = qsizetype(workspace::longestWorkReason);
                return QString::fromStdString(text).size() <= longest ? std::string() : "A work reason has at most 200 characters.";
            },
            ""))
        ->type_name("REASON");
    app.add_option("--format", m_options.format, "text, csv or json; csv and json are a contract")
        ->check(CLI::IsMember({"text", "csv", "json"}).description(""))
        ->type_name("FORMAT");
    app.add_flag("--quiet", m_options.quiet, "No progress and no messages, only errors");
}

int CommandLine::run(int argc, const char *const *argv)
{
    m_arguments.assign(argv + 1, argv + argc);
    try {
        m_application->parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) // --help, --version
            return m_application->exit(error);
        std::fprintf(stderr, "casegrip: %s See %s.\n", sentence(visibleText(error.what())).c_str(),
                     helpOf(*m_application).c_str());
        return wrongUsage;
    }
    const Done result = runChosen();
    return result ? done : fail(result.error());
}

Done CommandLine::runChosen()
{
    const auto chosen = m_application->get_subcommands();
    if (chosen.empty())
        return failure(app::becomeSibling("casegrip-desktop", m_arguments, app::Display::Needed));
    catchInterrupts();
    Output output(STDOUT_FILENO);
    Session session(m_options, *m_application, output);
    for (const auto &command : m_commands) {
        if (command->description().name == chosen.front()->get_name()) {
            const Done result = command->run(session);
            const Done written = output.finish();
            return result ? written : result;
        }
    }
    return {};
}

} // namespace casegrip::command
