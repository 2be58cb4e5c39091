// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_view.h"
#include "core/reviews/review_fold.h"
#include "core/workspace/status.h"

namespace casegrip::workspace
{

// In whose name somebody decides.
struct Authority {
    std::string onBehalfOf; // officer_id; empty: in their own right
    std::string onBehalfOfName;
};
// Whether the rules let somebody decide on a review that waits for an approval: of the rank that was asked or above (acting
// rank counts), never its author, and nobody who is or was the officer in that case. The one place that says so: the window,
// the command and whoever approves many at once all ask it.
Result<Authority> mayDecide(const Actor &actor, const cases::CaseView &view, const reviews::ReviewState &review);

} // namespace casegrip::workspace
