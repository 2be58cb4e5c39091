// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/case_dues.h"

#include "core/base/packing.h"

#include <algorithm>

namespace casegrip::due
{
namespace
{

// Whether an episode is open at `now`. Events of one instant apply filed before reopened; those before the case was
// recorded change nothing (due-rules "Episodes").
bool isOpenAt(const CaseHistory &history, Instant now)
{
    if (history.recordedAt > now)
        return false;
    bool open = true;
    Instant last = history.recordedAt;
    EventKind lastKind = EventKind::Reopened;
    bool any = false;
    for (const auto &event : history.events) {
        if ((event.kind != EventKind::Filed && event.kind != EventKind::Reopened) || event.at > now ||
            event.at < history.recordedAt)
            continue;
        if (any && (event.at < last || (event.at == last && event.kind < lastKind)))
            continue;
        any = true;
        last = event.at;
        lastKind = event.kind;
        open = event.kind == EventKind::Reopened;
    }
    return open;
}

std::optional<Instant> planOwedSince(const std::vector<OpenItem> &open)
{
    const auto plan = std::find_if(open.begin(), open.end(), [](const OpenItem &item) { return item.stage == Stage::Plan; });
    return plan == open.end() ? std::nullopt : std::optional(plan->opensAt);
}

std::optional<Instant> contactDueAt(const cases::CaseColumns &columns, const TimeZone &zone)
{
    if (!columns.contactIntervalDays)
        return {};
    constexpr std::int64_t never = 36525; // days: what is longer is a mistake, and must not overflow
    const Day last = zone.dayOf(columns.lastContactAt.value_or(columns.recordedAt));
    return zone.endOfDay(last + std::chrono::days(std::clamp<std::int64_t>(*columns.contactIntervalDays, 0, never)));
}

} // namespace

std::optional<Counted> countedAs(const Obligation &obligation, const framework::Framework &version, std::uint8_t rank,
                                 TeamId reviewerTeam, bool batched)
{
    const bool done = isDone(obligation.state);
    const bool pending = obligation.state == State::Open || obligation.state == State::Overdue;
    const bool ended = obligation.state == State::Lapsed || obligation.state == State::Missed;
    if (!obligation.dueAt || !(done || pending || ended) || !version.counts(obligation.stage))
        return {};
    return Counted{version.zone.dayOf(*obligation.dueAt), obligation.stage, rank, obligation.team,
                   done ? reviewerTeam : obligation.team, done, obligation.state == State::DoneOnTime, pending,
                   done && batched, done ? version.zone.dayOf(*obligation.completedAt) : Day()};
}

std::vector<std::string> rankNames(const framework::FrameworkSet &frameworks)
{
    std::vector<std::string> names;
    const auto add = [&names](const std::string &rank) {
        if (std::find(names.begin(), names.end(), rank) == names.end())
            names.push_back(rank);
    };
    for (const auto &version : frameworks.versions) {
        add(version.planRank);
        add(version.initialRank);
        for (const auto &periodic : version.periodic)
            add(periodic.rank);
    }
    return names;
}

CaseEvaluator::CaseEvaluator(const framework::FrameworkSet &frameworks,
                             const std::vector<Classification> &classifications, TeamOfOfficer teamOfOfficer)
    : m_frameworks(frameworks), m_engine(frameworks, classifications), m_teamOfOfficer(std::move(teamOfOfficer))
{
    const auto names = rankNames(frameworks);
    for (const auto &version : frameworks.versions) {
        auto &ranks = m_rankOfStage.emplace_back();
        for (int stage = 0; stage < stageCount; ++stage) {
            const auto at = std::find(names.begin(), names.end(), version.rankOf(Stage(stage)));
            ranks.push_back(std::uint8_t(at == names.end() ? 0 : at - names.begin()));
        }
    }
}

const CaseHistory &CaseEvaluator::view(const cases::CaseColumns &columns, const cases::History &history, const OwnWork &own)
{
    m_events.clear();
    for (const auto &event : history.events)
        m_events.push_back({event.at, event.kind, event.team, event.classification});
    m_reviews.clear();
    m_sources.clear();
    for (const auto &review : history.reviews) {
        m_reviews.push_back({review.ref, review.completedAt, review.kind, review.inExport});
        m_sources.push_back({review.ref, review.reviewer, review.exportId, false});
    }
    addOwnReviews(own.reviews, history);
    m_view = {columns.recordedAt,     columns.allocatedAt, columns.firstTeam, columns.team,
              columns.classification, m_events,            m_reviews,         own.redBoxes};
    return m_view;
}

void CaseEvaluator::addOwnReviews(const std::vector<OwnReview> &own, const cases::History &history)
{
    for (const auto &review : own) {
        std::uint32_t exportId = 0;
        for (std::size_t i = 0; i < history.reviews.size(); ++i) {
            const auto &there = history.reviews[i];
            const bool sameWork = there.kind == review.kind && there.reviewer == review.reviewer;
            if (!isSameReview(review.ref, sameWork, there.ref, there.text))
                continue;
            m_reviews[i].counts = false; // pasted twice, it is still one
            exportId = exportId == 0 ? there.exportId : exportId;
        }
        m_reviews.push_back({review.ref, review.completedAt, review.kind, review.counts, review.returnedAt});
        m_sources.push_back({review.ref, review.reviewer, exportId, review.batched});
    }
}

TeamId CaseEvaluator::reviewerTeam(const Obligation &obligation) const
{
    if (!isDone(obligation.state) || obligation.review < 0 || !obligation.completedAt)
        return obligation.team;
    const auto reviewer = review(obligation.review).reviewer;
    return reviewer == cases::OfficerId{} ? obligation.team : m_teamOfOfficer(reviewer, *obligation.completedAt);
}

void CaseEvaluator::evaluate(const cases::CaseColumns &columns, const cases::History &history,
                             const OwnWork &own, Instant now, CaseDues &into)
{
    const auto &input = view(columns, history, own);
    m_engine.evaluate(input, now, m_dues);
    into.nextChangeAt = m_dues.nextChangeAt;
    into.counted.clear();
    into.open.clear();
    for (const auto &obligation : m_dues.obligations) {
        const auto &framework = m_frameworks.versions[obligation.framework];
        const auto rank = m_rankOfStage[obligation.framework][std::size_t(obligation.stage)];
        if (isPending(obligation.state))
            into.open.push_back({obligation.stage, obligation.variant, rank, obligation.framework, obligation.episode,
                                 obligation.cycle, obligation.opensAt, obligation.dueAt,
                                 obligation.state == State::Paused, framework.counts(obligation.stage), obligation.team});
        if (const auto counted = countedAs(obligation, framework, rank, reviewerTeam(obligation), isBatched(obligation)))
            into.counted.push_back(*counted);
    }
    pack(into.counted, into.packedCounted);
    m_flows.read(input, {columns.outcome, columns.outcomeAt}, m_frameworks.zone(), now);
    into.flows = m_flows.flows();
    pack(into.flows, into.packedFlows);
    if (const auto next = m_flows.nextAt(); next && (!into.nextChangeAt || *next < *into.nextChangeAt))
        into.nextChangeAt = next;
    into.planSince = planOwedSince(into.open);
    into.contactDueAt = contactDueAt(columns, m_frameworks.zone());
    into.isOpen = isOpenAt(input, now);
    into.team = m_engine.teamAt(input, now);
    into.redBox = into.isOpen ? m_engine.redBoxAt(input, now) : 0;
    into.lastReviewAt.reset();
    for (const auto &review : m_reviews) {
        if (review.countsAt(now) && (!into.lastReviewAt || review.completedAt >= *into.lastReviewAt)) {
            into.lastReviewAt = review.completedAt;
            into.lastReviewKind = review.kind;
        }
    }
}

void pack(const std::vector<Counted> &counted, std::string &into)
{
    into.clear();
    Packer out(into);
    for (const auto &item : counted) {
        out.signedNumber(item.dueDay.time_since_epoch().count());
        out.number(std::uint64_t(item.stage) << 4 | std::uint64_t(item.batched) << 3 | std::uint64_t(item.pending) << 2 |
                   std::uint64_t(item.completed) << 1 | std::uint64_t(item.onTime));
        out.number(item.rank);
        out.number(std::uint64_t(item.team));
        out.number(std::uint64_t(item.reviewerTeam));
        if (item.completed)
            out.signedNumber((item.completedDay - item.dueDay).count());
    }
}

bool unpack(std::string_view body, std::vector<Counted> &into)
{
    into.clear();
    Unpacker in(body);
    while (!in.atEnd() && in.good()) {
        Counted item;
        item.dueDay = Day{std::chrono::days{int(in.signedNumber())}};
        const auto bits = in.number();
        item.stage = Stage(bits >> 4);
        item.batched = (bits & 8) != 0;
        item.pending = (bits & 4) != 0;
        item.completed = (bits & 2) != 0;
        item.onTime = (bits & 1) != 0;
        item.rank = std::uint8_t(in.number());
        item.team = TeamId{std::uint32_t(in.number())};
        item.reviewerTeam = TeamId{std::uint32_t(in.number())};
        if (item.completed)
            item.completedDay = item.dueDay + std::chrono::days{int(in.signedNumber())};
        into.push_back(item);
    }
    return in.good();
}

} // namespace casegrip::due
