// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/session.h"

namespace casegrip::command
{

Columns reviewColumns();
Columns answerColumns();
// The reviews of a case, ours first, each with what the export has of it.
void printReviews(Session &session, const workspace::ReviewsOfCase &all, const TimeZone &zone);
// One review with what became of it.
void printReview(Session &session, const workspace::FoundReview &found, const TimeZone &zone);
// The version that holds, as text for the records system's enquiry log.
void printLogText(Session &session, const workspace::FoundReview &found, const TimeZone &zone);

} // namespace casegrip::command
