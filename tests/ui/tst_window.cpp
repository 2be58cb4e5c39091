// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"
#include "tests/support/eventually.h"
#include "tests/ui/desk_fixture.h"
#include "ui/background/folder_watch.h"
#include "ui/background/sync_runner.h"
#include "ui/background/workspace_queue_source.h"
#include "ui/background/workspace_thread.h"
#include "ui/main_window.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/queue_page.h"
#include "ui/pages/sync_page.h"
#include "ui/style/icon.h"
#include "ui/widgets/table_view.h"

#include <QAccessible>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace casegrip;
using namespace casegrip::test;
using Access = workspace::OpenOptions::Access;

// The window on a real data folder, from the first start to a snooze and back.
class WindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void firstStart();
    void theQueueIsMine();
    void backupsAreWarnedOfEverywhere();
    void snoozeAndUndo();
    void severalAndUndoOnce();
    void syncPageTellsOfTheExport();
    void aNewExportIsToldOfOnEveryPage();
    void aWindowLeftOpenBacksUpEachDay();
    void everyFocusHasAName();
    void tabReadsLikeAPage();
    void aSecondStartRaisesTheFirst();

private:

    workspace::OpenOptions options(Access access)
    {
        return {m_fixture.folder.filePath(QStringLiteral("data")).toStdString(),
                access,
                &m_fixture.clock,
                false,
                {},
                "somebody"};
    }
    QPushButton *button(QWidget &page, const char *name)
    {
        return page.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    std::int64_t count(ui::Chip chip)
    {
        return m_window->queuePage().model().list().counts[std::size_t(chip)];
    }

    DeskFixture m_fixture;
    std::unique_ptr<ui::WorkspaceThread> m_writer, m_reader;
    std::unique_ptr<ui::WorkspaceQueueSource> m_source;
    std::unique_ptr<ui::MainWindow> m_window; // goes first
};

void WindowTest::initTestCase()
{
    m_fixture.desk.briefing = {};
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), options(Access::Write));
    m_reader = std::make_unique<ui::WorkspaceThread>(QStringLiteral("reader"), options(Access::Read), *m_writer);
    m_source = std::make_unique<ui::WorkspaceQueueSource>(*m_reader, *m_writer);
    m_window = std::make_unique<ui::MainWindow>(m_fixture.desk, *m_reader, *m_writer, *m_source);
    QSignalSpy briefed(m_window.get(), &ui::MainWindow::briefed);
    m_window->show();
    m_window->start();
    EVENTUALLY_IS(briefed.size(), 1);
    QVERIFY(m_window->firstStartPage().isVisible());
}

void WindowTest::firstStart()
{
    ui::FirstStartPage &page = m_window->firstStartPage();
    button(page, "chooseDemo")->click();
    EVENTUALLY(m_window->syncRunner().plan().has_value());
    QCOMPARE(m_window->syncRunner().plan()->counts.added, std::int64_t(5000));
    EVENTUALLY(button(page, "nextStep")->isEnabled());
    button(page, "nextStep")->click();
    const auto *hint = page.findChild<QLabel *>(QStringLiteral("dayHint"));
    EVENTUALLY(hint->isVisible());
    QVERIFY(page.findChild<QAbstractButton *>(QStringLiteral("fromDay"))
                ->isChecked()); // much would start overdue
    page.findChild<QAbstractButton *>(QStringLiteral("fromEver"))->click();
    button(page, "nextStep")->click();
    auto *officers = page.findChild<ui::TableView *>(QStringLiteral("officerTable"));
    EVENTUALLY(officers->isVisible() && officers->model()->rowCount() > 10);
    page.findChild<QLineEdit *>(QStringLiteral("officerFilter"))->setText(QStringLiteral("sergeant"));
    officers->setCurrentIndex(officers->model()->index(0, 0));
    QSignalSpy briefed(m_window.get(), &ui::MainWindow::briefed);
    button(page, "nextStep")->click();
    EVENTUALLY(briefed.size() > 0);
    EVENTUALLY(m_window->queuePage().isVisible());
}

void WindowTest::theQueueIsMine()
{
    QCOMPARE(m_fixture.desk.briefing.actor.rank, std::string("sergeant"));
    EVENTUALLY(!m_window->queuePage().model().isLoading());
    const ui::QueueModel &model = m_window->queuePage().model();
    QCOMPARE(model.request().query.rank, std::string("sergeant"));
    QCOMPARE(model.request().query.teams, std::vector<std::string>{m_fixture.desk.briefing.actor.team});
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("OFFICIAL-SENSITIVE")));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("fictional force")));
}

// Beside the name of the page where it can be mended, whatever page is shown: as a sign, a tip, and for screen readers.
void WindowTest::backupsAreWarnedOfEverywhere()
{
    const auto *sync = m_window->findChild<QToolButton *>(QStringLiteral("go%1").arg(int(ui::MainWindow::Sync)));
    const auto shows = [&](const char *name) {
        return sync->icon().pixmap(18, 18).toImage() == ui::icon(QString::fromLatin1(name)).pixmap(18, 18).toImage();
    };
    QVERIFY(m_window->queuePage().isVisible() && sync->isVisible());
    QVERIFY(shows("warning"));
    QVERIFY2(sync->accessibleName().contains(QStringLiteral("warning")), qPrintable(sync->accessibleName()));
    QVERIFY(sync->accessibleDescription().contains(QStringLiteral("second folder")));
    QVERIFY(sync->toolTip().contains(QStringLiteral("second folder")));

    const std::string folder = m_fixture.folder.filePath(QStringLiteral("second")).toStdString();
    QVERIFY(QDir().mkpath(QString::fromStdString(folder)));
    bool chosen = false;
    m_writer->run(
        m_window.get(),
        [folder](workspace::Workspace &workspace) { return workspace.chooseSecondFolder(folder, "a long enough passphrase"); },
        [&](const Done &done) { chosen = done.has_value(); });
    EVENTUALLY(chosen);
    emit m_window->syncPage().settingsChanged();
    EVENTUALLY(m_fixture.desk.briefing.backup.warnings.empty());
    QVERIFY(shows("sync"));
    QCOMPARE(sync->accessibleName(), QStringLiteral("Sync"));
    QVERIFY(sync->toolTip().isEmpty() && sync->accessibleDescription().isEmpty());
    bool forgotten = false;
    m_writer->run(
        m_window.get(), [](workspace::Workspace &workspace) { return workspace.chooseSecondFolder({}, {}); },
        [&](const Done &done) { forgotten = done.has_value(); });
    EVENTUALLY(forgotten);
    emit m_window->syncPage().settingsChanged();
    EVENTUALLY(shows("warning"));
}

void WindowTest::snoozeAndUndo()
{
    ui::QueuePage &page = m_window->queuePage();
    page.setWork({}); // the whole force: there is something
    EVENTUALLY(page.model().rowCount() > 100);
    EVENTUALLY(page.model().textsAt(0) != nullptr);
    page.table().setCurrentIndex(page.model().index(0, 0));
    const auto before = count(ui::Chip::All);
    EVENTUALLY(
        page.findChild<QPushButton *>(QStringLiteral("chip0"))->text().contains(QStringLiteral("All")));
    auto *snooze = m_window->findChild<QAction *>(QStringLiteral("snooze"));
    EVENTUALLY(snooze->isEnabled());
    snooze->trigger();
    auto *dialog = page.findChild<QDialog *>(QStringLiteral("reasonDialog"));
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Waiting for a statement"));
    dialog->findChild<QPushButton *>(QStringLiteral("reasonYes"))->click();
    EVENTUALLY(count(ui::Chip::Snoozed) > 0);
    QVERIFY(count(ui::Chip::All) < before);
    auto *undo = m_window->findChild<QAction *>(QStringLiteral("undo"));
    EVENTUALLY(undo->isEnabled());
    QVERIFY(undo->text().contains(QStringLiteral("Snoozed")));
    undo->trigger();
    EVENTUALLY_IS(count(ui::Chip::All), before);
    QCOMPARE(count(ui::Chip::Snoozed), std::int64_t(0));
}

void WindowTest::severalAndUndoOnce()
{
    ui::QueuePage &page = m_window->queuePage();
    const auto before = count(ui::Chip::All);
    page.table().setCurrentIndex(page.model().index(0, 0));
    page.table().selectionModel()->select({page.model().index(0, 0), page.model().index(9, 0)},
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_window->findChild<QAction *>(QStringLiteral("snooze"))->trigger();
    auto *dialog = page.findChild<QDialog *>(QStringLiteral("reasonDialog"));
    dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Court week"));
    dialog->findChild<QPushButton *>(QStringLiteral("reasonYes"))->click();
    EVENTUALLY(count(ui::Chip::Snoozed) >= 10);
    auto *undo = m_window->findChild<QAction *>(QStringLiteral("undo"));
    EVENTUALLY(undo->isEnabled());
    undo->trigger();
    EVENTUALLY_IS(count(ui::Chip::All), before);
    QVERIFY(!undo->isEnabled());
}

void WindowTest::syncPageTellsOfTheExport()
{
    m_window->showPage(ui::MainWindow::Sync);
    ui::SyncPage &page = m_window->syncPage();
    EVENTUALLY(
        page.findChild<QLabel *>(QStringLiteral("syncData"))->text().contains(QStringLiteral("5,000 cases")));
    QVERIFY(
        page.findChild<QLabel *>(QStringLiteral("backupWarning"))->isVisible()); // there is no second folder
    m_window->syncRunner().planExport(m_fixture.folder.filePath(QStringLiteral("nothing here")));
    const auto *error = page.findChild<QLabel *>(QStringLiteral("syncError"));
    EVENTUALLY(error->isVisible() && !error->text().isEmpty());
}

// The folder is watched whatever page is shown; nothing is read by itself.
void WindowTest::aNewExportIsToldOfOnEveryPage()
{
    m_window->showPage(ui::MainWindow::Queue);
    const auto *sync = m_window->findChild<QToolButton *>(QStringLiteral("go%1").arg(int(ui::MainWindow::Sync)));
    QCOMPARE(sync->text(), QStringLiteral("Sync"));
    const QDir folder(m_fixture.folder.filePath(QStringLiteral("arriving")));
    QVERIFY(folder.mkpath(QStringLiteral("tonight")));
    QFile manifest(folder.filePath(QStringLiteral("tonight/manifest.json")));
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    const std::string madeAt = formatInstant(m_fixture.clock.now() + std::chrono::hours{1});
    manifest.write(R"({"format": "case-export", "version": 1, "kind": "full", "files": [], "exported_at": ")" +
                   QByteArray::fromStdString(madeAt) + "\"}");
    manifest.close();
    auto *watch = m_window->syncPage().findChild<ui::FolderWatch *>();
    watch->watch(folder.path(), m_fixture.desk.words.zone());
    EVENTUALLY_IS(sync->text(), QStringLiteral("Sync  new"));
    QVERIFY2(sync->accessibleDescription().contains(QStringLiteral("was not read yet: tonight")), qPrintable(sync->accessibleDescription()));
    QVERIFY(m_window->findChild<QLabel *>(QStringLiteral("happened"))->text().contains(QStringLiteral("tonight")));
    QVERIFY(m_window->queuePage().isVisible() && !m_window->syncRunner().plan());
    watch->watch({}, m_fixture.desk.words.zone());
    m_window->syncPage().refresh();
    EVENTUALLY_IS(sync->text(), QStringLiteral("Sync"));
    QVERIFY(!sync->accessibleDescription().contains(QStringLiteral("tonight")));
}

void WindowTest::aWindowLeftOpenBacksUpEachDay()
{
    m_fixture.clock.set(m_fixture.clock.now() + std::chrono::days{1});
    m_window->findChild<QAction *>(QStringLiteral("refresh"))->trigger(); // as every minute
    EVENTUALLY(m_fixture.desk.briefing.backup.last == m_fixture.clock.now());
}

void WindowTest::everyFocusHasAName()
{
    for (const auto shown : {ui::MainWindow::Queue, ui::MainWindow::Area, ui::MainWindow::Sync,
                             ui::MainWindow::FirstStart, ui::MainWindow::DataProtection, ui::MainWindow::AccessLog, ui::MainWindow::Verify, ui::MainWindow::Cover,
                             ui::MainWindow::WhatIf}) {
        m_window->showPage(shown);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->inherits("QScrollBar") || widget->inherits("QLabel"))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->objectName()));
        }
    }
}

// From above, and from the left: what is chosen first comes first.
void WindowTest::tabReadsLikeAPage()
{
    m_window->showPage(ui::MainWindow::Queue);
    ui::QueuePage &page = m_window->queuePage();
    EVENTUALLY(page.findChild<QWidget *>(QStringLiteral("timelineList")) != nullptr);
    m_window->findChild<QWidget *>(QStringLiteral("scope"))->setFocus();
    QStringList visited;
    do {
        visited << m_window->focusWidget()->objectName();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    } while (visited.size() < 60 && m_window->focusWidget()->objectName() != visited.first());
    visited.removeAll(QString());
    const QStringList order{QStringLiteral("scope"),      QStringLiteral("rank"),       QStringLiteral("search"),
                            QStringLiteral("go0"),        QStringLiteral("chip0"),      QStringLiteral("chip1"),
                            QStringLiteral("redBoxOnly"), QStringLiteral("queueTable"), QStringLiteral("caseScroll"),
                            QStringLiteral("timelineList")};
    qsizetype before = -1;
    for (const QString &name : order) {
        const qsizetype at = visited.indexOf(name);
        QVERIFY2(at > before, qPrintable(name + QStringLiteral(" in ") + visited.join(QLatin1Char(' '))));
        before = at;
    }
}

void WindowTest::aSecondStartRaisesTheFirst()
{
    const QString socket = m_fixture.folder.filePath(QStringLiteral("socket"));
    desktop::SingleInstance first(socket), second(socket);
    QVERIFY(!second.raiseOther());
    first.listen([](const QByteArray &line, const auto &reply) { reply(line + line); });
    QSignalSpy raised(&first, &desktop::SingleInstance::raiseRequested);
    QVERIFY(second.raiseOther());
    EVENTUALLY_IS(raised.size(), 1);
    std::optional<QByteArray> answer;
    const std::unique_ptr<QThread> other(QThread::create([&] { answer = desktop::SingleInstance(socket).ask("ab"); }));
    other->start();
    EVENTUALLY(other->isFinished());
    QCOMPARE(answer, std::optional<QByteArray>("abab"));
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
