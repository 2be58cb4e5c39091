// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/storage/database.h"

#include <string>
#include <vector>

namespace casegrip::cases
{

// Which team each officer belonged to, over time, as exports told it: a change holds from the exported_at of the export
// that brought it; the first known team also holds before. Append-only, so that a figure of last month stays.
class TeamHistory
{
public:
    due::TeamId teamAt(OfficerId officer, Instant at) const;
    // Notes that the officer is in `team` from then on, unless that is so already. True: something changed.
    bool note(OfficerId officer, due::TeamId team, Instant from);
    void load(storage::Database &facts);
    // Writes what was noted since the load. Inside the caller's transaction.
    void store(storage::Database &facts);

private:
    struct Spell {
        Instant from;
        due::TeamId team;
    };
    struct Added {
        OfficerId officer;
        Spell spell;
    };
    std::vector<std::vector<Spell>> m_spells; // by officer
    std::vector<Added> m_added;
};

} // namespace casegrip::cases
