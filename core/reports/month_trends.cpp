// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_verdict.h"
#include "core/figures/funnel.h"
#include "core/figures/proportion_chart.h"
#include "core/reports/month_figures.h"

#include <algorithm>
#include <cmath>

// Trends of the monthly pack as control charts, and its teams side by side.
namespace casegrip::reports
{
namespace
{

using figures::ComplianceRow;
using figures::Signal;
using workspace::MonthReading;
using Kind = PackColumn::Kind;

struct Measure {
    const char *id, *title, *definition;
    std::int64_t ComplianceRow::*part;
    std::int64_t ComplianceRow::*whole;
};
constexpr Measure measures[] = {
    {"trend_completed", "Month by month: completed of due", "completed_rate", &ComplianceRow::completed, &ComplianceRow::due},
    {"trend_on_time", "Month by month: on time of completed", "on_time_rate", &ComplianceRow::onTime, &ComplianceRow::completed},
    {"trend_on_time_of_due", "Month by month: on time of due", "on_time_of_due_rate", &ComplianceRow::onTime, &ComplianceRow::due},
};

std::string monthOf(const std::string &text)
{
    const auto month = parseMonth(text);
    return month ? monthName(*month) : text;
}

std::string says(const figures::ChartPoint &point)
{
    if (!point.isJudged)
        return "too few to judge";
    const bool up = point.direction > 0;
    switch (point.signal) {
    case Signal::Outside:
        return up ? "above the upper limit" : "below the lower limit";
    case Signal::Trend:
        return up ? "one of 7 that rise" : "one of 7 that fall";
    case Signal::TwoInThree:
        return up ? "2 of 3 near the upper limit" : "2 of 3 near the lower limit";
    case Signal::Shift:
        return up ? "one of 7 above the mean" : "one of 7 below the mean";
    case Signal::None:
        break;
    }
    return "no sign of a change";
}

// A limit of a percentage lies between 0 and 100.
std::string limitText(double percent)
{
    return decimal(std::clamp(percent, 0.0, 100.0));
}

std::string sentenceOf(const figures::ChartResult &chart, const std::vector<std::string> &months)
{
    if (chart.points.size() < 2)
        return "One month: there is nothing to compare it with yet.";
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
        text += "No real change in " + std::to_string(news.judged) + (news.judged == 1 ? " month." : " months.");
    text += " As things are, expect " + limitText(limits.lower) + " to " + limitText(limits.upper) + " % in a month.";
    if (chart.groups.back().isTrial)
        text += " Trial limits: fewer than " + std::to_string(figures::fewestForLimits) + " months.";
    return text;
}

PackFigure trendOf(const MonthReading &reading, const Measure &measure)
{
    PackFigure figure{measure.id, measure.title, "There is nothing to show yet.", {measure.definition}, Drawing::Trend, {}, {}, 1, false, {}};
    figure.columns = {{"month", "Month", Kind::Text, -1},        {"part", "Number", Kind::Number, -1},
                      {"of", "Out of", Kind::Number, -1},        {"percent", "Percent", Kind::Percent, 2},
                      {"mean", "Mean", Kind::Percent, -1},       {"lower_limit", "Lower limit", Kind::Percent, -1},
                      {"upper_limit", "Upper limit", Kind::Percent, -1}, {"says", "What it shows", Kind::Text, -1}};
    std::vector<double> values;
    std::vector<figures::Share> shares;
    std::vector<const ComplianceRow *> points;
    std::vector<std::string> months;
    for (const ComplianceRow &row : reading.months) {
        if (row.*measure.whole == 0)
            continue;
        points.push_back(&row);
        months.push_back(monthOf(row.keys[0]));
        shares.push_back({row.*measure.part, row.*measure.whole});
        values.push_back(100.0 * double(row.*measure.part) / double(row.*measure.whole));
    }
    if (points.empty())
        return figure;
    figures::ChartResult chart = figures::controlChart(values);
    figures::leaveFewUnjudged(chart, shares);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::int64_t part = points[i]->*measure.part, whole = points[i]->*measure.whole;
        const figures::Limits &limits = chart.limitsAt(i);
        const bool hasLimits = points.size() > 1; // they come from the steps between months
        figure.rows.push_back({points[i]->keys[0], std::to_string(part), std::to_string(whole), exactPercent(part, whole), limitText(limits.mean),
                               hasLimits ? limitText(limits.lower) : std::string(), hasLimits ? limitText(limits.upper) : std::string(),
                               says(chart.points[i])});
    }
    figure.sentence = sentenceOf(chart, months);
    return figure;
}

std::string verdict(const figures::FunnelPoint &point)
{
    using figures::FunnelPlace;
    if (point.place == FunnelPlace::NoData || point.place == FunnelPlace::TooFew)
        return "too few to judge";
    if (point.place == FunnelPlace::Within)
        return "as chance alone would have it";
    const std::string where = point.side > 0 ? "higher than chance explains" : "lower than chance explains";
    return where + (point.place == FunnelPlace::Beyond95 ? " (95 % limits)" : " (99.8 % limits)");
}

std::string funnelSentence(const std::vector<std::string> &outliers, const figures::Dispersion &dispersion)
{
    std::string text = "All teams lie where chance alone could put them (99.8 % limits).";
    if (!outliers.empty()) {
        text = "Beyond the 99.8 % limits, by name: ";
        for (std::size_t i = 0; i < outliers.size(); ++i)
            text += (i == 0 ? "" : ", ") + outliers[i];
        text += ". Ask what is different there.";
    }
    if (dispersion.isOver())
        text += " Teams differ more than chance explains (phi " + decimal(dispersion.phi) + "): judge none by this alone.";
    return text;
}

} // namespace

void addTrends(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    for (const Measure &measure : measures)
        figures.push_back(trendOf(reading, measure));
}

void addFunnel(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    PackFigure figure{"funnel", "Teams side by side: on time of due", {}, {"on_time_of_due_rate"}, Drawing::Funnel, {}, {}, 1, false, {"reviews"}};
    figure.columns = {{"team_code", "Code", Kind::Text, -1}, {"team", "Team", Kind::Text, -1},
                      {"due", "Due", Kind::Number, -1},      {"on_time", "On time", Kind::Number, -1},
                      {"on_time_of_due_percent", "On time of due", Kind::Percent, 2}, {"limits", "95 % limits", Kind::Text, -1},
                      {"says", "What it says", Kind::Text, -1}};
    std::map<std::string, ComplianceRow> teams; // over all areas that they were in
    for (const ComplianceRow &row : reading.byTeam) {
        if (row.keys[1].empty() || row.due == 0)
            continue;
        ComplianceRow &sum = teams[row.keys[1]];
        sum.due += row.due;
        sum.onTime += row.onTime;
    }
    std::vector<figures::FunnelUnit> units;
    for (const auto &[code, sum] : teams)
        units.push_back({sum.onTime, sum.due});
    const figures::Funnel funnel = figures::funnelOf(units);
    std::vector<std::string> outliers;
    std::size_t at = 0;
    for (const auto &[code, sum] : teams) {
        const figures::FunnelPoint &point = funnel.points[at++];
        const std::string name = teamName(reading, code);
        const auto percent = [](double share) { return std::to_string(int(std::floor(share * 100 + 0.5))); };
        figure.rows.push_back({code, name, std::to_string(sum.due), std::to_string(sum.onTime), exactPercent(sum.onTime, sum.due),
                               percent(point.limits.lower95) + " to " + percent(point.limits.upper95) + " %", verdict(point)});
        if (point.place == figures::FunnelPlace::Beyond998)
            outliers.push_back(name);
    }
    figure.sentence = teams.empty() ? "Nothing fell due in this month." : funnelSentence(outliers, funnel.dispersion);
    figures.push_back(std::move(figure));
}

} // namespace casegrip::reports
