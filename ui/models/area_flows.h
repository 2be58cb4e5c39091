// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/area_chart.h"
#include "ui/models/area_reading.h"
#include "ui/models/area_words.h"

// What became of cases in the period, and of our own reviews. Pure.
namespace casegrip::ui
{

AreaChart outcomeTable(const FlowsReading &reading, const AreaWords &words);
// The kinds of outcome as shares of those assigned.
AreaChart outcomeMix(const FlowsReading &reading, const AreaWords &words);
AreaChart qualityTable(const QualityReading &reading, const AreaWords &words);
// Themes by month, in each 100 reviews.
AreaChart themeTable(const QualityReading &reading, const AreaWords &words);

} // namespace casegrip::ui
