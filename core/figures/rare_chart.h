// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <span>
#include <vector>

// Charts of what is rare: the days, or the cases, between one miss and the next.
namespace casegrip::figures
{

// Days between misses are shown of no more misses than the first in the year, and of no fewer than the second: of more, a trend says
// more; of fewer there is nothing to compare.
constexpr std::int64_t rareAtMost = 60, fewestForGaps = 3;

struct RareChart {
    std::vector<double> values;
    double centre = 0;
    double lower = 0;
    double upper = 0;
    std::vector<bool> isOutside; // beyond a limit
};

// T: XmR on the values to the power of 1 / 3.6, and back. Values are days, 0 or more; no screening.
RareChart daysBetween(std::span<const double> days);
// G: mean + 3 x sqrt(mean x (mean + 1)), from 0. Values are numbers of cases, 0 or more.
RareChart casesBetween(std::span<const double> cases);

// Days from each miss to the next: one fewer than there are. Several on one day are 0 days apart. Ascending.
std::vector<double> gapsOf(std::span<const Day> misses);

} // namespace casegrip::figures
