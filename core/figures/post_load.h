// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/capacity.h"
#include "core/figures/compliance.h"

#include <span>

// What falls due at each post, against what it can do.
namespace casegrip::figures
{

struct PostLoad {
    std::string rank, team; // code
    std::int64_t days7 = 0, days14 = 0, days28 = 0; // fall due in the next so many days
    double perWeek = 0; // it can do
    bool isSet = false; // by the setting; otherwise the median of its last full weeks

    // More falls due than it does in that time: in the next week, or in the next four.
    bool isOver() const { return double(days7) > perWeek || double(days28) > 4 * perWeek; }
    bool operator==(const PostLoad &) const = default;
};

// `rows`: of the days from today on, with the rank and the team at these places of their keys. Of every post that owes anything or
// has a capacity, in the order of `capacity`, then those without one.
std::vector<PostLoad> postLoads(std::span<const ForecastRow> rows, std::size_t rankKey, std::size_t teamKey, std::span<const Capacity> capacity,
                                Day today);

} // namespace casegrip::figures
