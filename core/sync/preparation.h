// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/due_store.h"
#include "core/sync/merge.h"
#include "core/sync/run_reader.h"

#include <deque>
#include <functional>
#include <unordered_map>
#include <unordered_set>

// From rows to cases ready to be stored: each touched case is read, typed, merged with what is stored and evaluated.
namespace casegrip::sync
{

// One case ready to be written.
struct PreparedCase {
    cases::StoredCase stored;
    due::CaseDues dues;
    cases::Digest seal = {}; // of `stored`
    std::string words;       // of an open case, for the typed search
    bool isNew = false;
    bool changed = false; // false: only the digest of its rows is new
};

// Rows of one case that an earlier export brought before the case itself, taken now.
struct WaitingRows {
    std::vector<cases::EventRecord> events;
    std::vector<cases::ReviewRecord> reviews;
    std::vector<std::int64_t> ids; // in quarantine
};
using WaitingByCase = std::unordered_map<std::uint32_t, WaitingRows>; // by case number

// A refused row together with what quarantine keeps of it.
struct RefusedRow {
    Refusal refusal;
    std::optional<std::int64_t> caseKey; // of a stored case that it is among
    CaseFile file = CaseFile::Cases;
    std::uint64_t offset = 0;            // of the row, to find its line and its text; 0: both are there
    std::uint32_t length = 0;
};

// Events of filing, reopening, suspending and resuming from before their case was recorded: they change nothing
// (due-rules, episodes).
struct EarlyEvents {
    std::int64_t count = 0;
    std::string firstCase; // its number
};

// What preparing needs, borrowed for its life.
struct PreparationInput {
    const ExportSource &source;
    const Scan &scan;
    const ExportScope &scope;
    const std::vector<std::int64_t> &storedIds; // by case number: the stored case, 0 when new
    const std::unordered_set<std::uint64_t> &refusedRefs;
    cases::Names &names;
    due::CaseEvaluator &evaluator;
    const due::OwnWorkByCase &ownWork;
    const WaitingByCase &waiting;
    const TimeZone &zone;
    storage::Database *storedFacts = nullptr; // null: nothing is stored
    Instant now;
    std::int64_t nextId = 1;
};

// Runs on one thread; made anew for each pass over an export.
class Preparation
{
public:
    // `touched` in ascending order.
    Preparation(PreparationInput input, const std::vector<std::uint32_t> &touched);

    // Prepares the next touched case into `into` (its memory is reused). False: there was none left to prepare.
    // A case whose row was refused is passed over: a stored one stays as it is.
    Result<bool> next(PreparedCase &into);

    const PlanCounts &counts() const { return m_counts; }
    std::vector<RefusedRow> &refused() { return m_refused; }
    const EarlyEvents &early() const { return m_early; }
    // Those of the waiting rows that came into their case: ids in quarantine.
    const std::vector<std::int64_t> &taken() const { return m_taken; }
    std::int64_t casesDone() const { return std::int64_t(m_next); }

private:
    class Texts;
    Done readRows(std::uint32_t number);
    Result<bool> readCaseRows(std::uint32_t number);
    void refuse(CaseFile file, const FoundRow &row, const RowProblem &problem, std::optional<std::int64_t> key);
    Done refuseOrphans(std::uint32_t number);
    void takeWaiting(std::uint32_t number);
    bool isSpoiled(CaseFile file, std::uint32_t number) const;
    bool known(std::uint32_t number) const { return m_in.storedIds[number] != 0; }
    void count(const PreparedCase &prepared, const MergeResult &result);
    void countEarly(const cases::CaseColumns &columns);

    PreparationInput m_in;
    const std::vector<std::uint32_t> &m_touched;
    std::size_t m_next = 0;
    std::unordered_set<std::uint32_t> m_conflicting;
    RunReader m_caseRuns, m_eventRuns, m_reviewRuns;
    Columns m_caseColumns, m_eventColumns, m_reviewColumns;
    std::optional<cases::CaseStore> m_store;
    CaseRows m_rows;
    cases::CaseColumns m_columns;
    std::deque<std::string> m_texts; // what the rows' views point to; never moved
    std::size_t m_textsUsed = 0;
    bool m_rowRefused = false;
    std::vector<RefusedRow> m_refused;
    std::vector<std::int64_t> m_taken;
    PlanCounts m_counts;
    EarlyEvents m_early;

    std::string_view keep(std::string_view text);
};

// The line where each of the rows starts, and its text where that is missing: one pass over each file that has any.
Done findLines(const ExportSource &source, const Scan &scan, std::vector<RefusedRow> &rows);

} // namespace casegrip::sync
