// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/what_if_counter.h"

#include "core/base/channel.h"
#include "core/cases/history_scan.h"
#include "core/workspace/private.h"

#include <algorithm>
#include <atomic>
#include <thread>

// History replayed under a candidate framework: read here, worked out on the other cores, nothing written.
namespace casegrip::workspace
{
namespace
{

constexpr std::size_t batchSize = 256;
constexpr std::size_t batchesOfEach = 3; // thread: one in work, one waiting, one being filled
constexpr std::int64_t casesATold = 2048; // between two words of how far it is
constexpr int mostThreads = 8;

struct Batch {
    std::vector<cases::PackedCase> cases{batchSize};
    std::size_t count = 0;
};

// Threads that take batches of cases and count them; they share nothing that changes but the two channels.
class Counting
{
public:
    using MakeCounter = std::function<std::unique_ptr<figures::WhatIfCounter>()>;

    Counting(const MakeCounter &makeCounter, const framework::FrameworkSet &frameworks,
             const std::vector<due::Classification> &classifications, const due::OwnWorkByCase &ownWork)
        : m_frameworks(frameworks), m_classifications(classifications), m_ownWork(ownWork),
          m_batches(std::size_t(threadCount()) * batchesOfEach), m_full(m_batches.size()), m_empty(m_batches.size())
    {
        for (Batch &batch : m_batches)
            (void)m_empty.put(&batch);
        for (int i = 0; i < threadCount(); ++i)
            m_counters.push_back(makeCounter());
        for (const auto &counter : m_counters)
            m_threads.emplace_back([this, &counter = *counter] { count(counter); });
    }
    ~Counting() { finish(); }
    Counting(const Counting &) = delete;
    Counting &operator=(const Counting &) = delete;

    Batch *emptyBatch() { return *m_empty.take(); }
    void give(Batch *batch) { (void)m_full.put(batch); }
    // All that was given is counted.
    void finish()
    {
        m_full.close();
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }
    bool hasDamaged() const { return m_isDamaged; }
    const std::vector<std::unique_ptr<figures::WhatIfCounter>> &counters() const { return m_counters; }

private:
    static int threadCount() { return std::clamp(int(std::thread::hardware_concurrency()) - 1, 1, mostThreads); }
    void count(figures::WhatIfCounter &counter)
    {
        // It only puts the history together: by whose team a review was done is not asked.
        due::CaseEvaluator evaluator(m_frameworks, m_classifications, [](cases::OfficerId, Instant) { return due::TeamId{}; });
        cases::History history;
        while (const auto batch = m_full.take()) {
            for (std::size_t i = 0; i < (*batch)->count; ++i) {
                const cases::PackedCase &one = (*batch)->cases[i];
                if (cases::unpack(one.body, history))
                    counter.add(evaluator.view(one.columns, history, due::ownWorkOf(m_ownWork, one.columns.caseNo)));
                else
                    m_isDamaged = true;
            }
            (void)m_empty.put(*batch);
        }
    }

    const framework::FrameworkSet &m_frameworks;
    const std::vector<due::Classification> &m_classifications;
    const due::OwnWorkByCase &m_ownWork;
    std::vector<Batch> m_batches;
    Channel<Batch *> m_full, m_empty;
    std::atomic<bool> m_isDamaged = false;
    std::vector<std::unique_ptr<figures::WhatIfCounter>> m_counters;
    std::vector<std::thread> m_threads;
};

// False: stopped.
bool readAll(storage::Database &facts, Counting &counting, Progress &progress)
{
    std::int64_t done = 0, told = 0, total = 0;
    storage::Statement count(facts, "workspace/count_cases");
    if (count.step())
        total = count.number(0);
    count.reset();
    cases::HistoryScan scan(facts);
    for (bool goOn = true; goOn;) {
        Batch *batch = counting.emptyBatch();
        batch->count = 0;
        while (batch->count < batchSize && goOn) {
            goOn = scan.next(batch->cases[batch->count]);
            batch->count += goOn ? 1 : 0;
        }
        done += std::int64_t(batch->count);
        counting.give(batch);
        if (done < told)
            continue;
        if (!progress.advance(Progress::Step::Computing, done, total))
            return false;
        told = done + casesATold;
    }
    return progress.advance(Progress::Step::Computing, done, total);
}

} // namespace

Result<figures::WhatIf> Workspace::whatIf(const figures::WhatIfQuery &query, const framework::Framework &candidate, Progress &progress)
{
    if (auto checked = figures::check(query); !checked)
        return failure(checked.error());
    const auto set = figures::candidateSet(candidate, d->frameworks);
    if (!set)
        return failure(set.error());
    const auto ready = d->readyForFigures();
    if (!ready || !*ready)
        return ready ? Result<figures::WhatIf>(figures::WhatIf()) : failure(ready.error());
    return storage::guarded(d->factsPath, [&]() -> Result<figures::WhatIf> {
        const storage::Snapshot view(*d->facts); // somebody may be writing meanwhile
        const auto units = figures::readUnits(*d->facts);
        figures::WhatIfQuery asked = query;
        asked.among = d->teamsCounted();
        const Instant at = now();
        Counting counting(
            [&] { return std::make_unique<figures::WhatIfCounter>(asked, d->frameworks, *set, d->names.classifications(), units, at); },
            d->frameworks, d->names.classifications(), d->allOwnWork());
        if (!readAll(*d->facts, counting, progress))
            return failure(ErrorKind::Cancelled, "Stopped.");
        counting.finish();
        if (counting.hasDamaged())
            throw SQLite::Exception("a case's history is damaged", SQLITE_CORRUPT);
        return figures::sumOf(asked, counting.counters(), d->frameworks.zone(), at);
    });
}

} // namespace casegrip::workspace
