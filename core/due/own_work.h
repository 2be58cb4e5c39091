// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/due/types.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// What was done to a case here, beside what the records system says of it.
namespace casegrip::due
{

// A review that was signed here. It completes an obligation at once; when an export brings a review of the same ref, the
// two are one, and what was signed here is what counts. One that was returned and resubmitted is there once for each time
// that it was submitted, under the same ref.
struct OwnReview {
    std::string ref;
    Instant completedAt;
    ReviewKind kind = ReviewKind::Plan;
    cases::OfficerId reviewer{}; // none: not in the roster
    bool counts = true;          // false: withdrawn; neither does the same one in an export then
    bool batched = false;        // signed in one step with others
    std::optional<Instant> returnedAt = {}; // from then on its obligation is open again

    bool operator==(const OwnReview &) const = default;
};

// Whether a review of an export is the one of ours with the reference `own`: it has the same reference, or it is of the same
// kind and reviewer (`sameWork`) and its text is the log text of ours, pasted, perhaps altered or cut off. Whoever only names or
// quotes ours has made another review.
bool isSameReview(const std::string &own, bool sameWork, std::string_view ref, std::string_view text);

struct OwnWork {
    std::vector<ManualRedBox> redBoxes;
    std::vector<OwnReview> reviews;

    bool operator==(const OwnWork &) const = default;
};

using OwnWorkByCase = std::unordered_map<std::string, OwnWork>; // by case number

// Of one case; nothing done: an empty one.
inline const OwnWork &ownWorkOf(const OwnWorkByCase &all, const std::string &caseNo)
{
    static const OwnWork none;
    const auto at = all.find(caseNo);
    return at == all.end() ? none : at->second;
}

} // namespace casegrip::due
