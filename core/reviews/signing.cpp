// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/signing.h"

#include "core/reviews/review_ref.h"

#include <algorithm>

namespace casegrip::reviews
{
namespace
{

Error refusal(const forms::Template &form, const std::vector<forms::Problem> &problems)
{
    const forms::Problem &first = problems.front();
    const forms::Question *question = form.find(first.place.id);
    const std::string others =
        problems.size() == 1 ? "" : " " + std::to_string(problems.size() - 1) + " more.";
    return {ErrorKind::Refused,
            first.place.id + (question ? " (" + question->label + ")" : "") + ": " + first.message + others,
            "Answer it, or give a reason where that is allowed, and submit again."};
}

bool saysTheSame(const PlannedDirection &a, const PlannedDirection &b)
{
    return a.question == b.question && a.text == b.text && a.owner == b.owner && a.ownerId == b.ownerId;
}

} // namespace

std::vector<PlannedDirection> directionsOf(const forms::Content &content, const Signing &signing)
{
    std::vector<PlannedDirection> before = signing.given;
    std::vector<PlannedDirection> directions;
    int number = signing.firstDirection;
    const auto add = [&](PlannedDirection direction) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const auto &one) { return saysTheSame(one, direction); });
        if (same != before.end()) {
            directions.push_back(*same);
            before.erase(same);
            return;
        }
        direction.number = number++;
        directions.push_back(std::move(direction));
    };
    for (const PlannedDirection &direction : directionsOf(content, 0))
        add(direction);
    for (const PlannedDirection &direction : signing.byHand)
        add(direction);
    // What was given by hand before stays part of it.
    std::copy_if(before.begin(), before.end(), std::back_inserter(directions), [](const auto &one) { return one.question.empty(); });
    return directions;
}

std::optional<due::ReviewKind> kindCompleted(const forms::Template &form,
                                             const std::optional<due::Stage> &begunFor)
{
    switch (form.kind) {
    case forms::Kind::Approval:
    case forms::Kind::Part:
        return {};
    case forms::Kind::Periodic:
        if (!begunFor || *begunFor == due::Stage::Plan || *begunFor == due::Stage::Initial)
            return {};
        return due::parseReviewKind(due::toWord(*begunFor));
    default:
        return due::parseReviewKind(forms::toWord(form.kind));
    }
}

Result<SignedReview> sign(const forms::Template &form, const forms::Answers &answers,
                          const forms::CaseFacts &facts, const forms::Moment &moment, const Signing &signing)
{
    const auto stage = signing.occasion ? std::optional(signing.occasion->stage) : std::nullopt;
    const auto kind = kindCompleted(form, stage);
    if (!kind || *kind != signing.kind)
        return failure(ErrorKind::Refused, "The template " + form.id + " does not complete this review.",
                       "Choose a template for it; casegrip template list shows them.");
    const auto problems = forms::blocking(forms::evaluate(form, answers, facts, moment), answers);
    if (!problems.empty())
        return failure(refusal(form, problems));
    SignedReview review;
    review.ref = signing.ref;
    review.caseNo = signing.caseNo;
    review.kind = signing.kind;
    review.author = signing.author;
    review.signedAt = moment.now;
    review.form = used(form);
    review.occasion = signing.occasion;
    review.batch = signing.batch;
    review.content = forms::contentOf(form, answers, facts, moment);
    review.directions = directionsOf(review.content, signing);
    if (signing.previous) {
        review.version = signing.previous->version + 1;
        review.previous = contentHash(toJson(*signing.previous));
    }
    return review;
}

} // namespace casegrip::reviews
