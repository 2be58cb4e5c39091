// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times what the area page reads, chart by chart, on a data folder that was synced before: of the whole
// force, of its largest area and of that area's largest team. Prints the middle and the 95th percentile, and
// what is over its goal: 100 ms for the first figures, 200 ms for a chart and for
// the first page of the rows behind a figure.
//   bench_figures DATA_FOLDER [LAST_DAY: of the twelve months, like 2025-12-31; else the last month that is
//   over]
#include "core/figures/period.h"
#include "core/workspace/workspace.h"
#include "ui/models/area_misses.h"
#include "ui/models/area_reading.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>

using namespace casegrip;
using workspace::Workspace;

namespace
{

constexpr double firstGoalMs = 100, chartGoalMs = 200;
constexpr int runs = 21;

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", toString(result.error()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

double milliseconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// The first time is told apart: nothing is kept yet.
void report(const char *what, double goal, const std::function<void()> &read)
{
    const double first = milliseconds(read);
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(milliseconds(read));
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("  %-32s median %8.2f ms, p95 %8.2f ms, first %8.2f ms%s\n", what, median,
                times[times.size() * 95 / 100], first,
                median > goal  ? "  OVER"
                : first > goal ? "  first over"
                               : "");
    std::fflush(stdout);
}

template <typename Reading>
std::function<void()> reading(Workspace &opened, const ui::AreaChoice &choice,
                              Result<Reading> (*read)(Workspace &, const ui::AreaChoice &))
{
    return [&opened, choice, read] { must(read(opened, choice)); };
}

void reportAll(Workspace &opened, const char *place, const ui::AreaChoice &choice)
{
    std::printf("%s, %s to %s\n", place, formatDay(choice.period.from).c_str(),
                formatDay(choice.period.to).c_str());
    report("first figures, ranks, funnel, heat", firstGoalMs, reading(opened, choice, ui::readPeriod));
    report("trend and units' trends", chartGoalMs, reading(opened, choice, ui::readMonths));
    report("watch list", chartGoalMs, reading(opened, choice, ui::readWatch));
    report("caseload and ages", chartGoalMs, reading(opened, choice, ui::readStock));
    report("forecast and capacity", chartGoalMs, reading(opened, choice, ui::readForecast));
    report("outcomes", chartGoalMs, reading(opened, choice, ui::readFlows));
    report("days between misses", chartGoalMs, reading(opened, choice, ui::readMisses));
    report("returns, directions, themes", chartGoalMs, reading(opened, choice, ui::readQuality));
    report("annotations and targets", chartGoalMs, [&opened] { must(opened.chartRecord()); });
    report("rows behind a figure, first page", chartGoalMs,
           [&opened, selection = ui::selectionOf(choice, figures::Figure::Due)] { must(opened.cell(selection)); });
}

// The area and the team in it with the most that fell due in the period.
ui::AreaPlace largest(Workspace &opened, const ui::Period &period)
{
    std::map<std::string, std::int64_t> areas;
    std::map<std::pair<std::string, std::string>, std::int64_t> teams;
    for (const figures::ComplianceRow &row : must(ui::readPeriod(opened, {period, {}, {}, {}})).rows) {
        areas[row.keys[0]] += row.due;
        teams[{row.keys[0], row.keys[1]}] += row.due;
    }
    const auto isFewer = [](const auto &a, const auto &b) { return a.second < b.second; };
    if (areas.empty())
        return {};
    const std::string area = std::max_element(areas.begin(), areas.end(), isFewer)->first;
    std::erase_if(teams, [&](const auto &team) { return team.first.first != area; });
    return {area, std::max_element(teams.begin(), teams.end(), isFewer)->first.second, {}};
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2 && argc != 3) {
        std::fprintf(stderr, "bench_figures DATA_FOLDER [LAST_DAY]\n");
        return 2;
    }
    const SystemClock clock;
    workspace::OpenOptions options;
    options.dataDir = argv[1];
    options.clock = &clock;
    options.login = "bench";
    auto opened = must(Workspace::open(options));
    auto last = argc == 3 ? parseDay(argv[2]) : std::nullopt;
    if (!last) {
        const Day today = opened.frameworks().zone().dayOf(opened.now());
        last = figures::firstDay(figures::monthOf(today)) - std::chrono::days{1};
    }
    const ui::Period period{figures::firstDay(figures::monthOf(*last) - 11), *last};
    std::printf("%zu cases\n", std::size_t(must(opened.holdings()).cases));
    const ui::AreaPlace place = largest(opened, period);
    reportAll(opened, "whole force", {period, {}, {}, {}});
    reportAll(opened, "largest area", {period, {}, {}, {place.area, {}, {}}});
    reportAll(opened, "its largest team", {period, {}, {}, place});
    return 0;
}
