// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"
#include "core/journal/projection_store.h"
#include "core/reviews/approval_store.h"
#include "core/reviews/review_fold.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// The fold of reviews and directions, kept in a facts file for questions across cases (tables: projections_v6.sql).
// Everything here throws SQLite::Exception.
namespace casegrip::reviews
{

// To be handed to the functions of projection_store.h.
const journal::Projection &projection();

// One version of a review as it is stored.
struct ReviewRow {
    journal::EntryId entry{};
    std::string ref;
    int version = 1;
    std::string kind;     // due::toWord
    std::string reviewer; // officer_id
    Instant signedAt;
    std::string batch; // empty: alone
    int batchSize = 0;
    bool holds = false;
    bool counts = true; // false: withdrawn
    std::optional<Instant> countsFrom;  // none: an edit, which changes nothing
    std::optional<Instant> countsUntil; // returned then

    bool operator==(const ReviewRow &) const = default;
};

struct DirectionRow {
    journal::EntryId entry{};
    int number = 0;
    std::string ref;
    std::string text;
    std::string owner;
    std::string ownerId;
    std::string author;
    Instant givenAt;
    std::optional<Instant> dueAt;
    int timesOverdue = 0;
    bool isOpen = false;
    std::optional<Instant> closedAt;
    std::string closing; // toWord(Closing); empty: open

    bool operator==(const DirectionRow &) const = default;
};

struct ThemeRow {
    journal::EntryId entry{};
    std::string theme;
    Instant at;
    std::string ref; // empty: a direction that was overdue twice

    bool operator==(const ThemeRow &) const = default;
};

struct StoredReviews {
    std::vector<ReviewRow> reviews;
    std::vector<DirectionRow> directions;
    std::vector<ThemeRow> themes; // by entry, theme
    std::vector<ApprovalRow> approvals;  // by entry
    std::vector<DecisionRow> decisions;  // by entry

    bool operator==(const StoredReviews &) const = default;
};
// What is to be stored of them. Pure.
StoredReviews rowsOf(const CaseReviews &reviews);
StoredReviews readStored(storage::Database &facts, const std::string &caseNo);

// The reviews that complete obligations, of one case or (empty) of all, by case; withdrawn ones too. One that was returned
// and resubmitted comes once for each time.
struct Completion {
    std::string caseNo;
    std::string ref;
    Instant completedAt;
    due::ReviewKind kind = due::ReviewKind::Plan;
    std::string reviewer;
    bool counts = true;
    bool batched = false;
    std::optional<Instant> returnedAt;
};
void forEachCompletion(storage::Database &facts, const std::string &caseNo,
                       const std::function<void(const Completion &)> &take);

// Of the review with that reference, in any letters; none: it is not there.
std::optional<std::string> caseOf(storage::Database &facts, const std::string &ref);
// The author's last reviews of other cases, the newest first, by the entry of the version that holds.
std::vector<journal::EntryId> recentOf(storage::Database &facts, const std::string &reviewer,
                                       const std::string &otherThan, int limit);
int countOf(storage::Database &facts, const std::string &reviewer, due::ReviewKind kind);
// The entries of the reviews of a batch that still count.
std::vector<journal::EntryId> entriesOfBatch(storage::Database &facts, const std::string &batch);

} // namespace casegrip::reviews
