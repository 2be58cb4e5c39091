// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/log_text.h"
#include "core/reviews/match.h"
#include "core/reviews/quality_signals.h"
#include "tests/support/signed_reviews.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::reviews;

namespace
{

const std::string ref = "CG-11111-1111Q";

CaseReviews madeHere(std::vector<SignedReview> versions)
{
    ReviewState state{versions.front().ref, {}, {}, {}};
    for (SignedReview &review : versions)
        state.versions.push_back(
            {journal::EntryId{static_cast<unsigned char>(review.version)}, std::move(review), {}, false});
    return {{std::move(state)}, {}, {}};
}

std::string textOf(const SignedReview &review)
{
    return logText(review, test::london());
}

cases::ReviewView seen(const std::string &name, const std::string &text)
{
    cases::ReviewView view;
    view.ref = name;
    view.kind = test::signedReview(ref).kind;
    view.reviewerId = test::signedReview(ref).author.id;
    view.text = text;
    return view;
}

std::vector<SeenReview> match(const CaseReviews &here, const std::vector<cases::ReviewView> &there)
{
    return matchReviews(here, there, test::london());
}

SignedReview secondVersion()
{
    SignedReview review = test::signedReview(ref, test::completeAnswers("Witness at number 16."));
    review.version = 2;
    return review;
}

} // namespace

class TestReviewMatch : public QObject
{
    Q_OBJECT
private slots:
    void notPasted()
    {
        const auto found = match(madeHere({test::signedReview(ref)}), {});
        QVERIFY((found == std::vector<SeenReview>{{Seen::NotPasted, ref, {}, 0}}));
    }
    void pastedUnderItsOwnReference()
    {
        const SignedReview review = test::signedReview(ref);
        QVERIFY((match(madeHere({review}), {seen(ref, textOf(review))}) ==
                 std::vector<SeenReview>{{Seen::Pasted, ref, 0, 1}}));
        // A records system that sends no text.
        QVERIFY((match(madeHere({review}), {seen("cg-11111-1111q", "")}) ==
                 std::vector<SeenReview>{{Seen::Pasted, ref, 0, 0}}));
    }
    void pastedIntoAReviewOfTheRecordsSystem()
    {
        const SignedReview review = test::signedReview(ref);
        std::string squeezed =
            "Entry by PS 4417: " + QString::fromStdString(textOf(review)).simplified().toStdString() +
            " -- ends";
        QVERIFY((match(madeHere({review}), {seen("R77", squeezed)}) ==
                 std::vector<SeenReview>{{Seen::Pasted, ref, 0, 1}}));
    }
    void pastedInAnEarlierVersion()
    {
        const SignedReview first = test::signedReview(ref);
        const CaseReviews here = madeHere({first, secondVersion()});
        QVERIFY(
            (match(here, {seen(ref, textOf(first))}) == std::vector<SeenReview>{{Seen::Pasted, ref, 0, 1}}));
        QVERIFY((match(here, {seen(ref, textOf(secondVersion()))}) ==
                 std::vector<SeenReview>{{Seen::Pasted, ref, 0, 2}}));
    }
    void altered()
    {
        const SignedReview review = test::signedReview(ref);
        std::string text = textOf(review);
        text.replace(text.find("Broad"), 5, "Board");
        QVERIFY((match(madeHere({review}), {seen("R77", text)}) ==
                 std::vector<SeenReview>{{Seen::Altered, ref, 0, 0}}));
        QVERIFY((match(madeHere({review}), {seen(ref, "done")}) ==
                 std::vector<SeenReview>{{Seen::Altered, ref, 0, 0}}));
    }
    void quotedElsewhereAsWell()
    {
        const SignedReview review = test::signedReview(ref);
        const auto found = match(madeHere({review}), {seen("R1", "as in " + ref), seen("R2", textOf(review)),
                                                      seen("R3", textOf(review) + "END OF REVIEW CG-00000-00000\n")});
        QVERIFY((found == std::vector<SeenReview>{{Seen::Pasted, ref, 1, 1}, {Seen::OnlyThere, "R1", 0, 0}, {Seen::OnlyThere, "R3", 2, 0}}));
    }
    // A senior who quotes it decides for himself; under the same reference it is ours, and not as it was.
    void ofAnotherReviewerOrKind()
    {
        const SignedReview review = test::signedReview(ref);
        auto quoted = seen("R1", textOf(review) + "I agree. Charge.");
        quoted.reviewerId = "P1900";
        auto otherKind = seen("R2", textOf(review));
        otherKind.kind = due::ReviewKind::Audit;
        QVERIFY((match(madeHere({review}), {quoted, otherKind}) ==
                 std::vector<SeenReview>{{Seen::NotPasted, ref, {}, 0}, {Seen::OnlyThere, "R1", 0, 0}, {Seen::OnlyThere, "R2", 1, 0}}));
        quoted.ref = ref;
        QVERIFY((match(madeHere({review}), {quoted}) == std::vector<SeenReview>{{Seen::Altered, ref, 0, 0}}));
    }
    void cutOff()
    {
        const SignedReview review = test::signedReview(ref);
        const std::string text = textOf(review).substr(0, textOf(review).size() / 2);
        QVERIFY((match(madeHere({review}), {seen("R1", "  \r\n" + text)}) == std::vector<SeenReview>{{Seen::Altered, ref, 0, 0}}));
        QVERIFY((match(madeHere({review}), {seen("R1", "")}) ==
                 std::vector<SeenReview>{{Seen::NotPasted, ref, {}, 0}, {Seen::OnlyThere, "R1", 0, 0}}));
    }
    void onlyThere()
    {
        auto gone = seen("R2", "No longer sent.");
        gone.inExport = false;
        const auto found = match(madeHere({test::signedReview(ref)}), {seen("R1", "Written there."), gone});
        QVERIFY(
            (found == std::vector<SeenReview>{{Seen::NotPasted, ref, {}, 0}, {Seen::OnlyThere, "R1", 0, 0}}));
        QVERIFY(toWord(Seen::OnlyThere) == "only_there" && toWord(Seen::NotPasted) == "not_pasted");
    }

    void nearlyTheSameText()
    {
        const SignedReview review = test::signedReview(ref);
        forms::Answers answers = test::completeAnswers();
        answers.set(
            {"Q2"},
            std::string(
                "The neighbour at 16 saw the car and will give a statement tomorrow after work, she says."));
        SignedReview own = test::signedReview("CG-00000-00000", answers);
        const auto found = signalsOf(review, std::span(&own, 1), {});
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].kind == Signal::Kind::LikeOwn && found[0].question == "Q2" &&
                found[0].ref == own.ref);
        QVERIFY(found[0].similarity > 0.8 && found[0].similarity < 1);
        const auto likeLast = signalsOf(review, {}, madeHere({own}));
        QVERIFY(likeLast.size() == 1 && likeLast[0].kind == Signal::Kind::LikeLast);
        // Not with an earlier version of itself, and not with one that was withdrawn.
        QVERIFY(signalsOf(review, {}, madeHere({review})).empty());
        CaseReviews withdrawn = madeHere({own});
        withdrawn.reviews[0].withdrawal = Withdrawal{};
        QVERIFY(signalsOf(review, {}, withdrawn).empty());
    }
    // It leads back to the row in which the text stands.
    void nearlyTheSameTextInARow()
    {
        const std::string written = "The bus company was asked for the recording of service 12, and reminded by phone on Tuesday afternoon.";
        forms::Answers answers = test::completeAnswers();
        answers.set({"Q2"}, std::string("She was not at home when they came, and has not called back since."));
        answers.set({"L1", answers.addRow("lines")}, written);
        const SignedReview review = test::signedReview(ref, answers);
        const SignedReview own = test::signedReview("CG-00000-00000", test::completeAnswers(written));
        const auto found = signalsOf(review, std::span(&own, 1), {});
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].question, std::string("L1"));
        QCOMPARE(found[0].row, 2);
    }
    // The export sends one text for all that was asked.
    void nearlyTheTextOfAReviewThatOnlyTheRecordsSystemHas()
    {
        const SignedReview review = test::signedReview(ref);
        auto there = seen("R77", "Seen by the sergeant.\nThe neighbour at 16 saw the car and will give a\n  statement tomorrow after work. Proceed.");
        there.completedAt = review.signedAt - std::chrono::hours{1};
        auto found = signalsOf(review, {}, {}, &there);
        QVERIFY(found.size() == 1 && found[0].kind == Signal::Kind::LikeLast);
        QVERIFY(found[0].question == "Q2" && found[0].ref == "R77" && found[0].similarity == 1);
        there.text = "Proceed.";
        QVERIFY(signalsOf(review, {}, {}, &there).empty());
        // The last one alone: a later one made here, or there, is it.
        SignedReview own = test::signedReview("CG-00000-00000");
        own.signedAt = there.completedAt + std::chrono::minutes{1};
        found = signalsOf(review, {}, madeHere({own}), &there);
        QVERIFY(!found.empty() && found[0].ref == own.ref);
        there.completedAt = own.signedAt + std::chrono::minutes{1};
        QVERIFY(signalsOf(review, {}, madeHere({own}), &there).empty());
    }
    void theLastThatIsOnlyThere()
    {
        const SignedReview review = test::signedReview(ref);
        const Instant now = review.signedAt;
        std::vector<cases::ReviewView> there{seen("R1", "x"), seen("R2", "y"), seen(ref, textOf(review)), seen("R3", "z"), seen("R4", "w")};
        there[0].completedAt = now - std::chrono::hours{5};
        there[1].completedAt = now - std::chrono::hours{3};
        there[2].completedAt = now - std::chrono::hours{2};
        there[3].completedAt = now + std::chrono::hours{1}; // dated later than now
        there[4].completedAt = now - std::chrono::hours{1};
        there[4].inExport = false;
        const auto *last = lastOnlyThere(madeHere({review}), there, test::london(), now);
        QVERIFY(last && last->ref == "R2");
        QVERIFY(!lastOnlyThere(madeHere({review}), {there[2]}, test::london(), now));
    }
    void noDirectionThreeTimesRunning()
    {
        forms::Answers answers = test::completeAnswers();
        answers.set({"L2", 1}, forms::Value{});
        answers.set({"Q2"}, std::string("Short."));
        const SignedReview none = test::signedReview(ref, answers);
        QVERIFY(none.directions.empty());
        SignedReview one = none, two = none;
        one.ref = "A";
        two.ref = "B";
        CaseReviews before = madeHere({one});
        QVERIFY(signalsOf(none, {}, before).empty());
        before.reviews.push_back(madeHere({two}).reviews[0]);
        QCOMPARE(signalsOf(none, {}, before).size(), std::size_t(1));
        QVERIFY(signalsOf(none, {}, before)[0].kind == Signal::Kind::NoDirection);
        before.reviews[1].versions[0].review.directions = {PlannedDirection{}};
        QVERIFY(signalsOf(none, {}, before).empty());
        QVERIFY(signalsOf(test::signedReview(ref), {}, before).empty());
    }
    void aDirectionOverdueTwice()
    {
        CaseReviews here;
        here.directions.push_back({{}, {}, {}, {}, {7, "x", "oic", {}, {}, {}}, {}});
        const ClosingNote late{{}, {}, {}, Closing::Overdue, "Ill.", test::someMoment().now};
        here.directions[0].notes = {late};
        const SignedReview review = test::signedReview(ref);
        QVERIFY(signalsOf(review, {}, here).empty());
        here.directions[0].notes = {late, late};
        const auto found = signalsOf(review, {}, here);
        QVERIFY(found.size() == 1 && found[0].kind == Signal::Kind::OverdueTwice && found[0].direction == 7);
        here.directions[0].notes.push_back({{}, {}, {}, Closing::Done, {}, {}});
        QVERIFY(signalsOf(review, {}, here).empty());
    }
};

QTEST_GUILESS_MAIN(TestReviewMatch)
#include "tst_review_match.moc"
