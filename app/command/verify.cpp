// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"what", Type::Text, "where and what differs"},
    {"since", Type::Text, "since when, if it can be told"},
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
                    "Prints what differs, a row each, and then exits with 1. No rows: everything agrees.",
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
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (const auto &finding : report->findings) {
            *rows << finding.what << finding.since;
            rows->endRow();
        }
        if (session.format() != Format::Text || !report->findings.empty())
            rows->finish();
        session.say("Checked " + std::to_string(report->entries) + " entries, " +
                    std::to_string(report->cases) + " cases, " + std::to_string(report->obligations) +
                    " obligations and " + std::to_string(report->tallies) + " tallies.");
        return judge(*report);
    }

private:
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
