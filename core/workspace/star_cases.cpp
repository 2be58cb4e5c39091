// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/star_cases.h"

#include "core/figures/compliance_counter.h"
#include "core/figures/flow_words.h"
#include "core/figures/period.h"

#include <algorithm>

namespace casegrip::workspace
{
namespace
{

using reports::StarTable;

// A code of the records system; what a person wrote in its place is no code.
bool isCode(std::string_view text)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789_";
    return text.size() <= 32 && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string categoriesOf(const framework::Framework &version, std::uint64_t redBox)
{
    std::string text;
    for (const std::string &category : version.categoriesIn(redBox))
        text += (text.empty() ? "" : ";") + category;
    return text;
}

Day monthOf(Day day)
{
    return figures::firstDay(figures::monthOf(day));
}

} // namespace

StarCases::StarCases(storage::Database &facts, const Scope &scope, due::CaseEvaluator &evaluator,
                     reports::StarDimensions &keys, reports::StarFiles &files)
    : m_scope(scope), m_evaluator(evaluator), m_keys(keys), m_files(files),
      m_directions(facts, "workspace/star_directions"), m_hasDirection(m_directions.step())
{
}

bool StarCases::add(const cases::StoredCase &stored, const due::OwnWork &own, const due::CaseDues &dues,
                    bool hasRows, bool isCountedOpen)
{
    Current current{stored, m_evaluator.view(stored.columns, stored.history, own), dues, hasRows};
    if (hasRows)
        current.offence = m_keys.offence(classificationNow(current.history), stored.columns.classTitle);
    current.team = std::uint32_t(dues.isOpen ? dues.team : stored.columns.team);
    current.isTeamCounted = m_scope.counted.has(current.team);
    addObligations(current);
    addReviews(current);
    addFlows(current, isCountedOpen);
    addDirections(current);
    return current.isAny;
}

void StarCases::finish()
{
    for (const auto &[cell, number] : m_counted) {
        const auto orNothing = [](std::int64_t key) { return key == 0 ? std::nullopt : std::optional(key); };
        m_files.row(StarTable::CountedOnly)
            << cell.month << cell.measure << cell.unit << orNothing(cell.stage)
            << orNothing(cell.reviewerUnit) << cell.outcome << number;
        m_files.endRow();
    }
}

void StarCases::count(Current &current, Cell cell, std::int64_t number)
{
    if (number == 0)
        return;
    m_counted[std::move(cell)] += number;
    current.isAny = true;
}

void StarCases::addObligations(Current &current)
{
    const Day today = dayOf(m_scope.now);
    for (const due::Obligation &obligation : m_evaluator.obligations()) {
        const auto team = std::uint32_t(obligation.team);
        if (!m_scope.counted.has(team))
            continue;
        const auto reviewerTeam = std::uint32_t(m_evaluator.reviewerTeam(obligation));
        const auto counted = figures::countedAs(obligation, reviewerTeam, m_evaluator.isBatched(obligation),
                                                m_scope.frameworks, m_scope.ranks);
        if (!current.hasRows && !counted)
            continue;
        const Day day =
            counted ? counted->day : dayOf(obligation.dueAt ? *obligation.dueAt : obligation.opensAt);
        const auto unit = m_keys.unit(team, day);
        const auto reviewerUnit = m_keys.unit(
            reviewerTeam, obligation.completedAt ? dayOf(*obligation.completedAt) : std::min(day, today));
        if (current.hasRows) {
            writeObligation(current, obligation, counted ? &*counted : nullptr, unit, reviewerUnit);
            current.isAny = true;
            continue;
        }
        const auto stage = m_keys.stage(obligation.framework, obligation.stage);
        count(current, {monthOf(day), "due", unit, stage, reviewerUnit, {}}, counted->due);
        count(current, {monthOf(day), "completed", unit, stage, reviewerUnit, {}}, counted->completed);
        count(current, {monthOf(day), "on_time", unit, stage, reviewerUnit, {}}, counted->onTime);
        count(current, {monthOf(day), "batched", unit, stage, reviewerUnit, {}}, counted->batched);
    }
}

void StarCases::writeObligation(const Current &current, const due::Obligation &obligation,
                                const figures::Counted *counted, std::int64_t unit, std::int64_t reviewerUnit)
{
    const auto &version = m_scope.frameworks.versions[obligation.framework];
    const auto by =
        obligation.review < 0 ? due::CaseEvaluator::CompletedBy() : m_evaluator.review(obligation.review);
    m_files.row(StarTable::Obligation)
        << current.stored.columns.caseNo << m_keys.stage(obligation.framework, obligation.stage)
        << current.offence << unit << reviewerUnit << m_keys.officer(by.reviewer) << obligation.episode
        << obligation.cycle << due::toWord(obligation.variant) << due::toWord(obligation.state)
        << dayOf(obligation.opensAt) << dayOf(obligation.dueAt) << dayOf(obligation.completedAt)
        << obligation.opensAt << obligation.dueAt << obligation.completedAt << by.ref
        << (obligation.redBox != 0 ? 1 : 0) << categoriesOf(version, obligation.redBox);
    m_files << (counted ? counted->due : 0) << (counted ? counted->completed : 0)
            << (counted ? counted->onTime : 0) << (counted ? counted->batched : 0);
    m_files.endRow();
}

void StarCases::addReviews(Current &current)
{
    if (!current.isTeamCounted)
        return;
    for (std::size_t i = 0; i < current.history.reviews.size(); ++i)
        addReview(current, i);
}

// Those of the export come first, in its order, then those made here. One of both is written as ours.
void StarCases::addReview(Current &current, std::size_t index)
{
    const due::Review &review = current.history.reviews[index];
    const auto &ofExport = current.stored.history.reviews;
    const bool isHere = index >= ofExport.size();
    if (review.completedAt > m_scope.now || (!isHere && ofExport[index].inExport && !review.counts))
        return;
    const auto by = m_evaluator.review(int(index));
    const bool counts = review.countsAt(m_scope.now);
    if (!current.hasRows) {
        count(current, {monthOf(dayOf(review.completedAt)), "reviews", unitNow(current), 0, 0, {}},
              isHere && counts ? 1 : 0);
        return;
    }
    std::optional<std::int64_t> reviewerUnit;
    if (by.reviewer != cases::OfficerId{})
        reviewerUnit = m_keys.unit(std::uint32_t(m_scope.teams.teamAt(by.reviewer, review.completedAt)),
                                   dayOf(review.completedAt));
    const std::string_view decision =
        isHere || !isCode(ofExport[index].decision) ? std::string_view() : ofExport[index].decision;
    m_files.row(StarTable::Review) << review.ref << current.stored.columns.caseNo << due::toWord(review.kind)
                                   << std::string_view(!isHere            ? "export"
                                                       : by.exportId != 0 ? "both"
                                                                          : "here")
                                   << m_keys.officer(by.reviewer) << reviewerUnit << unitNow(current)
                                   << current.offence << dayOf(review.completedAt) << review.completedAt
                                   << decision << (counts ? 1 : 0) << (by.batched ? 1 : 0);
    m_files.endRow();
    current.isAny = true;
}

void StarCases::addFlows(Current &current, bool isCountedOpen)
{
    for (const due::Flow &flow : current.dues.flows) {
        const auto team = std::uint32_t(flow.team);
        if (!m_scope.counted.has(team))
            continue;
        const bool isFiling = flow.kind == due::FlowKind::Filed;
        addFlow(current, figures::toWord(flow.kind), flow.day, m_keys.unit(team, flow.day),
                flow.kind == due::FlowKind::Outcome ? due::outcomeText(flow.code) : std::string(),
                isFiling ? std::optional(std::int64_t(flow.code)) : std::nullopt);
    }
    if (current.dues.isOpen && isCountedOpen)
        addFlow(current, "open", dayOf(m_scope.now), unitNow(current), {}, {});
}

void StarCases::addFlow(Current &current, std::string_view kind, Day day, std::int64_t unit,
                        const std::string &outcome, std::optional<std::int64_t> days)
{
    if (!current.hasRows)
        return count(current, {monthOf(day), kind, unit, 0, 0, outcome}, 1);
    m_files.row(StarTable::Outcome) << current.stored.columns.caseNo << kind << outcome << day << unit
                                    << current.offence << days << (m_scope.positive.has(outcome) ? 1 : 0);
    m_files.endRow();
    current.isAny = true;
}

// Moves to the directions of the case. Both come by the bytes of the number; of a case that is not here, none
// is written.
bool StarCases::isOfCase(const std::string &caseNo)
{
    while (m_hasDirection && m_directions.text(0) < std::string_view(caseNo))
        m_hasDirection = m_directions.step();
    return m_hasDirection && m_directions.text(0) == std::string_view(caseNo);
}

void StarCases::addDirections(Current &current)
{
    for (; isOfCase(current.stored.columns.caseNo); m_hasDirection = m_directions.step()) {
        if (current.isTeamCounted)
            addDirection(current);
    }
}

// As figures of quality count it.
void StarCases::addDirection(Current &current)
{
    const auto dueAt = m_directions.optionalInstant(6), closedAt = m_directions.optionalInstant(7);
    const std::string_view closing = m_directions.text(8);
    const bool isDue = dueAt && *dueAt < m_scope.now && closing != "not_needed";
    const bool isDone = isDue && closedAt && closing == "done" && *closedAt <= *dueAt;
    if (!current.hasRows) {
        const Day month = dueAt ? monthOf(dayOf(*dueAt)) : Day();
        count(current, {month, "directions_due", unitNow(current), 0, 0, {}}, isDue ? 1 : 0);
        count(current, {month, "directions_done", unitNow(current), 0, 0, {}}, isDone ? 1 : 0);
        return;
    }
    m_files.row(StarTable::Direction)
        << current.stored.columns.caseNo << m_directions.number(1) << m_directions.text(2)
        << m_directions.text(3) << m_keys.officer(std::string(m_directions.text(4))) << unitNow(current)
        << current.offence << dayOf(m_directions.instant(5)) << dayOf(dueAt) << dayOf(closedAt)
        << m_directions.instant(5) << dueAt << closedAt << closing << (isDue ? 1 : 0) << (isDone ? 1 : 0);
    m_files.endRow();
    current.isAny = true;
}

// The last one that exists; none of them does: the columns of the case.
due::ClassificationId StarCases::classificationNow(const due::CaseHistory &history) const
{
    const due::Event *last = nullptr;
    for (const due::Event &event : history.events) {
        if (event.kind == due::EventKind::Classified && event.at <= m_scope.now &&
            (!last || event.at >= last->at))
            last = &event;
    }
    return last ? last->classification : history.classification;
}

} // namespace casegrip::workspace
