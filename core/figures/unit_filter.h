// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/unit_calendar.h"
#include "core/figures/workload.h"

#include <optional>
#include <string>

namespace casegrip::figures
{

// Work of some area and team, and of the teams alone that are counted. Borrows the calendar.
class UnitFilter
{
public:
    // Empty texts: any.
    UnitFilter(const std::string &area, const std::string &team, const UnitCalendar &units, const AsOf &asOf);

    // On a day; what is later than today belongs to the area of today.
    bool takes(std::uint32_t team, Day day) const { return mayTake(team) && (!m_byArea || m_area == areaOf(team, day)); }
    bool takesToday(std::uint32_t team) const { return takes(team, m_today); }
    // Whether any day of these (both inside) is taken.
    bool takesAny(std::uint32_t team, Day from, Day to) const;
    UnitCalendar::AreaId areaOf(std::uint32_t team, Day day) const { return m_units.areaAt(team, std::min(day, m_today)); }
    bool isByUnit() const { return m_byArea || m_byTeam; }
    Day today() const { return m_today; }

private:
    bool mayTake(std::uint32_t team) const { return m_among.has(team) && (!m_byTeam || m_team == team); }

    const UnitCalendar &m_units;
    Day m_today;
    SomeTeams m_among;
    bool m_byTeam, m_byArea;
    std::optional<std::uint32_t> m_team;         // none: nobody bears that code
    std::optional<UnitCalendar::AreaId> m_area; // none: nobody bears that name
};

} // namespace casegrip::figures
