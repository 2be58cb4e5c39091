// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/chart_record.h"
#include "core/figures/control_chart.h"

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

} // namespace casegrip::figures
