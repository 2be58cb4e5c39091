// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casegrip::figures
{

// Which area a team belonged to on which day: units come and go and change hands, and a figure for last year
// must name last year's area. Immutable after construction.
class UnitCalendar
{
public:
    // A team as the store numbers it, and the code that the export gives it ("" for team 0, "no team").
    struct Team {
        std::uint32_t id = 0;
        std::string code;
    };
    // One line of units.csv. Both ends belong to the period; nothing is "since ever" or "for ever".
    struct Unit {
        std::uint32_t team = 0;
        std::string area;
        std::optional<Day> validFrom, validTo;
    };
    using AreaId = std::uint32_t; // 0: no area

    UnitCalendar(const std::vector<Team> &teams, std::vector<Unit> units);

    const std::string &teamCode(std::uint32_t team) const; // empty for a team that is not known
    const std::string &areaName(AreaId area) const { return m_areas[area]; }
    std::optional<std::uint32_t> teamOf(std::string_view code) const;
    std::optional<AreaId> areaOf(std::string_view name) const;

    // The line that holds on that day, of several the one that began last. Between and after lines: the last
    // one that had begun; before all of them: the first. Work never falls out of a figure because a date is
    // missing.
    AreaId areaAt(std::uint32_t team, Day day) const;
    // Whether any team is in another area on a day after `first`, up to `last`, than the day before.
    bool changesAfter(Day first, Day last) const;

private:
    struct Line {
        Day from, to;
        AreaId area = 0;
    };
    AreaId makeArea(const std::string &name);
    void findChanges();

    std::vector<std::string> m_codes;       // by team
    std::vector<std::string> m_areas;       // by area
    std::vector<std::vector<Line>> m_lines; // by team; ascending by `from`
    std::vector<Day> m_changes;             // ascending
};

// Of which teams work is counted.
class SomeTeams
{
public:
    // By their codes; null: all.
    SomeTeams(const std::vector<std::string> *codes, const UnitCalendar &units);
    bool has(std::uint32_t team) const { return m_isAll || (team < m_has.size() && m_has[team]); }

private:
    bool m_isAll;
    std::vector<bool> m_has;
};

} // namespace casegrip::figures
