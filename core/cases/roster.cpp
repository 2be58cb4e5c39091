// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/roster.h"

#include "core/storage/statement.h"

namespace casegrip::cases
{

due::TeamId TeamHistory::teamAt(OfficerId officer, Instant at) const
{
    const auto index = std::size_t(officer);
    if (index >= m_spells.size() || m_spells[index].empty())
        return {};
    const auto &spells = m_spells[index];
    auto team = spells.front().team;
    for (const auto &spell : spells) {
        if (spell.from <= at)
            team = spell.team;
    }
    return team;
}

bool TeamHistory::note(OfficerId officer, due::TeamId team, Instant from)
{
    const auto index = std::size_t(officer);
    if (index >= m_spells.size())
        m_spells.resize(index + 1);
    auto &spells = m_spells[index];
    if (!spells.empty() && spells.back().team == team)
        return false;
    if (!spells.empty() && spells.back().from >= from)
        from = spells.back().from + Seconds{1};
    spells.push_back({from, team});
    m_added.push_back({officer, spells.back()});
    return true;
}

void TeamHistory::load(storage::Database &facts)
{
    storage::Statement rows(facts, "cases/read_officer_teams");
    while (rows.step()) {
        const auto index = std::size_t(rows.number(0));
        if (index >= m_spells.size())
            m_spells.resize(index + 1);
        m_spells[index].push_back({rows.instant(1), due::TeamId{std::uint32_t(rows.number(2))}});
    }
}

void TeamHistory::store(storage::Database &facts)
{
    storage::Statement insert(facts, "cases/insert_officer_team");
    for (const auto &added : m_added) {
        insert << std::int64_t(added.officer) << added.spell.from << std::int64_t(added.spell.team);
        insert.run();
    }
    m_added.clear();
}

} // namespace casegrip::cases
