// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/cover_entries.h"
#include "core/figures/chart_entries.h"
#include "core/journal/entry_types.h"
#include "core/reports/month_closing.h"
#include "core/reviews/approval_entries.h"
#include "core/reviews/review_entries.h"
#include "core/workspace/review_desk.h"

// What the undo of an undo brings back is done anew: whoever brings it back may do it today.
namespace casegrip::workspace
{
namespace
{

using access::Action;
using journal::Entry;

struct Asked {
    Action action;
    Matter matter = {};
};

Action actionOf(due::ReviewKind kind)
{
    switch (kind) {
    case due::ReviewKind::Plan:
        return Action::WritePlan;
    case due::ReviewKind::IqPlan:
        return Action::ReviewPlanQuality;
    case due::ReviewKind::Audit:
        return Action::Audit;
    default:
        return Action::Review;
    }
}

// What stands in the entry itself; a decision is never brought back.
std::optional<Asked> askedByType(const Entry &entry, const std::string &caseNo)
{
    const std::pair<std::string_view, Action> simple[] = {
        {reviews::type::addendum, Action::AddAddendum},       {reviews::type::directionGiven, Action::GiveDirection},
        {reviews::type::directionClosed, Action::CloseDirection}, {journal::type::note, Action::AddNote},
        {journal::type::snooze, Action::Snooze},              {journal::type::redBox, Action::SetRedBox},
        {journal::type::redBoxLifted, Action::LiftRedBox},    {figures::type::targetSet, Action::SetTarget},
        {figures::type::targetWithdrawn, Action::SetTarget},  {reports::type::monthClosed, Action::CloseMonth}};
    for (const auto &[type, action] : simple) {
        if (entry.envelope.type == type)
            return Asked{action, {.caseNo = caseNo}};
    }
    if (entry.envelope.type == reviews::type::withdrawn)
        return Asked{Action::Withdraw, {.caseNo = caseNo, .authorLogin = entry.envelope.author}};
    if (const auto cover = entry.envelope.type == access::type::coverGiven ? access::readCover(entry.payload()) : std::nullopt)
        return Asked{Action::GiveCover, {.officerId = cover->covered.id}};
    if (const auto absence = entry.envelope.type == access::type::absenceRecorded ? access::readAbsence(entry.payload()) : std::nullopt)
        return Asked{Action::RecordAbsence, {.officerId = absence->officer.id}};
    if (const auto interest = entry.envelope.type == access::type::interestDeclared ? access::readInterest(entry.payload()) : std::nullopt)
        return Asked{Action::DeclareInterest, {.caseNo = caseNo, .officerId = interest->officer.id}};
    return {};
}

// None: it is no undo.
Result<std::optional<Entry>> takenBackBy(const std::optional<Entry> &undo, const journal::Journal &entries)
{
    const auto target = undo && undo->envelope.type == journal::type::undo ? journal::undoTarget(undo->payload()) : std::nullopt;
    return target ? entries.find(*target) : Result<std::optional<Entry>>(std::nullopt);
}

// What is in force again without that undo. When that is an undo too, it takes back another one, which had taken back something.
Result<std::optional<Entry>> comesBackWithout(const Entry &undo, const journal::Journal &entries)
{
    std::optional<Entry> without = undo;
    while (without) {
        auto back = takenBackBy(without, entries);
        if (!back || !*back || (*back)->envelope.type != journal::type::undo)
            return back;
        auto gone = takenBackBy(*back, entries);
        if (!gone)
            return gone;
        without = std::move(*gone);
    }
    return std::optional<Entry>();
}

} // namespace

Done Workspace::Private::permitComingBack(const Entry &undo)
{
    const auto found = comesBackWithout(undo, journal::Journal(*work));
    if (!found)
        return failure(found.error());
    if (!*found)
        return {};
    const Entry &entry = **found;
    std::string caseNo = entry.envelope.caseNo;
    if (!caseNo.empty() && facts && !inQuestion(caseNo)) // its export was undone
        caseNo.clear();
    if (const auto submitted = reviews::readSubmitted(entry.payload());
        submitted && entry.envelope.type == reviews::type::submitted) {
        const due::ReviewKind kind = submitted->review.kind;
        const auto &version = frameworks.versions[frameworks.inForceAt(now())];
        return permit(actionOf(kind), {.caseNo = caseNo, .askedRank = version.rankOf(stageOf(kind))});
    }
    if (const auto annotation = entry.envelope.type == figures::type::annotated ? figures::readAnnotation(entry.payload()) : std::nullopt)
        return permitAnnotation(*annotation);
    const auto asked = askedByType(entry, caseNo);
    return asked ? permit(asked->action, asked->matter) : Done();
}

} // namespace casegrip::workspace
