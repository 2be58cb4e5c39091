// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/new_entry.h"
#include "core/reports/month_pack.h"
#include "core/workspace/month_reading.h"

// The entry that closes a month: its figures as they were, with a digest of them, so that they stay the month's figures and a
// later change can be told.
namespace casegrip::reports
{

namespace type
{
constexpr std::string_view monthClosed = "month.closed";
}

// Of cover and figures, as canonical JSON; the same figures have the same.
std::string figuresDigest(const PackCover &cover, const std::vector<PackFigure> &figures);

// Invalid: so many figures that no entry holds them.
Result<journal::NewEntry> monthClosedEntry(const MonthPack &pack, const workspace::CaseMarks &marks);
// Nothing: it is no such entry, or what it holds does not have the digest that it names.
std::optional<ClosedMonth> readMonthClosed(const journal::Entry &entry);

// The months that are closed, the latest first. Of several entries about a month the last one that was not undone holds. `entries`:
// of our work about no case, in any order.
std::vector<ClosedMonth> closedMonths(std::vector<journal::Entry> entries);

// An export that was synced since a month was closed; times as people read them.
struct SyncedSince {
    std::string name, exportedAt, syncedAt;
};
constexpr std::size_t mostSyncedNamed = 12;
// Why a month may be restated when its cases were too many to be marked, a sentence each: what was synced since, the earliest
// first; of more than mostSyncedNamed the last ones by their names.
std::vector<std::string> reasonsWithoutMarks(const std::vector<SyncedSince> &synced);

} // namespace casegrip::reports
