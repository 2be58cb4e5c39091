// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/unit_filter.h"

namespace casegrip::figures
{

UnitFilter::UnitFilter(const std::string &area, const std::string &team, const UnitCalendar &units, const AsOf &asOf)
    : m_units(units), m_today(asOf.zone.dayOf(asOf.now)), m_among(asOf.among, units), m_byTeam(!team.empty()),
      m_byArea(!area.empty()), m_team(units.teamOf(team)), m_area(units.areaOf(area))
{
}

bool UnitFilter::takesAny(std::uint32_t team, Day from, Day to) const
{
    if (!mayTake(team))
        return false;
    if (!m_byArea || !m_units.changesAfter(from, std::min(to, m_today)))
        return takes(team, from);
    for (Day day = from; day <= to; day += std::chrono::days(1)) {
        if (takes(team, day))
            return true;
    }
    return false;
}

} // namespace casegrip::figures
