// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/figure_store.h"

#include "core/figures/compliance_groups.h"
#include "core/figures/period.h"

#include <algorithm>
#include <map>

namespace casegrip::figures
{
namespace
{

using storage::Database;
using Keys = std::vector<std::string>;

bool names(const Keys &by, std::string_view word)
{
    return std::find(by.begin(), by.end(), word) != by.end();
}

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
    auto query = facts.query(run.months ? "figures/tally_months" : "figures/tally_days");
    query->bind(1, run.months ? monthOf(run.from) : toNumber(run.from));
    query->bind(2, run.months ? monthOf(run.to) : toNumber(run.to));
    std::int64_t period = -1;
    Counted counted;
    while (query->executeStep()) {
        if (const auto next = query->getColumn(0).getInt64(); next != period) {
            period = next;
            counted.day = run.months ? firstDay(static_cast<Month>(next)) : toDay(next);
        }
        counted.stage = static_cast<due::Stage>(query->getColumn(1).getInt());
        counted.rank = static_cast<std::uint8_t>(query->getColumn(2).getInt());
        counted.team = static_cast<std::uint32_t>(query->getColumn(3).getInt());
        counted.reviewerTeam = static_cast<std::uint32_t>(query->getColumn(4).getInt());
        counted.due = query->getColumn(5).getInt64();
        counted.completed = query->getColumn(6).getInt64();
        counted.onTime = query->getColumn(7).getInt64();
        groups.add(counted);
    }
}

void addOverdue(Database &facts, const ComplianceQuery &asked, const AsOf &asOf, ComplianceGroups &groups)
{
    auto query = facts.query("figures/overdue");
    query->bind(1, toEpoch(asOf.zone.startOfDay(asked.from)));
    query->bind(2, std::min(toEpoch(asOf.zone.endOfDay(asked.to)), toEpoch(asOf.now) - 1));
    Counted counted;
    counted.due = 1;
    while (query->executeStep()) {
        counted.day = asOf.zone.dayOf(fromEpoch(query->getColumn(0).getInt64()));
        counted.stage = static_cast<due::Stage>(query->getColumn(1).getInt());
        counted.rank = static_cast<std::uint8_t>(query->getColumn(2).getInt());
        counted.team = counted.reviewerTeam = static_cast<std::uint32_t>(query->getColumn(3).getInt());
        groups.add(counted);
    }
}

Done checkWords(const Keys &by, const Keys &known)
{
    for (auto word = by.begin(); word != by.end(); ++word) {
        if (!names(known, *word))
            return failure(ErrorKind::Invalid, "This figure has no key " + *word + ".", "Leave it out.");
        if (std::find(by.begin(), word, *word) != word)
            return failure(ErrorKind::Invalid, "The key " + *word + " is asked for twice.",
                           "Name each key once.");
    }
    return {};
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

std::size_t ageBand(std::int64_t days)
{
    constexpr std::array<std::int64_t, 6> lastDayOf = {7, 30, 90, 120, 180, 365};
    return static_cast<std::size_t>(std::lower_bound(lastDayOf.begin(), lastDayOf.end(), days) -
                                    lastDayOf.begin());
}

template <typename Row>
std::vector<Row> valuesOf(std::map<Keys, Row> &&groups)
{
    std::vector<Row> rows;
    for (auto &[keys, row] : groups) {
        row.keys = keys;
        rows.push_back(std::move(row));
    }
    return rows;
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
    const UnitCalendar units = readUnits(facts);
    const Day today = asOf.zone.dayOf(asOf.now);
    ComplianceGroups groups(query, units, asOf.ranks, today);
    for (const Run &run : runsOf(query.from, query.to, countedByDay(query, units, today)))
        addTallies(facts, run, groups);
    addOverdue(facts, query, asOf, groups);
    return groups.rows();
}

Result<std::vector<CaseloadRow>> caseload(Database &facts, const Keys &by, const AsOf &asOf)
{
    if (const auto checked = checkWords(by, {"oic", "team", "area"}); !checked)
        return failure(checked.error());
    const UnitCalendar units = readUnits(facts);
    const auto officers = readOfficers(facts);
    const TimeZone &zone = asOf.zone;
    const Day today = zone.dayOf(asOf.now);
    std::map<Keys, CaseloadRow> groups;
    if (by.empty())
        groups[{}] = {};
    Keys keys(by.size());
    auto query = facts.query("figures/open_cases");
    while (query->executeStep()) {
        const std::uint32_t team = query->getColumn(1).getUInt();
        for (std::size_t i = 0; i < by.size(); ++i)
            keys[i] = by[i] == "oic"    ? officers.at(query->getColumn(0).getUInt())
                      : by[i] == "team" ? units.teamCode(team)
                                        : units.areaName(units.areaAt(team, today));
        CaseloadRow &row = groups[keys];
        ++row.open;
        row.redBox += query->getColumn(3).getInt64() != 0 ? 1 : 0;
        const Day recorded = zone.dayOf(fromEpoch(query->getColumn(2).getInt64()));
        ++row.ageBands[ageBand((today - recorded).count())];
    }
    return valuesOf(std::move(groups));
}

Result<std::vector<ForecastRow>> forecast(Database &facts, int days, const Keys &by, const AsOf &asOf)
{
    if (const auto checked = checkWords(by, {"rank", "stage", "area", "team"}); !checked)
        return failure(checked.error());
    if (days < 1)
        return failure(ErrorKind::Invalid, "A forecast is for one day or more.",
                       "Name a number of days from 1.");
    const UnitCalendar units = readUnits(facts);
    const TimeZone &zone = asOf.zone;
    const Day today = zone.dayOf(asOf.now);
    auto query = facts.query("figures/falling_due");
    query->bind(1, toEpoch(asOf.now));
    query->bind(2, toEpoch(zone.endOfDay(today + std::chrono::days(days - 1))));
    std::map<Day, std::map<Keys, ForecastRow>> byDay;
    Keys keys(by.size());
    while (query->executeStep()) {
        const Day day = zone.dayOf(fromEpoch(query->getColumn(0).getInt64()));
        const std::uint32_t team = query->getColumn(3).getUInt();
        for (std::size_t i = 0; i < by.size(); ++i)
            keys[i] = by[i] == "rank" ? asOf.ranks.at(query->getColumn(2).getUInt())
                      : by[i] == "stage"
                          ? std::string(due::toWord(static_cast<due::Stage>(query->getColumn(1).getInt())))
                      : by[i] == "team" ? units.teamCode(team)
                                        : units.areaName(units.areaAt(team, today));
        ForecastRow &row = byDay[day][keys];
        row.day = day;
        ++row.due;
        row.redBox += query->getColumn(4).getInt64() != 0 ? 1 : 0;
    }
    std::vector<ForecastRow> rows;
    for (auto &[day, groups] : byDay)
        for (ForecastRow &row : valuesOf(std::move(groups)))
            rows.push_back(std::move(row));
    return rows;
}

} // namespace casegrip::figures
