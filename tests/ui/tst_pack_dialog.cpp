// SPDX-License-Identifier: GPL-3.0-or-later
// From the button of the area page to the files of a pack, and what the page says of a month that is closed.
#include "tests/support/eventually.h"
#include "tests/support/small_force.h"
#include "tests/support/small_sync.h"
#include "tests/ui/hands.h"
#include "tests/ui/review_window.h"
#include "ui/background/workspace_thread.h"
#include "ui/dialogs/pack_dialog.h"
#include "ui/models/month_words.h"
#include "ui/pages/area_bar.h"
#include "ui/pages/area_page.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
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
    void cancelStopsAndThenCloses();
    void whatIsNotKnownIsNotSaid();
    void nothingWaitsForClosedMonths();
    void closingAsksFirst();
    void closingIsWaitedFor();
    void theWindowUndoesIt();
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
    std::size_t closedMonths()
    {
        std::size_t count = 0;
        write([&](Workspace &opened) -> Done {
            count = must(opened.closedMonths()).size();
            return {};
        });
        return count;
    }
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
    QCOMPARE(ui::packMonth(toDay(2025, 1, 31), toDay(2025, 1, 31)), january - 1); // its last day is not over
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

void PackDialogTest::cancelStopsAndThenCloses()
{
    DeskFixture fixture;
    QPointer<ui::PackDialog> shown = dialog(fixture);
    QSignalSpy happened(shown, &ui::PackDialog::happened), closed(shown, &QDialog::finished);
    const QString folder = m_dir.filePath(QStringLiteral("stopped"));
    part<QLineEdit>(*shown, "packFolder")->setText(folder);
    auto *cancel = part<QPushButton>(*shown, "packCancel");
    const auto *said = part<QLabel>(*shown, "packSaid");
    const auto *bar = part<QProgressBar>(*shown, "packProgress");
    QVERIFY(!bar->isVisible());
    {
        const Held held(writer()); // the access log is told there before anything is written
        part<QPushButton>(*shown, "packWrite")->click();
        QVERIFY(bar->isVisible() && !said->text().isEmpty());
        EVENTUALLY(said->text().startsWith(QLatin1String("Writing the files")));
        QVERIFY(bar->maximum() > 0); // how far is known
        cancel->click();
        QVERIFY2(said->text().startsWith(QLatin1String("Stopping")), qPrintable(said->text()));
        QVERIFY(!cancel->isEnabled());
        shown->reject(); // once more, by Escape
        QVERIFY(shown && shown->isVisible() && closed.isEmpty());
    }
    EVENTUALLY(!shown);
    QCOMPARE(closed.size(), 1);
    QVERIFY(happened.isEmpty());
    QVERIFY2(!QDir(folder).exists(), "what was written was not taken away");
}

void PackDialogTest::whatIsNotKnownIsNotSaid()
{
    DeskFixture fixture;
    auto *shown = dialog(fixture);
    auto *close = part<QPushButton>(*shown, "packClose");
    QVERIFY2(!close->isEnabled() && close->toolTip().contains(QLatin1String("not known yet")),
             qPrintable(close->toolTip()));
    EVENTUALLY(close->isEnabled());
    delete shown;
    const QString folder = QString::fromStdString(fresh("broken"));
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/work.db"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("this is no database") > 0);
    file.close();
    ui::WorkspaceThread nowhere(
        QStringLiteral("nowhere"),
        {folder.toStdString(), OpenOptions::Access::Read, &m_clock, false, {}, "tester"});
    ui::PackDialog broken(fixture.desk, nowhere, writer(), january, nullptr);
    EVENTUALLY(part<QLabel>(broken, "packState")->text().contains(QLatin1String("could not be read")));
    close = part<QPushButton>(broken, "packClose");
    QVERIFY2(!close->isEnabled() && close->toolTip().contains(QLatin1String("not known yet")),
             qPrintable(close->toolTip()));
    QVERIFY(!part<QLabel>(broken, "packSaid")->text().isEmpty());
}

// Counting a closed month anew takes long: the one reader goes on.
void PackDialogTest::nothingWaitsForClosedMonths()
{
    write([](Workspace &opened) -> Done {
        must(opened.run(workspace::CloseMonth{january}));
        return {};
    });
    DeskFixture fixture;
    ui::AreaPage page(fixture.desk, reader(), writer(), fixture.actions, nullptr);
    page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
    page.bar().setPeriod({toDay(2025, 1, 1), toDay(2025, 1, 31)});
    const auto *notes = page.findChild<QLabel *>(QStringLiteral("areaMonths"));
    {
        const Held held(reader());
        page.show();
        EVENTUALLY(notes->isVisible());
        auto *shown = dialog(fixture);
        EVENTUALLY(part<QLabel>(*shown, "packState")->text().contains(QLatin1String("was closed by")));
        delete shown;
    }
    EVENTUALLY(page.isShown());
    // Left while it is counted, it is counted when the page is looked at again.
    page.reload();
    page.hide();
    QVERIFY(!page.isShown());
    page.show();
    EVENTUALLY(page.isShown());
    QVERIFY(notes->isVisible());
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
    QSignalSpy changed(shown, &ui::PackDialog::changed), closed(shown, &ui::PackDialog::closed);
    close->click();
    EVENTUALLY(!changed.isEmpty());
    QCOMPARE(closed.size(), 1);
    QVERIFY(closed.front().front().toString().contains(QLatin1String("January 2025")));
    EVENTUALLY(part<QLabel>(*shown, "packState")->text().contains(QLatin1String("was closed by Kit Lang (P1)")));
    QVERIFY(!close->isEnabled());
    delete shown;
    QCOMPARE(closedMonths(), std::size_t(1));
    const auto undo = closed.front().back().value<std::vector<workspace::Operation>>();
    QCOMPARE(undo.size(), std::size_t(1));
    write([&](Workspace &opened) -> Done {
        must(opened.run(undo.front()));
        return {};
    });
    QCOMPARE(closedMonths(), std::size_t(0));
}

void PackDialogTest::closingIsWaitedFor()
{
    DeskFixture fixture;
    QPointer<ui::PackDialog> shown = dialog(fixture);
    auto *close = part<QPushButton>(*shown, "packClose"), *cancel = part<QPushButton>(*shown, "packCancel");
    EVENTUALLY(close->isEnabled());
    QSignalSpy closed(shown, &ui::PackDialog::closed);
    {
        const Held held(writer());
        close->click();
        QVERIFY(!cancel->isEnabled() && !cancel->toolTip().isEmpty());
        QVERIFY(part<QProgressBar>(*shown, "packProgress")->isVisible());
        shown->reject();
        QVERIFY(shown->isVisible());
    }
    EVENTUALLY(closed.size() == 1);
    QVERIFY(cancel->isEnabled());
    shown->reject();
    EVENTUALLY(!shown);
}

void PackDialogTest::theWindowUndoesIt()
{
    ReviewedForce force;
    force.sync();
    ReviewWindow window(force, "su500");
    window.window().showPage(ui::MainWindow::Area);
    emit window.window().areaPage().packWanted(figures::monthOf(TimeZone::utc().dayOf(force.clock.now())) -
                                               1);
    QPointer<ui::PackDialog> shown = window.window().findChild<ui::PackDialog *>();
    QVERIFY(shown);
    auto *close = part<QPushButton>(*shown, "packClose");
    EVENTUALLY(close->isEnabled());
    close->click();
    EVENTUALLY(part<QLabel>(*shown, "packState")->text().contains(QLatin1String("was closed by")));
    shown->reject();
    EVENTUALLY(!shown);
    const auto months = [&] {
        return must(force.open("su500", OpenOptions::Access::Read).closedMonths()).size();
    };
    QCOMPARE(months(), std::size_t(1));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    EVENTUALLY(months() == 0);
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
