// SPDX-License-Identifier: GPL-3.0-or-later
// The initial review (due-rules, Stages, "initial").
#include "core/due/ruling.h"

namespace casegrip::due
{
namespace
{

using std::chrono::hours;

// The first review that satisfies: a standard one only while the variant is standard, that is before
// `enhancedFrom`.
const TimedReview *initialReview(const Ruling &ruling, Instant from, const Episode &episode,
                                 std::optional<Instant> enhancedFrom)
{
    return ruling.firstReview(Stage::Initial, from, episode.seesUpTo,
                              [enhancedFrom](const TimedReview &review) {
                                  return review.kind == ReviewKind::InitialEnhanced ||
                                         (review.kind == ReviewKind::InitialStandard &&
                                          (!enhancedFrom || review.at < *enhancedFrom));
                              });
}

// The standard review was done and the case turns red afterwards: when. The obligation that this raises is
// governed by the version in force then, so that version's rules say whether the case turns red.
std::optional<Instant> redAfterwards(Ruling &ruling, Instant done, const Episode &episode)
{
    for (const Instant at : ruling.timeline().changes(done, episode.seesUpTo)) {
        if (ruling.turnsRedAt(ruling.frameworks().inForceAt(at), at, episode))
            return at;
    }
    return {};
}

void raiseFurther(Ruling &ruling, const Episode &episode, Instant opens)
{
    Obligation &further = ruling.open(Stage::Initial, episode, 2, opens);
    const int allowed = ruling.governing(further).enhancedHours;
    further.variant = Variant::Enhanced;
    further.dueAt = opens + hours{allowed};
    if (ruling.isExplaining()) {
        ruling.noteStanding(further, episode, ReasonCode::TurnedRedAfterwards, opens);
        ruling.note(
            further,
            {.code = ReasonCode::DueAfterHours, .at = opens, .due = further.dueAt, .amount = allowed});
    }
    if (const TimedReview *review = initialReview(ruling, opens, episode, opens))
        ruling.satisfy(further, *review);
    ruling.settle(further, episode);
}

void noteDue(Ruling &ruling, const Obligation &initial, const Episode &episode, bool redAtOpening,
             Instant firstDue)
{
    const auto &framework = ruling.governing(initial);
    ruling.noteStart(initial, episode);
    ruling.noteStanding(initial, episode,
                        redAtOpening ? ReasonCode::RedAtOpening : ReasonCode::NotRedAtOpening,
                        initial.opensAt);
    ruling.note(initial, {.code = ReasonCode::DueAfterHours,
                          .at = initial.opensAt,
                          .due = firstDue,
                          .amount = redAtOpening ? framework.enhancedHours : framework.standardHours});
}

void noteTurnedRed(Ruling &ruling, const Obligation &initial, const Episode &episode, Instant redFrom)
{
    const int allowed = ruling.governing(initial).enhancedHours;
    ruling.noteStanding(initial, episode, ReasonCode::TurnedRed, redFrom, initial.dueAt);
    ruling.note(initial,
                {.code = ReasonCode::DueAfterRed, .at = redFrom, .due = initial.dueAt, .amount = allowed});
}

} // namespace

void raiseInitial(Ruling &ruling, const Episode &episode)
{
    if (ruling.isAcrossGoLive(episode))
        return;
    const auto &framework = ruling.version(ruling.frameworks().inForceAt(episode.opens));
    if (episode.number > 1 && framework.onReopen == framework::OnReopen::None)
        return;
    Obligation &initial = ruling.open(Stage::Initial, episode, 1, episode.opens);
    const bool redAtOpening = ruling.isRed(initial.framework, episode.opens, episode);
    const auto enhancedFrom =
        redAtOpening ? episode.opens : ruling.turnsRed(initial.framework, episode.opens, episode);
    const TimedReview *review = initialReview(ruling, episode.opens, episode, enhancedFrom);
    const bool enhanced = enhancedFrom && (!review || review->at >= *enhancedFrom);

    const Instant firstDue =
        episode.opens + hours{redAtOpening ? framework.enhancedHours : framework.standardHours};
    initial.variant = enhanced ? Variant::Enhanced : Variant::Standard;
    initial.dueAt = enhanced ? std::min(firstDue, *enhancedFrom + hours{framework.enhancedHours}) : firstDue;
    if (ruling.isExplaining()) {
        noteDue(ruling, initial, episode, redAtOpening, firstDue);
        if (enhanced && !redAtOpening)
            noteTurnedRed(ruling, initial, episode, *enhancedFrom);
    }
    if (review)
        ruling.satisfy(initial, *review);
    ruling.settle(initial, episode);

    if (review && review->kind == ReviewKind::InitialStandard) {
        if (const auto opens = redAfterwards(ruling, review->at, episode))
            raiseFurther(ruling, episode, *opens);
    }
}

} // namespace casegrip::due
