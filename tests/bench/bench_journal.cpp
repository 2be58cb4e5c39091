// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/projection_store.h"
#include "core/journal/verify.h"
#include "core/storage/backup.h"
#include "tests/support/journal_folder.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

// What the journal costs: bench_journal [ENTRIES, both chains together; a million when not given]. Prints
// seconds.
using namespace casegrip;
using namespace casegrip::journal;

namespace
{

template <typename Work>
double seconds(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print(const char *what, double value)
{
    std::printf("%-44s %8.3f s\n", what, value);
}

void fill(test::JournalFolder &folder, int operations)
{
    std::vector<NewEntry> batch;
    for (int i = 0; i < operations; ++i) {
        batch.push_back(
            noteEntry("99/" + std::to_string(i % 50'000) + "/26", "Seen; nothing new since the last review.")
                .value());
        if (batch.size() == 10'000 || i + 1 == operations) {
            folder.writer->append(batch).value();
            batch.clear();
        }
    }
}

void measureSaves(test::JournalFolder &folder)
{
    std::vector<double> times;
    for (int i = 0; i < 500; ++i)
        times.push_back(seconds([&folder] { folder.note("99/1/26", "Seen."); }));
    std::sort(times.begin(), times.end());
    print("one entry saved, p50", times[250]);
    print("one entry saved, p95", times[475]);
}

void measureVerify(test::JournalFolder &folder, const char *what, Depth depth)
{
    NoProgress progress;
    print(what, seconds([&] {
              const auto found = verifyJournal(*folder.work, depth, progress).value();
              if (!found.findings.empty())
                  std::printf("%s\n", found.findings.front().what.c_str());
          }));
}

} // namespace

int main(int argc, char **argv)
{
    const int entries = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    test::JournalFolder folder;
    print("written, 10,000 to a transaction", seconds([&] { fill(folder, entries / 2); }));
    measureSaves(folder);
    measureVerify(folder, "chains verified", Depth::Chains);
    if (entries <= 100'000)
        measureVerify(folder, "everything verified", Depth::Everything);
    auto facts =
        storage::Database::open(folder.path + "/facts-1.db", storage::Database::Mode::ReadWrite, 1).value();
    facts.script("journal/projections_v1");
    auto journal = folder.journal();
    print("folded from the beginning", seconds([&] { catchUp(facts, journal).value(); }));
    print("backup", seconds([&] {
              if (!storage::copyDatabase(*folder.work, folder.path + "/copy.db"))
                  std::abort();
          }));
    return 0;
}
