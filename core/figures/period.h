// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <functional>
#include <string>
#include <vector>

// Months, ISO weeks, and how a period is cut so that most of it is answered by the tallies of whole months.
namespace casegrip::figures
{

// A calendar month as one number: year * 12 + month - 1.
using Month = int;
Month monthOf(Day day);
Day firstDay(Month month);
Day lastDay(Month month);
std::string monthText(Month month); // "2025-01"

// The Monday of the ISO 8601 week that the day is in.
Day mondayOf(Day day);
std::string weekText(Day monday); // "2025-W05"

// A run of whole months, or of days.
struct Run {
    bool months = false;
    Day from, to; // both inside

    bool operator==(const Run &) const = default;
};
// Cuts from..to, in order: whole months are months, unless `byDay(month)` says that the month has to be
// counted day by day. Empty when from > to.
std::vector<Run> runsOf(Day from, Day to, const std::function<bool(Month)> &byDay);

} // namespace casegrip::figures
