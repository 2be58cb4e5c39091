// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/known_settings.h"
#include "tests/support/eventually.h"
#include "tests/support/reviewed_force.h"
#include "tests/ui/desk_fixture.h"
#include "ui/background/folder_watch.h"
#include "ui/background/sync_runner.h"
#include "ui/background/workspace_thread.h"
#include "ui/pages/refused_rows.h"
#include "ui/pages/sync_page.h"
#include "ui/widgets/table_view.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using Access = workspace::OpenOptions::Access;

// The sync page on a real data folder.
class SyncPageTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aNewExportInTheSamePlaceIsToldOf();
    void anExportThatWasReadOtherwise();
    void settingsOfTheDataFolder();
    void theNextExportIsExpected();
    void savingGoesOnWhileAnExportIsRead();
    void formsOfTheForceThatAreNotUsed();
    void refusedRowsCanAllBeHad();

private:
    QLabel *found() const { return m_page->findChild<QLabel *>(QStringLiteral("foundExport")); }
    QPushButton *button(const char *name) const { return m_page->findChild<QPushButton *>(QString::fromLatin1(name)); }
    ui::FolderWatch &watch() const { return *m_page->findChild<ui::FolderWatch *>(); }
    // As the records system does every night: over the one of yesterday.
    void writeNextExport()
    {
        m_force->passMinutes(24 * 60);
        m_force->tables.exportedAt = formatInstant(m_force->clock.now());
        must(m_force->tables.write(m_force->exportPath()));
    }
    void look()
    {
        const Instant written = m_force->clock.now();
        watch().look();
        EVENTUALLY(watch().newest() && watch().newest()->exportedAt == written);
    }
    // As the window does when something has changed.
    void readBriefing()
    {
        auto opened = m_force->open("nobody", Access::Read);
        m_fixture->desk.briefing = must(ui::readBriefing(opened));
        m_page->refresh();
    }

    std::unique_ptr<ReviewedForce> m_force;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ui::WorkspaceThread> m_writer;
    std::unique_ptr<ui::SyncRunner> m_runner;
    std::unique_ptr<ui::SyncPage> m_page; // goes first
};

void SyncPageTest::init()
{
    m_page.reset();
    m_runner.reset();
    m_writer.reset();
    m_force = std::make_unique<ReviewedForce>();
    m_force->sync();
    m_fixture = std::make_unique<DeskFixture>();
    m_fixture->clock.set(m_force->clock.now());
    m_fixture->settings.setValue(QStringLiteral("sync/watched-folder"), QString::fromStdString(m_force->exportPath()));
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), m_force->options("nobody", Access::Write));
    m_runner = std::make_unique<ui::SyncRunner>(*m_writer);
    m_page = std::make_unique<ui::SyncPage>(m_fixture->desk, *m_runner, *m_writer, m_fixture->actions);
    readBriefing();
    m_page->show();
}

void SyncPageTest::aNewExportInTheSamePlaceIsToldOf()
{
    look();
    QVERIFY(!found()->isVisible()); // it is the one that was read
    QVERIFY(!button("readFound")->isVisible());

    writeNextExport();
    look();
    EVENTUALLY(found()->isVisible());
    QVERIFY2(found()->text().contains(QStringLiteral("export")), qPrintable(found()->text()));

    button("readFound")->click();
    QVERIFY(!found()->isVisible());
    EVENTUALLY(m_runner->plan().has_value());
    m_runner->drop();
    QVERIFY(found()->isVisible()); // still not read
    button("readFound")->click();
    EVENTUALLY(m_runner->plan().has_value());
    QSignalSpy changed(m_runner.get(), &ui::SyncRunner::changed);
    m_runner->apply(true);
    EVENTUALLY_IS(changed.size(), 1);
    readBriefing();
    QVERIFY(!found()->isVisible());
    QVERIFY(!button("readFound")->isVisible());

    writeNextExport(); // and so every night
    look();
    EVENTUALLY(found()->isVisible());
}

// By the command of the night, beside the open window.
void SyncPageTest::anExportThatWasReadOtherwise()
{
    writeNextExport();
    look();
    EVENTUALLY(found()->isVisible());
    bool applied = false;
    m_writer->run(
        m_page.get(),
        [path = m_force->exportPath()](workspace::Workspace &opened) {
            NoProgress silent;
            must(opened.planSync(path, silent));
            return opened.applySync(true, silent);
        },
        [&](const Result<workspace::Changes> &changes) { applied = changes.has_value(); });
    EVENTUALLY(applied);
    readBriefing();
    QVERIFY(!found()->isVisible());
}

// The force is large enough to be in the making long after a note is saved.
void SyncPageTest::savingGoesOnWhileAnExportIsRead()
{
    QSignalSpy failed(m_runner.get(), &ui::SyncRunner::failed);
    m_runner->planDemo(QString::fromStdString(m_force->data()), 100'000, m_force->clock.now());
    std::optional<bool> wasReading;
    m_writer->run(
        m_page.get(),
        [](workspace::Workspace &opened) { return opened.run(workspace::AddNote{ReviewedForce::burglary, "Rang the victim."}); },
        [&](const Result<workspace::Changes> &changes) { wasReading = changes.has_value() && m_runner->isBusy(); });
    EVENTUALLY(wasReading.has_value());
    QVERIFY(*wasReading);
    m_runner->cancel();
    EVENTUALLY_IS(failed.size(), 1);
    QVERIFY(!m_runner->isBusy());
    QVERIFY(!m_runner->plan().has_value());
}

void SyncPageTest::formsOfTheForceThatAreNotUsed()
{
    const auto line = [this] { return m_page->findChild<QLabel *>(QStringLiteral("unusedForms")); };
    const auto *data = m_page->findChild<QLabel *>(QStringLiteral("syncData"));
    EVENTUALLY(data->text().startsWith(QStringLiteral("3 cases")));
    QVERIFY(line()->isHidden());

    const QString folder = QString::fromStdString(m_force->data() + "/templates");
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/<b>ours.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    m_page.reset();
    m_runner.reset();
    m_writer.reset();
    auto options = m_force->options("nobody", Access::Write);
    options.library = nullptr; // what the folder has
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), options);
    m_runner = std::make_unique<ui::SyncRunner>(*m_writer);
    m_page = std::make_unique<ui::SyncPage>(m_fixture->desk, *m_runner, *m_writer, m_fixture->actions);
    m_page->show();
    readBriefing();
    EVENTUALLY(line()->isVisible());
    QVERIFY2(line()->text().startsWith(QStringLiteral("1 form(s) of your force")), qPrintable(line()->text()));
    QVERIFY2(line()->text().contains(QStringLiteral("templates/<b>ours.json: /")), qPrintable(line()->text()));
    QCOMPARE(line()->textFormat(), Qt::PlainText);
}

void SyncPageTest::settingsOfTheDataFolder()
{
    const auto age = [this] {
        const auto *label = m_page->findChild<QLabel *>(QStringLiteral("syncAge"));
        return label->property("role").toString();
    };
    m_force->passMinutes(20 * 60);
    readBriefing();
    QCOMPARE(age(), QStringLiteral("amber"));
    QCOMPARE(m_fixture->desk.briefing.tourStartMinutes, 7 * 60);
    bool set = false;
    m_writer->run(
        m_page.get(),
        [](workspace::Workspace &opened) -> Done {
            must(opened.setSetting(workspace::staleAfterHoursSetting, "19"));
            return opened.setSetting(workspace::tourStartSetting, "06:30");
        },
        [&](const Done &done) { set = done.has_value(); });
    EVENTUALLY(set);
    readBriefing();
    QCOMPARE(age(), QStringLiteral("red"));
    QCOMPARE(m_fixture->desk.briefing.tourStartMinutes, 6 * 60 + 30);
    // It can be changed on the page.
    auto *hours = m_page->findChild<QSpinBox *>(QStringLiteral("staleAfterHours"));
    QCOMPARE(hours->value(), 19);
    const QSignalSpy changed(m_page.get(), &ui::SyncPage::settingsChanged);
    hours->setValue(60);
    emit hours->editingFinished();
    EVENTUALLY_IS(changed.size(), 1);
    readBriefing();
    QCOMPARE(age(), QStringLiteral("muted"));
    QCOMPARE(m_fixture->desk.briefing.staleAfterHours, 60);
    emit hours->editingFinished(); // the same again is nothing
    QCOMPARE(changed.size(), 1);
}

// From the time between those before; one alone says nothing.
void SyncPageTest::theNextExportIsExpected()
{
    const auto *next = m_page->findChild<QLabel *>(QStringLiteral("nextExport"));
    QVERIFY2(next->isVisible() && next->text().contains(QStringLiteral("not known yet")), qPrintable(next->text()));
    writeNextExport();
    m_runner->planExport(QString::fromStdString(m_force->exportPath()));
    EVENTUALLY(m_runner->plan().has_value());
    QSignalSpy changed(m_runner.get(), &ui::SyncRunner::changed);
    m_runner->apply(true);
    EVENTUALLY_IS(changed.size(), 1);
    readBriefing();
    QVERIFY2(next->text().startsWith(QStringLiteral("The next export is expected about")), qPrintable(next->text()));
    m_force->passMinutes(25 * 60);
    readBriefing();
    QVERIFY2(next->text().startsWith(QStringLiteral("The next export was expected about")), qPrintable(next->text()));
}

// The table holds a thousand; the rest is told of and can be saved, and no spreadsheet takes any of it for a formula.
void SyncPageTest::refusedRowsCanAllBeHad()
{
    m_force->tables.events.add({{"case_no", "=1+2"}, {"at", "2026-02-10T10:00:00Z"}, {"kind", "contacted"}});
    for (int i = 0; i < 1000; ++i)
        m_force->tables.events.add({{"case_no", ReviewedForce::burglary}, {"at", "yesterday"}, {"kind", "contacted"}, {"note", std::to_string(i) + std::string(5000, 'x')}});
    writeNextExport();
    m_runner->planExport(QString::fromStdString(m_force->exportPath()));
    EVENTUALLY(m_runner->plan().has_value());
    auto *table = m_page->findChild<ui::TableView *>(QStringLiteral("refusedTable"));
    const auto *count = m_page->findChild<QLabel *>(QStringLiteral("refusedCount"));
    const auto looksRight = [&] {
        QCOMPARE(table->model()->rowCount(), 1000);
        QVERIFY2(count->text().contains(QStringLiteral("The first 1,000 of 1,001 are shown.")), qPrintable(count->text()));
        table->setCurrentIndex(table->model()->index(999, 0));
        const QString whole = m_page->findChild<QPlainTextEdit *>(QStringLiteral("refusedDetail"))->toPlainText();
        QVERIFY2(whole.contains(QStringLiteral("events.csv, line ")) && whole.contains(QString(5000, QLatin1Char('x'))), qPrintable(whole));
        const QString path = m_fixture->folder.filePath(QStringLiteral("refused.csv"));
        const auto *saved = m_page->findChild<QLabel *>(QStringLiteral("refusedSaved"));
        QVERIFY(button("saveRefused")->isVisible() && button("saveRefused")->isEnabled() && !saved->isVisible());
        m_page->findChild<ui::RefusedRows *>()->saveAs(path);
        EVENTUALLY(saved->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QCOMPARE(csv.count('\n'), qsizetype(1002));
        QVERIFY(csv.startsWith("file,line,column,reason,row\nevents.csv,"));
        QVERIFY(csv.contains("\"'=1+2,") && !csv.contains(",\"=1+2")); // guarded
    };
    looksRight(); // of the plan
    QSignalSpy changed(m_runner.get(), &ui::SyncRunner::changed);
    m_runner->apply(true);
    EVENTUALLY_IS(changed.size(), 1);
    readBriefing();
    EVENTUALLY(table->model()->rowCount() == 1000);
    EVENTUALLY(!m_page->findChild<QLabel *>(QStringLiteral("refusedSaved"))->isVisible());
    looksRight(); // of what is held
}

QTEST_MAIN(SyncPageTest)
#include "tst_sync_page.moc"
