// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/scope.h"
#include "core/cases/names.h"
#include "core/due/queue_row.h"
#include "core/storage/database.h"

#include <unordered_set>
#include <vector>

namespace casegrip::workspace
{

// What somebody sees (access::Sight) by the numbers of one facts file: a few bits to ask of each piece of the packed array.
// Good until the facts or the sight change.
class SeenWork
{
public:
    // `openOnly`: no other case than those that are open now will be asked about. Throws SQLite::Exception.
    SeenWork(const access::Sight &sight, storage::Database &facts, const cases::Names &names, bool openOnly);

    // Of the team that has the case now.
    bool sees(std::uint32_t caseId, std::uint32_t team) const
    {
        const bool isInReach = m_isAll || (team < m_teams.size() && m_teams[team]) || m_own.contains(caseId);
        return isInReach ? !m_hidden.contains(caseId) : m_named.contains(caseId);
    }
    bool sees(const due::OpenWork &work) const { return sees(work.caseId, work.team); }

private:
    bool m_isAll;
    std::vector<bool> m_teams;               // by team
    std::unordered_set<std::uint32_t> m_own; // cases, as all below: of the officers
    std::unordered_set<std::uint32_t> m_named, m_hidden; // restricted ones
};

} // namespace casegrip::workspace
