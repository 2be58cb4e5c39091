// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/team_months.h"
#include "core/figures/flows.h"
#include "core/figures/period.h"
#include "core/storage/statement.h"

#include <functional>
#include <vector>

// What the months hold (core/due/team_months.h), from the facts file. Everything here throws SQLite::Exception.
namespace casegrip::figures
{

// The cases that have anything in some months (both inside) of the teams that are wanted: ascending, each once. A case need not
// have what a figure counts: look at its items.
using WantsTeam = std::function<bool(Month month, std::uint32_t team)>;
std::vector<std::uint32_t> casesOfMonths(storage::Database &facts, Month from, Month to, const WantsTeam &wants);

// What one case has; kept while reading many.
struct CaseItems {
    std::vector<due::Counted> counted;
    std::vector<due::Flow> flows;
};
class CaseItemReader
{
public:
    explicit CaseItemReader(storage::Database &facts) : m_row(facts, "figures/case_items") {}
    const CaseItems &read(std::uint32_t caseId);

private:
    storage::Statement m_row;
    CaseItems m_items;
};

// What was completed on the days, both inside, by the team that owed it.
using TakeCompleted = std::function<void(std::uint32_t team, const due::CompletedCount &completed)>;
void forEachCompleted(storage::Database &facts, Day from, Day to, const TakeCompleted &take);

// Whole months from what is kept of them; other days, and months in which a team changes its area (when areas matter), from the
// cases that have anything in them. `query` was checked.
std::vector<FlowRow> flows(storage::Database &facts, const FlowQuery &query, const UnitCalendar &units, const AsOf &asOf);

} // namespace casegrip::figures
