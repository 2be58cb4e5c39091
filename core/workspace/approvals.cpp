// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval.h"
#include "core/reviews/approval_store.h"
#include "core/workspace/review_desk.h"

#include <algorithm>
#include <tuple>

// What waits for a decision, and what whoever decides looks at.
namespace casegrip::workspace
{
namespace
{

using Which = ApprovalQuery::Which;

// The more serious, the smaller.
int placeOf(const std::string &risk)
{
    if (risk == "high")
        return 0;
    if (risk == "medium")
        return 1;
    return risk == "standard" ? 3 : 2; // not graded: it might be anything
}

bool comesBefore(const ApprovalOfCase &a, const ApprovalOfCase &b)
{
    const auto key = [](const ApprovalOfCase &one) {
        return std::tuple(one.redBox.empty(), placeOf(one.risk), one.review.submittedAt, std::string_view(one.review.ref));
    };
    return key(a) < key(b);
}

bool contains(const std::vector<std::string> &list, const std::string &value)
{
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

// From the facts, for an answer that the caches do not give.
std::uint64_t Workspace::Private::redBoxOf(std::int64_t caseId)
{
    cases::StoredCase stored;
    if (!cases::CaseStore(*facts).read(caseId, stored))
        return 0;
    auto live = evaluator();
    due::CaseDues dues;
    live.evaluate(stored.columns, stored.history, ownWorkOf(stored.columns.caseNo), now(), dues);
    return dues.redBox;
}

// What is put before a rank is for those who hold it, and for whom a role lets see more than their rank does.
Done ReviewDesk::permitRank(const std::string &rank)
{
    if (auto allowed = m_d.permit(access::Action::Search); !allowed)
        return allowed;
    const access::Person &person = m_d.gate.person();
    const bool isOwn = forms::isRankOrAbove(person.rankNow(), rank);
    return person.isOpen() || isOwn || !person.roles.empty() ? Done() : Done(failure(access::toError(access::Reason::LowRank)));
}

Result<std::vector<ApprovalOfCase>> ReviewDesk::approvals(const ApprovalQuery &asked)
{
    std::vector<ApprovalOfCase> found;
    ApprovalQuery query = asked;
    if (query.rank.empty() && !m_d.gate.isOpen() && m_d.gate.person().roles.empty())
        query.rank = actor().rankNow();
    if (auto allowed = permitRank(query.which == Which::Waiting ? query.rank : std::string()); !allowed)
        return failure(allowed.error());
    if (!m_d.facts)
        return found;
    return storage::guarded(m_d.factsPath, [&]() -> Result<std::vector<ApprovalOfCase>> {
        m_d.followFacts();
        const storage::Snapshot snapshot(*m_d.facts);
        const auto take = [&](reviews::ListedApproval &&one) {
            std::string team = m_d.names.teamCode(one.team);
            const bool isOwn = one.review.author.id == actor().officerId;
            const bool isForRank = query.rank.empty() || forms::isRankOrAbove(query.rank, one.review.asked.rank);
            if (!contains(query.teams, team) || one.review.submittedAt > m_d.now() ||
                (query.which == Which::Waiting && (!isForRank || (isOwn && !query.withOwn))) || !m_d.sees(one.caseNo))
                return;
            const std::uint64_t redBox = m_d.usesCaches ? one.redBox : m_d.redBoxOf(one.caseId);
            found.push_back({std::move(one.review), std::move(one.caseNo), std::move(one.classTitle), std::move(team),
                             inForce().categoriesIn(redBox), std::move(one.risk)});
        };
        if (query.which == Which::Waiting)
            reviews::forEachWaiting(*m_d.facts, take);
        else if (!actor().officerId.empty())
            reviews::forEachOfAuthor(*m_d.facts, actor().officerId,
                                     query.which == Which::OnOthers ? reviews::ApprovalState::Waiting : reviews::ApprovalState::Returned, take);
        std::sort(found.begin(), found.end(), comesBefore);
        if (found.size() > query.limit)
            found.resize(query.limit);
        return std::move(found);
    });
}

Result<ApprovalView> ReviewDesk::approvalView(const std::string &ref)
{
    ApprovalView view;
    auto state = findState(ref, view.caseNo);
    if (!state)
        return failure(state.error());
    auto now = read(view.caseNo);
    if (!now)
        return failure(now.error());
    view.state = std::move(*state);
    const reviews::ReviewVersion &latest = view.state.latest();
    if (const auto *before = versionBefore(view.state, latest))
        view.changes = reviews::changesBetween(before->review, latest.review);
    for (const auto *other : now->reviews.besides(*now->reviews.find(view.state.ref)))
        view.besides.push_back(other->ref);
    if (const auto &occasion = latest.review.occasion) {
        for (const ExplainedObligation &one : now->obligations) {
            if (one.obligation.stage == occasion->stage && one.obligation.cycle == occasion->cycle)
                view.obligation = one; // the last episode's
        }
    }
    auto checks = checksOf(*now, latest.review);
    if (!checks)
        return failure(checks.error());
    view.checks = std::move(*checks);
    view.reasons = inForce().approvals.returnReasons;
    view.view = std::move(now->view);
    if (auto may = mayDecide(access::Action::Approve, view.caseNo, view.state); !may)
        view.refused = may.error();
    return view;
}

const reviews::ReviewVersion *versionBefore(const reviews::ReviewState &state, const reviews::ReviewVersion &version)
{
    const auto found = std::find_if(state.versions.begin(), state.versions.end(),
                                    [&](const auto &other) { return version.review.previous && other.hash == *version.review.previous; });
    return found == state.versions.end() ? nullptr : &*found;
}

Result<std::vector<ApprovalOfCase>> Workspace::approvals(const ApprovalQuery &query) { return ReviewDesk(*this).approvals(query); }
Result<ApprovalView> Workspace::approvalView(const std::string &ref) { return ReviewDesk(*this).approvalView(ref); }

} // namespace casegrip::workspace
