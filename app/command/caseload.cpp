// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

const Columns keyColumns = {
    {"oic", Type::Text,
     "officer_id of the officer in the case; empty: not allocated; others: all whose own figures are not "
     "yours to see"},
    {"team", Type::Text, "that owns the cases now"},
    {"area", Type::Text, "of that team today"},
};
const Columns countColumns = {
    {"open", Type::Number, "cases open now"},
    {"red_box", Type::Number, "of those, red box now"},
    {"days_0_7", Type::Number, "open cases recorded 0 to 7 days ago"},
    {"days_8_30", Type::Number, "8 to 30 days ago"},
    {"days_31_90", Type::Number, "31 to 90 days ago"},
    {"days_91_120", Type::Number, "91 to 120 days ago"},
    {"days_121_180", Type::Number, "121 to 180 days ago"},
    {"days_181_365", Type::Number, "181 to 365 days ago"},
    {"days_over_365", Type::Number, "over 365 days ago"},
};

class Caseload final : public Command
{
public:
    Description description() const override
    {
        return {.name = "caseload",
                .summary = "Open cases, how many are red box, and how old they are.",
                .example = "casegrip caseload --by area,team"};
    }
    std::vector<TableDescription> tables() const override
    {
        Columns all = keyColumns;
        all.insert(all.end(), countColumns.begin(), countColumns.end());
        return {{"Of the first three columns those that --by names, in its order", all}};
    }

    void declare(CLI::App &app) override
    {
        addWords(app, "--by", m_by, {"oic", "team", "area"}, "One row for each");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto result = workspace->caseload(m_by);
        if (!result)
            return failure(result.error());
        const auto rows = session.rows(columns(), workspace->frameworks().zone());
        for (const auto &row : *result) {
            for (const auto &key : row.keys)
                *rows << key;
            *rows << row.open << row.redBox;
            for (const auto count : row.ageBands)
                *rows << count;
            rows->endRow();
        }
        rows->finish();
        return {};
    }

private:
    Columns columns() const
    {
        Columns result;
        for (const auto &word : m_by)
            result.push_back(*std::find_if(keyColumns.begin(), keyColumns.end(),
                                           [&word](const Column &column) { return column.name == word; }));
        result.insert(result.end(), countColumns.begin(), countColumns.end());
        return result;
    }

    std::vector<std::string> m_by;
};

} // namespace

std::unique_ptr<Command> makeCaseload()
{
    return std::make_unique<Caseload>();
}

} // namespace casegrip::command
