// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/control_chart.h"

#include <string>
#include <string_view>

// What a point of a trend shows, in the words of the pack, and back: a drawing takes its marks from the words that were stored, so
// that a closed month is drawn as it was judged.
namespace casegrip::reports
{

// "above the upper limit", "too few to judge", ...
std::string says(const figures::ChartPoint &point);
// Signal, direction and whether it is judged; of any other text: no signal.
figures::ChartPoint pointThatSays(std::string_view text);

} // namespace casegrip::reports
