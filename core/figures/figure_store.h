// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/figures/compliance.h"
#include "core/figures/unit_calendar.h"
#include "core/storage/database.h"

// Figures from the tallies and the open work that the facts file keeps. SQLite::Exception travels: the front
// door turns it into an Error (storage::guarded).
namespace casegrip::figures
{

// What every figure is "as of". Borrowed.
struct AsOf {
    const TimeZone &zone;
    const std::vector<std::string> &ranks; // as the facts file numbers them
    Instant now;
};

UnitCalendar readUnits(storage::Database &facts);

// Whole months from the months' tallies; other days, and months in which a team changes its area (when areas
// matter), from the days' tallies; what is overdue now from the open work.
Result<std::vector<ComplianceRow>> compliance(storage::Database &facts, const ComplianceQuery &query,
                                              const AsOf &asOf);

// Cases open now by oic (officer_id), team and area as of today, as `by` names them; age in local days since
// recorded.
Result<std::vector<CaseloadRow>> caseload(storage::Database &facts, const std::vector<std::string> &by,
                                          const AsOf &asOf);

// Open work not yet due that falls due in the `days` local days of which today is the first, by day, then by
// rank, stage, area, team as asked. Days on which nothing falls due have no row.
Result<std::vector<ForecastRow>> forecast(storage::Database &facts, int days,
                                          const std::vector<std::string> &by, const AsOf &asOf);

} // namespace casegrip::figures
