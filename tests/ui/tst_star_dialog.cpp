// SPDX-License-Identifier: GPL-3.0-or-later
// From the button of the area page to the tables for BI tools.
#include "tests/support/eventually.h"
#include "tests/support/small_force.h"
#include "tests/support/small_sync.h"
#include "tests/ui/hands.h"
#include "tests/ui/review_window.h"
#include "ui/background/workspace_thread.h"
#include "ui/dialogs/star_dialog.h"
#include "ui/pages/area_page.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;

class StarDialogTest : public QObject, SmallSync
{
    Q_OBJECT
private slots:
    void init();
    void theButtonAsksForIt();
    void theTablesAreWritten_data();
    void theTablesAreWritten();
    void whatStandsAgainstItIsSaid();
    void cancelStopsAndThenCloses();

private:
    workspace::OpenOptions optionsFor(OpenOptions::Access access) const { return {m_data, access, &m_clock, false, {}, "tester"}; }
    ui::StarDialog *dialog(DeskFixture &fixture)
    {
        auto *made = new ui::StarDialog(fixture.desk, *m_reader, nullptr);
        made->open();
        return made;
    }
    template <typename Part>
    static Part *part(ui::StarDialog &dialog, const char *name)
    {
        return dialog.findChild<Part *>(QString::fromLatin1(name));
    }

    std::string m_data;
    std::unique_ptr<ui::WorkspaceThread> m_writer, m_reader;
};

void StarDialogTest::init()
{
    m_reader.reset();
    m_writer.reset();
    m_clock.set(*parseInstant("2025-03-03T08:00:00Z", TimeZone::utc()));
    m_data = fresh("data");
    {
        auto opened = open(m_data);
        take(opened, force());
        must(opened.setSetting("actor", "P1"));
    }
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), optionsFor(OpenOptions::Access::Write));
    m_reader = std::make_unique<ui::WorkspaceThread>(QStringLiteral("reader"), optionsFor(OpenOptions::Access::Read), *m_writer);
}

void StarDialogTest::theButtonAsksForIt()
{
    DeskFixture fixture;
    ui::AreaPage page(fixture.desk, *m_reader, *m_writer, fixture.actions, nullptr);
    page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
    page.show();
    EVENTUALLY(page.isShown());
    QSignalSpy wanted(&page, &ui::AreaPage::exportWanted);
    auto *button = page.findChild<QPushButton *>(QStringLiteral("areaExport"));
    button->click();
    QCOMPARE(wanted.size(), 1);
    fixture.desk.briefing.standing.whyNot[std::size_t(access::Action::ExportRows)] = access::Reason::NotPermitted;
    page.reload();
    EVENTUALLY(page.isShown());
    QVERIFY(!button->isEnabled() && !button->toolTip().isEmpty());
    auto *shown = dialog(fixture);
    shown->setFolder(QStringLiteral("/tmp"));
    QVERIFY(!part<QPushButton>(*shown, "starWrite")->isEnabled());
    delete shown;
}

void StarDialogTest::theTablesAreWritten_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("file");
    QTest::newRow("csv") << 0 << "fact_obligation.csv";
    QTest::newRow("sqlite") << 1 << "casegrip-star.sqlite";
}

void StarDialogTest::theTablesAreWritten()
{
    QFETCH(int, kind);
    QFETCH(QString, file);
    DeskFixture fixture;
    auto *shown = dialog(fixture);
    QSignalSpy happened(shown, &ui::StarDialog::happened);
    auto *write = part<QPushButton>(*shown, "starWrite");
    QVERIFY(!write->isEnabled() && !write->toolTip().isEmpty()); // where to?
    const QString folder = m_dir.filePath(QStringLiteral("bi%1").arg(kind));
    part<QLineEdit>(*shown, "starFolder")->setText(folder);
    part<QComboBox>(*shown, "starKind")->setCurrentIndex(kind);
    write->click();
    QVERIFY(!write->isEnabled());
    EVENTUALLY(!happened.isEmpty());
    QVERIFY2(QDir(folder).exists(file), qPrintable(QDir(folder).entryList().join(u' ')));
    QVERIFY(QDir(folder).exists(QStringLiteral("dictionary.csv")));
    QVERIFY(happened.front().front().toString().contains(QStringLiteral("bi%1").arg(kind)));
}

void StarDialogTest::whatStandsAgainstItIsSaid()
{
    DeskFixture fixture;
    auto *shown = dialog(fixture);
    shown->setFolder(QStringLiteral("/proc/none"));
    part<QPushButton>(*shown, "starWrite")->click();
    EVENTUALLY(part<QPushButton>(*shown, "starWrite")->isEnabled());
    QVERIFY(!part<QLabel>(*shown, "starSaid")->text().startsWith(QLatin1String("Writing")));
    QVERIFY(!part<QProgressBar>(*shown, "starProgress")->isVisible());
    delete shown;
}

void StarDialogTest::cancelStopsAndThenCloses()
{
    DeskFixture fixture;
    QPointer<ui::StarDialog> shown = dialog(fixture);
    QSignalSpy happened(shown, &ui::StarDialog::happened), closed(shown, &QDialog::finished);
    const QString folder = m_dir.filePath(QStringLiteral("stopped"));
    shown->setFolder(folder);
    auto *cancel = part<QPushButton>(*shown, "starCancel");
    {
        const Held held(*m_writer); // the access log is told there before anything is written
        part<QPushButton>(*shown, "starWrite")->click();
        QVERIFY(part<QProgressBar>(*shown, "starProgress")->isVisible());
        cancel->click();
        QVERIFY2(part<QLabel>(*shown, "starSaid")->text().startsWith(QLatin1String("Stopping")), qPrintable(part<QLabel>(*shown, "starSaid")->text()));
        QVERIFY(!cancel->isEnabled());
        shown->reject(); // once more, by Escape
        QVERIFY(shown && shown->isVisible() && closed.isEmpty());
    }
    EVENTUALLY(!shown);
    QVERIFY(happened.isEmpty());
    QVERIFY(!QDir(folder).exists(QStringLiteral("dictionary.csv")));
}

QTEST_MAIN(StarDialogTest)
#include "tst_star_dialog.moc"
