// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/due/queue_row.h"
#include "core/workspace/queue_column.h"

#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

// What a queue shows of the open work in scope: counts for the chips, and which pieces in which order. Pure
// functions on the packed array; at a million pieces they take tens of milliseconds and so belong on a
// worker.
namespace casegrip::ui
{

// Each piece of work that is not snoozed is in exactly one of Overdue ... NoDueTime; All is their sum. Returned: those of them that
// came back to me. Unattended: those that nobody is there to do.
enum class Chip : std::uint8_t { All, Overdue, BeforeTour, ThisWeek, Later, Paused, NoDueTime, Snoozed, Returned, Unattended };
constexpr int chipCount = 10;

// Kept in settings by their numbers: new ones at the end.
enum class SortKey : std::uint8_t {
    Urgency,
    DueAt,
    RecordedAt,
    RedBox,
    Stage,
    Rank,
    CaseNo,
    Offence,
    Officer,
    LastReview,
    Status,
    Team
};
constexpr int sortKeyCount = 12;

struct QueueView {
    Chip chip = Chip::All;
    bool redBoxOnly = false;
    SortKey sortKey = SortKey::Urgency; // Urgency: the order of due-rules
    bool descending = false;

    bool operator==(const QueueView &) const = default;
};

// How a view is kept in the settings; an unknown text is the ordinary view.
QString textOf(const QueueView &view);
QueueView viewFromText(const QString &text);

// The instants that divide the chips, packed as in due::OpenWork.
struct Deadlines {
    std::uint32_t now = 0;
    std::uint32_t nextTour = 0; // my next tour of duty begins
    std::uint32_t weekEnd = 0;  // Sunday 23:59:59, local
};
// `tourStartMinutes`: when a tour begins, minutes after local midnight; the next one is on the day after
// `now`.
Deadlines deadlinesAt(Instant now, const TimeZone &zone, int tourStartMinutes);

Chip chipOf(const due::OpenWork &work, const Deadlines &deadlines);

using Work = std::shared_ptr<const std::vector<due::OpenWork>>; // in the order of due-rules

struct QueueList {
    Work work;
    std::vector<std::uint32_t> shown; // positions in *work
    std::array<std::int64_t, chipCount> counts = {};
    std::int64_t redBox = 0; // of All
    Instant now;
    std::int64_t size() const { return std::int64_t(shown.size()); }
};
// What was returned to me comes first in the order of urgency. Sorted, unless the view asks for the texts of a column: then in
// the order of due-rules, for sortByPlaces().
// Of `among` only, null: of all the work; nothing else is counted.
using CaseIds = std::unordered_set<std::uint32_t>;
QueueList arrange(Work work, const QueueView &view, const Deadlines &deadlines, const CaseIds *among = nullptr);

// The column whose texts a view is sorted by; none: what the packed array holds is enough.
std::optional<workspace::QueueColumn> textColumn(const QueueView &view);
// `places` beside list.shown, as Workspace::queuePlaces() gives them.
void sortByPlaces(QueueList &list, const std::vector<std::uint32_t> &places, bool descending);

} // namespace casegrip::ui
