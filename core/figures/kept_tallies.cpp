// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/kept_tallies.h"

#include "core/storage/statement.h"

namespace casegrip::figures
{
namespace
{

constexpr std::size_t mostKept = 100000;

const char *sqlOf(const Run &run, bool reviewers)
{
    if (!run.months)
        return "figures/tally_days";
    return reviewers ? "figures/tally_reviewer_months" : "figures/tally_months";
}

std::int64_t numberOf(const Run &run, Day day)
{
    return run.months ? monthOf(day) : day.time_since_epoch().count();
}

} // namespace

void KeptTallies::forEach(storage::Database &facts, const Run &run, bool reviewers, const TakeTally &take)
{
    const std::tuple key(run.months, reviewers, run.from, run.to);
    if (const auto at = m_tallies.find(key); at != m_tallies.end()) {
        for (const auto &tally : at->second)
            take(tally.counted, tally.pending);
        return;
    }
    std::vector<Tally> read;
    storage::Statement query(facts, sqlOf(run, reviewers));
    query << numberOf(run, run.from) << numberOf(run, run.to);
    std::int64_t period = -1;
    Tally tally;
    auto &counted = tally.counted;
    while (query.step()) {
        if (const auto next = query.number(0); next != period) {
            period = next;
            counted.day = run.months ? firstDay(static_cast<Month>(next)) : Day{std::chrono::days(next)};
        }
        counted.stage = static_cast<due::Stage>(query.number(1));
        counted.rank = static_cast<std::uint8_t>(query.number(2));
        counted.team = static_cast<std::uint32_t>(query.number(3));
        counted.reviewerTeam = static_cast<std::uint32_t>(query.number(4));
        counted.due = query.number(5);
        counted.completed = query.number(6);
        counted.onTime = query.number(7);
        tally.pending = query.number(8);
        counted.batched = query.number(9);
        take(counted, tally.pending);
        if (read.size() <= mostKept)
            read.push_back(tally);
    }
    if (read.size() <= mostKept)
        m_tallies.emplace(key, std::move(read));
}

void KeptTallies::forEachPending(storage::Database &facts, Instant from, Instant to, const TakePending &take)
{
    const auto [at, isNew] = m_pending.try_emplace({from, to});
    if (isNew) {
        storage::Statement query(facts, "figures/pending");
        query << from << to;
        while (query.step()) {
            Pending pending;
            pending.dueAt = query.instant(0);
            pending.counted.due = 1;
            pending.counted.stage = static_cast<due::Stage>(query.number(1));
            pending.counted.rank = static_cast<std::uint8_t>(query.number(2));
            pending.counted.team = pending.counted.reviewerTeam = static_cast<std::uint32_t>(query.number(3));
            at->second.push_back(pending);
        }
    }
    for (const auto &pending : at->second)
        take(pending.dueAt, pending.counted);
}

void KeptTallies::clear()
{
    m_tallies.clear();
    m_pending.clear();
}

} // namespace casegrip::figures
