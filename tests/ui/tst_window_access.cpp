// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/policed_force.h"
#include "tests/ui/review_window.h"
#include "ui/actions/palette.h"
#include "ui/dialogs/reason_dialog.h"
#include "ui/lock/window_lock.h"
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
        m_window->window().findChild<ui::ScopeBar *>()->choose({ui::Reach::Team, "ASH1", {}}, {}, {});
        EVENTUALLY(m_window->hasRow(PolicedForce::handed));
        EVENTUALLY(m_window->goesToRow(PolicedForce::handed));
        EVENTUALLY(m_window->queue().shownCase() == PolicedForce::handed);
    };
    const QString reason = QStringLiteral("<b>My</b> sister is the witness.");
    show("PS");
    QVERIFY(!part<QLabel>("declaredInterest"));
    QVERIFY(action("start-review")->isEnabled());
    action("declare-interest")->trigger();
    auto *dialog = m_window->window().findChild<ui::ReasonDialog *>(QStringLiteral("reasonDialog"));
    dialog->activateWindow();
    EVENTUALLY(QApplication::activeWindow() == dialog);
    m_window->type(reason);
    m_window->key(Qt::Key_Return, Qt::ControlModifier);
    EVENTUALLY(part<QLabel>("declaredInterest") != nullptr);
    EVENTUALLY(isOff("start-review", "interest"));
    m_window.reset();
    show("PI");
    EVENTUALLY(part<QLabel>("declaredInterest") != nullptr);
    QVERIFY2(part<QLabel>("declaredInterest")->text().contains(QStringLiteral("Name of PS")), qPrintable(part<QLabel>("declaredInterest")->text()));
    QCOMPARE(part<QLabel>("interestReason")->text(), reason);
    m_window.reset();
    show("IQ"); // sees the case, and is no line management
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

QTEST_MAIN(WindowAccessTest)
#include "tst_window_access.moc"
