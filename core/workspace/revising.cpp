// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval.h"
#include "core/reviews/revision.h"
#include "core/workspace/review_desk.h"

// The next version of a review that was returned.
namespace casegrip::workspace
{
namespace
{

using reviews::ApprovalState;
using reviews::ReviewState;

Done checkReturned(const ReviewState &state, const Actor &actor)
{
    if (state.latest().review.author.id != actor.officerId)
        return failure(ErrorKind::Refused, "The review was signed by somebody else.", "Only who signed it revises it.");
    if (state.approval() == ApprovalState::Returned)
        return {};
    return failure(ErrorKind::Refused, "The review was not returned.", "What is signed stays as it is; add to it with an addendum.");
}

// The version of the template that it was signed on, else the one in force; null: the template is gone.
const forms::Template *formFor(const reviews::SignedReview &review, const forms::Library &library, Day today)
{
    const forms::Template *form = library.find(review.form.id, review.form.version);
    return form && reviews::used(*form).content == review.form.content ? form : library.current(review.form.id, today);
}

} // namespace

bool isOfOccasion(const ReviewState &state, const std::string &author, const std::optional<reviews::Occasion> &occasion)
{
    const reviews::SignedReview &review = state.latest().review;
    return occasion && review.occasion && review.author.id == author && review.occasion->stage == occasion->stage &&
           review.occasion->cycle == occasion->cycle;
}

bool isRevisionOf(const reviews::Draft &draft, const ReviewState &state)
{
    return state.approval() == ApprovalState::Returned && draft.version == state.latest().review.version + 1 &&
           draft.author == state.latest().review.author.id;
}

std::vector<reviews::PlannedDirection> givenBy(const reviews::CaseReviews &reviews, const std::string &ref)
{
    std::vector<reviews::PlannedDirection> given;
    for (const reviews::DirectionState &direction : reviews.directions) {
        if (direction.ref == ref)
            given.push_back(direction.given);
    }
    return given;
}

Result<BegunReview> ReviewDesk::beginRevision(const ReviewWanted &wanted)
{
    std::string caseNo;
    const auto state = findState(wanted.revise, caseNo);
    if (!state)
        return failure(state.error());
    if (!wanted.caseNo.empty() && wanted.caseNo != caseNo)
        return failure(ErrorKind::Refused, "The review " + state->ref + " is of another case.", "Leave the case out.");
    if (auto returned = checkReturned(*state, actor()); !returned)
        return failure(returned.error());
    auto now = read(caseNo);
    if (!now)
        return failure(now.error());
    const reviews::SignedReview &review = state->latest().review;
    BegunReview begun;
    begun.library = m_workspace.library();
    begun.form = formFor(review, *begun.library, moment().today());
    begun.kind = review.kind;
    if (!begun.form)
        return failure(ErrorKind::NotFound, "The template " + review.form.id + " is no longer installed.",
                       "casegrip template list shows those that are.");
    const ExplainedObligation *owed = review.occasion ? waiting(now->obligations, review.occasion->stage) : nullptr;
    if (auto allowed = may(*begun.form, caseNo, {begun.kind, owed}); !allowed)
        return failure(allowed.error());
    if (owed)
        begun.obligation = *owed;
    const auto facts = factsOf(*now, owed, begun.kind);
    if (!facts)
        return failure(facts.error());
    if (auto furnished = furnish(begun, std::move(*now), *facts); !furnished)
        return failure(furnished.error());

    auto taken = reviews::answersOf(review, *begun.form);
    begun.fresh = freshDraft(begun, *facts);
    begun.fresh.ref = state->ref;
    begun.fresh.version = review.version + 1;
    begun.fresh.occasion = review.occasion;
    begun.fresh.answers = std::move(taken.answers);

    Revision revision;
    revision.version = begun.fresh.version;
    for (const reviews::Decision *decision : state->decisionsOn(state->latest()))
        revision.returned.push_back(*decision);
    revision.dropped = std::move(taken.dropped);
    begun.revision = std::move(revision);
    return begun;
}

std::optional<reviews::ApprovalAsked> ReviewDesk::asked(const reviews::SignedReview &review, const Sight &sight) const
{
    const bool isRedBox = !sight.now.view.redBox.empty();
    // What was taken back after it was returned, and signed anew, was returned all the same.
    const ReviewState *before = sight.now.reviews.find(review.ref);
    int earlier = 0;
    const ReviewState *last = nullptr;
    for (const ReviewState &state : sight.now.reviews.reviews) {
        if (state.ref == review.ref || state.timesReturned() == 0 || !isOfOccasion(state, review.author.id, review.occasion))
            continue;
        earlier += state.timesReturned();
        last = &state;
    }
    if (before)
        return reviews::approvalAgain(inForce(), review, isRedBox, *before, earlier);
    return last ? reviews::approvalAgain(inForce(), review, isRedBox, *last, earlier - last->timesReturned())
                : reviews::approvalFor(inForce(), review, isRedBox);
}

} // namespace casegrip::workspace
