// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/support/published_table.h"
#include "tests/ui/desk_fixture.h"
#include "tests/ui/read_folder.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_table_view.h"
#include "ui/charts/plot.h"
#include "ui/dialogs/capacity_dialog.h"
#include "ui/models/area_compliance.h"
#include "ui/models/area_flows.h"
#include "ui/models/area_misses.h"
#include "ui/models/area_posts.h"
#include "ui/models/area_stock.h"
#include "ui/models/area_trend.h"
#include "ui/models/what_if_charts.h"
#include "ui/pages/area_bar.h"
#include "ui/pages/area_board.h"
#include "ui/pages/area_notes.h"
#include "ui/pages/area_page.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <cmath>

// After the others: figures::Month and the key of that name.
#include "core/figures/period.h"

using namespace casegrip;
using namespace casegrip::test;
using Card = ui::AreaBoard::Card;

namespace
{

figures::AnnotationState noted(Day day, const char *text, const char *area = "", const char *team = "",
                               const char *reason = "")
{
    figures::AnnotationState state;
    state.made = {day, area, team, text, reason};
    return state;
}

figures::TargetState target(Day from, std::optional<int> perMille)
{
    figures::TargetState state;
    state.set = {figures::TargetRate::OnTimeOfDue, from, perMille};
    return state;
}

struct MonthCount {
    std::int64_t due, onTime;
};

// The twelve months from May 2024 on, of team N2 of Northbrook.
ui::MonthsReading months(std::vector<MonthCount> counts)
{
    ui::MonthsReading reading;
    reading.period = {toDay(2024, 5, 1), toDay(2025, 4, 30)};
    const figures::Month first = figures::monthOf(reading.period.from);
    for (std::size_t i = 0; i < counts.size(); ++i)
        reading.rows.push_back({{"Northbrook", "N2", figures::monthText(first + int(i)), "initial"},
                                counts[i].due,
                                counts[i].due,
                                counts[i].onTime,
                                0});
    return reading;
}

std::vector<MonthCount> steady(std::int64_t due = 100)
{
    std::vector<MonthCount> counts;
    for (int i = 0; i < 12; ++i)
        counts.push_back({due, due * (i % 2 == 0 ? 60 : 62) / 100});
    return counts;
}

ui::AreaChoice choiceOf(const ui::AreaPlace &place)
{
    return {{toDay(2025, 4, 1), toDay(2025, 4, 30)}, {}, {}, place};
}

const ui::AreaPlace force{}, area{"Northbrook", {}, {}}, team{"Northbrook", "N2", {}};

QStringList titlesOf(const ui::AreaChart &chart)
{
    return chart.table.titles;
}

// A page with its desk, in a folder that can be written to.
struct Page {
    explicit Page(ReadFolder &folder)
        : page(fixture.desk, folder.reader(), folder.writer(), fixture.actions, nullptr)
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
    template <typename Widget>
    Widget *part(const char *name)
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    // The dialog that the button opens, in front.
    QDialog *open(const char *button, const char *dialog)
    {
        part<QPushButton>(button)->click();
        [&] { EVENTUALLY(part<QDialog>(dialog) != nullptr); }();
        QDialog *opened = part<QDialog>(dialog);
        opened->activateWindow();
        [&] { EVENTUALLY(QApplication::activeWindow() == opened); }();
        return opened;
    }
    QString text(const char *name) { return part<QLabel>(name)->text(); }
    DeskFixture fixture;
    ui::AreaPage page;
};

template <typename Widget>
Widget *in(QDialog *dialog, const char *name)
{
    return dialog->findChild<Widget *>(QString::fromLatin1(name));
}

} // namespace

// What is typed in beside charts, and the two ways to draw a trend and a funnel.
class ChartNotesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPeriodListsItsEvents();
    void aPostIsMeasuredByItsCapacity();
    void theCapacityIsSetInTheWindow();
    void initTestCase();
    void eventsAreNumberedAndListed();
    void eventsStandWhereTheyConcern();
    void aRebaseSplitsTheLimits();
    void targetsHoldFromTheirDay();
    void assuranceIsOfTheTarget();
    void everyTimeChartShowsThem();
    void primeIsSaidEverywhere();
    void primeIsOfferedWhereItHelps();
    void adjustedLimitsAreSaidEverywhere();
    void nothingToAdjust();
    void theChoiceIsInTheChartsBar();
    void annotatedByKeysAlone();
    void aRebaseWantsItsReason();
    void targetsAreSetAndWithdrawn();
    void whoMayNotIsToldWhy();
    void withoutAPlaceNothingIsRecorded();

private:
    ui::AreaWords words(const ui::AreaPlace &place) const
    {
        return {m_fixture.desk, choiceOf(place), m_fixture.clock.now()};
    }
    void settle(Page &page) { EVENTUALLY(page.page.isShown()); }

    DeskFixture m_fixture;
    ReadFolder m_folder;
};

void ChartNotesTest::initTestCase()
{
    const std::string exported = m_folder.filePath(QStringLiteral("export")).toStdString();
    QVERIFY(writePublishedTable(exported).has_value());
    auto opened = m_folder.openToWrite();
    QVERIFY(opened.has_value());
    NoProgress silent;
    QVERIFY(opened->planSync(exported, silent).has_value());
    QVERIFY(opened->applySync(false, silent).has_value());
}

void ChartNotesTest::eventsAreNumberedAndListed()
{
    ui::MonthsReading reading = months(steady());
    reading.record.annotations = {
        noted(toDay(2023, 1, 1), "Long ago"), noted(toDay(2024, 8, 15), "New framework"),
        noted(toDay(2024, 8, 31), "Strike <b>of</b> nobody"), noted(toDay(2025, 4, 30), "Last day"),
        noted(toDay(2025, 5, 1), "Not shown yet")};
    const ui::AreaChart chart = ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(force));
    const auto &trend = std::get<ui::Trend>(chart.drawing);
    QCOMPARE(trend.points[3].note, QStringLiteral("1, 2")); // August
    QCOMPARE(trend.points[11].note, QStringLiteral("3"));
    QVERIFY(trend.points[2].note.isEmpty());
    QVERIFY(trend.points[3].text.endsWith(QStringLiteral("; events: 1, 2")));
    QCOMPARE(titlesOf(chart).last(), QStringLiteral("Events"));
    for (const auto &row : chart.table.rows)
        QCOMPARE(row.size(), std::size_t(titlesOf(chart).size()));
    QCOMPARE(chart.table.rows[3].back().text, QStringLiteral("1, 2"));
    QCOMPARE(chart.notes.events,
             (QStringList{QStringLiteral("1: 15 Aug 2024, Whole force: New framework"),
                          QStringLiteral("2: 31 Aug 2024, Whole force: Strike <b>of</b> nobody"),
                          QStringLiteral("3: 30 Apr 2025, Whole force: Last day")}));
    QVERIFY(trend.reading.contains(QStringLiteral("Events: 1: 15 Aug 2024, Whole force: New framework; 2:")));
    const std::string csv = ui::chartCsv(chart.notes, chart.table);
    QVERIFY(csv.find("Event,\"1: 15 Aug 2024, Whole force: New framework\"") != std::string::npos);
    QVERIFY(csv.find("\"1, 2\"") != std::string::npos);
    // Nothing happened: nothing is said.
    const ui::AreaChart plain = ui::trendChart(months(steady()), ui::Measure::OnTimeOfDue, words(force));
    QVERIFY(plain.notes.events.isEmpty() && !titlesOf(plain).contains(QStringLiteral("Events")));
}

void ChartNotesTest::eventsStandWhereTheyConcern()
{
    ui::MonthsReading reading = months(steady());
    reading.record.annotations = {
        noted(toDay(2024, 8, 1), "force"), noted(toDay(2024, 8, 2), "area", "Northbrook"),
        noted(toDay(2024, 8, 3), "team", "", "N2"), noted(toDay(2024, 8, 4), "elsewhere", "Eastmarsh")};
    const auto count = [&](const ui::AreaPlace &place) {
        return ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(place)).notes.events.size();
    };
    QCOMPARE(count(force), 1);
    QCOMPARE(count(area), 2);
    QCOMPARE(count(team), 3);
}

void ChartNotesTest::aRebaseSplitsTheLimits()
{
    auto counts = steady();
    for (std::size_t at = 7; at < 12; ++at) // from December
        counts[at].onTime = at % 2 == 0 ? 90 : 92;
    ui::MonthsReading reading = months(counts);
    const auto trend = [&] {
        return std::get<ui::Trend>(ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(force)).drawing);
    };
    QVERIFY(trend().points[0].mean > 70); // one mean of two processes
    reading.record.annotations = {noted(toDay(2024, 11, 20), "Two teams became one")};
    QVERIFY(trend().points[0].mean > 70); // nothing is rebased by itself
    reading.record.annotations = {
        noted(toDay(2024, 11, 20), "Two teams became one", "", "", "The work is shared out anew")};
    const ui::Trend split = trend();
    QCOMPARE(split.points[6].note, QStringLiteral("1")); // November, in which it happened
    QVERIFY(split.points[6].mean < 62);                  // which is not a whole month of the new process
    QVERIFY(split.points[7].mean > 90);
    QVERIFY(split.points[7].lower > split.points[6].upper);
    for (const ui::Trend::Point &point : split.points)
        QVERIFY(point.signal == ui::Trend::Signal::None);
    const ui::AreaChart chart = ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(force));
    QVERIFY(chart.notes.events.first().endsWith(
        QStringLiteral("(limits begin anew: The work is shared out anew)")));
    QVERIFY(chart.notes.reading.contains(QStringLiteral("Trial limits")));
}

void ChartNotesTest::targetsHoldFromTheirDay()
{
    ui::MonthsReading reading = months(steady());
    const ui::AreaChart none = ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(force));
    QVERIFY(!titlesOf(none).contains(QStringLiteral("Target")));
    reading.record.targets = {target(toDay(2024, 10, 1), 850), target(toDay(2025, 2, 15), 905),
                              target(toDay(2025, 4, 1), {})};
    const ui::AreaChart chart = ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(force));
    const auto &points = std::get<ui::Trend>(chart.drawing).points;
    QVERIFY(std::isnan(points[4].target)); // September
    QCOMPARE(points[5].target, 85.0);
    QCOMPARE(points[8].target, 85.0); // January
    QCOMPARE(points[9].target, 90.5); // it holds on the last of February
    QVERIFY(std::isnan(points[11].target));
    QCOMPARE(titlesOf(chart).last(), QStringLiteral("Target"));
    QCOMPARE(chart.table.rows[9].back().text, QStringLiteral("90.5 %"));
    QVERIFY(chart.table.rows[4].back().text.isEmpty());
    QVERIFY(!chart.notes.reading.contains(QStringLiteral("If nothing changes"))); // none holds now
    // Of another percentage there is none.
    QVERIFY(!titlesOf(ui::trendChart(reading, ui::Measure::Completed, words(force)))
                 .contains(QStringLiteral("Target")));
}

void ChartNotesTest::assuranceIsOfTheTarget()
{
    ui::MonthsReading reading = months(steady()); // limits about 55.7 to 66.3
    const auto said = [&](std::optional<int> perMille) -> QString {
        reading.record.targets =
            perMille ? std::vector{target(toDay(2024, 5, 1), perMille)} : std::vector<figures::TargetState>();
        const ui::AreaChart summary = ui::trendSummary(reading, ui::Measure::OnTimeOfDue, words(area));
        const ui::ChartCell &cell = summary.table.rows[0][3];
        return cell.text + (cell.icon ? QStringLiteral(" *") : QString());
    };
    QCOMPARE(said({}), QStringLiteral("no target set"));
    QCOMPARE(said(850), QStringLiteral("expected to miss 85.0 % *"));
    QCOMPARE(said(610), QStringLiteral("may reach 61.0 % or miss it, by chance *"));
    QCOMPARE(said(500), QStringLiteral("expected to reach 50.0 % *"));
    const ui::AreaChart chart = ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(area));
    QVERIFY(chart.notes.reading.contains(QStringLiteral("If nothing changes: expected to reach 50.0 %.")));
    // A team's own rebase counts for the team.
    reading.rows.clear();
    auto counts = steady();
    for (std::size_t at = 6; at < 12; ++at)
        counts[at].onTime += 30;
    reading = months(counts);
    reading.record.targets = {target(toDay(2024, 5, 1), 800)};
    const auto assurance = [&] {
        return ui::trendSummary(reading, ui::Measure::OnTimeOfDue, words(area)).table.rows[0][3].text;
    };
    QVERIFY(assurance().startsWith(QStringLiteral("may reach")));
    reading.record.annotations = {noted(toDay(2024, 11, 1), "New sergeant", "", "N2", "Other due times")};
    QVERIFY(assurance().startsWith(QStringLiteral("expected to reach")));
}

void ChartNotesTest::everyTimeChartShowsThem()
{
    ui::MissesReading misses;
    for (const Day day : {toDay(2025, 1, 1), toDay(2025, 2, 1), toDay(2025, 2, 20), toDay(2025, 4, 1)})
        misses.days.push_back({day, 1});
    misses.record.annotations = {noted(toDay(2025, 2, 10), "Strike"),
                                 noted(toDay(2025, 4, 20), "After the last miss")};
    const ui::AreaChart between = ui::missesChart(misses, words(force));
    const auto &points = std::get<ui::Trend>(between.drawing).points;
    QCOMPARE(points[1].note, QStringLiteral("1")); // the gap to the miss of 20 February
    QCOMPARE(points[2].note, QStringLiteral("2"));
    QCOMPARE(between.notes.events.size(), 2);
    QCOMPARE(between.table.rows[1].back().text, QStringLiteral("1"));
    misses.record.annotations.front().made.rebaseReason = "Another team";
    const auto split = std::get<ui::Trend>(ui::missesChart(misses, words(force)).drawing);
    QVERIFY(split.points[1].mean != split.points[2].mean);
    QCOMPARE(points[1].mean, points[2].mean);

    ui::QualityReading quality;
    for (unsigned month = 1; month <= 3; ++month)
        quality.months.emplace_back(
            ui::Period{toDay(2025, month, 1), figures::lastDay(2025 * 12 + int(month) - 1)},
            figures::Quality());
    quality.record.annotations = {noted(toDay(2025, 2, 10), "Training")};
    const ui::AreaChart themes = ui::themeTable(quality, words(force));
    QCOMPARE(themes.table.titles[2], QStringLiteral("Feb 2025 (1)"));
    QCOMPARE(themes.notes.events.size(), 1);
    QVERIFY(themes.notes.events.front().contains(QStringLiteral("Training")));
    QVERIFY(!themes.notes.reading.contains(QStringLiteral("Training"))); // which is seen, too: once is enough

    ui::ForecastReading forecast;
    forecast.today = toDay(2025, 4, 1);
    forecast.record.annotations = {noted(toDay(2025, 4, 10), "Easter"), noted(toDay(2025, 5, 10), "Too far")};
    const ui::AreaChart ahead = ui::forecastBars(forecast, words(force));
    QCOMPARE(ahead.table.rows[1].back().text, QStringLiteral("1"));
    QVERIFY(std::get<ui::Stack>(ahead.drawing).bars[1].label.endsWith(QStringLiteral("(1)")));
    QCOMPARE(ahead.notes.events.size(), 1);
}

void ChartNotesTest::primeIsSaidEverywhere()
{
    auto counts = steady();
    counts[4] = {20, 12};
    const ui::MonthsReading reading = months(counts);
    const auto chartOf = [&](ui::TrendKind kind) {
        return ui::trendChart(reading, ui::Measure::OnTimeOfDue, words(force), kind);
    };
    const ui::AreaChart xmr = chartOf(ui::TrendKind::XmR), prime = chartOf(ui::TrendKind::Prime);
    const auto lower = [](const ui::AreaChart &chart, std::size_t at) {
        return std::get<ui::Trend>(chart.drawing).points[at].lower;
    };
    QCOMPARE(lower(xmr, 3), lower(xmr, 4));
    QVERIFY(lower(prime, 4) < lower(prime, 3) - 1); // few: wide
    QVERIFY(prime.notes.title.endsWith(QStringLiteral("(p′)")));
    QVERIFY(prime.notes.definition.contains(QStringLiteral("p′ chart")) &&
            prime.notes.definition.contains(QStringLiteral("wavy")));
    QVERIFY(xmr.notes.definition.contains(QStringLiteral("XmR chart")) &&
            !xmr.notes.title.contains(QStringLiteral("p′")));
    QVERIFY(titlesOf(prime).contains(QStringLiteral("Upper limit (p′)")));
    QVERIFY(prime.notes.reading.contains(QStringLiteral("Limits by p′: they wave because")));
    QVERIFY(
        QString::fromStdString(ui::chartCsv(prime.notes, prime.table)).contains(QStringLiteral("p′ chart")));
    QVERIFY(ui::trendSummary(reading, ui::Measure::OnTimeOfDue, words(area), ui::TrendKind::Prime)
                .notes.definition.contains(QStringLiteral("p′")));
}

void ChartNotesTest::primeIsOfferedWhereItHelps()
{
    const ui::AreaChart even =
        ui::trendChart(months(steady()), ui::Measure::OnTimeOfDue, words(force), ui::TrendKind::Prime);
    QVERIFY(even.kindsOff.contains(QStringLiteral("twice")));
    QVERIFY(!even.notes.title.contains(QStringLiteral("p′"))); // XmR, whatever was chosen, and it says so
    QVERIFY(even.notes.definition.contains(QStringLiteral("XmR chart")));
    auto counts = steady();
    counts[4] = {20, 12};
    QVERIFY(ui::trendChart(months(counts), ui::Measure::OnTimeOfDue, words(force)).kindsOff.isEmpty());
}

// statistics.md, the vector of over-dispersion: H is outside by chance, inside adjusted.
void ChartNotesTest::adjustedLimitsAreSaidEverywhere()
{
    ui::PeriodReading reading;
    const MonthCount counts[] = {{62, 40}, {80, 55}, {45, 18}, {90, 70}, {50, 33},
                                 {30, 22}, {75, 61}, {40, 12}, {70, 48}, {58, 39}};
    for (int i = 0; i < 10; ++i)
        reading.rows.push_back({{"Northbrook", std::string(1, char('A' + i)), "sergeant", "initial"},
                                counts[i].due,
                                counts[i].due,
                                counts[i].onTime,
                                0});
    const ui::AreaChart chance = ui::teamFunnel(reading, words(force));
    const ui::AreaChart adjusted = ui::teamFunnel(reading, words(force), ui::FunnelLimitKind::Adjusted);
    const auto drawing = [](const ui::AreaChart &chart) { return std::get<ui::FunnelChart>(chart.drawing); };
    QVERIFY(drawing(chance).units[7].place == ui::FunnelChart::Place::Beyond998);
    QVERIFY(drawing(adjusted).units[7].place != ui::FunnelChart::Place::Beyond998);
    QVERIFY(chance.kindsOff.isEmpty());
    for (const ui::AreaChart *chart : {&chance, &adjusted}) { // both are drawn and in the table
        QVERIFY(!drawing(*chart).others.empty());
        QVERIFY(titlesOf(*chart).contains(QStringLiteral("Adjusted limits (95 %)")));
        QCOMPARE(chart->table.rows[7].size(), std::size_t(titlesOf(*chart).size()));
        QCOMPARE(chart->table.rows[7][4].text, QStringLiteral("lower than chance explains"));
        QVERIFY(chart->table.rows[7].back().text != QStringLiteral("lower than chance explains"));
        QVERIFY(chart->notes.definition.contains(QStringLiteral("φ 4.0")));
        QVERIFY(chart->notes.reading.contains(QStringLiteral("φ 4.0")));
    }
    QVERIFY(drawing(adjusted).limits.back().lower998 < drawing(chance).limits.back().lower998);
    QVERIFY(adjusted.notes.title.contains(QStringLiteral("adjusted")));
    QVERIFY(adjusted.notes.definition.contains(QStringLiteral("adjusted")) &&
            chance.notes.definition.contains(QStringLiteral("exact binomial")));
    QVERIFY(QString::fromStdString(ui::chartCsv(adjusted.notes, adjusted.table))
                .contains(QStringLiteral("Limits adjusted")));
}

void ChartNotesTest::nothingToAdjust()
{
    ui::PeriodReading reading;
    for (int i = 0; i < 4; ++i)
        reading.rows.push_back(
            {{"Northbrook", std::string(1, char('A' + i)), "sergeant", "initial"}, 100, 100, 60 + i, 0});
    const ui::AreaChart chart = ui::teamFunnel(reading, words(force), ui::FunnelLimitKind::Adjusted);
    QVERIFY(chart.kindsOff.contains(QStringLiteral("no more than chance")));
    QVERIFY(std::get<ui::FunnelChart>(chart.drawing).others.empty());
    QVERIFY(!chart.notes.title.contains(QStringLiteral("adjusted")));
    QVERIFY(!titlesOf(chart).contains(QStringLiteral("Adjusted limits (95 %)")));
}

void ChartNotesTest::theChoiceIsInTheChartsBar()
{
    ui::ChartFrame frame(m_fixture.theme, QStringLiteral("trend"), QStringLiteral("Month by month"), nullptr);
    frame.addKinds(QStringLiteral("Which control chart"), ui::trendKindNames(), 1);
    auto *kinds = frame.findChild<QComboBox *>(QStringLiteral("trendKind"));
    QCOMPARE(kinds->currentText(), QStringLiteral("p′"));
    QCOMPARE(kinds->accessibleName(), QStringLiteral("Which control chart: Month by month"));
    frame.setKindsOff(QStringLiteral("Not here."));
    QVERIFY(!kinds->isEnabled());
    QCOMPARE(kinds->currentText(), QStringLiteral("XmR")); // what is drawn
    QCOMPARE(kinds->accessibleDescription(), QStringLiteral("Not here."));
    QCOMPARE(frame.kind(), 1); // what was chosen
    QSignalSpy chosen(&frame, &ui::ChartFrame::kindChosen);
    frame.setKindsOff({});
    QCOMPARE(kinds->currentText(), QStringLiteral("p′"));
    QVERIFY(chosen.isEmpty());
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Up);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(frame.kind(), 0);

    Page page(m_folder);
    settle(page);
    QVERIFY(page.part<QComboBox>("funnelKind") && page.part<QComboBox>("trendKind"));
    page.page.board().frame(Card::Funnel).setKindsOff({});
    page.part<QComboBox>("funnelKind")->setCurrentIndex(1);
    EVENTUALLY(!page.part<QComboBox>("funnelKind")->isEnabled() ||
               page.text("funnelDefinition").contains(QStringLiteral("adjusted")));
    QCOMPARE(page.fixture.settings.value(QStringLiteral("area/funnelKind")).toInt(), 1); // and is remembered
}

void ChartNotesTest::annotatedByKeysAlone()
{
    Page page(m_folder);
    settle(page);
    QSignalSpy happened(&page.page.notes(), &ui::AreaNotes::happened);
    QVERIFY(page.text("trendEvents").isEmpty());
    QDialog *dialog = page.open("areaAnnotate", "annotationDialog");
    QVERIFY(in<QLineEdit>(dialog, "annotationText")->hasFocus());
    QVERIFY(!in<QPushButton>(dialog, "annotationYes")->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("New <b>framework</b>"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), in<QDateEdit>(dialog, "annotationDay"));
    in<QDateEdit>(dialog, "annotationDay")->setDate(QDate(2025, 4, 10));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EVENTUALLY(happened.size() == 1);
    QVERIFY(happened.front().front().toString().startsWith(QStringLiteral("Recorded: ")));
    EVENTUALLY(page.text("trendEvents") ==
               QStringLiteral("1: 10 Apr 2025, Whole force: New <b>framework</b>"));
    QCOMPARE(page.part<QLabel>("trendEvents")->textFormat(), Qt::PlainText);

    dialog = page.open("areaAnnotate", "annotationDialog"); // and off again
    auto *table = in<ui::TableView>(dialog, "annotationsTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Whole force"));
    in<QPushButton>(dialog, "annotationsWithdraw")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EVENTUALLY(happened.size() == 2);
    settle(page);
    EVENTUALLY(page.text("trendEvents").isEmpty());
}

void ChartNotesTest::aRebaseWantsItsReason()
{
    Page page(m_folder);
    settle(page);
    QDialog *dialog = page.open("areaAnnotate", "annotationDialog");
    auto *reason = in<QLineEdit>(dialog, "annotationReason");
    QVERIFY(!reason->isEnabled());
    in<QLineEdit>(dialog, "annotationText")->setText(QStringLiteral("Two teams became one"));
    QVERIFY(in<QPushButton>(dialog, "annotationYes")->isEnabled());
    in<QCheckBox>(dialog, "annotationRebases")->setChecked(true);
    QVERIFY(!in<QPushButton>(dialog, "annotationYes")->isEnabled());
    QVERIFY(in<QLabel>(dialog, "annotationProblem")->text().contains(QStringLiteral("why")));
    auto *baseline = in<QSpinBox>(dialog, "annotationBaseline");
    QVERIFY(baseline->isEnabled());
    QCOMPARE(baseline->text(), QStringLiteral("all months from then on"));
    baseline->setValue(12);
    reason->setText(QStringLiteral("The work is shared out anew"));
    QVERIFY(in<QPushButton>(dialog, "annotationYes")->isEnabled());
    auto *where = in<QComboBox>(dialog, "annotationWhere");
    where->setCurrentIndex(where->findText(QStringLiteral("Aldermarsh Response 1")));
    const auto &made = [&]() -> workspace::Annotate {
        in<QPushButton>(dialog, "annotationYes")->click();
        return std::get<workspace::Annotate>(qobject_cast<ui::AnnotationDialog *>(dialog)->operation());
    }();
    QCOMPARE(made.annotation.team, std::string("ALD-ICR1"));
    QVERIFY(made.annotation.area.empty()); // the team says it
    QCOMPARE(made.annotation.rebaseReason, std::string("The work is shared out anew"));
    QCOMPARE(made.annotation.baselineMonths, 12);
    settle(page);
}

void ChartNotesTest::targetsAreSetAndWithdrawn()
{
    Page page(m_folder);
    settle(page);
    QCOMPARE(page.page.board().frame(Card::Summary).table().chartModel().table().rows[0][3].text,
             QStringLiteral("no target set"));
    QDialog *dialog = page.open("areaTargets", "targetDialog");
    QVERIFY(in<QLabel>(dialog, "targetsEmpty")->text().contains(QStringLiteral("No target")));
    in<QDateEdit>(dialog, "targetFrom")->setDate(QDate(2025, 4, 1));
    in<QDoubleSpinBox>(dialog, "targetPercent")->setValue(77.5);
    in<QPushButton>(dialog, "targetYes")->click();
    const auto assurance = [&] {
        return page.page.board().frame(Card::Summary).table().chartModel().table().rows[0][3].text;
    };
    const auto inTrend = [&] {
        const ui::ChartTable &table = page.page.board().frame(Card::Trend).table().chartModel().table();
        const auto at = table.titles.indexOf(QStringLiteral("Target"));
        return at < 0 || table.rows.empty() ? QString() : table.rows.back()[std::size_t(at)].text;
    };
    EVENTUALLY(inTrend() == QStringLiteral("77.5 %"));
    EVENTUALLY(assurance() != QStringLiteral("no target set"));
    settle(page);
    dialog = page.open("areaTargets", "targetDialog");
    QCOMPARE(in<ui::TableView>(dialog, "targetsTable")->model()->index(0, 2).data().toString(),
             QStringLiteral("77.5 %"));
    in<QPushButton>(dialog, "targetsWithdraw")->click();
    EVENTUALLY(assurance() == QStringLiteral("no target set"));
    settle(page);
}

void ChartNotesTest::whoMayNotIsToldWhy()
{
    Page page(m_folder);
    page.fixture.desk.briefing.standing.whyNot[std::size_t(access::Action::Annotate)] =
        access::Reason::LowRank;
    page.fixture.desk.briefing.standing.whyNot[std::size_t(access::Action::SetTarget)] =
        access::Reason::LowRank;
    settle(page);
    QDialog *dialog = page.open("areaAnnotate", "annotationDialog");
    in<QLineEdit>(dialog, "annotationText")->setText(QStringLiteral("x"));
    QVERIFY(!in<QPushButton>(dialog, "annotationYes")->isEnabled());
    QVERIFY(in<QLabel>(dialog, "annotationProblem")->text().contains(QStringLiteral("higher rank")));
    dialog->reject();
    dialog = page.open("areaTargets", "targetDialog");
    QVERIFY(!in<QPushButton>(dialog, "targetYes")->isEnabled());
    QVERIFY(in<QLabel>(dialog, "targetProblem")->text().contains(QStringLiteral("higher rank")));
    dialog->reject();
}

// The menu opens it, too.
void ChartNotesTest::withoutAPlaceNothingIsRecorded()
{
    ui::AnnotationDialog dialog(m_fixture.desk, {}, {}, {}, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.open();
    in<QLineEdit>(&dialog, "annotationText")->setText(QStringLiteral("x"));
    QVERIFY(!in<QPushButton>(&dialog, "annotationYes")->isEnabled());
    QVERIFY(in<QLabel>(&dialog, "annotationProblem")->text().contains(QStringLiteral("no area or team")));
    QTest::keyClick(in<QLineEdit>(&dialog, "annotationText"), Qt::Key_Return);
    QVERIFY(accepted.isEmpty());
}

// Also where there is no point in time to mark: below the chart, and in its files.
void ChartNotesTest::everyPeriodListsItsEvents()
{
    DeskFixture fixture;
    const ui::AreaWords words(fixture.desk, choiceOf(area), fixture.clock.now());
    figures::ChartRecord record;
    record.annotations = {noted(toDay(2024, 1, 2), "Long before"), noted(toDay(2025, 4, 3), "New framework", "Northbrook"),
                          noted(toDay(2025, 4, 4), "Elsewhere", "Eastmarsh"), noted(toDay(2025, 4, 9), "Everywhere")};
    ui::PeriodReading period;
    period.record = record;
    ui::FlowsReading flows;
    flows.record = record;
    ui::QualityReading quality;
    quality.record = record;
    ui::MonthsReading trends = months(steady());
    trends.record = record;
    // What is of now, too, and what falls due from the first of the month.
    ui::StockReading stock;
    stock.record = record;
    ui::WatchReading watch;
    watch.record = record;
    ui::ForecastReading ahead;
    ahead.today = toDay(2025, 4, 1);
    ahead.record = record;
    ui::WhatIfReading whatIf;
    whatIf.record = record;
    for (const ui::AreaChart &chart : {ui::rankBars(period, words), ui::unitBars(period, words), ui::stageHeat(period, words), ui::outcomeTable(flows, words),
                                       ui::outcomeMix(flows, words), ui::qualityTable(quality, words), ui::trendSummary(trends, ui::Measure::Completed, words),
                                       ui::caseloadBars(stock, words), ui::ageBars(stock, words), ui::watchTable(watch, words),
                                       ui::postTable(ahead, words), ui::whatIfBars(whatIf, words), ui::whatIfTable(whatIf, words)}) {
        QVERIFY2(chart.notes.events.size() == 2, qPrintable(chart.notes.title));
        QVERIFY(chart.notes.events[0].contains(QStringLiteral("New framework")) && chart.notes.events[1].contains(QStringLiteral("Everywhere")));
    }
    // All teams stand in it: what concerns the whole force.
    QCOMPARE(ui::teamFunnel(period, words).notes.events.size(), 1);
}

namespace
{

ui::ForecastReading forecast()
{
    ui::ForecastReading reading;
    reading.today = toDay(2025, 4, 1);
    const auto add = [&](const char *rank, const char *of, int days, std::int64_t due) {
        reading.rows.push_back({{rank, "initial", "Northbrook", of}, reading.today + std::chrono::days{days}, due, 0});
    };
    add("sergeant", "N2", 1, 4);
    add("sergeant", "N2", 9, 5);
    add("inspector", "N2", 20, 2);
    reading.capacity = {{"sergeant", "N2", 3, false, {}}, {"inspector", "N2", 8, true, {}}};
    return reading;
}

QStringList textsOf(const ui::AreaChart &chart, std::size_t row)
{
    QStringList texts;
    for (const ui::ChartCell &cell : chart.table.rows[row])
        texts << cell.text;
    return texts;
}

} // namespace

void ChartNotesTest::aPostIsMeasuredByItsCapacity()
{
    DeskFixture fixture;
    const ui::AreaWords words(fixture.desk, choiceOf(area), fixture.clock.now());
    const ui::AreaChart chart = ui::postTable(forecast(), words);
    const auto texts = [](std::initializer_list<const char *> all) {
        QStringList list;
        for (const char *each : all)
            list << QString::fromUtf8(each);
        return list;
    };
    QCOMPARE(textsOf(chart, 0), texts({"Northbrook ICR 2", "Sergeant", "4", "9", "9", "2.3", "3.0", "median of 8 weeks", "more than it does"}));
    QCOMPARE(textsOf(chart, 1), texts({"Northbrook ICR 2", "Inspector", "0", "0", "2", "0.5", "8.0", "set", ""}));
    const auto selection = std::get<figures::Selection>(chart.marks[std::size_t(chart.table.rows[0][3].mark)].target);
    QVERIFY(selection.rank == "sergeant" && selection.team == "N2" && selection.to == toDay(2025, 4, 14));
    QCOMPARE(std::get<figures::PostLoad>(chart.marks[std::size_t(chart.table.rows[1][6].mark)].target).perWeek, 8.0);
    const QString said = ui::forecastBars(forecast(), words).notes.reading;
    QVERIFY2(said.contains(QStringLiteral("Sergeant, Northbrook ICR 2")) && !said.contains(QStringLiteral("Inspector")), qPrintable(said));
    // Of the whole force those alone that have more than they do.
    const ui::AreaWords whole(fixture.desk, choiceOf(force), fixture.clock.now());
    QCOMPARE(ui::postTable(forecast(), whole).table.rows.size(), std::size_t(1));
}

// As `casegrip setting post_capacity` does, one post at a time.
void ChartNotesTest::theCapacityIsSetInTheWindow()
{
    Page page(m_folder);
    EVENTUALLY(page.page.isShown());
    page.page.open(figures::PostLoad{"sergeant", "ALD-ICR1", 1, 2, 3, 4.5, false}, QString());
    EVENTUALLY(page.part<QDialog>("capacityDialog") != nullptr);
    auto *dialog = page.part<QDialog>("capacityDialog");
    auto *number = in<QSpinBox>(dialog, "capacityNumber");
    QVERIFY(!number->isEnabled());
    in<QRadioButton>(dialog, "capacitySet")->click();
    QVERIFY(number->isEnabled());
    number->setValue(7);
    in<QPushButton>(dialog, "capacityYes")->click();
    const auto setting = [&] {
        std::string text;
        (void)m_folder.writer().wait([&](workspace::Workspace &workspace) -> Done {
            text = *workspace.settingInForce("post_capacity");
            return {};
        });
        return text;
    };
    EVENTUALLY(setting() == "sergeant@ALD-ICR1=7");
    EVENTUALLY(!page.part<QDialog>("capacityDialog")); // it has gone
    page.page.open(figures::PostLoad{"inspector", "ALD-ICR1", 1, 2, 3, 2, false}, QString());
    EVENTUALLY(page.part<QDialog>("capacityDialog") != nullptr);
    dialog = page.part<QDialog>("capacityDialog");
    in<QRadioButton>(dialog, "capacitySet")->click();
    in<QSpinBox>(dialog, "capacityNumber")->setValue(2);
    in<QPushButton>(dialog, "capacityYes")->click();
    EVENTUALLY(setting() == "sergeant@ALD-ICR1=7; inspector@ALD-ICR1=2");
    const ui::CapacityDialog forbidden({}, QStringLiteral("a post"), QStringLiteral("why"), nullptr);
    QVERIFY(!forbidden.findChild<QPushButton *>(QStringLiteral("capacityYes"))->isEnabled());
}

QTEST_MAIN(ChartNotesTest)
#include "tst_chart_notes.moc"
