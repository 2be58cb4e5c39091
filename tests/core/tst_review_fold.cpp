// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_fold.h"

#include "core/reviews/review_ref.h"
#include "tests/support/review_script.h"

#include <QTest>
#include <random>

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
const Instant start = test::someMoment().now;

PlannedDirection direction(int number, const std::string &text = "See the victim.")
{
    return {number, text, "oic", {}, start + std::chrono::hours{24}, "Q10"};
}

} // namespace

class TestReviewFold : public QObject
{
    Q_OBJECT
private slots:
    void nothingFoldsToNothing() { QVERIFY(foldReviews({}) == CaseReviews{}); }
    void aSubmittedReviewCounts()
    {
        Script script;
        const SignedReview review = test::signedReview(refA);
        const EntryId id = script.add(submittedEntry(review, {}));
        const CaseReviews folded = script.folded();
        QCOMPARE(folded.reviews.size(), std::size_t(1));
        const ReviewState &state = *folded.find(refA);
        QVERIFY(state.counts() && state.completedAt() == review.signedAt);
        QVERIFY(state.latest().entry == id && state.latest().review == review);
        QVERIFY(state.latest().hash == contentHash(toJson(review)));
    }
    void aFurtherVersionTakesThePlaceOfTheOneBefore()
    {
        Script script;
        const SignedReview first = test::signedReview(refA);
        const SignedReview second = versionAfter(first);
        const EntryId one = script.add(submittedEntry(first, {}));
        const EntryId two = script.add(submittedEntry(second, one));
        const ReviewState state = *script.folded().find(refA);
        QCOMPARE(state.versions.size(), std::size_t(2));
        QVERIFY(state.latest().entry == two && state.completedAt() == first.signedAt); // nobody had returned it
        script.undo(two);
        const ReviewState back = *script.folded().find(refA);
        QVERIFY(back.counts() && back.latest().entry == one && back.versions.size() == 2 &&
                back.versions[1].isUndone);
    }
    void addendaStayBesideIt()
    {
        Script script;
        const EntryId id = script.add(submittedEntry(test::signedReview(refA), {}));
        script.add(addendumEntry(caseNo, refA, id, "The camera was at number 41."));
        const EntryId second = script.add(addendumEntry(caseNo, refA, id, "Seen with the officer."), "P2");
        CaseReviews folded = script.folded();
        QCOMPARE(folded.reviews[0].addenda.size(), std::size_t(2));
        QCOMPARE(folded.reviews[0].addenda[1].author, std::string("P2"));
        script.undo(second);
        QCOMPARE(script.folded().reviews[0].addenda.size(), std::size_t(1));
    }
    void aWithdrawnReviewStaysButDoesNotCount()
    {
        Script script;
        const EntryId id = script.add(submittedEntry(test::signedReview(refA), {}));
        const EntryId gone = script.add(withdrawnEntry(caseNo, refA, id, "Wrong case."));
        script.add(withdrawnEntry(caseNo, refA, id, "Again."));
        ReviewState state = *script.folded().find(refA);
        QVERIFY(!state.counts() && state.withdrawal->entry == gone);
        QCOMPARE(state.withdrawal->reason, std::string("Wrong case."));
        script.undo(gone);
        QCOMPARE(script.folded().find(refA)->withdrawal->reason, std::string("Again."));
    }
    void anUndoneReviewStaysInTheHistory()
    {
        Script script;
        const EntryId id = script.add(submittedEntry(test::signedReview(refA), {}));
        const EntryId undo = script.undo(id);
        ReviewState state = *script.folded().find(refA);
        QVERIFY(!state.counts() && state.withdrawal->entry == undo && state.withdrawal->reason.empty());
        script.undo(undo);
        QVERIFY(script.folded().find(refA)->counts());
    }
    void whatIsSaidOfNoReviewIsLeftOut()
    {
        Script script;
        script.add(addendumEntry(caseNo, refA, EntryId{1}, "Of nothing."));
        script.add(withdrawnEntry(caseNo, refA, EntryId{1}, "Of nothing."));
        script.add(directionClosedEntry(caseNo, EntryId{1}, Closing::Done, {}, {}));
        QVERIFY(script.folded() == CaseReviews{});
    }
    void anErasedReviewIsLeftOut()
    {
        Script script;
        script.add(submittedEntry(test::signedReview(refA), {}));
        script.entries[0].body.reset();
        QVERIFY(script.folded() == CaseReviews{});
        script.entries[0].body = "{}";
        script.entries[0].envelope.typeVersion = 2; // of a newer program
        QVERIFY(script.folded() == CaseReviews{});
    }
    void directionsLiveUntilTheyAreClosed()
    {
        Script script;
        const EntryId one = script.add(directionEntry(caseNo, refA, direction(1)));
        const EntryId two = script.add(directionEntry(caseNo, {}, direction(2, "Chase the laboratory.")));
        QCOMPARE(script.folded().nextNumber(), 3);
        QVERIFY(!script.folded().find(one)->isOverdue(start + std::chrono::hours{24}));
        QVERIFY(script.folded().find(one)->isOverdue(start + std::chrono::hours{24} + Seconds{1}));
        const EntryId done = script.add(directionClosedEntry(caseNo, one, Closing::Done, {}, {}));
        CaseReviews folded = script.folded();
        QVERIFY(!folded.find(one)->isOpen() && folded.find(two)->isOpen());
        QVERIFY(folded.find(one)->ref == refA && folded.find(two)->ref.empty());
        script.undo(done);
        QVERIFY(script.folded().find(one)->isOpen());
        script.add(directionClosedEntry(caseNo, two, Closing::NotNeeded, "The result is in.", {}));
        QVERIFY(!script.folded().find(two)->isOpen());
    }
    // A reader of the disclosure sees that it was said, and that it was taken back.
    void whatWasTakenBackIsKept()
    {
        Script script;
        const EntryId id = script.add(submittedEntry(test::signedReview(refA), {}));
        const EntryId added = script.add(addendumEntry(caseNo, refA, id, "Seen with the officer."), "P2");
        const EntryId gone = script.add(withdrawnEntry(caseNo, refA, id, "Wrong case."));
        const EntryId given = script.add(directionEntry(caseNo, refA, direction(4)));
        const EntryId closed = script.add(directionClosedEntry(caseNo, given, Closing::NotNeeded, "Moved away.", {}));
        QVERIFY(script.folded().takenBack.empty());
        for (const EntryId &entry : {closed, given, gone})
            script.undo(entry);
        const EntryId undo = script.undo(added);
        const CaseReviews folded = script.folded();
        QVERIFY(folded.reviews[0].counts() && folded.reviews[0].addenda.empty() && folded.directions.empty());
        QCOMPARE(folded.takenBack.size(), std::size_t(4));
        const TakenBack &addendum = folded.takenBack[0];
        QVERIFY(addendum.entry == added && addendum.undo == undo && addendum.type == type::addendum);
        QVERIFY(addendum.author == "P2" && addendum.undoneBy == "P4417" && addendum.text == "Seen with the officer.");
        QVERIFY(folded.takenBack[1].type == type::withdrawn && folded.takenBack[1].text == "Wrong case.");
        QVERIFY(folded.takenBack[2].type == type::directionGiven && folded.takenBack[2].number == 4);
        QVERIFY(folded.takenBack[3].type == type::directionClosed && folded.takenBack[3].text == "not_needed: Moved away.");
        QVERIFY(folded.takenBack[3].number == 4 && folded.takenBack[3].ref == refA);
        script.undo(undo); // it stands again
        QCOMPARE(script.folded().takenBack.size(), std::size_t(3));
        QCOMPARE(script.folded().reviews[0].addenda.size(), std::size_t(1));
    }
    void overdueWithAFurtherTimeStaysOpen()
    {
        Script script;
        const EntryId id = script.add(directionEntry(caseNo, refA, direction(1)));
        const Instant later = start + std::chrono::hours{96};
        script.add(directionClosedEntry(caseNo, id, Closing::Overdue, "Officer ill.", later));
        DirectionState state = *script.folded().find(id);
        QVERIFY(state.isOpen() && state.dueAt() == later && state.timesOverdue() == 1);
        QVERIFY(!state.isOverdue(later) && state.isOverdue(later + Seconds{1}));
        script.add(directionClosedEntry(caseNo, id, Closing::Overdue,
                                        "Still ill; given to the sergeant as number 2.", {}));
        script.add(directionClosedEntry(caseNo, id, Closing::Done, {}, {})); // too late: it is closed
        state = *script.folded().find(id);
        QVERIFY(!state.isOpen() && state.timesOverdue() == 2 && state.notes.size() == 2);
    }
    void entriesThatSayNothingAreRefused()
    {
        SignedReview review = test::signedReview(refA);
        review.content.answers.clear();
        QVERIFY(!submittedEntry(review, {}));
        review = test::signedReview(refA);
        review.ref = "R1";
        QVERIFY(!submittedEntry(review, {}));
        review = test::signedReview(refA);
        review.author.id.clear();
        QVERIFY(!submittedEntry(review, {}));
        QVERIFY(!addendumEntry(caseNo, refA, {}, " ") && !addendumEntry(caseNo, "R1", {}, "x") &&
                !addendumEntry({}, refA, {}, "x"));
        QVERIFY(!withdrawnEntry(caseNo, refA, {}, {}) &&
                !withdrawnEntry(caseNo, refA, {}, std::string(journal::maxReason + 1, 'x')));
        QVERIFY(!directionEntry(caseNo, refA, direction(0)) &&
                !directionEntry(caseNo, refA, direction(1, "\n")) &&
                !directionEntry(caseNo, "R1", direction(1)));
        QVERIFY(!directionClosedEntry(caseNo, {}, Closing::Overdue, {}, {}) &&
                !directionClosedEntry(caseNo, {}, Closing::NotNeeded, " ", {}));
        QVERIFY(!directionClosedEntry(caseNo, {}, Closing::Done, {}, start));
    }
    void neitherOrderNorRepetitionMatters()
    {
        std::mt19937 random(5);
        for (int run = 0; run < 60; ++run) {
            Script script = randomScript(random);
            const CaseReviews once = script.folded();
            auto again = script.entries;
            again.insert(again.end(), script.entries.begin(), script.entries.end());
            std::shuffle(again.begin(), again.end(), random);
            QVERIFY(foldReviews(again) == once);
        }
    }

private:
    static Script randomScript(std::mt19937 &random)
    {
        static const std::vector<std::string> refs = {refA, "CG-22222-2222R", "CG-33333-3333T"};
        Script script;
        std::vector<EntryId> ids, directions;
        std::map<std::string, std::pair<SignedReview, EntryId>> latest;
        const auto pick = [&random](const auto &list) { return list[random() % list.size()]; };
        for (int i = 0; i < 40; ++i) {
            const std::string ref = validRef(pick(refs));
            const std::string author = "P" + std::to_string(random() % 3);
            switch (random() % 6) {
            case 0: {
                const auto before = latest.find(ref);
                const SignedReview review =
                    before == latest.end() ? test::signedReview(ref) : versionAfter(before->second.first);
                const EntryId id = script.add(
                    submittedEntry(review, before == latest.end() ? std::nullopt
                                                                  : std::optional(before->second.second)),
                    author);
                latest[ref] = {review, id};
                ids.push_back(id);
                break;
            }
            case 1:
                ids.push_back(
                    script.add(addendumEntry(caseNo, ref, {}, "Text " + std::to_string(i)), author));
                break;
            case 2:
                directions.push_back(
                    script.add(directionEntry(caseNo, ref, direction(1 + int(random() % 4))), author));
                ids.push_back(directions.back());
                break;
            case 3:
                if (!directions.empty())
                    ids.push_back(
                        script.add(directionClosedEntry(caseNo, pick(directions), Closing::Overdue, "Late.",
                                                        random() % 2 ? std::optional(start) : std::nullopt),
                                   author));
                break;
            case 4:
                if (random() % 4 == 0)
                    ids.push_back(script.add(withdrawnEntry(caseNo, ref, {}, "Wrong."), author));
                break;
            default:
                if (!ids.empty())
                    ids.push_back(script.undo(pick(ids)));
            }
        }
        return script;
    }
    // With the right last letter.
    static std::string validRef(std::string ref)
    {
        for (const char c : std::string("0123456789ABCDEFGHJKMNPQRSTVWXY")) {
            ref.back() = c;
            if (isRef(ref))
                break;
        }
        return ref;
    }
};

QTEST_GUILESS_MAIN(TestReviewFold)
#include "tst_review_fold.moc"
