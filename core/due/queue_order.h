// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"

#include <functional>

// The order in which a queue shows work, and its bands (due-rules "Order of a queue"). R is the share of the time
// allowed that has passed: (now - opens_at) / (due_at - opens_at), 1 at the due time.
namespace casegrip::due
{

// Colour and shape of the due chip.
enum class Band : std::uint8_t { Under50, From50To75, From75To100, Overdue, Paused, NoDueTime };
// "under_50", "50_75", "75_100", "overdue", "paused", "none"
std::string_view toWord(Band band);
std::optional<Band> parseBand(std::string_view word);

// One waiting obligation as a queue keeps it in memory, half a million at a time. A case has at most one waiting
// obligation of each stage, so that (caseRow, stage) names it.
struct OpenWork {
    static constexpr std::int64_t noDueTime = std::numeric_limits<std::int64_t>::max();

    std::int64_t opensAt = 0; // seconds since the epoch, as the two below
    std::int64_t dueAt = noDueTime;
    std::int64_t recordedAt = 0; // of the case
    std::uint32_t caseRow = 0;   // as the store numbers cases
    Stage stage = Stage::Plan;
    bool red = false; // in a red box
    bool paused = false;
    std::uint8_t framework = 0; // as Obligation::framework

    bool operator==(const OpenWork &) const = default;
};
static_assert(sizeof(OpenWork) == 32);

// The obligation as a queue keeps it; `isPending(obligation.state)` must hold.
OpenWork toOpenWork(const Obligation &obligation, std::uint32_t caseRow, Instant recordedAt);

Band bandOf(const OpenWork &work, Instant now);
// R; with no due time 0. When the work is due before it opened: 1 until it is due, then 2.
double progressOf(const OpenWork &work, Instant now);

// Whether one case number sorts before another; asked only when nothing else decides.
using CaseNoLess = std::function<bool(std::uint32_t caseRow, std::uint32_t otherCaseRow)>;

// Overdue red box; red box by R; the rest by R; no due time (red box first). Then recorded_at, case_no and stage. A
// strict weak order at one `now`.
bool comesBefore(const OpenWork &a, const OpenWork &b, Instant now, const CaseNoLess &caseNoLess);

// The indexes of `work` in that order; 500,000 in well under a second.
std::vector<std::uint32_t> queueOrder(std::span<const OpenWork> work, Instant now, const CaseNoLess &caseNoLess);

} // namespace casegrip::due
