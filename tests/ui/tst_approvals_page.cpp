// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review_window.h"

#include "ui/dialogs/return_dialog.h"
#include "ui/models/approval_model.h"
#include "ui/models/lines_role.h"
#include "ui/pages/approvals_page.h"
#include "ui/review/filled_form.h"
#include "ui/scope_bar.h"
#include "ui/widgets/difference_text.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace casegrip;
using namespace casegrip::test;
using Which = ui::ApprovalsPage::Which;

namespace
{

constexpr const char *second = "99260000008", *third = "99260000009"; // stalking too
const QString note = QStringLiteral("By when is the footage fetched?");

// The sergeant's enhanced initial review of the case, signed; its reference.
std::string signedReview(const ReviewedForce &force, const std::string &caseNo = ReviewedForce::stalking,
                         std::uint64_t seed = 1)
{
    auto opened = force.open("ps200");
    const auto draft = begunAndCompleted(opened, caseNo, seed);
    must(opened.run(workspace::SubmitReview{draft, {}, {}}));
    return draft.ref;
}

std::int64_t initialReviewsDone(const ReviewedForce &force)
{
    auto opened = force.open("nobody", workspace::OpenOptions::Access::Read);
    return completedInMarch(opened, "initial");
}

// What stands in the journal about the stalking case, in a word each.
std::vector<std::string> journalOf(const ReviewedForce &force)
{
    auto opened = force.open("nobody", workspace::OpenOptions::Access::Read);
    std::vector<std::string> types;
    for (const auto &row : must(opened.log(ReviewedForce::stalking, 1000))) {
        if (row.chain == "journal" && row.type.starts_with("review."))
            types.push_back(row.type);
    }
    std::sort(types.begin(), types.end());
    return types;
}

} // namespace

// Approvals in the real window, with nothing but the keyboard.
class ApprovalsPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;

    ReviewWindow &window() { return *m_window; }
    ui::ApprovalsPage &page() { return window().window().approvalsPage(); }
    void open(const std::string &login)
    {
        m_window.reset();
        m_window = std::make_unique<ReviewWindow>(*m_force, login);
    }
    void close() { m_window.reset(); }
    // The rows of a list are there, and the current one can be read.
    void look(Which which, int rows)
    {
        EVENTUALLY(page().isVisible());
        if (page().shownList() != which)
            page().showList(which);
        EVENTUALLY_IS(page().model().rowCount(), rows);
        EVENTUALLY(rows == 0 || !page().shown().empty());
        window().activate();
    }
    ui::ReturnDialog *returnDialog() { return page().findChild<ui::ReturnDialog *>(); }
    QString textOf(const char *name)
    {
        const auto *label = window().window().findChild<QLabel *>(QLatin1String(name));
        return label ? label->text() : QString();
    }
    // The box has the keys, also where no window manager gives them to it.
    void openReturn()
    {
        window().key(Qt::Key_R);
        EVENTUALLY(returnDialog() && returnDialog()->isVisible());
        returnDialog()->activateWindow();
        EVENTUALLY(QApplication::activeWindow() == returnDialog());
        EVENTUALLY(returnDialog()->isAncestorOf(QApplication::focusWidget()));
    }
    void giveReason()
    {
        auto *dialog = window().window().findChild<QDialog *>(QStringLiteral("reasonDialog"));
        QVERIFY(dialog);
        dialog->activateWindow();
        EVENTUALLY(QApplication::activeWindow() == dialog);
        window().type(QStringLiteral("Signed on the wrong case."));
        window().key(Qt::Key_Return, Qt::ControlModifier);
    }
    void giveBack()
    {
        openReturn();
        window().key(Qt::Key_2);
        window().type(note);
        window().key(Qt::Key_Return, Qt::ControlModifier);
    }

private slots:
    void init()
    {
        m_force = std::make_unique<ReviewedForce>();
        m_force->addOpenCase(second, "2026-03-05T08:00:00Z", "Stalking", "8Q");
        m_force->addOpenCase(third, "2026-03-05T08:00:00Z", "Stalking", "8Q");
        m_force->sync();
    }
    void cleanup()
    {
        m_window.reset();
        m_force.reset();
    }
    void fromTheSubmissionToTheApproval();
    void theReturnComesFirst();
    void itsAuthorWithdrawsIt();
    void fromTheListOfTheCaseToo();
    void whoMayNotDecideIsTold();
    void severalAtOnceWithOneUndo();
    void refusedOnesAreListed();
    void aReturnNeedsAReasonAndANote();
    void whatIsLookedAtIsKeptWithTheDecision();
    void whatStandsAgainstItIsReturned();
    void theModel();
    void differencesAreSpoken();
};

// Submitted, returned with a reason, revised, approved: each by its person, with the figures before, between
// and after.
void ApprovalsPageTest::fromTheSubmissionToTheApproval()
{
    const auto before = initialReviewsDone(*m_force);
    open("ps200");
    window().review(ReviewedForce::stalking);
    EVENTUALLY(!window().hasRow(ReviewedForce::stalking));
    close();
    QCOMPARE(initialReviewsDone(*m_force), before + 1);

    m_force->passMinutes(30);
    open("pi300"); // an inspector's window opens on what waits
    look(Which::Waiting, 1);
    QCOMPARE(page().model().reviewAt(0).caseNo, std::string(ReviewedForce::stalking));
    QVERIFY(textOf("approvalAsked").contains(QStringLiteral("Enhanced initial review")));
    QCOMPARE(textOf("caseDueOutcome"), QStringLiteral("Done on time")); // nothing is over
    giveBack();
    EVENTUALLY_IS(page().model().rowCount(), 0);
    close();
    QCOMPARE(initialReviewsDone(*m_force), before);

    m_force->passMinutes(30);
    open("ps200");
    EVENTUALLY(window().hasRow(ReviewedForce::stalking));
    QCOMPARE(window().queue().model().list().counts[std::size_t(ui::Chip::Returned)], std::int64_t(1));
    EVENTUALLY(window().isOnRow(ReviewedForce::stalking)); // above the other two, which are as urgent
    window().key(Qt::Key_Return);
    EVENTUALLY(window().page().isOpen());
    EVENTUALLY(textOf("reviewTitle").contains(QStringLiteral("version 2")));
    QCOMPARE(textOf("returnedNote"), note);
    const ReviewWindow::Given given{{"ESR-02", QStringLiteral("not_safe")},
                                    {"ESR-02a", QStringLiteral("Footage is fetched by Friday noon.")}};
    window().fillIn(given);
    window().sign(given);
    EVENTUALLY(!window().hasRow(ReviewedForce::stalking));
    close();
    QCOMPARE(initialReviewsDone(*m_force), before + 1);

    m_force->passMinutes(30);
    open("pi300");
    look(Which::Waiting, 1);
    QCOMPARE(page().model().reviewAt(0).review.version, 2);
    EVENTUALLY(!page().findChildren<ui::DifferenceText *>(QStringLiteral("approvalChange")).isEmpty());
    QCOMPARE(textOf("approvalNote"), note);
    const QString decided = textOf("approvalDecision");
    QVERIFY2(decided.contains(QStringLiteral("Cai Inspector")) && decided.contains(QStringLiteral("asked of Inspector"), Qt::CaseInsensitive), qPrintable(decided));
    window().key(Qt::Key_A);
    EVENTUALLY_IS(page().model().rowCount(), 0);
    close();
    QCOMPARE(initialReviewsDone(*m_force), before + 1);
    const std::vector<std::string> journal{"review.approved", "review.returned", "review.submitted",
                                           "review.submitted"};
    QCOMPARE(journalOf(*m_force), journal);
    auto opened = m_force->open("pi300");
    NoProgress silent;
    QVERIFY(must(opened.verify(false, false, silent)).findings.empty());
}

// What came back stands at the top of its author's queue, whatever else is more urgent, and Enter in
// "Returned to me" leads to it as well.
void ApprovalsPageTest::theReturnComesFirst()
{
    const std::string ref = signedReview(*m_force, third);
    {
        auto opened = m_force->open("pi300");
        const auto hash = journal::toHex(must(opened.findReview(ref)).state.latest().hash);
        must(opened.run(workspace::ReturnReview{{ref, hash}, "victim", "Ask again."}));
    }
    open("ps200");
    EVENTUALLY(window().hasRow(third));
    EVENTUALLY(window().isOnRow(third));
    window().key(Qt::Key_G);
    window().key(Qt::Key_A);
    look(Which::ReturnedToMe, 1);
    window().key(Qt::Key_Return);
    EVENTUALLY(window().page().isOpen());
    QCOMPARE(textOf("returnedNote"), QStringLiteral("Ask again."));
}

// What waits on others can be taken back, with a reason; until then it counts.
void ApprovalsPageTest::itsAuthorWithdrawsIt()
{
    const std::string ref = signedReview(*m_force);
    open("ps200");
    window().key(Qt::Key_G);
    window().key(Qt::Key_A);
    look(Which::Waiting, 0);
    auto *withdraw = page().findChild<QPushButton *>(QStringLiteral("withdraw-reviewButton"));
    QVERIFY(withdraw && !withdraw->isVisible());
    look(Which::OnOthers, 1);
    EVENTUALLY(withdraw->isVisible() && withdraw->isEnabled());
    withdraw->setFocus();
    window().key(Qt::Key_Space);
    giveReason();
    EVENTUALLY_IS(page().model().rowCount(), 0);
    EVENTUALLY(!withdraw->isEnabled());
    const QString said = textOf("happened");
    QVERIFY2(said.contains(QStringLiteral("Withdrawn")), qPrintable(said));
    window().key(Qt::Key_Z, Qt::ControlModifier); // and one undo brings it back
    EVENTUALLY_IS(page().model().rowCount(), 1);
}

// The list says who decided and when; what somebody else signed is not theirs to take back.
void ApprovalsPageTest::fromTheListOfTheCaseToo()
{
    const std::string ref = signedReview(*m_force);
    const auto listed = [this] {
        const auto *list = window().window().findChild<QListWidget *>(QStringLiteral("reviewList"));
        return list && list->count() > 0 ? list->item(0)->text() : QString();
    };
    const auto show = [&](const char *login) {
        open(login);
        window().window().showPage(ui::MainWindow::Queue);
        window().window().findChild<ui::ScopeBar *>()->choose({ui::Reach::Team, "T1", {}}, {}, {});
        EVENTUALLY(window().hasRow(ReviewedForce::stalking));
        EVENTUALLY(window().goesToRow(ReviewedForce::stalking));
        EVENTUALLY(!listed().isEmpty());
    };
    {
        auto opened = m_force->open("pi300");
        const auto hash = journal::toHex(must(opened.findReview(ref)).state.latest().hash);
        must(opened.run(workspace::ReturnReview{{ref, hash}, "victim", "Ask again."}));
    }
    const auto action = [this]() -> QAction * { return window().window().findChild<QAction *>(QStringLiteral("withdraw-review")); };
    show("pi300");
    QVERIFY2(listed().contains(QStringLiteral("returned to its author by Cai Inspector, ")), qPrintable(listed()));
    QVERIFY(!action()->isEnabled());
    show("ps200");
    EVENTUALLY(action()->isEnabled());
    auto *button = window().window().findChild<QToolButton *>(QStringLiteral("withdrawReview"));
    QVERIFY(button && button->isVisible());
    button->setFocus();
    window().key(Qt::Key_Space);
    giveReason();
    EVENTUALLY(listed().contains(QStringLiteral("withdrawn")));
    EVENTUALLY(!action()->isEnabled());
}

void ApprovalsPageTest::whoMayNotDecideIsTold()
{
    signedReview(*m_force);
    open("ps200");
    window().key(Qt::Key_G);
    window().key(Qt::Key_A);
    look(Which::Waiting, 0); // their own is not among those that wait for them
    EVENTUALLY(textOf("noApprovals").contains(QStringLiteral("No review waits for you")));
    look(Which::OnOthers, 1);
    window().key(Qt::Key_A);
    window().key(Qt::Key_R);
    QVERIFY(!returnDialog());
    QVERIFY(!textOf("approvalRefused").isEmpty());
    QCOMPARE(page().model().rowCount(), 1);
}

void ApprovalsPageTest::severalAtOnceWithOneUndo()
{
    std::uint64_t seed = 0;
    for (const char *caseNo : {ReviewedForce::stalking, second, third})
        signedReview(*m_force, caseNo, ++seed);
    open("pi300");
    look(Which::Waiting, 3);
    window().fixture().answer = true;
    window().key(Qt::Key_A, Qt::ControlModifier); // all of them
    EVENTUALLY(textOf("chosenApprovals").contains(QLatin1Char('3')));
    window().key(Qt::Key_A);
    EVENTUALLY_IS(page().model().rowCount(), 0);
    window().key(Qt::Key_Z, Qt::ControlModifier);
    EVENTUALLY_IS(page().model().rowCount(), 3);
}

// Somebody else has decided on one of them meanwhile.
void ApprovalsPageTest::refusedOnesAreListed()
{
    const std::string ref = signedReview(*m_force);
    signedReview(*m_force, second, 2);
    open("pi300");
    look(Which::Waiting, 2);
    window().fixture().answer = true;
    window().key(Qt::Key_A, Qt::ControlModifier);
    EVENTUALLY(!textOf("chosenApprovals").isEmpty());
    window().doMeanwhile(workspace::ApproveReview{
        {ref, journal::toHex(page().model().reviewAt(page().model().rowOf(ref)).review.hash)}, {}});
    window().key(Qt::Key_A);
    EVENTUALLY(window().window().findChild<QLabel *>(QStringLiteral("bulkWhat")) != nullptr);
    QVERIFY(textOf("bulkWhat").contains(QStringLiteral("1 case was not changed")) ||
            textOf("bulkWhat").contains(QStringLiteral("1 case(s)")));
    EVENTUALLY_IS(page().model().rowCount(), 0);
}

void ApprovalsPageTest::aReturnNeedsAReasonAndANote()
{
    signedReview(*m_force);
    open("pi300");
    look(Which::Waiting, 1);
    openReturn();
    const auto *yes = returnDialog()->findChild<QPushButton *>(QStringLiteral("returnYes"));
    QVERIFY(!yes->isEnabled());
    window().key(Qt::Key_3);
    QVERIFY(!yes->isEnabled());
    window().type(QStringLiteral("Ask her again."));
    QVERIFY(yes->isEnabled());
    QCOMPARE(returnDialog()->reasonCode(), std::string("victim"));
    window().key(Qt::Key_Escape);
    EVENTUALLY(!returnDialog());
    QCOMPARE(page().model().rowCount(), 1);
}

// From the list with Tab to what is looked at, answered by key, and approved from there.
void ApprovalsPageTest::whatIsLookedAtIsKeptWithTheDecision()
{
    const std::string ref = signedReview(*m_force);
    open("pi300");
    look(Which::Waiting, 1);
    const auto focus = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
    for (int i = 0; i < 3 && focus() != QLatin1String("check-APR-01-yes"); ++i) // past the review and the case
        window().key(Qt::Key_Tab);
    QCOMPARE(focus(), QStringLiteral("check-APR-01-yes"));
    window().key(Qt::Key_1);
    QCOMPARE(focus(), QStringLiteral("check-APR-02-yes"));
    window().key(Qt::Key_2);
    window().key(Qt::Key_1); // APR-03
    window().key(Qt::Key_Up);
    window().key(Qt::Key_Backspace); // taken back
    window().window().findChild<QAction *>(QStringLiteral("refresh"))->trigger(); // what was answered stays, and so does the focus
    EVENTUALLY(page().isRead() && focus() == QLatin1String("check-APR-03-yes"));
    window().key(Qt::Key_A);
    EVENTUALLY_IS(page().model().rowCount(), 0);
    close();
    auto opened = m_force->open("pi300");
    const auto decisions = must(opened.findReview(ref)).state.decisions;
    QCOMPARE(decisions.size(), std::size_t(1));
    const auto &checks = decisions.front().said.checks;
    QCOMPARE(checks.size(), std::size_t(2));
    QVERIFY(checks[0].question == "APR-01" && checks[0].isMet && checks[1].question == "APR-02" && !checks[1].isMet);
}

// Safeguarding that is not answered cannot be waived; the return proposes why and what.
void ApprovalsPageTest::whatStandsAgainstItIsReturned()
{
    signedReview(*m_force);
    open("pi300");
    look(Which::Waiting, 1);
    auto *no = page().findChild<QAbstractButton *>(QStringLiteral("check-APR-05-no"));
    QVERIFY(no);
    no->click();
    const auto *approve = window().window().findChild<QAction *>(QStringLiteral("approve-review"));
    QVERIFY(!approve->isEnabled() && approve->statusTip().contains(QStringLiteral("return it")));
    window().key(Qt::Key_A);
    QCOMPARE(page().model().rowCount(), 1);
    page().table().setFocus();
    openReturn();
    QCOMPARE(returnDialog()->reasonCode(), std::string("safeguarding"));
    QVERIFY(returnDialog()->note().find("safeguarding") != std::string::npos);
    QVERIFY(returnDialog()->findChild<QPushButton *>(QStringLiteral("returnYes"))->isEnabled());
    window().key(Qt::Key_Return, Qt::ControlModifier);
    EVENTUALLY_IS(page().model().rowCount(), 0);
}

void ApprovalsPageTest::theModel()
{
    const ui::Words words(*TimeZone::load("Europe/London"));
    ui::ApprovalModel model(words, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    workspace::ApprovalOfCase one;
    one.caseNo = "99260000001";
    one.classTitle = "Stalking <b>x</b>";
    one.redBox = {"stalking"};
    one.risk = "high";
    one.review.ref = "CG-1";
    one.review.kind = "initial_enhanced";
    one.review.author = {"S200", "Bo Sergeant", "sergeant"};
    one.review.submittedAt = m_force->clock.now() - std::chrono::hours{5};
    one.review.version = 2;
    one.review.timesReturned = 1;
    one.review.besides = 1;
    model.show(Which::Waiting, {one, one}, m_force->clock.now());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf("CG-1"), 0);
    QCOMPARE(model.rowOf("CG-2"), -1);
    const QModelIndex row = model.index(0);
    QVERIFY(row.data().toString().contains(QStringLiteral("version 2")));
    QVERIFY(row.data(ui::SecondLine).toString().contains(QStringLiteral("risk high")));
    const QString third = row.data(ui::ThirdLine).toString();
    QVERIFY2(third.contains(QStringLiteral("PS Bo Sergeant")) && third.contains(QStringLiteral("5 h")),
             qPrintable(third));
    QVERIFY2(third.contains(QStringLiteral("reviewed twice")), qPrintable(third));
    model.show(Which::ReturnedToMe, {one}, m_force->clock.now());
    QVERIFY(!model.index(0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void ApprovalsPageTest::differencesAreSpoken()
{
    using Kind = reviews::Piece::Kind;
    QCOMPARE(
        ui::DifferenceText::spoken(
            {{Kind::Same, "By "}, {Kind::Removed, "Monday"}, {Kind::Added, "Friday"}, {Kind::Same, "."}}),
        QStringLiteral("removed: Monday; added: Friday"));
}

QTEST_MAIN(ApprovalsPageTest)
#include "tst_approvals_page.moc"
