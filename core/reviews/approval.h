// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framework/framework.h"
#include "core/reviews/review_fold.h"

// Who is asked to approve a review. Pure.
namespace casegrip::reviews
{

// The item goes to the next rank when it has been returned so often.
constexpr int returnsBeforeNextRank = 3;

// The lowest rank above that the framework names; the rank itself when there is none.
std::string rankAbove(const framework::Framework &framework, const std::string &rank);

// By the rules of the framework, all that match together: the highest rank that they ask for, never below the author's.
// None: it needs no approval.
std::optional<ApprovalAsked> approvalFor(const framework::Framework &framework, const SignedReview &review, bool isRedBox);
// Of a resubmission: it is asked for whatever the answers are now, of no lower rank than before; after the third return of
// the next rank. `earlier`: returns of the author's other reviews of the same occasion.
ApprovalAsked approvalAgain(const framework::Framework &framework, const SignedReview &review, bool isRedBox,
                            const ReviewState &returned, int earlier = 0);

} // namespace casegrip::reviews
