// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forms/gather.h"
#include "core/reviews/review_store.h"
#include "core/workspace/review_desk.h"

// A case as it lies before whoever reviews it.
namespace casegrip::workspace
{

Result<CaseNow> ReviewDesk::read(const std::string &caseNo)
{
    auto view = m_workspace.readCase(caseNo);
    if (!view)
        return failure(view.error());
    auto obligations = m_workspace.explain(caseNo);
    if (!obligations)
        return failure(obligations.error());
    auto reviews = fold(caseNo);
    if (!reviews)
        return failure(reviews.error());
    return CaseNow{std::move(*view), std::move(*reviews), std::move(*obligations)};
}

Result<reviews::CaseReviews> ReviewDesk::fold(const std::string &caseNo)
{
    if (!m_d.work)
        return reviews::CaseReviews{};
    auto entries = journal::Journal(*m_d.work).workOfCase(caseNo);
    if (!entries)
        return failure(entries.error());
    return reviews::foldReviews(std::move(*entries));
}

Result<forms::CaseFacts> ReviewDesk::factsOf(const CaseNow &now, const ExplainedObligation *obligation,
                                             due::ReviewKind kind)
{
    return storage::guarded(m_d.factsPath, [&]() -> Result<forms::CaseFacts> {
        forms::Situation situation{now.view, {}, {}, {}, 0, 0, 0, 0, {}, {}, 0};
        storage::Statement exports(*m_d.facts, "workspace/exports");
        while (exports.step())
            situation.exports[exports.number(0)] = exports.instant(3);
        if (obligation)
            situation.obligation = obligation->obligation;
        if (const auto oic = m_d.names.findOfficer(now.view.oicId))
            situation.oicOpenCases = m_d.openCasesOf(std::size_t(*oic), m_d.seen());
        for (const reviews::ReviewState &review : now.reviews.reviews)
            situation.returnsSoFar += review.timesReturned();
        for (const reviews::DirectionState &direction : now.reviews.directions) {
            situation.directionsOpen += direction.isOpen() ? 1 : 0;
            situation.directionsOverdue += direction.isOverdue(m_d.now()) ? 1 : 0;
            situation.directionsOverdueTwice += direction.isOpen() && direction.timesOverdue() >= 2 ? 1 : 0;
        }
        situation.reviewerId = actor().officerId;
        situation.reviewerRank = actor().rankNow();
        situation.reviewsOfThisKindByReviewer = reviews::countOf(*m_d.facts, actor().officerId, kind);
        return forms::gather(situation, moment());
    });
}

} // namespace casegrip::workspace
