// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/what_if.h"
#include "app/command/command.h"
#include "app/command/option_types.h"
#include "app/command/rate_text.h"

namespace casegrip::command
{
namespace
{

using figures::Key;
using figures::WhatIfCounts;
using figures::WhatIfRow;

const Columns keyColumns = {
    {"rank", Type::Text, "that owes the review"},
    {"stage", Type::Id, "plan, initial, or the kind of the periodic review"},
    {"area", Type::Text, "of the team, on the due day"},
    {"team", Type::Text, "that owned the case at the due time"},
};
const Columns countColumns = {
    {"due_now", Type::Number, "counted as due under the frameworks in use"},
    {"completed_now", Type::Number, "of those, completed"},
    {"on_time_now", Type::Number, "of those, by the due time"},
    {"due_then", Type::Number, "counted as due under FILE"},
    {"completed_then", Type::Number, "of those, completed, if people had reviewed as they did"},
    {"on_time_then", Type::Number, "of those, by the due time"},
    {"posts", Type::Number, "ranks in teams to which any of it fell due, under either"},
    {"per_post_week_now", Type::Id, "due_now per post per week of the period that has come, two decimals; empty: no post, or no day"},
    {"per_post_week_then", Type::Id, "the same of due_then"},
};
const Columns textColumns = {
    {"due", Type::Id, ""},         {"per post per week", Type::Id, ""}, {"completed %", Type::Id, ""},
    {"on time %", Type::Id, ""}, {"on time of due %", Type::Id, ""},
};

std::string change(const std::string &now, const std::string &then)
{
    return now + " -> " + then;
}

std::string load(const WhatIfCounts &counts, std::int64_t posts, std::int64_t days)
{
    const auto number = figures::perPostWeek(counts.due, posts, days);
    return number ? figures::hundredths(*number) : std::string();
}

class WhatIf final : public Command
{
public:
    Description description() const override
    {
        return {.name = "what-if",
                .summary = "Replays history under a candidate framework: the load and the compliance of a period, now and then.",
                .details = "The load is that of the real cases and reviews. Compliance under the candidate is what it would have been if "
                           "people had reviewed as they did. The candidate is replayed alone, as if it had governed since the go-live: its "
                           "effective_from is not looked at. Nothing is written. Text shows each figure as now -> then.",
                .example = "casegrip what-if candidate.json --from 2025-01-01 --to 2025-12-31"};
    }
    std::vector<TableDescription> tables() const override
    {
        Columns all = keyColumns;
        all.insert(all.end(), countColumns.begin(), countColumns.end());
        return {{"Of the first four columns those that --by names, in its order", all}};
    }

    void declare(CLI::App &app) override
    {
        app.add_option("FILE", m_file, "Framework file of the candidate")->required()->type_name("");
        addDay(app, "--from", m_query.from, "First day of the period, by due time")->required();
        addDay(app, "--to", m_query.to, "Last day of the period")->required();
        addWords(app, "--by", m_by, {"rank", "stage", "area", "team"}, "One row for each, of rank,stage if not given");
    }

    Done run(Session &session) override
    {
        const auto candidate = framework::load(m_file);
        if (!candidate)
            return failure(candidate.error());
        m_query.by = m_by.empty() ? std::vector<Key>{Key::Rank, Key::Stage} : std::vector<Key>();
        for (const auto &word : m_by)
            m_query.by.push_back(*figures::parseKey(word));
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto result = workspace->whatIf(m_query, *candidate, session.progress());
        if (!result)
            return failure(result.error());
        const bool isText = session.format() == Format::Text;
        const auto rows = session.rows(columns(isText), workspace->frameworks().zone());
        for (const WhatIfRow &row : result->rows)
            print(*rows, row, result->days, isText);
        rows->finish();
        return isText ? describe(session, *workspace, *candidate) : Done();
    }

private:
    Columns columns(bool isText) const
    {
        Columns result;
        for (const Key key : m_query.by)
            result.push_back(keyColumns[std::size_t(key)]);
        const Columns &rest = isText ? textColumns : countColumns;
        result.insert(result.end(), rest.begin(), rest.end());
        return result;
    }

    static void print(RowWriter &rows, const WhatIfRow &row, std::int64_t days, bool isText)
    {
        const auto &[keys, now, then, posts] = row;
        for (const auto &key : keys)
            rows << key;
        if (isText)
            rows << change(std::to_string(now.due), std::to_string(then.due)) << change(load(now, posts, days), load(then, posts, days))
                 << change(wholeRate(now.completed, now.due), wholeRate(then.completed, then.due))
                 << change(wholeRate(now.onTime, now.completed), wholeRate(then.onTime, then.completed))
                 << change(exactRate(now.onTime, now.due), exactRate(then.onTime, then.due));
        else
            rows << now.due << now.completed << now.onTime << then.due << then.completed << then.onTime << posts
                 << load(now, posts, days) << load(then, posts, days);
        rows.endRow();
    }

    // The period, under what, the instant that the figures are as of, and the age of the data.
    Done describe(Session &session, workspace::Workspace &workspace, const framework::Framework &candidate) const
    {
        const auto status = workspace.status();
        if (!status)
            return failure(status.error());
        const auto &set = workspace.frameworks();
        const auto &present = set.versions[set.inForceAt(workspace.now())];
        std::string text = "Reviews due from " + formatDay(m_query.from) + " to " + formatDay(m_query.to) + ", as of " +
                           formatInstant(workspace.now());
        if (status->lastExport)
            text += ", from the export of " + formatInstant(status->lastExport->exportedAt);
        session.say(text + ". Now: " + present.id + ' ' + present.version + "; then: " + candidate.id + ' ' + candidate.version +
                    ", if people had reviewed as they did.");
        return {};
    }

    std::string m_file;
    figures::WhatIfQuery m_query;
    std::vector<std::string> m_by;
};

} // namespace

std::unique_ptr<Command> makeWhatIf()
{
    return std::make_unique<WhatIf>();
}

} // namespace casegrip::command
