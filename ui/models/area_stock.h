// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/area_chart.h"
#include "ui/models/area_reading.h"
#include "ui/models/area_words.h"

// What is open now and what will fall due. Pure.
namespace casegrip::ui
{

// Open cases one level down, with the red box among them; officers by name, never by number.
AreaChart caseloadBars(const StockReading &reading, const AreaWords &words);
AreaChart ageBars(const StockReading &reading, const AreaWords &words);
AreaChart watchTable(const WatchReading &reading, const AreaWords &words);
// Four weeks from today against what the posts do in a week.
AreaChart forecastBars(const ForecastReading &reading, const AreaWords &words);

} // namespace casegrip::ui
