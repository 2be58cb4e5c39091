// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/definitions.h"
#include "core/figures/interval.h"
#include "core/figures/post_load.h"
#include "core/reports/month_figures.h"
#include "core/reports/words.h"

#include <algorithm>

// What is open, how old it is, what needs an eye, and what lies ahead: all of the moment that the pack is as of.
namespace casegrip::reports
{
namespace
{

using figures::StockRow;
using figures::WatchItem;
using workspace::MonthReading;
using Kind = PackColumn::Kind;

std::string perOfficer(const StockRow &row)
{
    return row.availableOfficers == 0 ? std::string() : decimal(double(row.open) / double(row.availableOfficers));
}

PackFigure openStock(const MonthReading &reading)
{
    PackFigure figure{"open_stock", "Open cases and caseload", {}, {"open", "red_box_share", "caseload"}, Drawing::None, {}, {}, 2, false, {"open"}};
    figure.columns = {{"area", "Area", Kind::Text, -1},
                      {"team_code", "Code", Kind::Text, -1},
                      {"team", "Team", Kind::Text, -1},
                      {"open", "Open", Kind::Number, -1},
                      {"red_box", "Red box", Kind::Number, -1},
                      {"red_box_percent", "Red box of open", Kind::Percent, 3},
                      {"red_box_interval", "95 % interval", Kind::Text, -1},
                      {"without_officer", "Without officer", Kind::Number, -1},
                      {"officers", "Officers there", Kind::Number, -1},
                      {"caseload", "Open for each officer", Kind::Number, -1}};
    const auto add = [&](const std::string &area, const std::string &code, const std::string &team, const StockRow &row) {
        figure.rows.push_back({area, code, team, std::to_string(row.open), std::to_string(row.redBox), wholePercent(row.redBox, row.open),
                               intervalText(row.redBox, row.open),
                               std::to_string(row.unallocated), std::to_string(row.availableOfficers), perOfficer(row)});
    };
    for (const StockRow &row : reading.stock)
        add(row.keys[0].empty() ? "no area" : row.keys[0], row.keys[1], teamName(reading, row.keys[1]), row);
    add("All", "", "", reading.allStock);
    figure.sentence = "Open: " + std::to_string(reading.allStock.open) + ". Red box: " + std::to_string(reading.allStock.redBox) +
                      ". An officer with cases in several teams counts in each, and once in all.";
    return figure;
}

PackFigure ages(const MonthReading &reading)
{
    PackFigure figure{"ages", "Age of open cases", "Local days since the case was recorded.", {"age_bands"}, Drawing::Counts, {}, {}, 1, false, {"open"}};
    figure.columns = {{"days", "Days", Kind::Text, -1}, {"count", "Open", Kind::Number, -1}};
    for (std::size_t band = 0; band < figures::ageBandCount; ++band) {
        const std::string word(figures::ageBandWord(band));
        figure.rows.push_back({spoken(word), std::to_string(reading.allStock.ageBands[band])});
    }
    return figure;
}

std::string limitOf(WatchItem item, const figures::WatchLimits &limits)
{
    switch (item) {
    case WatchItem::Unallocated:
        return "longer than " + counted(limits.unallocatedHours, "hour", "hours");
    case WatchItem::PlanMissing:
        return "longer than " + counted(limits.planDays, "day", "days");
    case WatchItem::SuspectOutstanding:
        return "longer than " + counted(limits.suspectDays, "day", "days");
    case WatchItem::Old:
        return "longer than " + counted(limits.oldMonths, "month", "months");
    case WatchItem::TimeLimit:
        return "within " + counted(limits.timeLimitDays, "day", "days");
    case WatchItem::BailExpired:
    case WatchItem::ContactOverdue:
        break;
    }
    return {};
}

PackFigure watchList(const MonthReading &reading)
{
    PackFigure figure{"watch_list", "Watch list", "Open cases that need somebody's eye; one case can be in several lines.", {}, Drawing::None, {}, {}, 1, false, {"open"}};
    figure.columns = {{"item", "What", Kind::Text, -1}, {"limit", "Limit", Kind::Text, -1}, {"count", "Cases", Kind::Number, -1}};
    for (std::size_t i = 0; i < figures::watchItemCount; ++i) {
        const std::string id(figures::toWord(WatchItem(i)));
        figure.definitions.push_back(id);
        figure.rows.push_back({figures::findDefinition(id)->name, limitOf(WatchItem(i), reading.limits), std::to_string(reading.allStock.watch[i])});
    }
    return figure;
}

PackFigure overdue(const MonthReading &reading)
{
    PackFigure figure{"overdue", "Overdue reviews", "By the rank that owes them.", {"overdue_by_rank"}, Drawing::Counts, {}, {}, 1, false, {"falls_due"}};
    figure.columns = {{"rank", "Rank", Kind::Text, -1}, {"count", "Overdue", Kind::Number, -1}};
    for (const std::string &rank : reading.ranks) {
        const auto found = reading.overdue.find(rank);
        figure.rows.push_back({capitalised(spoken(rank)), std::to_string(found == reading.overdue.end() ? 0 : found->second)});
    }
    return figure;
}

PackFigure forecastDays(const MonthReading &reading, Day from)
{
    PackFigure figure{"forecast", "Falls due in the next 28 days", {}, {"forecast"}, Drawing::Days, {}, {}, 1, false, {"falls_due"}};
    figure.columns = {{"day", "Day", Kind::Text, -1}, {"count", "Falls due", Kind::Number, -1}, {"red_box", "Red box", Kind::Number, -1}};
    std::map<Day, std::pair<std::int64_t, std::int64_t>> days;
    for (int i = 0; i < workspace::packForecastDays; ++i)
        days[from + std::chrono::days(i)] = {};
    for (const figures::ForecastRow &row : reading.forecast) {
        days[row.day].first += row.due;
        days[row.day].second += row.redBox;
    }
    std::int64_t week = 0, all = 0;
    for (const auto &[day, counts] : days) {
        figure.rows.push_back({formatDay(day), std::to_string(counts.first), std::to_string(counts.second)});
        week += day < from + std::chrono::days(7) ? counts.first : 0;
        all += counts.first;
    }
    figure.sentence = "Reviews and plans that fall due in the next 7 days: " + std::to_string(week) + "; in 28 days: " + std::to_string(all) + ".";
    return figure;
}

PackFigure forecastRanks(const MonthReading &reading, Day from)
{
    PackFigure figure{"forecast_by_rank", "Falls due, by rank", "From the moment that the pack is as of.", {"forecast"}, Drawing::None, {}, {}, 1, false, {"falls_due"}};
    figure.columns = {{"rank", "Rank", Kind::Text, -1},
                      {"days_7", "7 days", Kind::Number, -1},
                      {"days_14", "14 days", Kind::Number, -1},
                      {"days_28", "28 days", Kind::Number, -1}};
    for (const std::string &rank : reading.ranks) {
        PackRow cells{capitalised(spoken(rank))};
        for (const int days : {7, 14, 28}) {
            std::int64_t sum = 0;
            for (const figures::ForecastRow &row : reading.forecast)
                sum += row.keys[0] == rank && row.day < from + std::chrono::days(days) ? row.due : 0;
            cells.push_back(std::to_string(sum));
        }
        figure.rows.push_back(std::move(cells));
    }
    return figure;
}

// Whether it holds more than the posts do.
PackFigure forecastPosts(const MonthReading &reading, Day from)
{
    PackFigure figure{"forecast_by_post", "Falls due at each post, against what it can do", {}, {"forecast", "capacity"}, Drawing::None, {}, {}, 2, false, {"falls_due"}};
    figure.columns = {{"rank", "Rank", Kind::Text, -1},         {"team_code", "Code", Kind::Text, -1},    {"team", "Team", Kind::Text, -1},
                      {"days_7", "7 days", Kind::Number, -1},   {"days_14", "14 days", Kind::Number, -1}, {"days_28", "28 days", Kind::Number, -1},
                      {"a_week", "A week", Kind::Number, -1},   {"capacity", "Can do a week", Kind::Number, -1},
                      {"capacity_from", "By", Kind::Text, -1},  {"says", "What it shows", Kind::Text, -1}};
    std::int64_t over = 0;
    for (const figures::PostLoad &post : figures::postLoads(reading.forecast, 0, 1, reading.capacity, from)) {
        figure.rows.push_back({capitalised(spoken(post.rank)), post.team, teamName(reading, post.team), std::to_string(post.days7), std::to_string(post.days14),
                               std::to_string(post.days28), decimal(double(post.days28) / 4), decimal(post.perWeek),
                               post.isSet ? "set" : "median of its last 8 full weeks", post.isOver() ? "more than it does" : ""});
        over += post.isOver() ? 1 : 0;
    }
    figure.sentence = over == 0 ? "No post has more than it does, in the next week or the next four."
                                : counted(over, "post has", "posts have") + " more than they do, in the next week or the next four: see the last column.";
    return figure;
}

} // namespace

void addStock(std::vector<PackFigure> &figures, const MonthReading &reading)
{
    for (const auto make : {openStock, ages, watchList, overdue})
        figures.push_back(make(reading));
    for (const auto make : {forecastDays, forecastRanks, forecastPosts})
        figures.push_back(make(reading, reading.today));
}

} // namespace casegrip::reports
