// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/queue_row.h"

#include <functional>

// The order in which a queue shows work, and its bands (due-rules "Order of a queue"). R is the share of the time
// allowed that has passed: (now - opens_at) / (due_at - opens_at), 1 at the due time.
namespace casegrip::due
{

std::optional<Band> parseBand(std::string_view word);

Band bandOf(const OpenWork &work, Instant now);
// R; with no due time 0. When the work is due before it opened: 1 until it is due, then 2.
double progressOf(const OpenWork &work, Instant now);

// Whether one case number sorts before another; asked only when nothing else decides.
using CaseNoLess = std::function<bool(std::uint32_t caseId, std::uint32_t otherCaseId)>;

// Overdue red box; red box by R; the rest by R; no due time (red box first). Then recorded_at, case_no and stage. A
// strict weak order at one `now`.
bool comesBefore(const OpenWork &a, const OpenWork &b, Instant now, const CaseNoLess &caseNoLess);

// The indexes of `work` in that order; 500,000 in well under a second.
std::vector<std::uint32_t> queueOrder(std::span<const OpenWork> work, Instant now, const CaseNoLess &caseNoLess);
// Puts `work` into that order.
void sortQueue(std::vector<OpenWork> &work, Instant now, const CaseNoLess &caseNoLess);

} // namespace casegrip::due
