// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/journal/entry_types.h"
#include "core/storage/statement.h"
#include "core/workspace/review_desk.h"

#include <algorithm>

// Our own work: every change is one entry, committed first and folded after.
namespace casegrip::workspace
{
namespace
{

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

// An entry that would change nothing is refused, so that nobody takes it for one that did.
Done checkSnooze(const Snooze &snooze, Instant now)
{
    if (snooze.until > now)
        return {};
    return failure(ErrorKind::Refused, "The snooze would be over before it begins.", "Choose a later time.");
}

Done checkRedBox(const ManualRedBox &box, const std::vector<due::ManualRedBox> &marks)
{
    const bool isMarked = std::any_of(marks.begin(), marks.end(), [](const auto &mark) { return !mark.until; });
    if (isMarked == box.lift)
        return {};
    return box.lift ? failure(ErrorKind::Refused, "No red box was made by hand here.",
                              "What the framework calls red box cannot be lifted.")
                    : failure(ErrorKind::Refused, "The case is red box by hand already.", "Lift that one first.");
}

} // namespace

Result<Changes> Workspace::Private::commitEntries(std::span<const journal::NewEntry> entries,
                                                  const std::function<void()> &beside)
{
    std::vector<journal::NewEntry> named(entries.begin(), entries.end());
    for (journal::NewEntry &entry : named)
        reviews::keepOfficer(entry, {actor.officerId, actor.name, actor.rankNow()});
    auto ids = writer->append(named, beside);
    if (!ids)
        return failure(ids.error());
    gate.noteCommit();
    Changes changes;
    changes.entryId = journal::toHex(ids->back());
    changes.undoable = changes.entryId;
    // From here the entries are saved. What follows is repaired at the next fold and is no reason to say "not saved".
    if (facts) {
        if (auto folded = foldAndRefresh())
            changes.caseNos = std::move(*folded);
    }
    for (const auto &entry : entries) {
        if (!entry.caseNo.empty() && std::find(changes.caseNos.begin(), changes.caseNos.end(), entry.caseNo) == changes.caseNos.end())
            changes.caseNos.push_back(entry.caseNo);
    }
    return changes;
}

Done Workspace::Private::known(const std::string &caseNo)
{
    if (auto has = noFacts(); !has)
        return has;
    return storage::guarded(factsPath, [&]() -> Done {
        if (cases::CaseStore(*facts).findId(caseNo))
            return {};
        return failure(noSuchCase());
    });
}

Result<Changes> Workspace::Private::commitEntry(Result<journal::NewEntry> entry)
{
    if (!entry)
        return failure(entry.error());
    return commitEntries(std::span(&*entry, 1));
}

Result<Changes> Workspace::Private::commitAbout(access::Action action, const std::string &caseNo, Result<journal::NewEntry> entry)
{
    const auto decision = decide(action, {.caseNo = caseNo});
    if (!decision)
        return failure(decision.error());
    if (auto allowed = decision->asDone(); !allowed)
        return failure(allowed.error());
    if (!entry)
        return failure(entry.error());
    if (auto kept = keepCovered(std::span(&*entry, 1), *decision); !kept)
        return failure(kept.error());
    return commitEntry(std::move(entry));
}

Result<Changes> Workspace::Private::mark(const ManualRedBox &box)
{
    const auto action = box.lift ? access::Action::LiftRedBox : access::Action::SetRedBox;
    if (auto allowed = permit(action, {.caseNo = box.caseNo}); !allowed)
        return failure(allowed.error());
    auto useful = storage::guarded(factsPath, [&] { return checkRedBox(box, ownWorkOf(box.caseNo).redBoxes); });
    if (!useful)
        return failure(useful.error());
    return commitAbout(action, box.caseNo,
                       box.lift ? journal::liftRedBoxEntry(box.caseNo, now(), box.reason)
                                : journal::redBoxEntry(box.caseNo, now(), box.reason));
}

Result<Changes> Workspace::run(const Operation &operation)
{
    if (auto may = d->mayWrite(); !may)
        return failure(may.error());
    return std::visit(
        Overloaded{
            [&](const AddNote &note) {
                return d->commitAbout(access::Action::AddNote, note.caseNo, journal::noteEntry(note.caseNo, note.text));
            },
            [&](const Snooze &snooze) -> Result<Changes> {
                if (auto useful = checkSnooze(snooze, now()); !useful)
                    return failure(useful.error());
                return d->commitAbout(access::Action::Snooze, snooze.caseNo,
                                      journal::snoozeEntry(snooze.caseNo, snooze.until, snooze.reason));
            },
            [&](const ManualRedBox &box) { return d->mark(box); },
            [&](const Undo &undo) -> Result<Changes> {
                auto entries = d->undoEntries(undo);
                return entries ? d->commitEntries(*entries) : failure(entries.error());
            },
            [&](const Erase &erase) { return d->erase(erase); },
            [&](const SubmitReview &submitted) { return ReviewDesk(*this).submit(submitted); },
            [&](const SubmitBatch &batch) { return ReviewDesk(*this).submit(batch); },
            [&](const AddAddendum &addendum) { return ReviewDesk(*this).add(addendum); },
            [&](const WithdrawReview &withdrawn) { return ReviewDesk(*this).withdraw(withdrawn); },
            [&](const GiveDirection &given) { return ReviewDesk(*this).give(given); },
            [&](const CloseDirection &closed) { return ReviewDesk(*this).close(closed); },
            [&](const ApproveReview &approved) { return ReviewDesk(*this).approve(approved); },
            [&](const ApproveReviews &approved) { return ReviewDesk(*this).approve(approved); },
            [&](const ReturnReview &returned) { return ReviewDesk(*this).giveBack(returned); },
            [&](const GiveCover &given) { return d->give(given); }, [&](const EndCover &ended) { return d->end(ended); },
            [&](const RecordAbsence &recorded) { return d->record(recorded); },
            [&](const EndAbsence &ended) { return d->end(ended); },
            [&](const DeclareInterest &declared) { return d->declare(declared); },
            [&](const Annotate &made) { return d->annotate(made); },
            [&](const WithdrawAnnotation &withdrawn) { return d->withdraw(withdrawn); },
            [&](const SetTarget &set) { return d->set(set); },
            [&](const WithdrawTarget &withdrawn) { return d->withdraw(withdrawn); },
            [&](const CloseMonth &wanted) { return d->close(wanted); }},
        operation);
}

} // namespace casegrip::workspace
