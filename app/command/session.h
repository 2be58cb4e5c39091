// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/output.h"
#include "app/command/table.h"
#include "core/base/clock.h"
#include "core/workspace/workspace.h"

#include <CLI/App.hpp>
#include <memory>
#include <string>

namespace casegrip::command
{

class TerminalProgress;

// What every command accepts, before and after its name.
struct CommonOptions {
    std::string data;          // --data; empty: the login's own folder
    std::string login;         // --as; empty: the operating system's login
    std::string now;           // --now; empty: the clock's
    std::string frameworkFile; // --framework
    std::string format = "text";
    std::string why; // --why; empty: not said
    bool quiet = false;
    // No option: where a test has its policy, and who it says owns the files there.
    struct PolicyPlace {
        std::string folder; // empty: that of the paths
        access::Look look = access::lookAt;
    } policy;
};

// One run of one command: its common options, its output and its way to the data. Data go to standard output,
// everything else to standard error.
class Session
{
public:
    using Access = workspace::OpenOptions::Access;

    Session(const CommonOptions &options, const CLI::App &application, Output &output);
    ~Session();

    const CommonOptions &options() const { return m_options; }
    // The whole command line's tree, for completion.
    const CLI::App &application() const { return m_application; }
    Format format() const;
    Output &output() { return m_output; }

    // Opens the data folder. For writing it also starts the log there.
    Result<workspace::Workspace> open(Access access);
    // --now, else the system's; for commands that need no data folder.
    Result<Instant> now();

    // A row of the access log, durable on return: to be called before anything of it is printed. On an error nothing may be.
    // Of one case: with the work reason of --why, or the review that the person owes; Refused where the policy has it asked
    // and there is neither.
    Done tellViewed(workspace::Workspace &workspace, const std::string &caseNo) const;
    Done tellViewed(workspace::Workspace &workspace, const std::string &caseNo, workspace::WorkReason::From from) const;
    // One row for all of them; `rows`: none are counted. With `caseNo` they are all about that one.
    Done tellListed(workspace::Workspace &workspace, const std::string &what, std::optional<std::size_t> rows,
                    const std::string &caseNo = {}) const;

    // A signed review as text or rows that leave Casegrip: as tellViewed(), when the person may take it out.
    Done tellTaken(workspace::Workspace &workspace, const std::string &caseNo) const;
    // Rows in the format asked for. `zone` outlives them.
    std::unique_ptr<RowWriter> rows(Columns columns, const TimeZone &zone);
    // Progress on standard error: a bar when that is a terminal; stops on Ctrl+C.
    Progress &progress();
    // A line on standard error, unless --quiet.
    void say(const std::string &sentence);

private:
    std::string takenAs() const; // "csv", "json"; empty: text
    // Under a policy csv and json of cases are for whoever may take rows out; asked before all that is told.
    Done mayTakeRows(workspace::Workspace &workspace) const;

    const CommonOptions &m_options;
    const CLI::App &m_application;
    Output &m_output;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<TerminalProgress> m_progress;
};

// The frameworks that are installed, or the one of --framework; without a data folder, what is shipped.
Result<framework::FrameworkSet> installedFrameworks(Session &session);

// A passphrase from the first line of `file`, or typed twice (`confirm`) or once at the terminal without
// being shown. It never comes from the command line, which other logins could read.
Result<std::string> readPassphrase(const std::string &file, bool confirm);

} // namespace casegrip::command
