// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times what a page asks of core, on a data folder that was synced before: the queue of one team, the queue of the force,
// compliance over the whole history, caseload, forecast, one case. Prints the middle and the 95th percentile.
//   bench_questions DATA_FOLDER [WORDS: only the questions whose name holds them]
#include "core/workspace/workspace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>

using namespace casegrip;
using workspace::OpenOptions;
using workspace::Workspace;

namespace
{

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

const char *wanted = "";

// Asks many times and prints how long it took; `ask` says how many rows it saw.
void report(const char *what, int runs, const std::function<std::size_t()> &ask)
{
    if (std::strstr(what, wanted) == nullptr) {
        ask();
        return;
    }
    std::vector<double> times;
    std::size_t rows = 0;
    for (int i = 0; i < runs; ++i)
        times.push_back(milliseconds([&] { rows = ask(); }));
    const double first = times.front();
    std::sort(times.begin(), times.end());
    std::printf("%-46s median %7.2f ms, p95 %7.2f ms, first %7.2f ms: %zu rows\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100], first, rows);
}

// The first team that has a real queue.
due::QueueQuery teamQueue(Workspace &opened)
{
    due::QueueQuery query;
    for (const auto &unit : must(opened.units())) {
        query.teams = {unit.team};
        if (must(opened.openWork(query)).size() > 200)
            break;
    }
    return query;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2 && argc != 3) {
        std::fprintf(stderr, "bench_questions DATA_FOLDER [WORDS]\n");
        return 2;
    }
    wanted = argc == 3 ? argv[2] : wanted;
    const SystemClock clock;
    OpenOptions options;
    options.dataDir = argv[1];
    options.clock = &clock;
    options.login = "bench";
    auto opened = must(Workspace::open(options));
    const auto team = teamQueue(opened);
    std::vector<due::OpenWork> work;
    const auto order = [&](const due::QueueQuery &query) {
        work = must(opened.openWork(query));
        opened.sortQueue(work);
        return work.size();
    };
    const auto page = [&](std::size_t from) {
        return must(opened.queueRows(work.data() + from, std::min<std::size_t>(100, work.size() - from))).size();
    };
    report("queue of one team: order", 200, [&] { return order(team); });
    report("queue of one team: texts of the first 100", 2000, [&] { return page(0); });
    report("queue of one team: order, texts of 100", 1000, [&] { return order(team), page(0); });
    due::QueueQuery search = team;
    search.search = "stalking";
    report("queue of one team, searched", 50, [&] { return order(search); });
    report("queue of the force: order", 21, [&] { return order({}); });
    std::size_t at = 0;
    report("queue of the force: a page of 100, scrolling", 500, [&] {
        at = (at + 100) % (work.size() - 100);
        return page(at);
    });
    using workspace::QueueColumn;
    const std::pair<const char *, QueueColumn> columns[] = {{"case", QueueColumn::CaseNo},  {"offence", QueueColumn::Offence},
                                                            {"red box", QueueColumn::RedBox}, {"officer", QueueColumn::Officer},
                                                            {"review", QueueColumn::LastReview}, {"status", QueueColumn::Status},
                                                            {"team", QueueColumn::Team}};
    for (const auto &[name, column] : columns)
        report((std::string("queue of the force: order by ") + name).c_str(), 21, [&] { return must(opened.queuePlaces(work, column)).size(); });
    using figures::Key;
    const auto compliance = [&](std::vector<Key> by) {
        return must(opened.compliance({toDay(2000, 1, 1), toDay(2100, 1, 1), std::move(by), {}, {}, {}})).size();
    };
    report("compliance by area, rank and month, all years", 101, [&] { return compliance({Key::Area, Key::Rank, Key::DueMonth}); });
    report("compliance by reviewer's unit, all years", 21, [&] { return compliance({Key::ReviewerUnit}); });
    report("compliance by week, all years", 11, [&] { return compliance({Key::DueWeek}); });
    report("caseload by area", 51, [&] { return must(opened.caseload({"area"})).size(); });
    report("forecast of 28 days by rank", 51, [&] { return must(opened.forecast(28, {"rank"})).size(); });
    const auto caseNo = must(opened.queueRows(work.data(), 1)).at(0).caseNo;
    report("one case with its history", 200, [&] { return must(opened.readCase(caseNo)).facts.size(); });
    return 0;
}
