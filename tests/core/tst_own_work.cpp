// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/case_dues.h"

#include <QTest>
#include <algorithm>

using namespace casegrip;
using namespace casegrip::due;

namespace
{

Instant at(int hour)
{
    return *parseInstant("2025-03-03T08:00:00Z", TimeZone::utc()) + std::chrono::hours(hour);
}

} // namespace

// What was done here joins what the export says of a case.
class TestOwnWork : public QObject
{
    Q_OBJECT

    framework::FrameworkSet m_frameworks = framework::makeSet({framework::shippedDefault()}).value();
    std::vector<Classification> m_classifications = {{}};
    CaseEvaluator m_evaluator{m_frameworks, m_classifications,
                              [](cases::OfficerId officer, Instant) { return TeamId{officer == cases::OfficerId{7} ? 3U : 1U}; }};
    cases::CaseColumns m_columns;
    cases::History m_history;
    CaseDues m_dues;

    const Obligation &initial(const OwnWork &own)
    {
        m_evaluator.evaluate(m_columns, m_history, own, at(20), m_dues);
        const auto &all = m_evaluator.obligations();
        return *std::find_if(all.begin(), all.end(), [](const Obligation &one) { return one.stage == Stage::Initial; });
    }
    static OwnWork signedHere(int hour, const std::string &ref = "CG-1")
    {
        OwnWork own;
        own.reviews.push_back({ref, at(hour), ReviewKind::InitialStandard, cases::OfficerId{7}});
        return own;
    }

private slots:
    void init()
    {
        m_columns = {};
        m_columns.caseNo = "99250000001";
        m_columns.recordedAt = at(0);
        m_columns.firstTeam = m_columns.team = TeamId{1};
        m_columns.status = "open";
        m_history.clear();
    }
    void aReviewSignedHereCompletesAtOnce()
    {
        QVERIFY(initial({}).state == State::Open);
        const auto own = signedHere(10);
        const auto done = initial(own);
        QVERIFY(done.state == State::DoneOnTime);
        QCOMPARE(*done.completedAt, at(10));
        QCOMPARE(m_evaluator.review(done.review).ref, std::string_view("CG-1"));
        QCOMPARE(m_evaluator.review(done.review).exportId, 0U);
        QVERIFY(m_evaluator.reviewerTeam(done) == TeamId{3});
        QVERIFY(m_dues.lastReviewAt == at(10));
        const auto counted = std::find_if(m_dues.counted.begin(), m_dues.counted.end(), [](const auto &one) { return one.completed; });
        QVERIFY(counted != m_dues.counted.end() && counted->reviewerTeam == TeamId{3});
    }
    void oneThatIsNotYetSignedDoesNothing()
    {
        QVERIFY(initial(signedHere(21)).state == State::Open);
        QVERIFY(!m_dues.lastReviewAt);
    }
    // The export brings the same review: one review, and what was signed counts, also once the export drops it.
    void theSameRefInAnExportIsTheSameReview()
    {
        cases::ReviewRecord sent;
        sent.ref = "CG-1";
        sent.kind = ReviewKind::InitialStandard;
        sent.completedAt = at(12);
        sent.exportId = 4;
        sent.inExport = true;
        m_history.reviews.push_back(sent);
        const auto own = signedHere(10);
        for (const bool inExport : {true, false}) {
            m_history.reviews[0].inExport = inExport;
            const auto done = initial(own);
            QVERIFY(done.state == State::DoneOnTime);
            QCOMPARE(*done.completedAt, at(10));
            QCOMPARE(m_evaluator.review(done.review).exportId, 4U);
        }
        QVERIFY(initial({}).state == State::Open);
    }
    // From the return until the resubmission it counts for nothing, also where the export has it.
    void aReturnedOneCountsUntilTheReturn()
    {
        cases::ReviewRecord sent;
        sent.ref = "CG-1";
        sent.kind = ReviewKind::InitialStandard;
        sent.completedAt = at(10);
        sent.exportId = 4;
        sent.inExport = true;
        m_history.reviews.push_back(sent);
        OwnWork own = signedHere(10);
        own.reviews[0].returnedAt = at(21); // later than now
        QVERIFY(initial(own).state == State::DoneOnTime && m_dues.nextChangeAt == at(21));
        own.reviews[0].returnedAt = at(20);
        QVERIFY(initial(own).state == State::Open);
        QVERIFY(!m_dues.lastReviewAt);
        own.reviews.push_back({"CG-1", at(19), ReviewKind::InitialStandard, cases::OfficerId{7}});
        own.reviews[0].returnedAt = at(12);
        const auto done = initial(own);
        QVERIFY(done.state == State::DoneOnTime);
        QCOMPARE(*done.completedAt, at(19));
        QCOMPARE(m_evaluator.review(done.review).exportId, 4U);
        QVERIFY(m_dues.lastReviewAt == at(19));
    }
    void anotherRefIsAnotherReview()
    {
        cases::ReviewRecord sent;
        sent.ref = "RMS-9";
        sent.kind = ReviewKind::InitialStandard;
        sent.completedAt = at(5);
        sent.inExport = true;
        m_history.reviews.push_back(sent);
        const auto own = signedHere(10);
        QCOMPARE(*initial(own).completedAt, at(5));
        QVERIFY(m_dues.lastReviewAt == at(10));
    }
    void aManualRedBoxMakesItEnhanced()
    {
        OwnWork own;
        own.redBoxes.push_back({at(2), {}});
        (void)initial(own);
        QVERIFY(m_dues.redBox != 0);
    }
};

QTEST_GUILESS_MAIN(TestOwnWork)
#include "tst_own_work.moc"
