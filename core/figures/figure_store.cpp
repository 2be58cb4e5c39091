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
    const bool weeks = std::find(query.by.begin(), query.by.end(), Key::DueWeek) != query.by.end();
    const bool areas = usesAreas(query);
    return [=, &units](Month month) {
        return weeks || (areas && units.changesAfter(firstDay(month), std::min(lastDay(month), today)));
    };
}

bool usesReviewers(const ComplianceQuery &query)
{
    return std::find(query.by.begin(), query.by.end(), Key::ReviewerUnit) != query.by.end();
}

// What was pending in the months before this one is overdue as a whole; what falls due in this month is asked of the open
// work, time by time.
Day pendingEnds(const AsOf &asOf)
{
    return firstDay(monthOf(asOf.zone.dayOf(asOf.now)));
}

using TakeCounted = std::function<void(const Counted &)>;

void addTallies(Database &facts, const Run &run, bool reviewers, Day pendingBefore, KeptTallies &kept, const TakeCounted &take)
{
    kept.forEach(facts, run, reviewers, [&](Counted counted, std::int64_t pending) {
        counted.due += counted.day < pendingBefore ? pending : 0;
        if (counted.due != 0)
            take(counted);
    });
}

// Asked for the whole of this month, so that the answer can be kept while time goes on.
void addOverdue(Database &facts, const ComplianceQuery &asked, const AsOf &asOf, KeptTallies &kept, const TakeCounted &take)
{
    const Day monthStart = pendingEnds(asOf);
    const Instant from = asOf.zone.startOfDay(std::max(asked.from, monthStart));
    const Instant to = std::min(asOf.zone.endOfDay(asked.to), asOf.now - Seconds(1));
    if (from > to)
        return;
    kept.forEachPending(facts, asOf.zone.startOfDay(monthStart), asOf.zone.endOfDay(lastDay(monthOf(monthStart))),
                        [&](Instant dueAt, Counted counted) {
                            if (dueAt < from || dueAt > to)
                                return;
                            counted.day = asOf.zone.dayOf(dueAt);
                            take(counted);
                        });
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

Result<std::vector<ComplianceRow>> compliance(Database &facts, const ComplianceQuery &query, const AsOf &asOf, KeptTallies &kept)
{
    if (const auto checked = check(query); !checked)
        return failure(checked.error());
    return storage::guarded(facts.path(), [&]() -> Result<std::vector<ComplianceRow>> {
        const UnitCalendar units = readUnits(facts);
        const Day today = asOf.zone.dayOf(asOf.now);
        ComplianceGroups groups(query, units, asOf.ranks, today);
        const TakeCounted take = [&groups](const Counted &counted) { groups.add(counted); };
        for (const Run &run : runsOf(query.from, query.to, countedByDay(query, units, today)))
            addTallies(facts, run, usesReviewers(query), pendingEnds(asOf), kept, take);
        addOverdue(facts, query, asOf, kept, take);
        return groups.rows();
    });
}

MissFilter::MissFilter(const ComplianceQuery &query, const UnitCalendar &units, const AsOf &asOf)
    : m_query(query), m_ranks(asOf.ranks), m_byUnit(query.area, query.team, units, {asOf.zone, asOf.ranks, asOf.now, query.among})
{
}

void MissFilter::add(const Counted &counted)
{
    const bool isWanted = m_query.from <= counted.day && counted.day <= m_query.to &&
                          (m_query.rank.empty() || m_ranks.at(counted.rank) == m_query.rank);
    if (isWanted && counted.due > counted.onTime && m_byUnit.takes(counted.team, counted.day))
        m_days[counted.day] += counted.due - counted.onTime;
}

Result<std::map<Day, std::int64_t>> missDays(Database &facts, const ComplianceQuery &query, const AsOf &asOf, KeptTallies &kept)
{
    if (const auto checked = check(query); !checked)
        return failure(checked.error());
    return storage::guarded(facts.path(), [&]() -> Result<std::map<Day, std::int64_t>> {
        const UnitCalendar units = readUnits(facts);
        MissFilter filter(query, units, asOf);
        const TakeCounted take = [&filter](const Counted &counted) { filter.add(counted); };
        addTallies(facts, {false, query.from, query.to}, false, pendingEnds(asOf), kept, take);
        addOverdue(facts, query, asOf, kept, take);
        return filter.days();
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
