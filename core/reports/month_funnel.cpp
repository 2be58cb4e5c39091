// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/funnel.h"
#include "core/reports/month_figures.h"

#include <map>

// The teams of the monthly pack side by side.
namespace casegrip::reports
{
namespace
{

using figures::ComplianceRow;
using workspace::MonthReading;
using Kind = PackColumn::Kind;

// By chance, and with `isAdjusted` when teams differ more than that.
std::string verdict(figures::FunnelPlace place, int side, bool isAdjusted)
{
    using figures::FunnelPlace;
    if (place == FunnelPlace::NoData || place == FunnelPlace::TooFew)
        return "too few to judge";
    if (place == FunnelPlace::Within)
        return isAdjusted ? "within the adjusted limits" : "as chance alone would have it";
    const std::string where = side > 0 ? "higher" : "lower";
    return where + (isAdjusted ? " than the adjusted limits" : " than chance explains") + (place == FunnelPlace::Beyond95 ? " (95 % limits)" : " (99.8 % limits)");
}

std::string limitsText(const figures::FunnelLimits &limits)
{
    return percentOf(limits.lower95) + " to " + percentOf(limits.upper95) + " %";
}

// The limits that hold: by chance, or the adjusted ones where teams differ more than that.
figures::FunnelPlace placeOf(const figures::FunnelPoint &point, bool isAdjusted)
{
    return isAdjusted ? point.adjustedPlace : point.place;
}

std::string outliersText(const std::vector<std::string> &outliers, bool isAdjusted)
{
    if (outliers.empty())
        return isAdjusted ? "All teams lie within the adjusted limits (99.8 %)." : "All teams lie where chance alone could put them (99.8 % limits).";
    std::string text = isAdjusted ? "Beyond the adjusted 99.8 % limits, by name: " : "Beyond the 99.8 % limits, by name: ";
    for (std::size_t i = 0; i < outliers.size(); ++i)
        text += (i == 0 ? "" : ", ") + outliers[i];
    return text + ". Ask what is different there.";
}

std::string sentenceOf(const figures::Funnel &funnel, const std::vector<std::string> &names, bool hasBoth)
{
    std::vector<std::string> outliers;
    bool isAnyJudged = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto place = placeOf(funnel.points[i], hasBoth);
        isAnyJudged = isAnyJudged || (place != figures::FunnelPlace::NoData && place != figures::FunnelPlace::TooFew);
        if (place == figures::FunnelPlace::Beyond998)
            outliers.push_back(names[i]);
    }
    if (!isAnyJudged)
        return "No team has enough to judge.";
    std::string text = outliersText(outliers, hasBoth);
    if (funnel.dispersion.isOver())
        text += " Teams differ more than chance explains (phi " + decimal(funnel.dispersion.phi) + ")" +
                (hasBoth ? ": both limits are drawn, by chance and adjusted for that; judge none by one of them alone." : ": judge none by this alone.");
    return text;
}

std::map<std::string, ComplianceRow> teamsOf(const MonthReading &reading)
{
    std::map<std::string, ComplianceRow> teams; // over all areas that they were in
    for (const ComplianceRow &row : reading.byTeam) {
        if (row.keys[1].empty() || row.due == 0)
            continue;
        ComplianceRow &sum = teams[row.keys[1]];
        sum.due += row.due;
        sum.onTime += row.onTime;
    }
    return teams;
}

} // namespace

void addFunnel(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    PackFigure figure{"funnel", "Teams side by side: on time of due", {}, {"on_time_of_due_rate"}, Drawing::Funnel, {}, {}, 1, false, {"reviews"}};
    figure.columns = {{"team_code", "Code", Kind::Text, -1}, {"team", "Team", Kind::Text, -1},
                      {"due", "Due", Kind::Number, -1},      {"on_time", "On time", Kind::Number, -1},
                      {"on_time_of_due_percent", "On time of due", Kind::Percent, 2},
                      {"on_time_of_due_interval", "95 % interval", Kind::Text, -1}, {"limits", "95 % limits", Kind::Text, -1},
                      {"says", "What it says", Kind::Text, -1}};
    const auto teams = teamsOf(reading);
    std::vector<figures::FunnelUnit> units;
    for (const auto &[code, sum] : teams)
        units.push_back({sum.onTime, sum.due});
    const figures::Funnel funnel = figures::funnelOf(units);
    const bool hasBoth = funnel.dispersion.isOver() && funnel.dispersion.tauSquared > 0;
    if (hasBoth) {
        figure.columns.push_back({"adjusted_limits", "Adjusted 95 % limits", Kind::Text, -1});
        figure.columns.push_back({"adjusted_says", "What these say", Kind::Text, -1});
    }
    std::vector<std::string> names;
    for (const auto &[code, sum] : teams) {
        const figures::FunnelPoint &point = funnel.points[names.size()];
        names.push_back(teamName(reading, code));
        figure.rows.push_back({code, names.back(), std::to_string(sum.due), std::to_string(sum.onTime), exactPercent(sum.onTime, sum.due),
                               intervalText(sum.onTime, sum.due),
                               limitsText(point.limits), verdict(point.place, point.side, false)});
        if (!hasBoth)
            continue;
        figure.rows.back().push_back(limitsText(point.adjusted));
        figure.rows.back().push_back(verdict(point.adjustedPlace, point.side, true));
    }
    figure.sentence = teams.empty() ? "Nothing fell due in this month." : sentenceOf(funnel, names, hasBoth);
    figures.push_back(std::move(figure));
}

} // namespace casegrip::reports
