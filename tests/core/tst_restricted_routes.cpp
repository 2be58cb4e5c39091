// SPDX-License-Identifier: GPL-3.0-or-later
// A review that waits on a restricted case: whoever is not named for it meets it on no way, and every question about it has to the
// letter the answer that one about nothing has.
#include "tests/support/restricted_review.h"

#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using namespace casegrip::workspace;

namespace
{

// What is asked about.
struct Named {
    std::string caseNo, ref, submission, direction;
};

std::string replaced(std::string text, const std::string &what, const std::string &by)
{
    for (std::size_t at = text.find(what); !what.empty() && at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

} // namespace

class TestRestrictedRoutes : public QObject
{
    Q_OBJECT

    std::unique_ptr<RestrictedReview> m_scene;

    Named here() const { return {PolicedForce::restricted, m_scene->ref, m_scene->submission, m_scene->direction}; }
    static Named nowhere() { return {"43269999999", "CG-7K3QX-9M2TD", std::string(64, '0'), std::string(64, '0')}; }

    // Every question and every operation that names it, with what is said.
    std::vector<std::pair<std::string, std::string>> said(Workspace &opened, const Named &named, const std::string &officer) const
    {
        std::vector<std::pair<std::string, std::string>> all;
        const auto take = [&](const char *what, const auto &result) {
            const Error error = result ? Error() : result.error();
            std::string text = result ? "done" : error.what + ' ' + error.todo;
            for (const auto &[word, name] : {std::pair(named.ref, "REF"), {named.caseNo, "CASE"}, {named.direction, "ENTRY"}})
                text = replaced(text, word, name);
            all.emplace_back(what, text);
        };
        const VersionRead read{named.ref, m_scene->hash};
        reviews::Draft draft = m_scene->draft;
        draft.caseNo = named.caseNo;
        draft.ref = named.ref;
        draft.author = officer;
        ReviewWanted revise;
        revise.revise = named.ref;
        take("approvalView", opened.approvalView(named.ref));
        take("findReview", opened.findReview(named.ref));
        take("beginReview", opened.beginReview({named.caseNo, {}, {}}));
        take("beginReview, revise", opened.beginReview(revise));
        take("checkReview", opened.checkReview(draft));
        take("saveDraft", opened.saveDraft(draft));
        take("submit", opened.run(SubmitReview{draft, {}, {}}));
        take("approve", opened.run(ApproveReview{read, {}}));
        take("approve several", opened.run(ApproveReviews{{read}, {}}));
        take("return", opened.run(ReturnReview{read, "victim", "Ask again."}));
        take("withdraw", opened.run(WithdrawReview{named.ref, "text"}));
        take("addendum", opened.run(AddAddendum{named.ref, "text"}));
        take("close direction", opened.run(CloseDirection{named.direction, reviews::Closing::Done, {}, {}}));
        take("undo", opened.run(Undo{named.submission}));
        take("review as PDF", opened.recordDisclosure({named.caseNo, named.ref, Disclosed::As::Pdf, {}}));
        take("all reviews, for disclosure", opened.recordDisclosure({named.caseNo, "all reviews", Disclosed::As::Files, {}}));
        return all;
    }

private slots:
    void init() { m_scene = std::make_unique<RestrictedReview>(); }
    void everyAnswerIsThatAboutNothing_data()
    {
        QTest::addColumn<QString>("officer");
        for (const char *officer : {"PC", "PS", "PI", "CI", "SU", "PX", "PY", "IQ", "AU", "AD"})
            QTest::newRow(officer) << QString::fromLatin1(officer);
    }
    void everyAnswerIsThatAboutNothing()
    {
        QFETCH(QString, officer);
        auto opened = m_scene->force.open(officer.toStdString());
        const auto hidden = said(opened, here(), officer.toStdString()), missing = said(opened, nowhere(), officer.toStdString());
        for (std::size_t i = 0; i < hidden.size(); ++i)
            QVERIFY2(hidden[i].second == missing[i].second,
                     (hidden[i].first + ": \"" + hidden[i].second + "\", not \"" + missing[i].second + '"').c_str());
        for (const auto which : {ApprovalQuery::Which::Waiting, ApprovalQuery::Which::OnOthers, ApprovalQuery::Which::ReturnedToMe}) {
            ApprovalQuery query;
            query.which = which;
            query.withOwn = true;
            for (const ApprovalOfCase &one : must(opened.approvals(query)))
                QVERIFY(one.caseNo != PolicedForce::restricted);
        }
        for (const DraftRow &row : must(opened.drafts()))
            QVERIFY(row.caseNo != PolicedForce::restricted);
    }
    // The same questions have answers for who is named, and in the list that waits it is there: the test sees something.
    void whoIsNamedMeetsIt()
    {
        auto opened = m_scene->force.open("PN");
        QVERIFY(opened.findReview(m_scene->ref).has_value());
        ApprovalQuery query;
        query.which = ApprovalQuery::Which::OnOthers;
        QCOMPARE(must(opened.approvals(query)).size(), std::size_t(1));
        QVERIFY(opened.run(WithdrawReview{m_scene->ref, "text"}).has_value());
    }
    void aDraftOfBeforeIsOutOfSight()
    {
        QCOMPARE(must(m_scene->force.openBefore("PS").drafts()).size(), std::size_t(1));
        QVERIFY(must(m_scene->force.open("PS").drafts()).empty());
    }
    void aBatchOfBeforeLosesItsLine()
    {
        {
            auto opened = m_scene->force.openBefore("SU");
            BatchDraft draft;
            draft.batch.id = "a batch";
            draft.batch.lines = {{PolicedForce::ash1, "This one"}, {PolicedForce::restricted, "And that one"}};
            must(opened.saveBatch(draft));
            QCOMPARE(must(opened.batchDraft())->batch.lines.size(), std::size_t(2));
        }
        const auto found = must(m_scene->force.open("SU").batchDraft());
        QVERIFY(found && found->batch.lines.size() == 1);
        QCOMPARE(found->batch.lines.front().caseNo, std::string(PolicedForce::ash1));
    }
    // An administrator puts right what was refused, and reads nothing of who is restricted there.
    void refusedRowsOfItAreCounted()
    {
        NoProgress silent;
        const auto look = [&](Workspace &opened) {
            std::string texts;
            const auto kept = must(opened.quarantine());
            for (const sync::Refusal &refusal : kept.rows)
                texts += refusal.row;
            const auto plan = must(opened.planSync(m_scene->force.exportPath(), silent));
            for (const sync::Refusal &refusal : plan.refusals)
                texts += refusal.row;
            must(opened.forEachRefusal([&](const sync::Refusal &refusal) { texts += refusal.row; }));
            return std::tuple(texts.find("secret") != std::string::npos, texts.find("plain") != std::string::npos, kept.untold, plan.untold);
        };
        {
            auto opened = m_scene->force.open("AD");
            QVERIFY(look(opened) == std::tuple(false, true, std::int64_t(5), std::int64_t(5)));
        }
        auto opened = m_scene->force.openBefore("nobody");
        QVERIFY(look(opened) == std::tuple(true, true, std::int64_t(0), std::int64_t(0)));
    }
    // Decided by whoever was its officer: whoever sees the case is told which, others how many there are.
    void doubtsAboutItAreCounted()
    {
        {
            auto opened = m_scene->force.openBefore("SU");
            must(opened.run(ApproveReview{{m_scene->ref, m_scene->hash}, {}}));
        }
        for (const char *oic : {"SU", "PC"}) {
            m_scene->force.set(PolicedForce::restricted, "oic_id", oic);
            m_scene->force.syncAgain();
        }
        NoProgress silent;
        for (const char *officer : {"CI", "AD"}) {
            const auto report = must(m_scene->force.open(officer).verify(false, false, silent));
            QVERIFY(report.doubts.empty());
            QCOMPARE(report.unseenDoubts, std::int64_t(1));
        }
        const auto report = must(m_scene->force.open("PN").verify(false, false, silent));
        QCOMPARE(report.doubts.size(), std::size_t(1));
        QVERIFY(report.doubts.front().what.find(m_scene->ref) != std::string::npos);
        QCOMPARE(report.unseenDoubts, std::int64_t(0));
    }
    // What figures count is of all; an answer about a case is not.
    void anotherSyncTellsNothing()
    {
        NoProgress silent;
        auto opened = m_scene->force.open("PS"); // may read exports in, and may not see what was refused
        const auto plan = must(opened.planSync(m_scene->force.exportPath(), silent));
        QVERIFY(plan.refusals.empty());
        QCOMPARE(plan.untold, plan.counts.refused);
    }
};

QTEST_GUILESS_MAIN(TestRestrictedRoutes)
#include "tst_restricted_routes.moc"
