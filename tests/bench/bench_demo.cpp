// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"
#include "core/demo/demo.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace casegrip;

// Writes a demo export and says how long it took: bench_demo DIR CASES [dense] [seed=N] [changed=PERCENT]
// [as-of=INSTANT] [threads=N]
namespace
{

const char *valueOf(const char *argument, const char *key)
{
    const auto length = std::strlen(key);
    return std::strncmp(argument, key, length) == 0 ? argument + length : nullptr;
}

void readArgument(const char *argument, demo::DemoOptions &options)
{
    if (std::strcmp(argument, "dense") == 0)
        options.dense = true;
    if (const auto *seed = valueOf(argument, "seed="))
        options.seed = std::strtoull(seed, nullptr, 10);
    if (const auto *changed = valueOf(argument, "changed="))
        options.changedPercent = std::strtod(changed, nullptr);
    if (const auto *threads = valueOf(argument, "threads="))
        options.threads = std::atoi(threads);
    if (const auto *asOf = valueOf(argument, "as-of="))
        options.asOf = parseInstant(asOf, TimeZone::utc()).value_or(options.asOf);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("bench_demo DIR CASES [dense] [seed=N] [changed=PERCENT] [as-of=INSTANT] [threads=N]\n",
                   stderr);
        return 2;
    }
    demo::DemoOptions options;
    options.dir = argv[1];
    options.cases = std::strtoll(argv[2], nullptr, 10);
    options.asOf = fromEpoch(1'774'936'800); // 2026-03-31T06:00:00Z
    for (int i = 3; i < argc; ++i)
        readArgument(argv[i], options);
    NoProgress progress;
    const auto start = std::chrono::steady_clock::now();
    const auto summary = demo::writeDemo(options, progress);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (!summary) {
        std::fprintf(stderr, "%s\n", toString(summary.error()).c_str());
        return 1;
    }
    std::printf("%lld cases, %lld events, %lld reviews, %.1f MB in %.2f s\n",
                static_cast<long long>(summary->cases), static_cast<long long>(summary->events),
                static_cast<long long>(summary->reviews), double(summary->bytes) / 1e6, seconds.count());
    return 0;
}
