// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/area_chart.h"
#include "ui/models/area_reading.h"
#include "ui/models/area_words.h"

// What falls due at each post, against what it can do. Pure.
namespace casegrip::ui
{

// Of the posts that are chosen, by team and rank; of the whole force only those that have more than they do.
AreaChart postTable(const ForecastReading &reading, const AreaWords &words);

// The posts that have more than they do, by name; of many how many there are. Empty: none has.
QString overloadedPosts(const ForecastReading &reading, const AreaWords &words);

// "Sergeant, Northbrook ICR 2"
QString postName(const std::string &rank, const std::string &team, const AreaWords &words);

// Whether a forecast row is of what is chosen.
bool isChosen(const figures::ForecastRow &row, const AreaChoice &choice);

} // namespace casegrip::ui
