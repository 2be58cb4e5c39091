// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entry_types.h"
#include "core/reviews/approval_store.h"
#include "core/reviews/review_store.h"
#include "core/workspace/private.h"

#include <algorithm>
#include <set>

// Undo: a further entry for each that is taken back.
namespace casegrip::workspace
{
namespace
{

using journal::Entry;
using journal::EntryId;

// The entries of one case.
struct CaseEntries {
    std::vector<Entry> all;
    std::set<EntryId> undone;
};

Result<CaseEntries> entriesOf(const journal::Journal &journal, const std::string &caseNo)
{
    auto all = journal.workOfCase(caseNo);
    if (!all)
        return failure(all.error());
    journal::putInOrder(*all);
    auto undone = journal::undoneBy(*all);
    return CaseEntries{std::move(*all), std::move(undone)};
}

tl::unexpected<Error> noSuchEntry()
{
    return failure(ErrorKind::NotFound, "There is no such entry to undo.", "casegrip log lists the entries.");
}

bool isDecision(const Entry &entry)
{
    return entry.envelope.type == reviews::type::approved || entry.envelope.type == reviews::type::returned;
}

Done refuseOvertaken(const char *what, const char *instead) { return failure(ErrorKind::Refused, what, instead); }

// What others have built on stays: a review that was decided on or revised, a return that was answered. And who took a decision
// back decides anew, on what holds then.
Done checkOvertaken(const Entry &target, const CaseEntries &of)
{
    const reviews::CaseReviews all = reviews::foldReviews(of.all);
    const auto undone = target.envelope.type == journal::type::undo ? journal::undoTarget(target.payload()) : std::nullopt;
    for (const Entry &entry : of.all) {
        if (undone && entry.id == *undone && isDecision(entry))
            return refuseOvertaken("A decision that was taken back is not brought back.", "Decide again.");
    }
    for (const reviews::ReviewState &state : all.reviews) {
        const auto last = std::find_if(state.versions.rbegin(), state.versions.rend(), [](const auto &version) { return !version.isUndone; });
        for (const reviews::ReviewVersion &version : state.versions) {
            const bool isRevised = last != state.versions.rend() && last->review.version > version.review.version;
            const auto made = state.decisionsOn(version);
            if (version.entry == target.id && (isRevised || !made.empty()))
                return refuseOvertaken("The review was decided on or revised since.", "Withdraw it instead: casegrip review withdraw.");
            const bool isReturn = target.envelope.type == reviews::type::returned &&
                                  std::any_of(made.begin(), made.end(), [&](const auto *decision) { return decision->entry == target.id; });
            if (isReturn && isRevised)
                return refuseOvertaken("The review was resubmitted since.", "Decide on what was resubmitted.");
        }
    }
    return {};
}

const reviews::ReviewVersion *find(const reviews::ReviewState &state, const journal::Hash &hash)
{
    const auto found = std::find_if(state.versions.begin(), state.versions.end(), [&](const auto &version) { return version.hash == hash; });
    return found == state.versions.end() ? nullptr : &*found;
}

// The directions that this version of a review gave and that nobody has dealt with.
std::vector<Entry> directionsOf(const reviews::SignedReview &review, const CaseEntries &of, const std::string &login)
{
    std::vector<Entry> found;
    const reviews::CaseReviews all = reviews::foldReviews(of.all);
    const reviews::ReviewState *state = all.find(review.ref);
    const reviews::ReviewVersion *before = state && review.previous ? find(*state, *review.previous) : nullptr;
    const auto isOfBefore = [before](int number) {
        return before && std::any_of(before->review.directions.begin(), before->review.directions.end(),
                                     [number](const auto &direction) { return direction.number == number; });
    };
    for (const Entry &entry : of.all) {
        const reviews::DirectionState *direction = all.find(entry.id);
        if (direction && direction->ref == review.ref && !isOfBefore(direction->given.number) && direction->notes.empty() &&
            entry.envelope.author == login)
            found.push_back(entry);
    }
    return found;
}

// The mark of those that were made in one step; empty: it was made alone.
std::string batchOf(const Entry &entry)
{
    if (const auto submitted = reviews::readSubmitted(entry.payload()))
        return submitted->review.batch ? submitted->review.batch->id : std::string();
    const auto approved = entry.envelope.type == reviews::type::approved ? reviews::readDecided(reviews::Verdict::Approved, entry.payload())
                                                                         : std::nullopt;
    return approved && approved->batch ? approved->batch->id : std::string();
}

// What the undo of a review took back beside it: its directions.
std::vector<Entry> undosBeside(const Entry &undo, const CaseEntries &of, const std::string &login)
{
    std::vector<Entry> found;
    const auto review = journal::undoTarget(undo.payload());
    for (const Entry &entry : of.all) {
        const auto &answered = entry.envelope.parents;
        const bool isBeside = review && entry.id != undo.id && std::find(answered.begin(), answered.end(), *review) != answered.end();
        if (isBeside && entry.envelope.type == journal::type::undo && entry.envelope.author == login && !of.undone.contains(entry.id))
            found.push_back(entry);
    }
    return found;
}

} // namespace

// Only who made an entry takes it back, wherever its case has gone since.
Done Workspace::Private::permitUndo(const Entry &target)
{
    Matter matter{.caseNo = target.envelope.caseNo, .authorLogin = target.envelope.author};
    if (!matter.caseNo.empty() && facts && !inQuestion(matter.caseNo)) // its export was undone
        matter.caseNo.clear();
    const auto decision = decide(access::Action::Undo, matter);
    if (!decision)
        return failure(decision.error());
    return decision->reason == access::Reason::NoSuchCase ? Done(noSuchEntry()) : decision->asDone();
}

Result<std::vector<journal::NewEntry>> Workspace::Private::undoEntries(const Undo &undo)
{
    const journal::Journal entries(*work);
    const auto id = journal::fromHex<32>(undo.entryId);
    auto target = undo.entryId.empty() ? entries.lastUndoable(options.login)
                  : id                 ? entries.find(*id)
                                       : Result<std::optional<Entry>>(std::nullopt);
    if (!target)
        return failure(target.error());
    if (!*target)
        return noSuchEntry();

    std::vector<Entry> targets = {**target};
    if (const std::string batch = batchOf(**target); facts && !batch.empty()) {
        const auto all = storage::guarded(factsPath, [&]() -> Result<std::vector<EntryId>> {
            return isDecision(**target) ? reviews::decisionsOfBatch(*facts, batch) : reviews::entriesOfBatch(*facts, batch);
        });
        if (!all)
            return failure(all.error());
        for (const EntryId &other : *all) {
            auto found = entries.find(other);
            if (found && *found && other != (*target)->id)
                targets.push_back(std::move(**found));
        }
    }

    std::vector<journal::NewEntry> undos;
    // `besides`: goes with that one.
    const auto add = [&undos](const Entry &entry, const Entry *besides = nullptr) -> Done {
        auto made = journal::undoEntry(entry);
        if (!made)
            return failure(made.error());
        if (besides)
            made->parents.push_back(besides->id);
        undos.push_back(std::move(*made));
        return {};
    };
    for (const Entry &one : targets) {
        const auto of = entriesOf(entries, one.envelope.caseNo);
        if (!of)
            return failure(of.error());
        if (auto allowed = permitUndo(one); !allowed)
            return failure(allowed.error());
        if (of->undone.contains(one.id)) // only once
            return failure(ErrorKind::Refused, "The entry was taken back before.", "casegrip log lists the entries.");
        if (auto may = checkOvertaken(one, *of); !may)
            return failure(may.error());
        if (auto allowed = permitComingBack(one); !allowed)
            return failure(allowed.error());
        if (const auto review = reviews::readSubmitted(one.payload())) {
            for (const Entry &direction : directionsOf(review->review, *of, options.login)) {
                if (auto added = add(direction, &one); !added)
                    return failure(added.error());
            }
        }
        for (const Entry &beside : one.envelope.type == journal::type::undo ? undosBeside(one, *of, options.login) : std::vector<Entry>()) {
            if (auto added = add(beside, &one); !added)
                return failure(added.error());
        }
        if (auto added = add(one); !added)
            return failure(added.error());
    }
    return undos;
}

} // namespace casegrip::workspace
