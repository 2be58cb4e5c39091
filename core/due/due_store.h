// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/words.h"
#include "core/due/case_dues.h"
#include "core/due/tally_changes.h"
#include "core/storage/statement.h"

namespace casegrip::due
{

// Keeps the due caches of the facts file: due_case, open_work, open_case, stock. Prepared once, used for many cases; inside the
// caller's transaction. Throws SQLite::Exception.
class DueStore
{
public:
    explicit DueStore(storage::Database &facts);

    // Replaces what is stored for a case. `isNew`: nothing is stored yet, so nothing has to be looked up.
    void put(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, bool isNew);
    // The same, when what the case adds to the tallies comes from elsewhere, with add(); `words`: wordsOf(columns).
    void putUntallied(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, std::string_view words, bool isNew);
    void add(TallyChanges changes) { m_tallies.add(std::move(changes)); }
    // For the typed search: number, offence, summary, folded.
    static std::string wordsOf(const cases::CaseColumns &columns);
    // Takes a case's part out of the caches and tallies.
    void remove(std::int64_t caseId);
    // Cases that change by themselves at or before `now`, in no order.
    std::vector<std::int64_t> comeDue(Instant now);
    TallyChanges &tallies() { return m_tallies; }
    void flush() { m_tallies.flush(m_facts); }

private:
    bool takeFromTallies(std::int64_t caseId, const CaseDues *dues);
    bool isNotedOpen(std::int64_t caseId);
    void erase(std::int64_t caseId);
    void putOpen(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, std::string_view words);

    storage::Database &m_facts;
    storage::Statement m_readCounted, m_putCase, m_deleteCase, m_putWork, m_deleteWork, m_putOpenCase, m_deleteOpenCase,
        m_putStock, m_deleteStock, m_isNotedOpen, m_comeDue;
    TallyChanges m_tallies;
    std::vector<Counted> m_old;
    std::vector<Flow> m_oldFlows;
};

} // namespace casegrip::due
