// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"
#include "core/framework/framework.h"

// Why an obligation is due when it is (due-rules "Explanation"): facts and steps as data, in the order in
// which a reader recomputes the due time by hand.
namespace casegrip::due
{

// One sentence each; a screen has one translated text for each.
enum class ReasonCode : std::uint8_t {
    Governed, // by the version `framework`, in force at `at`

    // The clock starts at `at`, because ...
    Recorded,            // the case was recorded
    Reopened,            // the case was reopened (event)
    WentLive,            // the framework took effect while the case was open
    Allocated,           // the case was allocated (event, or -1: the column allocated_at)
    AllocatedEarlier,    // it was allocated at `until`, before the case was recorded, which is `at`
    PreviousDone,        // the cycle before was done (review)
    PreviousLapsed,      // the cycle before was due and lapsed
    TurnedRedAfterwards, // the case turned red after a standard review

    // The variant. `standing` and the governing framework give the rules that match (matchingRules).
    RedAtOpening,
    NotRedAtOpening,
    TurnedRed, // at `at`; `due` is the due time from then on

    // The due time, step by step; `due` is the result of the step.
    DueAfterHours, // `amount` hours after the start
    DueAfterDays,  // end of the day, `amount` days after the start
    DueAfterRed,   // `amount` hours after it turned red at `at`, unless it was due sooner
    DueSameDay,    // end of the day of `at`
    NoDueTime,     // not red: as soon as possible
    // Suspended from `at` (event) to `until` (otherEvent, or -1: the close): `amount` days later, counted from
    // the cycle's opening if that is later than `at`.
    PausedFor,
    PauseRunning, // suspended since `at` (event): no due time until it is resumed

    // A review (`review`) was made at `at` and returned at `until`: from then on it does not count.
    Returned,

    // How it ended.
    Done,          // at `at` (review)
    LapsedAt,      // the next cycle's due time, `at`, passed without a review
    EpisodeClosed, // filed at `at` (event) before it was done
};

// One step of an explanation. Indexes are into the CaseHistory that was explained, so that a store can say
// which export brought the fact; -1 is "none".
struct Reason {
    ReasonCode code = ReasonCode::Governed;
    std::uint8_t framework = 0; // the obligation's governing version
    Instant at{};
    std::optional<Instant> until{};
    std::optional<Instant> due{};
    std::int32_t amount = 0;
    std::int32_t event = -1;
    std::int32_t otherEvent = -1;
    std::int32_t review = -1;
    // What the red box was judged by (the three variant codes).
    std::uint64_t redBox = 0; // categories of the governing framework
    ClassificationId classification{};
    std::int32_t manualRedBox = -1; // index of the manual red box in force

    bool operator==(const Reason &) const = default;
};

// The rules of the framework (indexes into redBox) that make a classification red, in file order.
std::vector<std::size_t> matchingRules(const framework::Framework &framework,
                                       const Classification &classification);

// The reason as one plain English sentence, with local times and their offset: "The case was reopened at
// 2025-07-04 10:00:00+01:00: the clock starts.".
std::string describe(const Reason &reason, const framework::FrameworkSet &frameworks,
                     const std::vector<Classification> &classifications);

} // namespace casegrip::due
