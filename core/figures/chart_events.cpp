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

namespace
{

// Limits begin anew with the first whole month from that day.
Month beginsIn(const Annotation &made)
{
    const Month month = monthOf(made.day);
    return made.day == firstDay(month) ? month : month + 1;
}

} // namespace

const AnnotationState *baselineBefore(const ChartRecord &record, const std::string &area, const std::string &team, Month shown)
{
    const AnnotationState *last = nullptr;
    for (const AnnotationState &annotation : record.annotations) { // by day
        const Annotation &made = annotation.made;
        if (made.rebases() && monthOf(made.day) < shown && concerns(made, area, team))
            last = &annotation;
    }
    const bool isFixed = last && last->made.baselineMonths > 0 && beginsIn(last->made) >= shown - mostMonthsBefore;
    return isFixed ? last : nullptr;
}

Month firstMonth(const ChartRecord &record, const std::string &area, const std::string &team, Month shown)
{
    const AnnotationState *baseline = baselineBefore(record, area, team, shown);
    return baseline ? beginsIn(baseline->made) : shown;
}

Month firstMonth(const ChartRecord &record, Month shown)
{
    Month first = shown;
    for (const AnnotationState &annotation : record.annotations) {
        const Annotation &made = annotation.made;
        const bool isBaseline = made.baselineMonths > 0 && beginsIn(made) >= shown - mostMonthsBefore;
        if (isBaseline)
            first = std::min(first, beginsIn(made));
    }
    return first;
}

ChartEvents trendEvents(const ChartRecord &record, const std::string &area, const std::string &team,
                        std::span<const PointDays> points, Month shown)
{
    const auto first = std::find_if(points.begin(), points.end(), [shown](const PointDays &days) { return monthOf(days.from) >= shown; });
    const auto before = std::size_t(first - points.begin());
    ChartEvents events = chartEvents(record, area, team, points.subspan(before));
    for (Rebase &rebase : events.rebases)
        rebase.at += before;
    const AnnotationState *baseline = before < points.size() ? baselineBefore(record, area, team, shown) : nullptr;
    if (!baseline)
        return events;
    events.list.insert(events.list.begin(), ChartEvent{*baseline, ChartEvent::before});
    events.rebases.insert(events.rebases.begin(), Rebase{0, baseline->made.rebaseReason, std::size_t(baseline->made.baselineMonths)});
    return events;
}

} // namespace casegrip::figures
