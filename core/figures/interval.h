// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

// Uncertainty of a printed rate. Not for funnels: what a funnel shows is limits (funnel.h), and neither stands for the other.
namespace casegrip::figures
{

constexpr double z95 = 1.959964;  // two-sided 95 %
constexpr double z998 = 3.090232; // two-sided 99.8 %

// Shares from 0 to 1.
struct Interval {
    double lower = 0;
    double upper = 1;

    double width() const { return upper - lower; }
    bool operator==(const Interval &) const = default;
};

// Wilson's score interval of part / whole. `whole` 0: 0 to 1, nothing is known. 0 <= part <= whole.
Interval wilson(std::int64_t part, std::int64_t whole, double z = z95);

// The 95 % interval of a rate, as it is printed beside it: whole percent, half up.
struct PercentRange {
    int lower = 0;
    int upper = 100;

    bool operator==(const PercentRange &) const = default;
};
// None: there is nothing to divide by, or it is no share (of crimes recorded there can be more outcomes than crimes).
std::optional<PercentRange> percentRange(std::int64_t part, std::int64_t whole);

// Fewer than this are too few to judge by, whatever they show.
constexpr std::int64_t fewestToJudge = 5;

} // namespace casegrip::figures
