// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_case.h"

#include "tests/support/naive_due.h"

#include <algorithm>
#include <array>
#include <map>

namespace casegrip::test
{
namespace
{

using namespace casegrip::due;
using framework::Framework;
using framework::Periodic;
using framework::RedBoxRule;
using std::chrono::hours;

// Zones with a day near which something happens to the clock (or to the calendar).
struct Place {
    const char *zone;
    int year;
    unsigned month;
    unsigned day;
};
const std::vector<Place> places = {
    {"Europe/London", 2026, 3, 27},
    {"Europe/London", 2026, 10, 23},
    {"Europe/London", 2028, 2, 27},
    {"Europe/London", 2025, 12, 30},
    {"UTC", 2026, 3, 27},
    {"America/New_York", 2026, 3, 6},
    {"Australia/Lord_Howe", 2026, 4, 3},
    {"America/Sao_Paulo", 2018, 2, 16},
    {"America/Sao_Paulo", 2018, 11, 2},
    {"Pacific/Apia", 2011, 12, 28},
    {"Asia/Kathmandu", 2026, 1, 30},
    {"America/Havana", 2026, 10, 30},
};

const std::vector<Classification> snapshots = {
    {"1", {}, {}, ""},
    {"8Q", {}, {}, ""},
    {"1", {"30C", "8Q"}, {}, "standard"},
    {"1", {}, {"knife"}, "standard"},
    {"30C", {}, {"knife"}, ""},
    {"8N", {}, {"domestic_abuse"}, ""},
    {"8N", {}, {"domestic_abuse"}, "standard"},
    {"8N", {"19C"}, {"domestic_abuse", "knife"}, "high"},
    {"", {}, {}, ""},
    {"30C", {}, {}, "medium"},
};

const std::vector<RedBoxRule> rules = {
    {"stalking", {"8Q"}, "", {}},
    {"rape", {"19C", "19D"}, "", {}},
    {"knife_crime", {"1", "8N"}, "knife", {}},
    {"knife_crime", {}, "knife", {"high"}},
    {"domestic_abuse", {}, "domestic_abuse", {"medium", "high", ""}},
    {"high_risk", {}, "", {"medium", "high"}},
    {"ungraded", {"30C"}, "", {""}},
};

const std::array<ReviewKind, reviewKindCount> reviewKinds = {
    ReviewKind::Plan,      ReviewKind::InitialStandard, ReviewKind::InitialEnhanced,
    ReviewKind::Inspector, ReviewKind::ChiefInspector,  ReviewKind::Superintendent,
    ReviewKind::IqPlan,    ReviewKind::Audit,
};
const std::array<std::pair<ReviewKind, Stage>, 5> periodicKinds = {{
    {ReviewKind::Inspector, Stage::Inspector},
    {ReviewKind::ChiefInspector, Stage::ChiefInspector},
    {ReviewKind::Superintendent, Stage::Superintendent},
    {ReviewKind::IqPlan, Stage::IqPlan},
    {ReviewKind::Audit, Stage::Audit},
}};

// Each case leans towards one theme: the kinds of events and reviews that meet each other there.
struct Theme {
    std::vector<EventKind> events;
    std::vector<ReviewKind> reviews;
};
const std::vector<Theme> themes = {
    {{EventKind::Suspended, EventKind::Resumed},
     {ReviewKind::Inspector, ReviewKind::IqPlan, ReviewKind::Audit}},
    {{EventKind::Classified}, {ReviewKind::InitialStandard, ReviewKind::InitialEnhanced, ReviewKind::Plan}},
    {{EventKind::Filed, EventKind::Reopened}, {ReviewKind::InitialStandard, ReviewKind::InitialEnhanced}},
    {{EventKind::Suspended, EventKind::Resumed, EventKind::Filed, EventKind::Reopened},
     {ReviewKind::ChiefInspector, ReviewKind::Superintendent}},
    {{EventKind::Transferred, EventKind::Allocated}, {ReviewKind::Plan}},
};
const std::vector<EventKind> eventKinds = {
    EventKind::Transferred, EventKind::Allocated, EventKind::Classified,
    EventKind::Suspended,   EventKind::Resumed,   EventKind::Filed,
    EventKind::Reopened,    EventKind::Arrested,  EventKind::Contacted,
};

// Not in the order in which they are handed out, so that text order and order of adding differ.
const std::array<const char *, 24> reviewRefs = {"R5", "R10", "r1", "A9",  "B",  "R1", "R2", "Z",
                                                 "C3", "C2",  "K",  "R11", "Q7", "Q",  "M",  "N",
                                                 "D4", "D",   "E",  "F",   "G1", "H",  "V",  "W"};

const TimeZone &zoneOf(const char *id)
{
    static std::map<std::string, TimeZone> known;
    const auto found = known.find(id);
    return found != known.end() ? found->second : known.emplace(id, TimeZone::load(id).value()).first->second;
}

class Author
{
public:
    explicit Author(std::uint64_t seed) : m_dice(seed) {}
    DueCase write();

private:
    void layOutInstants(const Place &place);
    Instant instant();
    std::optional<Instant> perhaps(int percent);
    Framework version(const TimeZone &zone);
    Periodic periodic(std::pair<ReviewKind, Stage> kind);
    void addVersions(const TimeZone &zone);
    void addFacts();
    void addEvent();
    void addReview();
    void learnDueTimes();

    Dice m_dice;
    const Theme *m_theme = &m_dice.pick(themes);
    DueCase m_case;
    std::vector<Instant> m_instants; // most facts happen at one of these
};

// A few points on a grid of half days, some of them midnights of the zone.
void Author::layOutInstants(const Place &place)
{
    const TimeZone &zone = zoneOf(place.zone);
    const Day first = toDay(place.year, place.month, place.day);
    const Instant noon = zone.toInstant(LocalTime{first} + hours{12});
    const int spread = m_dice.chance(10) ? 400 : m_dice.chance(50) ? 8 : 30;
    for (int i = m_dice.between(3, 9); i > 0; --i)
        m_instants.push_back(noon + hours{12 * m_dice.between(0, spread)});
    m_instants.push_back(zone.startOfDay(first + std::chrono::days{m_dice.between(0, 4)}));
    m_instants.push_back(zone.endOfDay(first + std::chrono::days{m_dice.between(0, 4)}));
}

Instant Author::instant()
{
    Instant at = m_dice.pick(m_instants);
    if (m_dice.chance(8))
        at += Seconds{m_dice.between(-1, 1)};
    if (m_dice.chance(4))
        at += hours{m_dice.between(-30, 30)};
    return at;
}

std::optional<Instant> Author::perhaps(int percent)
{
    return m_dice.chance(percent) ? std::optional(instant()) : std::nullopt;
}

Periodic Author::periodic(std::pair<ReviewKind, Stage> kind)
{
    const std::array days = {1, 1, 2, 3, 5, 7, 14, 30};
    Periodic entry;
    entry.kind = kind.first;
    entry.stage = kind.second;
    entry.rank = "inspector";
    entry.everyDays = m_dice.chance(2) ? 120 : m_dice.pick(days);
    for (const ReviewKind other : reviewKinds)
        if (other != entry.kind && m_dice.chance(10))
            entry.alsoSatisfiedBy.push_back(other);
    return entry;
}

Framework Author::version(const TimeZone &zone)
{
    const std::array targets = {1, 12, 24, 25, 48, 96};
    Framework made;
    made.approvals.returnReasons = {{"wording", "Wording"}}; // a file has one at least
    made.id = "random";
    made.title = "Random framework";
    made.zone = zone;
    made.planRank = "constable";
    made.initialRank = "sergeant";
    made.enhancedHours = m_dice.pick(targets);
    made.standardHours = std::max(made.enhancedHours, m_dice.pick(targets));
    made.onReopen = m_dice.chance(50) ? framework::OnReopen::Restart : framework::OnReopen::None;
    made.missedCycle = m_dice.chance(65) ? framework::MissedCycle::Lapse : framework::MissedCycle::Hold;
    made.pauseWhileSuspended = m_dice.chance(50);
    if (m_dice.chance(20))
        made.excludedFromCounting.push_back(Stage::Plan);
    for (const RedBoxRule &rule : rules)
        if (m_dice.chance(40))
            made.redBox.push_back(rule);
    for (const RedBoxRule &rule : made.redBox)
        if (std::find(made.categories.begin(), made.categories.end(), rule.category) == made.categories.end())
            made.categories.push_back(rule.category);
    made.categories.push_back("manual");
    for (const auto &kind : periodicKinds)
        if (m_dice.chance(40))
            made.periodic.insert(made.periodic.begin() +
                                     m_dice.between(0, static_cast<int>(made.periodic.size())),
                                 periodic(kind));
    return made;
}

void Author::addVersions(const TimeZone &zone)
{
    std::vector<Instant> starts;
    for (int i = m_dice.chance(60) ? 0 : m_dice.between(1, 2); i > 0; --i)
        starts.push_back(instant());
    const bool goLive = m_dice.chance(40);
    if (goLive)
        starts.push_back(m_dice.chance(50) ? instant() : std::min(m_case.recordedAt, instant()));
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    std::vector<Framework> &versions = m_case.frameworks.versions;
    versions.clear();
    if (!goLive)
        versions.push_back(version(zone));
    for (const Instant start : starts) {
        versions.push_back(version(zone));
        versions.back().effectiveFrom = start;
    }
    for (std::size_t i = 0; i < versions.size(); ++i)
        versions[i].version = std::to_string(i + 1);
}

void Author::addEvent()
{
    Event event;
    event.at = instant();
    event.kind = m_dice.chance(60) ? m_dice.pick(m_theme->events) : m_dice.pick(eventKinds);
    if (event.kind == EventKind::Transferred)
        event.team = TeamId{static_cast<std::uint32_t>(m_dice.between(1, 4))};
    if (event.kind == EventKind::Classified)
        event.classification = ClassificationId{static_cast<std::uint32_t>(m_dice.below(snapshots.size()))};
    m_case.events.insert(m_case.events.begin() + m_dice.between(0, static_cast<int>(m_case.events.size())),
                         event);
}

void Author::addReview()
{
    if (m_case.reviews.size() == reviewRefs.size())
        return;
    Review review;
    review.ref = reviewRefs[m_case.reviews.size()];
    review.completedAt = instant();
    review.kind = m_dice.chance(50) ? m_dice.pick(m_theme->reviews) : m_dice.pick(reviewKinds);
    review.counts = !m_dice.chance(8);
    if (m_dice.chance(15))
        review.returnedAt = instant();
    m_case.reviews.push_back(review);
}

void Author::addFacts()
{
    for (int i = m_dice.chance(10) ? 0 : m_dice.between(0, 6); i > 0; --i)
        addEvent();
    for (int i = m_dice.chance(10) ? 0 : m_dice.between(0, 6); i > 0; --i)
        addReview();
    if (m_dice.chance(12))
        m_case.manualRedBoxes.push_back({instant(), perhaps(50)});
}

// The times that come out of the rules become times at which further facts happen.
void Author::learnDueTimes()
{
    for (const Obligation &obligation :
         naiveDues(m_case.frameworks, m_case.classifications, m_case.history(), m_case.now)) {
        m_instants.push_back(obligation.opensAt);
        if (obligation.dueAt)
            m_instants.insert(m_instants.end(), {*obligation.dueAt, *obligation.dueAt + Seconds{1}});
    }
}

DueCase Author::write()
{
    const Place place = m_dice.chance(50) ? places[m_dice.below(4)] : m_dice.pick(places);
    layOutInstants(place);
    m_case.classifications = snapshots;
    m_case.classification = ClassificationId{static_cast<std::uint32_t>(m_dice.below(snapshots.size()))};
    m_case.firstTeam = TeamId{static_cast<std::uint32_t>(m_dice.between(0, 2))};
    m_case.team = TeamId{static_cast<std::uint32_t>(m_dice.between(0, 4))};
    m_case.recordedAt = std::min({instant(), instant(), instant()});
    m_case.now = std::max({instant(), instant(), instant()});
    addVersions(zoneOf(place.zone));
    m_instants.push_back(m_case.recordedAt);
    m_case.allocatedAt = perhaps(40);
    addFacts();
    for (int i = m_dice.between(0, 2); i > 0; --i) {
        learnDueTimes();
        addFacts();
        if (m_dice.chance(15))
            addVersions(zoneOf(place.zone));
        m_case.now = m_dice.chance(70) ? std::max(instant(), instant()) : m_case.now;
    }
    return m_case;
}

} // namespace

CaseHistory DueCase::history() const
{
    return {recordedAt, allocatedAt, firstTeam, team, classification, events, reviews, manualRedBoxes};
}

DueCase randomCase(std::uint64_t seed)
{
    return Author(seed).write();
}

} // namespace casegrip::test
