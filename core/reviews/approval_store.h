// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/approval_row.h"
#include "core/storage/database.h"

#include <functional>
#include <string>
#include <vector>

// Reviews that were put before somebody, and the decisions on them, as they are kept in a facts file (tables:
// projections_v6.sql). What reads or writes throws SQLite::Exception.
namespace casegrip::reviews
{

struct DecisionRow {
    journal::EntryId entry{};
    std::string ref;
    int version = 0;
    std::string verdict;
    std::string effect;
    Instant at;
    std::string by;     // officer_id
    std::string byRank; // held then
    std::string onBehalfOf;
    std::string askedOf;
    std::string reason;
    std::string batch;

    bool operator==(const DecisionRow &) const = default;
};

// What is to be stored of a case, by entry. Pure.
std::vector<ApprovalRow> approvalsOf(const CaseReviews &reviews);
std::vector<DecisionRow> decisionsOf(const CaseReviews &reviews);

void storeApprovals(storage::Database &facts, const std::string &caseNo, const CaseReviews &reviews); // in place of what was there
std::vector<ApprovalRow> readApprovals(storage::Database &facts, const std::string &caseNo);
std::vector<DecisionRow> readDecisions(storage::Database &facts, const std::string &caseNo);

// With what the facts say of the case now.
struct ListedApproval {
    ApprovalRow review;
    std::string caseNo;
    std::int64_t caseId = 0;
    due::TeamId team{}; // that owns the case
    std::uint64_t redBox = 0;
    std::string risk;
    std::string classTitle;
};
// Those that wait for a decision, the oldest first.
void forEachWaiting(storage::Database &facts, const std::function<void(ListedApproval &&)> &take);
// Of one author (officer_id), in that state, the oldest first.
void forEachOfAuthor(storage::Database &facts, const std::string &author, ApprovalState state,
                     const std::function<void(ListedApproval &&)> &take);
// The decisions made in one step.
std::vector<journal::EntryId> decisionsOfBatch(storage::Database &facts, const std::string &batch);

} // namespace casegrip::reviews
