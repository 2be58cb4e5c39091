// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/words.h"
#include "core/due/case_dues.h"
#include "core/due/team_months.h"
#include "core/storage/statement.h"

#include <unordered_map>

namespace casegrip::due
{

// What changed in the tallies, gathered in memory until flush() adds it to the tables in one go.
class TallyChanges
{
public:
    // Adds (sign 1) or takes away (-1) what one case counts.
    void add(std::int64_t caseId, const std::vector<Counted> &counted, const std::vector<Flow> &flows, int sign);
    void add(TallyChanges other);
    // Into tally_day, tally_month, tally_reviewer_month and team_month, inside the caller's transaction; then empty.
    void flush(storage::Database &facts);

    struct Cell {
        std::int32_t period = 0; // day, or month as year * 12 + month - 1
        std::uint32_t team = 0;
        std::uint32_t reviewerTeam = 0;
        std::uint8_t stage = 0;
        std::uint8_t rank = 0;
        bool operator==(const Cell &) const = default;
    };
    struct Hash {
        std::size_t operator()(const Cell &cell) const;
    };
    struct Counts {
        std::int64_t due = 0, completed = 0, onTime = 0, pending = 0, batched = 0;
        bool operator==(const Counts &) const = default;
    };
    const std::unordered_map<Cell, Counts, Hash> &days() const { return m_days; }
    const TeamMonthChanges &teamMonths() const { return m_teamMonths; }

private:
    std::unordered_map<Cell, Counts, Hash> m_days;
    TeamMonthChanges m_teamMonths;
};

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
    void putOpen(std::int64_t caseId, const cases::CaseColumns &columns, const CaseDues &dues, std::string_view words);

    storage::Database &m_facts;
    storage::Statement m_readCounted, m_putCase, m_deleteCase, m_putWork, m_deleteWork, m_putOpenCase, m_deleteOpenCase,
        m_putStock, m_deleteStock, m_comeDue;
    TallyChanges m_tallies;
    std::vector<Counted> m_old;
    std::vector<Flow> m_oldFlows;
};

} // namespace casegrip::due
