// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times the main job through the front door: first sync, the same again, the next day's export, the queue of one team,
// compliance over the whole history. Prints seconds and the peak memory of the process.
//   bench_sync EXPORT NEXT_EXPORT DATA_FOLDER
#include "core/workspace/workspace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>

using namespace casegrip;
using workspace::OpenOptions;
using workspace::Workspace;

namespace
{

double seconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", toString(result.error()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

long peakMiB()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

void syncOnce(Workspace &opened, const char *what, const std::string &path)
{
    NoProgress silent;
    sync::PlanReport plan;
    const double planned = seconds([&] { plan = must(opened.planSync(path, silent)); });
    const double applied = seconds([&] { must(opened.applySync(true, silent)); });
    std::printf("%-22s %7.2f s (read %.2f, plan %.2f, apply %.2f) new %lld changed %lld refused %lld; peak %ld MiB\n", what,
                planned + applied, plan.readSeconds, plan.planSeconds, applied, static_cast<long long>(plan.counts.added),
                static_cast<long long>(plan.counts.changed), static_cast<long long>(plan.counts.refused), peakMiB());
}

// The middle of many runs, in milliseconds.
double median(int runs, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(seconds(work) * 1000);
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fprintf(stderr, "bench_sync EXPORT NEXT_EXPORT DATA_FOLDER\n");
        return 2;
    }
    const SystemClock clock;
    OpenOptions options;
    options.dataDir = argv[3];
    options.access = OpenOptions::Access::Write;
    options.clock = &clock;
    options.login = "bench";
    auto opened = must(Workspace::open(options));
    syncOnce(opened, "first sync", argv[1]);
    syncOnce(opened, "the same again", argv[1]);
    syncOnce(opened, "next day's export", argv[2]);

    const auto units = must(opened.units());
    due::QueueQuery team;
    for (const auto &unit : units) {
        due::QueueQuery query;
        query.teams = {unit.team};
        if (must(opened.openWork(query)).size() > 200) {
            team = query;
            break;
        }
    }
    std::size_t size = 0;
    const double queue = median(200, [&] {
        auto work = must(opened.openWork(team));
        opened.sortQueue(work);
        size = work.size();
        must(opened.queueRows(work.data(), std::min<std::size_t>(100, work.size())));
    });
    std::printf("queue of one team       %7.2f ms: order of %zu and the texts of 100\n", queue, size);
    const double force = median(11, [&] {
        auto work = must(opened.openWork({}));
        opened.sortQueue(work);
        size = work.size();
    });
    std::printf("queue of the force      %7.2f ms: order of %zu\n", force, size);
    figures::ComplianceQuery query{toDay(2000, 1, 1), toDay(2100, 1, 1), {figures::Key::Area, figures::Key::Rank, figures::Key::Month}, {}, {}, {}};
    const double compliance = median(21, [&] { size = must(opened.compliance(query)).size(); });
    std::printf("compliance              %7.2f ms: %zu rows by area, rank and month\n", compliance, size);
    NoProgress silent;
    workspace::VerifyReport report;
    const double verify = seconds([&] { report = must(opened.verify(false, false, silent)); });
    std::printf("verify                  %7.2f s: %lld cases, %zu findings\n", verify, static_cast<long long>(report.cases), report.findings.size());
    return 0;
}
