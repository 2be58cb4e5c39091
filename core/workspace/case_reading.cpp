// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/journal/projection_store.h"
#include "core/reviews/log_text.h"
#include "core/reviews/review_fold.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <numeric>

// One case: its facts with their sources, what it owes and why; and the stream of every obligation.
namespace casegrip::workspace
{
namespace
{

std::string instantText(const std::optional<Instant> &instant) { return instant ? formatInstant(*instant) : std::string(); }

// The columns of cases.csv as texts, in the order of caseColumnNames.
std::array<std::string, cases::caseColumnCount> columnTexts(const cases::CaseColumns &c, const cases::Names &names)
{
    const auto &classification = names.classification(c.classification);
    return {c.caseNo,
            formatInstant(c.recordedAt),
            instantText(c.allocatedAt),
            names.officerCode(c.oic),
            names.officerCode(c.supervisor),
            names.teamCode(c.firstTeam),
            names.teamCode(c.team),
            classification.principal,
            c.classTitle,
            cases::joinList(classification.included),
            cases::joinList(classification.flags),
            classification.risk,
            c.riskTool,
            c.status,
            instantText(c.statusAt),
            c.outcome,
            instantText(c.outcomeAt),
            c.victimType,
            c.victimSupports,
            c.suspect,
            instantText(c.bailUntil),
            instantText(c.ruiSince),
            instantText(c.wantedSince),
            c.timeLimitOn ? formatDay(*c.timeLimitOn) : std::string(),
            instantText(c.lastContactAt),
            c.contactIntervalDays ? std::to_string(*c.contactIntervalDays) : std::string(),
            c.restricted ? "yes" : "no",
            c.summary,
            instantText(c.updatedAt)};
}

struct Person {
    std::string name, rank;
};
Person personOf(storage::Database &facts, cases::OfficerId id)
{
    storage::Statement row(facts, "workspace/officer_name");
    row << std::int64_t(id);
    if (!row.step())
        return {};
    Person person{std::string(row.text(0)), std::string(row.text(1))};
    row.reset();
    return person;
}

// The unit's last name; empty: it is not in the list of units.
std::string nameOf(storage::Database &facts, due::TeamId team)
{
    storage::Statement unit(facts, "workspace/unit_name");
    unit << std::int64_t(team);
    return unit.step() ? std::string(unit.text(0)) : std::string();
}

void addHistory(cases::CaseView &view, const cases::StoredCase &stored, storage::Database &facts, const cases::Names &names)
{
    for (const auto &event : stored.history.events) {
        cases::EventView one{event.at,
                             event.kind,
                             names.classification(event.classification),
                             names.officerCode(event.officer),
                             names.teamCode(event.team),
                             std::string(event.outcome),
                             std::string(event.note),
                             {event.exportId, event.inferred}};
        view.events.push_back(std::move(one));
    }
    std::stable_sort(view.events.begin(), view.events.end(), [](const auto &a, const auto &b) {
        return std::pair(a.at, a.kind) < std::pair(b.at, b.kind);
    });
    for (const auto &review : stored.history.reviews)
        view.reviews.push_back({std::string(review.ref), review.kind, names.officerCode(review.reviewer),
                                personOf(facts, review.reviewer).name, review.completedAt, std::string(review.decision),
                                std::string(review.text), review.inExport, {review.exportId, false}, review.inExport});
}

// A review made here is one with that of the export, and what was signed here is what counts.
void addOwnReview(cases::CaseView &view, const reviews::ReviewState &state, const TimeZone &zone, Instant now)
{
    const reviews::SignedReview &review = state.latest().review;
    cases::ReviewView own{state.ref, review.kind, review.author.id, review.author.name, state.completedAt(),
                          review.content.decisionWords, reviews::logText(review, zone), !state.isWithdrawn() && !state.isReturnedAt(now), {}, false};
    cases::ReviewView *same = nullptr;
    for (cases::ReviewView &one : view.reviews) {
        const bool sameWork = one.kind == review.kind && one.reviewerId == review.author.id;
        if (!due::isSameReview(state.ref, sameWork, one.ref, one.text))
            continue;
        one.inExport = false; // pasted twice, it is still one
        if (!same || (!same->inRecords && one.inRecords))
            same = &one;
    }
    if (!same) {
        view.reviews.push_back(std::move(own));
        return;
    }
    same->inExport = own.inExport;
    same->completedAt = own.completedAt;
    same->kind = own.kind;
}

Done addOwnReviews(cases::CaseView &view, storage::Database &work, const TimeZone &zone, Instant now)
{
    auto entries = journal::Journal(work).workOfCase(view.caseNo);
    if (!entries)
        return failure(entries.error());
    for (const reviews::ReviewState &state : reviews::foldReviews(std::move(*entries)).reviews)
        addOwnReview(view, state, zone, now);
    std::stable_sort(view.reviews.begin(), view.reviews.end(),
                     [](const auto &a, const auto &b) { return a.completedAt < b.completedAt; });
    return {};
}

Done addOwnEntries(cases::CaseView &view, storage::Database &facts)
{
    auto work = journal::readCaseWork(facts, view.caseNo);
    if (!work)
        return failure(work.error());
    for (const auto &note : work->notes)
        view.ownEntries.push_back({journal::toHex(note.entry), "note", note.at, note.author, note.text, {}, false});
    for (const auto &span : work->redBoxes)
        view.ownEntries.push_back({journal::toHex(span.entry), "red_box", span.from, span.author, span.reason, span.until, false});
    for (const auto &snooze : work->snoozes)
        view.ownEntries.push_back({journal::toHex(snooze.entry), "snooze", snooze.until, snooze.author, snooze.reason, snooze.until, false});
    return {};
}

// Orders one case's obligations for the contract: stage, opens_at, cycle, equal ones by episode.
void contractOrder(const std::vector<due::Obligation> &obligations, std::vector<std::size_t> &order)
{
    order.resize(obligations.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t i) {
            const auto &o = obligations[i];
            return std::tuple(due::toWord(o.stage), o.opensAt, o.cycle, o.episode, i);
        };
        return key(a) < key(b);
    });
}

} // namespace

Result<cases::CaseView> Workspace::readCase(const std::string &caseNo)
{
    if (auto has = d->noFacts(); !has)
        return failure(has.error());
    if (auto allowed = d->permitSeeing(caseNo); !allowed)
        return failure(allowed.error());
    return storage::guarded(d->factsPath, [&]() -> Result<cases::CaseView> {
        d->followFacts();
        const storage::Snapshot snapshot(*d->facts);
        cases::CaseStore store(*d->facts);
        cases::StoredCase stored;
        const auto id = store.findId(caseNo);
        if (!id || !store.read(*id, stored))
            return failure(noSuchCase());
        cases::CaseView view;
        view.id = stored.id;
        view.caseNo = caseNo;
        const auto texts = columnTexts(stored.columns, d->names);
        view.firstExportId = stored.exportId;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (!texts[i].empty() || stored.columnExports[i] != stored.exportId)
                (texts[i].empty() ? view.emptied : view.facts).push_back({std::string(cases::caseColumnNames[i]), texts[i], {stored.columnExports[i], false}});
        }
        auto evaluator = d->evaluator();
        due::CaseDues dues;
        evaluator.evaluate(stored.columns, stored.history, d->ownWorkOf(caseNo), now(), dues);
        view.classTitle = stored.columns.classTitle;
        view.status = stored.columns.status;
        view.team = d->names.teamCode(dues.team);
        const auto calendar = figures::readUnits(*d->facts);
        view.area = calendar.areaName(calendar.areaAt(std::uint32_t(dues.team), d->frameworks.zone().dayOf(now())));
        view.teamName = nameOf(*d->facts, dues.team);
        view.firstTeamName = nameOf(*d->facts, stored.columns.firstTeam);
        view.oicId = d->names.officerCode(stored.columns.oic);
        const auto oic = personOf(*d->facts, stored.columns.oic);
        view.oicName = oic.name;
        view.oicRank = oic.rank;
        view.supervisorId = d->names.officerCode(stored.columns.supervisor);
        view.supervisorName = personOf(*d->facts, stored.columns.supervisor).name;
        view.summary = stored.columns.summary;
        view.restricted = stored.columns.restricted;
        view.absentSince = stored.absentSince;
        view.recordedAt = stored.columns.recordedAt;
        view.redBox = d->frameworks.versions[d->frameworks.inForceAt(now())].categoriesIn(dues.redBox);
        addHistory(view, stored, *d->facts, d->names);
        if (auto own = addOwnEntries(view, *d->facts); !own)
            return failure(own.error());
        if (auto own = d->work ? addOwnReviews(view, *d->work, d->frameworks.zone(), now()) : Done(); !own)
            return failure(own.error());
        return view;
    });
}

Result<std::vector<ExplainedObligation>> Workspace::explain(const std::string &caseNo)
{
    if (auto has = d->noFacts(); !has)
        return failure(has.error());
    if (auto allowed = d->permitSeeing(caseNo); !allowed)
        return failure(allowed.error());
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<ExplainedObligation>> {
        d->followFacts();
        const storage::Snapshot snapshot(*d->facts);
        cases::CaseStore store(*d->facts);
        cases::StoredCase stored;
        const auto id = store.findId(caseNo);
        if (!id || !store.read(*id, stored))
            return failure(noSuchCase());
        std::vector<std::string> exportTexts(1);
        storage::Statement exports(*d->facts, "workspace/exports");
        while (exports.step()) {
            exportTexts.resize(std::max(exportTexts.size(), std::size_t(exports.number(0)) + 1));
            exportTexts[std::size_t(exports.number(0))] = "export of " + formatInstant(exports.instant(3));
        }
        auto evaluator = d->evaluator();
        due::CaseDues dues;
        evaluator.evaluate(stored.columns, stored.history, d->ownWorkOf(caseNo), now(), dues);
        const auto &history = evaluator.view(stored.columns, stored.history, d->ownWorkOf(caseNo));
        const auto reasons = evaluator.engine().explain(history, now());
        const auto sourceOf = [&](const due::Reason &reason) {
            using Code = due::ReasonCode;
            std::string text;
            if (reason.manualRedBox >= 0) {
                text = " (made red box by hand here)";
            } else if (reason.event >= 0) {
                const auto &event = stored.history.events[std::size_t(reason.event)];
                text = " (" + exportTexts[event.exportId] + (event.inferred ? ", inferred by comparing exports)" : ")");
            } else if (reason.review >= 0) {
                const auto exportId = evaluator.review(reason.review).exportId;
                text = exportId == 0 ? std::string(" (signed here)") : " (" + exportTexts[exportId] + ")";
            } else if (reason.code == Code::RedAtOpening || reason.code == Code::NotRedAtOpening || reason.code == Code::TurnedRed) {
                text = " (" + exportTexts[stored.columnExports[7]] + ")"; // the columns of the class
            } else if (reason.code == Code::AllocatedEarlier) {
                text = " (" + exportTexts[stored.columnExports[2]] + ")";
            } else if (reason.code == due::ReasonCode::Recorded) {
                text = " (" + exportTexts[stored.columnExports[1]] + ")";
            } else if (reason.code == due::ReasonCode::Allocated) {
                text = " (" + exportTexts[stored.columnExports[2]] + ")";
            }
            return text;
        };
        std::vector<ExplainedObligation> explained;
        for (std::size_t i = 0; i < evaluator.obligations().size(); ++i) {
            ExplainedObligation one;
            one.obligation = evaluator.obligations()[i];
            one.team = d->names.teamCode(one.obligation.team);
            if (one.obligation.review >= 0)
                one.reviewRef = evaluator.review(one.obligation.review).ref;
            one.reasons = reasons[i];
            for (const auto &reason : one.reasons)
                one.sentences.push_back(due::describe(reason, d->frameworks, d->names.classifications()) + sourceOf(reason));
            explained.push_back(std::move(one));
        }
        return explained;
    });
}

Done Workspace::forEachObligation(const std::string &caseNo, const std::string &team,
                                  const std::function<bool(const ObligationRow &)> &take)
{
    if (auto allowed = d->permit(access::Action::Search); !allowed)
        return allowed;
    if (!d->facts || (!caseNo.empty() && !d->sees(caseNo)))
        return {};
    return storage::guarded(d->factsPath, [&]() -> Done {
        d->followFacts();
        const storage::Snapshot snapshot(*d->facts);
        std::optional<SeenWork> seen; // any case, not only those that are open
        if (!d->gate.isOpen() && caseNo.empty())
            seen.emplace(d->gate.sight(), *d->facts, d->names, false);
        auto evaluator = d->evaluator();
        due::CaseDues dues;
        std::vector<std::size_t> order;
        const auto wanted = team.empty() ? std::optional<due::TeamId>() : d->names.findTeam(team);
        if (!team.empty() && !wanted)
            return {};
        const auto one = [&](const cases::StoredCase &stored) {
            evaluator.evaluate(stored.columns, stored.history, d->ownWorkOf(stored.columns.caseNo), now(), dues);
            const auto owner = std::uint32_t(dues.isOpen ? dues.team : stored.columns.team);
            if (seen && !seen->sees(std::uint32_t(stored.id), owner))
                return true;
            const auto &obligations = evaluator.obligations();
            contractOrder(obligations, order);
            for (const auto i : order) {
                const auto &obligation = obligations[i];
                if (wanted && obligation.team != *wanted)
                    continue;
                const std::string_view ref =
                    obligation.review < 0 ? std::string_view() : evaluator.review(obligation.review).ref;
                if (!take({stored.columns.caseNo, obligation, ref, d->names.teamCode(obligation.team)}))
                    return false;
            }
            return true;
        };
        cases::CaseStore store(*d->facts);
        if (caseNo.empty()) {
            (void)d->allOwnWork();
            store.forEach(one);
            return {};
        }
        cases::StoredCase stored;
        if (const auto id = store.findId(caseNo); id && store.read(*id, stored))
            one(stored);
        return {};
    });
}

} // namespace casegrip::workspace
