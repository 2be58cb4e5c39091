// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_ref.h"
#include "core/workspace/review_desk.h"

#include <algorithm>
#include <set>

// Approving and returning.
namespace casegrip::workspace
{
namespace
{

using reviews::ApprovalState;
using reviews::Decided;
using reviews::ReviewState;
using reviews::ReviewVersion;
using reviews::Verdict;

// Null: the review has no version with that content.
const ReviewVersion *findVersion(const ReviewState &state, const std::string &hash)
{
    const auto found = std::find_if(state.versions.begin(), state.versions.end(), [&](const ReviewVersion &version) {
        return !version.isUndone && journal::toHex(version.hash) == hash;
    });
    return found == state.versions.end() ? nullptr : &*found;
}

Error overtakenBy(const ReviewVersion &latest, const TimeZone &zone)
{
    return {ErrorKind::Refused,
            "Version " + std::to_string(latest.review.version) + " was submitted " + forms::toText(latest.review.signedAt, zone) +
                ", after the one that was read: the decision is recorded as stale and has no effect.",
            "Look at what has changed, then decide."};
}

Done checkWaiting(const ReviewState &state)
{
    switch (state.approval()) {
    case ApprovalState::Waiting:
        return {};
    case ApprovalState::Approved:
        return failure(ErrorKind::Refused, "The review has been approved already.", "casegrip review show says by whom.");
    case ApprovalState::Returned:
        return failure(ErrorKind::Refused, "The review has been returned already.", "It waits for its author to revise it.");
    case ApprovalState::NotNeeded:
        break;
    }
    return state.isWithdrawn() ? failure(ErrorKind::Refused, "The review does not count any more.", "It was withdrawn or undone before.")
                               : failure(ErrorKind::Refused, "The review needs no approval.",
                                         "casegrip framework show says which reviews do.");
}

std::vector<journal::EntryId> decisionsAbout(const ReviewState &state, const ReviewVersion &version)
{
    std::vector<journal::EntryId> entries;
    for (const reviews::Decision &decision : state.decisions) {
        if (decision.submission == version.entry)
            entries.push_back(decision.entry);
    }
    return entries;
}

} // namespace

// The form as it is in force; none is installed: nothing is asked.
Result<std::vector<reviews::ApprovalCheck>> ReviewDesk::checksOf(const CaseNow &now, const reviews::SignedReview &review)
{
    const auto facts = factsOf(now, nullptr, review.kind);
    if (!facts)
        return failure(facts.error());
    const auto offered = library().offered(forms::Kind::Approval, *facts, moment());
    return offered.empty() ? std::vector<reviews::ApprovalCheck>() : reviews::approvalChecks(*offered.front(), review, *facts, moment());
}

Result<std::vector<reviews::CheckSaid>> ReviewDesk::saidOf(const CheckAnswers &checks, const std::string &caseNo,
                                                           const reviews::SignedReview &review, Verdict verdict)
{
    std::vector<reviews::CheckSaid> said;
    if (checks.empty())
        return said;
    const auto now = read(caseNo);
    if (!now)
        return failure(now.error());
    const auto asked = checksOf(*now, review);
    if (!asked)
        return failure(asked.error());
    for (const reviews::ApprovalCheck &check : *asked) {
        const auto answer = checks.find(check.question);
        if (answer == checks.end())
            continue;
        if (!answer->second && check.standsAgainst && verdict == Verdict::Approved)
            return failure(ErrorKind::Refused, check.question + " (" + check.label + ") is answered no: with that the review cannot be approved.",
                           "Return it.");
        said.push_back({check.question, check.label, answer->second});
    }
    if (said.size() != checks.size())
        return failure(ErrorKind::Invalid, "A check was answered that is not asked about this review.", "casegrip approvals --checks REF lists them.");
    return said;
}

Result<ReviewDesk::Deciding> ReviewDesk::decide(Decided decided, const VersionRead &read, const CheckAnswers &checks)
{
    std::string caseNo;
    const auto state = findState(read.ref, caseNo);
    if (!state)
        return failure(state.error());
    const auto view = m_workspace.readCase(caseNo);
    if (!view)
        return failure(view.error());
    const auto authority = mayDecide(decided.verdict == Verdict::Returned ? access::Action::Return : access::Action::Approve, caseNo, *state);
    if (!authority)
        return failure(authority.error());
    const ReviewVersion *version = findVersion(*state, read.hash);
    const bool isReplaced = version && version != &state->latest() && version->review.approval && !state->isWithdrawn();
    if (auto waits = isReplaced ? Done() : checkWaiting(*state); !waits)
        return failure(waits.error());
    if (!version)
        return failure(ErrorKind::Invalid, "The review has no version with that content.", "Read it again, then decide.");
    auto said = saidOf(checks, caseNo, version->review, decided.verdict);
    if (!said)
        return failure(said.error());
    decided.checks = std::move(*said);
    decided.ref = state->ref;
    decided.hash = version->hash;
    decided.askedOf = version->review.approval->rank;
    decided.by = {actor().officerId, actor().name, actor().rankNow()};
    decided.onBehalfOf = authority->onBehalfOf;
    decided.onBehalfOfName = authority->onBehalfOfName;
    auto entry = reviews::decidedEntry(caseNo, decided, version->entry, decisionsAbout(*state, *version));
    if (!entry)
        return failure(entry.error());
    entry->area = view->area;
    entry->isSensitive = view->restricted;
    return Deciding{std::move(*entry), isReplaced ? std::optional(overtakenBy(state->latest(), m_d.frameworks.zone())) : std::nullopt};
}

Result<Changes> ReviewDesk::decideAlone(const Decided &decided, const VersionRead &read, const CheckAnswers &checks)
{
    auto deciding = decide(decided, read, checks);
    if (!deciding)
        return failure(deciding.error());
    auto changes = m_d.commitEntries(std::span(&deciding->entry, 1));
    if (changes && deciding->stale)
        changes->refused.push_back({read.ref, *deciding->stale});
    return changes;
}

Result<Changes> ReviewDesk::approve(const ApproveReview &approved)
{
    Decided decided;
    decided.note = approved.note;
    return decideAlone(decided, approved.read, approved.checks);
}

Result<Changes> ReviewDesk::giveBack(const ReturnReview &returned)
{
    Decided decided;
    decided.verdict = Verdict::Returned;
    decided.note = returned.note;
    const framework::ReturnReason *reason = inForce().approvals.reason(returned.reasonCode);
    if (!reason)
        return failure(ErrorKind::Invalid, "That is no reason for which reviews are returned.",
                       "casegrip approvals --reasons lists them.");
    decided.reason = *reason;
    return decideAlone(decided, returned.read, returned.checks);
}

Result<Changes> ReviewDesk::approve(const ApproveReviews &approved)
{
    if (approved.read.empty() || approved.read.size() > mostApprovedTogether)
        return failure(ErrorKind::Refused, "From 1 to " + std::to_string(mostApprovedTogether) + " reviews are approved together.",
                       "Choose fewer.");
    Decided decided;
    decided.note = approved.note;
    std::vector<VersionRead> allowed;
    std::vector<RefusedReview> refused;
    std::vector<journal::NewEntry> entries; // the stale ones first: what undo takes back is what was approved
    std::set<std::string> refs;
    for (const VersionRead &read : approved.read) {
        if (!refs.insert(reviews::canonicalRef(read.ref)).second) {
            refused.push_back({read.ref, {ErrorKind::Refused, "The review is there twice.", "Nothing is lost: it is decided on once."}});
            continue;
        }
        auto deciding = decide(decided, read);
        if (deciding && !deciding->stale) {
            allowed.push_back(read);
            continue;
        }
        refused.push_back({read.ref, deciding ? *deciding->stale : deciding.error()});
        if (deciding)
            entries.push_back(std::move(deciding->entry));
    }
    if (allowed.empty() && entries.empty())
        return failure(refused.front().why);
    if (allowed.size() > 1)
        decided.batch = reviews::Batch{journal::toHex(journal::randomBytes<8>()), int(allowed.size())};
    for (const VersionRead &read : allowed) {
        auto deciding = decide(decided, read);
        if (!deciding)
            return failure(deciding.error());
        entries.push_back(std::move(deciding->entry));
    }
    auto changes = m_d.commitEntries(entries);
    if (changes)
        changes->refused = std::move(refused);
    return changes;
}

} // namespace casegrip::workspace
