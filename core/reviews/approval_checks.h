// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/evaluation.h"
#include "core/reviews/signed_review.h"

#include <string>
#include <vector>

// What whoever approves or returns a review looks at: the yes-or-no questions of the approval form that are asked about it. Pure.
namespace casegrip::reviews
{

struct ApprovalCheck {
    std::string question; // id
    std::string label;
    std::string why;
    std::string help;
    // When the answer is no:
    std::string reasonCode;   // coded, for which the review is returned; empty: the form names none
    std::string toPutRight;   // in words; empty: the form has none
    bool standsAgainst = false; // it cannot be approved then

    bool operator==(const ApprovalCheck &) const = default;
};

// In the order of the form. `facts`: of the case now, with the rank of whoever decides.
std::vector<ApprovalCheck> approvalChecks(const forms::Template &form, const SignedReview &review, const forms::CaseFacts &facts,
                                          const forms::Moment &moment);

} // namespace casegrip::reviews
