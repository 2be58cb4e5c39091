// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval.h"

#include "core/forms/template.h"

namespace casegrip::reviews
{
namespace
{

const std::string &higher(const std::string &a, const std::string &b)
{
    return forms::isRankOrAbove(a, b) ? a : b;
}

} // namespace

std::string rankAbove(const framework::Framework &framework, const std::string &rank)
{
    std::vector<std::string> ranks = {framework.planRank, framework.initialRank};
    for (const framework::Periodic &entry : framework.periodic)
        ranks.push_back(entry.rank);
    std::optional<std::string> next;
    for (const std::string &one : ranks) {
        const bool isAbove = !forms::isRankOrAbove(rank, one);
        if (isAbove && (!next || forms::isRankOrAbove(*next, one)))
            next = one;
    }
    return next.value_or(rank);
}

std::optional<ApprovalAsked> approvalFor(const framework::Framework &framework, const SignedReview &review, bool isRedBox)
{
    std::optional<ApprovalAsked> asked;
    for (const framework::ApprovalRule &rule : framework.approvals.needed) {
        if (!rule.matches(review.kind, review.content.decision, isRedBox))
            continue;
        if (!asked)
            asked = ApprovalAsked{review.author.rank, {}};
        asked->rank = higher(asked->rank, rule.rank.empty() ? rankAbove(framework, review.author.rank) : rule.rank);
        asked->why += (asked->why.empty() ? "" : "; ") + rule.title;
    }
    return asked;
}

ApprovalAsked approvalAgain(const framework::Framework &framework, const SignedReview &review, bool isRedBox,
                            const ReviewState &returned, int earlier)
{
    const auto &before = returned.latest().review.approval;
    ApprovalAsked asked = approvalFor(framework, review, isRedBox)
                              .value_or(before.value_or(ApprovalAsked{rankAbove(framework, review.author.rank), "Resubmitted"}));
    if (before)
        asked.rank = higher(asked.rank, before->rank);
    if (returned.timesReturned() + earlier == returnsBeforeNextRank)
        asked.rank = rankAbove(framework, asked.rank);
    return asked;
}

} // namespace casegrip::reviews
