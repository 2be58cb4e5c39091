// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/reviews/review_fold.h"

// The review as a block of plain text for the records system's enquiry log.
namespace casegrip::reviews
{

// Lines of at most 76 characters (words that are longer stay whole), without tabs; from "REVIEW ref" to "END
// OF REVIEW ref", so that it can be found again among other text.
std::string logText(const SignedReview &review, const TimeZone &zone);
// Of the version that holds, and after it, from "DECISION ON ref" to "END OF DECISION ON ref", what was decided on that.
std::string logText(const ReviewState &review, const TimeZone &zone);
// All that is on record, to be read: that, what was added to it, why it was withdrawn, and the versions before it, the newest
// first, each with what was decided on it.
std::string wholeText(const ReviewState &review, const TimeZone &zone);

} // namespace casegrip::reviews
