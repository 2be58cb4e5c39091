// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"
#include "core/figures/kept_tallies.h"
#include "core/figures/unit_filter.h"
#include "core/figures/workload.h"
#include "core/storage/database.h"

// Figures from the tallies and the open work that the facts file keeps.
namespace casegrip::figures
{

// Throws SQLite::Exception; the others give an Error.
UnitCalendar readUnits(storage::Database &facts);

// Whole months from the months' tallies; other days, and months in which a team changes its area (when areas
// matter), from the days' tallies; what is overdue now from the tallies up to the end of last month, and from the open
// work in this one. asOf.now may not be before the caches were computed.
Result<std::vector<ComplianceRow>> compliance(storage::Database &facts, const ComplianceQuery &query,
                                              const AsOf &asOf, KeptTallies &kept);

// The days on which counted work was not done in time, and how often. Borrows everything.
class MissFilter
{
public:
    MissFilter(const ComplianceQuery &query, const UnitCalendar &units, const AsOf &asOf);
    void add(const Counted &counted); // also what is outside the period, or of another rank or unit
    const std::map<Day, std::int64_t> &days() const { return m_days; }

private:
    const ComplianceQuery &m_query;
    const std::vector<std::string> &m_ranks;
    UnitFilter m_byUnit;
    std::map<Day, std::int64_t> m_days;
};
// `by` of the query is not looked at; of the reviewer's unit there is none.
Result<std::map<Day, std::int64_t>> missDays(storage::Database &facts, const ComplianceQuery &query, const AsOf &asOf,
                                             KeptTallies &kept);

// See CaseloadCounter.
Result<std::vector<CaseloadRow>> caseload(storage::Database &facts, const std::vector<std::string> &by,
                                          const AsOf &asOf);

// See ForecastCounter.
Result<std::vector<ForecastRow>> forecast(storage::Database &facts, int days,
                                          const std::vector<std::string> &by, const AsOf &asOf);

} // namespace casegrip::figures
