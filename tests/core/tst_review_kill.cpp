// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kill_harness.h"
#include "tests/support/reviewed_force.h"

#include <QTest>

// kill -9 while a draft is saved and while reviews are signed; 8 of each kind, or CASEGRIP_KILLS=200 for the full run.
// Never lost: what was said to be saved is there. Never a ghost: a draft of a signed review. Never twice.
using namespace casegrip;
using namespace casegrip::workspace;
using namespace casegrip::test;

namespace
{

constexpr int caseCount = 12;

std::string caseNo(int number)
{
    return "9926001" + std::to_string(1000 + number);
}

void addTwelve(ReviewedForce &force)
{
    for (int i = 0; i < caseCount; ++i)
        force.addOpenCase(caseNo(i), "2026-02-04T10:00:00Z");
}

} // namespace

class TestReviewKill : public QObject
{
    Q_OBJECT

    ReviewedForce m_force;
    std::string m_synced = m_force.path() + "/synced";
    std::map<std::string, reviews::Draft> m_drafts; // by case, as they were saved

    void startFromSynced() const
    {
        QDir(QString::fromStdString(m_force.data())).removeRecursively();
        SmallForce::copyFolder(m_synced, m_force.data());
    }
    static void kill(const char *name, const KillTest &test)
    {
        const int wanted = killCount(8);
        const KillReport result = killRepeatedly(wanted, test);
        qInfo("%s", result.toText(name).c_str());
        QCOMPARE(result.inside, wanted);
        QVERIFY(result.isAimed());
    }
    static std::string wrongWith(Workspace &opened)
    {
        NoProgress silent;
        const auto report = opened.verify(false, false, silent);
        if (!report)
            return report.error().what;
        return report->findings.empty() ? std::string() : report->findings.front().what;
    }
    static bool isWaiting(Workspace &opened, const std::string &caseNumber)
    {
        for (const auto &one : must(opened.explain(caseNumber))) {
            if (one.obligation.stage == due::Stage::Inspector && one.obligation.cycle == 1)
                return due::isPending(one.obligation.state);
        }
        return false;
    }
    void checkOne(Workspace &opened, const std::string &caseNumber, bool isAcknowledged) const
    {
        const reviews::Draft &draft = m_drafts.at(caseNumber);
        const auto here = must(opened.reviewsOf(caseNumber)).here;
        const bool isSigned = here.find(draft.ref) != nullptr;
        QVERIFY2(isSigned || !isAcknowledged, "a signed review is lost");
        QVERIFY2(here.reviews.size() == (isSigned ? 1U : 0U), "a review is there twice");
        QCOMPARE(isWaiting(opened, caseNumber), !isSigned);
        std::size_t drafts = 0;
        for (const DraftRow &row : must(opened.drafts()))
            drafts += row.caseNo == caseNumber ? 1 : 0;
        QVERIFY2(drafts == (isSigned ? 0U : 1U), isSigned ? "a ghost of a signed review" : "a draft is lost");
        const auto given = isSigned ? here.find(draft.ref)->latest().review.directions.size() : 0U;
        QCOMPARE(here.directions.size(), given);
        if (isSigned)
            QCOMPARE(opened.run(SubmitReview{draft, {}, {}}).error().kind, ErrorKind::Refused);
    }

private slots:
    void initTestCase()
    {
        addTwelve(m_force);
        m_force.sync();
        {
            auto opened = m_force.open("pi300");
            for (int i = 0; i < caseCount; ++i) {
                const auto begun = must(opened.beginReview({caseNo(i), due::Stage::Inspector, {}}));
                auto draft = completed(begun.fresh, *begun.form, std::uint64_t(i) + 1);
                draft.savedAt = must(opened.saveDraft(draft));
                m_drafts.emplace(draft.caseNo, draft);
            }
        }
        SmallForce::copyFolder(m_force.data(), m_synced);
    }
    void whileADraftIsSaved()
    {
        const std::string number = caseNo(0);
        const auto text = [](int typed) { return "Typed " + std::to_string(typed) + std::string(std::size_t(typed % 700), '.'); };
        KillTest test;
        test.shortestUs = 500;
        test.longestUs = 120'000;
        test.prepare = [&] { startFromSynced(); };
        test.work = [&](Phase &phase) {
            auto opened = m_force.open("pi300");
            reviews::Draft draft = m_drafts.at(number);
            phase.enter();
            for (int typed = 1;; ++typed) {
                draft.answers.set({"INR-14a"}, text(typed));
                must(opened.saveDraft(draft));
                phase.acknowledge(std::to_string(typed));
            }
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            auto opened = m_force.open("pi300");
            const auto found = must(opened.beginReview({number, due::Stage::Inspector, {}})).found;
            QVERIFY2(found, "the draft is lost");
            const int saved = death.acknowledged.empty() ? 0 : std::stoi(death.acknowledged.back());
            const auto &now = found->draft.answers.at({"INR-14a"});
            const auto &first = m_drafts.at(number).answers.at({"INR-14a"});
            QVERIFY2(now == forms::Value(text(saved + 1)) || now == (saved == 0 ? first : forms::Value(text(saved))),
                     "what was typed before the last save is lost");
            QCOMPARE(must(opened.drafts()).size(), std::size_t(caseCount));
            QCOMPARE(wrongWith(opened), std::string());
        };
        kill("draft", test);
    }
    void whileReviewsAreSigned()
    {
        KillTest test;
        test.prepare = [&] { startFromSynced(); };
        test.work = [&](Phase &phase) {
            auto opened = m_force.open("pi300");
            phase.enter();
            for (const auto &[number, draft] : m_drafts) {
                must(opened.run(SubmitReview{draft, {}, {}}));
                phase.acknowledge(number);
            }
            phase.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            auto opened = m_force.open("pi300");
            for (const auto &[number, draft] : m_drafts) {
                const auto &all = death.acknowledged;
                checkOne(opened, number, std::find(all.begin(), all.end(), number) != all.end());
            }
            QCOMPARE(wrongWith(opened), std::string());
        };
        kill("submit", test);
    }
};

QTEST_GUILESS_MAIN(TestReviewKill)
#include "tst_review_kill.moc"
