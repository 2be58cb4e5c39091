// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forms/answers.h"
#include "core/reviews/review_fold.h"

// From a review that was returned to the draft of its next version.
namespace casegrip::reviews
{

struct TakenAnswers {
    forms::Answers answers;
    std::vector<forms::Place> dropped; // that the form has no room for
};
// What was answered, on that form: the version of the template it was signed on, or another one when that is not installed.
TakenAnswers answersOf(const SignedReview &review, const forms::Template &form);

} // namespace casegrip::reviews
