// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"
#include "app/command/rate_text.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

using figures::Key;

const Columns keyColumns = {
    {"rank", Type::Text, "that owes the review"},
    {"stage", Type::Id, "plan, initial, or the kind of the periodic review"},
    {"area", Type::Text, "of the team, on the due day"},
    {"team", Type::Text, "that owned the case at the due time"},
    {"month", Type::Id, "of the due time, 2025-01"},
    {"week", Type::Id, "of the due time, ISO 8601, 2025-W05"},
    {"reviewer_unit", Type::Text, "the reviewer's team at completion; not completed: the team that owed it"},
};
const Columns countColumns = {
    {"due", Type::Number, "D: counted as due"},
    {"completed", Type::Number, "C: of those, completed"},
    {"on_time", Type::Number, "T: of those, by the due time"},
};
const Columns batchedColumns = {
    {"batched", Type::Number, "with --batched: of the completed, by a review signed here in a batch"},
};
const Columns rateColumns = {
    {"completed %", Type::Id, ""},
    {"on time %", Type::Id, ""},
    {"on time of due %", Type::Id, ""},
};

Columns joined(Columns first, const Columns &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

class Compliance final : public Command
{
public:
    Description description() const override
    {
        return {.name = "compliance",
                .summary = "How many reviews fell due in a period, were completed, and on time.",
                .details =
                    "Text also gives completed % = C/D, on time % = T/C and on time of due % = T/D, each "
                    "rounded half up, with the 95 % interval (Wilson) in brackets; \"no data\" when there is "
                    "nothing to divide by, \"few\" below 5.",
                .example = "casegrip compliance --from 2025-01-01 --to 2025-12-31 --by rank,month"};
    }
    std::vector<TableDescription> tables() const override
    {
        return {{"Of the first seven columns those that --by names, in its order",
                 joined(joined(keyColumns, countColumns), batchedColumns)}};
    }

    void declare(CLI::App &app) override
    {
        addDay(app, "--from", m_query.from, "First day of the period, by due time")->required();
        addDay(app, "--to", m_query.to, "Last day of the period")->required();
        std::vector<std::string> words;
        for (const Column &column : keyColumns)
            words.emplace_back(column.name);
        addWords(app, "--by", m_by, words, "One row for each");
        app.add_flag("--batched", m_batched, "Count apart what was completed in a batch");
    }

    Done run(Session &session) override
    {
        for (const auto &word : m_by)
            m_query.by.push_back(*figures::parseKey(word));
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto result = workspace->compliance(m_query);
        if (!result)
            return failure(result.error());
        const bool rates = session.format() == Format::Text;
        const auto rows = session.rows(columns(rates), workspace->frameworks().zone());
        for (const auto &row : *result)
            print(*rows, row, rates);
        rows->finish();
        if (rates)
            return describe(session, *workspace);
        return {};
    }

private:
    Columns columns(bool rates) const
    {
        Columns result;
        for (const Key key : m_query.by)
            result.push_back(keyColumns[std::size_t(key)]);
        result = joined(joined(result, countColumns), m_batched ? batchedColumns : Columns());
        return joined(result, rates ? rateColumns : Columns());
    }

    void print(RowWriter &rows, const figures::ComplianceRow &row, bool rates) const
    {
        for (const auto &key : row.keys)
            rows << key;
        rows << row.due << row.completed << row.onTime;
        if (m_batched)
            rows << row.batched;
        if (rates)
            rows << wholeRate(row.completed, row.due) << wholeRate(row.onTime, row.completed)
                 << exactRate(row.onTime, row.due);
        rows.endRow();
    }

    // The period, the instant that the figures are as of, and the age of the data.
    Done describe(Session &session, workspace::Workspace &workspace) const
    {
        const auto status = workspace.status();
        if (!status)
            return failure(status.error());
        std::string text = "Reviews due from " + formatDay(m_query.from) + " to " + formatDay(m_query.to) +
                           ", as of " + formatInstant(workspace.now());
        if (status->lastExport)
            text += ", from the export of " + formatInstant(status->lastExport->exportedAt);
        session.say(text + ". completed % = completed/due, on time % = on time/completed.");
        return {};
    }

    figures::ComplianceQuery m_query{Day(), Day(), {}, {}, {}, {}};
    std::vector<std::string> m_by;
    bool m_batched = false;
};

} // namespace

std::unique_ptr<Command> makeCompliance()
{
    return std::make_unique<Compliance>();
}

} // namespace casegrip::command
