// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"

// A case's history put in order, as it is known at an instant (due-rules "The case's life"). Internal to the
// engine.
namespace casegrip::due
{

// One stretch of life of a case between opening and filing.
struct Episode {
    std::uint16_t number = 1;
    Instant opens;
    std::optional<Instant> closed;
    Instant seesUpTo;             // its close, else now: nothing later exists for it
    std::int32_t openedBy = -1;   // event; -1: recorded_at
    std::int32_t closedBy = -1;   // event
    std::uint32_t firstPause = 0; // its pauses are [firstPause, endPause) of Timeline::pauses()
    std::uint32_t endPause = 0;
};

struct Pause {
    Instant from;
    std::optional<Instant> until; // none: running
    std::int32_t suspendedBy = -1;
    std::int32_t resumedBy = -1; // event; -1: running, or ended by the close of the episode
};

// Where a fact about the case comes from: an event by its index, -1 for a column of cases.csv.
struct TimedEvent {
    Instant at;
    std::int32_t event = -1;
};

struct TimedReview {
    Instant at;
    ReviewKind kind = ReviewKind::Plan;
    std::int32_t review = -1;
};

// What the red box is judged by at an instant.
struct Standing {
    ClassificationId classification{};
    std::int32_t classifiedBy = -1; // event; -1: the columns
    std::int32_t manual = -1;       // index of a manual red box that is in force; -1: none
};

class Timeline
{
public:
    // Reads what is known at `now`; the history must outlive the timeline's use. `clocksFrom` is the go-live
    // (or the beginning of time): suspensions before it start no pause. Memory is reused from case to case.
    void rebuild(const CaseHistory &history, Instant now, Instant clocksFrom);

    std::span<const Episode> episodes() const { return m_episodes; }
    std::span<const Pause> pauses(const Episode &episode) const;
    // Reviews that count now, by completed_at, then review_ref.
    std::span<const TimedReview> reviews() const { return m_reviews; }
    // The first `allocated` event up to an instant, else the column; none if neither is known by then.
    std::optional<TimedEvent> allocation(Instant upTo) const;
    TeamId teamAt(Instant at) const;
    // `seesUpTo` decides whether a first `classified` event later than `at` is known.
    Standing standingAt(Instant at, Instant seesUpTo) const;
    // The instants in (after, upTo], ascending, at which the classification or a manual red box changed.
    std::span<const Instant> changes(Instant after, Instant upTo) const;
    // The earliest instant after `now` of a fact that does not exist yet.
    std::optional<Instant> nextFactAt() const { return m_nextFactAt; }

private:
    void readEvents();
    void readReviews();
    void readManualRedBoxes();
    void readLife();
    void readPauses(Episode &episode, Instant clocksFrom);
    void readEvent(const TimedEvent &event, EventKind kind);
    void openEpisode(const TimedEvent &by);
    void closeEpisode(const TimedEvent &by);
    bool exists(Instant at);

    const CaseHistory *m_history = nullptr;
    Instant m_now;
    std::optional<Instant> m_nextFactAt;
    std::vector<TimedEvent> m_events; // all that matter, in the order in which they apply
    std::vector<TimedEvent> m_transfers;
    std::vector<TimedEvent> m_classified;
    std::vector<TimedEvent> m_suspensions; // suspended and resumed
    std::optional<TimedEvent> m_allocated; // the first
    std::vector<TimedReview> m_reviews;
    std::vector<Instant> m_changes;
    std::vector<Episode> m_episodes;
    std::vector<Pause> m_pauses;
};

} // namespace casegrip::due
