// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance_groups.h"
#include "core/figures/period.h"
#include "core/storage/database.h"

#include <functional>
#include <map>
#include <tuple>

namespace casegrip::figures
{

// The tallies of the facts file as they were read, so that the next question about the same period reads nothing. Whoever
// owns it clears it when the file has changed. Keeps at most 100,000 counts (8 MB) of a question; a longer answer is read
// each time. Throws SQLite::Exception.
class KeptTallies
{
public:
    // `pending`: open work of that period, which is counted as due once its time has passed.
    using TakeTally = std::function<void(const Counted &counted, std::int64_t pending)>;
    // Days, or whole months; `reviewers`: with the reviewer's team, otherwise that is the team itself for months.
    void forEach(storage::Database &facts, const Run &run, bool reviewers, const TakeTally &take);

    // Open work that is counted and has a due time in from..to (both inside), each once.
    using TakePending = std::function<void(Instant dueAt, const Counted &counted)>;
    void forEachPending(storage::Database &facts, Instant from, Instant to, const TakePending &take);

    void clear();

private:
    struct Tally {
        Counted counted;
        std::int64_t pending = 0;
    };
    struct Pending {
        Instant dueAt;
        Counted counted;
    };
    std::map<std::tuple<bool, bool, Day, Day>, std::vector<Tally>> m_tallies; // months, reviewers, from, to
    std::map<std::pair<Instant, Instant>, std::vector<Pending>> m_pending;
};

} // namespace casegrip::figures
