// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/approval.h"
#include "core/reviews/approval_store.h"
#include "core/reviews/review_ref.h"
#include "tests/support/review_script.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::reviews;
using journal::Entry;
using journal::EntryId;
using test::Script;
using test::versionAfter;

namespace
{

const std::string refA = "CG-11111-1111Q";
const std::string caseNo = test::reviewedCase;
const Reviewer inspector{"I300", "Cai Inspector", "inspector"};
const Reviewer chief{"H400", "Dee Chief", "chief_inspector"};

// By a sergeant, put before an inspector.
SignedReview putBefore(const std::string &ref = refA)
{
    SignedReview review = test::signedReview(ref);
    review.author = {"S200", "Bo Sergeant", "sergeant"};
    review.approval = ApprovalAsked{"inspector", "Enhanced initial review"};
    return review;
}

journal::Hash hashOf(const SignedReview &review)
{
    return contentHash(toJson(review));
}

Decided decided(Verdict verdict, const SignedReview &review, const Reviewer &by = inspector)
{
    Decided said;
    said.verdict = verdict;
    said.ref = review.ref;
    said.hash = hashOf(review);
    said.askedOf = "inspector";
    said.by = by;
    if (verdict == Verdict::Returned) {
        said.reason = {"perishable", "Perishable evidence"};
        said.note = "By when is the footage fetched?";
    }
    return said;
}

// A review with its versions as a script goes on.
class Life
{
public:
    explicit Life(SignedReview first = putBefore()) : review(std::move(first)) { submission = script.add(submittedEntry(review, {}), "ps200", 1); }

    EntryId approve(const Reviewer &by = inspector, const std::vector<EntryId> &seen = {}, unsigned char from = 0)
    {
        return decide(decided(Verdict::Approved, review, by), seen, from);
    }
    EntryId giveBack(const Reviewer &by = inspector, const std::vector<EntryId> &seen = {}, unsigned char from = 0)
    {
        return decide(decided(Verdict::Returned, review, by), seen, from);
    }
    EntryId decide(const Decided &said, const std::vector<EntryId> &seen = {}, unsigned char from = 0, const std::string &login = {})
    {
        return script.add(decidedEntry(caseNo, said, submission, seen), login.empty() ? "login of " + said.by.id : login, from);
    }
    void resubmit(const std::vector<EntryId> &returns = {}, const std::optional<ApprovalAsked> &asked = {})
    {
        review = versionAfter(review);
        review.approval = asked ? asked : review.approval;
        submission = script.add(submittedEntry(review, submission, returns), "ps200", 1);
    }
    ReviewState state() const { return *script.folded().find(review.ref); }
    Effect effectOf(const EntryId &decision) const
    {
        for (const Decision &one : state().decisions) {
            if (one.entry == decision)
                return one.effect;
        }
        throw std::logic_error("no such decision");
    }

    Script script;
    SignedReview review;
    EntryId submission{};
};

std::string wordOf(const ReviewState &state)
{
    return std::string(toWord(state.approval()));
}

} // namespace

// Put before somebody: approved, returned, resubmitted; and who has no say in it.
class TestApprovalFold : public QObject
{
    Q_OBJECT
private slots:
    void itWaitsThenItIsApproved()
    {
        Life life;
        QCOMPARE(wordOf(life.state()), std::string("waiting"));
        QVERIFY(life.state().counts()); // waiting costs nobody anything
        const EntryId approved = life.approve();
        const ReviewState state = life.state();
        QCOMPARE(wordOf(state), std::string("approved"));
        QVERIFY(state.counts() && state.completedAt() == life.review.signedAt && state.decisions.size() == 1);
        const Decision &decision = state.decisions[0];
        QVERIFY(decision.entry == approved && decision.version == 1 && decision.submission == life.submission);
        QVERIFY(decision.said.askedOf == "inspector" && decision.said.by == inspector && decision.author == "login of I300");
        life.script.undo(approved);
        QCOMPARE(wordOf(life.state()), std::string("waiting"));
        QVERIFY(life.script.folded().takenBack.size() == 1 && life.script.folded().takenBack[0].type == type::approved);
    }
    void whatNeedsNoApprovalIsNotDecidedOn()
    {
        SignedReview plain = putBefore();
        plain.approval.reset();
        Life life(plain);
        QCOMPARE(wordOf(life.state()), std::string("not_needed"));
        QVERIFY(life.effectOf(life.giveBack()) == Effect::NotAsked);
        QVERIFY(life.state().counts() && life.state().timesReturned() == 0);
    }
    void returnedUntilItIsResubmitted()
    {
        Life life;
        const EntryId returned = life.giveBack();
        ReviewState state = life.state();
        const Instant returnedAt = state.decisions[0].at;
        QCOMPARE(wordOf(state), std::string("returned"));
        QVERIFY(!state.counts() && !state.isWithdrawn() && state.timesReturned() == 1);
        QVERIFY(state.decisions[0].said.reason.code == "perishable" && !state.decisions[0].said.note.empty());
        const CountingSpan first{0, life.review.signedAt, returnedAt};
        QVERIFY(state.spans() == std::vector<CountingSpan>{first});
        QVERIFY(!state.isReturnedAt(returnedAt - Seconds{1}) && state.isReturnedAt(returnedAt));

        life.resubmit({returned});
        state = life.state();
        QCOMPARE(wordOf(state), std::string("waiting"));
        const CountingSpan second{1, life.review.signedAt, {}};
        const std::vector<CountingSpan> both = {first, second};
        QVERIFY(state.spans() == both);
        QVERIFY(state.counts() && state.completedAt() == life.review.signedAt && state.timesReturned() == 1);
        life.approve();
        QCOMPARE(wordOf(life.state()), std::string("approved"));
        QVERIFY(life.effectOf(returned) == Effect::Holds); // it was what led to the second version
    }
    void anUndoneReturnNeverWas()
    {
        Life life;
        const EntryId returned = life.giveBack();
        life.script.undo(returned);
        const ReviewState state = life.state();
        QVERIFY(wordOf(state) == "waiting" && state.decisions.empty() && state.timesReturned() == 0);
        const std::vector<CountingSpan> whole = {{0, life.review.signedAt, {}}};
        QVERIFY(state.spans() == whole);
        const auto takenBack = life.script.folded().takenBack;
        QVERIFY(takenBack.size() == 1 && takenBack[0].text == "Perishable evidence: By when is the footage fetched?");
    }
    void anEditVoidsAnApproval()
    {
        Life life;
        const EntryId approved = life.approve();
        life.resubmit();
        QVERIFY(life.effectOf(approved) == Effect::Voided);
        QCOMPARE(wordOf(life.state()), std::string("waiting"));
        const std::vector<CountingSpan> whole = {{0, putBefore().signedAt, {}}}; // an edit that answers no return moves no time
        QVERIFY(life.state().spans() == whole);
    }
    void aDecisionOnAnOlderVersionIsStale()
    {
        Life life;
        const SignedReview first = life.review;
        const EntryId before = life.submission;
        const EntryId returned = life.giveBack();
        life.resubmit({returned});
        for (const Verdict verdict : {Verdict::Approved, Verdict::Returned}) {
            const EntryId late = life.script.add(decidedEntry(caseNo, decided(verdict, first, chief), before), "ci400");
            QVERIFY(life.effectOf(late) == Effect::Stale);
            QCOMPARE(wordOf(life.state()), std::string("waiting"));
        }
        QCOMPARE(life.state().timesReturned(), 1);
    }
    // Neither saw the other, whoever was first.
    void approvedAndReturnedAtOnceIsReturned()
    {
        for (const bool approvedFirst : {true, false}) {
            Life life;
            EntryId approved, returned;
            if (approvedFirst) {
                approved = life.approve(inspector, {}, 2);
                returned = life.giveBack(chief, {}, 3);
            } else {
                returned = life.giveBack(chief, {}, 3);
                approved = life.approve(inspector, {}, 2);
            }
            QCOMPARE(wordOf(life.state()), std::string("returned"));
            QVERIFY(life.effectOf(approved) == Effect::Overruled && life.effectOf(returned) == Effect::Holds);
            life.resubmit({returned});
            QVERIFY(life.effectOf(approved) == Effect::Overruled);
            QCOMPARE(life.state().spans().size(), std::size_t(2));
        }
    }
    void returnedByTwoAtOnceIsReturnedOnce()
    {
        Life life;
        const EntryId one = life.giveBack(inspector, {}, 2);
        const EntryId two = life.giveBack(chief, {}, 3);
        const ReviewState state = life.state();
        QVERIFY(life.effectOf(one) == Effect::Holds && life.effectOf(two) == Effect::Holds);
        QVERIFY(state.timesReturned() == 1 && state.decisionsOn(state.latest()).size() == 2);
        QVERIFY(state.spans()[0].until == state.decisions[0].at); // the first of them
    }
    // Who knows that it is decided decides no more: by what the entry answers, or in the same journal.
    void whoKnewOfADecisionComesLate()
    {
        Life seen;
        const EntryId approved = seen.approve(inspector, {}, 2);
        QVERIFY(seen.effectOf(seen.giveBack(chief, {approved}, 3)) == Effect::Late);
        QCOMPARE(wordOf(seen.state()), std::string("approved"));
        Life sameJournal;
        const EntryId returned = sameJournal.giveBack(inspector, {}, 2);
        QVERIFY(sameJournal.effectOf(sameJournal.approve(chief, {}, 2)) == Effect::Late);
        QCOMPARE(wordOf(sameJournal.state()), std::string("returned"));
        // What has no effect stands in nobody's way.
        Life again;
        const EntryId weak = again.approve({"S201", "A. Sergeant", "sergeant"}, {}, 2);
        QVERIFY(again.effectOf(again.approve(inspector, {weak}, 2)) == Effect::Holds);
        QVERIFY(returned != approved);
    }
    void nobodyDecidesOnHisOwn()
    {
        const Reviewer author{"S200", "Bo Sergeant", "superintendent"}; // whatever the rank now
        Life life;
        QVERIFY(life.effectOf(life.approve(author)) == Effect::OwnReview);
        Decided covered = decided(Verdict::Approved, life.review);
        covered.onBehalfOf = "S200";
        covered.onBehalfOfName = "Bo Sergeant";
        QVERIFY(life.effectOf(life.decide(covered)) == Effect::OwnReview);
        QVERIFY(life.effectOf(life.decide(decided(Verdict::Approved, life.review), {}, 0, "ps200")) == Effect::OwnReview); // by the login
        QCOMPARE(wordOf(life.state()), std::string("waiting"));
        covered.onBehalfOf = "I301";
        covered.onBehalfOfName = "Another Inspector";
        QVERIFY(life.effectOf(life.decide(covered)) == Effect::Holds);
        QVERIFY(life.state().decisions.back().said == covered);
    }
    void aLowerRankDoesNotDecide()
    {
        Life life;
        QVERIFY(life.effectOf(life.approve({"S201", "A. Sergeant", "sergeant"})) == Effect::RankTooLow);
        QVERIFY(life.effectOf(life.giveBack({"C1", "A. Clerk", "staff"})) == Effect::RankTooLow);
        QCOMPARE(wordOf(life.state()), std::string("waiting"));
        QVERIFY(life.effectOf(life.approve(chief)) == Effect::Holds);
    }
    // The version comes later, from another station.
    void aDecisionWaitsForItsVersion()
    {
        Life life;
        const EntryId approved = life.approve();
        auto entries = life.script.entries;
        std::erase_if(entries, [&](const Entry &entry) { return entry.id == life.submission; });
        QVERIFY(foldReviews(entries) == CaseReviews{});
        QVERIFY(life.effectOf(approved) == Effect::Holds);
        Life undone;
        const EntryId early = undone.approve();
        undone.script.undo(undone.submission);
        QVERIFY(undone.effectOf(early) == Effect::NoVersion && undone.state().isWithdrawn());
        QCOMPARE(wordOf(undone.state()), std::string("not_needed"));
    }
    void aWithdrawnReviewWaitsForNobody()
    {
        Life life;
        life.script.add(withdrawnEntry(caseNo, refA, life.submission, "Wrong case."), "ps200");
        QVERIFY(wordOf(life.state()) == "not_needed" && !life.state().counts());
        life.giveBack();
        QVERIFY(wordOf(life.state()) == "not_needed" && life.state().isWithdrawn());
    }
    void anAddendumVoidsNothing()
    {
        Life life;
        const EntryId approved = life.approve();
        life.script.add(addendumEntry(caseNo, refA, life.submission, "The camera was at number 41."), "ps200");
        QVERIFY(wordOf(life.state()) == "approved" && life.effectOf(approved) == Effect::Holds);
    }
    // Neither saw the other's: both are kept, either may be approved.
    void twoReviewsOfOneObligation()
    {
        Life life;
        SignedReview other = putBefore("CG-22222-2222R");
        for (const char c : std::string("0123456789ABCDEFGHJKMNPQRSTVWXY")) {
            other.ref.back() = c;
            if (isRef(other.ref))
                break;
        }
        life.script.add(submittedEntry(other, {}), "ps201", 4);
        const CaseReviews folded = life.script.folded();
        QCOMPARE(folded.besides(*folded.find(refA)).size(), std::size_t(1));
        QVERIFY(folded.besides(*folded.find(refA))[0]->ref == other.ref);
        const auto rows = approvalsOf(folded);
        QVERIFY(rows.size() == 2 && rows[0].besides == 1 && rows[1].besides == 1);
        life.approve();
        QCOMPARE(wordOf(*life.script.folded().find(other.ref)), std::string("waiting"));
    }
    void theThirdReturnGoesToTheNextRank()
    {
        const framework::Framework framework = framework::shippedDefault();
        Life life;
        const auto again = [&] { return approvalAgain(framework, life.review, true, life.state()); };
        for (const char *rank : {"inspector", "inspector", "chief_inspector", "chief_inspector"}) {
            const EntryId returned = life.giveBack(chief);
            const ApprovalAsked asked = again();
            QCOMPARE(asked.rank, std::string(rank));
            life.resubmit({returned}, asked);
        }
        QCOMPARE(life.state().timesReturned(), 4);
        QVERIFY(life.effectOf(life.approve(inspector)) == Effect::RankTooLow);
        QVERIFY(life.effectOf(life.approve(chief)) == Effect::Holds);
    }
    void whoIsAsked()
    {
        framework::Framework framework = framework::shippedDefault();
        QCOMPARE(rankAbove(framework, "constable"), std::string("sergeant"));
        QCOMPARE(rankAbove(framework, "staff"), std::string("sergeant"));
        QCOMPARE(rankAbove(framework, "chief_inspector"), std::string("superintendent"));
        QCOMPARE(rankAbove(framework, "superintendent"), std::string("superintendent")); // nobody is above
        const auto asked = [&framework](due::ReviewKind kind, const char *decision, const char *rank, bool isRedBox) {
            SignedReview review = putBefore();
            review.kind = kind;
            review.content.decision = decision;
            review.author.rank = rank;
            const auto found = approvalFor(framework, review, isRedBox);
            return found ? found->rank + ": " + found->why : std::string();
        };
        using enum due::ReviewKind;
        QCOMPARE(asked(InitialEnhanced, "proceed", "sergeant", true), std::string("inspector: Enhanced initial review"));
        QCOMPARE(asked(InitialEnhanced, "proceed", "chief_inspector", true), std::string("chief_inspector: Enhanced initial review"));
        QCOMPARE(asked(InitialEnhanced, "file", "inspector", true),
                 std::string("chief_inspector: Enhanced initial review; Proposal to file"));
        QCOMPARE(asked(InitialStandard, "file", "sergeant", false), std::string("inspector: Proposal to file"));
        QCOMPARE(asked(InitialStandard, "continue", "sergeant", true), std::string());
        QCOMPARE(asked(Inspector, "close", "inspector", false), std::string("chief_inspector: Proposal to file"));
        QCOMPARE(asked(Plan, "", "constable", true), std::string("sergeant: Plan of a red-box case"));
        QCOMPARE(asked(Plan, "", "constable", false), std::string());
        framework.approvals.needed.clear();
        QCOMPARE(asked(InitialEnhanced, "file", "sergeant", true), std::string());
    }
    // Once it was asked for, it is asked for again, whatever is answered now.
    void aResubmissionIsPutBeforeThemAgain()
    {
        Life life;
        SignedReview harmless = versionAfter(life.review);
        harmless.kind = due::ReviewKind::InitialStandard;
        harmless.content.decision = "continue";
        life.giveBack();
        const ApprovalAsked asked = approvalAgain(framework::shippedDefault(), harmless, false, life.state());
        QVERIFY(asked == *life.review.approval);
    }
    void entriesThatSayNothingAreRefused()
    {
        const SignedReview review = putBefore();
        const auto isRefused = [&](auto &&change) {
            Decided said = decided(Verdict::Returned, review);
            change(said);
            return !decidedEntry(caseNo, said, EntryId{1}).has_value();
        };
        QVERIFY(!isRefused([](Decided &) {}));
        QVERIFY(isRefused([](Decided &said) { said.note = "\n "; }));
        QVERIFY(isRefused([](Decided &said) { said.note = std::string(journal::maxReason + 1, 'x'); }));
        QVERIFY(isRefused([](Decided &said) { said.reason = {}; }));
        QVERIFY(isRefused([](Decided &said) { said.by.id.clear(); }));
        QVERIFY(isRefused([](Decided &said) { said.askedOf.clear(); }));
        QVERIFY(isRefused([](Decided &said) { said.ref = "R1"; }));
        QVERIFY(!decidedEntry({}, decided(Verdict::Approved, review), EntryId{1}).has_value());
        QVERIFY(!readDecided(Verdict::Approved, {}) && !readDecided(Verdict::Returned, {}));
        Decided whole = decided(Verdict::Returned, review);
        whole.onBehalfOf = "I301";
        whole.onBehalfOfName = "Another Inspector";
        whole.batch = Batch{"00ff", 2};
        QVERIFY(readDecided(Verdict::Returned, decidedEntry(caseNo, whole, EntryId{1})->payload) == whole);
        // An approval without reason and note is one; as a return it says nothing.
        QVERIFY(!readDecided(Verdict::Returned, decidedEntry(caseNo, decided(Verdict::Approved, review), EntryId{1})->payload));
    }
};

QTEST_GUILESS_MAIN(TestApprovalFold)
#include "tst_approval_fold.moc"
