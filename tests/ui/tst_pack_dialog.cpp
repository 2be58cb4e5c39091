// SPDX-License-Identifier: GPL-3.0-or-later
// From the button of the area page to the files of a pack, and what the page says of a month that is closed.
#include "tests/support/eventually.h"
#include "tests/support/small_force.h"
#include "tests/support/small_sync.h"
#include "tests/ui/desk_fixture.h"
#include "ui/background/workspace_thread.h"
#include "ui/dialogs/pack_dialog.h"
#include "ui/models/month_words.h"
#include "ui/pages/area_bar.h"
#include "ui/pages/area_page.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

constexpr figures::Month january = 2025 * 12;

} // namespace

class PackDialogTest : public QObject, SmallSync
{
    Q_OBJECT
private slots:
    void init();
    void theButtonAsksForTheMonth();
    void itIsOffForWhoMayNot();
    void theFilesAreWritten();
    void whatStandsAgainstItIsSaid();
    void closingAsksFirst();
    void thePageSaysWhatIsRestated();
    void aMonthThatIsNotOver();

private:
    ui::WorkspaceThread &writer() { return *m_writer; }
    ui::WorkspaceThread &reader() { return *m_reader; }
    workspace::OpenOptions optionsFor(OpenOptions::Access access) const
    {
        return {m_data, access, &m_clock, false, {}, "tester"};
    }
    // Through the one thread that writes.
    void write(const std::function<Done(Workspace &)> &work) { must(m_writer->wait(work)); }
    ui::PackDialog *dialog(DeskFixture &fixture)
    {
        auto *made = new ui::PackDialog(fixture.desk, reader(), writer(), january, nullptr);
        made->open();
        return made;
    }
    template <typename Part>
    static Part *part(ui::PackDialog &dialog, const char *name)
    {
        return dialog.findChild<Part *>(QString::fromLatin1(name));
    }

    std::string m_data;
    std::unique_ptr<ui::WorkspaceThread> m_writer, m_reader;
};

void PackDialogTest::init()
{
    m_reader.reset();
    m_writer.reset();
    m_clock.set(*parseInstant("2025-03-03T08:00:00Z", TimeZone::utc()));
    m_data = fresh("data");
    {
        auto opened = open(m_data);
        ExportTables tables = force();
        for (ExportRow &row : tables.cases.rows)
            set(row, "class", "28E"); // their reviews are the standard ones
        take(opened, tables);
        must(opened.setSetting("actor", "P1"));
    }
    m_writer = std::make_unique<ui::WorkspaceThread>(QStringLiteral("writer"), optionsFor(OpenOptions::Access::Write));
    m_reader = std::make_unique<ui::WorkspaceThread>(QStringLiteral("reader"), optionsFor(OpenOptions::Access::Read), *m_writer);
}

void PackDialogTest::theButtonAsksForTheMonth()
{
    DeskFixture fixture;
    ui::AreaPage page(fixture.desk, reader(), writer(), fixture.actions, nullptr);
    page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
    page.bar().setPeriod({toDay(2025, 1, 10), toDay(2025, 1, 31)});
    page.show();
    EVENTUALLY(page.isShown());
    QSignalSpy wanted(&page, &ui::AreaPage::packWanted);
    auto *button = page.findChild<QPushButton *>(QStringLiteral("areaPack"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Monthly pack"));
    button->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toInt(), january);
    // Of a month that is not over the one before.
    QCOMPARE(ui::packMonth(toDay(2025, 2, 10), toDay(2025, 2, 10)), january);
    QCOMPARE(ui::packMonth(toDay(2025, 12, 31), toDay(2025, 2, 10)), january);
    QCOMPARE(ui::packMonth(toDay(2025, 1, 31), toDay(2025, 2, 1)), january);
}

void PackDialogTest::itIsOffForWhoMayNot()
{
    DeskFixture fixture;
    fixture.desk.briefing.standing.whyNot[std::size_t(access::Action::ExportRows)] = access::Reason::NotPermitted;
    ui::AreaPage page(fixture.desk, reader(), writer(), fixture.actions, nullptr);
    page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
    page.show();
    EVENTUALLY(page.isShown());
    auto *button = page.findChild<QPushButton *>(QStringLiteral("areaPack"));
    QVERIFY(!button->isEnabled() && !button->toolTip().isEmpty());
}

void PackDialogTest::theFilesAreWritten()
{
    DeskFixture fixture;
    auto *shown = dialog(fixture);
    QSignalSpy happened(shown, &ui::PackDialog::happened);
    auto *write = part<QPushButton>(*shown, "packWrite");
    QVERIFY(!write->isEnabled()); // where to?
    const QString folder = m_dir.filePath(QStringLiteral("pack"));
    part<QLineEdit>(*shown, "packFolder")->setText(folder);
    QVERIFY(write->isEnabled());
    write->click();
    QVERIFY(!write->isEnabled());
    EVENTUALLY(!happened.isEmpty());
    QVERIFY(QDir(folder).exists(QStringLiteral("pack-2025-01.pdf")));
    QVERIFY(QDir(folder).exists(QStringLiteral("pack-2025-01-rows-reviews.csv")));
    QVERIFY(happened.front().front().toString().contains(folder));
}

void PackDialogTest::whatStandsAgainstItIsSaid()
{
    DeskFixture fixture;
    auto *shown = dialog(fixture);
    part<QLineEdit>(*shown, "packFolder")->setText(QStringLiteral("/proc/none"));
    part<QPushButton>(*shown, "packWrite")->click();
    EVENTUALLY(part<QLabel>(*shown, "packSaid")->text().contains(QLatin1String("could not be made")));
    QVERIFY(part<QPushButton>(*shown, "packWrite")->isEnabled());
    delete shown;
}

void PackDialogTest::closingAsksFirst()
{
    DeskFixture fixture;
    fixture.answer = false;
    auto *shown = dialog(fixture);
    auto *close = part<QPushButton>(*shown, "packClose");
    EVENTUALLY(close->isEnabled());
    close->click();
    QCOMPARE(fixture.asked.size(), std::size_t(1));
    QVERIFY(fixture.asked.front().text.contains(QLatin1String("January 2025")));
    QVERIFY(close->isEnabled());
    fixture.answer = true;
    QSignalSpy changed(shown, &ui::PackDialog::monthChanged);
    close->click();
    EVENTUALLY(!changed.isEmpty());
    EVENTUALLY(part<QLabel>(*shown, "packState")->text().contains(QLatin1String("was closed by Kit Lang (P1)")));
    QVERIFY(!close->isEnabled());
    delete shown;
    bool isClosed = false;
    write([&](Workspace &opened) -> Done {
        isClosed = must(opened.closedMonths()).size() == 1;
        return {};
    });
    QVERIFY(isClosed);
}

void PackDialogTest::thePageSaysWhatIsRestated()
{
    write([](Workspace &opened) -> Done {
        must(opened.run(workspace::CloseMonth{january}));
        return {};
    });
    DeskFixture fixture;
    ui::AreaPage page(fixture.desk, reader(), writer(), fixture.actions, nullptr);
    page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
    page.bar().setPeriod({toDay(2025, 1, 1), toDay(2025, 1, 31)});
    page.show();
    EVENTUALLY(page.isShown());
    auto *notes = page.findChild<QLabel *>(QStringLiteral("areaMonths"));
    QVERIFY2(notes->isVisible() && notes->text().contains(QLatin1String("still counted the same")), qPrintable(notes->text()));
    m_clock.set(m_clock.now() + std::chrono::days(8));
    ExportTables late = delta("2025-03-10T06:00:00Z");
    put(late.reviews, {{"review_ref", "R3"}, {"case_no", caseNo(3)}, {"kind", "initial_standard"}, {"completed_at", "2025-01-02T09:30:00Z"}, {"decision", ""}, {"text", "t"}});
    write([&](Workspace &opened) -> Done {
        take(opened, late);
        return {};
    });
    page.reload();
    EVENTUALLY(page.isShown());
    QVERIFY2(notes->text().contains(QLatin1String("January 2025 is restated")) && notes->text().contains(QLatin1String("1 case changed by the export")), qPrintable(notes->text()));
    page.bar().setPeriod({toDay(2025, 2, 1), toDay(2025, 2, 28)});
    EVENTUALLY(page.isShown());
    QVERIFY(!notes->isVisible());
}

void PackDialogTest::aMonthThatIsNotOver()
{
    DeskFixture fixture;
    fixture.clock.set(m_clock.now());
    auto *shown = dialog(fixture);
    auto *months = part<QComboBox>(*shown, "packMonth");
    months->setCurrentIndex(months->findData(january + 2));
    auto *close = part<QPushButton>(*shown, "packClose");
    EVENTUALLY(part<QLabel>(*shown, "packState")->text().contains(QLatin1String("not closed")));
    QVERIFY(!close->isEnabled() && close->toolTip().contains(QLatin1String("not over")));
    delete shown;
}

QTEST_MAIN(PackDialogTest)
#include "tst_pack_dialog.moc"
