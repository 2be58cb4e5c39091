// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/log_text.h"
#include "tests/support/reviewed_force.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace casegrip;
using namespace casegrip::workspace;
using casegrip::test::begunAndCompleted;
using casegrip::test::completed;
using casegrip::test::completedInMarch;
using casegrip::test::explained;
using casegrip::test::must;
using casegrip::test::ReviewedForce;
using casegrip::test::stateOf;
using reviews::ApprovalState;
using Which = ApprovalQuery::Which;

namespace
{

constexpr const char *second = "99260000008"; // red box too
constexpr const char *third = "99260000009";

std::string findings(Workspace &opened)
{
    NoProgress silent;
    std::string said;
    for (const auto &finding : must(opened.verify(false, false, silent)).findings)
        said += finding.what + '\n';
    return said;
}

// What stands in the journal about a case, in a word each.
std::vector<std::string> journalOf(Workspace &opened, const std::string &caseNo)
{
    std::vector<std::string> types;
    for (const auto &row : must(opened.log(caseNo, 1000))) {
        if (row.chain == "journal" && row.type.rfind("direction", 0) != 0)
            types.push_back(row.type);
    }
    return types;
}

std::vector<std::string> refsOf(Workspace &opened, ApprovalQuery query)
{
    std::vector<std::string> refs;
    for (const auto &one : must(opened.approvals(query)))
        refs.push_back(one.review.ref);
    return refs;
}

ApprovalQuery ask(Which which, const std::string &rank = {})
{
    ApprovalQuery query;
    query.which = which;
    query.rank = rank;
    return query;
}

VersionRead held(Workspace &opened, const std::string &ref)
{
    return {ref, journal::toHex(must(opened.findReview(ref)).state.latest().hash)};
}

ErrorKind kindOf(const Result<Changes> &changes)
{
    return changes ? ErrorKind::Cancelled : changes.error().kind;
}

// The person's workspace for as long as `what` takes: one program writes at a time.
template <typename What>
auto as(const ReviewedForce &force, const std::string &login, What &&what)
{
    auto opened = force.open(login);
    return what(opened);
}

// A sergeant's enhanced initial review, signed; its reference.
std::string signedBy(const ReviewedForce &force, const std::string &login, const std::string &caseNo = ReviewedForce::stalking,
                     std::uint64_t seed = 1)
{
    return as(force, login, [&](Workspace &opened) {
        const auto draft = begunAndCompleted(opened, caseNo, seed);
        must(opened.run(SubmitReview{draft, {}, {}}));
        return draft.ref;
    });
}

void returnIt(const ReviewedForce &force, const std::string &login, const std::string &ref)
{
    as(force, login, [&](Workspace &opened) {
        return must(opened.run(ReturnReview{held(opened, ref), "perishable", "By when is the footage fetched?"}));
    });
}

// The next version, with one answer changed; the answers as they were signed.
reviews::Draft revised(Workspace &opened, const std::string &ref)
{
    ReviewWanted wanted;
    wanted.revise = ref;
    auto draft = must(opened.beginReview(wanted)).fresh;
    for (auto &[place, answer] : draft.answers.given) {
        if (auto *text = std::get_if<std::string>(&answer.value); text && text->find(' ') != std::string::npos) {
            *text += " Fetched by Friday.";
            answer.origin = forms::Origin::Typed;
            break;
        }
    }
    return draft;
}

void resubmit(const ReviewedForce &force, const std::string &login, const std::string &ref)
{
    as(force, login, [&](Workspace &opened) { return must(opened.run(SubmitReview{revised(opened, ref), {}, {}})); });
}

} // namespace

// Approvals through the front door.
class TestApproving : public QObject
{
    Q_OBJECT

    // The steps of a review's life, as whoever has to deal with it finds it.
    static void isWaiting(Workspace &opened, const std::string &ref)
    {
        QCOMPARE(refsOf(opened, ask(Which::Waiting, "inspector")), std::vector<std::string>{ref});
        const auto row = must(opened.approvals(ask(Which::Waiting)))[0];
        QVERIFY(row.caseNo == ReviewedForce::stalking && row.review.version == 1 && row.review.asked.rank == "inspector");
        QVERIFY(row.review.author.name == "Bo Sergeant" && row.review.author.rank == "sergeant" && row.review.timesReturned == 0);
        QVERIFY(row.team == "T1" && row.redBox == std::vector<std::string>{"stalking"});
        const auto view = must(opened.approvalView(ref));
        QVERIFY(!view.refused && view.changes.empty() && view.besides.empty() && view.reasons.size() == 11);
        QVERIFY(view.view.caseNo == row.caseNo && view.obligation && view.obligation->reviewRef == ref);
    }
    static bool asks(const ApprovalView &view, const std::string &question)
    {
        return std::any_of(view.checks.begin(), view.checks.end(), [&](const auto &check) { return check.question == question; });
    }
    static void isExplainedAsReturned(Workspace &opened)
    {
        QVERIFY(refsOf(opened, ask(Which::Waiting)).empty());
        QCOMPARE(findings(opened), std::string());
        const auto sentences = explained(opened, ReviewedForce::stalking);
        QVERIFY(std::any_of(sentences.begin(), sentences.end(), [](const auto &one) { return one.find("returned") != std::string::npos; }));
    }
    static void standsBeforeItsAuthor(Workspace &opened, const std::string &ref, Instant returnedAt)
    {
        const auto returned = must(opened.approvals(ask(Which::ReturnedToMe)));
        QVERIFY(returned.size() == 1 && returned[0].review.decidedName == "Cai Inspector" && returned[0].review.decidedAt == returnedAt);
        QVERIFY(returned[0].review.reason.code == "perishable" && returned[0].review.note == "By when is the footage fetched?");
        const auto work = must(opened.openWork({}));
        std::vector<due::OpenWork> marked;
        std::copy_if(work.begin(), work.end(), std::back_inserter(marked), [](const due::OpenWork &piece) { return piece.returned; });
        QVERIFY(marked.size() == 1 && marked[0].stage == due::Stage::Initial);
        QCOMPARE(must(opened.queueRows(marked.data(), 1)).front().caseNo, std::string(ReviewedForce::stalking));
        QCOMPARE(must(opened.beginReview({ReviewedForce::stalking, {}, {}})).returnedRef, ref);
    }
    static void isWaitingAgain(Workspace &opened, const std::string &ref, Instant resubmittedAt)
    {
        for (const auto &one : must(opened.explain(ReviewedForce::stalking))) {
            if (one.obligation.stage == due::Stage::Initial)
                QVERIFY(one.obligation.completedAt == resubmittedAt && one.reviewRef == ref);
        }
        const auto row = must(opened.approvals(ask(Which::Waiting)));
        QVERIFY(row.size() == 1 && row[0].review.version == 2 && row[0].review.timesReturned == 1);
        const auto view = must(opened.approvalView(ref));
        QCOMPARE(view.changes.size(), std::size_t(1));
        QVERIFY(view.changes[0].pieces.back().kind == reviews::Piece::Kind::Added);
        QCOMPARE(view.state.decisions.size(), std::size_t(1));
    }
    static void isApproved(Workspace &opened, const std::string &ref)
    {
        QVERIFY(refsOf(opened, ask(Which::Waiting)).empty());
        QCOMPARE(findings(opened), std::string());
        const std::vector<std::string> types = {"review.submitted", "review.returned", "review.submitted", "review.approved"};
        QCOMPARE(journalOf(opened, ReviewedForce::stalking), types);
        const auto found = must(opened.findReview(ref));
        QVERIFY(found.state.approval() == ApprovalState::Approved && found.state.versions.size() == 2);
        const std::string text = reviews::logText(found.state, opened.frameworks().zone());
        for (const char *part : {"DECISION ON ", "Asked of: inspector", "Approved by Cai Inspector (I300), inspector", "Thank you."})
            QVERIFY2(text.find(part) != std::string::npos, part);
    }

private slots:
    // The questions of the approval form that are asked about this review, with what follows from a no.
    void whatIsLookedAtBeforeDeciding()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        auto opened = force.open("pi300");
        const auto view = must(opened.approvalView(ref));
        for (const char *question : {"APR-01", "APR-02", "APR-03", "APR-04", "APR-05", "APR-06", "APR-07", "APR-08", "APR-09", "APR-10"})
            QVERIFY2(asks(view, question), question);
        QCOMPARE(view.checks.size(), std::size_t(10)); // neither what is approved nor the decision
        for (const reviews::ApprovalCheck &check : view.checks) {
            QCOMPARE(check.standsAgainst, check.question == "APR-05");
            QVERIFY(!check.label.empty() && !check.toPutRight.empty());
            if (check.question == "APR-02")
                QCOMPARE(check.reasonCode, std::string("perishable"));
        }
    }
    // A plan and a closure are not asked the same, nor a case without a suspect, a person, or a red box.
    void askedAsFarAsItApplies()
    {
        const auto library = ReviewedForce().library;
        const forms::Template &form = *library->current("approval", test::someMoment().today());
        reviews::SignedReview review;
        forms::CaseFacts facts;
        const auto asked = [&] {
            std::set<std::string> questions;
            for (const auto &check : reviews::approvalChecks(form, review, facts, test::someMoment()))
                questions.insert(check.question);
            return questions;
        };
        QVERIFY(asked().contains("APR-03") && asked().contains("APR-04") && asked().contains("APR-06") && !asked().contains("APR-05"));
        for (const char *decision : {"file", "close", "refer_closure"}) {
            review.content.decision = decision;
            QVERIFY(!asked().contains("APR-03"));
        }
        facts.set("suspect_named", std::string("no"));
        facts.set("victim_is_person", std::string("no"));
        QVERIFY(!asked().contains("APR-04") && !asked().contains("APR-06"));
        facts.set("red_box", forms::Words{"stalking"});
        QVERIFY(asked().contains("APR-05"));
    }
    void whatWasLookedAtIsKeptWithTheDecision()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        auto opened = force.open("pi300");
        const auto read = held(opened, ref);
        const auto unknown = opened.run(ApproveReview{read, {}, {{"APR-99", true}}});
        QCOMPARE(kindOf(unknown), ErrorKind::Invalid);
        const auto unsafe = opened.run(ApproveReview{read, {}, {{"APR-05", false}}});
        QCOMPARE(kindOf(unsafe), ErrorKind::Refused);
        QVERIFY(unsafe.error().what.find("APR-05") != std::string::npos);
        QVERIFY(must(opened.findReview(ref)).state.decisions.empty());
        must(opened.run(ReturnReview{read, "safeguarding", "Are the children seen?", {{"APR-05", false}, {"APR-02", true}}}));
        const auto decisions = must(opened.findReview(ref)).state.decisions;
        QCOMPARE(decisions.size(), std::size_t(1));
        const auto &checks = decisions.front().said.checks;
        QCOMPARE(checks.size(), std::size_t(2)); // in the order of the form, with its words
        QVERIFY(checks[0].question == "APR-02" && checks[0].isMet && !checks[0].label.empty());
        QVERIFY(checks[1].question == "APR-05" && !checks[1].isMet);
        QCOMPARE(findings(opened), std::string());
    }
    // The whole life of a review, with the figures before, between and after, and what the journal says afterwards.
    void fromTheSubmissionToTheApproval()
    {
        ReviewedForce force;
        force.sync();
        const auto figures = [&] { return as(force, "pi300", [](Workspace &opened) { return completedInMarch(opened, "initial"); }); };
        const auto state = [&] {
            return as(force, "pi300", [](Workspace &opened) { return stateOf(opened, ReviewedForce::stalking, due::Stage::Initial); });
        };
        const auto before = figures();
        const std::string ref = signedBy(force, "ps200");
        QCOMPARE(figures(), before + 1); // waiting costs nobody anything
        QVERIFY(state() == due::State::DoneOnTime);
        as(force, "pi300", [&](Workspace &opened) { isWaiting(opened, ref); });

        force.passMinutes(60);
        const Instant returnedAt = force.clock.now();
        returnIt(force, "pi300", ref);
        QCOMPARE(figures(), before);
        QVERIFY(state() == due::State::Open);
        as(force, "pi300", [&](Workspace &opened) { isExplainedAsReturned(opened); });
        as(force, "ps200", [&](Workspace &opened) { standsBeforeItsAuthor(opened, ref, returnedAt); });

        force.passMinutes(30);
        const Instant resubmittedAt = force.clock.now();
        resubmit(force, "ps200", ref);
        QCOMPARE(figures(), before + 1);
        as(force, "pi300", [&](Workspace &opened) {
            isWaitingAgain(opened, ref, resubmittedAt);
            must(opened.run(ApproveReview{held(opened, ref), "Thank you."}));
            isApproved(opened, ref);
        });
        QCOMPARE(figures(), before + 1);
        // Everything again from the journal gives the same.
        as(force, "pi300", [&](Workspace &opened) {
            NoProgress silent;
            must(opened.rebuild(silent));
            QCOMPARE(completedInMarch(opened, "initial"), before + 1);
            QCOMPARE(findings(opened), std::string());
        });
    }
    void asOfAnInstantBeforeTheReturnItCounts()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        const Instant signedAt = force.clock.now();
        force.passMinutes(60);
        returnIt(force, "pi300", ref);
        for (const int seconds : {-1, 0}) {
            FixedClock then(force.clock.now() + Seconds{seconds});
            auto options = force.options("pi300", OpenOptions::Access::Read);
            options.clock = &then;
            options.replay = true;
            auto opened = must(Workspace::open(options));
            const bool counts = stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::DoneOnTime;
            QCOMPARE(counts, seconds < 0);
            const auto view = must(opened.readCase(ReviewedForce::stalking));
            const auto own = std::find_if(view.reviews.begin(), view.reviews.end(), [&](const auto &one) { return one.ref == ref; });
            QVERIFY(own != view.reviews.end() && own->inExport == counts && own->completedAt == signedAt);
        }
    }
    void aRevisionOpensWithTheAnswers()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        as(force, "ps200", [&](Workspace &opened) {
            ReviewWanted wanted;
            wanted.revise = ref;
            QCOMPARE(opened.beginReview(wanted).error().kind, ErrorKind::Refused); // nobody has returned it
        });
        returnIt(force, "pi300", ref);
        as(force, "pi300", [&](Workspace &opened) {
            ReviewWanted wanted;
            wanted.revise = ref;
            QCOMPARE(opened.beginReview(wanted).error().kind, ErrorKind::Refused); // somebody else's
        });
        force.passMinutes(20);
        as(force, "ps200", [&](Workspace &opened) {
            ReviewWanted wanted;
            wanted.revise = ref;
            wanted.caseNo = ReviewedForce::burglary;
            QCOMPARE(opened.beginReview(wanted).error().kind, ErrorKind::Refused); // of another case
            wanted.caseNo.clear();
            const auto begun = must(opened.beginReview(wanted));
            const auto first = must(opened.findReview(ref)).state.latest().review;
            QVERIFY(begun.revision && begun.revision->version == 2 && begun.revision->dropped.empty());
            QVERIFY(begun.revision->returned.size() == 1 && begun.revision->returned[0].said.reason.label == "Perishable evidence");
            QVERIFY(begun.fresh.ref == ref && begun.fresh.version == 2 && begun.form->id == "enhanced-initial");
            QVERIFY(begun.obligation && begun.fresh.occasion == first.occasion);
            const auto same = forms::contentOf(*begun.form, begun.fresh.answers, begun.fresh.facts, {opened.now(), opened.frameworks().zone()});
            QCOMPARE(same.answers.size(), first.content.answers.size());
            for (std::size_t i = 0; i < same.answers.size(); ++i)
                QVERIFY(same.answers[i].value == first.content.answers[i].value && same.answers[i].row == first.content.answers[i].row);

            // As a draft it is found again, from the queue too, and signed once.
            auto draft = revised(opened, ref);
            draft.savedAt = must(opened.saveDraft(draft));
            const auto found = must(opened.beginReview({ReviewedForce::stalking, {}, {}}));
            QVERIFY(found.found && found.found->draft == draft && found.fresh.version == 1);
            const auto check = must(opened.checkReview(draft));
            QVERIFY(check.problems.empty() && check.approval && check.approval->rank == "inspector");
            const auto given = must(opened.directions({false, ReviewedForce::stalking, true})).size();
            must(opened.run(SubmitReview{draft, {}, {}}));
            QCOMPARE(must(opened.directions({false, ReviewedForce::stalking, true})).size(), given); // those that it gave are not given again
            QVERIFY(must(opened.drafts()).empty());
            QCOMPARE(kindOf(opened.run(SubmitReview{draft, {}, {}})), ErrorKind::Refused);
            QCOMPARE(opened.saveDraft(draft).error().kind, ErrorKind::Refused);
            const auto now = must(opened.findReview(ref)).state;
            QVERIFY(now.versions.size() == 2 && now.latest().review.previous == now.versions[0].hash);
            QCOMPARE(now.latest().review.directions.size(), first.directions.size());
            // Read whole: the version that holds, then the one before it with why it came back.
            const std::string whole = reviews::wholeText(now, opened.frameworks().zone());
            const auto earlier = whole.find("EARLIER VERSION");
            QVERIFY(whole.starts_with("REVIEW ") && earlier != std::string::npos);
            QVERIFY(whole.find("Reason: Perishable evidence") > earlier && whole.find("Reason: Perishable evidence") != std::string::npos);
            QVERIFY(whole.find("END OF REVIEW") != whole.rfind("END OF REVIEW"));
            // Undone, it is the returned one again; its directions stay.
            must(opened.run(Undo{}));
            QVERIFY(must(opened.findReview(ref)).state.approval() == ApprovalState::Returned);
            QCOMPARE(must(opened.directions({false, ReviewedForce::stalking, true})).size(), given);
            QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::Open);
            QCOMPARE(findings(opened), std::string());
        });
    }
    void onlyWhoMay()
    {
        ReviewedForce force;
        force.tables.officers.add({{"officer_id", "I301"}, {"name", "Was Officer"}, {"rank", "inspector"}, {"team", "T1"}, {"login", "pi301"}, {"active", "yes"}});
        force.tables.officers.add({{"officer_id", "S201"}, {"name", "Acting"}, {"rank", "sergeant"}, {"team", "T1"}, {"login", "ps201"}, {"acting_rank", "inspector"}, {"active", "yes"}});
        force.tables.events.add({{"case_no", ReviewedForce::stalking}, {"at", "2026-03-05T08:30:00Z"}, {"kind", "allocated"}, {"officer_id", "I301"}});
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        for (const char *login : {"ps200", "pc100", "pi301", "nobody"}) {
            as(force, login, [&](Workspace &opened) {
                QCOMPARE(kindOf(opened.run(ApproveReview{held(opened, ref), {}})), ErrorKind::Refused);
                QCOMPARE(kindOf(opened.run(ReturnReview{held(opened, ref), "wording", "Shorter."})), ErrorKind::Refused);
                QVERIFY(must(opened.approvalView(ref)).refused);
            });
        }
        as(force, "ps201", [&](Workspace &opened) { must(opened.run(ApproveReview{held(opened, ref), {}})); });
        as(force, "ci400", [&](Workspace &opened) {
            const auto state = must(opened.findReview(ref)).state;
            QVERIFY(state.decisions.size() == 1 && state.decisions[0].said.by.rank == "inspector"); // held then, acting
            QCOMPARE(kindOf(opened.run(ApproveReview{held(opened, ref), {}})), ErrorKind::Refused);
            QCOMPARE(kindOf(opened.run(ReturnReview{held(opened, ref), "wording", "Shorter."})), ErrorKind::Refused);
            QCOMPARE(journalOf(opened, ReviewedForce::stalking).size(), std::size_t(2)); // what was refused left nothing
        });
    }
    void whatIsDecidedOnIsWhatWasRead()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        const auto first = as(force, "pi300", [&](Workspace &opened) { return held(opened, ref); });
        returnIt(force, "ci400", ref);
        force.passMinutes(5);
        resubmit(force, "ps200", ref);
        as(force, "pi300", [&](Workspace &opened) {
            const auto stale = must(opened.run(ApproveReview{first, {}}));
            QVERIFY(stale.refused.size() == 1 && stale.refused[0].why.what.find("Version 2 was submitted") == 0);
            const auto together = must(opened.run(ApproveReviews{{first}, {}}));
            QVERIFY(together.refused.size() == 1 && !together.entryId.empty());
            const auto kept = must(opened.findReview(ref)).state;
            QVERIFY(kept.approval() == ApprovalState::Waiting && kept.decisions.size() == 3); // recorded, and nothing else
            QVERIFY(kept.decisions[1].effect == reviews::Effect::Stale && kept.decisions[2].effect == reviews::Effect::Stale);
            QCOMPARE(findings(opened), std::string());
            QCOMPARE(kindOf(opened.run(ApproveReview{{ref, std::string(64, '0')}, {}})), ErrorKind::Invalid);
            QCOMPARE(kindOf(opened.run(ApproveReview{{"CG-11111-1111Q", {}}, {}})), ErrorKind::NotFound);
            QCOMPARE(kindOf(opened.run(ReturnReview{held(opened, ref), "because", "Shorter."})), ErrorKind::Invalid);
            QCOMPARE(kindOf(opened.run(ReturnReview{held(opened, ref), "wording", " "})), ErrorKind::Invalid);
            must(opened.run(ReturnReview{held(opened, ref), "wording", "Shorter."}));
            const auto said = must(opened.findReview(ref)).state.decisions.back().said;
            QVERIFY(said.by.id == "I300" && said.by.rank == "inspector" && said.onBehalfOf.empty()); // in their own right
            QCOMPARE(kindOf(opened.run(ApproveReview{{ref, std::string(64, '0')}, {}})), ErrorKind::Refused); // it was returned
        });
    }
    void severalAreApprovedInOneStep()
    {
        ReviewedForce force;
        force.addOpenCase(second, "2026-03-05T08:10:00Z", "Stalking", "8Q");
        force.addOpenCase(third, "2026-03-05T08:20:00Z", "Stalking", "8Q", "I300"); // the inspector's own case
        force.sync();
        const std::vector<std::string> refs = {signedBy(force, "ps200"), signedBy(force, "ps200", second, 2), signedBy(force, "ps200", third, 3)};
        as(force, "pi300", [&](Workspace &opened) {
            ApproveReviews all{{}, {}};
            for (const std::string &ref : refs)
                all.read.push_back(held(opened, ref));
            all.read.push_back(all.read.front());
            const auto changes = must(opened.run(all));
            QCOMPARE(changes.refused.size(), std::size_t(2));
            QVERIFY(changes.refused[0].ref == refs[2] && changes.refused[1].ref == refs[0]);
            QVERIFY(must(opened.findReview(refs[0])).state.approval() == ApprovalState::Approved);
            QVERIFY(must(opened.findReview(refs[1])).state.approval() == ApprovalState::Approved);
            QVERIFY(must(opened.findReview(refs[2])).state.approval() == ApprovalState::Waiting);
            QCOMPARE(must(opened.findReview(refs[1])).state.decisions[0].said.batch->size, 2);
            must(opened.run(Undo{changes.undoable})); // one undo
            QCOMPARE(refsOf(opened, ask(Which::Waiting)).size(), std::size_t(3));
            QCOMPARE(kindOf(opened.run(ApproveReviews{{all.read[2]}, {}})), ErrorKind::Refused);
            QCOMPARE(kindOf(opened.run(ApproveReviews{})), ErrorKind::Refused);
            QCOMPARE(findings(opened), std::string());
        });
    }
    void whatUndoLeavesAlone()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        const auto entryOf = [&](Workspace &opened, std::size_t version) {
            return journal::toHex(must(opened.findReview(ref)).state.versions[version].entry);
        };
        const auto decide = [&](auto &&operation) {
            return as(force, "pi300", [&](Workspace &opened) { return must(opened.run(operation(held(opened, ref)))).entryId; });
        };
        const auto undo = [&](const std::string &login, const std::string &entry) {
            return as(force, login, [&](Workspace &opened) { return opened.run(Undo{entry}); });
        };
        const auto approve = [](const VersionRead &read) { return ApproveReview{read, {}}; };
        const std::string approved = decide(approve);
        const std::string first = as(force, "ps200", [&](Workspace &opened) { return entryOf(opened, 0); });
        QCOMPARE(kindOf(undo("ps200", first)), ErrorKind::Refused); // it was decided on
        const auto back = undo("pi300", approved);
        QVERIFY(back.has_value());
        QCOMPARE(kindOf(undo("pi300", back->entryId)), ErrorKind::Refused); // decide anew
        const std::string returned = decide([](const VersionRead &read) { return ReturnReview{read, "victim", "Ask her."}; });
        force.passMinutes(5);
        resubmit(force, "ps200", ref);
        QCOMPARE(kindOf(undo("pi300", returned)), ErrorKind::Refused); // it was answered
        QCOMPARE(kindOf(undo("ps200", first)), ErrorKind::Refused);
        as(force, "ps200", [&](Workspace &opened) {
            must(opened.run(WithdrawReview{ref, "Signed on the wrong case."}));
            QVERIFY(stateOf(opened, ReviewedForce::stalking, due::Stage::Initial) == due::State::Open);
        });
        as(force, "pi300", [&](Workspace &opened) {
            QVERIFY(refsOf(opened, ask(Which::Waiting)).empty());
            QCOMPARE(kindOf(opened.run(ApproveReview{held(opened, ref), {}})), ErrorKind::Refused);
            QCOMPARE(findings(opened), std::string());
        });
    }
    // Neither another review beside the one that was returned nor one after that was taken back begins the count anew.
    void returnsAreCountedForTheOccasion()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        returnIt(force, "pi300", ref);
        force.passMinutes(5);
        as(force, "ps200", [&](Workspace &opened) {
            const auto beside = opened.run(SubmitReview{begunAndCompleted(opened, ReviewedForce::stalking, 2), {}, {}});
            QCOMPARE(kindOf(beside), ErrorKind::Refused);
            QVERIFY(beside.error().todo.find("--revise " + ref) != std::string::npos);
        });
        for (int times = 2; times <= 3; ++times) {
            resubmit(force, "ps200", ref);
            force.passMinutes(5);
            returnIt(force, "pi300", ref);
            force.passMinutes(5);
        }
        as(force, "ps200", [&](Workspace &opened) { must(opened.run(WithdrawReview{ref, "Begun anew"})); });
        force.passMinutes(5);
        const std::string anew = signedBy(force, "ps200", ReviewedForce::stalking, 3);
        as(force, "ci400", [&](Workspace &opened) {
            const auto rows = must(opened.approvals(ask(Which::Waiting, "chief_inspector")));
            QVERIFY(rows.size() == 1 && rows[0].review.ref == anew);
        });
    }
    void theThirdReturnGoesToTheNextRank()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = signedBy(force, "ps200");
        for (int times = 1; times <= 3; ++times) {
            as(force, "ci400", [&](Workspace &opened) { QCOMPARE(must(opened.approvals(ask(Which::Waiting)))[0].review.asked.rank, std::string("inspector")); });
            returnIt(force, "pi300", ref);
            force.passMinutes(5);
            resubmit(force, "ps200", ref);
        }
        as(force, "pi300", [&](Workspace &opened) {
            QVERIFY(refsOf(opened, ask(Which::Waiting, "inspector")).empty());
            QCOMPARE(kindOf(opened.run(ApproveReview{held(opened, ref), {}})), ErrorKind::Refused);
        });
        as(force, "ci400", [&](Workspace &opened) {
            const auto row = must(opened.approvals(ask(Which::Waiting, "chief_inspector")))[0].review;
            QVERIFY(row.asked.rank == "chief_inspector" && row.timesReturned == 3 && row.version == 4);
            must(opened.run(ApproveReview{held(opened, ref), {}}));
            QCOMPARE(findings(opened), std::string());
        });
    }
    void whoSeesWhat()
    {
        ReviewedForce force;
        force.addOpenCase(second, "2026-03-05T08:10:00Z", "Stalking", "8Q");
        force.sync();
        const std::string older = signedBy(force, "ps200");
        force.passMinutes(5);
        const std::string newer = signedBy(force, "ps200", second, 2);
        as(force, "ps200", [&](Workspace &opened) {
            QVERIFY(refsOf(opened, ask(Which::Waiting)).empty()); // their own
            auto all = ask(Which::Waiting);
            all.withOwn = true;
            const std::vector<std::string> both = {older, newer};
            QCOMPARE(refsOf(opened, all), both);
            QCOMPARE(refsOf(opened, ask(Which::OnOthers)), both);
            QVERIFY(refsOf(opened, ask(Which::ReturnedToMe)).empty());
        });
        as(force, "pi300", [&](Workspace &opened) {
            QVERIFY(refsOf(opened, ask(Which::Waiting, "sergeant")).empty());
            QCOMPARE(refsOf(opened, ask(Which::Waiting, "superintendent")).size(), std::size_t(2));
            auto elsewhere = ask(Which::Waiting);
            elsewhere.teams = {"T9"};
            QVERIFY(refsOf(opened, elsewhere).empty());
            elsewhere.teams = {"T9", "T1"};
            elsewhere.limit = 1;
            QCOMPARE(refsOf(opened, elsewhere), std::vector<std::string>{older});
            QVERIFY(refsOf(opened, ask(Which::OnOthers)).empty());
        });
    }
    // Which a later file of the force asks no more.
    void aPlanOfARedBoxCaseIsPutBeforeASergeant()
    {
        ReviewedForce force;
        force.sync();
        const std::string ref = as(force, "pc100", [&](Workspace &opened) {
            const auto begun = must(opened.beginReview({ReviewedForce::stalking, due::Stage::Plan, {}}));
            const auto draft = completed(begun.fresh, *begun.form);
            must(opened.run(SubmitReview{draft, {}, {}}));
            return draft.ref;
        });
        as(force, "ps200", [&](Workspace &opened) {
            const auto row = must(opened.approvals(ask(Which::Waiting, "sergeant")))[0].review;
            QVERIFY(row.ref == ref && row.asked.rank == "sergeant" && row.asked.why == "Plan of a red-box case" && row.kind == "plan");
            must(opened.run(ApproveReview{held(opened, ref), {}}));
        });
    }
};

QTEST_GUILESS_MAIN(TestApproving)
#include "tst_approving.moc"
