// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/figures/chart_entries.h"
#include "core/reviews/draft.h"
#include "core/reviews/review_entries.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a person can do to our own work, as values.
namespace casegrip::workspace
{

struct AddNote {
    std::string caseNo;
    std::string text;
};
// Hides a case from the actor's own queue until an instant; never moves a due time.
struct Snooze {
    std::string caseNo;
    Instant until;
    std::string reason;
};
// Treats the case as red box from now on, or lifts that.
struct ManualRedBox {
    std::string caseNo;
    std::string reason;
    bool lift = false;
};
// What became of a direction. Overdue with a further time leaves it open until then; overdue and not needed want a reason.
struct CloseDirection {
    std::string entryId; // of the direction, hex
    reviews::Closing closing = reviews::Closing::Done;
    std::string reason;
    std::optional<Instant> newDueAt;
};
// Gives a direction without a review. Its number is given out.
struct GiveDirection {
    std::string caseNo;
    std::string text;
    std::string owner;   // a word of forms::owners()
    std::string ownerId; // officer_id; empty: whoever has that role
    std::optional<Instant> dueAt; // has to be given
};
// Signs a draft: the review, the directions that it gives and what it says about earlier ones, together or not at all; the
// draft goes with it. Refused, with nothing signed: while something stands against it, when the facts of the case are not
// those of the draft (checkReview shows the difference), and when the draft was signed before.
struct SubmitReview {
    reviews::Draft draft;
    std::vector<reviews::PlannedDirection> byHand; // beyond those that answers bring about
    std::vector<CloseDirection> closed;
};
// One decision for several cases, each with a line of its own: a recorded review for each, marked as one of a batch, all
// signed in one step or none, taken back together. Refused unless each case owes that review, no two lines say the same,
// and none is red box (the setting "batch_red_box" = "yes" lets them in). checkBatch() says which are refused and why.
constexpr std::size_t mostInBatch = 40;
struct BatchLine {
    std::string caseNo;
    std::string line; // what is true of this case alone
    // Of the case when it was opened. Refused when they are no longer those of now (checkBatch says what changed); none: not
    // compared.
    std::optional<forms::CaseFacts> openedOn = {};
};
struct SubmitBatch {
    std::string id; // any text, random: with the same one nothing is signed again
    std::string templateId = "superintendent-120-day";
    forms::Answers answers;               // that hold for all; those taken from facts are taken from each case's own
    std::string lineQuestion = "SUR-08a"; // that the line of each case answers
    reviews::PlannedDirection direction;  // given in each case; without a text: none
    std::vector<BatchLine> lines;
};
// One version of a review, as it was read. What is decided on is that and no other: when it has been replaced meanwhile, the
// decision is recorded as stale, has no effect, and Changes::refused says so.
struct VersionRead {
    std::string ref;
    std::string hash; // of its content, hex
};
// By question: whether it is met. Of those that ApprovalView::checks has, as many as somebody wants to answer.
using CheckAnswers = std::map<std::string, bool>;
// Approves a review that waits for it. An error when it was decided on already.
struct ApproveReview {
    VersionRead read;
    std::string note; // may be empty
    CheckAnswers checks = {};
};
// The same for several in one step: those that may be approved are, Changes::refused says which are not and why. Taken back
// together. An error when none can be.
constexpr std::size_t mostApprovedTogether = 100;
struct ApproveReviews {
    std::vector<VersionRead> read;
    std::string note;
};
// Gives a review that waits for an approval back to its author: its obligation is open again until it is resubmitted.
struct ReturnReview {
    VersionRead read;
    std::string reasonCode; // of the framework in force
    std::string note;       // what has to be put right
    CheckAnswers checks = {};
};
// A correction or addition to a signed review.
struct AddAddendum {
    std::string ref;
    std::string text;
};
// The review no longer counts: its obligation is open again. Its author only. Its directions live on.
struct WithdrawReview {
    std::string ref;
    std::string reason;
};
// Takes back an earlier entry of the actor; empty: the last one. With a review go the directions that it gave, unless somebody
// has dealt with them; with one of a batch the whole batch, and so with reviews approved in one step. Refused: of a review that was
// decided on or revised, and of a return that was answered.
struct Undo {
    std::string entryId;
};

// Takes away for good what entries say, here and in every copy that this program made, because the law asks for it; drafts
// about the same cases go too. The entries stay, without content and without effect. Nothing takes it back.
struct Erase {
    std::vector<std::string> entryIds; // hex
    std::string reason;
};

// Somebody works on another's cases as well, for a period. For the one who is covered, or the line management.
struct GiveCover {
    std::string coveredId; // officer_id, as all below
    std::string byId;
    Instant from;
    Instant until;
    std::string reason; // may be empty
};
struct EndCover {
    std::string entryId; // that gave it, hex
};
// Nobody is to wait for that officer; without an end until it is ended.
struct RecordAbsence {
    std::string officerId;
    Instant from;
    std::optional<Instant> until;
};
struct EndAbsence {
    std::string entryId; // that recorded it, hex
};
// The officer neither reviews the case nor approves work on it from now on. Private to them and their line management.
struct DeclareInterest {
    std::string caseNo;
    std::string reason;
    std::string officerId; // empty: the actor
};

// Something that happened, under every chart that it concerns. For whoever answers for the unit.
struct Annotate {
    figures::Annotation annotation;
};
struct WithdrawAnnotation {
    std::string entryId; // that made it, hex
};
struct SetTarget {
    figures::Target target;
};
struct WithdrawTarget {
    std::string entryId; // that set it, hex
};
// Fixes the figures of a month that is over, as of now: they are stored in the entry and stay the month's figures, also when a
// later export says something else. The whole force's, so for somebody who sees every team. Undo opens the month again.
struct CloseMonth {
    int month = 0; // figures::Month
};

using Operation = std::variant<AddNote, Snooze, ManualRedBox, Undo, Erase, SubmitReview, SubmitBatch, AddAddendum, WithdrawReview, GiveDirection,
                               CloseDirection, ApproveReview, ApproveReviews, ReturnReview, GiveCover, EndCover, RecordAbsence, EndAbsence,
                               DeclareInterest, Annotate, WithdrawAnnotation, SetTarget, WithdrawTarget, CloseMonth>;

// A review on which nothing was decided.
struct RefusedReview {
    std::string ref;
    Error why;
};

// What has changed, for views to ask whether it concerns them.
struct Changes {
    std::vector<std::string> caseNos; // that were touched; see `everything`
    bool everything = false;          // too many to name: read again
    std::string entryId;              // of the entry made, hex; empty: none
    std::string undoable;             // entry that Undo would take back; empty: nothing
    double seconds = 0;
    std::vector<RefusedReview> refused = {}; // ApproveReviews: in the order asked for; alone: the version was replaced
};

} // namespace casegrip::workspace
