// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/figure_store.h"

#include "core/figures/compliance_groups.h"
#include "core/figures/period.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

using storage::Database;
using Keys = std::vector<std::string>;

Day toDay(std::int64_t days)
{
    return Day{std::chrono::days(days)};
}
std::int64_t toNumber(Day day)
{
    return day.time_since_epoch().count();
}

std::optional<Day> optionalDay(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(toDay(column.getInt64()));
}

bool usesAreas(const ComplianceQuery &query)
{
    return !query.area.empty() || std::find(query.by.begin(), query.by.end(), Key::Area) != query.by.end();
}

// The months that cannot be answered from a month's tally.
std::function<bool(Month)> countedByDay(const ComplianceQuery &query, const UnitCalendar &units, Day today)
{
    const bool weeks = std::find(query.by.begin(), query.by.end(), Key::Week) != query.by.end();
    const bool areas = usesAreas(query);
    return [=, &units](Month month) {
        return weeks || (areas && units.changesAfter(firstDay(month), std::min(lastDay(month), today)));
    };
}

void addTallies(Database &facts, const Run &run, ComplianceGroups &groups)
{
    storage::Statement query(facts, run.months ? "figures/tally_months" : "figures/tally_days");
    query << std::int64_t(run.months ? monthOf(run.from) : toNumber(run.from))
          << std::int64_t(run.months ? monthOf(run.to) : toNumber(run.to));
    std::int64_t period = -1;
    Counted counted;
    while (query.step()) {
        if (const auto next = query.number(0); next != period) {
            period = next;
            counted.day = run.months ? firstDay(static_cast<Month>(next)) : toDay(next);
        }
        counted.stage = static_cast<due::Stage>(query.number(1));
        counted.rank = static_cast<std::uint8_t>(query.number(2));
        counted.team = static_cast<std::uint32_t>(query.number(3));
        counted.reviewerTeam = static_cast<std::uint32_t>(query.number(4));
        counted.due = query.number(5);
        counted.completed = query.number(6);
        counted.onTime = query.number(7);
        groups.add(counted);
    }
}

void addOverdue(Database &facts, const ComplianceQuery &asked, const AsOf &asOf, ComplianceGroups &groups)
{
    storage::Statement query(facts, "figures/overdue");
    query << toEpoch(asOf.zone.startOfDay(asked.from))
          << std::min(toEpoch(asOf.zone.endOfDay(asked.to)), toEpoch(asOf.now) - 1);
    Counted counted;
    counted.due = 1;
    while (query.step()) {
        counted.day = asOf.zone.dayOf(query.instant(0));
        counted.stage = static_cast<due::Stage>(query.number(1));
        counted.rank = static_cast<std::uint8_t>(query.number(2));
        counted.team = counted.reviewerTeam = static_cast<std::uint32_t>(query.number(3));
        groups.add(counted);
    }
}

std::vector<std::string> readOfficers(Database &facts)
{
    std::vector<std::string> ids(1);
    auto query = facts.query("figures/officers");
    while (query->executeStep()) {
        const std::size_t id = query->getColumn(0).getUInt();
        if (id >= ids.size())
            ids.resize(id + 1);
        ids[id] = query->getColumn(1).getString();
    }
    return ids;
}

} // namespace

UnitCalendar readUnits(Database &facts)
{
    std::vector<UnitCalendar::Team> teams;
    auto team = facts.query("figures/teams");
    while (team->executeStep())
        teams.push_back({team->getColumn(0).getUInt(), team->getColumn(1).getString()});
    std::vector<UnitCalendar::Unit> units;
    auto unit = facts.query("figures/units");
    while (unit->executeStep())
        units.push_back({unit->getColumn(0).getUInt(), unit->getColumn(1).getString(),
                         optionalDay(unit->getColumn(2)), optionalDay(unit->getColumn(3))});
    return UnitCalendar(teams, std::move(units));
}

Result<std::vector<ComplianceRow>> compliance(Database &facts, const ComplianceQuery &query, const AsOf &asOf)
{
    if (const auto checked = check(query); !checked)
        return failure(checked.error());
    return storage::guarded(facts.path(), [&]() -> Result<std::vector<ComplianceRow>> {
        const UnitCalendar units = readUnits(facts);
        const Day today = asOf.zone.dayOf(asOf.now);
        ComplianceGroups groups(query, units, asOf.ranks, today);
        for (const Run &run : runsOf(query.from, query.to, countedByDay(query, units, today)))
            addTallies(facts, run, groups);
        addOverdue(facts, query, asOf, groups);
        return groups.rows();
    });
}

Result<std::vector<CaseloadRow>> caseload(Database &facts, const Keys &by, const AsOf &asOf)
{
    return storage::guarded(facts.path(), [&]() -> Result<std::vector<CaseloadRow>> {
        const UnitCalendar units = readUnits(facts);
        const auto officers = readOfficers(facts);
        auto counter = CaseloadCounter::make(by, units, asOf);
        if (!counter)
            return failure(counter.error());
        auto row = facts.query("figures/open_cases");
        while (row->executeStep())
            counter->add(officers.at(row->getColumn(0).getUInt()), row->getColumn(1).getUInt(),
                         fromEpoch(row->getColumn(2).getInt64()), row->getColumn(3).getInt64() != 0);
        return counter->rows();
    });
}

Result<std::vector<ForecastRow>> forecast(Database &facts, int days, const Keys &by, const AsOf &asOf)
{
    return storage::guarded(facts.path(), [&]() -> Result<std::vector<ForecastRow>> {
        const UnitCalendar units = readUnits(facts);
        auto counter = ForecastCounter::make(days, by, units, asOf);
        if (!counter)
            return failure(counter.error());
        auto row = facts.query("figures/falling_due");
        row->bind(1, toEpoch(asOf.now));
        row->bind(2, toEpoch(counter->last()));
        while (row->executeStep())
            counter->add(fromEpoch(row->getColumn(0).getInt64()),
                         static_cast<due::Stage>(row->getColumn(1).getInt()),
                         static_cast<std::uint8_t>(row->getColumn(2).getInt()), row->getColumn(3).getUInt(),
                         row->getColumn(4).getInt64() != 0);
        return counter->rows();
    });
}

} // namespace casegrip::figures
