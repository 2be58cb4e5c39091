// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/life.h"

#include "core/demo/calendar.h"

#include <algorithm>

namespace casegrip::demo
{
namespace
{

constexpr Seconds hour{3600};
constexpr Seconds day{86'400};

// One thing about the classification that became known later.
struct Discovery {
    Instant at;
    enum class What { Offence, Flag, Risk } what;
    Snapshot before; // only the field that `what` names counts
};

Risk riskBefore(Risk now, Stream &stream)
{
    const auto share = stream.below(1000);
    if (share < 350)
        return Risk::None; // graded after it was recorded
    if (now == Risk::Medium && share < 430)
        return Risk::Standard;
    if (now == Risk::High && share < 500)
        return Risk::Medium;
    if (now == Risk::Standard && share < 400)
        return Risk::Medium;
    return now;
}

UnitKind usualTeam(const Case &life, bool red)
{
    const auto group = offences()[std::size_t(life.nature.offence)].group;
    if (group == Group::Sexual || group == Group::Robbery)
        return UnitKind::Cid;
    if (red && life.nature.domestic)
        return UnitKind::HarmReduction;
    if (group == Group::Burglary || group == Group::Vehicle)
        return UnitKind::PriorityCrime;
    return group == Group::Shoplifting ? UnitKind::Neighbourhood : UnitKind::Response;
}

int areaOfShare(std::uint32_t share)
{
    int area = 0;
    for (int left = int(share); left >= areas()[std::size_t(area)].share; ++area)
        left -= areas()[std::size_t(area)].share;
    return area;
}

// A moment of the working day near `at`, if that lies in (low, high); otherwise `at`.
Instant workingNear(const TimeZone &zone, Instant at, Instant low, Instant high, Stream &stream)
{
    const Instant moment = workingMoment(zone, at, stream);
    return moment > low && moment < high ? moment : at;
}

} // namespace

const Posting &Case::postingAt(Instant at) const
{
    auto found = postings.begin();
    for (auto posting = found + 1; posting != postings.end() && posting->from <= at; ++posting)
        found = posting;
    return *found;
}

std::vector<std::string> includedClasses(const Snapshot &snapshot)
{
    std::vector<std::string> classes;
    if (snapshot.stalkingIncluded)
        classes.emplace_back("8Q");
    return classes;
}

std::vector<std::string> flagsOf(const Snapshot &snapshot)
{
    std::vector<std::string> flags;
    if (snapshot.domestic)
        flags.emplace_back("domestic_abuse");
    if (snapshot.knife)
        flags.emplace_back("knife");
    return flags;
}

std::size_t RedBox::key(const Snapshot &snapshot)
{
    const auto flags = std::size_t(snapshot.domestic) * 4 + std::size_t(snapshot.knife) * 2 +
                       std::size_t(snapshot.stalkingIncluded);
    return (std::size_t(snapshot.offence) * 8 + flags) * 4 + std::size_t(snapshot.risk);
}

RedBox::RedBox(const framework::Framework &framework) : m_red(offences().size() * 32)
{
    for (std::size_t i = 0; i < m_red.size(); ++i) {
        Snapshot snapshot;
        snapshot.risk = Risk(i % 4);
        snapshot.stalkingIncluded = (i / 4) % 2 != 0;
        snapshot.knife = (i / 8) % 2 != 0;
        snapshot.domestic = (i / 16) % 2 != 0;
        snapshot.offence = int(i / 32);
        const due::Classification classification{std::string(offences()[i / 32].code),
                                                 includedClasses(snapshot), flagsOf(snapshot),
                                                 std::string(toWord(snapshot.risk))};
        m_red[key(snapshot)] = framework.redBoxOf(classification) != 0;
    }
}

Biographer::Biographer(const World &world, Stream decks)
    : m_world(world), m_unknown(Stream(decks.next(), Purpose::Outcomes, 0), outcomeCards),
      m_named(Stream(decks.next(), Purpose::Outcomes, 1), outcomeCards),
      m_victimless(Stream(decks.next(), Purpose::Outcomes, 2), outcomeCards)
{
}

void Biographer::tell(Case &life, Stream stream)
{
    life.statusAt = life.recordedAt;
    close(life, stream);
    classify(life, stream);
    post(life, stream);
    suspend(life, stream);
    pursue(life, stream);
    contact(life, stream);
    std::stable_sort(life.happenings.begin(), life.happenings.end(),
                     [](const Happening &a, const Happening &b) { return a.at < b.at; });
}

void Biographer::happen(Case &life, Happening happening)
{
    if (isPast(happening.at))
        life.happenings.push_back(happening);
}

// Filed once, sometimes reopened (new evidence, a victim's right to review) and filed again.
void Biographer::close(Case &life, Stream &stream)
{
    Instant opened = life.recordedAt;
    Seconds duration = life.nature.firstDuration;
    for (int reopenings = 0;; ++reopenings) {
        life.episodes.push_back({opened, {}});
        const Instant planned = opened + duration;
        const Instant closed =
            duration > 2 * day ? workingNear(m_world.zone, planned, opened, planned + day, stream) : planned;
        if (!isPast(closed))
            return;
        closeEpisode(life, stream, closed);
        opened = workingNear(m_world.zone, closed + Seconds{stream.between(3 * 86'400, 100 * 86'400)}, closed,
                             closed + 120 * day, stream);
        if (life.status != "filed" || reopenings == 2 || !stream.chance(25) || !isPast(opened))
            return;
        happen(life, {opened, due::EventKind::Reopened, -1, -1, -1, {}, "New evidence"});
        life.status = "open";
        life.statusAt = opened;
        life.outcome = {};
        life.outcomeAt = {};
        duration = timeToClose(1 + stream.below(survivorsInAll - 1)) / 2 + hour;
    }
}

void Biographer::closeEpisode(Case &life, Stream &stream, Instant at)
{
    const auto share = stream.below(1000);
    life.episodes.back().closed = at;
    life.status = share < 18 ? "cancelled" : share < 22 ? "transferred_out" : "filed";
    life.statusAt = at;
    if (life.status == "filed") {
        const auto victim = offences()[std::size_t(life.nature.offence)].victim;
        const bool named = life.nature.named;
        auto &deck = !named ? m_unknown : victim == Victim::State ? m_victimless : m_named;
        life.outcome = outcomeOfCard(named, victim, deck.deal());
        life.outcomeAt = at;
    }
    happen(life,
           {at, due::EventKind::Filed, -1, -1, -1, life.outcome, life.status == "filed" ? "" : life.status});
}

// The shares are those of today, so history is told backwards: what was not known yet.
void Biographer::classify(Case &life, Stream &stream)
{
    const auto &nature = life.nature;
    const Snapshot now{life.recordedAt, nature.offence,          nature.domestic,
                       nature.knife,    nature.stalkingIncluded, nature.risk};
    const Instant end = std::min(life.episodes.front().closed.value_or(m_world.asOf), m_world.asOf);
    std::vector<Discovery> discoveries;
    const auto discover = [&](Discovery::What what, Snapshot before, Seconds after) {
        if (life.recordedAt + after < end)
            discoveries.push_back({life.recordedAt + after, what, before});
    };
    const auto &offence = offences()[std::size_t(nature.offence)];
    if (!offence.recordedAs.empty() && stream.chance(45)) {
        Snapshot before = now;
        before.offence = offenceIndex(offence.recordedAs);
        discover(Discovery::What::Offence, before, Seconds{stream.between(3 * 3600, 25 * 86'400)});
    }
    if (nature.domestic && stream.chance(20)) {
        Snapshot before = now;
        before.domestic = false;
        discover(Discovery::What::Flag, before, Seconds{stream.between(1800, 4 * 86'400)});
    }
    if (nature.domestic) {
        Snapshot before = now;
        before.risk = riskBefore(now.risk, stream);
        const bool graded = before.risk == Risk::None;
        const Seconds after{stream.between(1800, graded ? 20 * 3600 : 30 * 86'400)};
        if (before.risk != now.risk)
            discover(Discovery::What::Risk, before, after);
    }
    std::sort(discoveries.begin(), discoveries.end(),
              [](const auto &a, const auto &b) { return a.at < b.at; });

    Snapshot known = now;
    for (const auto &discovery : discoveries) {
        if (discovery.what == Discovery::What::Offence)
            known.offence = discovery.before.offence;
        else if (discovery.what == Discovery::What::Flag)
            known.domestic = false;
        else
            known.risk = discovery.before.risk;
    }
    life.snapshots.push_back(known);
    for (const auto &discovery : discoveries) {
        known.at = discovery.at;
        if (discovery.what == Discovery::What::Offence)
            known.offence = now.offence;
        else if (discovery.what == Discovery::What::Flag)
            known.domestic = true;
        else
            known.risk = now.risk;
        life.snapshots.push_back(known);
    }
    for (std::size_t i = 0; i < life.snapshots.size(); ++i)
        happen(life, {life.snapshots[i].at, due::EventKind::Classified, int(i), -1, -1, {}, {}});
}

// First a team, then an officer; specialist work moves on to its own team within days, and some cases move
// later.
void Biographer::post(Case &life, Stream &stream)
{
    const int area = areaOfShare(stream.below(1000));
    const auto pick = std::uint32_t(stream.below(600));
    const bool red = m_world.redBox(life.snapshots.front());
    const UnitKind usual = usualTeam(life, red);
    const bool direct = usual == UnitKind::Response || !stream.chance(250);
    const int first = m_world.force.team(area, direct ? usual : UnitKind::Response, pick);
    life.postings.push_back({life.recordedAt, first, -1});
    const Instant end = life.episodes.back().closed.value_or(m_world.asOf);
    const Instant allocated = life.recordedAt + timeToAllocate(red, stream);
    if (allocated >= life.episodes.front().closed.value_or(m_world.asOf))
        return;
    life.allocatedAt = allocated;
    allocate(life, stream, allocated, first);
    Instant moved = allocated + Seconds{stream.between(3600, 5 * 86'400)};
    int target = m_world.force.team(area, usual, pick);
    if (direct && stream.chance(60)) {
        moved = allocated + Seconds{stream.between(5 * 86'400, 90 * 86'400)};
        const int other = stream.chance(300) ? areaOfShare(stream.below(1000)) : area;
        target = m_world.force.team(other, stream.chance(500) ? UnitKind::Response : UnitKind::Cid, pick + 1);
    }
    if (target == first || moved >= end)
        return;
    happen(life, {moved, due::EventKind::Transferred, -1, -1, target, {}, {}});
    const Instant taken = std::min(moved + Seconds{stream.between(600, 30 * 3600)}, end - Seconds{1});
    life.postings.push_back({moved, target, life.postings.back().officer});
    if (taken > moved)
        allocate(life, stream, taken, target);
}

void Biographer::allocate(Case &life, Stream &stream, Instant at, int team)
{
    const int officer = m_world.force.constable(team, at, stream);
    life.postings.push_back({at, team, officer});
    happen(life, {at, due::EventKind::Allocated, -1, officer, team, {}, {}});
}

void Biographer::suspend(Case &life, Stream &stream)
{
    if (!stream.chance(35))
        return;
    const auto &episode = life.episodes.back();
    const Instant end = episode.closed.value_or(m_world.asOf);
    const Instant from = episode.opened + Seconds{stream.between(10 * 86'400, 150 * 86'400)};
    const Instant to = from + Seconds{stream.between(14 * 86'400, 120 * 86'400)};
    if (from >= end)
        return;
    happen(life, {from, due::EventKind::Suspended, -1, -1, -1, {}, "Awaiting a partner's decision"});
    if (to < end) {
        happen(life, {to, due::EventKind::Resumed, -1, -1, -1, {}, {}});
    } else if (life.isOpen()) {
        life.status = "suspended";
        life.statusAt = from;
    }
}

// The suspect: arrested and bailed or released under investigation, or wanted.
void Biographer::pursue(Case &life, Stream &stream)
{
    if (!life.nature.named)
        return;
    const Instant end = life.episodes.front().closed.value_or(m_world.asOf);
    const Instant at =
        life.recordedAt + Seconds{stream.between(1800, stream.chance(600) ? 2 * 86'400 : 40 * 86'400)};
    const auto share = stream.below(1000);
    if (at >= end || share >= 420)
        return;
    if (share >= 360) {
        life.wantedSince = at;
        return;
    }
    life.arrestedAt = at;
    happen(life, {at, due::EventKind::Arrested, -1, life.postingAt(at).officer, -1, {}, {}});
    if (!life.isOpen())
        return;
    if (stream.chance(600)) {
        Instant until = at + stream.between(28, 90) * day;
        while (until < m_world.asOf && stream.chance(850)) // extended, or overlooked
            until += stream.between(28, 60) * day;
        life.bailUntil = m_world.zone.toInstant(LocalTime{m_world.zone.dayOf(until)} + 16 * hour);
    } else {
        life.ruiSince = at + 12 * hour < m_world.asOf ? at + 12 * hour : at;
    }
}

// The victim is told at about the agreed interval while the case is open, and at its end.
void Biographer::contact(Case &life, Stream &stream)
{
    const auto &offence = offences()[std::size_t(life.nature.offence)];
    if (offence.victim == Victim::State)
        return;
    const bool red = m_world.redBox(life.snapshots.back());
    life.contactInterval = red ? (stream.chance(300) ? 7 : 14) : 28;
    for (const auto &episode : life.episodes) {
        const Instant end = episode.closed.value_or(m_world.asOf);
        Instant at = episode.opened + Seconds{stream.between(2 * 3600, 5 * 86'400)};
        while (at < end) {
            happen(life, {at, due::EventKind::Contacted, -1, life.postingAt(at).officer, -1, {}, {}});
            life.lastContactAt = at;
            const auto usual = (red ? 28 : 42) * 86'400;
            at = workingNear(m_world.zone, at + Seconds{stream.between(usual / 2, usual * 2)}, at, end,
                             stream);
        }
    }
}

} // namespace casegrip::demo
