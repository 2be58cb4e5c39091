// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/session.h"
#include "app/command/table.h"

#include <CLI/App.hpp>
#include <memory>
#include <string_view>
#include <vector>

namespace casegrip::command
{

// How --help, docs/commands.md and the manual page introduce a command. Constants of the program.
struct Description {
    std::string_view name;
    std::string_view summary;      // one sentence
    std::string_view details = {}; // more sentences; may be empty
    std::string_view example;      // a whole command line
};

// A table that a command prints, for the documents.
struct TableDescription {
    std::string_view title; // empty: the only one of its command
    Columns columns;
};

// One subcommand: says what it is, declares its options, and does its work once they are read.
class Command
{
public:
    virtual ~Command() = default;
    virtual Description description() const = 0;
    virtual std::vector<TableDescription> tables() const { return {}; }
    // Options that are wrong in themselves are refused while parsing (exit code 2), with
    // CLI::ValidationError.
    virtual void declare(CLI::App &app) { (void)app; }
    virtual Done run(Session &session) = 0;
};

// In the order of --help.
std::vector<std::unique_ptr<Command>> makeCommands();

// One for each file of this folder that is a command.
std::unique_ptr<Command> makeSync();
std::unique_ptr<Command> makeRebuild();
std::unique_ptr<Command> makeQueue();
std::unique_ptr<Command> makeObligations();
std::unique_ptr<Command> makeExplain();
std::unique_ptr<Command> makeCompliance();
std::unique_ptr<Command> makeCaseload();
std::unique_ptr<Command> makeForecast();
std::unique_ptr<Command> makeSnapshot();
std::unique_ptr<Command> makeExport();
std::unique_ptr<Command> makeWhatIf();
std::unique_ptr<Command> makeFramework();
std::unique_ptr<Command> makeTemplate();
std::unique_ptr<Command> makeReview();
std::unique_ptr<Command> makeApprovals();
std::unique_ptr<Command> makeApprove();
std::unique_ptr<Command> makeReturn();
std::unique_ptr<Command> makeDirection();
std::unique_ptr<Command> makeNote();
std::unique_ptr<Command> makeSnooze();
std::unique_ptr<Command> makeRedBox();
std::unique_ptr<Command> makeUndo();
std::unique_ptr<Command> makeCover();
std::unique_ptr<Command> makeAbsence();
std::unique_ptr<Command> makeInterest();
std::unique_ptr<Command> makeAnnotation();
std::unique_ptr<Command> makeTarget();
std::unique_ptr<Command> makeWho();
std::unique_ptr<Command> makeLog();
std::unique_ptr<Command> makeVerify();
std::unique_ptr<Command> makeBackup();
std::unique_ptr<Command> makeBackups();
std::unique_ptr<Command> makeRestore();
std::unique_ptr<Command> makeSetting();
std::unique_ptr<Command> makeDisclosure();
std::unique_ptr<Command> makePack();
std::unique_ptr<Command> makePoster();
std::unique_ptr<Command> makePictures();
std::unique_ptr<Command> makeDemo();
std::unique_ptr<Command> makeCompletion();

} // namespace casegrip::command
