// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times the main job through the front door: first sync, the same again, the next day's export, verify. Prints seconds
// and the peak memory of the process.
//   bench_sync EXPORT NEXT_EXPORT DATA_FOLDER
#include "core/workspace/workspace.h"

#include <chrono>
#include <cstdio>
#include <functional>
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

    NoProgress silent;
    workspace::VerifyReport report;
    const double verify = seconds([&] { report = must(opened.verify(false, false, silent)); });
    std::printf("verify                  %7.2f s: %lld cases, %zu findings\n", verify, static_cast<long long>(report.cases), report.findings.size());
    return 0;
}
