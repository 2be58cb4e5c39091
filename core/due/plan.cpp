// SPDX-License-Identifier: GPL-3.0-or-later
// The investigation plan (due-rules, Stages, "plan").
#include "core/due/ruling.h"

namespace casegrip::due
{
namespace
{

void noteAllocation(Ruling &ruling, const Obligation &plan, const TimedEvent &allocation)
{
    Reason reason{.code = ReasonCode::Allocated, .at = plan.opensAt, .event = allocation.event};
    if (allocation.at < plan.opensAt) {
        reason.code = ReasonCode::AllocatedEarlier;
        reason.until = allocation.at;
    }
    ruling.note(plan, reason);
}

void noteDue(Ruling &ruling, const Obligation &plan, const Episode &episode, bool redAtOpening,
             std::optional<Instant> redFrom)
{
    ruling.noteStanding(plan, episode, redAtOpening ? ReasonCode::RedAtOpening : ReasonCode::NotRedAtOpening,
                        plan.opensAt);
    if (!redAtOpening)
        ruling.note(plan, {.code = ReasonCode::NoDueTime, .at = plan.opensAt});
    if (!redFrom)
        return;
    if (!redAtOpening)
        ruling.noteStanding(plan, episode, ReasonCode::TurnedRed, *redFrom, plan.dueAt);
    ruling.note(plan, {.code = ReasonCode::DueSameDay, .at = *redFrom, .due = plan.dueAt});
}

} // namespace

void raisePlan(Ruling &ruling, const Episode &episode)
{
    const auto allocation = ruling.timeline().allocation(episode.seesUpTo);
    if (ruling.isAcrossGoLive(episode) || !allocation)
        return;
    Obligation &plan = ruling.open(Stage::Plan, episode, 1, std::max(allocation->at, episode.opens));
    const TimedReview *review =
        ruling.firstReview(Stage::Plan, episode.opens, episode.seesUpTo,
                           [](const TimedReview &candidate) { return candidate.kind == ReviewKind::Plan; });

    const bool redAtOpening = ruling.isRed(plan.framework, plan.opensAt, episode);
    auto redFrom = redAtOpening ? plan.opensAt : ruling.turnsRed(plan.framework, plan.opensAt, episode);
    if (!redAtOpening && redFrom && review && review->at < *redFrom)
        redFrom.reset(); // it was done before
    if (redFrom)
        plan.dueAt = ruling.zone().endOfDay(ruling.zone().dayOf(*redFrom));

    if (ruling.isExplaining()) {
        noteAllocation(ruling, plan, *allocation);
        noteDue(ruling, plan, episode, redAtOpening, redFrom);
    }
    if (review)
        ruling.satisfy(plan, *review);
    ruling.settle(plan, episode);
}

} // namespace casegrip::due
