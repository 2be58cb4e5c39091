// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/figures/quality.h"
#include "core/storage/database.h"

#include <functional>
#include <string>

// What figures of quality count, one by one: the counts and the rows behind them come from the same list.
namespace casegrip::figures
{

enum class OwnKind : std::uint8_t { Submitted, Direction, Theme, Review };

struct OwnItem {
    OwnKind kind = OwnKind::Submitted;
    Instant at; // submitted, due, raised, counted from
    std::uint32_t caseId = 0;
    std::uint32_t team = 0;  // that owns the case now
    std::string code;        // Submitted: the reason it was returned for; Theme: the theme
    bool isMarked = false;   // Submitted: returned; Direction: done by its time
};

// Of the time from..to (both inside). Directions whose time is not over by `now`, and those that turned out not to be needed,
// are left out. Throws SQLite::Exception.
void forEachOwnItem(storage::Database &facts, OwnKind kind, Instant from, Instant to, Instant now,
                    const std::function<void(const OwnItem &)> &take);

// Adds one to the counts.
void add(Quality &quality, const OwnItem &item);

} // namespace casegrip::figures
