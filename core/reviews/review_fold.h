// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/fold.h"
#include "core/reviews/approval_entries.h"
#include "core/reviews/review_entries.h"

#include <string>
#include <vector>

// What the entries about one case amount to, as far as reviews and directions go. Pure, like the fold of the
// journal: a function of the set of entries in (hybrid clock, id) order.
namespace casegrip::reviews
{

struct ReviewVersion {
    journal::EntryId entry{};
    SignedReview review;
    journal::Hash hash{};
    bool isUndone = false; // kept in the history
    std::string login = {}; // that signed it

    bool operator==(const ReviewVersion &) const = default;
};

struct Addendum {
    journal::EntryId entry{};
    Instant at;
    std::string author;
    std::string text;
    Reviewer officer = {}; // see officerOf()

    bool operator==(const Addendum &) const = default;
};

struct Withdrawal {
    journal::EntryId entry{}; // of the withdrawal, or of the undo that took the review back
    Instant at;
    std::string author;
    std::string reason; // empty: undone
    Reviewer officer = {}; // see officerOf()

    bool operator==(const Withdrawal &) const = default;
};

// What a decision amounts to. One that does not hold is recorded and shown, and changes nothing.
enum class Effect : std::uint8_t {
    Holds,
    Overruled,  // approved, while somebody who did not know of it returned the same version: the return wins
    Voided,     // approved, and edited afterwards: the version that holds is another one
    Stale,      // about a version that had been replaced
    Late,       // made knowing that the version had been decided on
    OwnReview,  // by its author, or on the author's behalf
    RankTooLow, // of a lower rank than was asked
    NotAsked,   // the version needs no approval
    NoVersion,  // the version is not here (yet), or was taken back
};
std::string_view toWord(Effect effect); // "rank_too_low"

struct Decision {
    journal::EntryId entry{};
    Instant at;
    std::string author; // login
    Decided said;
    int version = 0; // decided on; 0: not here
    journal::EntryId submission{}; // of that version
    Effect effect = Effect::Holds;

    bool holds() const { return effect == Effect::Holds; }
    bool operator==(const Decision &) const = default;
};

// Where a review stands that was put before somebody.
enum class ApprovalState : std::uint8_t { NotNeeded, Waiting, Approved, Returned }; // NotNeeded: also once it was withdrawn
std::string_view toWord(ApprovalState state); // "not_needed"

// From when on a review counts, and until when.
struct CountingSpan {
    std::size_t version = 0; // that it begins with: index into ReviewState::versions
    Instant from;
    std::optional<Instant> until; // returned then; none: it still counts

    bool operator==(const CountingSpan &) const = default;
};

// One review with all its versions.
struct ReviewState {
    std::string ref;
    std::vector<ReviewVersion>
        versions; // one at least; by number, equal ones (two stations) in the order of the fold
    std::vector<Addendum> addenda; // in the order of the fold
    std::optional<Withdrawal> withdrawal;
    std::vector<Decision> decisions = {}; // in the order of the fold, those without effect too

    // The one that holds: the last that was not undone.
    const ReviewVersion &latest() const;
    ApprovalState approval() const;
    // The decisions that hold about a version: approved, or returned, by one or by several at once.
    std::vector<const Decision *> decisionsOn(const ReviewVersion &version) const;
    // Versions that were returned.
    int timesReturned() const;
    // From the submission to a return, and from each resubmission on; an edit that answers no return changes nothing. One at
    // least, and in order.
    std::vector<CountingSpan> spans() const;
    // When the obligation counts as done: the submission, or after a return the resubmission.
    Instant completedAt() const { return spans().back().from; }
    bool isWithdrawn() const { return withdrawal.has_value(); }
    bool counts() const { return !isWithdrawn() && approval() != ApprovalState::Returned; }
    bool isReturnedAt(Instant at) const; // and not resubmitted by then
    bool operator==(const ReviewState &) const = default;
};

struct ClosingNote {
    journal::EntryId entry{};
    Instant at;
    std::string author;
    Closing closing = Closing::Done;
    std::string reason;
    std::optional<Instant> newDueAt;
    Reviewer officer = {}; // see officerOf()

    bool operator==(const ClosingNote &) const = default;
};

struct DirectionState {
    journal::EntryId entry{};
    Instant at;
    std::string author;
    std::string ref; // of the review that gave it; empty: by hand
    PlannedDirection given;
    std::vector<ClosingNote> notes; // in the order of the fold, up to the one that closed it
    Reviewer officer = {};          // that gave it, see officerOf()

    bool isOpen() const;
    // With the further times that it was given.
    std::optional<Instant> dueAt() const;
    // How often it was found overdue; twice raises a theme.
    int timesOverdue() const;
    bool isOverdue(Instant now) const { return isOpen() && dueAt() && now > *dueAt(); }
    bool operator==(const DirectionState &) const = default;
};

// Something said about a review or a direction that an undo took back: it has no effect any more, and is disclosed.
struct TakenBack {
    journal::EntryId entry{};
    Instant at;
    std::string author;
    std::string_view type; // of the entry: type::addendum, withdrawn, approved, returned, directionGiven or directionClosed
    std::string ref;       // of the review; empty: a direction by hand
    int number = 0;        // of the direction; 0: it is not about one
    std::string text;      // as it was written; of a withdrawal its reason, of a return or closing "overdue: why"
    journal::EntryId undo{};
    Instant undoneAt;
    std::string undoneBy;
    Reviewer officer = {}, undoingOfficer = {}; // see officerOf()

    bool operator==(const TakenBack &) const = default;
};

struct CaseReviews {
    std::vector<ReviewState> reviews;       // by first submission
    std::vector<DirectionState> directions; // by number, then the order of the fold
    std::vector<TakenBack> takenBack;       // in the order of the fold
    int lastNumber = 0; // that a direction of the case ever had, also one that was undone: texts that were signed name it

    const ReviewState *find(std::string_view ref) const;
    const DirectionState *find(const journal::EntryId &direction) const;
    // Other reviews that count and were begun for the same obligation: two people reviewed it, neither of whom saw the other's.
    std::vector<const ReviewState *> besides(const ReviewState &review) const;
    // The number of the next direction.
    int nextNumber() const { return lastNumber + 1; }
    bool operator==(const CaseReviews &) const = default;
};

// Entries of our work about one case. Left out: what the fold of the journal leaves out too, except for what an undo took
// back; an addendum to a review that is not there, a withdrawal of it or a decision on it; a note about a direction that is closed. A review that an
// undo takes back stays in the history as withdrawn, and its directions stay as they are: nothing is lost, and somebody has
// to say that they are not needed.
CaseReviews foldReviews(std::vector<journal::Entry> entries);

} // namespace casegrip::reviews
