// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/month_figures.h"

#include "core/figures/interval.h"
#include "core/reports/words.h"

#include <algorithm>
#include <cmath>

// Compliance of the month, and what all figures share.
namespace casegrip::reports
{
namespace
{

using figures::ComplianceRow;
using workspace::MonthReading;
using Kind = PackColumn::Kind;

ComplianceRow &operator+=(ComplianceRow &sum, const ComplianceRow &row)
{
    sum.due += row.due;
    sum.completed += row.completed;
    sum.onTime += row.onTime;
    return sum;
}

ComplianceRow sumOf(const std::vector<ComplianceRow> &rows)
{
    ComplianceRow sum;
    for (const ComplianceRow &row : rows)
        sum += row;
    return sum;
}

// What follows the names of a row.
void addRateColumns(PackFigure &figure)
{
    const int due = int(figure.columns.size()), completed = due + 1;
    for (const PackColumn &column : std::initializer_list<PackColumn>{{"due", "Due", Kind::Number, -1},
                                                                      {"completed", "Completed", Kind::Number, -1},
                                                                      {"completed_percent", "Completed of due", Kind::Percent, due},
                                                                      {"completed_interval", "95 % interval", Kind::Text, -1},
                                                                      {"on_time", "On time", Kind::Number, -1},
                                                                      {"on_time_percent", "On time of completed", Kind::Percent, completed},
                                                                      {"on_time_interval", "95 % interval", Kind::Text, -1},
                                                                      {"on_time_of_due_percent", "On time of due", Kind::Percent, due},
                                                                      {"on_time_of_due_interval", "95 % interval", Kind::Text, -1}})
        figure.columns.push_back(column);
}

PackRow rateRow(PackRow names, const ComplianceRow &row)
{
    for (const std::string &cell : {std::to_string(row.due), std::to_string(row.completed), wholePercent(row.completed, row.due),
                                    intervalText(row.completed, row.due), std::to_string(row.onTime), wholePercent(row.onTime, row.completed),
                                    intervalText(row.onTime, row.completed), exactPercent(row.onTime, row.due),
                                    intervalText(row.onTime, row.due)})
        names.push_back(cell);
    return names;
}

const std::vector<std::string> rateDefinitions = {"completed_rate", "on_time_rate", "on_time_of_due_rate"};

PackFigure threeRates(const MonthReading &reading)
{
    const ComplianceRow now = sumOf(reading.byRank), then = sumOf(reading.rankAtMonthEnd);
    PackFigure figure{"rates", "The three rates", {}, rateDefinitions, Drawing::None, {}, {}, 1, true, {"reviews"}};
    figure.columns = {{"rate", "Rate", Kind::Text, -1},       {"part", "Number", Kind::Number, -1},
                      {"of", "Out of", Kind::Number, -1},     {"percent", "Percent", Kind::Percent, 2},
                      {"interval", "95 % interval", Kind::Text, -1}, {"month_end", "At the end of the month", Kind::Text, -1}};
    const auto add = [&](const char *name, std::int64_t part, std::int64_t whole, const std::string &end, bool exact) {
        figure.rows.push_back({name, std::to_string(part), std::to_string(whole), exact ? exactPercent(part, whole) : wholePercent(part, whole),
                               intervalText(part, whole), reading.monthEnd ? end : std::string()});
    };
    add("Completed of due", now.completed, now.due, shareText(then.completed, then.due), false);
    add("On time of completed", now.onTime, now.completed, shareText(then.onTime, then.completed), false);
    add("On time of due", now.onTime, now.due, shareText(then.onTime, then.due, true), true);
    figure.sentence = counted(now.due, "review or plan", "reviews and plans") + " fell due; " + counted(now.completed, "was", "were") + " completed, " +
                      std::to_string(now.onTime) + " of them on time. None of the three percentages says it alone.";
    return figure;
}

PackFigure byRank(const MonthReading &reading)
{
    PackFigure figure{"by_rank", "Compliance by rank", {}, rateDefinitions, Drawing::Rates, {{"rank", "Rank", Kind::Text, -1}}, {}, 1, true, {"reviews"}};
    addRateColumns(figure);
    for (const std::string &rank : reading.ranks) {
        const auto row = std::find_if(reading.byRank.begin(), reading.byRank.end(), [&](const ComplianceRow &one) { return one.keys[0] == rank; });
        if (row != reading.byRank.end())
            figure.rows.push_back(rateRow({capitalised(spoken(rank))}, *row));
    }
    figure.sentence = "By the rank that owes the review.";
    return figure;
}

PackFigure byArea(const MonthReading &reading)
{
    PackFigure figure{"by_area", "Compliance by area", {}, rateDefinitions, Drawing::Rates, {{"area", "Area", Kind::Text, -1}}, {}, 1, true, {"reviews"}};
    addRateColumns(figure);
    std::map<std::string, ComplianceRow> areas;
    for (const ComplianceRow &row : reading.byTeam)
        areas[row.keys[0]] += row;
    for (const auto &[area, sum] : areas)
        figure.rows.push_back(rateRow({area.empty() ? "no area" : area}, sum));
    figure.sentence = "By the area of the team on the day on which the review fell due.";
    return figure;
}

PackFigure byTeam(const MonthReading &reading)
{
    PackFigure figure{"by_team", "Compliance by team", {}, rateDefinitions, Drawing::None, {}, {}, 2, true, {"reviews"}};
    figure.columns = {{"area", "Area", Kind::Text, -1}, {"team_code", "Code", Kind::Text, -1}, {"team", "Team", Kind::Text, -1}};
    addRateColumns(figure);
    for (const ComplianceRow &row : reading.byTeam)
        figure.rows.push_back(rateRow({row.keys[0].empty() ? "no area" : row.keys[0], row.keys[1], teamName(reading, row.keys[1])}, row));
    figure.sentence = "In the order of their names: this is no ranking.";
    return figure;
}

} // namespace

std::string wholePercent(std::int64_t part, std::int64_t whole)
{
    const auto percent = figures::percent(part, whole);
    return percent ? std::to_string(*percent) : std::string();
}

std::string exactPercent(std::int64_t part, std::int64_t whole)
{
    const auto tenths = figures::perMille(part, whole);
    return tenths ? std::to_string(*tenths / 10) + '.' + std::to_string(*tenths % 10) : std::string();
}

std::string intervalText(std::int64_t part, std::int64_t whole)
{
    const auto range = figures::percentRange(part, whole);
    return range ? std::to_string(range->lower) + " to " + std::to_string(range->upper) + " %" : std::string();
}

std::string percentOf(double share)
{
    return std::to_string(int(std::floor(share * 100 + 0.5)));
}

std::string decimal(double value)
{
    const auto tenths = std::int64_t(std::floor(value * 10 + 0.5));
    const auto size = std::abs(tenths);
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + '.' + std::to_string(size % 10);
}

std::string shareText(std::int64_t part, std::int64_t whole, bool exact)
{
    if (whole == 0)
        return "no data";
    return (exact ? exactPercent(part, whole) : wholePercent(part, whole)) + " % (" + std::to_string(part) + " of " + std::to_string(whole) + ")";
}

std::string teamName(const MonthReading &reading, const std::string &code)
{
    if (code.empty())
        return "no team";
    const auto found = reading.teamNames.find(code);
    return found == reading.teamNames.end() || found->second.empty() ? code : found->second;
}

void addCompliance(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    for (const auto make : {threeRates, byRank, byArea, byTeam})
        figures.push_back(make(reading));
}

std::vector<PackFigure> monthFigures(const MonthReading &reading)
{
    std::vector<PackFigure> figures;
    for (const auto add : {addCompliance, addFunnel, addTrends, addMisses, addStock, addOutcomes, addOwnWork})
        add(figures, reading);
    return figures;
}

} // namespace casegrip::reports
