// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/policed_force.h"
#include "tests/ui/review_window.h"
#include "ui/actions/palette.h"
#include "ui/dialogs/reason_dialog.h"
#include "ui/lock/window_lock.h"
#include "ui/pages/approvals_page.h"
#include "ui/pages/sync_page.h"
#include "ui/pages/verify_page.h"
#include "ui/scope_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusTipEvent>
#include <QToolButton>

using namespace casegrip;
using namespace casegrip::test;
using ui::MainWindow;

// What a policy lets somebody do in the window, and what it says of the rest.
class WindowAccessTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_force = std::make_unique<PolicedForce>(); }
    void cleanup() { m_window.reset(); }
    void whatMayNotBeDoneIsOffAndSaysWhy();
    void ofTheCaseInFront();
    void anInterestIsDeclaredAndSeenByTheLine();
    void thePaletteSaysIt();
    void buttonsOfPagesToo();
    void anAdministratorMay();
    void figuresThatMayNotBeSeenAreNotReplayed();
    void aBrokenPolicyClosesTheWindow();
    void aWiderPolicyIsSeen();
    void aCaseFoundOutsideTheQueueIsAskedAbout();
    void whoWorksHereIsSaid();
    void coveredWorkIsInTheQueue();
    void whatIsNoLongerSeenIsLeft_data();
    void whatIsNoLongerSeenIsLeft();
    void nobodyFindsAClosedPage_data();
    void nobodyFindsAClosedPage();
    void refusedRowsAreForAdministrators();
    void anOpenFolderSaysSoAlsoWhenItIsForTryingOut();

private:
    void open(const std::string &officer)
    {
        m_window = std::make_unique<ReviewWindow>(m_force->clock.now(), [&](auto access) { return m_force->options("login-" + officer, true, access); });
    }
    QAction *action(const char *name) { return m_window->window().findChild<QAction *>(QString::fromLatin1(name)); }
    template <typename T>
    T *part(const char *name)
    {
        return m_window->window().findChild<T *>(QString::fromLatin1(name));
    }
    bool isOff(const char *name, const char *why)
    {
        const QAction *one = action(name);
        return !one->isEnabled() && one->statusTip().contains(QLatin1String(why)) && one->toolTip().startsWith(QLatin1String("<qt>"));
    }
    int looks()
    {
        workspace::AccessQuery query;
        query.action = "viewed";
        auto opened = must(workspace::Workspace::open(m_force->options("login-AU", true, workspace::OpenOptions::Access::Read)));
        return int(must(opened.accessLog(query, 1000)).rows.size());
    }

    std::unique_ptr<PolicedForce> m_force;
    std::unique_ptr<ReviewWindow> m_window;
};

void WindowAccessTest::whatMayNotBeDoneIsOffAndSaysWhy()
{
    open("PS");
    QVERIFY(isOff("undo-sync", "policy of this computer does not permit"));
    QVERIFY(isOff("second-backup-folder", "policy of this computer does not permit"));
    QVERIFY(action("choose-export-folder")->isEnabled());
    QVERIFY(action("go-cover")->isEnabled());
    QVERIFY(isOff("go-access-log", "Ask"));
    QVERIFY(isOff("who-i-am", "login")); // it is what says it
    QVERIFY(!part<QToolButton>("actor")->isEnabled());
    auto *log = part<QToolButton>("go9"); // its button in the navigation
    QVERIFY(log && !log->isEnabled() && !log->accessibleDescription().isEmpty());
    QStatusTipEvent tip(action("undo-sync")->statusTip()); // as a menu sends it
    QApplication::sendEvent(&m_window->window(), &tip);
    QCOMPARE(part<QLabel>("happened")->text(), action("undo-sync")->statusTip());
}

// A review of an inspector for a sergeant; the own case for whoever was its officer.
void WindowAccessTest::ofTheCaseInFront()
{
    open("PI");
    EVENTUALLY(m_window->hasRow(PolicedForce::handed));
    m_window->key(Qt::Key_Home);
    for (int i = 0; i < m_window->queue().model().rowCount() && !m_window->isOnRow(PolicedForce::handed); ++i)
        m_window->key(Qt::Key_Down);
    EVENTUALLY(m_window->queue().shownCase() == PolicedForce::handed);
    QVERIFY(isOff("start-review", "is or was the officer in the case"));
    QVERIFY(action("note")->isEnabled());
    m_window->queue().table().setFocus();
    m_window->key(Qt::Key_E); // the key says it too
    QVERIFY2(part<QLabel>("happened")->text().contains(QStringLiteral("officer in the case")), qPrintable(part<QLabel>("happened")->text()));
    for (int i = 0; i < m_window->queue().model().rowCount() && !m_window->isOnRow(PolicedForce::ash1); ++i)
        m_window->key(i == 0 ? Qt::Key_Home : Qt::Key_Down);
    EVENTUALLY(m_window->queue().shownCase() == PolicedForce::ash1);
    EVENTUALLY(action("start-review")->isEnabled() == (action("start-review")->statusTip().isEmpty()));
}

// From then on the own reviews are off; the line management reads it beside the case, colleagues find nothing of it.
void WindowAccessTest::anInterestIsDeclaredAndSeenByTheLine()
{
    const auto show = [&](const char *officer) {
        open(officer);
        EVENTUALLY(!m_window->queue().model().isLoading());
        m_window->window().findChild<ui::ScopeBar *>()->choose({ui::Reach::Team, "ASH1", {}}, "inspector", {});
        EVENTUALLY(m_window->hasRow(PolicedForce::ash1));
        EVENTUALLY(m_window->goesToRow(PolicedForce::ash1));
        EVENTUALLY(m_window->queue().shownCase() == PolicedForce::ash1);
    };
    const QString reason = QStringLiteral("<b>My</b> sister is the witness.");
    show("PI");
    QVERIFY(!part<QLabel>("declaredInterest"));
    EVENTUALLY(action("start-review")->isEnabled());
    action("declare-interest")->trigger();
    auto *dialog = m_window->window().findChild<ui::ReasonDialog *>(QStringLiteral("reasonDialog"));
    dialog->activateWindow();
    EVENTUALLY(QApplication::activeWindow() == dialog);
    m_window->type(reason);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    EVENTUALLY(part<QLabel>("declaredInterest") != nullptr);
    EVENTUALLY(isOff("start-review", "interest"));
    m_window.reset();
    show("CI");
    EVENTUALLY(part<QLabel>("declaredInterest") != nullptr);
    QVERIFY2(part<QLabel>("declaredInterest")->text().contains(QStringLiteral("Name of PI")), qPrintable(part<QLabel>("declaredInterest")->text()));
    QCOMPARE(part<QLabel>("interestReason")->text(), reason);
    m_window.reset();
    show("PS"); // sees the case, and is no line management
    QVERIFY(!part<QLabel>("declaredInterest") && !part<QLabel>("interestReason"));
}

void WindowAccessTest::thePaletteSaysIt()
{
    open("PS");
    action("palette")->trigger();
    auto *palette = m_window->window().findChild<QDialog *>(QStringLiteral("palette"));
    QVERIFY(palette);
    palette->activateWindow();
    EVENTUALLY(QApplication::activeWindow() == palette);
    QTest::keyClicks(palette->findChild<QLineEdit *>(QStringLiteral("paletteText")), QStringLiteral("go back to the export"));
    const auto *matches = palette->findChild<QListWidget *>(QStringLiteral("paletteMatches"));
    QVERIFY(matches->count() > 0);
    QVERIFY2(matches->item(0)->text().contains(QStringLiteral("policy of this computer does not permit")), qPrintable(matches->item(0)->text()));
    palette->close();
}

void WindowAccessTest::buttonsOfPagesToo()
{
    open("PS");
    m_window->window().showPage(MainWindow::Sync);
    for (const char *name : {"undoSync", "chooseSecondFolder"}) {
        const auto *button = part<QPushButton>(name);
        QVERIFY2(!button->isEnabled(), name);
        QVERIFY2(button->toolTip().contains(QStringLiteral("policy of this computer")), name);
    }
    QVERIFY(part<QPushButton>("chooseFolder")->isEnabled());
    m_window->window().verifyPage();
    const auto *rebuild = m_window->window().verifyPage().findChild<QPushButton *>(QStringLiteral("verifyRebuild"));
    QVERIFY(rebuild && !rebuild->isEnabled() && !rebuild->toolTip().isEmpty());
}

void WindowAccessTest::anAdministratorMay()
{
    open("AD");
    QVERIFY(action("second-backup-folder")->isEnabled());
    QVERIFY(action("go-access-log")->isEnabled());
}

void WindowAccessTest::figuresThatMayNotBeSeenAreNotReplayed()
{
    m_force->policy[u"permissions"] = PolicedForce::parsed(R"([{"see_figures": {"from_rank": "inspector"}}])")[0];
    m_force->writePolicy();
    open("PS");
    QVERIFY2(isOff("go-what-if", "Ask"), qPrintable(action("go-what-if")->statusTip()));
    m_window->window().showPage(MainWindow::WhatIf);
    QVERIFY(!part<QPushButton>("whatIfRun")->isEnabled() && !part<QPushButton>("whatIfRun")->statusTip().isEmpty());
    m_window.reset(); // one that writes at a time
    open("PI");
    QVERIFY(action("go-what-if")->isEnabled());
    m_window->window().showPage(MainWindow::WhatIf);
    QVERIFY(part<QPushButton>("whatIfRun")->isEnabled());
}

void WindowAccessTest::aBrokenPolicyClosesTheWindow()
{
    open("PI");
    EVENTUALLY(m_window->queue().model().rowCount() > 0);
    auto &lock = m_window->window().windowLock();
    {
        QFile file(QString::fromStdString(m_force->policyFolder() + "/policy.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    }
    EVENTUALLY(lock.isLocked());
    const auto *why = part<QLabel>("lockKept");
    QVERIFY2(why && why->text().contains(QStringLiteral("policy.json")), why ? qPrintable(why->text()) : "");
    QVERIFY(!part<QPushButton>("openAgain")->isVisible());
    lock.unlock();
    QVERIFY(lock.isLocked());
    m_force->writePolicy();
    EVENTUALLY(!lock.isLocked());
    EVENTUALLY(m_window->queue().model().rowCount() > 0);
}

void WindowAccessTest::aWiderPolicyIsSeen()
{
    open("PS");
    EVENTUALLY(isOff("undo-sync", "policy"));
    m_force->policy[u"people"] = PolicedForce::parsed(R"([{"officer_id": "PS", "roles": ["administrator"]}])");
    m_force->writePolicy();
    EVENTUALLY(action("undo-sync")->statusTip().isEmpty());
}

// By a typed search, and no review of the person's own: it is shown once it is said why.
void WindowAccessTest::aCaseFoundOutsideTheQueueIsAskedAbout()
{
    open("SU");
    EVENTUALLY(!m_window->queue().shownCase().empty());
    const std::string told = m_window->queue().shownCase(); // its row is written
    auto &scope = *m_window->window().findChild<ui::ScopeBar *>();
    scope.choose({ui::Reach::Force, {}, {}}, "inspector", QStringLiteral("found every"));
    EVENTUALLY(!m_window->queue().model().request().query.search.empty() && !m_window->queue().model().isLoading());
    const int before = looks();
    m_window->queue().table().setFocus();
    EVENTUALLY(m_window->queue().model().textsAt(0) && !m_window->queue().currentCase().empty());
    for (int i = 0; i < m_window->queue().model().rowCount() && m_window->queue().currentCase() == told; ++i)
        m_window->key(Qt::Key_Down);
    QVERIFY(m_window->queue().currentCase() != told);
    auto &window = m_window->window();
    EVENTUALLY(window.findChild<ui::ReasonDialog *>(QStringLiteral("workReasonDialog")));
    auto *dialog = window.findChild<ui::ReasonDialog *>(QStringLiteral("workReasonDialog"));
    dialog->activateWindow();
    EVENTUALLY(QApplication::activeWindow() == dialog);
    QCOMPARE(looks(), before);
    QVERIFY(m_window->queue().shownCase() != m_window->queue().currentCase());
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("reasonText"))->setPlainText(QStringLiteral("Asked by the CPS"));
    dialog->findChild<QPushButton *>(QStringLiteral("reasonYes"))->click();
    EVENTUALLY(m_window->queue().shownCase() == m_window->queue().currentCase());
    QCOMPARE(looks(), before + 1);
    workspace::AccessQuery query;
    query.action = "viewed";
    auto opened = must(workspace::Workspace::open(m_force->options("login-AU", true, workspace::OpenOptions::Access::Read)));
    QCOMPARE(must(opened.accessLog(query, 1)).rows.front().text, std::string("outside: Asked by the CPS"));
}

// Rank now, post, team, area and until when: by what it is decided what they see.
void WindowAccessTest::whoWorksHereIsSaid()
{
    m_force->policy[u"people"] = PolicedForce::parsed(R"([{"officer_id": "PS", "post": "Duty <b>inspector</b>",
        "acting": [{"rank": "inspector", "from": "2026-03-01", "to": "2026-03-20"}]}])");
    m_force->writePolicy();
    open("PS");
    const auto *actor = part<QToolButton>("actor");
    QCOMPARE(actor->text(), QStringLiteral("Insp Name of PS"));
    for (const char *said : {"Acting until 20 Mar 2026; held: Sergeant.", "Post: Duty &lt;b&gt;inspector", "Team: Team ASH1", "Area: Ash"})
        QVERIFY2(actor->toolTip().contains(QLatin1String(said), Qt::CaseInsensitive), qPrintable(actor->toolTip()));
    m_window.reset();
    m_window = std::make_unique<ReviewWindow>(m_force->clock.now(), [&](auto access) { return m_force->options("somebody", false, access); });
    actor = part<QToolButton>("actor");
    QCOMPARE(actor->text(), QStringLiteral("somebody"));
    QVERIFY2(actor->toolTip().contains(QStringLiteral("In an open folder you see everything")), qPrintable(actor->toolTip()));
}

// Whom they cover stands beside their name, the work of both in one queue, what waits for the covered one among what waits
// for them; and all that goes with the cover.
void WindowAccessTest::coveredWorkIsInTheQueue()
{
    const char *urgent = "43260000008"; // of Cedar, as the other one
    m_force->tables.cases.rows.push_back(m_force->tables.cases.rows[3]);
    m_force->tables.cases.rows.back().front().second = urgent;
    m_force->makeUrgent(urgent);
    m_force->syncAgain();
    const Instant now = m_force->clock.now();
    {
        auto opened = m_force->open("PX");
        const auto begun = must(opened.beginReview({urgent, {}, {}}));
        must(opened.run(workspace::SubmitReview{completed(begun.fresh, *begun.form), {}, {}}));
    }
    must(m_force->open("PY").run(workspace::GiveCover{"PY", "PI", now, now + std::chrono::hours{24}, {}}));

    open("PI");
    const auto *bar = m_window->window().findChild<ui::ScopeBar *>();
    QVERIFY(bar->scope().reach == ui::Reach::Covered);
    QCOMPARE(bar->scope().title, QStringLiteral("Mine and covered: Name of PY"));
    QCOMPARE(part<QToolButton>("actor")->text(), QStringLiteral("Insp Name of PI (covers Name of PY)"));
    QVERIFY(part<QToolButton>("actor")->toolTip().contains(QStringLiteral("Covers Name of PY until")));
    ui::ApprovalsPage &approvals = m_window->window().approvalsPage();
    EVENTUALLY(approvals.isVisible()); // it waits: the day begins there
    EVENTUALLY_IS(approvals.model().rowCount(), 1);
    QCOMPARE(approvals.model().reviewAt(0).caseNo, std::string(urgent));
    m_window->window().showPage(MainWindow::Queue);
    EVENTUALLY(m_window->hasRow(PolicedForce::cedar) && m_window->hasRow(PolicedForce::ash1));
    m_window.reset();

    m_force->clock.set(now + std::chrono::hours{25});
    open("PI");
    bar = m_window->window().findChild<ui::ScopeBar *>();
    QVERIFY(bar->scope().reach == ui::Reach::Team);
    QCOMPARE(part<QToolButton>("actor")->text(), QStringLiteral("Insp Name of PI"));
    EVENTUALLY(m_window->hasRow(PolicedForce::ash1));
    QVERIFY(!m_window->hasRow(PolicedForce::cedar));
    EVENTUALLY_IS(m_window->window().approvalsPage().model().rowCount(), 0);
}

void WindowAccessTest::whatIsNoLongerSeenIsLeft_data()
{
    QTest::addColumn<bool>("coverEnds");
    QTest::newRow("the policy is narrower") << false;
    QTest::newRow("the cover has ended") << true;
}

// A form that is open is left, and says why.
void WindowAccessTest::whatIsNoLongerSeenIsLeft()
{
    QFETCH(bool, coverEnds);
    const std::string caseNo = coverEnds ? PolicedForce::cedar : PolicedForce::ash1;
    const Instant now = m_force->clock.now();
    if (coverEnds)
        must(m_force->open("PY").run(workspace::GiveCover{"PY", "PI", now, now + std::chrono::hours{24}, {}}));
    open("PI");
    m_window->window().showPage(MainWindow::Queue);
    m_window->queue().table().setFocus();
    m_window->startReview(caseNo);
    if (coverEnds) {
        m_force->clock.set(now + std::chrono::hours{25});
        action("refresh")->trigger(); // as every minute
    } else {
        m_force->policy[u"restricted"] = PolicedForce::parsed(R"([{"cases": [{"case_no": "43260000005", "people": ["PN"]},
                                                                             {"case_no": "43260000001", "people": ["PN"]}]}])")[0];
        m_force->writePolicy();
    }
    EVENTUALLY(!m_window->page().isOpen());
    EVENTUALLY(m_window->queue().isVisible());
    EVENTUALLY(!m_window->hasRow(caseNo));
}

void WindowAccessTest::nobodyFindsAClosedPage_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("why");
    QTest::newRow("nobody") << QStringLiteral("nobody") << QStringLiteral("Nobody in the roster has this login");
    QTest::newRow("shared") << QStringLiteral("login-shared") << QStringLiteral("Several");
    QTest::newRow("left") << QStringLiteral("login-LEFT") << QStringLiteral("no longer active");
}

// As under a policy that is not to be believed; it opens by itself once the policy has somebody with that login.
void WindowAccessTest::nobodyFindsAClosedPage()
{
    QFETCH(QString, login);
    QFETCH(QString, why);
    m_window = std::make_unique<ReviewWindow>(m_force->clock.now(), [&](auto access) { return m_force->options(login.toStdString(), true, access); });
    auto &lock = m_window->window().windowLock();
    EVENTUALLY(lock.isLocked());
    const auto *said = part<QLabel>("lockKept");
    QVERIFY2(said && said->text().contains(why, Qt::CaseInsensitive), said ? qPrintable(said->text()) : "");
    QVERIFY(!part<QPushButton>("openAgain")->isVisible());
    lock.unlock();
    QVERIFY(lock.isLocked());
    QCOMPARE(m_window->queue().model().rowCount(), 0);
    m_force->policy[u"people"] = PolicedForce::parsed(QStringLiteral(R"([{"officer_id": "PI", "login": "%1"}])").arg(login).toUtf8().constData());
    m_force->writePolicy();
    EVENTUALLY(!lock.isLocked());
    EVENTUALLY(m_window->queue().model().rowCount() > 0);
    QCOMPARE(part<QToolButton>("actor")->text(), QStringLiteral("Insp Name of PI"));
}

// Who may not see what was refused sees everything else of the page, and how much that is.
void WindowAccessTest::refusedRowsAreForAdministrators()
{
    m_force->tables.events.add({{"case_no", PolicedForce::ash1}, {"at", "2026-02-05T09:00:00Z"}, {"kind", "whispered"}});
    m_force->syncAgain();
    const auto look = [&](const char *officer) {
        open(officer);
        m_window->window().showPage(MainWindow::Sync);
        EVENTUALLY(part<QLabel>("refusedCount")->text().contains(QLatin1Char('1')));
        QVERIFY(!part<QLabel>("syncError")->isVisible());
    };
    look("PS");
    QVERIFY2(part<QLabel>("refusedCount")->text().contains(QStringLiteral("An administrator sees which.")), qPrintable(part<QLabel>("refusedCount")->text()));
    m_window.reset();
    look("AD");
    QVERIFY(!part<QLabel>("refusedCount")->text().contains(QStringLiteral("administrator")));
}

void WindowAccessTest::anOpenFolderSaysSoAlsoWhenItIsForTryingOut()
{
    m_force = std::make_unique<PolicedForce>("99"); // the code of the demonstration
    for (const bool isPoliced : {false, true}) {
        m_window.reset();
        m_window = std::make_unique<ReviewWindow>(m_force->clock.now(), [&](auto access) { return m_force->options("login-PS", isPoliced, access); });
        const QString standing = part<QLabel>("standing")->text();
        QVERIFY2(standing.contains(QStringLiteral("Fictional force")), qPrintable(standing));
        QVERIFY2(standing.contains(QStringLiteral("Open folder")) != isPoliced, qPrintable(standing));
    }
}

QTEST_MAIN(WindowAccessTest)
#include "tst_window_access.moc"
