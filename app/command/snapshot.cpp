// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/command.h"
#include "app/command/option_types.h"
#include "app/command/rate_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace casegrip::command
{
namespace
{

constexpr std::string_view definitionColumn = "positive_definition";
const Columns keyColumns = {
    {"area", Type::Text, "of the team that owned the case, on the day"},
    {"team", Type::Text, "that owned the case then"},
    {"month", Type::Id, "2025-01"},
};
const Columns countColumns = {
    {"recorded", Type::Number, "cases recorded in the period"},
    {"filed", Type::Number, "filings in it; filed again after a reopening counts again"},
    {"reopened", Type::Number, "reopenings in it"},
    {"arrests", Type::Number, "arrests in it"},
    {"outcomes", Type::Number, "outcomes assigned in it"},
    {"outcomes_by_code", Type::Id, "of those, by code: 1=12;16=4"},
    {"positive", Type::Number, "of those, in the set of the setting positive_outcomes"},
    {"positive_of", Type::Number, "what they are a share of, by the setting positive_denominator"},
    {definitionColumn, Type::Text, "both settings, in words"},
    {"median_days", Type::Id, "from recording to each filing in the period, one decimal; empty: none"},
    {"ninetieth_days", Type::Id, "the 90th percentile of the same"},
    {"open", Type::Number, "cases open now, of the team that owns them now; empty: by month there is none"},
    {"audits", Type::Number, "audits signed here in the period, with a score; of the team that owns the case now"},
    {"audit_score", Type::Id, "mean of their mean scores, 0 absent to 3 good, one decimal; empty: none"},
    {"audit_pairs", Type::Number, "of two audits of one case by two people"},
    {"audit_agreement", Type::Number, "of these, question by question: Cohen's kappa with linear weights in hundredths, -100 to 100; empty: none"},
};
const Columns rateColumns = {{"positive %", Type::Id, ""}};

std::string tenths(std::optional<double> value)
{
    if (!value)
        return {};
    const auto rounded = std::int64_t(std::floor(*value * 10 + 0.5));
    return std::to_string(rounded / 10) + '.' + std::to_string(rounded % 10);
}

// Whole, because it may be below 0: a text that begins with a minus would be guarded in csv.
std::optional<std::int64_t> hundredths(std::optional<double> value)
{
    return value ? std::optional(std::int64_t(std::floor(*value * 100 + 0.5))) : std::nullopt;
}

std::string byCode(const figures::FlowRow &row)
{
    std::string text;
    for (const auto &[code, count] : row.outcomes)
        text += (text.empty() ? "" : ";") + code + '=' + std::to_string(count);
    return text;
}

class Snapshot final : public Command
{
public:
    Description description() const override
    {
        return {.name = "snapshot",
                .summary = "What happened to cases in a period: recorded, filed, arrests and outcomes; how many are open, and what audits found.",
                .details = "Which outcomes are positive, and of what they are a share, are settings of the data folder, printed with "
                           "every table. Text also gives positive % with its 95 % interval (Wilson) in brackets.",
                .example = "casegrip snapshot --from 2025-01-01 --to 2025-12-31 --by area,month"};
    }
    std::vector<TableDescription> tables() const override
    {
        Columns all = keyColumns;
        all.insert(all.end(), countColumns.begin(), countColumns.end());
        return {{"Of area, team and month those that --by names, in its order", all}};
    }

    void declare(CLI::App &app) override
    {
        addDay(app, "--from", m_query.from, "First day of the period")->required();
        addDay(app, "--to", m_query.to, "Last day of the period")->required();
        addWords(app, "--by", m_query.by, {"area", "team", "month"}, "One row for each");
    }

    Done run(Session &session) override
    {
        auto workspace = session.open(Session::Access::Read);
        if (!workspace)
            return failure(workspace.error());
        const auto set = workspace->positiveOutcomes();
        const auto flows = workspace->flows(m_query);
        if (!set || !flows)
            return failure(set ? flows.error() : set.error());
        if (auto read = readStock(*workspace); !read)
            return read;
        if (auto read = readAudits(*workspace); !read)
            return read;
        const bool rates = session.format() == Format::Text;
        const auto rows = session.rows(columns(rates), workspace->frameworks().zone());
        for (const auto &row : merged(*flows))
            print(*rows, row, *set, rates);
        rows->finish();
        return rates ? describe(session, *workspace, *set) : Done();
    }

private:
    bool byMonth() const { return std::find(m_query.by.begin(), m_query.by.end(), "month") != m_query.by.end(); }

    Done readStock(workspace::Workspace &workspace)
    {
        if (byMonth())
            return {};
        figures::StockQuery query;
        query.by = m_query.by;
        const auto rows = workspace.stock(query);
        if (!rows)
            return failure(rows.error());
        for (const auto &row : *rows)
            m_open[row.keys] = row.open;
        return {};
    }

    Done readAudits(workspace::Workspace &workspace)
    {
        const auto rows = workspace.audits({m_query.from, m_query.to, m_query.by, {}, {}});
        if (!rows)
            return failure(rows.error());
        for (const auto &row : *rows)
            m_audits[row.keys] = row;
        return {};
    }

    // With those to whom nothing happened and who have open cases, or audits.
    std::vector<figures::FlowRow> merged(const std::vector<figures::FlowRow> &flows) const
    {
        std::map<std::vector<std::string>, figures::FlowRow> all;
        for (const auto &[keys, open] : m_open)
            all[keys].keys = keys;
        for (const auto &[keys, audits] : m_audits)
            all[keys].keys = keys;
        for (const auto &row : flows)
            all[row.keys] = row;
        std::vector<figures::FlowRow> rows;
        for (const auto &[keys, row] : all)
            rows.push_back(row);
        return rows;
    }

    Columns columns(bool rates) const
    {
        Columns result;
        for (const auto &word : m_query.by)
            result.push_back(*std::find_if(keyColumns.begin(), keyColumns.end(),
                                           [&word](const Column &column) { return column.name == word; }));
        // People read the definition once, below the table.
        std::copy_if(countColumns.begin(), countColumns.end(), std::back_inserter(result),
                     [rates](const Column &column) { return !rates || column.name != definitionColumn; });
        if (rates)
            result.insert(result.end(), rateColumns.begin(), rateColumns.end());
        return result;
    }

    void print(RowWriter &rows, const figures::FlowRow &row, const figures::PositiveSet &set, bool rates) const
    {
        const auto positive = figures::outcomeRates(row, set).positive;
        for (const auto &key : row.keys)
            rows << key;
        rows << row.recorded << row.filed << row.reopened << row.arrests << row.outcomesAssigned() << byCode(row) << positive.part
             << positive.whole;
        if (!rates)
            rows << set.text();
        rows << tenths(row.medianDays()) << tenths(row.ninetiethDays());
        const auto open = m_open.find(row.keys);
        rows << (byMonth() ? std::nullopt : std::optional<std::int64_t>(open == m_open.end() ? 0 : open->second));
        const auto found = m_audits.find(row.keys);
        const auto audits = found == m_audits.end() ? figures::AuditRow() : found->second;
        rows << audits.audits << tenths(audits.meanScore()) << audits.pairs << hundredths(audits.agreement());
        if (rates)
            rows << wholeRate(positive.part, positive.whole);
        rows.endRow();
    }

    // The period, the instant that the figures are as of, the age of the data, and what is positive.
    Done describe(Session &session, workspace::Workspace &workspace, const figures::PositiveSet &set) const
    {
        const auto status = workspace.status();
        if (!status)
            return failure(status.error());
        std::string text = "From " + formatDay(m_query.from) + " to " + formatDay(m_query.to) + ", as of " + formatInstant(workspace.now());
        if (status->lastExport)
            text += ", from the export of " + formatInstant(status->lastExport->exportedAt);
        session.say(text + ". Positive % = " + set.text() + ".");
        return {};
    }

    figures::FlowQuery m_query;
    std::map<std::vector<std::string>, std::int64_t> m_open;
    std::map<std::vector<std::string>, figures::AuditRow> m_audits;
};

} // namespace

std::unique_ptr<Command> makeSnapshot()
{
    return std::make_unique<Snapshot>();
}

} // namespace casegrip::command
