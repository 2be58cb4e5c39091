// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/document.h"

#include "app/command/option_view.h"

namespace casegrip::command
{
namespace
{

std::string described(const OptionView &view)
{
    return view.value.empty() ? view.name : view.name + ' ' + view.value;
}

// A cell of a table must not end it.
std::string cell(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += c == '|' ? std::string("\\|") : std::string(1, c);
    return result;
}

void addOptions(std::string &text, const CLI::App &app)
{
    const auto views = optionsOf(app);
    if (views.empty())
        return;
    text += "\n| option | meaning |\n|---|---|\n";
    for (const OptionView &view : views)
        text += "| `" + described(view) + "` | " + cell(view.meaning) + " |\n";
}

void addTable(std::string &text, const TableDescription &table)
{
    if (!table.title.empty())
        text += "\n" + std::string(table.title) + ":\n";
    text += "\n| column | type | meaning |\n|---|---|---|\n";
    for (const Column &column : table.columns)
        text += "| " + std::string(column.name) + " | " + std::string(toWord(column.type)) + " | " +
                cell(column.meaning) + " |\n";
}

void addCommand(std::string &text, const Command &command, const CLI::App &app)
{
    const Description about = command.description();
    const std::string path = "casegrip " + std::string(about.name);
    text += "\n## " + std::string(about.name) + "\n\n" + std::string(about.summary);
    text += about.details.empty() ? "\n" : "\n" + std::string(about.details) + "\n";
    const auto subs = subcommandsOf(app);
    text += "\n```\n";
    for (const CLI::App *sub : subs)
        text += synopsis(path + ' ' + sub->get_name(), *sub) + '\n';
    if (subs.empty())
        text += synopsis(path, app) + '\n';
    text += "```\n\nExample: `" + std::string(about.example) + "`\n";
    addOptions(text, app);
    for (const CLI::App *sub : subs)
        addOptions(text, *sub);
    for (const TableDescription &table : command.tables())
        addTable(text, table);
}

// man reads a leading dot and backslashes as its own; a plain "-" may be printed as another sign.
std::string roff(std::string_view text)
{
    std::string result = !text.empty() && (text[0] == '.' || text[0] == '\'') ? "\\&" : "";
    for (const char c : text)
        result += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
    return result;
}

void addParagraph(std::string &text, const std::string &term, std::string_view meaning)
{
    text += ".TP\n.B " + roff(term) + "\n" + roff(meaning) + "\n";
}

void addManualCommand(std::string &text, const Command &command, const CLI::App &app)
{
    const Description about = command.description();
    const auto subs = subcommandsOf(app);
    const std::string path(about.name);
    for (const CLI::App *sub : subs)
        text += ".SS " + roff(synopsis(path + ' ' + sub->get_name(), *sub)) + "\n";
    if (subs.empty())
        text += ".SS " + roff(synopsis(path, app)) + "\n";
    text += roff(about.summary) + "\n" + (about.details.empty() ? "" : roff(about.details) + "\n");
    for (const OptionView &view : optionsOf(app))
        addParagraph(text, described(view), view.meaning);
    text += ".PP\nExample:\n.PP\n.RS\n.nf\n" + roff(about.example) + "\n.fi\n.RE\n";
}

constexpr std::string_view introduction =
    R"(# Commands

`casegrip` works in a terminal, without a display. Without a command it opens the window.
Data go to standard output, progress and messages to standard error.
Text is for people and may change; **csv and json are a contract**: these columns, in this order.
In csv, texts that a spreadsheet could take for a formula begin with `'`; numbers and instants never
change, and a sync refuses case numbers and references of which that could be said.
Instants are UTC, `2025-01-31T23:59:59Z`; where there is none, csv is empty and json null. In text they are local times.

Exit codes: 0 done; 1 refused or failed, with one line on standard error that says why and what to do; 2 wrong usage; 130 stopped.

This page is made from the program itself and checked by a test.

## Options of every command

They may stand before or after the command.
)";

constexpr std::string_view manualHead =
    R"(.SH NAME
casegrip \- know which crime reviews are due, when, and why
.SH SYNOPSIS
.B casegrip
.RI [ OPTION ]...
.I COMMAND
.RI [ ARGUMENT ]...
.br
.B casegrip
.SH DESCRIPTION
Reads what a police force's records system hands over, works out which reviews each rank owes, and answers questions about it.
It needs no display, no server and no network.
Without a command it opens the window,
.BR casegrip\-desktop (1).
.PP
Data go to standard output; progress and messages go to standard error.
CSV and JSON output is a contract, described column by column in
.IR /usr/share/doc/casegrip/commands.md ;
text output is for people and may change.
.SH COMMON OPTIONS
They may stand before or after the command.
)";

constexpr std::string_view manualTail =
    R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The work was refused or failed; one line on standard error says why and what to do.
.TP
.B 2
Wrong usage.
.TP
.B 130
Stopped by the user; nothing was changed.
.SH FILES
.TP
.I ~/.local/share/casegrip
The data folder: work.db (what cannot be had again), facts files (can be rebuilt), backups, kept exports and the log.
.SH SEE ALSO
.BR casegrip\-desktop (1),
.I /usr/share/doc/casegrip/commands.md
and
.IR administration.md .
)";

const CLI::App &appOf(const CommandLine &line, const Command &command)
{
    return *line.application().get_subcommand(std::string(command.description().name));
}

} // namespace

std::string commandsMarkdown(const CommandLine &line)
{
    std::string text(introduction);
    addOptions(text, line.application());
    for (const auto &command : line.commands())
        addCommand(text, *command, appOf(line, *command));
    return text;
}

std::string manualPage(const CommandLine &line)
{
    std::string text = ".TH CASEGRIP 1 \"\" \"casegrip " CASEGRIP_VERSION "\" \"User Commands\"\n";
    text += manualHead;
    for (const OptionView &view : optionsOf(line.application()))
        addParagraph(text, described(view), view.meaning);
    text += ".SH COMMANDS\n";
    for (const auto &command : line.commands())
        addManualCommand(text, *command, appOf(line, *command));
    text += manualTail;
    return text;
}

} // namespace casegrip::command
