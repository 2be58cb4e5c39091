// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/naive_due.h"

#include "tests/support/civil_time.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace casegrip::test
{
namespace
{

using namespace casegrip::due;
using framework::Framework;
using framework::Periodic;

constexpr Seconds oneSecond{1};

struct Episode {
    std::uint16_t number = 1;
    Instant opened;
    std::optional<Instant> closed;
};

struct Pause {
    Instant from;
    std::optional<Instant> to; // none: running
};

CivilTime &civilTimeOf(const std::string &zone)
{
    static std::map<std::string, CivilTime> known;
    return known.try_emplace(zone, zone).first->second;
}

bool contains(const std::vector<std::string> &list, const std::string &word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool matches(const framework::RedBoxRule &rule, const Classification &snapshot)
{
    bool anyClass = rule.classes.empty() || contains(rule.classes, snapshot.principal);
    for (const std::string &included : snapshot.included)
        anyClass = anyClass || contains(rule.classes, included);
    return anyClass && (rule.flag.empty() || contains(snapshot.flags, rule.flag)) &&
           (rule.risk.empty() || contains(rule.risk, snapshot.risk));
}

std::uint64_t bitOf(const Framework &version, const std::string &category)
{
    std::uint64_t bit = 1;
    for (const std::string &name : version.categories) {
        if (name == category)
            return bit;
        bit *= 2;
    }
    return 0;
}

// One case as it is known at one `now`. The functions below bear the names that due-rules uses.
class Life
{
public:
    Life(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications,
         const CaseHistory &history, Instant now);
    std::vector<Obligation> dues();

private:
    // What is known
    std::optional<Instant> goLive() const { return m_versions.front().effectiveFrom; }
    std::uint8_t versionInForceAt(Instant at) const;
    std::vector<Episode> episodes() const;
    bool openAcrossGoLive(const Episode &episode) const;
    Instant clockStart(const Episode &episode) const;
    Instant lastSeen(const Episode &episode) const { return episode.closed.value_or(m_now); }
    const Classification &classificationAt(Instant at, const Episode &episode) const;
    std::uint64_t redBoxAt(Instant at, const Episode &episode, std::uint8_t version) const;
    bool turnsRedAt(Instant at, const Episode &episode, std::uint8_t version) const;
    TeamId teamAt(Instant at) const;
    std::vector<Pause> pausesSeenAt(Instant at, const Episode &episode) const;
    std::set<Instant> instantsOf(const Episode &episode) const;
    std::vector<int> reviewsAt(Instant at) const;

    // Stages
    void plan(const Episode &episode);
    std::optional<Instant> allocation(const Episode &episode) const;
    std::optional<Instant> planDue(const Obligation &plan, const Episode &episode) const;
    void initial(const Episode &episode);
    void periodic(const Episode &episode, Stage stage);
    const Periodic *entryOf(std::uint8_t version, Stage stage) const;
    std::optional<Instant> periodicDue(Instant opened, Stage stage, const Episode &episode,
                                       Instant seenAt) const;
    std::optional<Instant> nextDue(const Obligation &cycle, const Episode &episode, Instant seenAt) const;

    Obligation opened(Stage stage, const Episode &episode, Instant at, std::uint32_t cycle) const;
    void satisfy(Obligation &obligation, int review);
    bool unused(Stage stage, int review) const { return m_used.count({stage, review}) == 0; }
    void settle(Obligation obligation, const Episode &episode, bool lapsed = false);

    const std::vector<Framework> &m_versions;
    const std::vector<Classification> &m_classifications;
    const CaseHistory &m_history;
    Instant m_now;
    CivilTime &m_civil;
    std::vector<Event> m_events; // that exist, in the order in which they apply
    std::vector<int> m_reviews;  // that exist and count, in the order in which they are taken
    std::set<std::pair<Stage, int>> m_used;
    std::vector<Obligation> m_dues;
};

Life::Life(const framework::FrameworkSet &frameworks, const std::vector<Classification> &classifications,
           const CaseHistory &history, Instant now)
    : m_versions(frameworks.versions), m_classifications(classifications), m_history(history), m_now(now),
      m_civil(civilTimeOf(frameworks.versions.front().zone.id()))
{
    for (const Event &event : history.events)
        if (event.at <= now)
            m_events.push_back(event);
    std::stable_sort(m_events.begin(), m_events.end(), [](const Event &a, const Event &b) {
        return std::tie(a.at, a.kind) < std::tie(b.at, b.kind);
    });
    for (std::size_t i = 0; i < history.reviews.size(); ++i)
        if (history.reviews[i].counts && history.reviews[i].completedAt <= now &&
            (!history.reviews[i].returnedAt || now < *history.reviews[i].returnedAt))
            m_reviews.push_back(static_cast<int>(i));
    std::sort(m_reviews.begin(), m_reviews.end(), [&](int a, int b) {
        const Review &left = history.reviews[static_cast<std::size_t>(a)];
        const Review &right = history.reviews[static_cast<std::size_t>(b)];
        return std::tie(left.completedAt, left.ref) < std::tie(right.completedAt, right.ref);
    });
}

std::vector<Obligation> Life::dues()
{
    if (m_now < m_history.recordedAt || (goLive() && m_now < *goLive()))
        return {};
    for (const Episode &episode : episodes()) {
        if (goLive() && episode.closed && *episode.closed < *goLive())
            continue;
        if (!openAcrossGoLive(episode)) {
            plan(episode);
            initial(episode);
        }
        for (const Periodic &entry : m_versions[versionInForceAt(clockStart(episode))].periodic)
            periodic(episode, entry.stage);
    }
    std::sort(m_dues.begin(), m_dues.end(), [](const Obligation &a, const Obligation &b) {
        return std::tie(a.stage, a.episode, a.cycle) < std::tie(b.stage, b.episode, b.cycle);
    });
    return m_dues;
}

std::uint8_t Life::versionInForceAt(Instant at) const
{
    std::uint8_t inForce = 0;
    for (std::uint8_t i = 1; i < m_versions.size(); ++i)
        if (m_versions[i].effectiveFrom && *m_versions[i].effectiveFrom <= at)
            inForce = i;
    return inForce;
}

std::vector<Episode> Life::episodes() const
{
    std::vector<Episode> all = {Episode{1, m_history.recordedAt, {}}};
    for (const Event &event : m_events) {
        if (event.at < m_history.recordedAt)
            continue;
        Episode &last = all.back();
        if (event.kind == EventKind::Filed && !last.closed)
            last.closed = event.at;
        else if (event.kind == EventKind::Reopened && last.closed)
            all.push_back(Episode{static_cast<std::uint16_t>(last.number + 1), event.at, {}});
    }
    return all;
}

bool Life::openAcrossGoLive(const Episode &episode) const
{
    return goLive() && episode.opened < *goLive() && (!episode.closed || *episode.closed >= *goLive());
}

Instant Life::clockStart(const Episode &episode) const
{
    return openAcrossGoLive(episode) ? *goLive() : episode.opened;
}

const Classification &Life::classificationAt(Instant at, const Episode &episode) const
{
    std::optional<Event> first, latest;
    for (const Event &event : m_events) {
        if (event.kind != EventKind::Classified || event.at > lastSeen(episode))
            continue;
        if (!first || first->at == event.at)
            first = event;
        if (event.at <= at)
            latest = event;
    }
    const ClassificationId id = latest  ? latest->classification
                                : first ? first->classification
                                        : m_history.classification;
    return m_classifications[static_cast<std::size_t>(id)];
}

std::uint64_t Life::redBoxAt(Instant at, const Episode &episode, std::uint8_t version) const
{
    const Classification &snapshot = classificationAt(at, episode);
    std::uint64_t categories = 0;
    for (const framework::RedBoxRule &rule : m_versions[version].redBox)
        if (matches(rule, snapshot))
            categories |= bitOf(m_versions[version], rule.category);
    for (const ManualRedBox &box : m_history.manualRedBoxes)
        if (box.from <= at && (!box.until || at < *box.until))
            categories |= bitOf(m_versions[version], "manual");
    return categories;
}

bool Life::turnsRedAt(Instant at, const Episode &episode, std::uint8_t version) const
{
    return redBoxAt(at, episode, version) != 0 && redBoxAt(at - oneSecond, episode, version) == 0;
}

TeamId Life::teamAt(Instant at) const
{
    TeamId team = m_history.firstTeam != TeamId{} ? m_history.firstTeam : m_history.team;
    for (const Event &event : m_events)
        if (event.kind == EventKind::Transferred && event.at <= at)
            team = event.team;
    return team;
}

// A pause runs from the first `suspended`; another one while it runs changes nothing.
std::vector<Pause> Life::pausesSeenAt(Instant at, const Episode &episode) const
{
    std::vector<Pause> pauses;
    const auto running = [&] { return !pauses.empty() && !pauses.back().to; };
    for (const Event &event : m_events) {
        if (event.at > at || event.at > lastSeen(episode) || event.at < clockStart(episode))
            continue;
        if (event.kind == EventKind::Suspended && !running())
            pauses.push_back(Pause{event.at, {}});
        else if (event.kind == EventKind::Resumed && running())
            pauses.back().to = event.at;
    }
    if (running() && episode.closed && *episode.closed <= at)
        pauses.back().to = episode.closed;
    return pauses;
}

// Every instant of the episode, up to its close or now, at which anything can happen: facts, and the first
// second of every day.
std::set<Instant> Life::instantsOf(const Episode &episode) const
{
    std::set<Instant> all = {clockStart(episode), lastSeen(episode)};
    for (const Event &event : m_events)
        all.insert(event.at);
    for (const int review : m_reviews)
        all.insert(m_history.reviews[static_cast<std::size_t>(review)].completedAt);
    for (const ManualRedBox &box : m_history.manualRedBoxes) {
        all.insert(box.from);
        all.insert(box.until.value_or(box.from));
    }
    for (const Framework &version : m_versions)
        all.insert(version.effectiveFrom.value_or(clockStart(episode)));
    for (std::int64_t day = m_civil.dayOf(clockStart(episode)); day <= m_civil.dayOf(lastSeen(episode));
         ++day)
        all.insert(m_civil.endOfDay(day) + oneSecond);
    all.erase(all.begin(), all.lower_bound(clockStart(episode)));
    all.erase(all.upper_bound(lastSeen(episode)), all.end());
    return all;
}

std::vector<int> Life::reviewsAt(Instant at) const
{
    std::vector<int> found;
    for (const int review : m_reviews)
        if (m_history.reviews[static_cast<std::size_t>(review)].completedAt == at)
            found.push_back(review);
    return found;
}

Obligation Life::opened(Stage stage, const Episode &episode, Instant at, std::uint32_t cycle) const
{
    Obligation obligation;
    obligation.stage = stage;
    obligation.framework = versionInForceAt(at);
    obligation.episode = episode.number;
    obligation.cycle = cycle;
    obligation.opensAt = at;
    return obligation;
}

void Life::satisfy(Obligation &obligation, int review)
{
    m_used.insert({obligation.stage, review});
    obligation.review = review;
    obligation.completedAt = m_history.reviews[static_cast<std::size_t>(review)].completedAt;
}

// The table "State at now", and whose the obligation is: the team and red box of the case, not of the
// episode.
void Life::settle(Obligation obligation, const Episode &episode, bool lapsed)
{
    const std::optional<Instant> due = obligation.dueAt;
    if (lapsed)
        obligation.state = State::Lapsed;
    else if (obligation.completedAt)
        obligation.state = !due || *obligation.completedAt <= *due ? State::DoneOnTime : State::DoneLate;
    else if (episode.closed)
        obligation.state = due && *due <= *episode.closed ? State::Missed : State::Cancelled;
    else if (due)
        obligation.state = m_now <= *due ? State::Open : State::Overdue;
    else // only a pause takes the due time of a periodic cycle away
        obligation.state = obligation.stage == Stage::Plan || obligation.stage == Stage::Initial
                               ? State::Open
                               : State::Paused;
    const Instant at = due ? std::min(*due, m_now) : obligation.opensAt;
    const Episode wholeCase{1, m_history.recordedAt, {}};
    obligation.team = teamAt(at);
    obligation.redBox = redBoxAt(at, wholeCase, obligation.framework);
    m_dues.push_back(obligation);
}

std::optional<Instant> Life::allocation(const Episode &episode) const
{
    for (const Event &event : m_events)
        if (event.kind == EventKind::Allocated && event.at <= lastSeen(episode))
            return event.at;
    if (m_history.allocatedAt && *m_history.allocatedAt <= lastSeen(episode))
        return m_history.allocatedAt;
    return {};
}

void Life::plan(const Episode &episode)
{
    const std::optional<Instant> allocated = allocation(episode);
    if (episode.number != 1 || !allocated)
        return;
    Obligation plan = opened(Stage::Plan, episode, std::max(*allocated, episode.opened), 1);
    for (const int review : m_reviews) {
        const Review &candidate = m_history.reviews[static_cast<std::size_t>(review)];
        if (candidate.kind == ReviewKind::Plan && candidate.completedAt >= episode.opened &&
            candidate.completedAt <= lastSeen(episode) && !plan.completedAt)
            satisfy(plan, review);
    }
    plan.dueAt = planDue(plan, episode);
    settle(plan, episode);
}

std::optional<Instant> Life::planDue(const Obligation &plan, const Episode &episode) const
{
    if (redBoxAt(plan.opensAt, episode, plan.framework) != 0)
        return m_civil.endOfDay(m_civil.dayOf(plan.opensAt));
    for (const Instant at : instantsOf(episode)) {
        const bool undone = !plan.completedAt || at <= *plan.completedAt; // at one instant, the change first
        if (at > plan.opensAt && undone && turnsRedAt(at, episode, plan.framework))
            return m_civil.endOfDay(m_civil.dayOf(at));
    }
    return {};
}

void Life::initial(const Episode &episode)
{
    Obligation review = opened(Stage::Initial, episode, episode.opened, 1);
    const Framework &atOpening = m_versions[review.framework];
    if (episode.number > 1 && atOpening.onReopen == framework::OnReopen::None)
        return;
    const bool red = redBoxAt(episode.opened, episode, review.framework) != 0;
    review.variant = red ? Variant::Enhanced : Variant::Standard;
    review.dueAt =
        episode.opened + std::chrono::hours(red ? atOpening.enhancedHours : atOpening.standardHours);
    for (const Instant at : instantsOf(episode)) {
        const bool doneAsStandard =
            review.completedAt && review.cycle == 1 &&
            m_history.reviews[static_cast<std::size_t>(review.review)].kind == ReviewKind::InitialStandard;
        if (at > episode.opened && !review.completedAt && review.variant == Variant::Standard &&
            turnsRedAt(at, episode, review.framework)) {
            review.variant = Variant::Enhanced;
            review.dueAt = std::min(*review.dueAt, at + std::chrono::hours(atOpening.enhancedHours));
        } else if (doneAsStandard && turnsRedAt(at, episode, versionInForceAt(at))) {
            settle(review, episode);
            review = opened(Stage::Initial, episode, at, 2);
            review.variant = Variant::Enhanced;
            review.dueAt = at + std::chrono::hours(m_versions[review.framework].enhancedHours);
        }
        for (const int candidate : reviewsAt(at)) {
            const ReviewKind kind = m_history.reviews[static_cast<std::size_t>(candidate)].kind;
            const bool fits = kind == ReviewKind::InitialEnhanced ||
                              (kind == ReviewKind::InitialStandard && review.variant == Variant::Standard);
            if (fits && !review.completedAt && unused(Stage::Initial, candidate))
                satisfy(review, candidate);
        }
    }
    settle(review, episode);
}

const Periodic *Life::entryOf(std::uint8_t version, Stage stage) const
{
    for (const Periodic &entry : m_versions[version].periodic)
        if (entry.stage == stage)
            return &entry;
    return nullptr;
}

// The due time that a cycle opened at `opened` has, by what has happened up to `seenAt`.
std::optional<Instant> Life::periodicDue(Instant opened, Stage stage, const Episode &episode,
                                         Instant seenAt) const
{
    const std::uint8_t version = versionInForceAt(opened);
    const Periodic *entry = entryOf(version, stage);
    if (!entry)
        return {};
    std::int64_t day = m_civil.dayOf(opened) + entry->everyDays;
    if (!m_versions[version].pauseWhileSuspended)
        return m_civil.endOfDay(day);
    for (const Pause &pause : pausesSeenAt(seenAt, episode)) {
        if (m_civil.dayOf(pause.from) > day || (pause.to && *pause.to <= opened))
            continue;
        if (!pause.to)
            return {};
        day += m_civil.dayOf(*pause.to) - m_civil.dayOf(std::max(pause.from, opened));
    }
    return m_civil.endOfDay(day);
}

// `next` of due-rules; nothing while it is not known or when the cycle holds.
std::optional<Instant> Life::nextDue(const Obligation &cycle, const Episode &episode, Instant seenAt) const
{
    const std::optional<Instant> due = periodicDue(cycle.opensAt, cycle.stage, episode, seenAt);
    if (!due || m_versions[cycle.framework].missedCycle == framework::MissedCycle::Hold)
        return {};
    return periodicDue(*due, cycle.stage, episode, seenAt);
}

// Walks the episode as people lived through it: at each instant only what was known then decides.
void Life::periodic(const Episode &episode, Stage stage)
{
    Obligation cycle = opened(stage, episode, clockStart(episode), 1);
    const auto finish = [&](bool lapsed) {
        cycle.dueAt = periodicDue(cycle.opensAt, stage, episode, lastSeen(episode));
        settle(cycle, episode, lapsed);
    };
    const std::set<Instant> instants = instantsOf(episode);
    for (auto step = instants.begin(); step != instants.end(); ++step) {
        const Instant at = *step;
        if (const auto next = nextDue(cycle, episode, at); next && *next < at) {
            const Instant due = *periodicDue(cycle.opensAt, stage, episode, at);
            finish(true);
            cycle = opened(stage, episode, due, cycle.cycle + 1);
            step =
                std::prev(instants.upper_bound(due)); // the new cycle may take what the lapsed one could not
            continue;
        }
        for (const int review : reviewsAt(at)) {
            const Periodic &entry = *entryOf(cycle.framework, stage);
            const ReviewKind kind = m_history.reviews[static_cast<std::size_t>(review)].kind;
            const bool fits = kind == entry.kind || std::count(entry.alsoSatisfiedBy.begin(),
                                                               entry.alsoSatisfiedBy.end(), kind) > 0;
            if (!fits || !unused(stage, review) || (cycle.cycle > 1 && at <= cycle.opensAt))
                continue;
            satisfy(cycle, review);
            finish(false);
            if (!entryOf(versionInForceAt(at), stage))
                return; // the version in force now no longer asks for it
            cycle = opened(stage, episode, at, cycle.cycle + 1);
        }
    }
    finish(false);
}

} // namespace

std::vector<Obligation> naiveDues(const framework::FrameworkSet &frameworks,
                                  const std::vector<Classification> &classifications,
                                  const CaseHistory &history, Instant now)
{
    return Life(frameworks, classifications, history, now).dues();
}

} // namespace casegrip::test
