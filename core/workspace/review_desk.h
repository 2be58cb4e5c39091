// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/spare_drafts.h"
#include "core/reviews/signing.h"
#include "core/workspace/private.h"

// Reviews behind the front door: what a form opens with, what is checked, and what becomes entries.
namespace casegrip::workspace
{

// A case as it is now, with what was done to it here.
struct CaseNow {
    cases::CaseView view;
    reviews::CaseReviews reviews;
    std::vector<ExplainedObligation> obligations;
};

// One task's view of an open workspace, on its thread.
class ReviewDesk
{
public:
    explicit ReviewDesk(Workspace &workspace) : m_workspace(workspace), m_d(*workspace.d) {}

    Result<BegunReview> begin(const ReviewWanted &wanted);
    Result<Instant> save(const reviews::Draft &draft);
    Done drop(const std::string &caseNo, const std::string &templateId);
    Result<std::vector<DraftRow>> drafts();
    Result<ReviewCheck> check(const reviews::Draft &draft);
    Result<ReviewsOfCase> reviewsOf(const std::string &caseNo);
    Result<FoundReview> find(const std::string &ref);
    Result<std::vector<DirectionOfCase>> directions(const DirectionQuery &query);
    Done permitRank(const std::string &rank); // empty: of none
    Result<std::vector<ApprovalOfCase>> approvals(const ApprovalQuery &query);
    Result<ApprovalView> approvalView(const std::string &ref);

    Result<Changes> submit(const SubmitReview &submitted);
    Result<Changes> submit(const SubmitBatch &batch);
    Result<Changes> add(const AddAddendum &addendum);
    Result<Changes> withdraw(const WithdrawReview &withdrawn);
    Result<Changes> give(const GiveDirection &given);
    Result<Changes> close(const CloseDirection &closed);
    Result<Changes> approve(const ApproveReview &approved);
    Result<Changes> approve(const ApproveReviews &approved);
    Result<Changes> giveBack(const ReturnReview &returned);

    const forms::Library &library() { return *m_workspace.library(); }
    forms::Moment moment() const { return {m_d.now(), m_d.frameworks.zone()}; }
    const Actor &actor() const { return m_d.actor; }

    Result<CaseNow> read(const std::string &caseNo);
    // All that our own entries say of its reviews.
    Result<reviews::CaseReviews> fold(const std::string &caseNo);
    // As the form sees them, for the obligation that it answers.
    Result<forms::CaseFacts> factsOf(const CaseNow &now, const ExplainedObligation *obligation, due::ReviewKind kind);
    // The version that a draft is on, as it was begun; none: it is no longer installed so.
    const forms::Template *formOf(const reviews::Draft &draft);
    // What a form completes; `obligation`: that it answers, null: none is waiting.
    struct Completes {
        due::ReviewKind kind = due::ReviewKind::Inspector;
        const ExplainedObligation *obligation = nullptr;
    };
    // Whether the actor may answer that form about that case, and complete that with it (review_permission.cpp).
    Result<access::Decision> decide(const forms::Template &form, const std::string &caseNo, const Completes &completes);
    Done may(const forms::Template &form, const std::string &caseNo, const Completes &completes);
    std::string askedRank(const forms::Template &form, const Completes &completes) const;
    // In whose name somebody decides.
    struct Authority {
        std::string onBehalfOf; // officer_id; empty: in their own right
        std::string onBehalfOfName;
    };
    // Whether the actor may approve or return a review that waits for it.
    Result<Authority> mayDecide(access::Action action, const std::string &caseNo, const reviews::ReviewState &review);
    // False: for the actor there is no such case.
    bool knowsOf(const std::string &caseNo);
    Result<std::vector<OfferedForm>> formsFor(const std::string &caseNo);
    std::optional<FoundDraft> findDraft(const std::string &caseNo, const forms::Template &form);
    // The actor's, the newest first; `caseNo` empty: of all cases.
    Result<std::vector<journal::StoredDraft>> stored(const std::string &caseNo);

    // What is found before a draft is signed.
    struct Sight {
        const forms::Template *form = nullptr;
        CaseNow now;
        due::ReviewKind kind = due::ReviewKind::Inspector;
        const ExplainedObligation *obligation = nullptr; // in now.obligations
        forms::CaseFacts facts;
    };
    Result<Sight> look(const reviews::Draft &draft);
    // The signed review with the entries that make it, in the order in which they are written: the review last.
    struct Paper {
        reviews::SignedReview review;
        std::vector<journal::NewEntry> entries;
    };
    // `isLine`: it comes from a batch, also from one of a single case, which is not marked as one.
    Result<Paper> sign(const SubmitReview &submitted, const std::optional<reviews::Batch> &batch, bool isLine);
    // A batch: the entries of all its reviews, and the cases that cannot be in it.
    struct Stack {
        std::vector<journal::NewEntry> entries;
        std::vector<BatchRefusal> refusals;
    };
    Result<Stack> signAll(const SubmitBatch &batch);
    Result<BegunBatch> beginBatch(const std::string &templateId, const std::vector<std::string> &caseNos);
    Result<std::optional<BatchDraft>> batchDraft();
    Result<Instant> save(const BatchDraft &draft);

private:
    // The form of the actor's newest draft of this review, when it is none of a version that was returned; null: there is none.
    const forms::Template *formOfDraft(const std::string &caseNo, const BegunReview &begun);
    // Stores it; copies aside that are no newer go.
    Result<Instant> keep(const journal::StoredDraft &draft);
    // Those of other forms for the same obligation: what is signed takes their place.
    std::vector<journal::StoredDraft> siblings(const reviews::Draft &draft);
    Result<BegunReview> beginRevision(const ReviewWanted &wanted);
    // What every form opens with, once it is known for what.
    Done furnish(BegunReview &begun, CaseNow &&now, const forms::CaseFacts &facts);
    // since_last.cpp; the second throws SQLite::Exception.
    Result<std::optional<SinceLastReview>> sinceLast(const CaseNow &now, const forms::CaseFacts &facts);
    std::optional<SinceLastReview> readSinceLast(const CaseNow &now, const forms::CaseFacts &facts);
    reviews::Draft freshDraft(const BegunReview &begun, const forms::CaseFacts &facts) const;
    // The framework in force.
    const framework::Framework &inForce() const { return m_d.frameworks.versions[m_d.frameworks.inForceAt(m_d.now())]; }
    std::optional<reviews::ApprovalAsked> asked(const reviews::SignedReview &review, const Sight &sight) const;
    // An entry that decides on a version; `stale`: that version was replaced, so it has no effect.
    struct Deciding {
        journal::NewEntry entry;
        std::optional<Error> stale;
    };
    // `decided`: verdict, reason, note and batch; the rest is filled in.
    Result<Deciding> decide(reviews::Decided decided, const VersionRead &read, const CheckAnswers &checks = {});
    Result<Changes> decideAlone(const reviews::Decided &decided, const VersionRead &read, const CheckAnswers &checks);
    Result<std::vector<reviews::ApprovalCheck>> checksOf(const CaseNow &now, const reviews::SignedReview &review);
    Result<std::vector<reviews::CheckSaid>> saidOf(const CheckAnswers &checks, const std::string &caseNo, const reviews::SignedReview &review,
                                                   reviews::Verdict verdict);
    // Refused when the case cannot be in a batch; `isAlone`: it is the only one.
    Result<BegunReview> beginLine(const std::string &templateId, const std::string &caseNo, bool isAlone);
    Result<Paper> signLine(const SubmitBatch &batch, const BatchLine &line, BegunReview begun);
    Done permitDirections(const SubmitReview &submitted);
    Result<reviews::ReviewState> findState(const std::string &ref, std::string &caseNo);
    Result<journal::NewEntry> closingEntry(const std::string &caseNo, const CloseDirection &closed,
                                           const reviews::CaseReviews &of) const;
    // Of an officer in the roster, else NotFound; of nobody: empty.
    Result<std::string> nameOf(const std::string &officerId);
    std::vector<reviews::SignedReview> ownRecent(const std::string &otherThan);

    Workspace &m_workspace;
    Workspace::Private &m_d;
};

// Whether the draft is of the next version of a review that was returned to its author.
bool isRevisionOf(const reviews::Draft &draft, const reviews::ReviewState &state);
// Whether the review is the author's for that obligation.
bool isOfOccasion(const reviews::ReviewState &state, const std::string &author, const std::optional<reviews::Occasion> &occasion);
// The version that this one replaces; null: the first.
const reviews::ReviewVersion *versionBefore(const reviews::ReviewState &state, const reviews::ReviewVersion &version);
// Directions that a review has given and that are there.
std::vector<reviews::PlannedDirection> givenBy(const reviews::CaseReviews &reviews, const std::string &ref);

// The obligation of a stage that is waiting, the earliest due first; null: none.
const ExplainedObligation *waiting(const std::vector<ExplainedObligation> &obligations, due::Stage stage);
// The stage that a review of this kind completes.
due::Stage stageOf(due::ReviewKind kind);
// The kind of review that completes it.
due::ReviewKind kindFor(const due::Obligation &obligation);

} // namespace casegrip::workspace
