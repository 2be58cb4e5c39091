// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/review_fold.h"

#include <map>

// What the decisions on a review amount to. Internal to the fold of reviews; pure.
namespace casegrip::reviews
{

// A decision as the journal has it.
struct Heard {
    Decided said;
    const journal::Entry *entry = nullptr;
    std::size_t place = 0; // in the order of the fold
};

// Fills state.decisions. `heard`: all about this review that no undo takes back, in the order of the fold; `submissions`: the
// places of the entries of versions in that order.
void judge(ReviewState &state, const std::vector<Heard> &heard, const std::map<journal::EntryId, std::size_t> &submissions);

} // namespace casegrip::reviews
