// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/compliance.h"
#include "core/framework/framework.h"

// What would have been asked of whom under another framework: the histories of the cases are replayed under the frameworks in
// use (now) and under a candidate alone (then), and what fell due in a period is counted under both. People did what they did:
// the reviews are the real ones, so compliance under the candidate is what it would have been if people had reviewed as they
// did.
namespace casegrip::figures
{

struct WhatIfQuery {
    Day from, to;        // both inside
    std::vector<Key> by; // of rank, stage, area, team; empty: one row
    std::string area;    // empty: any
    std::string team;
    const std::vector<std::string> *among = nullptr; // codes of the only teams that are counted; null: all
};
// Invalid: a key that a replay does not know or that is asked for twice, a period that ends before it begins.
Done check(const WhatIfQuery &query);

// Due, completed and on time as in ComplianceRow.
struct WhatIfCounts {
    std::int64_t due = 0, completed = 0, onTime = 0;

    WhatIfCounts &operator+=(const WhatIfCounts &other);
    bool operator==(const WhatIfCounts &) const = default;
};

struct WhatIfRow {
    std::vector<std::string> keys; // as `by`
    WhatIfCounts now, then;
    // Posts (a rank in a team) to which any of this fell due under either: the same number divides both.
    std::int64_t posts = 0;

    bool operator==(const WhatIfRow &) const = default;
};

struct WhatIf {
    std::vector<WhatIfRow> rows;  // by their keys; without keys exactly one
    std::vector<WhatIfRow> ranks; // the same by rank alone, whatever the keys
    std::int64_t days = 0;       // of the period that have come; 0: none

    bool operator==(const WhatIf &) const = default;
};

// Reviews that fell due per post per week, in hundredths, rounded half up; nothing when there is no post or no day.
std::optional<std::int64_t> perPostWeek(std::int64_t due, std::int64_t posts, std::int64_t days);
// "2.35"
std::string hundredths(std::int64_t number);

// A candidate as it is replayed: alone, in force since the go-live of the present frameworks, so that both are asked about the
// same time; its own effective_from is not looked at. Invalid: it counts the days of another time zone.
Result<framework::FrameworkSet> candidateSet(framework::Framework candidate, const framework::FrameworkSet &present);

} // namespace casegrip::figures
