// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/figures/compliance.h"
#include "core/figures/unit_filter.h"
#include "core/figures/workload.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// Open stock: how much, how old, and what in it needs somebody's eye (the watch list). Pure, from a stream of open cases: from
// the facts file's cache, or from a replay.
namespace casegrip::figures
{

// What the figures ask of one open case.
struct StockCase {
    std::uint32_t caseId = 0;
    std::uint32_t team = 0; // that owns it now
    std::uint32_t oic = 0;  // 0: nobody
    Instant recordedAt;
    bool redBox = false; // now
    std::optional<Instant> planSince;    // a plan is owed since; none: done, or never owed
    std::optional<Instant> wantedSince;  // the suspect is wanted since
    std::optional<Instant> bailUntil;
    std::optional<Instant> contactDueAt; // last contact (else recording) and the agreed interval, to the end of that day
    std::optional<Day> limitOn;          // statutory time limit

    bool operator==(const StockCase &) const = default;
};

// What a watch list asks, in the order in which it is shown. The reviews overdue by rank go with it: see Watch.
enum class WatchItem : std::uint8_t { Unallocated, PlanMissing, SuspectOutstanding, BailExpired, Old, ContactOverdue, TimeLimit };
constexpr std::size_t watchItemCount = 7;
std::string_view toWord(WatchItem item); // "unallocated", "plan_missing", ...
std::optional<WatchItem> parseWatchItem(std::string_view word);

// From when on a case is on it; settings (workspace/known_settings.h).
struct WatchLimits {
    int unallocatedHours = 48; // longer than that without an officer
    int planDays = 7;          // elapsed days, longer
    int suspectDays = 28;      // elapsed days, longer
    int oldMonths = 4;         // calendar months, longer
    int timeLimitDays = 60;    // local days from today; one that has passed is shown too

    bool operator==(const WatchLimits &) const = default;
};
class WatchRule
{
public:
    WatchRule(const WatchLimits &limits, const TimeZone &zone, Instant now);
    bool shows(WatchItem item, const StockCase &open) const;

private:
    WatchLimits m_limits;
    Instant m_now;
    Day m_today;
    Day m_oldBefore; // recorded on an earlier day: old
    const TimeZone &m_zone;
};

// Age bands in local days since a case was recorded, see CaseloadRow::ageBands.
constexpr std::size_t ageBandCount = 7;
std::size_t ageBandOf(std::int64_t days);
std::string_view ageBandWord(std::size_t band); // "0-7", ..., "over_365"

// Whose stock; empty: any.
struct StockQuery {
    std::vector<std::string> by; // of oic, team, area, each at most once; empty: one row
    std::string area;            // of the team today
    std::string team;
    std::string oic; // officer_id of the officer in the case
};

struct StockRow {
    std::vector<std::string> keys; // as `by`
    std::int64_t open = 0;
    std::int64_t redBox = 0;
    std::array<std::int64_t, ageBandCount> ageBands = {};
    std::array<std::int64_t, watchItemCount> watch = {}; // by WatchItem
    // Active constables and staff with an open case here who are not absent: caseload = open / availableOfficers.
    std::int64_t availableOfficers = 0;
    std::int64_t unallocated = 0; // open cases of nobody

    bool operator==(const StockRow &) const = default;
};

// The officers as the facts file numbers them.
struct OfficerNote {
    std::string id;           // officer_id; empty: there is none of that number
    bool isAvailable = false; // active constable or staff, not absent now
};

// Whether a case is in a query's stock and among those whose figures may be seen.
class StockFilter
{
public:
    // Everything is borrowed.
    StockFilter(const StockQuery &query, const UnitCalendar &units, const std::vector<OfficerNote> &officers, const AsOf &asOf);
    bool takes(const StockCase &open) const;
    const UnitFilter &byUnit() const { return m_byUnit; }

private:
    const std::string &officerOf(const StockCase &open) const;
    const StockQuery &m_query;
    const std::vector<OfficerNote> &m_officers;
    const std::vector<std::string> *m_ownOfficers; // of whose cases beside those of the teams; null: of none
    UnitFilter m_byUnit; // of every team: which are counted is asked beside whose officer it is
    SomeTeams m_among;
};

class StockCounter
{
public:
    // Invalid: a key that stock does not have, or one asked for twice. Everything is borrowed.
    static Result<StockCounter> make(const StockQuery &query, const WatchLimits &limits, const UnitCalendar &units,
                                     const std::vector<OfficerNote> &officers, const AsOf &asOf);
    void add(const StockCase &open);
    std::vector<StockRow> rows() const; // by their keys

private:
    StockCounter(const StockQuery &query, const WatchLimits &limits, const UnitCalendar &units,
                 const std::vector<OfficerNote> &officers, const AsOf &asOf);
    std::vector<std::string> keysOf(const StockCase &open) const;

    struct Group {
        StockRow row;
        std::vector<bool> officers; // seen, by number
    };
    const StockQuery &m_query;
    const UnitCalendar &m_units;
    const std::vector<OfficerNote> &m_officers;
    const TimeZone &m_zone;
    StockFilter m_filter;
    WatchRule m_rule;
    std::map<std::vector<std::string>, Group> m_groups;
};

// The watch list of a scope: what StockRow::watch counts, and the reviews that are overdue.
struct Watch {
    WatchLimits limits;
    std::array<std::int64_t, watchItemCount> items = {};
    std::vector<std::pair<std::string, std::int64_t>> overdueByRank; // in the order of the ranks, those with none too
};

} // namespace casegrip::figures
