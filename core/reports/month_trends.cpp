// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_events.h"
#include "core/figures/chart_verdict.h"
#include "core/figures/proportion_chart.h"
#include "core/reports/month_figures.h"
#include "core/reports/trend_words.h"
#include "core/reports/words.h"

#include <algorithm>

// Trends of the monthly pack as control charts: of all teams together, as the page draws them.
namespace casegrip::reports
{
namespace
{

using figures::ComplianceRow;
using workspace::MonthReading;
using Kind = PackColumn::Kind;

struct Measure {
    const char *id, *title, *definition;
    std::int64_t ComplianceRow::*part;
    std::int64_t ComplianceRow::*whole;
    figures::TargetRate rate;
};
constexpr Measure measures[] = {
    {"trend_completed", "Month by month: completed of due", "completed_rate", &ComplianceRow::completed, &ComplianceRow::due, figures::TargetRate::Completed},
    {"trend_on_time", "Month by month: on time of completed", "on_time_rate", &ComplianceRow::onTime, &ComplianceRow::completed, figures::TargetRate::OnTime},
    {"trend_on_time_of_due", "Month by month: on time of due", "on_time_of_due_rate", &ComplianceRow::onTime, &ComplianceRow::due, figures::TargetRate::OnTimeOfDue},
};

// A limit of a percentage lies between 0 and 100.
std::string limitText(double percent)
{
    return decimal(std::clamp(percent, 0.0, 100.0));
}

// Of a chart with too few months to be compared.
std::string aloneText(const figures::ChartResult &chart)
{
    const bool isFirst = chart.groups.size() == 1;
    if (chart.groups.back().count > 1)
        return isFirst ? "Two months: too few to compare them." : "Two months since the limits began anew: too few to compare them.";
    return isFirst ? "One month: there is nothing to compare it with yet."
                   : "One month since the limits began anew: there is nothing to compare it with yet.";
}

std::string sentenceOf(const figures::ChartResult &chart, const std::vector<std::string> &months)
{
    if (!figures::isComparable(chart))
        return aloneText(chart);
    const figures::Limits &limits = chart.limitsAt(chart.points.size() - 1);
    const figures::ChartNews news = figures::newsOf(chart);
    std::string text = news.isLastJudged ? std::string() : months.back() + ": too few to judge.";
    if (news.judged == 0)
        return text;
    text += text.empty() ? "" : " ";
    if (news.isNow)
        text += "A real change: " + months[*news.signal] + " is " + says(chart.points[*news.signal]) + ". Ask why before acting.";
    else if (news.signal)
        text += "No real change since " + months[*news.signal] + ".";
    else
        text += "No real change in " + counted(std::int64_t(news.judged), "month.", "months.");
    text += " As things are, expect " + limitText(limits.lower) + " to " + limitText(limits.upper) + " % in a month.";
    if (chart.groups.back().isFixed())
        text += " Limits are fixed: those of " + std::to_string(chart.groups.back().limitCount()) + " months from where they began.";
    if (chart.groups.back().isTrial)
        text += " Trial limits: fewer than " + std::to_string(figures::fewestForLimits) + " months.";
    return text;
}

// The first month that is shown: limits that were fixed before it are worked out from more (chart_events.h).
figures::Month shownFrom(const MonthReading &reading)
{
    return reading.month - workspace::packTrendMonths + 1;
}

// The months that have something to divide by, and the days that they stand for.
struct Points {
    std::vector<const ComplianceRow *> rows;
    std::vector<figures::Share> shares;
    std::vector<double> values;
    std::vector<figures::PointDays> days;
    std::vector<std::string> months;
    std::size_t before = 0; // so many of them are not shown

    std::size_t shown() const { return rows.size() - before; }
};

Points pointsOf(const MonthReading &reading, const Measure &measure)
{
    Points points;
    const figures::Month shown = shownFrom(reading), first = figures::firstMonth(reading.record, {}, {}, shown);
    for (const ComplianceRow &row : reading.months) {
        const figures::Share share{row.*measure.part, row.*measure.whole};
        const auto month = parseMonth(row.keys[0]);
        if (share.whole == 0 || !month || *month < first)
            continue;
        points.before += *month < shown ? 1 : 0;
        points.rows.push_back(&row);
        points.shares.push_back(share);
        points.values.push_back(100.0 * double(share.part) / double(share.whole));
        points.days.push_back({figures::firstDay(*month), figures::lastDay(*month)});
        points.months.push_back(monthName(*month));
    }
    return points;
}

// What was typed in beside the charts of the whole force, in the months that the trends show.
figures::ChartEvents eventsOf(const MonthReading &reading, const Points &points)
{
    return figures::trendEvents(reading.record, {}, {}, points.days, shownFrom(reading));
}

// "1, 3": by their numbers in the list below the trends.
std::string numbersAt(std::size_t point, const figures::ChartEvents &events, const figures::ChartEvents &listed)
{
    std::string numbers;
    for (const figures::ChartEvent &event : events.list) {
        if (event.at != point)
            continue;
        const auto found = std::find_if(listed.list.begin(), listed.list.end(),
                                        [&](const figures::ChartEvent &one) { return one.annotation.entry == event.annotation.entry; });
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(found - listed.list.begin() + 1);
    }
    return numbers;
}

void addEventColumn(PackFigure &figure, const figures::ChartEvents &events, const figures::ChartEvents &listed)
{
    if (std::all_of(events.list.begin(), events.list.end(), [](const figures::ChartEvent &event) { return event.at == figures::ChartEvent::before; }))
        return;
    figure.columns.push_back({"events", "Events", Kind::Text, -1});
    for (std::size_t i = 0; i < figure.rows.size(); ++i)
        figure.rows[i].push_back(numbersAt(i, events, listed));
}

// A month has the target that holds on its last day.
void addTargetColumn(PackFigure &figure, const Points &points, figures::TargetRate rate, const figures::ChartRecord &record)
{
    std::vector<std::string> targets;
    for (std::size_t at = points.before; at < points.days.size(); ++at) {
        const auto target = record.targetOn(rate, points.days[at].to);
        targets.push_back(target ? exactPercent(*target, 1000) : std::string());
    }
    if (std::all_of(targets.begin(), targets.end(), [](const std::string &target) { return target.empty(); }))
        return;
    figure.columns.push_back({"target", "Target", Kind::Percent, -1});
    for (std::size_t i = 0; i < figure.rows.size(); ++i)
        figure.rows[i].push_back(targets[i]);
}

// `at`: of those that are shown.
PackRow rowOf(const Points &points, std::size_t at, const figures::ChartResult &chart)
{
    const figures::Share &share = points.shares[points.before + at];
    const figures::Limits &limits = chart.limitsAt(at);
    const bool hasLimits = chart.groups[chart.points[at].group].isComparable();
    return {points.rows[points.before + at]->keys[0], std::to_string(share.part), std::to_string(share.whole), exactPercent(share.part, share.whole), intervalText(share.part, share.whole), limitText(limits.mean),
            hasLimits ? limitText(limits.lower) : std::string(), hasLimits ? limitText(limits.upper) : std::string(), says(chart.points[at])};
}

PackFigure trendOf(const MonthReading &reading, const Measure &measure, const figures::ChartEvents &listed)
{
    PackFigure figure{measure.id, measure.title, "There is nothing to show yet.", {measure.definition}, Drawing::Trend, {}, {}, 1, false, {"reviews"}};
    figure.columns = {{"month", "Month", Kind::Text, -1},        {"part", "Number", Kind::Number, -1},
                      {"of", "Out of", Kind::Number, -1},        {"percent", "Percent", Kind::Percent, 2},
                      {"interval", "95 % interval", Kind::Text, -1}, {"mean", "Mean", Kind::Percent, -1},       {"lower_limit", "Lower limit", Kind::Percent, -1},
                      {"upper_limit", "Upper limit", Kind::Percent, -1}, {"says", "What it shows", Kind::Text, -1}};
    const Points points = pointsOf(reading, measure);
    if (points.shown() == 0)
        return figure;
    const figures::ChartEvents events = eventsOf(reading, points);
    figures::ChartOptions options;
    options.rebases = events.rebases;
    figures::ChartResult chart = figures::controlChart(points.values, options);
    figures::leaveFewUnjudged(chart, points.shares);
    figures::showFrom(chart, points.before);
    for (std::size_t i = 0; i < points.shown(); ++i)
        figure.rows.push_back(rowOf(points, i, chart));
    addTargetColumn(figure, points, measure.rate, reading.record);
    addEventColumn(figure, events, listed);
    figure.sentence = sentenceOf(chart, std::vector(points.months.begin() + std::ptrdiff_t(points.before), points.months.end()));
    return figure;
}

// Under the trends; each of them has the numbers at its months.
PackFigure eventList(const figures::ChartEvents &listed)
{
    PackFigure figure{"trend_events", "What happened, beside the trends", "Typed in by people of the force for the charts of all teams together.", {}, Drawing::None, {}, {}, 1, false, {}};
    figure.columns = {{"number", "Number", Kind::Text, -1}, {"day", "Day", Kind::Text, -1}, {"what", "What happened", Kind::Text, -1},
                      {"limits_anew", "Limits begin anew because", Kind::Text, -1}};
    for (const figures::ChartEvent &event : listed.list) {
        const figures::Annotation &made = event.annotation.made;
        figure.rows.push_back({std::to_string(figure.rows.size() + 1), formatDay(made.day), made.text,
                               made.rebaseReason + (made.baselineMonths > 0 ? " (fixed after " + std::to_string(made.baselineMonths) + " months)" : "")});
    }
    return figure;
}

} // namespace

void addTrends(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    // What fell due is in the most months: no trend shows an event that these do not.
    const figures::ChartEvents listed = eventsOf(reading, pointsOf(reading, measures[0]));
    for (const Measure &measure : measures)
        figures.push_back(trendOf(reading, measure, listed));
    if (!listed.list.empty())
        figures.push_back(eventList(listed));
}

} // namespace casegrip::reports
