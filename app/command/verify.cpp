// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"what", Type::Text, "where and what differs"},
    {"since", Type::Text, "since when, if it can be told"},
    {"where", Type::Text, "file and place in it"},
    {"todo", Type::Text, "what to do"},
    {"mended", Type::Bool, "--rebuild has made it anew, and it agrees now"},
    {"doubt", Type::Bool, "a decision that somebody should look at; nothing that is stored is wrong"},
};

class Verify final : public Command
{
public:
    Description description() const override
    {
        return {.name = "verify",
                .summary =
                    "Checks everything that is stored: chains, databases, and every figure worked out again.",
                .details =
                    "Prints what differs, a row each, and then exits with 1. No rows: everything agrees. Since when is told by the "
                    "newest backup that does not show it, or by when it was written.\nWith --rebuild what differed before is printed "
                    "too; the exit code is that of what still differs.\nDecisions of an author on their own review, of somebody who was the officer "
                    "in the case, and of somebody who was not permitted to make them are printed as doubts; the exit code is the same.",
                .example = "casegrip verify --chains"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        auto *chains =
            app.add_flag("--chains", m_chainsOnly, "Only the journal's and the access log's chains");
        app.add_flag("--rebuild", m_rebuild, "Also drop what can be worked out again, and make it anew")
            ->excludes(chains);
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(m_rebuild ? Session::Access::Write : Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto report = workspace->verify(m_chainsOnly, m_rebuild, session.progress());
        if (!report)
            return failure(report.error());
        print(session, *report, workspace->frameworks().zone());
        session.say("Checked " + std::to_string(report->entries) + " entries, " +
                    std::to_string(report->cases) + " cases, " + std::to_string(report->obligations) +
                    " obligations and " + std::to_string(report->tallies) + " tallies.");
        if (report->unseenDoubts > 0)
            session.say(std::to_string(report->unseenDoubts) + " more decisions should be looked at, in cases that you do not see: ask somebody who sees them to run verify.");
        for (const auto &end : report->ends)
            session.say(end.chain + " of station " + end.station.substr(0, 8) + " ends with entry " + std::to_string(end.entries) + ", " + end.id);
        return judge(*report);
    }

private:
    static void print(Session &session, const workspace::VerifyReport &report, const TimeZone &zone)
    {
        if (session.format() == Format::Text && report.findings.empty() && report.mended.empty() && report.doubts.empty())
            return;
        const auto rows = session.rows(columns, zone);
        const auto add = [&](const workspace::Finding &finding, bool isMended, bool isDoubt) {
            *rows << finding.what << (finding.since ? workspace::toText(*finding.since) : std::string()) << finding.where
                  << finding.todo << isMended << isDoubt;
            rows->endRow();
        };
        for (const auto &finding : report.findings)
            add(finding, false, false);
        for (const auto &finding : report.mended)
            add(finding, true, false);
        for (const auto &doubt : report.doubts)
            add(doubt, false, true);
        rows->finish();
    }
    static Done judge(const workspace::VerifyReport &report)
    {
        if (report.findings.empty())
            return {};
        return failure(ErrorKind::Damaged, std::to_string(report.findings.size()) + " things differ.",
                       "Work out the caches again with verify --rebuild, the facts with rebuild; for work.db "
                       "restore a backup.");
    }

    bool m_chainsOnly = false, m_rebuild = false;
};

} // namespace

std::unique_ptr<Command> makeVerify()
{
    return std::make_unique<Verify>();
}

} // namespace casegrip::command
