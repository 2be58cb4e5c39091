// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time_zone.h"
#include "core/figures/compliance.h"
#include "core/figures/unit_calendar.h"

#include <map>

// Caseload and forecast from a stream of open cases and open work: from the facts file's caches, or from a
// replay.
namespace casegrip::figures
{

// What every figure is "as of". Borrowed.
struct AsOf {
    const TimeZone &zone;
    const std::vector<std::string> &ranks; // as the facts file numbers them
    Instant now;
    const std::vector<std::string> *among = nullptr; // codes of the only teams that are counted; null: all
    const std::vector<std::string> *officers = nullptr; // beside them, of whose own cases; null: of none
};

// Open cases by officer in the case, team and area (of today), with their age in local days since they were
// recorded.
class CaseloadCounter
{
public:
    // `by`: of oic, team, area, each at most once; else Invalid. Without any, there is one row.
    static Result<CaseloadCounter> make(const std::vector<std::string> &by, const UnitCalendar &units,
                                        const AsOf &asOf);

    void add(const std::string &oic, std::uint32_t team, Instant recordedAt, bool redBox);
    // By their keys.
    std::vector<CaseloadRow> rows() const;

private:
    CaseloadCounter(const std::vector<std::string> &by, const UnitCalendar &units, const AsOf &asOf);

    const std::vector<std::string> m_by;
    const UnitCalendar &m_units;
    const TimeZone &m_zone;
    const Day m_today;
    const SomeTeams m_among;
    const std::vector<std::string> m_officers;
    std::map<std::vector<std::string>, CaseloadRow> m_rows;
};

// Open work not overdue yet that falls due in some days, of which today is the first. Days on which nothing
// falls due have no row.
class ForecastCounter
{
public:
    // `by`: of rank, stage, area, team, each at most once; `days` from 1; else Invalid.
    static Result<ForecastCounter> make(int days, const std::vector<std::string> &by,
                                        const UnitCalendar &units, const AsOf &asOf);

    // Also what is overdue or due later: it is left out. `team` owns the case now.
    void add(Instant dueAt, due::Stage stage, std::uint8_t rank, std::uint32_t team, bool redBox);
    // By day, then by their keys.
    std::vector<ForecastRow> rows() const;
    Instant last() const { return m_last; } // the end of the last day

private:
    ForecastCounter(int days, const std::vector<std::string> &by, const UnitCalendar &units,
                    const AsOf &asOf);

    const std::vector<std::string> m_by;
    const UnitCalendar &m_units;
    const AsOf m_asOf;
    const Day m_today;
    const SomeTeams m_among;
    const Instant m_last;
    std::map<std::pair<Day, std::vector<std::string>>, ForecastRow> m_rows;
};

} // namespace casegrip::figures
