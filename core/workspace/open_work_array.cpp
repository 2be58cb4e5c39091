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

void takeAll(storage::Statement &rows, const TakeWork &take)
{
    while (rows.step())
        take(readWork(rows));
}

} // namespace

void forEachWork(storage::Database &facts, const TakeWork &take)
{
    storage::Statement rows(facts, "workspace/open_work");
    takeAll(rows, take);
}

void forEachWorkOfOfficer(storage::Database &facts, std::int64_t officer, const TakeWork &take)
{
    storage::Statement rows(facts, "workspace/open_work_of_officer");
    rows << officer;
    takeAll(rows, take);
}

void forEachWorkOfCase(storage::Database &facts, std::int64_t caseId, const TakeWork &take)
{
    storage::Statement rows(facts, "workspace/open_work_of_case");
    rows << caseId;
    takeAll(rows, take);
}

std::span<const due::OpenWork> WorkOfTeam::read(storage::Database &facts, std::uint32_t team)
{
    if (m_team == team)
        return m_work;
    m_team.reset();
    m_work.clear();
    storage::Statement rows(facts, "workspace/open_work_of_team");
    rows << std::int64_t(team);
    takeAll(rows, [this](const due::OpenWork &work) { m_work.push_back(work); });
    m_team = team;
    return m_work;
}

} // namespace casegrip::workspace
