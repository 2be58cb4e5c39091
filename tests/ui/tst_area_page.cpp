// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/proportion_chart.h"
#include "tests/support/eventually.h"
#include "tests/support/published_table.h"
#include "tests/ui/desk_fixture.h"
#include "tests/ui/hands.h"
#include "tests/ui/read_folder.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_table_view.h"
#include "ui/charts/plot.h"
#include "ui/models/area_compliance.h"
#include "ui/models/area_flows.h"
#include "ui/models/area_misses.h"
#include "ui/models/area_stock.h"
#include "ui/models/area_trend.h"
#include "ui/models/cell_row_model.h"
#include "ui/models/scope.h"
#include "ui/pages/area_bar.h"
#include "ui/pages/area_board.h"
#include "ui/pages/area_page.h"
#include "ui/pages/compliance_page.h"
#include "ui/pages/figure_tile.h"
#include "ui/pages/rows_view.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <chrono>
#include <ctime>
#include <map>
#include <set>

using namespace casegrip;
using namespace casegrip::test;
using Card = ui::AreaBoard::Card;
using Tile = ui::AreaBoard::Tile;

namespace
{

// Watches how much the window's thread works without a break: by the time that the processor gave to it, which does not
// depend on what else the computer does.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside || !isWatching)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const double before = nowMs();
        const bool taken = QApplication::notify(receiver, event);
        if (const double worked = nowMs() - before; worked > longestMs) {
            longestMs = worked;
            longest = QStringLiteral("%1 of %2")
                          .arg(int(event->type()))
                          .arg(QString::fromLatin1(receiver->metaObject()->className()));
        }
        m_isInside = false;
        return taken;
    }

    bool isWatching = false;
    double longestMs = 0;
    QString longest;

private:
    static double nowMs()
    {
        timespec used = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
    }
    bool m_isInside = false;
};

#if defined(__SANITIZE_ADDRESS__)
constexpr double mostMs = 50 * 8; // everything takes longer there
#else
constexpr double mostMs = 50;
#endif

// A page with its desk; the clock is the desk's, for the presets.
struct Page {
    explicit Page(ui::WorkspaceThread &reader) : Page(reader, reader) {} // nothing is written
    Page(ui::WorkspaceThread &reader, ui::WorkspaceThread &writer) : page(fixture.desk, reader, writer, fixture.actions, nullptr)
    {
        fixture.desk.briefing.actor = {"cs1", "1", "Kim Reed", "superintendent", "", "", ""};
        fixture.desk.briefing.units = {
            {"ALD-ICR1", "Aldermarsh Response 1", "Aldermarsh", "99", "response", {}, {}},
            {"BRA-ICR1", "Brackenfold Response 1", "Brackenfold", "99", "response", {}, {}}};
        page.resize(1200, 640);
        page.setScope({ui::Reach::Force, {}, QStringLiteral("Whole force")});
        page.bar().setPeriod({publishedFrom, publishedTo});
        page.show();
    }
    QString text(const char *name) const
    {
        return page.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    QStringList row(Card card, int row)
    {
        QStringList texts;
        const auto &cells = page.board().frame(card).table().chartModel().table().rows[std::size_t(row)];
        for (const ui::ChartCell &cell : cells)
            texts << cell.text;
        return texts;
    }
    DeskFixture fixture;
    ui::AreaPage page;
};

// What no case stands behind: officers, months and reviews a week are counted, but they are no rows of a list. Of nothing
// there is nothing to open.
bool countsNoRows(const QString &title, int count)
{
    return count == 0 || title == QLatin1String("Available officers") || title == QLatin1String("Capacity") ||
           title == QLatin1String("Months");
}

} // namespace

// The area page, from an export to the cells and down to the rows.
class AreaPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void publishedFiguresAreOnScreen();
    void numbersAreHonest();
    void tilesTellTheirMeaning();
    void eachNumberOpensItsRows_data();
    void eachNumberOpensItsRows();
    void aRowShowsItsCase();
    void theWayDownAndBack();
    void keysAloneLeadToTheRows();
    void choicesCountAnew();
    void everyMarkHasWhatItOpens();
    void everyCellOpensItsNumber();
    void aMissOpensMisses();
    void headersSayWhatWasApplied();
    void rowsSayTheirOwnFilter();
    void cellsOfTheTableOpen();
    void overdueIsOfTheStageChosen();
    void manyColumnsHaveTheWholeWidth();
    void tableOfKeysFollowsThePlace();
    void nothingIsSaid();
    void choicesAreRemembered();
    void aPastMonthHasItsEndBeside();
    void theLimitOfCaseloadsIsRead();
    void ownTeamsAreMarkedAmongAll();
    void aBusyReaderStopsNobody();
    void theWindowNeverWaits();
    void rowsKeepTheirModel();
    void fewAreNotJudged();
    void trendsSayWhatTheyMean();

private:
    void settle(Page &page) { EVENTUALLY(page.page.isShown()); }
    void settleRows(Page &page) { EVENTUALLY(!page.page.rows().isReading()); }

    ReadFolder m_folder;
};

void AreaPageTest::initTestCase()
{
    const std::string exported = m_folder.filePath(QStringLiteral("export")).toStdString();
    QVERIFY(writePublishedTable(exported).has_value());
    auto opened = m_folder.openToWrite();
    QVERIFY(opened.has_value());
    NoProgress silent;
    QVERIFY(opened->planSync(exported, silent).has_value());
    QVERIFY(opened->applySync(false, silent).has_value());
    QVERIFY(opened->setSetting("caseload_limit", "20").has_value());
}

void AreaPageTest::publishedFiguresAreOnScreen()
{
    Page page(m_folder.reader());
    settle(page);
    const QStringList expected[] = {
        {QStringLiteral("Sergeant"), QStringLiteral("2,500"), QStringLiteral("2,200"), QStringLiteral("88 %"),
         QStringLiteral("1,430"), QStringLiteral("65 %"), QStringLiteral("57.2 %")},
        {QStringLiteral("Inspector"), QStringLiteral("2,500"), QStringLiteral("1,125"),
         QStringLiteral("45 %"), QStringLiteral("450"), QStringLiteral("40 %"), QStringLiteral("18.0 %")},
        {QStringLiteral("Chief inspector"), QStringLiteral("2,500"), QStringLiteral("200"),
         QStringLiteral("8 %"), QStringLiteral("48"), QStringLiteral("24 %"), QStringLiteral("1.9 %")},
        {QStringLiteral("Superintendent"), QStringLiteral("2,500"), QStringLiteral("300"),
         QStringLiteral("12 %"), QStringLiteral("141"), QStringLiteral("47 %"), QStringLiteral("5.6 %")}};
    for (int row = 0; row < 4; ++row)
        QCOMPARE(page.row(Card::Ranks, row).mid(0, 7), expected[row]);
    QVERIFY(page.page.board().frame(Card::Ranks).plot()->isVisible());
    QCOMPARE(page.page.board().frame(Card::Ranks).plot()->markText(0),
             QStringLiteral("Sergeant: on time: 1,430 of 2,500 due (57.2 %)"));
}

void AreaPageTest::numbersAreHonest()
{
    Page page(m_folder.reader());
    page.page.bar().setRank("inspector");
    settle(page);
    const auto &tile = page.page.board().tile(Tile::Completed);
    QCOMPARE(tile.number(), QStringLiteral("45 %"));
    QCOMPARE(tile.counts(), QStringLiteral("1,125 of 2,500"));
    QCOMPARE(tile.interval(), QStringLiteral("43 to 47 % (95 %)"));
    QCOMPARE(page.page.board().tile(Tile::OnTimeOfDue).number(), QStringLiteral("18.0 %"));
    QVERIFY(page.text("areaAsOf").contains(QStringLiteral("1 Jun"))); // of the clock and of the export
    QVERIFY(page.text("ranksAsOf").contains(QStringLiteral("old")));
    QVERIFY(page.text("ranksDefinition").contains(QStringLiteral("fell due")));
}

// One click from each number to what it means, by the mouse and by keys; one at a time.
void AreaPageTest::tilesTellTheirMeaning()
{
    Page page(m_folder.reader());
    settle(page);
    auto *meaning = page.page.findChild<QLabel *>(QStringLiteral("tileMeaning"));
    QVERIFY(!meaning->isVisible());
    for (int tile = 0; tile < ui::AreaBoard::tileCount; ++tile) {
        QToolButton &about = page.page.board().tile(Tile(tile)).about();
        QVERIFY(about.accessibleName().startsWith(QStringLiteral("Definition: ")));
        about.setFocus();
        QTest::keyClick(&about, Qt::Key_Space);
        QVERIFY(meaning->isVisible());
        QVERIFY(meaning->text().startsWith(page.page.board().tile(Tile(tile)).title() + QStringLiteral(": ")));
        QVERIFY(meaning->text().contains(QStringLiteral("due")));
        QCOMPARE(page.page.view(), ui::AreaPage::Charts); // no rows were opened
    }
    page.page.board().tile(Tile(ui::AreaBoard::tileCount - 1)).about().click();
    QVERIFY(!meaning->isVisible());
}

void AreaPageTest::eachNumberOpensItsRows_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("count");
    const int expected[4][3] = {{2500, 2200, 1430}, {2500, 1125, 450}, {2500, 200, 48}, {2500, 300, 141}};
    for (int row = 0; row < 4; ++row) {
        QTest::addRow("%d due", row) << row << 1 << expected[row][0];
        QTest::addRow("%d completed", row) << row << 2 << expected[row][1];
        QTest::addRow("%d on time", row) << row << 4 << expected[row][2];
        QTest::addRow("%d not completed", row) << row << 7 << expected[row][0] - expected[row][1];
    }
}

// Every row is fetched, a page at a time, and they are as many as the number says.
void AreaPageTest::eachNumberOpensItsRows()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(int, count);
    Page page(m_folder.reader());
    settle(page);
    ui::ChartFrame &frame = page.page.board().frame(Card::Ranks);
    frame.setTable(true);
    const QModelIndex cell = frame.table().chartModel().index(row, column);
    frame.table().setCurrentIndex(cell);
    QTest::keyClick(&frame.table(), Qt::Key_Return);
    QCOMPARE(page.page.view(), ui::AreaPage::Rows);
    settleRows(page);
    const QString number = page.fixture.desk.words.count(count);
    QCOMPARE(page.text("rowsCount"), number + QStringLiteral(" in all."));
    QCOMPARE(cell.data().toString(), number);
    ui::CellRowModel &model = page.page.rows().model();
    while (model.canFetchMore({})) {
        const int before = model.rowCount();
        model.fetchMore({});
        EVENTUALLY(model.rowCount() > before);
    }
    QCOMPARE(model.rowCount(), count);
    std::set<std::pair<std::string, Day>> different;
    for (const figures::CellRow &one : model.rows())
        different.insert({one.caseNo, one.day});
    QCOMPARE(int(different.size()), count);
}

void AreaPageTest::aRowShowsItsCase()
{
    Page page(m_folder.reader());
    settle(page);
    QSignalSpy viewed(&page.page, &ui::AreaPage::viewed), wanted(&page.page, &ui::AreaPage::caseWanted);
    page.page.board().tile(Tile::NotCompleted).click();
    settleRows(page);
    EVENTUALLY(!viewed.isEmpty());
    const std::string first = page.page.rows().model().rows().front().caseNo;
    QCOMPARE(viewed.first().first().value<std::string>(), first);
    QCOMPARE(page.page.findChild<QWidget *>(QStringLiteral("rowsCase"))
                 ->property("caseNo")
                 .toString()
                 .toStdString(),
             first);
    page.page.findChild<QPushButton *>(QStringLiteral("showInQueue"))->click();
    QCOMPARE(wanted.first().first().value<std::string>(), first);
}

void AreaPageTest::theWayDownAndBack()
{
    Page page(m_folder.reader());
    settle(page);
    QCOMPARE(page.text("trailHere"), QStringLiteral("Whole force"));
    QCOMPARE(page.row(Card::Units, 0).mid(0, 2),
             (QStringList{QStringLiteral("Aldermarsh"), QStringLiteral("5,000")}));
    const auto down = [&](Card card, int row) {
        ui::ChartTableView &table = page.page.board().frame(card).table();
        emit page.page.board().frame(card).markActivated(
            table.chartModel().cell(table.chartModel().index(row, 0)).mark);
        settle(page);
    };
    down(Card::Units, 0);
    QCOMPARE(page.text("trailHere"), QStringLiteral("Aldermarsh"));
    down(Card::Units, 0);
    QCOMPARE(page.text("trailHere"), QStringLiteral("Aldermarsh Response 1"));
    QCOMPARE(page.page.bar().choice().place.area, std::string("Aldermarsh"));
    QCOMPARE(page.row(Card::Units, 0)[1], QStringLiteral("5,000"));
    page.page.board().tile(Tile::Due).click();
    settleRows(page);
    QCOMPARE(page.text("trailHere"), QStringLiteral("Reviews due"));
    QCOMPARE(page.text("rowsCount"), QStringLiteral("5,000 in all."));
    auto *back = page.page.findChild<QPushButton *>(QStringLiteral("areaBack"));
    back->click();
    QCOMPARE(page.page.view(), ui::AreaPage::Charts);
    QCOMPARE(page.text("trailHere"), QStringLiteral("Aldermarsh Response 1"));
    back->click();
    back->click();
    settle(page);
    QCOMPARE(page.text("trailHere"), QStringLiteral("Whole force"));
    QVERIFY(!back->isEnabled());
}

void AreaPageTest::keysAloneLeadToTheRows()
{
    Page page(m_folder.reader());
    settle(page);
    ui::Plot *plot = page.page.board().frame(Card::Ranks).plot();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Down); // inspector, on time
    QTest::keyClick(plot, Qt::Key_Return);
    settleRows(page);
    QCOMPARE(page.text("rowsTitle"), QStringLiteral("Inspector: on time"));
    QCOMPARE(page.text("rowsCount"), QStringLiteral("450 in all."));
    QTest::keyClick(&page.page.rows().table(), Qt::Key_Escape);
    QCOMPARE(page.page.view(), ui::AreaPage::Charts);
}

void AreaPageTest::choicesCountAnew()
{
    Page page(m_folder.reader());
    page.page.bar().setRank("superintendent");
    page.page.bar().setPlace({"Brackenfold", {}, {}});
    settle(page);
    const auto due = [&] { return page.page.board().tile(Tile::Due).number(); };
    QCOMPARE(page.page.board().frame(Card::Ranks).table().chartModel().rowCount(), 1);
    const int half = QLocale(QLocale::English).toInt(due());
    page.page.bar().setPlace({"Aldermarsh", {}, {}});
    settle(page);
    QCOMPARE(half + QLocale(QLocale::English).toInt(due()), 2500);
    page.page.bar().setStage("plan");
    settle(page);
    QCOMPARE(due(), QStringLiteral("0"));
    QVERIFY(page.text("ranksInstead").contains(QStringLiteral("Nothing fell due")));
    QCOMPARE(page.page.board().tile(Tile::Completed).number(), QStringLiteral("no data"));
}

// A mark without anything behind it would be a dead end; more marks drawn than named a crash.
void AreaPageTest::everyMarkHasWhatItOpens()
{
    Page page(m_folder.reader());
    settle(page);
    QSignalSpy opened(&page.page.board(), &ui::AreaBoard::opened);
    for (int card = 0; card < ui::AreaBoard::cardCount; ++card) {
        ui::ChartFrame &frame = page.page.board().frame(Card(card));
        if (!frame.isFilled() || !frame.plot())
            continue;
        QVERIFY(frame.plot()->markCount() > 0);
        for (int mark = 0; mark < frame.plot()->markCount(); ++mark) {
            emit frame.markActivated(mark);
            QCOMPARE(!opened.isEmpty(), frame.plot()->opens(mark));
            QVERIFY2(frame.plot()->opens(mark) || Card(card) == Card::Mix, qPrintable(frame.objectName() + frame.plot()->markText(mark)));
            if (!opened.isEmpty())
                QVERIFY(std::holds_alternative<figures::Selection>(opened.takeFirst().first().value<ui::AreaTarget>()));
            settleRows(page);
        }
    }
}

// Of every table: what a cell says is how many rows open from it.
void AreaPageTest::everyCellOpensItsNumber()
{
    Page page(m_folder.reader());
    page.page.bar().setRank("inspector"); // what is not counted by rank is listed without it too
    settle(page);
    std::map<int, int> seen; // cells, by card
    QSignalSpy opened(&page.page.board(), &ui::AreaBoard::opened);
    for (int card = 0; card < ui::AreaBoard::cardCount; ++card) {
        ui::ChartFrame &frame = page.page.board().frame(Card(card));
        if (!frame.isFilled())
            continue;
        const ui::ChartTable table = frame.table().chartModel().table(); // a copy: a place that is opened shows others
        for (const auto &row : table.rows) {
            for (std::size_t at = 0; at < row.size(); ++at) {
                const ui::ChartCell &cell = row[at];
                bool isCount = false;
                const int count = QString::fromStdString(cell.value).toInt(&isCount);
                if (!isCount || (cell.mark < 0 && countsNoRows(table.titles[qsizetype(at)], count)))
                    continue;
                QVERIFY2(cell.mark >= 0, qPrintable(frame.objectName() + u' ' + table.titles[qsizetype(at)] + u' ' + cell.text));
                emit frame.markActivated(cell.mark);
                if (Card(card) == Card::Mix && opened.isEmpty()) { // a kind of outcome that nobody assigned has no codes
                    QCOMPARE(count, 0);
                    continue;
                }
                QVERIFY2(!opened.isEmpty(), qPrintable(frame.objectName() + cell.text));
                opened.clear();
                settleRows(page);
                QVERIFY2(page.text("rowsCount").startsWith(page.fixture.desk.words.count(count) + QStringLiteral(" in all")),
                         qPrintable(frame.objectName() + u' ' + page.text("rowsTitle") + u' ' + cell.text + u' ' + page.text("rowsCount")));
                ++seen[card];
            }
        }
    }
    for (const Card card : {Card::Ranks, Card::Units, Card::Trend, Card::Funnel, Card::Forecast})
        QVERIFY2(seen[int(card)] > 0, qPrintable(page.page.board().frame(card).objectName()));
}

// Of a point of days between misses: what was kept on that day is not among the rows.
void AreaPageTest::aMissOpensMisses()
{
    DeskFixture fixture;
    ui::AreaChoice choice;
    choice.period = {toDay(2025, 4, 1), toDay(2025, 4, 30)};
    choice.rank = "sergeant";
    choice.stage = "initial";
    const ui::AreaWords words(fixture.desk, choice, fixture.clock.now());
    const ui::AreaChart chart = ui::missesChart({{{toDay(2025, 1, 6), 1}, {toDay(2025, 2, 7), 1}, {toDay(2025, 4, 8), 1}}, fixture.clock.now()}, words);
    QCOMPARE(chart.marks.size(), std::size_t(2));
    const auto selection = std::get<figures::Selection>(chart.marks[1].target);
    QCOMPARE(selection.figure, figures::Figure::Missed);
    QCOMPARE(selection.from, toDay(2025, 4, 8));
    QVERIFY(selection.stage.empty() && selection.rank == "sergeant");
}

// A header says what a chart was counted by, and nothing else that is chosen.
void AreaPageTest::headersSayWhatWasApplied()
{
    Page page(m_folder.reader());
    page.page.bar().setRank("inspector");
    page.page.bar().setStage("initial");
    page.page.bar().setPlace({"Aldermarsh", {}, {}});
    settle(page);
    const auto filterOf = [&](const ui::AreaChart &chart) { return chart.notes.filter; };
    const auto words = [&] { return ui::AreaWords(page.fixture.desk, page.page.bar().choice(), publishedNow); };
    const QString days = words().days({publishedFrom, publishedTo}), rank = QStringLiteral("Inspector"), stage = words().stage("initial"),
                  place = QStringLiteral("Aldermarsh");
    const auto joined = [](const QStringList &parts) { return parts.join(QStringLiteral("; ")); };
    QCOMPARE(filterOf(ui::rankBars({}, words())), joined({place, days, rank, stage}));
    QCOMPARE(filterOf(ui::stageHeat({}, words())), joined({place, days, rank, stage}));
    QCOMPARE(filterOf(ui::teamFunnel({}, words())), joined({QStringLiteral("Whole force"), days, rank, stage}));
    QCOMPARE(filterOf(ui::outcomeTable({}, words())), joined({place, days}));
    QCOMPARE(filterOf(ui::outcomeMix({}, words())), joined({place, days}));
    QCOMPARE(filterOf(ui::qualityTable({}, words())), joined({place, days}));
    QCOMPARE(filterOf(ui::ageBars({}, words())), place);
    QCOMPARE(filterOf(ui::caseloadBars({}, words())), place);
    QCOMPARE(filterOf(ui::watchTable({}, words())), place);
    const QString year = words().days({toDay(2024, 5, 1), publishedTo});
    QCOMPARE(filterOf(ui::missesChart({}, words())), joined({place, year, rank}));
    ui::MonthsReading months;
    months.period = {toDay(2023, 5, 1), publishedTo};
    QCOMPARE(filterOf(ui::trendChart(months, ui::Measure::Completed, words())), joined({place, words().days(months.period), rank, stage}));
    // Somebody who answers for some teams only.
    page.fixture.desk.briefing.countsEveryTeam = false;
    page.page.bar().setPlace({});
    QVERIFY(filterOf(ui::rankBars({}, words())).startsWith(QStringLiteral("The teams that you answer for; ")));
    page.page.bar().refresh();
    QCOMPARE(page.page.findChild<QComboBox *>(QStringLiteral("areaPlace"))->itemText(0), QStringLiteral("The teams that you answer for"));
    QCOMPARE(ui::scopesFor(page.fixture.desk.briefing).front().title, QStringLiteral("The teams that you answer for"));
}

// The rows of a month stand under that month; what is of now under no days at all.
void AreaPageTest::rowsSayTheirOwnFilter()
{
    Page page(m_folder.reader());
    page.page.bar().setStage("initial");
    settle(page);
    figures::Selection selection;
    selection.from = toDay(2025, 4, 1);
    selection.to = toDay(2025, 4, 8);
    selection.rank = "inspector";
    page.page.open(selection, QStringLiteral("Some"));
    const ui::AreaWords words(page.fixture.desk, {}, publishedNow);
    QCOMPARE(page.text("rowsFilter"), QStringLiteral("Whole force; ") + words.days({selection.from, selection.to}) + QStringLiteral("; Inspector"));
    selection.figure = figures::Figure::Open;
    selection.area = "Aldermarsh";
    page.page.open(selection, QStringLiteral("Open"));
    QCOMPARE(page.text("rowsFilter"), QStringLiteral("Aldermarsh"));
    settleRows(page);
}

// Of a table by keys of one's own too, with the keys and with the mouse.
void AreaPageTest::cellsOfTheTableOpen()
{
    Page page(m_folder.reader());
    settle(page);
    page.page.showView(ui::AreaPage::Table);
    page.page.compliance().setKey(figures::Key::DueWeek, true);
    EVENTUALLY(!page.page.compliance().isCounting());
    ui::TableView &table = page.page.compliance().table();
    QAbstractItemModel &model = *table.model();
    const int keys = 2; // rank and week
    for (int row = 0; row < model.rowCount(); row += 5) {
        for (const int column : {0, 1, 3}) {
            const QModelIndex cell = model.index(row, keys + column);
            table.setCurrentIndex(cell);
            table.setFocus();
            if (column == 1) {
                table.scrollTo(cell);
                QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
            } else {
                QTest::keyClick(&table, Qt::Key_Return);
            }
            QCOMPARE(page.page.view(), ui::AreaPage::Rows);
            settleRows(page);
            QCOMPARE(page.text("rowsCount"), cell.data().toString() + QStringLiteral(" in all."));
            QVERIFY(page.text("rowsTitle").contains(model.index(row, 0).data().toString()));
            page.page.back();
            QCOMPARE(page.page.view(), ui::AreaPage::Table); // where it was opened, as it was
            EVENTUALLY(!page.page.compliance().isCounting());
        }
    }
}

// What it says and what it opens.
void AreaPageTest::overdueIsOfTheStageChosen()
{
    Page page(m_folder.reader());
    page.page.bar().setStage("initial");
    settle(page);
    const ui::AreaWords words(page.fixture.desk, page.page.bar().choice(), publishedNow);
    auto &tile = page.page.board().tile(Tile::Overdue);
    QCOMPARE(tile.counts(), words.stage("initial"));
    tile.click();
    settleRows(page);
    QVERIFY2(page.text("rowsFilter").contains(words.stage("initial")), qPrintable(page.text("rowsFilter")));
    QCOMPARE(page.text("rowsCount"), tile.number() + QStringLiteral(" in all."));
}

// Two charts abreast at this width; the table of every unit's trend is not cut, and nothing stands beside a gap.
void AreaPageTest::manyColumnsHaveTheWholeWidth()
{
    Page page(m_folder.reader());
    settle(page);
    const auto wide = [&](Card card) { return page.page.board().frame(card).width(); };
    EVENTUALLY(wide(Card::Summary) > wide(Card::Trend) + wide(Card::Funnel));
    QCOMPARE(wide(Card::Forecast), wide(Card::Summary));
    QVERIFY(wide(Card::Watch) + wide(Card::Caseload) < wide(Card::Summary));
}

void AreaPageTest::tableOfKeysFollowsThePlace()
{
    Page page(m_folder.reader());
    page.page.bar().setPlace({"Aldermarsh", {}, {}});
    settle(page);
    page.page.findChild<QPushButton *>(QStringLiteral("areaTable"))->click();
    QCOMPARE(page.page.view(), ui::AreaPage::Table);
    EVENTUALLY(!page.page.compliance().isCounting());
    QVERIFY(page.text("complianceTitle").contains(QStringLiteral("Aldermarsh")));
    QVERIFY(page.text("complianceSum").startsWith(QStringLiteral("5,000 due")));
}

void AreaPageTest::nothingIsSaid()
{
    Page page(m_folder.reader());
    page.page.bar().setPeriod({toDay(1999, 1, 1), toDay(1999, 1, 31)});
    settle(page);
    QVERIFY(page.text("unitsInstead").contains(QStringLiteral("Nothing fell due")));
    QVERIFY(!page.page.board().frame(Card::Trend).isFilled());
    QSignalSpy failed(&page.page, &ui::AreaPage::failed);
    page.page.bar().setPeriod({publishedTo, publishedFrom}); // ends before it begins
    settle(page);
    QVERIFY(!failed.isEmpty());
    QVERIFY(!page.page.board().frame(Card::Ranks).isFilled()); // not the numbers of another question
}

void AreaPageTest::choicesAreRemembered()
{
    Page page(m_folder.reader());
    page.page.findChild<QComboBox *>(QStringLiteral("areaPeriod"))->setCurrentIndex(2);
    page.page.bar().setRank("inspector");
    settle(page);
    const ui::AreaBar again(page.fixture.desk, nullptr);
    QCOMPARE(again.choice().rank, std::string("inspector"));
    QCOMPARE(again.findChild<QComboBox *>(QStringLiteral("areaPeriod"))->currentIndex(), 2);
}

// Of one whole month that is over: beside the rates of now how they stood when it ended.
void AreaPageTest::aPastMonthHasItsEndBeside()
{
    Page page(m_folder.reader());
    settle(page);
    const auto beside = [&](Tile tile) { return page.page.board().tile(tile).beside(); };
    ui::PeriodReading then;
    m_folder.reader().run(
        this,
        [](workspace::Workspace &workspace) -> Result<ui::MonthEndReading> {
            NoProgress silent;
            return ui::readMonthEnd(workspace, {publishedFrom, publishedTo}, silent);
        },
        [&](const Result<ui::MonthEndReading> &read) { then = read->then; });
    EVENTUALLY(!then.rows.empty());
    const auto sum = ui::sumOf(then, page.page.bar().choice());
    const ui::AreaWords words(page.fixture.desk, page.page.bar().choice(), publishedNow);
    QCOMPARE(beside(Tile::Completed), QStringLiteral("at month end: ") + words.rateText(sum.completed, sum.due));
    QCOMPARE(beside(Tile::OnTimeOfDue), QStringLiteral("at month end: ") + words.rateText(sum.onTime, sum.due, true));
    QVERIFY(page.page.board().tile(Tile::Completed).accessibleName().contains(QStringLiteral("at month end")));
    const auto counts = [&](std::int64_t part, std::int64_t whole) {
        return QStringLiteral("%1 of %2; %3").arg(words.count(part), words.count(whole), words.intervalText(part, whole));
    };
    QCOMPARE(page.page.board().tile(Tile::Completed).besideCounts(), counts(sum.completed, sum.due));
    QCOMPARE(page.page.board().tile(Tile::OnTime).besideCounts(), counts(sum.onTime, sum.completed));
    QVERIFY(page.page.board().tile(Tile::OnTime).accessibleName().endsWith(counts(sum.onTime, sum.completed)));
    QVERIFY(beside(Tile::Due).isEmpty());
    page.page.bar().setRank("inspector");
    settle(page);
    auto choice = page.page.bar().choice();
    const auto ofRank = ui::sumOf(then, choice);
    QCOMPARE(beside(Tile::Completed), QStringLiteral("at month end: ") + words.rateText(ofRank.completed, ofRank.due));
    page.page.bar().setPeriod({publishedFrom, publishedTo - std::chrono::days{1}});
    settle(page);
    QVERIFY(beside(Tile::Completed).isEmpty() && page.page.board().tile(Tile::Completed).besideCounts().isEmpty());
}

void AreaPageTest::theLimitOfCaseloadsIsRead()
{
    std::optional<ui::StockReading> stock;
    m_folder.reader().run(
        this, [](workspace::Workspace &workspace) { return ui::readStock(workspace, {}); },
        [&](const Result<ui::StockReading> &read) { stock = *read; });
    EVENTUALLY(stock.has_value());
    QCOMPARE(stock->caseloadLimit, std::optional(20));
}

// At force level too: where the person's own work is.
void AreaPageTest::ownTeamsAreMarkedAmongAll()
{
    DeskFixture fixture;
    fixture.desk.briefing.actor = {"ci1", "1", "Kim Reed", "chief_inspector", "", "E1", "Eastmarsh"};
    ui::AreaChoice choice;
    choice.period = {toDay(2025, 4, 1), toDay(2025, 4, 30)};
    const ui::AreaWords words(fixture.desk, choice, fixture.clock.now());
    ui::PeriodReading reading;
    reading.rows = {{{"Northbrook", "N2", "sergeant", "initial"}, 60, 50, 40, 0}, {{"Eastmarsh", "E1", "sergeant", "initial"}, 60, 50, 40, 0}};
    const auto mine = [&] {
        const ui::AreaChart chart = ui::teamFunnel(reading, words);
        QStringList names;
        for (const auto &unit : std::get<ui::FunnelChart>(chart.drawing).units) {
            if (unit.isMine)
                names << unit.label;
        }
        return names;
    };
    QCOMPARE(mine(), QStringList{QStringLiteral("Eastmarsh CID")});
    fixture.desk.briefing.actor = DeskFixture::briefing().actor; // a sergeant of N2
    QCOMPARE(mine(), QStringList{QStringLiteral("Northbrook ICR 2")});
    fixture.desk.briefing.actor = {};
    QVERIFY(mine().isEmpty());
}

// While nothing can be read at all, every choice is taken at once and the keys go on.
void AreaPageTest::aBusyReaderStopsNobody()
{
    Page page(m_folder.reader());
    settle(page);
    {
        const Held held(m_folder.reader());
        page.page.bar().setPlace({"Aldermarsh", {}, {}});
        QCOMPARE(page.text("trailHere"), QStringLiteral("Aldermarsh"));
        page.page.bar().setRank("inspector");
        page.page.board().tile(Tile::Due).click();
        QCOMPARE(page.page.view(), ui::AreaPage::Rows);
        QCOMPARE(page.text("rowsCount"), QStringLiteral("Reading…"));
        QTest::keyClick(&page.page.rows().table(), Qt::Key_Escape);
        QCOMPARE(page.page.view(), ui::AreaPage::Charts);
        bool isAlive = false;
        QTimer::singleShot(0, this, [&] { isAlive = true; });
        EVENTUALLY(isAlive);
        QVERIFY(!page.page.isShown());
    }
    settle(page);
}

void AreaPageTest::theWindowNeverWaits()
{
    auto *watched = static_cast<WatchedApplication *>(qApp);
    Page page(m_folder.reader());
    settle(page); // fonts and styles are read once
    watched->isWatching = true;
    page.page.bar().setPlace({"Aldermarsh", {}, {}});
    settle(page);
    page.page.bar().setRank("inspector");
    settle(page);
    page.page.board().tile(Tile::Due).click();
    settleRows(page);
    page.page.back();
    watched->isWatching = false;
    // That nobody waits for a reading aBusyReaderStopsNobody() shows; bench_window measures by the clock on the wall.
    QVERIFY2(watched->longestMs < mostMs,
             qPrintable(QStringLiteral("%1 ms in event %2").arg(watched->longestMs).arg(watched->longest)));
}

void AreaPageTest::rowsKeepTheirModel()
{
    DeskFixture fixture;
    ui::CellRowModel model(fixture.desk.words, fixture.desk.briefing, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy wanted(&model, &ui::CellRowModel::moreWanted);
    figures::CellPage page;
    page.total = 4;
    page.notShown = 1;
    page.rows.resize(2);
    page.rows[0].team = "N2";
    page.rows[0].classTitle = "Theft\nfrom <b>shop</b>";
    model.append(page);
    QCOMPARE(model.index(0, ui::CellRowModel::Team).data().toString(), QStringLiteral("Northbrook ICR 2"));
    QVERIFY(!model.index(0, ui::CellRowModel::Offence).data().toString().contains(QLatin1Char('\n')));
    if (model.canFetchMore({})) // the tester may have asked
        model.fetchMore({});
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!model.canFetchMore({})); // not twice
    page.rows.resize(1);
    model.append(page);
    QVERIFY(!model.canFetchMore({})); // the fourth is not shown
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void AreaPageTest::fewAreNotJudged()
{
    DeskFixture fixture;
    const ui::AreaWords words(fixture.desk, {{toDay(2025, 4, 1), toDay(2025, 4, 30)}, {}, {}, {}},
                              fixture.clock.now());
    ui::PeriodReading reading;
    reading.ranks = {"sergeant"};
    reading.rows = {{{"Northbrook", "N2", "sergeant", "initial"}, 4, 1, 1, 0},
                    {{"Eastmarsh", "E1", "sergeant", "initial"}, 60, 50, 40, 0}};
    const ui::AreaChart units = ui::unitBars(reading, words);
    const auto &bars = std::get<ui::Stack>(units.drawing).bars;
    QCOMPARE(bars[0].label, QStringLiteral("Eastmarsh")); // by name
    QVERIFY(bars[1].isTooFew);
    QCOMPARE(bars[1].end, QStringLiteral("too few to judge"));
    const ui::AreaChart heat = ui::stageHeat(reading, words);
    QVERIFY(heat.table.rows[1][1].heat < 0); // never coloured
    QVERIFY(heat.table.rows[0][1].heat > 0);
    const ui::AreaChart funnel = ui::teamFunnel(reading, words);
    const auto &points = std::get<ui::FunnelChart>(funnel.drawing).units;
    QCOMPARE(points.size(), std::size_t(2));
    QVERIFY(points[1].place == ui::FunnelChart::Place::TooFew);
    QVERIFY(funnel.notes.reading.startsWith(QStringLiteral("All teams lie")));
    reading.rows.pop_back(); // of nothing it can be said that all of it is in order
    QCOMPARE(ui::teamFunnel(reading, words).notes.reading, QStringLiteral("No team has enough to judge."));
}

void AreaPageTest::trendsSayWhatTheyMean()
{
    DeskFixture fixture;
    const ui::AreaWords words(fixture.desk, {{toDay(2025, 4, 1), toDay(2025, 4, 30)}, {}, {}, {}},
                              fixture.clock.now());
    const auto said = [&](std::vector<double> values) {
        QStringList labels;
        for (std::size_t at = 0; at < values.size(); ++at)
            labels << QStringLiteral("M%1").arg(at + 1);
        return ui::readingOf(figures::controlChart(values), labels, words);
    };
    const std::vector<double> steady{61, 64, 59, 66, 63, 60, 65, 62, 67, 61, 64, 63};
    QVERIFY(said(steady).startsWith(QStringLiteral("No real change in 12 month")));
    std::vector<double> changed = steady;
    changed.push_back(20);
    QVERIFY(said(changed).startsWith(QStringLiteral("A real change: M13 is below the lower limit.")));
    changed.insert(changed.end(), {62, 64});
    QVERIFY2(said(changed).startsWith(QStringLiteral("No real change since M13.")),
             qPrintable(said(changed)));
    // The last month is of too few, and so is one that would have been news.
    const auto saidOf = [&](std::vector<figures::Share> shares) {
        QStringList labels;
        std::vector<double> values;
        for (const figures::Share &share : shares) {
            labels << QStringLiteral("M%1").arg(labels.size() + 1);
            values.push_back(100.0 * double(share.part) / double(share.whole));
        }
        auto chart = figures::controlChart(values);
        figures::leaveFewUnjudged(chart, shares);
        return ui::readingOf(chart, labels, words);
    };
    std::vector<figures::Share> shares;
    for (const double value : steady)
        shares.push_back({std::int64_t(value), 100});
    shares.push_back({4, 4});
    QVERIFY2(saidOf(shares).startsWith(QStringLiteral("M13: too few to judge. No real change in 12 month")), qPrintable(saidOf(shares)));
    shares.push_back({62, 100});
    QVERIFY2(saidOf(shares).startsWith(QStringLiteral("No real change in 13 month")), qPrintable(saidOf(shares)));
    QCOMPARE(saidOf({{0, 3}, {1, 2}, {1, 3}}), QStringLiteral("M3: too few to judge."));
    QVERIFY(said({61, 64, 59}).contains(QStringLiteral("Trial limits")));
    QVERIFY(!said({}).isEmpty());
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    AreaPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_area_page.moc"
