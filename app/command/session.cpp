// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session.h"

#include "app/command/interrupt.h"
#include "app/command/terminal_progress.h"
#include "app/paths.h"
#include "app/window_line.h"
#include "core/base/log.h"
#include "core/base/visible_text.h"
#include "core/framework/framework.h"
#include "core/workspace/access_request.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <pwd.h>
#include <termios.h>
#include <unistd.h>

namespace casegrip::command
{
namespace
{

constexpr int windowPatienceMs = 10'000; // it may be reading an export in

std::string systemLogin()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? entry->pw_name : std::string();
}

// Civil time without an offset in --now is that of the framework: the file's, or the shipped one's.
Result<TimeZone> zoneOf(const CommonOptions &options)
{
    if (options.frameworkFile.empty())
        return framework::shippedDefault().zone;
    auto file = framework::load(options.frameworkFile);
    if (!file)
        return failure(file.error());
    return file->zone;
}

Result<std::unique_ptr<Clock>> makeClock(const CommonOptions &options)
{
    if (options.now.empty())
        return std::make_unique<SystemClock>();
    const auto zone = zoneOf(options);
    if (!zone)
        return failure(zone.error());
    const auto instant = parseInstant(options.now, *zone);
    if (!instant)
        return failure(ErrorKind::Invalid, "--now " + options.now + " is not an instant.",
                       "Write it like 2025-01-31T23:59:59Z.");
    return std::make_unique<FixedClock>(*instant);
}

// Reads one line with the terminal's echo off.
std::string askUnseen(const char *question)
{
    termios before = {};
    tcgetattr(STDIN_FILENO, &before);
    termios silent = before;
    silent.c_lflag &= static_cast<tcflag_t>(~ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    std::fputs(question, stderr);
    std::string line;
    std::getline(std::cin, line);
    std::fputc('\n', stderr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    return line;
}

} // namespace

Session::Session(const CommonOptions &options, const CLI::App &application, Output &output)
    : m_options(options), m_application(application), m_output(output),
      m_progress(std::make_unique<TerminalProgress>(!options.quiet && ::isatty(STDERR_FILENO) != 0))
{
}

Session::~Session() = default;

Format Session::format() const
{
    return m_options.format == "csv" ? Format::Csv : m_options.format == "json" ? Format::Json : Format::Text;
}

Result<workspace::Workspace> Session::open(Access access)
{
    const auto paths = app::pathsFor(m_options.data);
    if (!paths)
        return failure(paths.error());
    if (access == Access::Read && !std::filesystem::is_directory(paths->dataFolder))
        return failure(ErrorKind::NotFound, "There is no data folder " + paths->dataFolder + ".",
                       "Sync an export first, or name another folder with --data.");
    auto clock = makeClock(m_options);
    if (!clock)
        return failure(clock.error());
    m_clock = std::move(*clock);
    workspace::OpenOptions options;
    options.dataDir = paths->dataFolder;
    options.access = access;
    options.clock = m_clock.get();
    options.replay = !m_options.now.empty() || !m_options.frameworkFile.empty();
    options.frameworkFile = m_options.frameworkFile;
    options.login = m_options.login.empty() ? systemLogin() : m_options.login;
    options.isLoginChosen = options.login != systemLogin();
    options.policyFolder = m_options.policy.folder.empty() ? paths->policyFolder : m_options.policy.folder;
    options.look = m_options.policy.look;
    options.progress = m_progress.get();
    options.askWindow = [socket = paths->socket](workspace::AccessRequest request) -> std::optional<Done> {
        request.until = SystemClock().now() + std::chrono::ceil<std::chrono::seconds>(std::chrono::milliseconds(windowPatienceMs));
        const auto answer = app::askWindow(socket, workspace::lineOf(request), windowPatienceMs);
        return answer ? std::optional(workspace::readDone(*answer)) : std::nullopt;
    };
    auto opened = workspace::Workspace::open(options);
    if (opened && (access == Access::Write || access == Access::Rebuild)) {
        if (const auto logs = log::start(paths->logFile); !logs)
            say(logs.error().what + " " + logs.error().todo);
    }
    return opened;
}

Result<Instant> Session::now()
{
    const auto clock = makeClock(m_options);
    if (!clock)
        return failure(clock.error());
    return (*clock)->now();
}

std::string Session::takenAs() const
{
    return format() == Format::Text ? std::string() : m_options.format;
}

Done Session::tellViewed(workspace::Workspace &workspace, const std::string &caseNo) const
{
    if (auto may = mayTakeRows(workspace); !may)
        return may;
    const auto reason = workspace.reasonOutside(caseNo, m_options.why);
    return reason ? workspace.recordViewed({caseNo, *reason, takenAs()}) : failure(reason.error());
}

Done Session::tellViewed(workspace::Workspace &workspace, const std::string &caseNo, workspace::WorkReason::From from) const
{
    if (auto may = mayTakeRows(workspace); !may)
        return may;
    return workspace.recordViewed({caseNo, {from, {}, 0, {}, m_options.why}, takenAs()});
}

Done Session::tellTaken(workspace::Workspace &workspace, const std::string &caseNo) const
{
    const auto decision = workspace.may(access::Action::PrintCase, caseNo);
    if (!decision)
        return failure(decision.error());
    if (auto may = decision->asDone(); !may)
        return may;
    const auto reason = workspace.reasonOutside(caseNo, m_options.why);
    return reason ? workspace.recordViewed({caseNo, *reason, m_options.format}) : failure(reason.error());
}

Done Session::tellListed(workspace::Workspace &workspace, const std::string &what, std::optional<std::size_t> rows,
                         const std::string &caseNo) const
{
    if (auto may = mayTakeRows(workspace); !may)
        return may;
    workspace::Listed listed{what, {}, takenAs(), m_options.why, caseNo};
    if (rows)
        listed.rows = std::int64_t(*rows);
    if (!caseNo.empty()) {
        const auto reason = workspace.reasonOutside(caseNo, m_options.why);
        if (!reason)
            return failure(reason.error());
        listed.words = toText(*reason);
    }
    return workspace.recordListed(listed);
}

Done Session::mayTakeRows(workspace::Workspace &workspace) const
{
    if (format() == Format::Text)
        return {};
    const auto decision = workspace.may(access::Action::ExportRows);
    return decision ? decision->asDone() : failure(decision.error());
}

std::unique_ptr<RowWriter> Session::rows(Columns columns, const TimeZone &zone)
{
    return RowWriter::make(format(), std::move(columns), m_output, zone);
}

Progress &Session::progress()
{
    return *m_progress;
}

void Session::say(const std::string &sentence)
{
    if (m_options.quiet)
        return;
    m_progress->clear();
    std::fprintf(stderr, "%s\n", visibleText(sentence, true).c_str());
}

Result<framework::FrameworkSet> installedFrameworks(Session &session)
{
    if (!session.options().frameworkFile.empty()) {
        auto file = framework::load(session.options().frameworkFile);
        if (!file)
            return failure(file.error());
        return framework::makeSet({*file});
    }
    auto workspace = session.open(Session::Access::Read);
    if (workspace)
        return workspace->frameworks();
    if (workspace.error().kind != ErrorKind::NotFound)
        return failure(workspace.error());
    return framework::makeSet({framework::shippedDefault()});
}

Result<std::string> readPassphrase(const std::string &file, bool confirm)
{
    std::string phrase;
    if (!file.empty()) {
        std::ifstream in(file);
        if (!std::getline(in, phrase))
            return failure(ErrorKind::Io, "The passphrase cannot be read from " + file + ".",
                           "Check that the file exists and its first line is the passphrase.");
    } else if (::isatty(STDIN_FILENO) == 0) {
        return failure(ErrorKind::Refused, "A passphrase is needed and there is no terminal to ask at.",
                       "Name a file that holds it with --passphrase-file.");
    } else {
        phrase = askUnseen("Passphrase: ");
        if (confirm && phrase != askUnseen("The same again: "))
            return failure(ErrorKind::Refused, "The two passphrases differ.", "Try again.");
    }
    if (isInterrupted())
        return failure(ErrorKind::Cancelled, "Stopped.");
    if (phrase.empty())
        return failure(ErrorKind::Refused, "The passphrase is empty.", "Choose one of several words.");
    return phrase;
}

} // namespace casegrip::command
