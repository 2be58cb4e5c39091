// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/since_last.h"

#include "core/due/own_work.h"

#include <algorithm>
#include <array>

namespace casegrip::workspace
{
namespace
{

using due::EventKind;
using forms::Value;

// A fact that tells something about the case itself, not about the work on it.
bool isOfTheCase(const forms::FactDefinition &fact)
{
    return !fact.movesWithTime && fact.name != "case_no" && (fact.source == forms::FactSource::Records || fact.name == "red_box");
}

// The fact that a column of the export becomes; none: it becomes none.
std::optional<std::size_t> factOf(std::string_view column)
{
    if (column == "oic_id")
        return forms::findFact("oic");
    return forms::findFact(column == "supervisor_id" ? std::string_view("supervisor") : column);
}

bool isClosed(std::string_view status) { return status == "filed" || status == "cancelled" || status == "transferred_out"; }

const cases::ReviewView *lastReview(const cases::CaseView &view, Instant now)
{
    for (auto one = view.reviews.rbegin(); one != view.reviews.rend(); ++one) {
        if (one->inExport && one->completedAt <= now)
            return &*one;
    }
    return nullptr;
}

// The one of ours; pasted into the records system it may have a reference of there. Null: it was not made here.
const reviews::ReviewState *madeHere(const reviews::CaseReviews &all, const cases::ReviewView &review)
{
    if (const reviews::ReviewState *same = all.find(review.ref))
        return same;
    for (const reviews::ReviewState &state : all.reviews) {
        const reviews::SignedReview &own = state.latest().review;
        if (due::isSameReview(state.ref, own.kind == review.kind && own.author.id == review.reviewerId, review.ref, review.text))
            return &state;
    }
    return nullptr;
}

// What the history of a case tells of the time `then`.
class Past
{
public:
    Past(const SinceAsked &since, Instant then) : m_since(since), m_view(since.now.view), m_then(then) {}

    // By fact; nothing is put in that is not known.
    std::map<std::size_t, Value> run()
    {
        addClassification();
        addOfficer();
        addTeam();
        addStatus();
        return std::move(m_facts);
    }

private:
    void put(std::string_view name, Value value) { m_facts[*forms::findFact(name)] = std::move(value); }

    // The last event up to then that `takes`, and whether there is a later one.
    template <typename Takes>
    const cases::EventView *standing(Takes &&takes, bool &isLater) const
    {
        const cases::EventView *found = nullptr;
        isLater = false;
        for (const cases::EventView &event : m_view.events) {
            if (!takes(event))
                continue;
            if (event.at <= m_then)
                found = &event;
            isLater = isLater || (event.at > m_then && event.at <= m_since.moment);
        }
        return found;
    }

    // The first event also holds before it, as for the due rules.
    void addClassification()
    {
        const auto takes = [](const cases::EventView &event) { return event.kind == EventKind::Classified; };
        bool isLater = false;
        const cases::EventView *held = standing(takes, isLater);
        if (const auto first = std::find_if(m_view.events.begin(), m_view.events.end(), takes); !held && first != m_view.events.end())
            held = &*first;
        if (!held)
            return;
        const due::Classification &was = held->classification;
        put("class", was.principal);
        put("included_classes", was.included);
        put("flags", was.flags);
        put("risk", was.risk);
        const framework::Framework &framework = m_since.frameworks.versions[m_since.frameworks.inForceAt(m_then)];
        auto mask = framework.redBoxOf(was);
        for (const cases::OwnEntryView &own : m_view.ownEntries) {
            if (own.type == "red_box" && own.at <= m_then && (!own.until || *own.until > m_then))
                mask |= framework.manualBit();
        }
        put("red_box", framework.categoriesIn(mask));
    }

    void addOfficer()
    {
        bool isLater = false;
        const auto *held = standing([](const auto &event) { return event.kind == EventKind::Allocated && !event.officerId.empty(); }, isLater);
        if (held)
            put("oic", held->officerId == m_view.oicId ? m_since.facts.at(*forms::findFact("oic")) : Value(m_since.officer(held->officerId)));
    }

    void addTeam()
    {
        bool isLater = false;
        const auto *held = standing([](const auto &event) { return event.kind == EventKind::Transferred && !event.team.empty(); }, isLater);
        const auto first = std::find_if(m_view.facts.begin(), m_view.facts.end(), [](const auto &one) { return one.column == "first_team"; });
        std::string code = held ? held->team : std::string();
        if (!held && isLater && first != m_view.facts.end())
            code = first->value;
        if (!code.empty())
            put("team", code == m_view.team ? m_since.facts.at(*forms::findFact("team")) : Value(m_since.team(code)));
    }

    // Only what has happened since tells that it was another one.
    void addStatus()
    {
        const auto takes = [](const cases::EventView &event) {
            return event.kind == EventKind::Suspended || event.kind == EventKind::Resumed || event.kind == EventKind::Filed ||
                   event.kind == EventKind::Reopened;
        };
        bool isLater = false;
        const cases::EventView *held = standing(takes, isLater);
        if (!isLater)
            return;
        std::string was = "open";
        if (held && held->kind == EventKind::Suspended)
            was = "suspended";
        if (held && held->kind == EventKind::Filed)
            was = isClosed(m_view.status) ? m_view.status : "filed";
        put("status", was);
    }

    const SinceAsked &m_since;
    const cases::CaseView &m_view;
    const Instant m_then;
    std::map<std::size_t, Value> m_facts;
};

// What tells of itself when it came to be.
constexpr auto datedByThemselves = std::to_array<std::string_view>(
    {"allocated_at", "status_at", "outcome_at", "rui_since", "wanted_since", "last_contact_at"});

// Facts that came, changed or went after `then`, whatever they were.
std::map<std::size_t, NewerFact> newerThan(const SinceAsked &since, Instant then)
{
    std::map<std::size_t, NewerFact> newer;
    const cases::CaseView &view = since.now.view;
    const auto note = [&](const cases::Fact &column) {
        const auto fact = factOf(column.column);
        const auto brought = since.exports.find(column.source.exportId);
        if (fact && column.source.exportId != view.firstExportId && brought != since.exports.end() && brought->second > then)
            newer[*fact] = {*fact, since.facts.at(*fact), brought->second};
    };
    std::for_each(view.facts.begin(), view.facts.end(), note);
    std::for_each(view.emptied.begin(), view.emptied.end(), note);
    for (const std::string_view name : datedByThemselves) {
        const std::size_t fact = *forms::findFact(name);
        const auto *at = std::get_if<Instant>(&since.facts.at(fact));
        if (at && *at > then && !newer.contains(fact))
            newer[fact] = {fact, *at, {}};
    }
    const std::size_t outcome = *forms::findFact("outcome");
    if (newer.contains(*forms::findFact("outcome_at")) && !forms::isEmpty(since.facts.at(outcome)) && !newer.contains(outcome))
        newer[outcome] = {outcome, since.facts.at(outcome), {}};
    return newer;
}

// What is known of the case as it was: signed by whoever reviewed it here, else told by its history.
std::map<std::size_t, Value> factsThen(const SinceAsked &since, const reviews::SignedReview *here, Instant then)
{
    std::map<std::size_t, Value> facts;
    const auto put = [&facts](const std::string &name, const Value &value) {
        if (const auto fact = forms::findFact(name); fact && isOfTheCase(forms::factTable()[*fact]))
            facts[*fact] = value;
    };
    for (const auto &[name, value] : here ? here->caseFacts : std::map<std::string, Value>())
        put(name, value);
    if (here && here->caseFacts.empty()) { // signed by a program that kept only what was asked about
        for (const forms::UsedFact &used : here->content.facts)
            put(used.name, used.value);
    }
    if (!here || here->caseFacts.empty())
        facts.merge(Past(since, then).run());
    return facts;
}

} // namespace

std::map<std::string, Value> caseFactsOf(const forms::CaseFacts &facts)
{
    std::map<std::string, Value> kept;
    for (std::size_t i = 0; i < forms::factTable().size(); ++i) {
        if (isOfTheCase(forms::factTable()[i]))
            kept[std::string(forms::factTable()[i].name)] = forms::isEmpty(facts.at(i)) ? Value{} : facts.at(i);
    }
    return kept;
}

std::optional<SinceLastReview> sinceLastReview(const SinceAsked &since)
{
    const cases::ReviewView *last = lastReview(since.now.view, since.moment);
    if (!last)
        return {};
    SinceLastReview answer{last->ref,      last->reviewerName.empty() ? last->reviewerId : last->reviewerName,
                           last->completedAt, last->decision, {}, {}, {}, {}};
    const reviews::ReviewState *state = madeHere(since.now.reviews, *last);
    const reviews::SignedReview *here = state ? &state->latest().review : nullptr;
    const Instant then = here ? here->signedAt : last->completedAt;
    const auto was = factsThen(since, here, then);
    const auto newer = newerThan(since, then);
    for (std::size_t fact = 0; fact < forms::factTable().size(); ++fact) {
        const Value &is = since.facts.at(fact);
        const auto known = was.find(fact);
        if (known != was.end()) {
            if (known->second != is && !(forms::isEmpty(known->second) && forms::isEmpty(is)))
                answer.changes.push_back({fact, known->second, is});
        } else if (const auto one = newer.find(fact); one != newer.end()) {
            answer.newer.push_back(one->second);
        }
    }
    std::copy_if(since.now.view.events.begin(), since.now.view.events.end(), std::back_inserter(answer.events),
                 [&](const auto &event) { return event.at > then && event.at <= since.moment; });
    std::copy_if(since.now.reviews.directions.begin(), since.now.reviews.directions.end(), std::back_inserter(answer.closed),
                 [&](const auto &direction) { return state && direction.ref == state->ref && !direction.isOpen(); });
    return answer;
}

Result<std::optional<SinceLastReview>> ReviewDesk::sinceLast(const CaseNow &now, const forms::CaseFacts &facts)
{
    return storage::guarded(m_d.factsPath, [&]() -> Result<std::optional<SinceLastReview>> { return readSinceLast(now, facts); });
}

std::optional<SinceLastReview> ReviewDesk::readSinceLast(const CaseNow &now, const forms::CaseFacts &facts)
{
    SinceAsked since{now, facts, m_d.now(), m_d.frameworks, {}, {}, {}};
    storage::Statement exports(*m_d.facts, "workspace/exports");
    while (exports.step())
        since.exports[exports.number(0)] = exports.instant(3);
    since.officer = [this](const std::string &code) {
        storage::Statement row(*m_d.facts, "workspace/actor");
        row << std::string_view() << code;
        const bool hasName = row.step() && !row.text(1).empty();
        return hasName ? std::string(row.text(1)) : code;
    };
    since.team = [this](const std::string &code) {
        const auto team = m_d.names.findTeam(code);
        storage::Statement row(*m_d.facts, "workspace/unit_name");
        row << std::int64_t(team.value_or(due::TeamId{}));
        return team && row.step() ? std::string(row.text(0)) : code;
    };
    return sinceLastReview(since);
}

} // namespace casegrip::workspace
