// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/month_store.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

bool usesAreas(const FlowQuery &query)
{
    return !query.area.empty() || std::find(query.by.begin(), query.by.end(), "area") != query.by.end();
}

void addMonths(storage::Database &facts, const Run &run, FlowCounter &counter)
{
    storage::Statement row(facts, "figures/month_flows");
    row << std::int64_t(monthOf(run.from)) << std::int64_t(monthOf(run.to));
    std::vector<due::FlowCount> counts;
    while (row.step()) {
        // A month may hold cases to which nothing of this kind happened: they make no row.
        if (!due::unpackFlowCounts(row.text(2), counts) || counts.empty())
            continue;
        auto *into = counter.rowOf(std::uint32_t(row.number(1)), firstDay(Month(row.number(0))));
        if (into == nullptr)
            continue;
        for (const due::FlowCount &count : counts)
            FlowCounter::add(*into, count.kind, count.code, count.count);
    }
}

void addDays(storage::Database &facts, const Run &run, FlowCounter &counter)
{
    const auto wants = [&](Month month, std::uint32_t team) {
        return counter.byUnit().takesAny(team, std::max(run.from, firstDay(month)), std::min(run.to, lastDay(month)));
    };
    CaseItemReader reader(facts);
    for (const auto id : casesOfMonths(facts, monthOf(run.from), monthOf(run.to), wants)) {
        for (const due::Flow &flow : reader.read(id).flows) {
            if (run.from <= flow.day && flow.day <= run.to)
                counter.add(flow, 1);
        }
    }
}

} // namespace

std::vector<std::uint32_t> casesOfMonths(storage::Database &facts, Month from, Month to, const WantsTeam &wants)
{
    std::vector<std::uint32_t> ids;
    storage::Statement row(facts, "figures/month_cases");
    row << std::int64_t(from) << std::int64_t(to);
    while (row.step()) {
        if (wants(Month(row.number(0)), std::uint32_t(row.number(1))))
            (void)due::unpackCases(row.text(2), ids); // a damaged one gives what can be read; verify finds it
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void forEachCompleted(storage::Database &facts, Day from, Day to, const TakeCompleted &take)
{
    storage::Statement row(facts, "figures/month_flows");
    row << std::int64_t(monthOf(from)) << std::int64_t(monthOf(to));
    std::vector<due::CompletedCount> counts;
    while (row.step()) {
        (void)due::unpackCompletedCounts(row.text(2), std::int32_t(row.number(0)), counts); // verify finds a damaged one
        for (const due::CompletedCount &completed : counts) {
            if (from <= completed.day && completed.day <= to)
                take(std::uint32_t(row.number(1)), completed);
        }
    }
}

const CaseItems &CaseItemReader::read(std::uint32_t caseId)
{
    m_row << std::int64_t(caseId);
    const bool isThere = m_row.step() && due::unpack(m_row.text(0), m_items.counted) && due::unpack(m_row.text(1), m_items.flows);
    m_row.reset();
    if (!isThere)
        m_items = {};
    return m_items;
}

std::vector<FlowRow> flows(storage::Database &facts, const FlowQuery &query, const UnitCalendar &units, const AsOf &asOf)
{
    FlowCounter counter(query, units, asOf);
    const auto byDay = [&](Month month) {
        return usesAreas(query) && units.changesAfter(firstDay(month), std::min(lastDay(month), counter.byUnit().today()));
    };
    for (const Run &run : runsOf(query.from, query.to, byDay)) {
        if (run.months)
            addMonths(facts, run, counter);
        else
            addDays(facts, run, counter);
    }
    return counter.rows();
}

} // namespace casegrip::figures
