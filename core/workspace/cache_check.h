// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_store.h"
#include "core/due/due_store.h"
#include "core/figures/stock.h"
#include "core/workspace/status.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace casegrip::workspace
{

// Verify, the caches of a facts file: compares what is stored about what each case owes, and the tallies, with what the engine
// gives. When they were made with another framework, that cannot be compared and is said; that they add up can be seen all
// the same. Everything throws SQLite::Exception.
class CacheCheck
{
public:
    static constexpr std::size_t maxFindings = 100;

    // What is found goes into `report`. `latest`: as of when it is compared (now, or when the caches were computed, if the
    // clock has been put back).
    CacheCheck(storage::Database &facts, VerifyReport &report, bool isSameFramework, Instant latest);

    // Each stored case once.
    void check(const cases::StoredCase &stored, due::CaseEvaluator &evaluator, const due::OwnWork &own);
    // Of a case whose facts are damaged there is nothing to compare with: only that the sums hold what is stored of it.
    void passOver(const cases::StoredCase &stored);
    // After the last one.
    void finish();

private:
    using WorkKey = std::tuple<std::int64_t, int, int, int, std::int64_t>; // case, stage, episode, cycle, opens at
    struct WorkRow {
        std::int64_t team = 0, dueAt = -1, redBox = 0, dueTeam = 0, variant = 0, paused = 0;
        std::int64_t rank = 0, framework = 0, counted = 0, recordedAt = 0, oic = 0;
        bool operator==(const WorkRow &) const = default;
    };
    // What the caches hold about one case by itself.
    struct KeptDues {
        bool isThere = false;
        std::string counted, flows; // packed
        std::optional<Instant> nextChangeAt;
    };

    void readOpenWork();
    KeptDues read(std::int64_t id);
    Instant lastMoment(const KeptDues &kept) const;
    void compare(const cases::StoredCase &stored, const KeptDues &kept);
    void compareWork(const cases::StoredCase &stored);
    void compareStock(const cases::StoredCase &stored);
    bool isOpenCaseRight(const cases::StoredCase &stored);
    void sum(std::int64_t id, const KeptDues &kept);
    void compareDays();
    void compareTeamMonths();
    void find(std::string what, const std::string &where);

    storage::Database &m_facts;
    VerifyReport &m_report;
    bool m_isSameFramework;
    Instant m_latest;
    std::multimap<WorkKey, WorkRow> m_open; // what no case has claimed yet
    due::TallyChanges m_tallies;
    storage::Statement m_kept, m_openCase;
    std::int64_t m_openCases = 0; // that there should be
    due::CaseDues m_dues;
    std::vector<due::Counted> m_counted;
    std::vector<due::Flow> m_flows;
    std::unordered_map<std::int64_t, figures::StockCase> m_stock; // not compared yet
};

} // namespace casegrip::workspace
