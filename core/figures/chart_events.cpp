// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_events.h"

#include <algorithm>

namespace casegrip::figures
{

ChartEvents chartEvents(const ChartRecord &record, const std::string &area, const std::string &team,
                        std::span<const PointDays> points)
{
    ChartEvents events;
    if (points.empty())
        return events;
    for (const AnnotationState &annotation : record.annotations) {
        const Annotation &made = annotation.made;
        const bool isShown = points.front().from <= made.day && made.day <= points.back().to;
        if (!isShown || !concerns(made, area, team))
            continue;
        const auto at = std::find_if(points.begin(), points.end(),
                                     [&](const PointDays &days) { return made.day <= days.to; });
        events.list.push_back({annotation, std::size_t(at - points.begin())});
        const auto anew = std::find_if(points.begin(), points.end(),
                                       [&](const PointDays &days) { return made.day <= days.from; });
        if (made.rebases() && anew != points.end())
            events.rebases.push_back(
                {std::size_t(anew - points.begin()), made.rebaseReason, std::size_t(made.baselineMonths)});
    }
    return events;
}

} // namespace casegrip::figures
