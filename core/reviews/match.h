// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_view.h"
#include "core/reviews/review_fold.h"

#include <optional>
#include <vector>

// Done here, seen there: which reviews made here a later export brings back.
namespace casegrip::reviews
{

enum class Seen : std::uint8_t {
    NotPasted, // the export does not have it
    Pasted,    // the export has it as it was signed (or without its text)
    Altered,   // the export has it with another text, or as another kind or reviewer's
    OnlyThere, // the export has a review that was not made here
};
std::string_view toWord(Seen seen); // "not_pasted"

struct SeenReview {
    Seen seen = Seen::NotPasted;
    std::string ref;                  // ours; that of the export for OnlyThere
    std::optional<std::size_t> there; // index into the export's reviews
    int version = 0;                  // Pasted: of which version the text is; 0: the export has no text

    bool operator==(const SeenReview &) const = default;
};

// Ours in their order, then those that are only there. Which belong to ours says due::isSameReview(), as for the
// figures. Texts are the same when they differ in white space alone, whatever stands before and after.
std::vector<SeenReview> matchReviews(const CaseReviews &here, const std::vector<cases::ReviewView> &there,
                                     const TimeZone &zone);

// The last review of the case by `now` that was not made here and that the records system has; null: there is none.
const cases::ReviewView *lastOnlyThere(const CaseReviews &here, const std::vector<cases::ReviewView> &there, const TimeZone &zone,
                                       Instant now);

} // namespace casegrip::reviews
