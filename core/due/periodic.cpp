// SPDX-License-Identifier: GPL-3.0-or-later
// The periodic reviews (due-rules, Stages, "periodic").
#include "core/due/ruling.h"

namespace casegrip::due
{
namespace
{

using framework::MissedCycle;
using framework::Periodic;
using std::chrono::days;

bool satisfies(const Periodic &entry, ReviewKind kind)
{
    return kind == entry.kind || std::find(entry.alsoSatisfiedBy.begin(), entry.alsoSatisfiedBy.end(),
                                           kind) != entry.alsoSatisfiedBy.end();
}

// One cycle's clock: when it opens, and the version that governs it.
struct Clock {
    Instant opens;
    const framework::Framework &framework;
    const Periodic &entry;
};

// The due time of a cycle; none while a pause that counts for it is running. `seen` is called for each pause
// that counts, with the days by which it moves the due day.
template <typename Seen>
std::optional<Instant> dueOf(const Ruling &ruling, const Clock &clock, const Episode &episode, Seen seen)
{
    const TimeZone &zone = ruling.zone();
    Day due = zone.dayOf(clock.opens) + days{clock.entry.everyDays};
    if (!clock.framework.pauseWhileSuspended)
        return zone.endOfDay(due);
    for (const Pause &pause : ruling.timeline().pauses(episode)) {
        if (zone.dayOf(pause.from) > due)
            break;
        if (pause.until && *pause.until <= clock.opens)
            continue;
        if (!pause.until) {
            seen(pause, days{}, std::optional<Instant>());
            return {};
        }
        const days moved = zone.dayOf(*pause.until) - zone.dayOf(std::max(pause.from, clock.opens));
        due += moved;
        seen(pause, moved, std::optional(zone.endOfDay(due)));
    }
    return zone.endOfDay(due);
}

std::optional<Instant> dueOf(const Ruling &ruling, const Clock &clock, const Episode &episode)
{
    return dueOf(ruling, clock, episode, [](const Pause &, days, std::optional<Instant>) {});
}

constexpr Instant never = Instant::max();

// The due time that a cycle opened when this one is due would have: until then this one can still be done,
// late. Never with missed_cycle "hold", while a pause runs, and when the version in force then has no such
// stage.
Instant lapsesAfter(const Ruling &ruling, const Clock &clock, std::optional<Instant> due,
                    const Episode &episode)
{
    if (clock.framework.missedCycle == MissedCycle::Hold || !due)
        return never;
    const auto &framework = ruling.version(ruling.frameworks().inForceAt(*due));
    const Periodic *entry = framework.periodicOf(clock.entry.stage);
    return entry ? dueOf(ruling, {*due, framework, *entry}, episode).value_or(never) : never;
}

void noteDue(Ruling &ruling, const Obligation &cycle, const Clock &clock, const Episode &episode)
{
    const int every = clock.entry.everyDays;
    const Instant unmoved = ruling.zone().endOfDay(ruling.zone().dayOf(clock.opens) + days{every});
    ruling.note(cycle,
                {.code = ReasonCode::DueAfterDays, .at = clock.opens, .due = unmoved, .amount = every});
    dueOf(ruling, clock, episode, [&](const Pause &pause, days moved, std::optional<Instant> due) {
        ruling.note(cycle, {.code = pause.until ? ReasonCode::PausedFor : ReasonCode::PauseRunning,
                            .at = pause.from,
                            .until = pause.until,
                            .due = due,
                            .amount = std::int32_t(moved.count()),
                            .event = pause.suspendedBy,
                            .otherEvent = pause.resumedBy});
    });
}

// The instant at which the next cycle opens; none when this one is the last.
std::optional<Instant> raiseCycle(Ruling &ruling, const Episode &episode, const Clock &clock,
                                  Obligation &cycle)
{
    cycle.dueAt = dueOf(ruling, clock, episode);
    const Instant from = cycle.cycle == 1 ? clock.opens : clock.opens + Seconds{1};
    const TimedReview *review =
        ruling.firstReview(cycle.stage, from, episode.seesUpTo, [&clock](const TimedReview &candidate) {
            return satisfies(clock.entry, candidate.kind);
        });
    const bool inTime = review && (!cycle.dueAt || review->at <= *cycle.dueAt);
    const Instant lapse = inTime ? never : lapsesAfter(ruling, clock, cycle.dueAt, episode);
    if (review && review->at > lapse)
        review = nullptr;
    if (ruling.isExplaining())
        noteDue(ruling, cycle, clock, episode);
    if (review) {
        ruling.satisfy(cycle, *review);
        ruling.settle(cycle, episode);
        return review->at;
    }
    if (lapse < episode.seesUpTo) {
        cycle.state = State::Lapsed;
        ruling.assign(cycle);
        if (ruling.isExplaining())
            ruling.note(cycle, {.code = ReasonCode::LapsedAt, .at = lapse});
        return cycle.dueAt;
    }
    ruling.settle(cycle, episode);
    if (!cycle.dueAt)
        cycle.state = State::Paused;
    if (lapse != never && !episode.closed)
        ruling.changesAt(lapse + Seconds{1});
    return {};
}

} // namespace

void raisePeriodic(Ruling &ruling, const Episode &episode, Stage stage)
{
    std::optional<Instant> opens = ruling.clockStart(episode);
    Reason start;
    for (std::uint32_t number = 1; opens; ++number) {
        const auto &framework = ruling.version(ruling.frameworks().inForceAt(*opens));
        const Periodic *entry = framework.periodicOf(stage);
        if (!entry)
            return;
        Obligation &cycle = ruling.open(stage, episode, number, *opens);
        if (ruling.isExplaining() && number == 1)
            ruling.noteStart(cycle, episode);
        else if (ruling.isExplaining())
            ruling.note(cycle, start);
        opens = raiseCycle(ruling, episode, {*opens, framework, *entry}, cycle);
        if (opens)
            start = {.code = cycle.completedAt ? ReasonCode::PreviousDone : ReasonCode::PreviousLapsed,
                     .at = *opens,
                     .review = cycle.review};
    }
}

} // namespace casegrip::due
