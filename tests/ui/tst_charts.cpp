// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_table_view.h"
#include "ui/charts/funnel_plot.h"
#include "ui/charts/stack_plot.h"
#include "ui/charts/trend_plot.h"
#include "ui/style/look.h"
#include "ui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace casegrip;
using namespace casegrip::ui;

// Charts over plain numbers: what is reached, read and taken out.
class ChartsTest : public QObject
{
    Q_OBJECT
private slots:
    void inksStandOut_data();
    void inksStandOut();
    void barsAreAsLongAsTheirCounts();
    void keysReachEveryPart();
    void keysGoTheOtherWayUpright();
    void trendReachesEveryPoint();
    void funnelPointsLieByTheirNumbers();
    void readersAreToldTheMark();
    void mouseOpensWhatItPointsAt();
    void tableHasTheSameNumbers();
    void tableCellsOpen();
    void frameTurnsIntoItsTable();
    void frameSaysWhyItIsEmpty();
    void csvSaysWhatItIs();
    void picturesSayWhatTheyAre();
    void namesAreNoMarkup();
    void cannotBeSavedIsSaid();
    void endsAreFullWhereThereIsRoom();
    void endsStandClearOfTheLimit_data();
    void endsStandClearOfTheLimit();
    void namesStandClearOfPoints();
    void namesGiveBeforeTheTableScrolls();

private:
    static Stack stack();
    static ChartTable table();
    static ChartNotes notes();
    static void press(QWidget &widget, std::initializer_list<Qt::Key> keys)
    {
        for (const Qt::Key key : keys)
            QTest::keyClick(&widget, key);
    }

    Theme m_theme;
};

Stack ChartsTest::stack()
{
    Stack stack;
    stack.parts = {{QStringLiteral("on time"), Fill::Blue},
                   {QStringLiteral("late"), Fill::BlueLight},
                   {QStringLiteral("not done"), Fill::Open}};
    const auto add = [&](const QString &name, std::vector<std::int64_t> counts, bool few) {
        Stack::Bar bar{name, std::move(counts), QStringLiteral("88 %"), {}, few, -1};
        for (const Stack::Part &part : stack.parts)
            bar.texts.push_back(name + QStringLiteral(" ") + part.name);
        stack.bars.push_back(bar);
    };
    add(QStringLiteral("Sergeant"), {1430, 770, 300}, false);
    add(QStringLiteral("Inspector"), {450, 675, 1375}, false);
    add(QStringLiteral("Chief"), {1, 1, 2}, true);
    stack.reading = QStringLiteral("Most is done.");
    return stack;
}

ChartTable ChartsTest::table()
{
    ChartTable table;
    table.titles = {QStringLiteral("Rank"), QStringLiteral("Due"), QStringLiteral("On time %")};
    table.rows.push_back(
        {{QStringLiteral("=Sergeant"), {}, -1, false, {}, -1},
         {QStringLiteral("2,500"), "2500", 3, true, {}, -1},
         {QStringLiteral("57.2 %"), "57.2", 4, true, MarkStyle{MarkShape::Diamond, Ink::Orange}, 0.4}});
    return table;
}

ChartNotes ChartsTest::notes()
{
    return {QStringLiteral("Reviews by rank"), QStringLiteral("Northbrook; April"),
            QStringLiteral("As of Sun 1 Jun."), QStringLiteral("What fell due."),
            QStringLiteral("Most is done.")};
}

void ChartsTest::inksStandOut_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(lightLook());
    QTest::newRow("dark") << paletteOf(darkLook());
    for (const bool dark : {false, true}) {
        QPalette strong;
        strong.setColor(QPalette::Base, dark ? Qt::black : Qt::white);
        strong.setColor(QPalette::Text, dark ? Qt::white : Qt::black);
        QTest::newRow(dark ? "high contrast, dark" : "high contrast, light") << strong;
    }
}

void ChartsTest::inksStandOut()
{
    QFETCH(QPalette, palette);
    const ChartColours colours = chartColours(palette);
    for (const QColor &ink : {colours.blue, colours.orange, colours.grey})
        QVERIFY2(contrast(ink, colours.ground) >= 3, qPrintable(ink.name()));
    for (const QColor &text : {colours.text, colours.muted})
        QVERIFY2(contrast(text, colours.ground) >= 4.5, qPrintable(text.name()));
    QVERIFY(contrast(colours.text, heatColour(1, colours)) >= 4.5); // the number in the darkest cell
    for (const Fill fill : {Fill::Blue, Fill::BlueLight, Fill::Orange, Fill::OrangeLight, Fill::Grey,
                            Fill::GreyLight, Fill::Open})
        QVERIFY(contrast(fillStyle(fill, colours).outline, colours.ground) >= 3);
}

void ChartsTest::barsAreAsLongAsTheirCounts()
{
    StackPlot plot(nullptr);
    plot.resize(600, 240);
    plot.show(stack());
    static_cast<QWidget &>(plot).show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    const QRectF onTime = plot.markRect(plot.markOf(0, 0)), late = plot.markRect(plot.markOf(0, 1)),
                 undone = plot.markRect(plot.markOf(0, 2));
    const double whole = onTime.width() + late.width() + undone.width();
    QVERIFY(whole > 100);
    QVERIFY(std::abs(onTime.width() / whole - 0.572) < 0.001);
    QVERIFY(std::abs(undone.width() / whole - 0.12) < 0.001);
    QVERIFY(plot.markRect(plot.markOf(1, 0)).top() > onTime.bottom()); // read from above
    QVERIFY(plot.markRect(plot.markOf(2, 0)).top() > plot.markRect(plot.markOf(1, 0)).bottom());
}

void ChartsTest::keysReachEveryPart()
{
    StackPlot plot(nullptr);
    plot.show(stack());
    QSignalSpy opened(&plot, &Plot::markActivated);
    QCOMPARE(plot.markCount(), 9);
    QCOMPARE(plot.currentMark(), 0);
    press(plot, {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right}); // stays in its bar
    QCOMPARE(plot.currentMark(), plot.markOf(0, 2));
    press(plot, {Qt::Key_Down, Qt::Key_Left, Qt::Key_Return});
    QCOMPARE(opened.takeFirst().first().toInt(), plot.markOf(1, 1));
    press(plot, {Qt::Key_End, Qt::Key_Down, Qt::Key_Space});
    QCOMPARE(opened.takeFirst().first().toInt(), 8);
    press(plot, {Qt::Key_Home, Qt::Key_Up});
    QCOMPARE(plot.currentMark(), 0);
}

void ChartsTest::keysGoTheOtherWayUpright()
{
    Stack upright = stack();
    upright.lie = Stack::Lie::Upright;
    upright.scale = Stack::Scale::Count;
    StackPlot plot(nullptr);
    plot.show(upright);
    press(plot, {Qt::Key_Right, Qt::Key_Up});
    QCOMPARE(plot.currentMark(), plot.markOf(1, 1));
    press(plot, {Qt::Key_Left, Qt::Key_Down});
    QCOMPARE(plot.currentMark(), plot.markOf(0, 0));
}

void ChartsTest::trendReachesEveryPoint()
{
    Trend trend;
    for (int at = 0; at < 24; ++at)
        trend.points.push_back({QStringLiteral("M%1").arg(at),
                                at == 20 ? 88.0 : 60.0 + at % 3,
                                62,
                                52,
                                73,
                                at == 20 ? Trend::Signal::Outside : Trend::Signal::None,
                                Trend::Turn::Common,
                                QStringLiteral("point %1").arg(at),
                                {},
                                false});
    TrendPlot plot(nullptr);
    plot.resize(600, 240);
    plot.show(trend);
    static_cast<QWidget &>(plot).show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QSignalSpy opened(&plot, &Plot::markActivated);
    for (int at = 0; at < 24; ++at) {
        QCOMPARE(plot.currentMark(), at);
        press(plot, {Qt::Key_Return, Qt::Key_Right});
    }
    QCOMPARE(opened.size(), 24);
    QVERIFY(plot.markRect(20).center().y() < plot.markRect(19).center().y()); // higher
    QVERIFY(plot.markRect(20).center().x() > plot.markRect(19).center().x());
    QVERIFY(plot.rect().contains(plot.markRect(20).toRect()));
}

void ChartsTest::funnelPointsLieByTheirNumbers()
{
    FunnelChart funnel;
    funnel.mean = 65;
    funnel.limits = {{5, 0, 8, 96, 100}, {100, 49, 55, 74, 79}};
    funnel.units = {{QStringLiteral("A"), 20, 90, FunnelChart::Place::Within, true, QStringLiteral("A")},
                    {QStringLiteral("B"), 80, 30, FunnelChart::Place::Beyond998, false, QStringLiteral("B")}};
    FunnelPlot plot(nullptr);
    plot.resize(600, 260);
    plot.show(funnel);
    static_cast<QWidget &>(plot).show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QVERIFY(plot.markRect(0).center().x() < plot.markRect(1).center().x());
    QVERIFY(plot.markRect(0).center().y() < plot.markRect(1).center().y());
}

void ChartsTest::readersAreToldTheMark()
{
    StackPlot plot(nullptr);
    plot.show(stack());
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&plot);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Chart);
    QCOMPARE(accessible->text(QAccessible::Description), QStringLiteral("Most is done."));
    press(plot, {Qt::Key_Right});
    QCOMPARE(accessible->text(QAccessible::Description), QStringLiteral("Sergeant late"));
}

void ChartsTest::mouseOpensWhatItPointsAt()
{
    StackPlot plot(nullptr);
    plot.resize(600, 240);
    plot.show(stack());
    static_cast<QWidget &>(plot).show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QSignalSpy opened(&plot, &Plot::markActivated);
    const int mark = plot.markOf(1, 2);
    QTest::mouseClick(plot.viewport(), Qt::LeftButton, {}, plot.markRect(mark).center().toPoint());
    QCOMPARE(opened.takeFirst().first().toInt(), mark);
    QTest::mouseClick(plot.viewport(), Qt::LeftButton, {}, QPoint(2, plot.height() - 2));
    QVERIFY(opened.isEmpty());
}

void ChartsTest::tableHasTheSameNumbers()
{
    ChartTableModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(table());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("57.2 %"));
    QCOMPARE(model.index(0, 2).data(ChartTableModel::MarkRole).toInt(), 4);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Due"));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

void ChartsTest::tableCellsOpen()
{
    ChartTableView view(m_theme, nullptr);
    view.resize(400, 200);
    view.show(table());
    static_cast<QWidget &>(view).show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy opened(&view, &ChartTableView::markActivated);
    view.setCurrentIndex(view.model()->index(0, 0));
    press(view, {Qt::Key_Return}); // nothing behind the name
    QVERIFY(opened.isEmpty());
    press(view, {Qt::Key_Right, Qt::Key_Right, Qt::Key_Return});
    QCOMPARE(opened.takeFirst().first().toInt(), 4);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(view.model()->index(0, 1)).center());
    QCOMPARE(opened.takeFirst().first().toInt(), 3);
}

void ChartsTest::frameTurnsIntoItsTable()
{
    ChartFrame frame(m_theme, QStringLiteral("ranks"), QStringLiteral("Reviews by rank"), nullptr);
    auto *plot = new StackPlot(&frame);
    frame.setPlot(plot);
    plot->show(stack());
    frame.show(notes(), table());
    static_cast<QWidget &>(frame).show();
    QVERIFY(plot->isVisible());
    QCOMPARE(plot->accessibleName(), QStringLiteral("Reviews by rank"));
    QCOMPARE(frame.findChild<QLabel *>(QStringLiteral("ranksReading"))->text(),
             QStringLiteral("Most is done."));
    QCOMPARE(frame.findChild<QLabel *>(QStringLiteral("ranksAsOf"))->text(),
             QStringLiteral("As of Sun 1 Jun."));
    QVERIFY(!frame.findChild<QLabel *>(QStringLiteral("ranksDefinition"))->isVisible());
    frame.findChild<QToolButton *>(QStringLiteral("ranksShowDefinition"))->click();
    QVERIFY(frame.findChild<QLabel *>(QStringLiteral("ranksDefinition"))->isVisible());
    frame.findChild<QToolButton *>(QStringLiteral("ranksAsTable"))->click();
    QVERIFY(frame.table().isVisible());
    QVERIFY(!plot->isVisible());
    QSignalSpy opened(&frame, &ChartFrame::markActivated);
    frame.table().setCurrentIndex(frame.table().model()->index(0, 1));
    press(frame.table(), {Qt::Key_Return});
    QCOMPARE(opened.size(), 1);
}

void ChartsTest::frameSaysWhyItIsEmpty()
{
    ChartFrame frame(m_theme, QStringLiteral("ranks"), QStringLiteral("Reviews by rank"), nullptr);
    static_cast<QWidget &>(frame).show();
    frame.say(QStringLiteral("Nothing fell due."));
    QVERIFY(!frame.isFilled());
    QVERIFY(frame.findChild<QLabel *>(QStringLiteral("ranksInstead"))->isVisible());
    QVERIFY(!frame.findChild<QToolButton *>(QStringLiteral("ranksSave"))->isEnabled());
    frame.show(notes(), table());
    QVERIFY(!frame.findChild<QLabel *>(QStringLiteral("ranksInstead"))->isVisible());
    QVERIFY(frame.table().isVisible());
}

void ChartsTest::csvSaysWhatItIs()
{
    QCOMPARE(QString::fromStdString(chartCsv(notes(), table())),
             QStringLiteral("Title,Reviews by rank\nChosen,Northbrook; April\nAs of,As of Sun 1 "
                            "Jun.\nDefinition,What fell due.\n"
                            "Reading,Most is done.\n\nRank,Due,On time %\n'=Sergeant,2500,57.2\n"));
}

void ChartsTest::picturesSayWhatTheyAre()
{
    QTemporaryDir folder;
    ChartFrame frame(m_theme, QStringLiteral("ranks"), QStringLiteral("Reviews by rank"), nullptr);
    auto *plot = new StackPlot(&frame);
    frame.setPlot(plot);
    frame.resize(600, 400);
    plot->show(stack());
    frame.show(notes(), table());
    static_cast<QWidget &>(frame).show();
    QVERIFY(QTest::qWaitForWindowExposed(&frame));
    const QString svg = folder.filePath(QStringLiteral("a.svg")),
                  png = folder.filePath(QStringLiteral("a.png"));
    QVERIFY(frame.saveAs(svg).has_value());
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawn = file.readAll();
    QXmlStreamReader xml(drawn);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const char *text :
         {"Reviews by rank", "Northbrook; April", "As of Sun 1 Jun.", "What fell due.", "Sergeant"})
        QVERIFY2(drawn.contains(text), text);
    for (const char *text : {"Northbrook; April", "As of Sun 1 Jun.", "What fell due."}) // in the head, before anything is drawn
        QVERIFY2(drawn.indexOf(text) < drawn.indexOf("Sergeant"), text);
    QVERIFY(frame.saveAs(png).has_value());
    const QImage image(png);
    QVERIFY(image.width() >= 2 * plot->width());
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Reviews by rank"));
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
}

// Team names come from an export.
void ChartsTest::namesAreNoMarkup()
{
    QTemporaryDir folder;
    Stack hostile = stack();
    hostile.bars[0].label = QStringLiteral("<b>bold</b>");
    ChartFrame frame(m_theme, QStringLiteral("ranks"), QStringLiteral("<i>title</i>"), nullptr);
    auto *plot = new StackPlot(&frame);
    frame.setPlot(plot);
    frame.resize(600, 400);
    plot->show(hostile);
    ChartNotes named = notes();
    named.title = QStringLiteral("<i>title</i>");
    frame.show(named, table());
    static_cast<QWidget &>(frame).show();
    QVERIFY(QTest::qWaitForWindowExposed(&frame));
    const QString svg = folder.filePath(QStringLiteral("a.svg"));
    QVERIFY(frame.saveAs(svg).has_value());
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawn = file.readAll();
    QVERIFY(drawn.contains("&lt;b&gt;bold&lt;/b&gt;"));
    QVERIFY(drawn.contains("&lt;i&gt;title&lt;/i&gt;"));
}

void ChartsTest::cannotBeSavedIsSaid()
{
    QTemporaryDir folder;
    ChartFrame frame(m_theme, QStringLiteral("ranks"), QStringLiteral("Reviews by rank"), nullptr);
    frame.show(notes(), table());
    QVERIFY(!frame.saveAs(folder.filePath(QStringLiteral("none/a.csv"))).has_value());
    QVERIFY(frame.saveAs(folder.filePath(QStringLiteral("a.csv"))).has_value());
    QVERIFY(frame.saveAs(folder.filePath(QStringLiteral("heat.png"))).has_value()); // a table alone
    QVERIFY(!QImage(folder.filePath(QStringLiteral("heat.png"))).isNull());
}

void ChartsTest::endsAreFullWhereThereIsRoom()
{
    Stack both = stack();
    both.bars[0].endInFull = QStringLiteral("2,200 of 2,500 (88 %), of those 1,430 on time (65 %)");
    StackPlot plot(nullptr);
    plot.resize(360, 240);
    plot.show(both);
    static_cast<QWidget &>(plot).show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QCOMPARE(plot.endText(0), QStringLiteral("88 %"));
    const double narrow = plot.markRect(0).width();
    plot.resize(1200, 240);
    QCOMPARE(plot.endText(0), both.bars[0].endInFull);
    QCOMPARE(plot.endText(1), QStringLiteral("88 %"));
    QTRY_VERIFY(plot.markRect(0).width() > narrow);
    QTRY_VERIFY(plot.endRect(0).right() <= plot.width());
    plot.resize(360, 240);
    QCOMPARE(plot.endText(0), QStringLiteral("88 %"));
}

void ChartsTest::endsStandClearOfTheLimit_data()
{
    QTest::addColumn<bool>("isUpright");
    QTest::addColumn<double>("limit");
    for (const bool isUpright : {true, false}) {
        for (const double limit : {100.0, 101.0, 104.0, 108.0, 60.0})
            QTest::addRow("%s, %d", isUpright ? "upright" : "across", int(limit)) << isUpright << limit;
    }
}

void ChartsTest::endsStandClearOfTheLimit()
{
    QFETCH(bool, isUpright);
    QFETCH(double, limit);
    Stack made;
    made.parts = {{QStringLiteral("falls due"), Fill::Blue}};
    made.scale = Stack::Scale::Count;
    made.lie = isUpright ? Stack::Lie::Upright : Stack::Lie::Across;
    made.limitName = QStringLiteral("what the posts do in a week");
    made.bars = {
        {QStringLiteral("7 to 13 Apr"), {100}, QStringLiteral("1,234"), {QStringLiteral("a")}, false, limit},
        {QStringLiteral("14 to 20 Apr"), {110}, QStringLiteral("110"), {QStringLiteral("b")}, false, -1}};
    StackPlot plot(nullptr);
    plot.resize(600, 240);
    plot.show(made);
    static_cast<QWidget &>(plot).show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    const QRectF text = plot.endRect(0), line = QRectF(plot.limitLine(0).p1(), plot.limitLine(0).p2())
                                                    .normalized()
                                                    .adjusted(-1, -1, 1, 1);
    QVERIFY(!line.isEmpty() && plot.limitLine(1).isNull());
    QVERIFY(!text.intersects(line));
    QVERIFY(!text.intersects(plot.markRect(0)));
    QVERIFY(QRectF(plot.rect()).contains(text));
    // Where no line is in the way, right at the end of its bar.
    const QRectF beside = plot.endRect(1), bar = plot.markRect(plot.markOf(1, 0));
    QVERIFY(isUpright ? bar.top() - beside.bottom() < 8 : beside.left() - bar.right() < 12);
}

void ChartsTest::namesStandClearOfPoints()
{
    using Place = FunnelChart::Place;
    FunnelChart funnel;
    funnel.mean = 65;
    funnel.limits = {{5, 0, 8, 96, 100}, {100, 49, 55, 74, 79}};
    const auto add = [&](const char *name, double size, double rate, Place place, bool isMine) {
        funnel.units.push_back(
            {QString::fromLatin1(name), size, rate, place, isMine, QString::fromLatin1(name)});
    };
    add("Northbrook Response 1", 40, 50, Place::Within, true);
    for (int i = 0; i < 4; ++i) // on the right of it
        add("other", 44 + 3 * i, 50, Place::Within, false);
    add("Eastmarsh", 99, 20, Place::Beyond998, false); // at the edge
    add("Alone", 60, 95, Place::Beyond998, false);
    FunnelPlot plot(nullptr);
    plot.resize(600, 260);
    plot.show(funnel);
    static_cast<QWidget &>(plot).show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    const std::vector<QRectF> names = plot.nameRects();
    for (const std::size_t named : {0, 5, 6}) {
        QVERIFY(!names[named].isNull());
        for (int mark = 0; mark < plot.markCount(); ++mark)
            QVERIFY2(!names[named].intersects(plot.markRect(mark)), qPrintable(plot.markText(mark)));
    }
    QVERIFY(names[1].isNull());                          // neither mine nor beyond
    QVERIFY(names[6].left() > plot.markRect(6).right()); // where there is room, on its right
    QVERIFY(names[5].right() < plot.markRect(5).left());
}

void ChartsTest::namesGiveBeforeTheTableScrolls()
{
    ChartTable made;
    made.titles = {QStringLiteral("Area"), QStringLiteral("Last month"), QStringLiteral("Variation"),
                   QStringLiteral("Assurance")};
    const QString name = QStringLiteral("An area <b>with</b> a long, long name");
    made.rows.push_back({{name, {}, -1, false, {}, -1},
                         {QStringLiteral("57.2 %"), {}, -1, true, {}, -1},
                         {QStringLiteral("no real change"), {}, -1, false, {}, -1},
                         {QStringLiteral("cannot be told"), {}, -1, false, {}, -1}});
    ChartTableView view(m_theme, nullptr);
    view.resize(1000, 200);
    view.show(made);
    static_cast<QWidget &>(view).show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    int others = 0;
    for (int column = 1; column < 4; ++column)
        others += view.columnWidth(column);
    const QSize whole = view.wholeSize();
    view.resize(others + 160, 200);
    QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
    QVERIFY(view.columnWidth(0) >= 128 && view.columnWidth(0) <= 160);
    QVERIFY(view.wholeSize().width() > view.width() &&
            view.wholeSize().width() <= whole.width()); // a file has room for all of it
    const QString tip = view.model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("long, long name")) && !tip.contains(QStringLiteral("<b>with")),
             qPrintable(tip));
    const int variation = view.columnWidth(2); // the widest of the others
    made.rows[0][2].text = QStringLiteral("worse: 2 of 3 near the lower limit");
    view.resize(others + 220, 200);
    view.show(made);
    QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.columnWidth(0), 128);
    QVERIFY(view.columnWidth(2) > variation && view.columnWidth(2) <= variation + 92);
    view.resize(240, 200);
    QCOMPARE(view.columnWidth(0), 128);
    QTRY_VERIFY(view.horizontalScrollBar()->maximum() > 0);
}

QTEST_MAIN(ChartsTest)
#include "tst_charts.moc"
