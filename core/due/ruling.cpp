// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/ruling.h"

#include <algorithm>

namespace casegrip::due
{

static_assert(stageCount <= 8, "Ruling::m_usedBy has one bit for each stage");

RedBoxTable::RedBoxTable(const framework::FrameworkSet &frameworks,
                         const std::vector<Classification> &classifications)
    : m_frameworks(frameworks), m_classifications(classifications), m_masks(frameworks.versions.size())
{
}

// Not judged yet. One case needs a few of the thousands; a mask that is really this one is judged each time.
constexpr std::uint64_t unknown = ~std::uint64_t{0};

void RedBoxTable::extend(std::size_t version)
{
    m_masks[version].resize(m_classifications.size(), unknown);
}

std::uint64_t RedBoxTable::of(std::size_t version, const Standing &standing)
{
    auto id = std::size_t(standing.classification);
    if (id >= m_classifications.size()) // of a damaged row: verify names it
        id = 0;
    if (id >= m_masks[version].size())
        extend(version);
    std::uint64_t &mask = m_masks[version][id];
    if (mask == unknown)
        mask = m_frameworks.versions[version].redBoxOf(m_classifications[id]);
    const std::uint64_t manual = standing.manual >= 0 ? m_frameworks.versions[version].manualBit() : 0;
    return mask | manual;
}

Ruling::Ruling(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications)
    : m_frameworks(frameworks), m_redBoxes(frameworks, classifications),
      m_goLive(frameworks.goLive().value_or(Instant::min()))
{
    for (const auto &framework : frameworks.versions) {
        for (const auto &entry : framework.periodic) {
            if (std::find(m_periodicStages.begin(), m_periodicStages.end(), entry.stage) ==
                m_periodicStages.end())
                m_periodicStages.push_back(entry.stage);
        }
    }
}

void Ruling::rule(const CaseHistory &history, Instant now, Dues &into, Trails *trails)
{
    m_now = now;
    m_history = &history;
    m_dues = &into;
    m_trails = trails;
    into.obligations.clear();
    into.nextChangeAt.reset();
    const Instant exists = std::max(history.recordedAt, m_goLive);
    if (now < exists) {
        into.nextChangeAt = exists;
        return;
    }
    m_timeline.rebuild(history, now, m_goLive);
    m_usedBy.assign(history.reviews.size(), 0);
    into.nextChangeAt = m_timeline.nextFactAt();
    const auto episodes = m_timeline.episodes();
    if (raisesWork(episodes.front()))
        raisePlan(*this, episodes.front());
    for (const auto &episode : episodes) {
        if (raisesWork(episode))
            raiseInitial(*this, episode);
    }
    for (const Stage stage : m_periodicStages) {
        for (const auto &episode : episodes) {
            if (raisesWork(episode))
                raisePeriodic(*this, episode, stage);
        }
    }
}

std::uint64_t Ruling::redBoxAt(const CaseHistory &history, Instant at, Instant now)
{
    m_timeline.rebuild(history, now, m_goLive);
    return m_redBoxes.of(m_frameworks.inForceAt(at), m_timeline.standingAt(at, now));
}

TeamId Ruling::teamAt(const CaseHistory &history, Instant at)
{
    m_timeline.rebuild(history, at, m_goLive);
    return m_timeline.teamAt(at);
}

bool Ruling::isRed(std::size_t version, Instant at, const Episode &episode)
{
    return m_redBoxes.of(version, m_timeline.standingAt(at, episode.seesUpTo)) != 0;
}

// "Just before" is one second before: instants are whole seconds.
bool Ruling::turnsRedAt(std::size_t version, Instant at, const Episode &episode)
{
    return isRed(version, at, episode) && !isRed(version, at - Seconds{1}, episode);
}

std::optional<Instant> Ruling::turnsRed(std::size_t version, Instant after, const Episode &episode)
{
    for (const Instant at : m_timeline.changes(after, episode.seesUpTo)) {
        if (turnsRedAt(version, at, episode))
            return at;
    }
    return {};
}

Obligation &Ruling::open(Stage stage, const Episode &episode, std::uint32_t cycle, Instant opens)
{
    Obligation &obligation = m_dues->obligations.emplace_back();
    obligation.stage = stage;
    obligation.episode = episode.number;
    obligation.cycle = cycle;
    obligation.opensAt = opens;
    obligation.framework = std::uint8_t(m_frameworks.inForceAt(opens));
    if (isExplaining()) {
        m_trails->emplace_back();
        note(obligation, {.code = ReasonCode::Governed, .at = opens});
    }
    return obligation;
}

void Ruling::satisfy(Obligation &obligation, const TimedReview &review)
{
    m_usedBy[std::size_t(review.review)] |= std::uint8_t(1U << unsigned(obligation.stage));
    obligation.completedAt = review.at;
    obligation.review = review.review;
    if (isExplaining())
        note(obligation, {.code = ReasonCode::Done, .at = review.at, .review = review.review});
}

bool Ruling::couldSatisfy(const Obligation &obligation, ReviewKind kind) const
{
    if (obligation.stage == Stage::Initial)
        return kind == ReviewKind::InitialStandard || kind == ReviewKind::InitialEnhanced;
    const auto *entry = governing(obligation).periodicOf(obligation.stage);
    return toWord(kind) == toWord(obligation.stage) ||
           (entry && std::find(entry->alsoSatisfiedBy.begin(), entry->alsoSatisfiedBy.end(), kind) != entry->alsoSatisfiedBy.end());
}

// The reviews that would have been taken for it, had they not been returned.
void Ruling::noteReturned(const Obligation &obligation, const Episode &episode)
{
    const auto reviews = m_history->reviews;
    const Instant first = obligation.stage == Stage::Plan ? episode.opens : obligation.opensAt;
    const Instant last = obligation.completedAt.value_or(episode.seesUpTo);
    for (std::size_t i = 0; i < reviews.size(); ++i) {
        const Review &review = reviews[i];
        const bool isReturned = review.counts && review.returnedAt && *review.returnedAt <= m_now;
        if (isReturned && review.completedAt >= first && review.completedAt <= last &&
            couldSatisfy(obligation, review.kind))
            note(obligation, {.code = ReasonCode::Returned,
                              .at = review.completedAt,
                              .until = review.returnedAt,
                              .review = std::int32_t(i)});
    }
}

void Ruling::settle(Obligation &obligation, const Episode &episode)
{
    const auto &due = obligation.dueAt;
    if (obligation.completedAt)
        obligation.state = due && *obligation.completedAt > *due ? State::DoneLate : State::DoneOnTime;
    else if (episode.closed)
        obligation.state = due && *due <= *episode.closed ? State::Missed : State::Cancelled;
    else
        obligation.state = due && m_now > *due ? State::Overdue : State::Open;
    assign(obligation);
    if (isExplaining())
        noteReturned(obligation, episode);
    if (isExplaining() && !obligation.completedAt && episode.closed)
        note(obligation,
             {.code = ReasonCode::EpisodeClosed, .at = *episode.closed, .event = episode.closedBy});
}

void Ruling::assign(Obligation &obligation)
{
    const Instant at = obligation.dueAt ? std::min(*obligation.dueAt, m_now) : obligation.opensAt;
    obligation.team = m_timeline.teamAt(at);
    obligation.redBox = m_redBoxes.of(obligation.framework, m_timeline.standingAt(at, m_now));
}

void Ruling::changesAt(Instant instant)
{
    auto &next = m_dues->nextChangeAt;
    next = next ? std::min(*next, instant) : instant;
}

void Ruling::note(const Obligation &obligation, Reason reason)
{
    reason.framework = obligation.framework;
    m_trails->back().push_back(reason);
}

void Ruling::noteStart(const Obligation &obligation, const Episode &episode)
{
    if (isAcrossGoLive(episode))
        note(obligation, {.code = ReasonCode::WentLive, .at = m_goLive});
    else
        note(obligation, {.code = episode.openedBy < 0 ? ReasonCode::Recorded : ReasonCode::Reopened,
                          .at = episode.opens,
                          .event = episode.openedBy});
}

void Ruling::noteStanding(const Obligation &obligation, const Episode &episode, ReasonCode code, Instant at,
                          std::optional<Instant> due)
{
    const Standing standing = m_timeline.standingAt(at, episode.seesUpTo);
    note(obligation, {.code = code,
                      .at = at,
                      .due = due,
                      .event = standing.classifiedBy,
                      .redBox = m_redBoxes.of(obligation.framework, standing),
                      .classification = standing.classification,
                      .manualRedBox = standing.manual});
}

} // namespace casegrip::due
