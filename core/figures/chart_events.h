// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/chart_record.h"
#include "core/figures/control_chart.h"
#include "core/figures/period.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

// What was typed in beside charts, on one of them: from a place and a day to a point. Pure.
namespace casegrip::figures
{

// The days that a point of a chart stands for.
struct PointDays {
    Day from, to; // both inside
};

struct ChartEvent {
    AnnotationState annotation;
    std::size_t at = 0; // the first point that ends on its day or later

    static constexpr std::size_t before = SIZE_MAX; // at: it lies before all points that are shown
};

struct ChartEvents {
    std::vector<ChartEvent> list; // in the order of their days
    // Limits begin anew at the first point that begins on the day or later, never in the middle of one.
    std::vector<Rebase> rebases;
};

// Those that concern the place (as concerns() has it) and lie in the days of these points or between them.
// Points are in the order of time.
ChartEvents chartEvents(const ChartRecord &record, const std::string &area, const std::string &team,
                        std::span<const PointDays> points);

// A trend shows its last months. Limits that were fixed before these hold on: then the chart is worked out from the first month of
// that baseline, and the months before `shown`, the first that is shown, are left out of the drawing.
constexpr int mostMonthsBefore = 96; // a baseline that began earlier is not looked for: eight years

// The last rebase before `shown` that concerns the place, if its limits are fixed. Null: there is none, or limits of all months that
// are shown hold again since. Lives as long as the record.
const AnnotationState *baselineBefore(const ChartRecord &record, const std::string &area, const std::string &team, Month shown);
// The first month that the chart of a place is worked out from; `shown` without a baseline from before.
Month firstMonth(const ChartRecord &record, const std::string &area, const std::string &team, Month shown);
// The earliest of these among all places.
Month firstMonth(const ChartRecord &record, Month shown);
// As chartEvents(), of points of months from firstMonth() on. `list` is of the points that are shown, which it counts from 0, with
// the baseline from before in front; `rebases` are of all points.
ChartEvents trendEvents(const ChartRecord &record, const std::string &area, const std::string &team,
                        std::span<const PointDays> points, Month shown);

} // namespace casegrip::figures
