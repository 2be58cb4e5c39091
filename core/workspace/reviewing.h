// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_view.h"
#include "core/forms/library.h"
#include "core/forms/prefill.h"
#include "core/forms/version_move.h"
#include "core/reviews/approval_checks.h"
#include "core/reviews/approval_row.h"
#include "core/reviews/difference.h"
#include "core/reviews/draft.h"
#include "core/reviews/match.h"
#include "core/reviews/quality_signals.h"
#include "core/workspace/batch.h"
#include "core/workspace/operation.h"
#include "core/workspace/status.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What the front door gives to whoever writes or reads a review. Values: they may go to another thread. Templates are
// borrowed from Workspace::library(), which is shared.
namespace casegrip::workspace
{

// Which review is to be begun. Neither a stage nor a template: the most urgent one that the actor's rank owes for the case.
struct ReviewWanted {
    std::string caseNo;
    std::optional<due::Stage> stage; // the obligation of that stage that is waiting
    std::string templateId;          // empty: the one that suits the case best
    // Reference of a review that was returned to the actor: its next version is begun, with its answers, on the version of the
    // template that it was signed on. The case may be left out, the rest does not matter.
    std::string revise = {};
    bool goesOn = false; // no template: on that of the actor's newest draft of this review, if there is one
};

// The answer that was given to a question the last time.
struct LastAnswer {
    std::string ref;
    std::string reviewer; // name
    Instant at;
    forms::Value value;
    std::string words;
};

// A fact that is not what it was at a time, when nothing here tells what it was then.
struct NewerFact {
    std::size_t fact = 0;
    forms::Value now;           // nothing: it is no longer known
    std::optional<Instant> asOf; // of the export that brought or emptied it; none: the fact says itself that it is newer

    bool operator==(const NewerFact &) const = default;
};

// What is different from when the case was last reviewed.
struct SinceLastReview {
    std::string ref;
    std::string reviewer; // name
    Instant at;
    std::string decision; // in words
    // Facts of the case then and now, in the order of the table. Then: as the review was signed with them, when it was made
    // here, else what the history of the case tells of that time.
    std::vector<forms::FactChange> changes;
    std::vector<NewerFact> newer;         // of those of which neither tells
    std::vector<cases::EventView> events; // after it
    // That it gave, when it was made here, and that are closed by now; those that are open stand in BegunReview.
    std::vector<reviews::DirectionState> closed;
};

// A newer version of a draft's template is in force.
struct NewerVersion {
    const forms::Template *form = nullptr;
    forms::VersionMove move; // what it would drop, word differently and add
};

// A draft that was found. The person is asked, with its savedAt, whether to go on with it.
struct FoundDraft {
    const forms::Template *form = nullptr; // that it is on
    reviews::Draft draft;
    // The version that it was begun on is no longer installed as it was: `draft` holds what the present one has room for.
    bool isMoved = false;
    std::optional<NewerVersion> newer;
};

// What the next version of a returned review begins with.
struct Revision {
    int version = 2;                         // that it will be
    std::vector<reviews::Decision> returned; // who returned it and why; several: at once
    std::vector<forms::Place> dropped;       // answers that the form has no room for: its version is no longer installed
};

// Everything that a form opens with.
struct BegunReview {
    std::shared_ptr<const forms::Library> library;
    const forms::Template *form = nullptr;
    due::ReviewKind kind = due::ReviewKind::Inspector; // that it completes
    std::optional<ExplainedObligation> obligation;     // none: not asked for by the framework now
    cases::CaseView view;
    std::optional<SinceLastReview> since; // none: the first one
    std::vector<reviews::DirectionState> directions;      // open ones, carried into every form until they are closed
    // Of a repeated section the rows are those of the last review that had any, counted from 1.
    std::map<forms::Place, LastAnswer> lastAnswers;
    std::vector<const forms::Template *> others;          // templates that would do as well
    reviews::Draft fresh;                                 // a new draft: nothing answered but what facts answer
    std::optional<FoundDraft> found;                      // a draft of the actor's on this template
    // See ReviewWanted::goesOn: the actor's newest draft of this review is on another one than suits the case best: the form
    // is that of the draft.
    bool isOfDraft = false;
    std::optional<Revision> revision;                     // none: a review of its own
    std::string returnedRef; // a review of this kind that was returned to the actor, and is not what is begun; empty: none
    bool coach = false; // a senior rank, with fewer than five reviews of this kind made here
};

// A line of "my drafts".
struct DraftRow {
    std::string caseNo;
    std::string templateId;
    Instant savedAt;
    std::string title = {}; // of the form; empty: it is no longer installed
};

// A form that somebody may begin on a case now, whether it is asked for or not.
struct OfferedForm {
    std::string templateId;
    std::string title;
};

// What is to be looked at before signing.
struct Unanswered {
    forms::Place place;
    std::string label;
    bool isRequired = false;
};
struct ReviewCheck {
    forms::CaseFacts facts;                 // now
    std::vector<forms::FactChange> changed; // since the draft's facts: to be shown; then put `facts` into the draft
    std::vector<forms::Problem> problems;   // that stand against signing
    std::vector<Unanswered> unanswered;     // in the order of the form
    std::vector<forms::Place> leftOut;      // answers that will not be part of the review
    std::vector<reviews::PlannedDirection> directions; // that it will give
    std::vector<reviews::Signal> quality;   // for the author alone; never in the way
    bool isOwed = true;                     // false: somebody else has done it meanwhile
    std::optional<reviews::ApprovalAsked> approval; // whom it will be put before; none: it needs no approval
};

// A case's reviews made here with all versions, addenda and directions, and what a later export says of them.
struct ReviewsOfCase {
    reviews::CaseReviews here;
    std::vector<cases::ReviewView> there;  // of the export
    std::vector<reviews::SeenReview> seen; // ours in their order, then those that are only there
};

struct FoundReview {
    std::string caseNo;
    reviews::ReviewState state;
    reviews::SeenReview seen;
    std::vector<reviews::DirectionState> directions; // that it gave
};

// Which directions are asked for; what is empty does not matter.
struct DirectionQuery {
    bool mine = true; // given by the actor, or for the actor: by name, by role (WhoseDirection), as officer in the case
    std::string caseNo;
    bool withClosed = false;
    std::size_t limit = 1000;
};
struct DirectionOfCase {
    std::string caseNo;
    std::string entryId; // hex, for CloseDirection
    int number = 0;
    std::string ref; // of the review that gave it; empty: by hand
    std::string text;
    std::string owner;
    std::string ownerId;
    Instant givenAt;
    std::optional<Instant> dueAt;
    int timesOverdue = 0;
    bool isOpen = true;
    std::string ownerName = {}; // of ownerId, in the roster of now
};

// Why a case cannot be in a batch.
struct BatchRefusal {
    std::string caseNo;
    Error why;
    enum class About : std::uint8_t {
        Case,    // it has to be left out
        Line,    // its line has to be another one
        Changed, // its facts are others than when it was opened: it has to be looked at again
        Answers, // what is said of all the cases does not do for it
    } about = About::Case;
};

// What a batch opens with.
struct BegunBatch {
    struct Case {
        std::string caseNo;
        std::optional<Error> refused; // it has to be left out
    };
    std::shared_ptr<const forms::Library> library;
    std::shared_ptr<const forms::Template> form; // what is asked once for all, commonForm()
    std::vector<Case> cases;                     // as they were asked for
    forms::CaseFacts facts;                      // that those have in common which need not be left out
};

// Which reviews that need an approval are asked for.
struct ApprovalQuery {
    enum class Which : std::uint8_t {
        Waiting,     // for a decision
        OnOthers,    // of the actor, for a decision of somebody else
        ReturnedToMe // of the actor, to be revised
    } which = Which::Waiting;
    std::vector<std::string> teams; // codes of those that own the case now; empty: any
    std::string rank;               // Waiting: that somebody of this rank may decide on; empty: any
    bool withOwn = false;           // Waiting: the actor's own too, on which somebody else decides
    std::size_t limit = 1000;
};
// The red-box ones first, then the highest risk, then the oldest.
struct ApprovalOfCase {
    reviews::ApprovalRow review;
    std::string caseNo;
    std::string classTitle;
    std::string team;                // code, that owns the case now
    std::vector<std::string> redBox; // categories now
    std::string risk;                // grade now; empty: not graded
};

// Everything that whoever decides looks at.
struct ApprovalView {
    std::string caseNo;
    reviews::ReviewState state; // all versions, and all decisions
    std::vector<reviews::Change> changes; // of the version that holds since the one before; of a first one there are none
    std::vector<std::string> besides;     // other reviews of the same obligation, by somebody who did not see this one
    cases::CaseView view;
    std::optional<ExplainedObligation> obligation; // that it was begun for, as it stands now
    std::vector<framework::ReturnReason> reasons;  // to choose from
    std::vector<reviews::ApprovalCheck> checks;    // to look at before deciding; kept with the decision when they are answered
    std::optional<Error> refused;                  // why the actor may not decide on it; none: that is allowed
};

// What recorded reviews and directions show that cases have in common.
struct ThemeCount {
    std::string theme;
    int cases = 0;
};

} // namespace casegrip::workspace
