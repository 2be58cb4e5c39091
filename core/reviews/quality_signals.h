// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_view.h"
#include "core/reviews/review_fold.h"

#include <span>

// What the author alone is told before signing. Never in the way, never counted, never shown to anybody else.
namespace casegrip::reviews
{

struct Signal {
    enum class Kind : std::uint8_t {
        LikeOwn,      // a text is nearly that of one of the author's last reviews
        LikeLast,     // a text is nearly one of the last review of this case, made here or not
        NoDirection,  // three reviews of this case running give none
        OverdueTwice, // a direction of this case was overdue at two reviews
    };
    Kind kind = Kind::LikeOwn;
    std::string question; // LikeOwn, LikeLast: whose answer it is
    std::string ref;      // LikeOwn, LikeLast: of the earlier review
    double similarity = 0;
    int direction = 0; // OverdueTwice: its number
    int row = 0;       // LikeOwn, LikeLast: as SaidAnswer::row; in a check of a draft as forms::Place::row

    bool operator==(const Signal &) const = default;
};

// `ownRecent`: the author's last reviews of other cases, the newest first. `lastThere`: lastOnlyThere(); its text is one with
// everything that was asked in it, as far as the export sends one.
std::vector<Signal> signalsOf(const SignedReview &review, std::span<const SignedReview> ownRecent, const CaseReviews &ofCase,
                              const cases::ReviewView *lastThere = nullptr);

} // namespace casegrip::reviews
