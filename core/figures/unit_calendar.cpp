// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/unit_calendar.h"

#include <algorithm>

namespace casegrip::figures
{
namespace
{

constexpr Day sinceEver = toDay(1, 1, 1);
constexpr Day forEver = toDay(9999, 12, 31);

template <typename T>
T &at(std::vector<T> &list, std::uint32_t index)
{
    if (index >= list.size())
        list.resize(index + 1);
    return list[index];
}

} // namespace

UnitCalendar::UnitCalendar(const std::vector<Team> &teams, std::vector<Unit> units) : m_areas{std::string()}
{
    for (const Team &team : teams)
        at(m_codes, team.id) = team.code;
    for (const Unit &unit : units)
        at(m_lines, unit.team)
            .push_back(
                {unit.validFrom.value_or(sinceEver), unit.validTo.value_or(forEver), makeArea(unit.area)});
    for (auto &lines : m_lines)
        std::stable_sort(lines.begin(), lines.end(),
                         [](const Line &a, const Line &b) { return a.from < b.from; });
    findChanges();
}

UnitCalendar::AreaId UnitCalendar::makeArea(const std::string &name)
{
    if (const auto known = areaOf(name))
        return *known;
    m_areas.push_back(name);
    return static_cast<AreaId>(m_areas.size() - 1);
}

void UnitCalendar::findChanges()
{
    for (std::uint32_t team = 0; team < m_lines.size(); ++team) {
        for (const Line &line : m_lines[team]) {
            for (const Day day : {line.from, line.to + std::chrono::days(1)}) {
                if (areaAt(team, day) != areaAt(team, day - std::chrono::days(1)))
                    m_changes.push_back(day);
            }
        }
    }
    std::sort(m_changes.begin(), m_changes.end());
}

const std::string &UnitCalendar::teamCode(std::uint32_t team) const
{
    return team < m_codes.size() ? m_codes[team] : m_areas[0];
}

std::optional<std::uint32_t> UnitCalendar::teamOf(std::string_view code) const
{
    const auto found = std::find(m_codes.begin(), m_codes.end(), code);
    if (found == m_codes.end())
        return {};
    return static_cast<std::uint32_t>(found - m_codes.begin());
}

std::optional<UnitCalendar::AreaId> UnitCalendar::areaOf(std::string_view name) const
{
    const auto found = std::find(m_areas.begin(), m_areas.end(), name);
    if (found == m_areas.end())
        return {};
    return static_cast<AreaId>(found - m_areas.begin());
}

UnitCalendar::AreaId UnitCalendar::areaAt(std::uint32_t team, Day day) const
{
    if (team >= m_lines.size() || m_lines[team].empty())
        return 0;
    const auto &lines = m_lines[team];
    const Line *begun = &lines.front();
    const Line *holds = nullptr;
    for (const Line &line : lines) {
        if (line.from > day)
            break;
        begun = &line;
        if (day <= line.to)
            holds = &line;
    }
    return (holds ? holds : begun)->area;
}

bool UnitCalendar::changesAfter(Day first, Day last) const
{
    const auto next = std::upper_bound(m_changes.begin(), m_changes.end(), first);
    return next != m_changes.end() && *next <= last;
}

SomeTeams::SomeTeams(const std::vector<std::string> *codes, const UnitCalendar &units) : m_isAll(codes == nullptr)
{
    for (const std::string &code : codes ? *codes : std::vector<std::string>()) {
        const auto team = units.teamOf(code);
        if (team && *team >= m_has.size())
            m_has.resize(*team + 1);
        if (team)
            m_has[*team] = true;
    }
}

} // namespace casegrip::figures
