// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reviews/signed_review.h"

#include <string>
#include <string_view>
#include <vector>

// What is different between two versions of a review, word by word. Pure.
namespace casegrip::reviews
{

struct Piece {
    enum class Kind : std::uint8_t { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text; // whole words, with the white space and signs between them; never empty

    bool operator==(const Piece &) const = default;
};
std::string_view toWord(Piece::Kind kind); // "removed"

// The fewest words removed and added that make `after` out of `before`: the pieces that are the same or removed are
// `before`, those that are the same or added are `after`, byte for byte. No two neighbours are of one kind. Memory is linear
// in the number of words, time in that number times the number of changes.
std::vector<Piece> differenceOf(std::string_view before, std::string_view after);

// One answer, direction or reason for going past a warning that is not what it was.
struct Change {
    std::string place;   // question, with its row ("L1, 2"); "direction 3"; "warning L1, 2"
    std::string section; // title; empty: not in one
    std::string label;   // what is asked, or the warning
    std::vector<Piece> pieces;

    bool operator==(const Change &) const = default;
};
// In the order of the later version, then what is gone. Answers and reasons are compared by question and row, as they were worded.
std::vector<Change> changesBetween(const SignedReview &before, const SignedReview &after);

} // namespace casegrip::reviews
