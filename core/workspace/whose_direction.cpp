// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/whose_direction.h"

#include "core/forms/template.h"

#include <algorithm>

namespace casegrip::workspace
{
namespace
{

struct Role {
    std::string_view owner;
    std::string_view rank;
    enum class Who : std::uint8_t { OfTeam, OfArea, OrAbove } who = Who::OfTeam;
};

constexpr Role roles[] = {{"sergeant", "sergeant"},
                          {"detective_sergeant", "sergeant"},
                          {"inspector", "inspector"},
                          {"detective_inspector", "inspector"},
                          {"duty_inspector", "inspector", Role::Who::OfArea},
                          {"chief_inspector", "chief_inspector"},
                          {"superintendent", "superintendent"},
                          {"chief_officer", "superintendent", Role::Who::OrAbove}}; // who briefs the chief officer

} // namespace

bool WhoseDirection::isOfMyArea(const std::string &team) const
{
    const std::string area = m_directory.roster.areaOf(team, m_today);
    return !area.empty() && std::any_of(m_person.teams.begin(), m_person.teams.end(), [&](const std::string &own) {
        return m_directory.roster.areaOf(own, m_today) == area;
    });
}

bool WhoseDirection::hasOwn(const std::string &team)
{
    if (!m_colleagues) {
        m_colleagues.emplace();
        for (const sync::OfficerRow &row : m_directory.roster.officers()) {
            const access::Person person = row.active ? access::personOf(m_directory, row.officerId, m_today) : access::Person();
            if (person.rankNow() == m_person.rankNow())
                m_colleagues->push_back(access::dutyOf(m_directory, person, m_today));
        }
    }
    return std::any_of(m_colleagues->begin(), m_colleagues->end(), [&](const access::Teams &teams) { return teams.has(team); });
}

bool WhoseDirection::isMine(const std::string &owner, const std::string &team)
{
    const auto role = std::find_if(std::begin(roles), std::end(roles), [&](const Role &one) { return one.owner == owner; });
    if (role == std::end(roles) || team.empty())
        return false;
    const std::string &rank = m_person.rankNow();
    if (role->who == Role::Who::OrAbove ? !forms::isRankOrAbove(rank, std::string(role->rank)) : rank != role->rank)
        return false;
    if (m_duty.has(team))
        return true;
    return isOfMyArea(team) && (role->who == Role::Who::OfArea || !hasOwn(team));
}

} // namespace casegrip::workspace
