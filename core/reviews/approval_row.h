// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/review_fold.h"

namespace casegrip::reviews
{

// The version that holds of a review that needs an approval.
struct ApprovalRow {
    journal::EntryId entry{};
    std::string ref;
    int version = 1;
    journal::Hash hash{};
    std::string kind; // due::toWord
    Reviewer author;  // with the rank held then
    Instant submittedAt;
    ApprovalAsked asked;
    ApprovalState state = ApprovalState::Waiting;
    int timesReturned = 0;
    int besides = 0; // other reviews that were begun for the same obligation
    // The decision that holds; of several at once the first. None: it waits.
    std::optional<Instant> decidedAt;
    std::string decidedBy; // officer_id
    std::string decidedName;
    framework::ReturnReason reason; // of a return
    std::string note;

    bool operator==(const ApprovalRow &) const = default;
};

} // namespace casegrip::reviews
