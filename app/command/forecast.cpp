// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"

#include <algorithm>

namespace casegrip::command
{
namespace
{

const Columns dayColumn = {
    {"day", Type::Date, "local date of the due time; a day on which nothing falls due has no row"}};
const Columns keyColumns = {
    {"rank", Type::Text, "that owes the review"},
    {"stage", Type::Id, "plan, initial, or the kind of the periodic review"},
    {"area", Type::Text, "of the team today"},
    {"team", Type::Text, "that owns the case now"},
};
const Columns countColumns = {
    {"due", Type::Number, "open work that falls due on the day and is not overdue now"},
    {"red_box", Type::Number, "of that, cases that are red box now"},
};

constexpr int longestForecast = 3660;

class Forecast final : public Command
{
public:
    Description description() const override
    {
        return {.name = "forecast",
                .summary = "What falls due, day by day.",
                .details = "Today, from now on, is the first day.",
                .example = "casegrip forecast --days 14 --by rank"};
    }
    std::vector<TableDescription> tables() const override
    {
        Columns all = dayColumn;
        all.insert(all.end(), keyColumns.begin(), keyColumns.end());
        all.insert(all.end(), countColumns.begin(), countColumns.end());
        return {{"Of rank, stage, area and team those that --by names, in its order", all}};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("--days", m_days, "How many days")
            ->required()
            ->check(CLI::Range(1, longestForecast).description(""))
            ->type_name("N");
        addWords(app, "--by", m_by, {"rank", "stage", "area", "team"}, "One row a day for each");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto result = workspace->forecast(m_days, m_by);
        if (!result)
            return failure(result.error());
        const auto rows = session.rows(columns(), workspace->frameworks().zone());
        for (const auto &row : *result) {
            *rows << row.day;
            for (const auto &key : row.keys)
                *rows << key;
            *rows << row.due << row.redBox;
            rows->endRow();
        }
        rows->finish();
        return {};
    }

private:
    Columns columns() const
    {
        Columns result = dayColumn;
        for (const auto &word : m_by)
            result.push_back(*std::find_if(keyColumns.begin(), keyColumns.end(),
                                           [&word](const Column &column) { return column.name == word; }));
        result.insert(result.end(), countColumns.begin(), countColumns.end());
        return result;
    }

    int m_days = 0;
    std::vector<std::string> m_by;
};

} // namespace

std::unique_ptr<Command> makeForecast()
{
    return std::make_unique<Forecast>();
}

} // namespace casegrip::command
