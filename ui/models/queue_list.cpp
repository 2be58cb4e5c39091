// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queue_list.h"

#include "ui/text/words.h"

#include <QStringList>

#include <algorithm>

namespace casegrip::ui
{
namespace
{

using due::OpenWork;

std::uint32_t keyOf(const OpenWork &work, SortKey key)
{
    switch (key) {
    case SortKey::DueAt:
        return work.dueAt;
    case SortKey::RecordedAt:
        return work.recordedAt;
    case SortKey::Stage:
        return std::uint32_t(work.stage) * 4 + std::uint32_t(work.variant);
    case SortKey::Rank:
        return work.rank;
    case SortKey::Status:
        return work.snoozedUntil; // among the snoozed, which say until when
    default:
        return 0;
    }
}

bool isShown(const OpenWork &work, Chip chip, const QueueView &view)
{
    if (view.redBoxOnly && !work.redBox)
        return false;
    if (view.chip == Chip::Returned)
        return work.returned && chip != Chip::Snoozed;
    if (view.chip == Chip::Unattended)
        return work.unattended && chip != Chip::Snoozed;
    return view.chip == Chip::All ? chip != Chip::Snoozed : chip == view.chip;
}

// Stable: pieces that are alike stay in the order of due-rules.
void sortShown(std::vector<std::uint32_t> &shown, const std::vector<OpenWork> &work, const QueueView &view)
{
    if (view.sortKey == SortKey::Urgency) {
        std::stable_partition(shown.begin(), shown.end(), [&](std::uint32_t i) { return work[i].returned; });
        if (view.descending)
            std::reverse(shown.begin(), shown.end());
        return;
    }
    std::stable_sort(shown.begin(), shown.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t one = keyOf(work[a], view.sortKey), other = keyOf(work[b], view.sortKey);
        return view.descending ? one > other : one < other;
    });
}

} // namespace

QString textOf(const QueueView &view)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(int(view.chip))
        .arg(int(view.redBoxOnly))
        .arg(int(view.sortKey))
        .arg(int(view.descending));
}

QueueView viewFromText(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    const auto number = [&](qsizetype i, int end) {
        const int value = i < parts.size() ? parts[i].toInt() : 0;
        return value >= 0 && value < end ? value : 0;
    };
    return {Chip(number(0, chipCount)), number(1, 2) == 1, SortKey(number(2, sortKeyCount)),
            number(3, 2) == 1};
}

Deadlines deadlinesAt(Instant now, const TimeZone &zone, int tourStartMinutes)
{
    const Day today = zone.dayOf(now);
    const std::chrono::weekday weekday(today);
    const Day sunday = today + (std::chrono::Sunday - weekday);
    const LocalTime tour = LocalTime{today + std::chrono::days{1}} + std::chrono::minutes{tourStartMinutes};
    return {toPacked(now), toPacked(zone.toInstant(tour)), toPacked(zone.endOfDay(sunday))};
}

Chip chipOf(const OpenWork &work, const Deadlines &deadlines)
{
    if (work.snoozedUntil > deadlines.now)
        return Chip::Snoozed;
    if (work.paused)
        return Chip::Paused;
    if (work.dueAt == OpenWork::noDueAt)
        return Chip::NoDueTime;
    if (work.dueAt < deadlines.now)
        return Chip::Overdue;
    if (work.dueAt <= deadlines.nextTour)
        return Chip::BeforeTour;
    return work.dueAt <= deadlines.weekEnd ? Chip::ThisWeek : Chip::Later;
}

QueueList arrange(Work work, const QueueView &view, const Deadlines &deadlines, const CaseIds *among)
{
    QueueList list;
    list.now = toInstant(deadlines.now);
    for (std::size_t i = 0; i < work->size(); ++i) {
        const OpenWork &piece = (*work)[i];
        if (among != nullptr && !among->contains(piece.caseId))
            continue;
        const Chip chip = chipOf(piece, deadlines);
        ++list.counts[std::size_t(chip)];
        if (chip != Chip::Snoozed) {
            ++list.counts[std::size_t(Chip::All)];
            list.redBox += piece.redBox;
            list.counts[std::size_t(Chip::Returned)] += piece.returned;
            list.counts[std::size_t(Chip::Unattended)] += piece.unattended;
        }
        if (isShown(piece, chip, view))
            list.shown.push_back(std::uint32_t(i));
    }
    if (!textColumn(view))
        sortShown(list.shown, *work, view);
    list.work = std::move(work);
    return list;
}

std::optional<workspace::QueueColumn> textColumn(const QueueView &view)
{
    using workspace::QueueColumn;
    switch (view.sortKey) {
    case SortKey::CaseNo:
        return QueueColumn::CaseNo;
    case SortKey::Offence:
        return QueueColumn::Offence;
    case SortKey::RedBox:
        return QueueColumn::RedBox;
    case SortKey::Officer:
        return QueueColumn::Officer;
    case SortKey::LastReview:
        return QueueColumn::LastReview;
    case SortKey::Team:
        return QueueColumn::Team;
    case SortKey::Status:
        if (view.chip != Chip::Snoozed)
            return QueueColumn::Status;
        [[fallthrough]];
    default:
        return {};
    }
}

void sortByPlaces(QueueList &list, const std::vector<std::uint32_t> &places, bool descending)
{
    struct Placed {
        std::uint32_t place;
        std::uint32_t position;
    };
    std::vector<Placed> rows;
    rows.reserve(places.size());
    for (std::size_t row = 0; row < places.size(); ++row)
        rows.push_back({descending ? ~places[row] : places[row], list.shown[row]});
    std::stable_sort(rows.begin(), rows.end(), [](const Placed &a, const Placed &b) { return a.place < b.place; });
    std::transform(rows.begin(), rows.end(), list.shown.begin(), [](const Placed &row) { return row.position; });
}

} // namespace casegrip::ui
