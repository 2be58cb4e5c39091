// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/flows.h"

#include "core/figures/figure_keys.h"
#include "core/figures/period.h"

#include <algorithm>
#include <array>

namespace casegrip::figures
{
namespace
{

constexpr std::array<std::string_view, 3> keys = {"area", "team", "month"};

std::int64_t sumOf(const FlowRow &row, const std::vector<std::string> &codes)
{
    std::int64_t sum = 0;
    for (const std::string &code : codes) {
        const auto at = row.outcomes.find(code);
        sum += at == row.outcomes.end() ? 0 : at->second;
    }
    return sum;
}

bool isCode(std::string_view code)
{
    return !code.empty() && std::all_of(code.begin(), code.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

} // namespace

Done check(const FlowQuery &query)
{
    if (query.from > query.to)
        return failure(ErrorKind::Invalid, "The period ends before it begins.", "Name the first day, then the last.");
    return checkKeys(query.by, keys);
}

std::int64_t FlowRow::outcomesAssigned() const
{
    std::int64_t sum = 0;
    for (const auto &[code, count] : outcomes)
        sum += count;
    return sum;
}

FlowCounter::FlowCounter(const FlowQuery &query, const UnitCalendar &units, const AsOf &asOf)
    : m_query(query), m_units(units), m_byUnit(query.area, query.team, units, asOf)
{
    if (query.by.empty())
        m_rows[{}] = {};
}

FlowRow *FlowCounter::rowOf(std::uint32_t team, Day day)
{
    if (!m_byUnit.takes(team, day))
        return nullptr;
    std::vector<std::string> keys;
    for (const std::string &word : m_query.by)
        keys.push_back(word == "month"  ? monthText(monthOf(day))
                       : word == "team" ? m_units.teamCode(team)
                                        : m_units.areaName(m_byUnit.areaOf(team, day)));
    FlowRow &row = m_rows[keys];
    row.keys = std::move(keys);
    return &row;
}

void FlowCounter::add(const due::Flow &flow, std::int64_t count)
{
    if (auto *row = rowOf(std::uint32_t(flow.team), flow.day))
        add(*row, flow.kind, flow.code, count);
}

void FlowCounter::add(FlowRow &row, due::FlowKind kind, std::uint64_t code, std::int64_t count)
{
    switch (kind) {
    case due::FlowKind::Recorded:
        row.recorded += count;
        break;
    case due::FlowKind::Filed:
        row.filed += count;
        row.daysToFile[std::int64_t(code)] += count;
        break;
    case due::FlowKind::Reopened:
        row.reopened += count;
        break;
    case due::FlowKind::Arrested:
        row.arrests += count;
        break;
    case due::FlowKind::Outcome:
        row.outcomes[due::outcomeText(code)] += count;
        break;
    }
}

std::vector<FlowRow> FlowCounter::rows() const
{
    std::vector<FlowRow> rows;
    for (const auto &[keys, row] : m_rows)
        rows.push_back(row);
    return rows;
}

bool PositiveSet::has(std::string_view code) const
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string PositiveSet::text() const
{
    std::string text = "outcomes ";
    for (std::size_t i = 0; i < codes.size(); ++i)
        text += (i == 0 ? "" : ", ") + codes[i];
    return text + (ofAssigned ? " / outcomes assigned in the period" : " / crimes recorded in the period");
}

std::optional<std::vector<std::string>> parseOutcomes(std::string_view text)
{
    constexpr std::size_t longest = 7; // due::outcomeNumber
    std::vector<std::string> codes;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(',', at), text.size());
        auto code = text.substr(at, end - at);
        while (code.starts_with(' '))
            code.remove_prefix(1);
        while (code.ends_with(' '))
            code.remove_suffix(1);
        if (!isCode(code) || code.size() > longest || std::find(codes.begin(), codes.end(), code) != codes.end())
            return {};
        codes.emplace_back(code);
        at = end + 1;
    }
    return codes;
}

const std::vector<std::string> &chargedCodes()
{
    static const std::vector<std::string> codes = {"1", "1A"};
    return codes;
}

const std::vector<std::string> &withdrawnCodes()
{
    static const std::vector<std::string> codes = {"14", "16"};
    return codes;
}

const std::vector<std::string> &noSuspectCodes()
{
    static const std::vector<std::string> codes = {"18"};
    return codes;
}

OutcomeRates outcomeRates(const FlowRow &row, const PositiveSet &set)
{
    const auto assigned = row.outcomesAssigned();
    return {{sumOf(row, set.codes), set.ofAssigned ? assigned : row.recorded},
            {sumOf(row, chargedCodes()), assigned},
            {sumOf(row, withdrawnCodes()), assigned},
            {sumOf(row, noSuspectCodes()), assigned}};
}

} // namespace casegrip::figures
