// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/selection.h"

#include <algorithm>
#include <array>

namespace casegrip::figures
{
namespace
{

constexpr std::array<std::string_view, figureCount> words = {
    "due",      "completed",    "on_time",    "late",    "not_completed", "missed", "batched",   "recorded", "filed",
    "reopened", "arrested",     "outcomes",   "open",    "open_red_box",  "open_of_age", "watched", "overdue",
    "falls_due", "falls_due_red_box", "submitted",   "returned",   "directions_due", "directions_done", "themes"};

bool isInPeriod(const Selection &selection, Day day)
{
    return selection.from <= day && day <= selection.to;
}

} // namespace

std::string_view toWord(Figure figure)
{
    return words[std::size_t(figure)];
}

std::optional<Figure> parseFigure(std::string_view word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? std::nullopt : std::optional(Figure(at - words.begin()));
}

Source sourceOf(Figure figure)
{
    if (figure <= Figure::Batched)
        return Source::Obligations;
    if (figure <= Figure::Outcomes)
        return Source::Flows;
    if (figure <= Figure::Watched)
        return Source::Stock;
    return figure <= Figure::FallsDueRedBox ? Source::OpenWork : Source::OwnWork;
}

bool hasPeriod(Figure figure)
{
    return sourceOf(figure) != Source::Stock && figure != Figure::Overdue;
}

bool hasRankAndStage(Figure figure)
{
    return sourceOf(figure) == Source::Obligations || sourceOf(figure) == Source::OpenWork;
}

Done check(const Selection &selection)
{
    if (hasPeriod(selection.figure) && selection.from > selection.to)
        return failure(ErrorKind::Invalid, "The period ends before it begins.", "Name the first day, then the last.");
    if (!selection.stage.empty() && !due::parseStage(selection.stage))
        return failure(ErrorKind::Invalid, "There is no stage of that name.", "Name one that the framework has.");
    if (selection.figure == Figure::OpenOfAge && selection.ageBand >= ageBandCount)
        return failure(ErrorKind::Invalid, "There is no such age band.");
    return {};
}

bool takes(const Selection &selection, const due::Counted &counted, const std::vector<std::string> &ranks,
           const std::function<bool(const due::Counted &)> &isOverdue)
{
    if (!isInPeriod(selection, counted.dueDay) || (!selection.stage.empty() && due::toWord(counted.stage) != selection.stage) ||
        (!selection.rank.empty() && ranks.at(counted.rank) != selection.rank))
        return false;
    switch (selection.figure) {
    case Figure::Due:
        return !counted.pending || isOverdue(counted);
    case Figure::Completed:
        return counted.completed;
    case Figure::OnTime:
        return counted.onTime;
    case Figure::Late:
        return counted.completed && !counted.onTime;
    case Figure::NotCompleted:
        return !counted.completed && (!counted.pending || isOverdue(counted));
    case Figure::Missed:
        return !counted.onTime && (!counted.pending || isOverdue(counted));
    case Figure::Batched:
        return counted.batched;
    default:
        return false;
    }
}

bool takes(const Selection &selection, const due::Flow &flow)
{
    if (!isInPeriod(selection, flow.day))
        return false;
    switch (selection.figure) {
    case Figure::Recorded:
        return flow.kind == due::FlowKind::Recorded;
    case Figure::Filed:
        return flow.kind == due::FlowKind::Filed;
    case Figure::Reopened:
        return flow.kind == due::FlowKind::Reopened;
    case Figure::Arrested:
        return flow.kind == due::FlowKind::Arrested;
    case Figure::Outcomes:
        return flow.kind == due::FlowKind::Outcome &&
               (selection.outcomes.empty() || std::find(selection.outcomes.begin(), selection.outcomes.end(),
                                                        due::outcomeText(flow.code)) != selection.outcomes.end());
    default:
        return false;
    }
}

} // namespace casegrip::figures
