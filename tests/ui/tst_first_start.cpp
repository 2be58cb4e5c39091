// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framework/framework.h"
#include "tests/support/eventually.h"
#include "tests/support/small_force.h"
#include "tests/ui/desk_fixture.h"
#include "ui/background/sync_runner.h"
#include "ui/background/workspace_thread.h"
#include "ui/pages/first_start_page.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using Access = workspace::OpenOptions::Access;

// From which day the framework applies: what the choice leaves in the data folder, and what follows from it.
class FirstStartTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void muchWouldStartOverdue();
    void nextWritesTheDay();
    void nothingWasOwedBefore();
    void aSecondOpeningAgrees();
    void whatThePolicyDoesNotPermitIsOff();

private:
    workspace::OpenOptions options(Access access) const
    {
        return {m_fixture.folder.filePath(QStringLiteral("data")).toStdString(), access, &m_fixture.clock, false, {}, "somebody"};
    }
    workspace::Workspace open(Access access = Access::Read) const { return must(workspace::Workspace::open(options(access))); }
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    // Of the twelve months before today.
    static std::int64_t owedBefore(workspace::Workspace &opened)
    {
        figures::ComplianceQuery query;
        query.from = *parseDay("2025-02-24");
        query.to = *parseDay("2026-02-23");
        std::int64_t due = 0;
        for (const auto &row : must(opened.compliance(query)))
            due += row.due;
        return due;
    }
    static std::size_t overdue(workspace::Workspace &opened)
    {
        due::QueueQuery query;
        query.states = {due::State::Overdue};
        return must(opened.openWork(query)).size();
    }

    DeskFixture m_fixture; // its clock: Tuesday 24 February 2026
    std::unique_ptr<ui::WorkspaceThread> m_writer;
    std::unique_ptr<ui::SyncRunner> m_runner;
    std::unique_ptr<ui::FirstStartPage> m_page; // goes first
};

void FirstStartTest::initTestCase()
{
    m_fixture.desk.briefing = {};
    m_fixture.desk.briefing.status.dataDir = options(Access::Write).dataDir;
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), options(Access::Write));
    bool opened = false;
    m_writer->run(
        this, [](workspace::Workspace &) -> Done { return {}; }, [&](const Done &done) { opened = done.has_value(); });
    EVENTUALLY(opened);
    m_runner = std::make_unique<ui::SyncRunner>(*m_writer);
    m_page = std::make_unique<ui::FirstStartPage>(m_fixture.desk, *m_runner, *m_writer);
    m_page->show();
    find<QAbstractButton>("chooseDemo")->click();
    EVENTUALLY(m_runner->plan().has_value() && find<QAbstractButton>("nextStep")->isEnabled());
    find<QAbstractButton>("nextStep")->click();
    EVENTUALLY(find<QLabel>("dayHint")->isVisible());
}

void FirstStartTest::muchWouldStartOverdue()
{
    QVERIFY(find<QAbstractButton>("fromDay")->isChecked());
    auto opened = open();
    QVERIFY(owedBefore(opened) > 1000);
    QVERIFY(overdue(opened) > 100);
}

void FirstStartTest::nextWritesTheDay()
{
    find<QAbstractButton>("nextStep")->click();
    EVENTUALLY(find<ui::TableView>("officerTable")->isVisible());
    const QDir folder(QString::fromStdString(options(Access::Read).dataDir) + QStringLiteral("/frameworks"));
    const QStringList files = folder.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    const auto written = must(framework::load(folder.filePath(files.front()).toStdString()));
    framework::Framework expected = framework::shippedDefault();
    expected.effectiveFrom = *parseInstant("2026-02-24T00:00:00Z", TimeZone::utc());
    QCOMPARE(framework::toJson(written), framework::toJson(expected));
}

void FirstStartTest::nothingWasOwedBefore()
{
    auto opened = open();
    QCOMPARE(owedBefore(opened), std::int64_t(0));
    QCOMPARE(overdue(opened), std::size_t(0));
    const auto work = must(opened.openWork({}));
    QVERIFY(!work.empty()); // the later reviews, from that day on
    const auto fromDay = ui::toPacked(*parseInstant("2026-02-24T00:00:00Z", TimeZone::utc()));
    for (const due::OpenWork &piece : work) {
        const bool isFirst = piece.stage == due::Stage::Plan || piece.stage == due::Stage::Initial;
        QVERIFY(!isFirst || piece.recordedAt >= fromDay);
    }
}

void FirstStartTest::aSecondOpeningAgrees()
{
    m_page.reset();
    m_runner.reset();
    m_writer.reset();
    auto opened = open(Access::Write);
    QCOMPARE(opened.frameworks().versions.size(), std::size_t(1));
    QCOMPARE(formatInstant(*opened.frameworks().versions.front().effectiveFrom), std::string("2026-02-24T00:00:00Z"));
    QCOMPARE(owedBefore(opened), std::int64_t(0));
    NoProgress silent;
    const auto report = must(opened.verify(false, false, silent));
    QVERIFY2(report.findings.empty(), report.findings.empty() ? "" : report.findings.front().what.c_str());
}

// With the reason in sight, and nobody is asked who they are.
void FirstStartTest::whatThePolicyDoesNotPermitIsOff()
{
    m_page.reset();
    m_runner.reset();
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), options(Access::Write));
    m_runner = std::make_unique<ui::SyncRunner>(*m_writer);
    m_fixture.desk.briefing.status.isOpenFolder = false;
    m_fixture.desk.briefing.standing.whyNot[std::size_t(access::Action::InstallFramework)] = access::Reason::NotPermitted;
    m_page = std::make_unique<ui::FirstStartPage>(m_fixture.desk, *m_runner, *m_writer);
    m_page->show();
    QVERIFY(find<QAbstractButton>("chooseFolder")->isEnabled() && !find<QLabel>("noSync")->isVisible());
    m_page->showStep(ui::FirstStartPage::DayStep);
    QVERIFY(!find<QAbstractButton>("fromDay")->isEnabled() && find<QAbstractButton>("fromEver")->isChecked());
    QVERIFY(find<QLabel>("noFramework")->isVisible() && !find<QLabel>("noFramework")->text().isEmpty());
    const QSignalSpy finished(m_page.get(), &ui::FirstStartPage::finished);
    find<QAbstractButton>("nextStep")->click();
    EVENTUALLY_IS(finished.size(), 1);
    m_fixture.desk.briefing.standing.whyNot[std::size_t(access::Action::Sync)] = access::Reason::NotPermitted;
    m_page->showStep(ui::FirstStartPage::DataStep);
    for (const char *name : {"chooseDemo", "chooseFolder", "chooseFile"})
        QVERIFY(!find<QAbstractButton>(name)->isEnabled());
    QVERIFY(find<QLabel>("noSync")->isVisible() && !find<QLabel>("noSync")->text().isEmpty());
    QCOMPARE(m_page->focusProxy(), find<QWidget>("skipStep"));
}

QTEST_MAIN(FirstStartTest)
#include "tst_first_start.moc"
