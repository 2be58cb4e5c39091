// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/ui/desk_fixture.h"
#include "ui/pages/case_panel.h"
#include "ui/pages/queue_page.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QDateTimeEdit>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTimer>

using namespace casegrip;
using namespace casegrip::test;
using ui::Chip;
using ui::QueueModel;

namespace
{

constexpr int forceScope = 100000, largeForce = 250000;

struct Page {
    explicit Page(int pieces) : source(pieces), page(fixture.desk, source, fixture.actions)
    {
        fixture.actions.attach(&page, &page.table());
        page.resize(1180, 640);
        page.show();
    }
    void open()
    {
        page.setWork({});
        EVENTUALLY(page.model().rowCount() > 0);
        EVENTUALLY(page.model().textsAt(0) != nullptr);
    }
    void choose(int first, int last)
    {
        page.table().setCurrentIndex(page.model().index(first, 0));
        page.table().selectionModel()->select({page.model().index(first, 0), page.model().index(last, 0)},
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void giveReason(const QString &reason)
    {
        auto *dialog = page.findChild<QDialog *>(QStringLiteral("reasonDialog"));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("reasonText"))->setPlainText(reason);
        dialog->findChild<QPushButton *>(QStringLiteral("reasonYes"))->click();
    }
    void clickHeader(int column)
    {
        QHeaderView *header = page.table().horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 12, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }
    QPushButton *button(const char *name) const
    {
        return page.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QString cell(int row, int column) const
    {
        return const_cast<ui::QueuePage &>(page).model().index(row, column).data().toString();
    }

    DeskFixture fixture;
    FakeQueueSource source;
    ui::QueuePage page;
};

} // namespace

class QueuePageTest : public QObject
{
    Q_OBJECT
private slots:
    void modelKeepsTheRules();
    void aChangeReadsItsCasesOnly();
    void readsOnlyWhatIsLookedAt_data();
    void readsOnlyWhatIsLookedAt();
    void chipsCountAndFilter();
    void chipsAreNeverCut_data();
    void chipsAreNeverCut();
    void sortsByTheHeader();
    void searchChoosesFromWhatWasRead();
    void theCurrentRowStays();
    void keysMove();
    void showsTheCase();
    void showsTheCaseChosenMeanwhile();
    void snoozes();
    void declaresAnInterest();
    void theTourStartsAsItIsSet();
    void severalCasesAtOnce();
    void refusalsAreListed();
    void tooManyAreRefused();
    void chosenRowsStayChosen();
    void saysWhatFailed();
    void whatCanWaitFollowsTheFirstRows();
    void nothingToPaintIsReady();
    void remembersTheLook();
    void everyFocusHasAName();
};

void QueuePageTest::modelKeepsTheRules()
{
    Page page(250);
    QAbstractItemModelTester tester(&page.page.model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.open();
    QCOMPARE(page.page.model().rowCount(), 250);
    page.page.reload();
    EVENTUALLY_IS(page.source.listsRead.load(), 2);
    EVENTUALLY(page.page.model().textsAt(249) != nullptr);
    QCOMPARE(page.cell(249, QueueModel::CaseNo), QStringLiteral("99250000250"));
}

// The packed array is kept: of what is in it only the cases that a change names are read anew.
void QueuePageTest::aChangeReadsItsCasesOnly()
{
    Page page(forceScope);
    page.open();
    QSignalSpy changed(&page.page.model(), &QueueModel::listChanged);
    page.source.work[7].dueAt = due::OpenWork::noDueAt;
    page.page.follow({{"99250000008"}, false, {}, {}, 0});
    EVENTUALLY_IS(changed.size(), 1);
    QCOMPARE(page.source.listsRead.load(), 1);
    QCOMPARE(page.source.casesReadAnew.load(), 1);
    // One change after another, before the first answer is there: none is forgotten.
    page.page.follow({{"99250000009"}, false, {}, {}, 0});
    page.page.follow({{"99250000010"}, false, {}, {}, 0});
    EVENTUALLY(!page.page.model().isLoading());
    QCOMPARE(page.source.listsRead.load(), 1);
    QVERIFY(page.source.casesReadAnew >= 3);
    page.page.follow({{}, false, {}, {}, 0}); // time has passed
    EVENTUALLY(!page.page.model().isLoading());
    QCOMPARE(page.source.listsRead.load(), 1);
    page.page.follow({{}, true, {}, {}, 0});
    EVENTUALLY_IS(page.source.listsRead.load(), 2);
}

void QueuePageTest::readsOnlyWhatIsLookedAt_data()
{
    QTest::addColumn<int>("pieces");
    QTest::newRow("100,000") << forceScope;
    QTest::newRow("250,000") << largeForce;
}

void QueuePageTest::readsOnlyWhatIsLookedAt()
{
    QFETCH(int, pieces);
    Page page(pieces);
    page.open();
    QCOMPARE(page.page.model().rowCount(), pieces);
    QVERIFY2(page.source.rowsRead <= 2 * QueueModel::pageSize,
             "opening read more than what is on the screen");

    page.source.rowsRead = 0;
    page.page.table().verticalScrollBar()->setValue(page.page.table().verticalScrollBar()->maximum());
    EVENTUALLY(!page.cell(pieces - 1, QueueModel::CaseNo).isEmpty());
    QVERIFY2(page.source.rowsRead <= 2 * QueueModel::pageSize,
             "scrolling to the end read what was passed by");

    const int listsRead = page.source.listsRead;
    for (const auto column : {QueueModel::StageName, QueueModel::Offence}) {
        page.source.rowsRead = 0;
        QSignalSpy changed(&page.page.model(), &QueueModel::listChanged);
        page.clickHeader(column);
        EVENTUALLY_IS(changed.size(), 1);
        EVENTUALLY(page.page.model().textsAt(page.page.table().currentIndex().row()) != nullptr);
        QVERIFY2(page.source.rowsRead <= 3 * QueueModel::pageSize, "sorting read texts to sort by");
    }
    QCOMPARE(page.source.listsRead.load(), listsRead); // the packed array is enough
    QCOMPARE(page.source.listsSorted.load(), 1);       // and for texts the order of their ids
    QVERIFY(!page.source.onWindowThread);
}

void QueuePageTest::chipsCountAndFilter()
{
    Page page(forceScope);
    page.open();
    const auto &counts = page.page.model().list().counts;
    std::int64_t sum = 0;
    for (int chip = int(Chip::Overdue); chip <= int(Chip::NoDueTime); ++chip)
        sum += counts[std::size_t(chip)];
    QCOMPARE(sum, counts[std::size_t(Chip::All)]);
    QVERIFY(page.button("chip1")->text().contains(QStringLiteral("Overdue")));
    page.button("chip1")->click();
    EVENTUALLY_IS(page.page.model().rowCount(), int(counts[std::size_t(Chip::Overdue)]));
    QVERIFY(page.cell(0, QueueModel::Due).endsWith(QStringLiteral("over")));
    page.button("redBoxOnly")->click();
    EVENTUALLY(page.page.model().rowCount() < int(counts[std::size_t(Chip::Overdue)]));
    for (int row = 0; row < 50; ++row)
        QVERIFY(page.page.model().workAt(row)->redBox);
}

void QueuePageTest::chipsAreNeverCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("widePanel");
    QTest::newRow("1366") << 1218 << false; // beside the navigation
    QTest::newRow("1366, wide panel") << 1218 << true;
    QTest::newRow("960") << 812 << false;
    QTest::newRow("960, wide panel") << 812 << true;
}

void QueuePageTest::chipsAreNeverCut()
{
    QFETCH(int, width);
    QFETCH(bool, widePanel);
    Page page(forceScope); // large counts make long chips
    page.page.resize(width, 430);
    page.open();
    if (widePanel)
        page.page.findChild<QSplitter *>()->setSizes({1, 700});
    page.choose(0, 9);
    const ui::TableView &table = page.page.table();
    const auto isWhole = [&](const QPushButton *chip) {
        return chip->width() >= chip->sizeHint().width() && chip->parentWidget()->rect().contains(chip->geometry()) &&
               chip->mapTo(&page.page, QPoint(0, chip->height())).y() <= table.mapTo(&page.page, QPoint()).y();
    };
    int shown = 0;
    for (int i = 0; i < ui::chipCount; ++i) {
        const QPushButton *chip = page.button(qPrintable(QStringLiteral("chip%1").arg(i)));
        if (!chip->isVisible())
            continue;
        ++shown;
        EVENTUALLY(isWhole(chip));
    }
    QVERIFY(shown >= 6);
    EVENTUALLY(isWhole(page.button("redBoxOnly")));
    QVERIFY(table.height() > 100);
}

void QueuePageTest::sortsByTheHeader()
{
    Page page(300);
    page.open();
    page.clickHeader(QueueModel::StageName);
    EVENTUALLY_IS(page.cell(0, QueueModel::StageName), QStringLiteral("Initial, standard"));
    QVERIFY(page.page.view().sortKey == ui::SortKey::Stage && !page.page.view().descending);
    page.clickHeader(QueueModel::StageName);
    EVENTUALLY_IS(page.cell(0, QueueModel::StageName), QStringLiteral("Inspector"));
    page.clickHeader(QueueModel::Offence);
    EVENTUALLY_IS(page.cell(0, QueueModel::Offence), QStringLiteral("Assault occasioning actual bodily harm"));
    for (int row = 1; row < 70; ++row) // alike ones stay in the order of due times
        QVERIFY(page.page.model().workAt(row)->caseId > page.page.model().workAt(row - 1)->caseId);
    page.clickHeader(QueueModel::Offence);
    EVENTUALLY_IS(page.cell(0, QueueModel::Offence), QStringLiteral("Stalking involving fear of violence"));
    QCOMPARE(page.source.listsRead.load(), 1);
}

void QueuePageTest::searchChoosesFromWhatWasRead()
{
    Page page(2000);
    page.open();
    due::QueueQuery query;
    query.search = "99250001999";
    page.page.setWork(query);
    EVENTUALLY_IS(page.page.model().rowCount(), 1);
    query.search = "nothing like this";
    page.page.setWork(query);
    EVENTUALLY_IS(page.page.model().rowCount(), 0);
    const auto *empty = page.page.findChild<QLabel *>(QStringLiteral("queueEmpty"));
    EVENTUALLY(empty->isVisible());
    QVERIFY(empty->text().contains(QStringLiteral("search")));
    query.search.clear();
    page.page.setWork(query);
    EVENTUALLY_IS(page.page.model().rowCount(), 2000);
    QCOMPARE(page.source.listsRead.load(), 1);
}

void QueuePageTest::theCurrentRowStays()
{
    Page page(1000);
    page.open();
    ui::TableView &table = page.page.table();
    table.setCurrentIndex(page.page.model().index(700, 0));
    const due::OpenWork work = *page.page.model().workAt(700);
    page.source.work.erase(page.source.work.begin(), page.source.work.begin() + 10);
    page.page.reload();
    EVENTUALLY_IS(page.page.model().rowCount(), 990);
    QCOMPARE(table.currentIndex().row(), 690);
    QVERIFY(*page.page.model().workAt(table.currentIndex().row()) == work);
    page.source.work.erase(page.source.work.begin() + 690);
    page.page.reload();
    EVENTUALLY_IS(page.page.model().rowCount(), 989);
    QCOMPARE(table.currentIndex().row(), 690); // the one that took its place
}

void QueuePageTest::keysMove()
{
    Page page(100);
    page.open();
    ui::TableView &table = page.page.table();
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_J);
    QTest::keyClick(&table, Qt::Key_J);
    QTest::keyClick(&table, Qt::Key_K);
    EVENTUALLY_IS(table.currentIndex().row(), 1);
    page.fixture.actions.setSingleKeys(false);
    QTest::keyClick(&table, Qt::Key_J);
    QCOMPARE(table.currentIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(table.currentIndex().row(), 2);
    QTest::keyClick(&table, Qt::Key_End);
    QCOMPARE(table.currentIndex().row(), 99);
    QTest::keyClick(&table, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(table.currentIndex().row(), 0);
    QCOMPARE(table.selectionModel()->selectedRows().size(), 100);
}

void QueuePageTest::showsTheCase()
{
    Page page(100);
    page.open();
    EVENTUALLY(page.page.findChild<QLabel *>(QStringLiteral("caseNumber")) != nullptr);
    EVENTUALLY_IS(page.page.findChild<QLabel *>(QStringLiteral("caseNumber"))->text(),
                 QStringLiteral("99250000001"));
    QStringList texts;
    for (const QLabel *label : page.page.findChild<ui::CasePanel *>()->findChildren<QLabel *>())
        texts << label->text();
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("Recorded Mon 23 Feb, 14:20: the clock starts.")), qPrintable(all));
    QVERIFY(all.contains(QStringLiteral("24 hour(s) after the start: due 14:20.")) ||
            all.contains(QStringLiteral("24 hours after the start: due 14:20.")));
    QVERIFY(all.contains(QStringLiteral("Spoke to the OIC.")));
}

// The cursor came to rest while another page was in front.
void QueuePageTest::showsTheCaseChosenMeanwhile()
{
    Page page(100);
    page.open();
    EVENTUALLY_IS(page.page.shownCase(), std::string("99250000001"));
    page.page.hide();
    page.page.table().setCurrentIndex(page.page.model().index(4, 0));
    auto *timer = page.page.findChild<QTimer *>(QStringLiteral("caseTimer"));
    EVENTUALLY(!timer->isActive());
    QCOMPARE(page.page.shownCase(), std::string("99250000001"));
    page.page.show();
    EVENTUALLY_IS(page.page.shownCase(), std::string("99250000005"));
}

void QueuePageTest::snoozes()
{
    Page page(100);
    page.open();
    QSignalSpy happened(&page.page, &ui::QueuePage::happened);
    EVENTUALLY(page.fixture.actions.get(ui::ActionId::Snooze)->isEnabled());
    page.fixture.actions.get(ui::ActionId::Snooze)->trigger();
    auto *dialog = page.page.findChild<QDialog *>(QStringLiteral("reasonDialog"));
    QVERIFY(dialog != nullptr);
    auto *yes = dialog->findChild<QPushButton *>(QStringLiteral("reasonYes"));
    QVERIFY(!yes->isEnabled()); // a reason has to be given
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("reasonText"))
        ->setPlainText(QStringLiteral("Waiting for CCTV"));
    QCOMPARE(
        dialog->findChild<QDateTimeEdit *>(QStringLiteral("reasonUntil"))->dateTime().toString(Qt::ISODate),
        QStringLiteral("2026-02-25T07:00:00Z")); // the next tour, as civil time
    yes->click();
    EVENTUALLY_IS(happened.size(), 1);
    QCOMPARE(page.source.changes.size(), std::size_t(1));
    const auto snooze = std::get<workspace::Snooze>(page.source.changes.front());
    QCOMPARE(snooze.caseNo, std::string("99250000001"));
    QCOMPARE(formatInstant(snooze.until), std::string("2026-02-25T07:00:00Z"));
    QCOMPARE(snooze.reason, std::string("Waiting for CCTV"));
}

void QueuePageTest::declaresAnInterest()
{
    Page page(3);
    page.open();
    EVENTUALLY(!page.page.currentCase().empty());
    page.fixture.actions.get(ui::ActionId::DeclareInterest)->trigger();
    page.giveReason(QStringLiteral("My sister is the witness."));
    EVENTUALLY_IS(page.source.changes.size(), std::size_t(1));
    const auto &declared = std::get<workspace::DeclareInterest>(page.source.changes.front());
    QCOMPARE(declared.caseNo, page.page.currentCase());
    QCOMPARE(declared.reason, std::string("My sister is the witness."));
    QVERIFY(declared.officerId.empty()); // the person's own
}

void QueuePageTest::theTourStartsAsItIsSet()
{
    Page page(100);
    page.fixture.desk.briefing.tourStartMinutes = 13 * 60 + 30;
    page.open();
    QCOMPARE(page.page.model().request().tourStartMinutes, 13 * 60 + 30);
    EVENTUALLY(page.fixture.actions.get(ui::ActionId::Snooze)->isEnabled());
    page.fixture.actions.get(ui::ActionId::Snooze)->trigger();
    const auto *until = page.page.findChild<QDateTimeEdit *>(QStringLiteral("reasonUntil"));
    QCOMPARE(until->dateTime().toString(Qt::ISODate), QStringLiteral("2026-02-25T13:30:00Z"));
}

void QueuePageTest::severalCasesAtOnce()
{
    Page page(100);
    page.open();
    page.choose(2, 4);
    QVERIFY(page.page.findChild<QLabel *>(QStringLiteral("chosenRows"))->text().contains(QLatin1Char('3')));
    QSignalSpy happened(&page.page, &ui::QueuePage::happened);
    page.fixture.actions.get(ui::ActionId::Snooze)->trigger();
    page.giveReason(QStringLiteral("Court week"));
    EVENTUALLY_IS(happened.size(), 1);
    QVERIFY(happened.front()[0].toString().startsWith(QStringLiteral("Snoozed 3 case")));
    QCOMPARE(page.source.changes.size(), std::size_t(3));
    for (const workspace::Operation &change : page.source.changes)
        QCOMPARE(std::get<workspace::Snooze>(change).reason, std::string("Court week"));
    // One undo takes back all of them, the last first.
    const auto undo = happened.front()[1].value<std::vector<workspace::Operation>>();
    QCOMPARE(undo.size(), std::size_t(3));
    QCOMPARE(std::get<workspace::Undo>(undo.front()).entryId, std::string("ab3"));
    EVENTUALLY(page.page.findChild<QDialog *>(QStringLiteral("bulkDialog")) == nullptr); // nothing to read
}

void QueuePageTest::refusalsAreListed()
{
    Page page(100);
    page.open();
    page.source.refused = {{"99250000001", {ErrorKind::Refused, "It is so already.", "Leave it."}}};
    page.choose(0, 4);
    QSignalSpy happened(&page.page, &ui::QueuePage::happened);
    page.fixture.actions.get(ui::ActionId::RedBox)->trigger();
    page.giveReason(QStringLiteral("Threats"));
    EVENTUALLY_IS(happened.size(), 1);
    QVERIFY2(happened.front()[0].toString().endsWith(QStringLiteral("(4 of 5)")),
             qPrintable(happened.front()[0].toString()));
    auto *dialog = page.page.findChild<QDialog *>(QStringLiteral("bulkDialog"));
    QVERIFY(dialog != nullptr && dialog->isVisible());
    const auto *refused = dialog->findChild<ui::TableView *>(QStringLiteral("bulkRefused"))->model();
    QCOMPARE(refused->rowCount(), 1);
    QCOMPARE(refused->index(0, 0).data().toString(), QStringLiteral("99250000001"));
    QCOMPARE(refused->index(0, 1).data().toString(), QStringLiteral("It is so already. Leave it."));
    dialog->reject();
    EVENTUALLY(page.page.findChild<QDialog *>(QStringLiteral("bulkDialog")) == nullptr);
}

void QueuePageTest::tooManyAreRefused()
{
    Page page(2000);
    page.open();
    page.page.table().selectAll();
    QSignalSpy notSaved(&page.page, &ui::QueuePage::notSaved);
    page.fixture.actions.get(ui::ActionId::Note)->trigger();
    QCOMPARE(notSaved.size(), 1);
    QVERIFY(page.page.findChild<QDialog *>(QStringLiteral("reasonDialog")) == nullptr);
}

void QueuePageTest::chosenRowsStayChosen()
{
    Page page(300);
    page.open();
    page.choose(10, 12);
    page.source.work.erase(page.source.work.begin() + 11); // one of the three is done elsewhere
    page.page.reload();
    EVENTUALLY_IS(page.page.model().rowCount(), 299);
    QList<int> rows;
    for (const QModelIndex &index : page.page.table().selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows, (QList<int>{10, 11}));
}

void QueuePageTest::saysWhatFailed()
{
    Page page(100);
    page.source.failure = Error{ErrorKind::Busy, "Busy.", "Wait."};
    QSignalSpy failed(&page.page, &ui::QueuePage::failed);
    page.page.setWork({});
    EVENTUALLY_IS(failed.size(), 2); // the queue and my directions
    QCOMPARE(page.page.model().rowCount(), 0);
}

// My directions are read on the thread of the rows, and the window makes other pages then.
void QueuePageTest::whatCanWaitFollowsTheFirstRows()
{
    struct Painted : QObject {
        explicit Painted(QueueModel &of) : model(of) {}
        bool eventFilter(QObject *, QEvent *event) override
        {
            rows += event->type() == QEvent::Paint && model.textsAt(0) != nullptr ? 1 : 0;
            return false;
        }
        QueueModel &model;
        int rows = 0;
    };
    Page page(300);
    Painted painted(page.page.model());
    page.page.table().viewport()->installEventFilter(&painted);
    int directionsAtRows = -1, paintedAtReady = -1;
    connect(&page.page.model(), &QueueModel::dataChanged, this, [&] { directionsAtRows = page.source.directionsRead; });
    connect(&page.page, &ui::QueuePage::ready, this, [&] { paintedAtReady = painted.rows; });
    QSignalSpy ready(&page.page, &ui::QueuePage::ready);
    page.open();
    EVENTUALLY_IS(ready.size(), 1);
    QCOMPARE(directionsAtRows, 0);
    QVERIFY(paintedAtReady > 0);
    QCOMPARE(page.source.directionsRead, 1);
    page.page.setWork({});
    QCOMPARE(page.source.directionsRead, 2);
    EVENTUALLY(!page.page.model().isLoading());
    QCOMPARE(ready.size(), 1);
}

void QueuePageTest::nothingToPaintIsReady()
{
    Page page(0);
    QSignalSpy ready(&page.page, &ui::QueuePage::ready);
    page.page.setWork({});
    EVENTUALLY_IS(ready.size(), 1);
    QCOMPARE(page.source.directionsRead, 1);
}

void QueuePageTest::remembersTheLook()
{
    Page page(100);
    page.open();
    page.page.table().setColumnWidth(QueueModel::Offence, 333);
    page.button("chip1")->click();
    ui::Actions actions(page.fixture.settings);
    FakeQueueSource source(10);
    ui::QueuePage again(page.fixture.desk, source, actions);
    QCOMPARE(again.table().columnWidth(QueueModel::Offence), 333);
    QCOMPARE(again.view().chip, Chip::Overdue);
}

void QueuePageTest::everyFocusHasAName()
{
    Page page(100);
    page.open();
    EVENTUALLY(page.page.findChild<QLabel *>(QStringLiteral("caseNumber")) != nullptr);
    for (QWidget *widget : page.page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") || !widget->isVisible() ||
            widget->inherits("QLabel"))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("%1 %2").arg(
                     QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

QTEST_MAIN(QueuePageTest)
#include "tst_queue_page.moc"
