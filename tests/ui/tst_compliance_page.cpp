// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance_csv.h"
#include "tests/support/eventually.h"
#include "tests/support/published_table.h"
#include "tests/ui/desk_fixture.h"
#include "tests/ui/read_folder.h"
#include "ui/models/compliance_model.h"
#include "ui/pages/compliance_page.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;
using figures::ComplianceRow;
using figures::Key;

// Compliance on screen, from an export to the cells.
class CompliancePageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void presets_data();
    void presets();
    void rowsAreInAnOrderOfTheirOwn();
    void ratesAreHonest();
    void csvIsGuarded();
    void whatWasBatchedIsCountedApart();
    void publishedFiguresAreOnScreen();
    void savedTableIsTheCommands();
    void scopeAndKeysCountAnew();
    void nothingDueIsSaid();
    void choicesAreRemembered();

private:
    // Waits for the answer to what was chosen last.
    void settle(ui::CompliancePage &page) { EVENTUALLY(!page.isCounting()); }
    QStringList textsOf(const ui::CompliancePage &page, int row) const
    {
        const auto *table = page.findChild<ui::TableView *>(QStringLiteral("complianceTable"));
        QStringList texts;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            texts << table->model()->index(row, column).data().toString();
        return texts;
    }

    ReadFolder m_folder;
};

namespace
{

// A page with its desk; the clock is the desk's, for the presets.
struct Page {
    explicit Page(ui::WorkspaceThread &reader) : page(fixture.desk, reader, fixture.actions)
    {
        page.resize(1180, 640);
        page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
        page.show();
    }
    DeskFixture fixture;
    ui::CompliancePage page;
};

} // namespace

void CompliancePageTest::initTestCase()
{
    const std::string exported = m_folder.filePath(QStringLiteral("export")).toStdString();
    QVERIFY(writePublishedTable(exported).has_value());
    auto opened = m_folder.openToWrite();
    QVERIFY(opened.has_value());
    NoProgress silent;
    QVERIFY(opened->planSync(exported, silent).has_value());
    QVERIFY(opened->applySync(false, silent).has_value());
}

void CompliancePageTest::presets_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<int>("preset");
    QTest::addColumn<QString>("days");
    QTest::newRow("year") << "2026-03-03" << int(ui::Preset::TwelveMonths) << "2025-03-01 2026-02-28";
    QTest::newRow("year, leap") << "2028-03-31" << int(ui::Preset::TwelveMonths) << "2027-03-01 2028-02-29";
    QTest::newRow("this month") << "2026-01-31" << int(ui::Preset::ThisMonth) << "2026-01-01 2026-01-31";
    QTest::newRow("last month") << "2026-01-31" << int(ui::Preset::LastMonth) << "2025-12-01 2025-12-31";
}

void CompliancePageTest::presets()
{
    QFETCH(QString, today);
    QFETCH(int, preset);
    const ui::Period period = ui::periodOf(ui::Preset(preset), *parseDay(today.toStdString()));
    QTEST(QString::fromStdString(formatDay(period.from) + ' ' + formatDay(period.to)), "days");
}

void CompliancePageTest::rowsAreInAnOrderOfTheirOwn()
{
    DeskFixture fixture;
    ui::ComplianceModel model(fixture.desk.words, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto &briefing = fixture.desk.briefing;
    const auto show = [&](const std::vector<Key> &by, std::vector<figures::ComplianceRow> rows) {
        ui::putInOrder(rows, by, briefing.ranks);
        model.show(by, std::move(rows), briefing.units);
    };
    show({Key::Rank, Key::DueWeek}, {{{"chief_inspector", "2025-W01"}, 1, 1, 1},
                                  {{"sergeant", "2025-W02"}, 1, 1, 1},
                                  {{"sergeant", "2024-W52"}, 1, 1, 1}});
    QStringList shown;
    for (int row = 0; row < 3; ++row)
        shown << model.index(row, 0).data().toString() + QLatin1Char(' ') + model.index(row, 1).data().toString();
    QCOMPARE(shown, (QStringList{QStringLiteral("Sergeant w/c 23 Dec 2024"),
                                 QStringLiteral("Sergeant w/c 6 Jan 2025"),
                                 QStringLiteral("Chief inspector w/c 30 Dec 2024")}));
    show({Key::Stage, Key::Team, Key::DueMonth},
         {{{"superintendent", "N2", "2025-01"}, 1, 1, 1}, {{"plan", "unheard-of", ""}, 1, 1, 1}});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Investigation plan"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("unheard-of"));
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("not known"));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("Northbrook ICR 2"));
    QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("January 2025"));
}

void CompliancePageTest::ratesAreHonest()
{
    const DeskFixture fixture;
    const ui::Words &words = fixture.desk.words;
    using ui::Rate;
    QCOMPARE(ui::rateText({{}, 0, 0, 0}, Rate::Completed, words), QStringLiteral("no data"));
    QCOMPARE(ui::rateText({{}, 8, 0, 0}, Rate::OnTime, words), QStringLiteral("no data"));
    QCOMPARE(ui::rateText({{}, 8, 0, 0}, Rate::OnTimeOfDue, words), QStringLiteral("0.0 %"));
    QCOMPARE(ui::rateText({{}, 4, 2, 1}, Rate::Completed, words), QStringLiteral("50 %, few"));
    QCOMPARE(ui::rateText({{}, 8, 5, 1}, Rate::Completed, words), QStringLiteral("63 %")); // 62.5, a half up
}

void CompliancePageTest::csvIsGuarded()
{
    const std::string csv = figures::complianceCsv({Key::Area, Key::Team}, {{{"=1+1", "N,2"}, 3, 2, 1}});
    QCOMPARE(csv, std::string("area,team,due,completed,on_time\n'=1+1,\"N,2\",3,2,1\n"));
}

// As `casegrip compliance --batched`; a table without any has no such column.
void CompliancePageTest::whatWasBatchedIsCountedApart()
{
    const std::vector<figures::ComplianceRow> rows{{{"N2"}, 8, 6, 5, 4}, {{"E1"}, 3, 2, 1, 0}};
    QCOMPARE(figures::complianceCsv({Key::Team}, rows), std::string("team,due,completed,on_time,batched\nN2,8,6,5,4\nE1,3,2,1,0\n"));
    const DeskFixture fixture;
    ui::ComplianceModel model(fixture.desk.words, nullptr);
    model.show({Key::Team}, rows, {});
    const int last = model.columnCount() - 1;
    QCOMPARE(model.headerData(last, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("In a batch"));
    QCOMPARE(model.index(0, last).data().toString(), QStringLiteral("4"));
    QCOMPARE(model.index(1, last).data().toString(), QStringLiteral("0"));
    model.show({Key::Team}, {rows[1]}, {});
    QCOMPARE(model.columnCount(), last);
    QCOMPARE(model.headerData(last - 1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("On time of due %"));
}

void CompliancePageTest::publishedFiguresAreOnScreen()
{
    Page page(m_folder.reader());
    page.page.setPeriod({publishedFrom, publishedTo});
    settle(page.page);
    QCOMPARE(page.page.model().rowCount(), 4);
    const QStringList expected[] = {
        {QStringLiteral("Sergeant"), QStringLiteral("2,500"), QStringLiteral("2,200"), QStringLiteral("88 % (87–89)"),
         QStringLiteral("1,430"), QStringLiteral("65 % (63–67)"), QStringLiteral("57.2 % (55–59)")},
        {QStringLiteral("Inspector"), QStringLiteral("2,500"), QStringLiteral("1,125"), QStringLiteral("45 % (43–47)"),
         QStringLiteral("450"), QStringLiteral("40 % (37–43)"), QStringLiteral("18.0 % (17–20)")},
        {QStringLiteral("Chief inspector"), QStringLiteral("2,500"), QStringLiteral("200"), QStringLiteral("8 % (7–9)"),
         QStringLiteral("48"), QStringLiteral("24 % (19–30)"), QStringLiteral("1.9 % (1–3)")},
        {QStringLiteral("Superintendent"), QStringLiteral("2,500"), QStringLiteral("300"), QStringLiteral("12 % (11–13)"),
         QStringLiteral("141"), QStringLiteral("47 % (41–53)"), QStringLiteral("5.6 % (5–7)")},
    };
    for (int row = 0; row < 4; ++row)
        QCOMPARE(textsOf(page.page, row), expected[row]);
    const auto text = [&](const char *name) {
        return page.page.findChild<QLabel *>(QString::fromLatin1(name))->text();
    };
    QCOMPARE(text("complianceSum"), QStringLiteral("10,000 due; 3,825 completed (38 %); 2,069 on time (54 % of "
                                                   "those completed, 20.7 % of what was due)."));
    QVERIFY(text("complianceAsOf").contains(QStringLiteral("2025-06-01T08:00:00Z")));
    QVERIFY(text("complianceDefinition").contains(QStringLiteral("completed / due")));
}

void CompliancePageTest::savedTableIsTheCommands()
{
    Page page(m_folder.reader());
    page.page.setPeriod({publishedFrom, publishedTo});
    settle(page.page);
    const QString path = m_folder.filePath(QStringLiteral("table.csv"));
    QVERIFY(page.page.saveAs(path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("rank,due,completed,on_time\nsergeant,2500,2200,1430\n"
                                        "inspector,2500,1125,450\nchief_inspector,2500,200,48\n"
                                        "superintendent,2500,300,141\n"));
    QVERIFY(!page.page.saveAs(m_folder.filePath(QStringLiteral("no folder/table.csv"))).has_value());
}

void CompliancePageTest::scopeAndKeysCountAnew()
{
    Page page(m_folder.reader());
    page.page.setPeriod({publishedFrom, publishedTo});
    page.page.setKey(Key::Rank, false);
    page.page.setKey(Key::Area, true);
    page.page.setKey(Key::Team, true);
    settle(page.page);
    QCOMPARE(page.page.model().rowCount(), 2);
    QCOMPARE(textsOf(page.page, 0).mid(0, 3),
             (QStringList{QStringLiteral("Aldermarsh"), QStringLiteral("ALD-ICR1"), QStringLiteral("5,000")}));
    page.page.setScope({ui::Reach::Team, "BRA-ICR1", QStringLiteral("Brackenfold Response 1")});
    settle(page.page);
    QCOMPARE(page.page.model().rowCount(), 1);
    QCOMPARE(page.page.model().total().due, std::int64_t(5000));
    QVERIFY(page.page.findChild<QLabel *>(QStringLiteral("complianceTitle"))
                ->text()
                .contains(QStringLiteral("Brackenfold Response 1")));
    page.page.findChild<QPushButton *>(QStringLiteral("by-team"))->click();
    page.page.findChild<QPushButton *>(QStringLiteral("by-area"))->click();
    settle(page.page);
    QCOMPARE(textsOf(page.page, 0).first(), QStringLiteral("5,000")); // one row, without keys
}

void CompliancePageTest::nothingDueIsSaid()
{
    Page page(m_folder.reader());
    QSignalSpy counted(&page.page, &ui::CompliancePage::counted);
    page.page.setPeriod({toDay(1999, 1, 1), toDay(1999, 1, 31)});
    settle(page.page);
    QCOMPARE(page.page.model().rowCount(), 0);
    QVERIFY(page.page.findChild<QLabel *>(QStringLiteral("complianceSum"))->text().contains(QStringLiteral("Nothing fell due")));
    QVERIFY(!page.fixture.actions.get(ui::ActionId::SaveTable)->isEnabled());
    QSignalSpy failed(&page.page, &ui::CompliancePage::failed);
    page.page.setPeriod({publishedFrom, publishedTo});
    settle(page.page);
    QCOMPARE(page.page.model().rowCount(), 4);
    page.page.setPeriod({publishedTo, publishedFrom}); // ends before it begins
    EVENTUALLY_IS(failed.size(), 1);
    QCOMPARE(page.page.model().rowCount(), 0); // not the rows of another question
}

void CompliancePageTest::choicesAreRemembered()
{
    Page page(m_folder.reader());
    page.page.findChild<QPushButton *>(QStringLiteral("by-month"))->click();
    page.page.findChild<QPushButton *>(QStringLiteral("preset2"))->click();
    settle(page.page);
    ui::Actions actions(page.fixture.settings);
    ui::CompliancePage again(page.fixture.desk, m_folder.reader(), actions);
    again.setScope({});
    again.show();
    QVERIFY(again.findChild<QPushButton *>(QStringLiteral("by-month"))->isChecked());
    QVERIFY(again.findChild<QPushButton *>(QStringLiteral("preset2"))->isChecked());
    settle(again);
}

QTEST_MAIN(CompliancePageTest)
#include "tst_compliance_page.moc"
