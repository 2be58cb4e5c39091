// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/funnel.h"
#include "core/reports/month_figures.h"

#include <cmath>
#include <map>

// The teams of the monthly pack side by side.
namespace casegrip::reports
{
namespace
{

using figures::ComplianceRow;
using workspace::MonthReading;
using Kind = PackColumn::Kind;

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
