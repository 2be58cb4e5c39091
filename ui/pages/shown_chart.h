// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/area_chart.h"

namespace casegrip::ui
{

class ChartFrame;

// Shows a chart, or why there is nothing to draw, in the frame; its plot is made the first time. Gives what the marks of the frame
// lead to, by their numbers.
std::vector<AreaChart::Opens> showChart(ChartFrame &frame, AreaChart chart);

} // namespace casegrip::ui
