// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/control_chart.h"

// What a control chart says in one icon and one colour: variation by its last point, assurance by the limits that hold for it.
namespace casegrip::figures
{

enum class Wanted : std::uint8_t { Up, Down, Neither }; // which way is better

// The class of a point: the colours of Making Data Count, which are no red, amber and green.
enum class Variation : std::uint8_t { Common, Improvement, Concern, Neutral };
Variation variationOf(const ChartPoint &point, Wanted wanted);
// Of the last point. Nothing without points.
std::optional<Variation> variationOf(const ChartResult &chart, Wanted wanted);
// Whether there is enough to compare the last point with since the limits began: a point alone tells nothing, and of two nothing is
// told either.
bool isComparable(const ChartResult &chart);
// What a chart has to say now, of the points of its last group that are judged.
struct ChartNews {
    bool isLastJudged = true;          // false: the last point is of too few
    std::size_t judged = 0;            // so many are
    std::optional<std::size_t> signal; // the last point that shows one
    bool isNow = false;                // none that is judged came after it: a change, and not one of before
};
ChartNews newsOf(const ChartResult &chart);
std::string_view toWord(Variation variation); // "common", "improvement", "concern", "neutral"

// Whether the target will be met by what the process gives as it is.
enum class Assurance : std::uint8_t { None, Passes, HitAndMiss, Fails };
// None: there is no target, no way is better, or nothing to compare with.
Assurance assuranceOf(const ChartResult &chart, std::optional<double> target, Wanted wanted);
std::string_view toWord(Assurance assurance); // "none", "passes", "hit_and_miss", "fails"

} // namespace casegrip::figures
