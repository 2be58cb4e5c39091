// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times the saving of entries through the front door, on a data folder that was synced before: entry, projection,
// obligations, tallies, durable. Prints the middle, the 95th percentile and the longest. Writes into the folder: use a copy.
//   bench_entry DATA_FOLDER
#include "core/workspace/workspace.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
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

void report(const char *what, const std::vector<std::string> &cases, const std::function<void(const std::string &)> &save)
{
    std::vector<double> times;
    for (const auto &caseNo : cases) {
        const auto start = std::chrono::steady_clock::now();
        save(caseNo);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("%-24s median %6.2f ms, p95 %6.2f ms, longest %6.2f ms, %zu saved\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back(), times.size());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "bench_entry DATA_FOLDER\n");
        return 2;
    }
    const SystemClock clock;
    OpenOptions options;
    options.dataDir = argv[1];
    options.access = OpenOptions::Access::Write;
    options.clock = &clock;
    options.login = "bench";
    auto opened = must(Workspace::open(options));
    auto work = must(opened.openWork({}));
    opened.sortQueue(work);
    std::vector<std::string> cases;
    for (const auto &row : must(opened.queueRows(work.data(), std::min<std::size_t>(work.size(), 300))))
        cases.push_back(row.caseNo);
    if (cases.empty()) {
        std::fprintf(stderr, "there is no open work\n");
        return 1;
    }
    report("note", cases, [&](const std::string &caseNo) { must(opened.run(workspace::AddNote{caseNo, "Spoke to the officer."})); });
    report("manual red box", cases, [&](const std::string &caseNo) { must(opened.run(workspace::ManualRedBox{caseNo, "Repeat victim.", false})); });
    cases.resize(std::min<std::size_t>(cases.size(), 50));
    report("undo", cases, [&](const std::string &) { must(opened.run(workspace::Undo{})); });
    return 0;
}
