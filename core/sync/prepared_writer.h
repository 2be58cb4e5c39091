// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/due_store.h"
#include "core/sync/preparation.h"

namespace casegrip::sync
{

// Writes prepared cases and what they owe into a facts file; inside the caller's transaction, or into a new file.
class PreparedCaseWriter
{
public:
    explicit PreparedCaseWriter(storage::Database &facts) : m_cases(facts), m_dues(facts) {}

    void write(const PreparedCase &prepared)
    {
        if (prepared.isNew)
            m_cases.insert(prepared.stored, prepared.seal);
        else
            m_cases.replace(prepared.stored, prepared.seal);
        m_dues.putUntallied(prepared.stored.id, prepared.stored.columns, prepared.dues, prepared.words, prepared.isNew);
    }
    void markAbsent(std::int64_t id, Instant since)
    {
        cases::StoredCase stored;
        if (m_cases.read(id, stored))
            m_cases.setAbsentSince(stored, since);
    }
    // What the prepared cases add to the tallies.
    void add(due::TallyChanges tallies) { m_dues.add(std::move(tallies)); }
    // The tallies; last.
    void finish() { m_dues.flush(); }

private:
    cases::CaseStore m_cases;
    due::DueStore m_dues;
};

} // namespace casegrip::sync
