// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/evaluation.h"
#include "core/reviews/signed_review.h"

#include <span>

// From a form that was filled in to a signed review.
namespace casegrip::reviews
{

// What the review is, beside what was answered.
struct Signing {
    std::string ref; // makeRef(), or that of the version before
    std::string caseNo;
    due::ReviewKind kind = due::ReviewKind::Inspector;
    Reviewer author;
    std::optional<Occasion> occasion;
    std::optional<Batch> batch;
    std::vector<PlannedDirection> given = {}; // by the versions before: what says the same keeps its number and time
    int firstDirection = 1;                 // CaseReviews::nextNumber()
    std::vector<PlannedDirection> byHand;   // beyond those that answers bring about; numbered here
    const SignedReview *previous = nullptr; // the version that this one replaces
};

// Refused while something stands against signing, and for a template that completes no review; the first
// thing is named.
Result<SignedReview> sign(const forms::Template &form, const forms::Answers &answers,
                          const forms::CaseFacts &facts, const forms::Moment &moment, const Signing &signing);

// The directions that the signed review would have.
std::vector<PlannedDirection> directionsOf(const forms::Content &content, const Signing &signing);

// The kind of review that a template completes when it is begun for that stage. None: approvals, parts, and a
// waiting review begun for something that does not come round.
std::optional<due::ReviewKind> kindCompleted(const forms::Template &form,
                                             const std::optional<due::Stage> &begunFor);

} // namespace casegrip::reviews
