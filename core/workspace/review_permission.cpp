// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review_desk.h"

#include <algorithm>

// Who may answer which form, and what somebody may know of.
namespace casegrip::workspace
{
namespace
{

access::Action actionOf(forms::Kind kind)
{
    switch (kind) {
    case forms::Kind::Plan:
        return access::Action::WritePlan;
    case forms::Kind::IqPlan:
        return access::Action::ReviewPlanQuality;
    case forms::Kind::Audit:
        return access::Action::Audit;
    default:
        return access::Action::Review;
    }
}

} // namespace

// A form for any rank completes what the framework asks of one rank: the higher of both is asked for.
std::string ReviewDesk::askedRank(const forms::Template &form, const Completes &completes) const
{
    const framework::Framework &version =
        completes.obligation ? m_d.frameworks.versions[completes.obligation->obligation.framework] : inForce();
    const std::string &owed = version.rankOf(stageOf(completes.kind));
    return owed.empty() || forms::isRankOrAbove(form.rank, owed) ? form.rank : owed;
}

Result<access::Decision> ReviewDesk::decide(const forms::Template &form, const std::string &caseNo, const Completes &completes)
{
    return m_d.decide(actionOf(form.kind), {.caseNo = caseNo, .askedRank = askedRank(form, completes)});
}

Done ReviewDesk::may(const forms::Template &form, const std::string &caseNo, const Completes &completes)
{
    const auto decision = decide(form, caseNo, completes);
    return decision ? decision->asDone() : failure(decision.error());
}

// Who has signed any version is its author, also when the roster has another officer for that login by now.
Result<ReviewDesk::Authority> ReviewDesk::mayDecide(access::Action action, const std::string &caseNo, const reviews::ReviewState &review)
{
    const auto isActors = [this](const reviews::ReviewVersion &version) {
        return version.review.author.id == actor().officerId || version.login == actor().login;
    };
    const bool isOwn = std::any_of(review.versions.begin(), review.versions.end(), isActors);
    const auto &asked = review.latest().review.approval;
    const auto decision = m_d.decide(action, {.caseNo = caseNo,
                                              .askedRank = asked ? asked->rank : std::string(),
                                              .authorId = isOwn ? actor().officerId : review.latest().review.author.id});
    if (!decision)
        return failure(decision.error());
    if (auto allowed = decision->asDone(); !allowed)
        return failure(allowed.error());
    if (decision->onBehalfOf.empty())
        return Authority{};
    const auto covered = m_d.officerOf(decision->onBehalfOf);
    return Authority{decision->onBehalfOf, covered ? covered->name : std::string()};
}

bool ReviewDesk::knowsOf(const std::string &caseNo)
{
    const auto seen = m_d.permitSeeing(caseNo);
    return seen || seen.error().kind != ErrorKind::NotFound;
}

} // namespace casegrip::workspace
