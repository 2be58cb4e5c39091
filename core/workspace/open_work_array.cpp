// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/open_work_array.h"

#include "core/storage/statement.h"

namespace casegrip::workspace
{
namespace
{

due::OpenWork readWork(const storage::Statement &row)
{
    due::OpenWork work;
    work.team = std::uint16_t(row.number(0));
    work.caseId = std::uint32_t(row.number(1));
    work.stage = due::Stage(row.number(2));
    work.episode = std::uint16_t(row.number(3));
    work.cycle = std::uint16_t(row.number(4));
    work.variant = due::Variant(row.number(5));
    work.rank = std::uint8_t(row.number(6));
    work.opensAt = packInstant(row.instant(7));
    work.dueAt = row.isNull(8) ? due::OpenWork::noDueAt : packInstant(row.instant(8));
    work.paused = row.number(9) != 0;
    work.redBox = row.number(10) != 0;
    work.recordedAt = packInstant(row.instant(11));
    return work;
}

std::vector<due::OpenWork> readAll(storage::Statement &rows)
{
    std::vector<due::OpenWork> all;
    while (rows.step())
        all.push_back(readWork(rows));
    return all;
}

} // namespace

std::span<const due::OpenWork> OpenWorkArray::ofTeam(storage::Database &facts, std::uint32_t team)
{
    if (m_all) {
        const auto [from, to] = std::ranges::equal_range(*m_all, team, {}, &due::OpenWork::team);
        return {from, to};
    }
    const auto [at, isNew] = m_teams.try_emplace(team);
    if (isNew) {
        storage::Statement rows(facts, "workspace/open_work_of_team");
        rows << std::int64_t(team);
        at->second = readAll(rows);
    }
    return at->second;
}

std::span<const due::OpenWork> OpenWorkArray::all(storage::Database &facts)
{
    if (!m_all) {
        storage::Statement rows(facts, "workspace/open_work");
        m_all = readAll(rows);
        m_teams.clear();
    }
    return *m_all;
}

std::vector<due::OpenWork> OpenWorkArray::ofOfficer(storage::Database &facts, std::int64_t officer)
{
    storage::Statement rows(facts, "workspace/open_work_of_officer");
    rows << officer;
    return readAll(rows);
}

void OpenWorkArray::clear()
{
    m_teams.clear();
    m_all.reset();
}

} // namespace casegrip::workspace
