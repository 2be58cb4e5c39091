// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/timeline.h"

#include <algorithm>
#include <tuple>

namespace casegrip::due
{
namespace
{

bool movesDueTimes(EventKind kind)
{
    return kind <= EventKind::Reopened;
}

// The last entry at or before `at`; null when all are later.
const TimedEvent *lastUpTo(const std::vector<TimedEvent> &events, Instant at)
{
    const auto after =
        std::upper_bound(events.begin(), events.end(), at,
                         [](Instant value, const TimedEvent &event) { return value < event.at; });
    return after == events.begin() ? nullptr : &*(after - 1);
}

} // namespace

void Timeline::rebuild(const CaseHistory &history, Instant now, Instant clocksFrom)
{
    m_history = &history;
    m_now = now;
    m_nextFactAt.reset();
    readEvents();
    readReviews();
    readLife();
    readManualRedBoxes();
    m_pauses.clear();
    for (auto &episode : m_episodes)
        readPauses(episode, clocksFrom);
    if (history.allocatedAt)
        exists(*history.allocatedAt);
}

// Whether a fact of this instant is known by now; if not, it is one that will change the result.
bool Timeline::exists(Instant at)
{
    if (at <= m_now)
        return true;
    m_nextFactAt = m_nextFactAt ? std::min(*m_nextFactAt, at) : at;
    return false;
}

void Timeline::readEvents()
{
    const auto events = m_history->events;
    m_events.clear();
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (movesDueTimes(events[i].kind) && exists(events[i].at))
            m_events.push_back({events[i].at, std::int32_t(i)});
    }
    std::sort(m_events.begin(), m_events.end(), [events](const TimedEvent &a, const TimedEvent &b) {
        return std::tuple(a.at, events[std::size_t(a.event)].kind, a.event) <
               std::tuple(b.at, events[std::size_t(b.event)].kind, b.event);
    });
}

void Timeline::readReviews()
{
    const auto reviews = m_history->reviews;
    m_reviews.clear();
    for (std::size_t i = 0; i < reviews.size(); ++i) {
        const Review &review = reviews[i];
        if (review.counts && exists(review.completedAt) && !(review.returnedAt && exists(*review.returnedAt)))
            m_reviews.push_back({review.completedAt, review.kind, std::int32_t(i)});
    }
    std::sort(m_reviews.begin(), m_reviews.end(), [reviews](const TimedReview &a, const TimedReview &b) {
        return a.at != b.at ? a.at < b.at
                            : std::tie(reviews[std::size_t(a.review)].ref, a.review) <
                                  std::tie(reviews[std::size_t(b.review)].ref, b.review);
    });
}

void Timeline::readLife()
{
    m_transfers.clear();
    m_classified.clear();
    m_suspensions.clear();
    m_changes.clear();
    m_allocated.reset();
    m_episodes.clear();
    openEpisode({m_history->recordedAt, -1});
    for (const auto &event : m_events)
        readEvent(event, m_history->events[std::size_t(event.event)].kind);
}

void Timeline::readEvent(const TimedEvent &event, EventKind kind)
{
    switch (kind) {
    case EventKind::Transferred:
        m_transfers.push_back(event);
        break;
    case EventKind::Allocated:
        if (!m_allocated)
            m_allocated = event;
        break;
    case EventKind::Classified:
        m_classified.push_back(event);
        m_changes.push_back(event.at);
        break;
    case EventKind::Suspended:
    case EventKind::Resumed:
        m_suspensions.push_back(event);
        break;
    case EventKind::Filed:
        closeEpisode(event);
        break;
    case EventKind::Reopened:
        if (event.at >= m_history->recordedAt && m_episodes.back().closed)
            openEpisode(event);
        break;
    case EventKind::Arrested:
    case EventKind::Contacted:
        break;
    }
}

void Timeline::openEpisode(const TimedEvent &by)
{
    Episode episode;
    episode.number = std::uint16_t(m_episodes.size() + 1);
    episode.opens = by.at;
    episode.seesUpTo = m_now;
    episode.openedBy = by.event;
    m_episodes.push_back(episode);
}

void Timeline::closeEpisode(const TimedEvent &by)
{
    Episode &episode = m_episodes.back();
    if (by.at < m_history->recordedAt || episode.closed)
        return;
    episode.closed = by.at;
    episode.seesUpTo = by.at;
    episode.closedBy = by.event;
}

void Timeline::readManualRedBoxes()
{
    for (const auto &box : m_history->manualRedBoxes) {
        if (exists(box.from))
            m_changes.push_back(box.from);
        if (box.until && exists(*box.until))
            m_changes.push_back(*box.until);
    }
    if (!m_history->manualRedBoxes.empty())
        std::sort(m_changes.begin(), m_changes.end());
}

// A pause runs from a suspension within the episode, and not before the go-live, to the next resumption or
// the close. Suspending what is suspended, and resuming what is not, changes nothing.
void Timeline::readPauses(Episode &episode, Instant clocksFrom)
{
    episode.firstPause = std::uint32_t(m_pauses.size());
    bool running = false;
    for (const auto &event : m_suspensions) {
        if (event.at < std::max(episode.opens, clocksFrom) || event.at > episode.seesUpTo)
            continue;
        const bool suspends = m_history->events[std::size_t(event.event)].kind == EventKind::Suspended;
        if (suspends && !running) {
            m_pauses.push_back({event.at, episode.closed, event.event, -1});
        } else if (!suspends && running) {
            m_pauses.back().until = event.at;
            m_pauses.back().resumedBy = event.event;
        }
        running = suspends;
    }
    episode.endPause = std::uint32_t(m_pauses.size());
}

std::span<const Pause> Timeline::pauses(const Episode &episode) const
{
    return std::span(m_pauses).subspan(episode.firstPause, episode.endPause - episode.firstPause);
}

std::optional<TimedEvent> Timeline::allocation(Instant upTo) const
{
    if (m_allocated && m_allocated->at <= upTo)
        return m_allocated;
    if (m_history->allocatedAt && *m_history->allocatedAt <= upTo)
        return TimedEvent{*m_history->allocatedAt, -1};
    return {};
}

TeamId Timeline::teamAt(Instant at) const
{
    if (const TimedEvent *transfer = lastUpTo(m_transfers, at))
        return m_history->events[std::size_t(transfer->event)].team;
    return m_history->firstTeam != TeamId{} ? m_history->firstTeam : m_history->team;
}

Standing Timeline::standingAt(Instant at, Instant seesUpTo) const
{
    const TimedEvent *classified = nullptr;
    if (!m_classified.empty() && m_classified.front().at <= seesUpTo)
        classified = lastUpTo(m_classified, std::max(at, m_classified.front().at));
    Standing standing;
    standing.classification = m_history->classification;
    if (classified) {
        standing.classification = m_history->events[std::size_t(classified->event)].classification;
        standing.classifiedBy = classified->event;
    }
    const auto boxes = m_history->manualRedBoxes;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].from <= at && (!boxes[i].until || at < *boxes[i].until))
            standing.manual = std::int32_t(i);
    }
    return standing;
}

std::span<const Instant> Timeline::changes(Instant after, Instant upTo) const
{
    const auto first = std::upper_bound(m_changes.begin(), m_changes.end(), after);
    const auto end = std::upper_bound(first, m_changes.end(), upTo);
    return {first, end};
}

} // namespace casegrip::due
