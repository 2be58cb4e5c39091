// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/reviewing.h"

#include "core/demo/calendar.h"

#include <algorithm>

namespace casegrip::demo
{
namespace
{

using due::ReviewKind;
using due::Stage;

constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 86'400;

// What the published programme found for each rank; for plans no figure is published.
constexpr std::array<Tally, due::stageCount> published = {Tally{860, 720}, Tally{880, 650}, Tally{450, 400},
                                                          Tally{80, 240},  Tally{120, 470}, Tally{0, 0},
                                                          Tally{0, 0}};

// The longest that a late review is late, in seconds.
std::int64_t longestDelay(Stage stage)
{
    switch (stage) {
    case Stage::Plan:
    case Stage::Initial:
        return 5 * day;
    case Stage::Inspector:
        return 24 * day;
    default:
        return 60 * day;
    }
}

// How long before its due day a periodic review is usually taken up, in seconds.
std::int64_t usualLead(Stage stage)
{
    return stage == Stage::Inspector ? 8 * day : 15 * day;
}

} // namespace

// Per mille; each review that is missing so far adds 12.5 %, up to 30.
int Tally::chance(std::int64_t rate, std::int64_t of, std::int64_t done)
{
    return int(rate + std::clamp<std::int64_t>((rate * of - 1000 * done) / 8, -300, 300));
}

bool Tally::wantsCompleted(int care, Stream &stream) const
{
    const auto shift = care * m_completedRate * (1000 - m_completedRate) / 250'000;
    return stream.chance(chance(m_completedRate, m_due, m_completed) + int(shift));
}

bool Tally::wantsOnTime(Stream &stream) const
{
    return stream.chance(chance(m_onTimeRate, m_completed, m_onTime));
}

void Tally::count(bool completed, bool onTime)
{
    ++m_due;
    m_completed += completed;
    m_onTime += onTime;
}

Reviewing::Reviewing(const World &world, const framework::Framework &framework)
    : m_world(world), m_framework(framework), m_earlier(published), m_lately(published), m_later(published)
{
    const Day today = world.zone.dayOf(world.asOf);
    const std::chrono::year_month_day date{today};
    auto yearAgo = date - std::chrono::years{1};
    if (!yearAgo.ok())
        yearAgo = yearAgo.year() / std::chrono::February / std::chrono::last;
    m_latelyFrom = world.zone.startOfDay(Day{yearAgo} + std::chrono::days{1});
    m_latelyTo = world.zone.endOfDay(today);
}

void Reviewing::review(const Case &life, Stream stream, std::size_t atLeast, std::vector<WrittenReview> &into)
{
    m_life = &life;
    m_stream = stream;
    m_into = &into;
    into.clear();
    plan();
    for (const auto &episode : life.episodes) {
        initial(episode);
        for (const auto &stage : m_framework.periodic)
            periodic(episode, stage);
    }
    voluntary(atLeast);
    std::stable_sort(into.begin(), into.end(),
                     [](const WrittenReview &a, const WrittenReview &b) { return a.at < b.at; });
}

Tally &Reviewing::tallyOf(Stage stage, Instant due)
{
    if (due > m_latelyTo)
        return m_later[std::size_t(stage)];
    return (due >= m_latelyFrom ? m_lately : m_earlier)[std::size_t(stage)];
}

// When this obligation is satisfied, if it is. One that the case's end or the export overtakes before it is
// due does not count unless it is done, so it only ever adds to the punctual ones; the tally makes up for
// them elsewhere.
std::optional<Instant> Reviewing::answer(const Asked &asked)
{
    auto &tally = tallyOf(asked.stage, asked.due);
    if (asked.due > asked.end) {
        const Instant at = onTimeMoment(asked);
        if (asked.onlyLate || at >= asked.end || !m_stream.chance(tally.onTimeOfDue()))
            return {};
        tally.count(true, true);
        return at;
    }
    const int area = m_world.force.units()[std::size_t(m_life->postingAt(asked.due).team)].area;
    std::optional<Instant> at;
    bool onTime = false;
    // Who reviews a case keeps at it; what was let go once is let go again.
    const int habit = asked.onlyLate ? -250 : 200;
    if (tally.wantsCompleted(areas()[std::size_t(area)].care + habit, m_stream)) {
        onTime = !asked.onlyLate && tally.wantsOnTime(m_stream);
        at = onTime ? onTimeMoment(asked) : lateMoment(asked);
    }
    tally.count(at.has_value(), at && onTime);
    return at;
}

Instant Reviewing::onTimeMoment(const Asked &asked)
{
    const std::int64_t span = (asked.due - asked.opens).count();
    std::int64_t after = 0;
    if (asked.stage == Stage::Plan || asked.stage == Stage::Initial)
        after = m_stream.between(span / 12, span);
    else
        after = std::max(span / 8, span - m_stream.between(0, usualLead(asked.stage)));
    const Instant at = asked.opens + Seconds{std::max<std::int64_t>(after, 1)};
    const Instant moment = workingMoment(m_world.zone, at, m_stream);
    return moment > asked.opens && moment <= asked.due && moment < asked.end ? moment
                                                                             : std::min(at, asked.due);
}

std::optional<Instant> Reviewing::lateMoment(const Asked &asked)
{
    const Instant limit = std::min(asked.lateUntil, asked.end - Seconds{1});
    const std::int64_t room = std::min((limit - asked.due).count(), longestDelay(asked.stage));
    if (room < 600)
        return {};
    // Most are a little late, few are very late.
    const std::int64_t delay = std::min(m_stream.between(1, room), m_stream.between(1, room));
    const Instant at = asked.due + Seconds{delay};
    const Instant moment = workingMoment(m_world.zone, at, m_stream);
    return moment > asked.due && moment <= limit ? moment : at;
}

// The officer's own plan. Without red box it has no due time and comes within days.
void Reviewing::plan()
{
    const auto &episode = m_life->episodes.front();
    const Instant end = endOf(episode);
    if (!m_life->allocatedAt || *m_life->allocatedAt >= end)
        return;
    const Instant opens = *m_life->allocatedAt;
    const bool red = redAt(opens);
    const Instant due = red ? m_world.zone.endOfDay(m_world.zone.dayOf(opens))
                            : opens + Seconds{m_stream.between(2 * hour, 6 * day)};
    const Asked asked{Stage::Plan, opens, due, Instant::max(), end};
    if (const auto at = answer(asked))
        write(*at, ReviewKind::Plan);
}

void Reviewing::initial(const Episode &episode)
{
    if (redAt(episode.opened)) {
        enhanced(episode, episode.opened, episode.opened + std::chrono::hours{m_framework.enhancedHours});
        return;
    }
    const Instant due = episode.opened + std::chrono::hours{m_framework.standardHours};
    const auto red = turnsRedAfter(episode.opened);
    const bool turns = red && *red < endOf(episode);
    if (turns && *red < due) {
        turnsRedWhileOpen(episode, due, *red);
        return;
    }
    const Asked asked{Stage::Initial, episode.opened, due, Instant::max(), turns ? *red : endOf(episode)};
    const auto at = answer(asked);
    if (at)
        write(*at, ReviewKind::InitialStandard);
    if (at && turns)
        enhanced(episode, *red, *red + std::chrono::hours{m_framework.enhancedHours});
}

// Either the standard review was done before, and an enhanced one follows, or the one that is owed becomes
// enhanced.
void Reviewing::turnsRedWhileOpen(const Episode &episode, Instant due, Instant red)
{
    const Instant sooner = red + std::chrono::hours{m_framework.enhancedHours};
    if (!m_stream.chance(400)) {
        enhanced(episode, red, std::min(due, sooner));
        return;
    }
    const Instant at = onTimeMoment({Stage::Initial, episode.opened, red - Seconds{1}, red, red});
    write(at, ReviewKind::InitialStandard);
    tallyOf(Stage::Initial, due).count(true, true);
    enhanced(episode, red, sooner);
}

void Reviewing::enhanced(const Episode &episode, Instant opens, Instant due)
{
    if (const auto at = answer({Stage::Initial, opens, due, Instant::max(), endOf(episode)}))
        write(*at, ReviewKind::InitialEnhanced);
}

void Reviewing::periodic(const Episode &episode, const framework::Periodic &stage)
{
    const auto &zone = m_world.zone;
    const auto dueOf = [&](Instant opens) {
        return zone.endOfDay(zone.dayOf(opens) + std::chrono::days{stage.everyDays});
    };
    const Instant end = endOf(episode);
    bool lapsed = false;
    for (Instant opens = episode.opened; opens < end;) {
        const Instant due = dueOf(opens);
        const auto at = answer({stage.stage, opens, due, dueOf(due), end, lapsed});
        if (at)
            write(*at, stage.kind);
        lapsed = !at;
        opens = at.value_or(due);
    }
}

void Reviewing::voluntary(std::size_t atLeast)
{
    const auto &episode = m_life->episodes.back();
    const Instant from = m_life->recordedAt;
    const Instant to = std::min(episode.closed.value_or(m_world.asOf) + Seconds{45 * day}, m_world.asOf);
    const auto span = (to - from).count();
    if (span < hour)
        return;
    std::size_t count = m_stream.chance(350) ? 1 + m_stream.below(2) : 0;
    if (m_into->size() + count < atLeast)
        count = atLeast - m_into->size();
    const auto planned = std::find_if(m_into->begin(), m_into->end(), [](const WrittenReview &review) {
        return review.kind == ReviewKind::Plan;
    });
    const auto planAt = planned == m_into->end() ? Instant::max() : planned->at;
    for (; count > 0; --count) {
        const Instant at = from + Seconds{m_stream.below(std::uint32_t(span)) + 1};
        const auto share = m_stream.below(100);
        // A plan brought up to date comes after the first one; only the first satisfies the obligation.
        const bool again = share < 30 && at > planAt && at < episode.closed.value_or(to);
        write(at, again ? ReviewKind::Plan : share < 55 ? ReviewKind::IqPlan : ReviewKind::Audit);
    }
}

void Reviewing::write(Instant at, ReviewKind kind)
{
    m_into->push_back({at, kind, reviewerOf(at, kind)});
}

int Reviewing::reviewerOf(Instant at, ReviewKind kind)
{
    const auto &posting = m_life->postingAt(at);
    const int area = m_world.force.units()[std::size_t(posting.team)].area;
    switch (kind) {
    case ReviewKind::Plan:
        return posting.officer;
    case ReviewKind::InitialStandard:
    case ReviewKind::InitialEnhanced:
        return m_world.force.sergeant(posting.team,
                                      posting.officer >= 0 ? posting.officer : int(m_stream.below(50)));
    case ReviewKind::ChiefInspector:
        return m_world.force.reviewer(area, Rank::ChiefInspector, m_stream);
    case ReviewKind::Superintendent:
        return m_world.force.reviewer(area, Rank::Superintendent, m_stream);
    case ReviewKind::IqPlan:
        return m_world.force.sergeant(m_world.force.team(area, UnitKind::Cid, 0), int(m_stream.below(50)));
    default:
        return m_world.force.reviewer(area, Rank::Inspector, m_stream);
    }
}

bool Reviewing::redAt(Instant at) const
{
    const auto &snapshots = m_life->snapshots;
    auto found = snapshots.begin();
    for (auto snapshot = found + 1; snapshot != snapshots.end() && snapshot->at <= at; ++snapshot)
        found = snapshot;
    return m_world.redBox(*found);
}

std::optional<Instant> Reviewing::turnsRedAfter(Instant at) const
{
    bool red = redAt(at);
    for (const auto &snapshot : m_life->snapshots) {
        if (snapshot.at <= at)
            continue;
        if (!red && m_world.redBox(snapshot))
            return snapshot.at;
        red = m_world.redBox(snapshot);
    }
    return {};
}

} // namespace casegrip::demo
