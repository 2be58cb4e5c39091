// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/control_chart.h"
#include "ui/models/area_chart.h"
#include "ui/models/area_reading.h"
#include "ui/models/area_words.h"

// How compliance moves from month to month, by the rules of Making Data Count. Pure.
namespace casegrip::ui
{

enum class Measure { Completed, OnTime, OnTimeOfDue };
QString measureName(Measure measure);

// How the limits are made. p' allows for months with many due and months with few; where they hardly differ it is not offered, and
// XmR is drawn whatever was chosen.
enum class TrendKind { XmR, Prime };
QStringList trendKindNames(); // in their order

AreaChart trendChart(const MonthsReading &reading, Measure measure, const AreaWords &words, TrendKind kind = TrendKind::XmR);
// The units one level down: what their last month says, and whether their target would be met.
AreaChart trendSummary(const MonthsReading &reading, Measure measure, const AreaWords &words, TrendKind kind = TrendKind::XmR);

// What a chart says, in a sentence or two. `labels` are those of its points.
QString readingOf(const figures::ChartResult &chart, const QStringList &labels, const AreaWords &words);

} // namespace casegrip::ui
