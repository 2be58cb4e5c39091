// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_events.h"
#include "core/figures/control_chart.h"
#include "core/figures/rare_chart.h"
#include "core/reports/month_figures.h"
#include "core/reports/words.h"

#include <algorithm>
#include <span>

// Days between misses in the monthly pack, where they are rare: a T chart, as the page draws it.
namespace casegrip::reports
{
namespace
{

using Kind = PackColumn::Kind;

std::string says(double days, const figures::RareChart &chart, std::size_t at)
{
    if (!chart.isOutside[at])
        return "no sign of a change";
    return days > chart.centre ? "longer without a miss than chance explains" : "sooner than chance explains";
}

std::string countText(std::int64_t misses)
{
    return counted(misses, "was", "were") + " late or missed in the year that ends with the month.";
}

// Limits begin anew where a reason was typed in for all teams together.
std::vector<figures::Rebase> rebasesOf(const workspace::MonthReading &reading, const std::vector<Day> &misses)
{
    std::vector<figures::PointDays> points; // of each gap
    for (std::size_t at = 0; at + 1 < misses.size(); ++at)
        points.push_back({misses[at], misses[at + 1]});
    points.back().to = std::max(points.back().to, figures::lastDay(reading.month));
    return figures::chartEvents(reading.record, {}, {}, points).rebases;
}

} // namespace

void addMisses(std::vector<PackFigure> &figures, const workspace::MonthReading &reading)
{
    PackFigure figure{"days_between_misses", "Days between misses", {}, {"days_between_misses"}, Drawing::Gaps, {}, {}, 1, false, {"misses"}};
    figure.columns = {{"missed", "Late or missed, due on", Kind::Text, -1}, {"days", "Days since the one before", Kind::Number, -1},
                      {"middle", "Middle", Kind::Number, -1},               {"lower_limit", "Lower limit", Kind::Number, -1},
                      {"upper_limit", "Upper limit", Kind::Number, -1},     {"says", "What it shows", Kind::Text, -1}};
    std::int64_t misses = 0;
    std::vector<Day> all;
    for (const auto &[day, count] : reading.misses) {
        misses += count;
        if (misses <= figures::rareAtMost)
            all.insert(all.end(), std::size_t(count), day);
    }
    figure.sentence = countText(misses);
    if (misses > figures::rareAtMost)
        figure.sentence += " Days between them are counted where there are no more than " + std::to_string(figures::rareAtMost) +
                           ": until then the trends say more.";
    else if (misses < figures::fewestForGaps)
        figure.sentence += " That is too few for days between them.";
    else {
        figure.sentence += " The higher a point, the longer it went well.";
        const std::vector<double> gaps = figures::gapsOf(all);
        for (const figures::ChartGroup &group : figures::groupsOf(gaps.size(), rebasesOf(reading, all))) {
            const auto chart = figures::daysBetween(std::span(gaps).subspan(group.from, group.count));
            for (std::size_t at = 0; at < group.count; ++at)
                figure.rows.push_back({formatDay(all[group.from + at + 1]), decimal(chart.values[at]), decimal(chart.centre), decimal(chart.lower),
                                       decimal(chart.upper), says(chart.values[at], chart, at)});
        }
    }
    figures.push_back(std::move(figure));
}

} // namespace casegrip::reports
