// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"

namespace casegrip::command
{
namespace
{

const Columns columns = {
    {"table", Type::Id, "of the export, see star-export.md"},
    {"rows", Type::Number, "in it"},
};

class Export final : public Command
{
public:
    Description description() const override
    {
        return {.name = "export",
                .summary = "Writes everything as tables for Power BI and other tools: facts, and dimensions "
                           "to group them by.",
                .details = "The tables are described column by column in star-export.md, and in the "
                           "dictionary.csv that lies beside them. No names "
                           "and no free text are in it, officers are pseudonyms, and restricted cases are "
                           "only counted. The folder is new, "
                           "empty, or holds an earlier export, which is replaced in one step; stopped or "
                           "killed, it is as it was.",
                .example = "casegrip export /srv/bi/casegrip --sqlite"};
    }
    std::vector<TableDescription> tables() const override { return {{"", columns}}; }

    void declare(CLI::App &app) override
    {
        app.add_option("DIR", m_wanted.folder, "Folder of the export")->required()->type_name("");
        app.add_flag("--sqlite", m_wanted.isSqlite, "One SQLite file instead of a csv file for each table");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        m_wanted.why = session.options().why;
        const auto report = workspace->exportStar(m_wanted, session.progress());
        if (!report)
            return failure(report.error());
        const auto rows = session.rows(columns, workspace->frameworks().zone());
        for (const auto &[table, count] : report->tables) {
            *rows << table << count;
            rows->endRow();
        }
        rows->finish();
        std::string text = "Wrote " + std::to_string(report->cases) + " cases to " + report->folder +
                           ", as of " + formatInstant(report->asOf) + ".";
        if (report->onlyCounted > 0)
            text += " " + std::to_string(report->onlyCounted) +
                    " more are only counted, as figures do: they are restricted or not yours to see.";
        session.say(text);
        return {};
    }

private:
    workspace::StarWanted m_wanted;
};

} // namespace

std::unique_ptr<Command> makeExport()
{
    return std::make_unique<Export>();
}

} // namespace casegrip::command
