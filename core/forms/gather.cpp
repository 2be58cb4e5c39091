// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/gather.h"

#include "core/base/json.h"
#include "core/cases/names.h"

#include <algorithm>
#include <array>

namespace casegrip::forms
{
namespace
{

// Columns of the export that are facts under the same name.
constexpr auto sameName = std::to_array<std::string_view>({"case_no",
                                                           "status",
                                                           "class",
                                                           "class_title",
                                                           "included_classes",
                                                           "flags",
                                                           "risk",
                                                           "risk_tool",
                                                           "victim_type",
                                                           "victim_supports",
                                                           "suspect",
                                                           "outcome",
                                                           "outcome_at",
                                                           "bail_until",
                                                           "rui_since",
                                                           "wanted_since",
                                                           "time_limit_on",
                                                           "last_contact_at",
                                                           "contact_interval_days",
                                                           "recorded_at",
                                                           "allocated_at",
                                                           "status_at",
                                                           "restricted",
                                                           "summary"});

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::int64_t daysBetween(Instant from, const Moment &moment)
{
    return (moment.today() - moment.zone.dayOf(from)).count();
}

Value asYesNo(bool is)
{
    return std::string(is ? "yes" : "no");
}

// A column's text as a value of the fact's type; nothing when it cannot be read as one.
Value typed(const std::string &text, ValueType type, const TimeZone &zone)
{
    if (type == ValueType::Words)
        return cases::splitList(text);
    const QJsonValue json =
        type == ValueType::Number ? QJsonValue(toQString(text).toDouble()) : QJsonValue(toQString(text));
    return readValue(json, type, zone).value_or(Value{});
}

class Gathering
{
public:
    Gathering(const Situation &situation, const Moment &moment)
        : m_situation(situation), m_view(situation.view), m_moment(moment)
    {
    }

    CaseFacts run()
    {
        addColumns();
        addPeople();
        addClassification();
        addDays();
        addReviews();
        addObligation();
        addOwnWork();
        return std::move(m_facts);
    }

private:
    const cases::Fact *column(std::string_view name) const
    {
        const auto found = std::find_if(m_view.facts.begin(), m_view.facts.end(),
                                        [name](const auto &one) { return one.column == name; });
        return found == m_view.facts.end() ? nullptr : &*found;
    }

    std::optional<Instant> exportOf(const cases::Source &source) const
    {
        const auto found = m_situation.exports.find(source.exportId);
        return found == m_situation.exports.end() ? std::nullopt : std::optional(found->second);
    }

    // Facts that follow from the export are as old as its newest column.
    std::optional<Instant> newest() const
    {
        std::optional<Instant> last;
        for (const auto &fact : m_view.facts)
            last = std::max(last, exportOf(fact.source));
        return last;
    }

    void addText(std::string_view name, const std::string &text)
    {
        if (!text.empty())
            m_facts.set(name, {text, FactSource::Records, newest(), false});
    }

    void addRule(std::string_view name, Value value)
    {
        m_facts.set(name, {std::move(value), FactSource::Rules, newest(), false});
    }

    // What a review tells: one that was made here is known from the journal, whatever an export says of it later.
    void addOf(const cases::ReviewView &review, std::string_view name, Value value)
    {
        if (review.source.exportId == 0)
            m_facts.set(name, {std::move(value), FactSource::Journal, {}, false});
        else
            addRule(name, std::move(value));
    }

    Instant instant(std::string_view name) const { return std::get<Instant>(m_facts.at(*findFact(name))); }
    bool isKnown(std::string_view name) const { return !isEmpty(m_facts.at(*findFact(name))); }

    void addColumns()
    {
        for (const auto name : sameName) {
            const FactDefinition &definition = factTable()[*findFact(name)];
            if (const auto *found = column(name))
                m_facts.set(name, {typed(found->value, definition.type, m_moment.zone), FactSource::Records,
                                   exportOf(found->source), found->source.inferred});
        }
    }

    void addPeople()
    {
        addText("oic", m_view.oicName.empty() ? m_view.oicId : m_view.oicName);
        addText("supervisor", m_view.supervisorName.empty() ? m_view.supervisorId : m_view.supervisorName);
        addText("team", m_view.teamName.empty() ? m_view.team : m_view.teamName);
        addText("area", m_view.area);
        if (m_situation.oicOpenCases)
            addRule("oic_open_cases", *m_situation.oicOpenCases);
    }

    void addClassification()
    {
        addRule("red_box", m_view.redBox);
        // An empty column says nothing: who the suspect or the victim is has to be asked.
        if (const auto *suspect = column("suspect"); suspect && suspect->value != "unknown")
            addRule("suspect_named", asYesNo(!isOneOf(suspect->value, {"none", "described"})));
        if (const auto *victim = column("victim_type"); victim && victim->value != "unknown")
            addRule("victim_is_person",
                    asYesNo(!isOneOf(victim->value, {"organisation", "business", "none", "state"})));
    }

    void addDaysSince(std::string_view name, std::string_view since)
    {
        if (isKnown(since))
            addRule(name, daysBetween(instant(since), m_moment));
    }

    // Until when a case runs: a filed one does not grow older.
    Instant endOfCase() const
    {
        if (m_facts.at(*findFact("status")) != Value{std::string("filed")})
            return m_moment.now;
        for (const char *name : {"outcome_at", "status_at"}) {
            if (isKnown(name))
                return std::clamp(instant(name), std::min(m_view.recordedAt, m_moment.now), m_moment.now);
        }
        return m_moment.now;
    }

    void addDays()
    {
        addRule("days_open", daysBetween(m_view.recordedAt, {endOfCase(), m_moment.zone}));
        addDaysSince("days_since_contact", "last_contact_at");
        addDaysSince("days_wanted", "wanted_since");
        addDaysSince("days_rui", "rui_since");
        if (isKnown("last_contact_at") && isKnown("contact_interval_days"))
            addRule("contact_overdue",
                    asYesNo(daysBetween(instant("last_contact_at"), m_moment) >
                            std::get<std::int64_t>(m_facts.at(*findFact("contact_interval_days")))));
    }

    // Those that still count, up to now.
    std::vector<const cases::ReviewView *> reviews() const
    {
        std::vector<const cases::ReviewView *> found;
        for (const auto &review : m_view.reviews) {
            if (review.inExport && review.completedAt <= m_moment.now)
                found.push_back(&review);
        }
        return found;
    }

    void addReviews()
    {
        const auto done = reviews();
        const auto has = [&done](std::initializer_list<due::ReviewKind> kinds) {
            return std::any_of(done.begin(), done.end(), [&](const auto *review) {
                return std::find(kinds.begin(), kinds.end(), review->kind) != kinds.end();
            });
        };
        addRule("reviews_done", std::int64_t(done.size()));
        addRule("plan_recorded", asYesNo(has({due::ReviewKind::Plan})));
        addRule("initial_review_done",
                asYesNo(has({due::ReviewKind::InitialStandard, due::ReviewKind::InitialEnhanced})));
        const cases::ReviewView *last = done.empty() ? nullptr : done.back();
        if (last) {
            addOf(*last, "last_review_at", last->completedAt);
            addOf(*last, "last_review_kind", std::string(due::toWord(last->kind)));
            addOf(*last, "last_review_decision", last->decision);
            addOf(*last, "days_since_review", daysBetween(last->completedAt, m_moment));
        }
        addRule("longest_gap_days", longestGap(last ? last->completedAt : m_view.recordedAt));
    }

    // The longest time between two recorded steps since then, to now.
    std::int64_t longestGap(Instant since) const
    {
        std::vector<Instant> steps = {since, std::max(since, m_moment.now)};
        const auto add = [&](Instant at) {
            if (at > since && at < m_moment.now)
                steps.push_back(at);
        };
        for (const auto &event : m_view.events)
            add(event.at);
        for (const auto &own : m_view.ownEntries)
            add(own.at);
        if (isKnown("last_contact_at"))
            add(instant("last_contact_at"));
        std::sort(steps.begin(), steps.end());
        std::int64_t longest = 0;
        for (std::size_t i = 1; i < steps.size(); ++i)
            longest = std::max<std::int64_t>(longest, (steps[i] - steps[i - 1]) / std::chrono::hours{24});
        return longest;
    }

    void addObligation()
    {
        if (!m_situation.obligation)
            return;
        const due::Obligation &owed = *m_situation.obligation;
        addRule("stage", std::string(due::toWord(owed.stage)));
        addRule("cycle", std::int64_t(owed.cycle));
        if (owed.variant != due::Variant::None)
            addRule("variant", std::string(due::toWord(owed.variant)));
        if (owed.dueAt)
            addRule("due_at", *owed.dueAt);
    }

    void addOwnWork()
    {
        const auto add = [this](std::string_view name, FactSource source, Value value) {
            m_facts.set(name, {std::move(value), source, {}, false});
        };
        add("directions_open", FactSource::Journal, m_situation.directionsOpen);
        add("directions_overdue", FactSource::Journal, m_situation.directionsOverdue);
        add("directions_overdue_twice", FactSource::Journal, m_situation.directionsOverdueTwice);
        add("returns_so_far", FactSource::Journal, m_situation.returnsSoFar);
        if (canBe(factTable()[*findFact("reviewer_rank")], m_situation.reviewerRank))
            add("reviewer_rank", FactSource::Reviewer, m_situation.reviewerRank);
        add("reviewer_is_oic", FactSource::Reviewer,
            asYesNo(!m_view.oicId.empty() && m_situation.reviewerId == m_view.oicId));
        add("reviews_of_this_kind_by_reviewer", FactSource::Reviewer,
            m_situation.reviewsOfThisKindByReviewer);
    }

    const Situation &m_situation;
    const cases::CaseView &m_view;
    const Moment &m_moment;
    CaseFacts m_facts;
};

} // namespace

CaseFacts gather(const Situation &situation, const Moment &moment)
{
    return Gathering(situation, moment).run();
}

} // namespace casegrip::forms
