// SPDX-License-Identifier: GPL-3.0-or-later
// What every chart and table of the area page owes its reader: an interval with each rate, a definition of each figure, grey where
// there are too few, and no verdict where there is nothing to compare with.
#include "tests/ui/desk_fixture.h"
#include "ui/models/area_compliance.h"
#include "ui/models/area_flows.h"
#include "ui/models/area_misses.h"
#include "ui/models/area_stock.h"
#include "ui/models/area_trend.h"
#include "ui/models/area_words.h"
#include "ui/models/what_if_charts.h"

#include <QRegularExpression>
#include <QTest>

// After the others: figures::Month and the key of that name.
#include "core/figures/period.h"
#include <cmath>

using namespace casegrip;
using namespace casegrip::test;
using figures::Figure;

namespace
{

struct Named {
    const char *name;
    ui::AreaChart chart;
};

ui::PeriodReading periodReading()
{
    ui::PeriodReading reading;
    reading.ranks = {"sergeant", "inspector"};
    reading.rows = {{{"Northbrook", "N2", "sergeant", "initial"}, 40, 30, 23, 0},
                    {{"Northbrook", "N2", "inspector", "inspector"}, 4, 3, 1, 0},
                    {{"Eastmarsh", "E1", "sergeant", "initial"}, 60, 50, 40, 0},
                    {{"Eastmarsh", "E1", "sergeant", "inspector"}, 8, 6, 4, 0}};
    return reading;
}

// So many whole months up to April 2025.
ui::MonthsReading monthsReading(int count)
{
    ui::MonthsReading reading;
    const figures::Month last = figures::monthOf(toDay(2025, 4, 1));
    reading.period = {figures::firstDay(last - count + 1), figures::lastDay(last)};
    for (int i = 0; i < count; ++i)
        reading.rows.push_back({{"Northbrook", "N2", figures::monthText(last - i), "initial"}, 101, 90, 57 + i % 3, 0});
    figures::TargetState target;
    target.set = {figures::TargetRate::OnTimeOfDue, toDay(2020, 1, 1), 570};
    reading.record.targets = {target};
    return reading;
}

ui::StockReading stockReading()
{
    ui::StockReading reading;
    reading.all.open = 30;
    reading.all.redBox = 4;
    reading.all.availableOfficers = 3;
    reading.all.ageBands = {10, 5, 5, 4, 3, 2, 1};
    reading.parts = {reading.all};
    reading.parts[0].keys = {"Northbrook"};
    return reading;
}

ui::FlowsReading flowsReading()
{
    ui::FlowsReading reading;
    reading.all.recorded = 60;
    reading.all.filed = 40;
    reading.all.reopened = 2;
    reading.all.arrests = 7;
    reading.all.outcomes = {{"1", 8}, {"16", 10}, {"18", 20}, {"8", 2}, {"21", 1}};
    reading.positive = {{"1", "8"}, false};
    return reading;
}

ui::QualityReading qualityReading()
{
    ui::QualityReading reading;
    reading.period.submitted = 20;
    reading.period.returned = 3;
    reading.period.returnedBy = {{"perishable", 3}};
    reading.period.directionsDue = 4;
    reading.period.directionsDone = 1;
    reading.period.reviews = 17;
    reading.period.themes = {{"delay_oic", 2}};
    reading.months = {{{toDay(2025, 4, 1), toDay(2025, 4, 30)}, reading.period}};
    return reading;
}

} // namespace

class AreaTablesTest : public QObject
{
    Q_OBJECT

    DeskFixture m_fixture;

    ui::AreaWords words(const ui::AreaPlace &place = {}) const
    {
        return {m_fixture.desk, {{toDay(2025, 4, 1), toDay(2025, 4, 30)}, {}, {}, place}, m_fixture.clock.now()};
    }
    std::vector<Named> charts() const
    {
        const ui::PeriodReading period = periodReading();
        const ui::StockReading stock = stockReading();
        ui::WatchReading watch;
        watch.watch.items.fill(3);
        watch.watch.overdueByRank = {{"sergeant", 2}};
        ui::ForecastReading forecast;
        forecast.today = toDay(2025, 4, 1);
        forecast.rows = {{{"sergeant", "initial", "Northbrook", "N2"}, forecast.today, 9, 2}};
        ui::MissesReading misses;
        for (const Day day : {toDay(2025, 1, 1), toDay(2025, 2, 1), toDay(2025, 2, 20), toDay(2025, 4, 1)})
            misses.days.push_back({day, 1});
        std::vector<Named> all;
        all.push_back({"ranks", ui::rankBars(period, words())});
        all.push_back({"units", ui::unitBars(period, words())});
        all.push_back({"heat", ui::stageHeat(period, words())});
        all.push_back({"funnel", ui::teamFunnel(period, words())});
        for (const auto measure : {ui::Measure::Completed, ui::Measure::OnTime, ui::Measure::OnTimeOfDue}) {
            all.push_back({"trend", ui::trendChart(monthsReading(14), measure, words())});
            all.push_back({"summary", ui::trendSummary(monthsReading(14), measure, words())});
        }
        all.push_back({"caseload", ui::caseloadBars(stock, words())});
        all.push_back({"ages", ui::ageBars(stock, words())});
        all.push_back({"watch", ui::watchTable(watch, words())});
        all.push_back({"forecast", ui::forecastBars(forecast, words())});
        all.push_back({"outcomes", ui::outcomeTable(flowsReading(), words())});
        all.push_back({"mix", ui::outcomeMix(flowsReading(), words())});
        all.push_back({"quality", ui::qualityTable(qualityReading(), words())});
        all.push_back({"themes", ui::themeTable(qualityReading(), words())});
        all.push_back({"misses", ui::missesChart(misses, words())});
        return all;
    }
    // What a card must say of a figure, by whatever it is a mark of; one of them.
    static std::vector<const char *> definitionsOf(Figure figure)
    {
        switch (figure) {
        case Figure::Due:
        case Figure::NotCompleted:
        case Figure::Missed:
        case Figure::Completed:
        case Figure::Late:
            return {"completed_rate", "on_time_rate", "on_time_of_due_rate", "days_between_misses"};
        case Figure::OnTime:
            return {"on_time_rate", "on_time_of_due_rate"};
        case Figure::Batched:
            return {};
        case Figure::Recorded:
            return {"recorded"};
        case Figure::Filed:
            return {"filed"};
        case Figure::Reopened:
            return {"reopened"};
        case Figure::Arrested:
            return {"arrests"};
        case Figure::Outcomes:
            return {"charge_rate", "outcome_mix"};
        case Figure::Open:
            return {"open"};
        case Figure::OpenRedBox:
            return {"red_box_share"};
        case Figure::OpenOfAge:
            return {"age_bands"};
        case Figure::Watched:
            return {"unallocated"};
        case Figure::Overdue:
            return {"overdue_by_rank"};
        case Figure::FallsDue:
        case Figure::FallsDueRedBox:
            return {"forecast"};
        case Figure::Submitted:
        case Figure::Returned:
            return {"return_rate"};
        case Figure::DirectionsDue:
        case Figure::DirectionsDone:
            return {"direction_rate"};
        case Figure::Themes:
            return {"themes"};
        }
        return {};
    }

private slots:
    // Whatever is printed as a percentage of counts. Means, limits and targets are none.
    void everyRateHasItsInterval()
    {
        const QRegularExpression rate(QStringLiteral("^\\d+(\\.\\d)? %(?! to)")), other(QStringLiteral("imit|Mean|Target|Assurance"));
        std::map<std::string, int> rates;
        for (const auto &[name, chart] : charts()) {
            QVERIFY2(chart.nothing.isEmpty(), name);
            for (const auto &row : chart.table.rows) {
                for (std::size_t at = 0; at < row.size(); ++at) {
                    if (!rate.match(row[at].text).hasMatch() || chart.table.titles[qsizetype(at)].contains(other))
                        continue;
                    QVERIFY2(row[at].interval, qPrintable(QString::fromLatin1(name) + QStringLiteral(": ") + row[at].text));
                    ++rates[name];
                }
            }
        }
        const std::map<std::string, int> expected = {{"ranks", 6}, {"units", 6}, {"heat", 4}, {"funnel", 2}, {"trend", 3 * 14}, {"summary", 3},
                                                     {"caseload", 1}, {"ages", 7}, {"outcomes", 4}, {"mix", 5}, {"quality", 3}};
        QVERIFY(rates == expected);
    }
    void anIntervalIsInTheCellAndInTheFile()
    {
        const ui::AreaChart chart = ui::rankBars(periodReading(), words());
        const ui::ChartCell &cell = chart.table.rows[0][3];
        QCOMPARE(cell.text, QStringLiteral("80 %"));
        QCOMPARE(ui::shownText(cell), QStringLiteral("80 % (71–86)"));
        const QString csv = QString::fromStdString(ui::chartCsv(chart.notes, chart.table));
        QVERIFY2(csv.contains(QStringLiteral("Completed %,Completed %: interval (95 %),On time,")), qPrintable(csv));
        QVERIFY2(csv.contains(QStringLiteral(",79.6,71 to 86 %,")), qPrintable(csv));
        QVERIFY(ui::intervalNote(chart.table).contains(QStringLiteral("95 %")));
        QVERIFY(ui::intervalNote(ui::themeTable(qualityReading(), words()).table).isEmpty());
        // Of crimes recorded there can be more positive outcomes than crimes: that is no share.
        ui::FlowsReading flows = flowsReading();
        flows.all.recorded = 5;
        QVERIFY(!ui::outcomeTable(flows, words()).table.rows[4][2].interval);
    }
    void everyFigureHasItsDefinition()
    {
        for (const auto &[name, chart] : charts()) {
            QVERIFY2(!chart.notes.definition.isEmpty(), name);
            for (const ui::AreaChart::Opens &opens : chart.marks) {
                const auto *selection = std::get_if<figures::Selection>(&opens.target);
                if (!selection)
                    continue;
                const auto ids = definitionsOf(selection->figure);
                QVERIFY2(std::any_of(ids.begin(), ids.end(),
                                     [&](const char *id) { return chart.notes.definition.contains(ui::AreaWords::definition({id})); }),
                         qPrintable(QString::fromLatin1(name) + QStringLiteral(": ") + opens.what));
            }
        }
        const auto says = [](const ui::AreaChart &chart, std::initializer_list<const char *> ids) {
            return chart.notes.definition.contains(ui::AreaWords::definition(ids));
        };
        QVERIFY(says(ui::rankBars(periodReading(), words()), {"completed_rate", "on_time_rate", "on_time_of_due_rate"}));
        QVERIFY(says(ui::outcomeTable(flowsReading(), words()), {"positive_rate", "charge_rate", "withdrawn_rate", "no_suspect_rate", "time_to_file"}));
        QVERIFY(says(ui::caseloadBars(stockReading(), words()), {"caseload", "open", "red_box_share"}));
        ui::ForecastReading forecast;
        forecast.today = toDay(2025, 4, 1);
        QVERIFY(says(ui::forecastBars(forecast, words()), {"forecast", "capacity"}));
    }
    // Officers, months and reviews a week are no rows of a list; of nothing there is nothing to open.
    void everyCountOpensItsRows()
    {
        const QStringList noRows{QStringLiteral("Available officers"), QStringLiteral("Capacity"), QStringLiteral("Months")};
        int counts = 0;
        for (const auto &[name, chart] : charts()) {
            for (const auto &row : chart.table.rows) {
                for (std::size_t at = 0; at < row.size(); ++at) {
                    bool isCount = false;
                    const int count = QString::fromStdString(row[at].value).toInt(&isCount);
                    if (!isCount || count == 0 || noRows.contains(chart.table.titles[qsizetype(at)]))
                        continue;
                    QVERIFY2(row[at].mark >= 0, qPrintable(QString::fromLatin1(name) + QStringLiteral(": ") + row[at].text));
                    QVERIFY(std::holds_alternative<figures::Selection>(chart.marks[std::size_t(row[at].mark)].target));
                    ++counts;
                }
            }
        }
        QVERIFY(counts > 100);
    }
    void whatAPartIsOfOpens()
    {
        const auto opens = [](const ui::AreaChart &chart, std::size_t row, std::size_t column) {
            return std::get<figures::Selection>(chart.marks[std::size_t(chart.table.rows[row][column].mark)].target);
        };
        const ui::AreaChart outcomes = ui::outcomeTable(flowsReading(), words());
        QCOMPARE(outcomes.table.rows[4][3].text, QStringLiteral("of 60"));
        QCOMPARE(opens(outcomes, 4, 3).figure, Figure::Recorded);
        QCOMPARE(opens(outcomes, 5, 3).figure, Figure::Outcomes);
        QVERIFY(opens(outcomes, 5, 3).outcomes.empty()); // all of them
        ui::FlowsReading ofAssigned = flowsReading();
        ofAssigned.positive.ofAssigned = true;
        QCOMPARE(opens(ui::outcomeTable(ofAssigned, words()), 4, 3).figure, Figure::Outcomes);
        ofAssigned.all.daysToFile = {{12, 40}};
        const ui::AreaChart filed = ui::outcomeTable(ofAssigned, words());
        for (const std::size_t row : {8, 9}) { // half, nine in ten
            QCOMPARE(filed.table.rows[row][1].text, QStringLiteral("12"));
            QCOMPARE(opens(filed, row, 1).figure, Figure::Filed);
        }
        const ui::AreaChart quality = ui::qualityTable(qualityReading(), words());
        QCOMPARE(quality.table.rows[0][3].text, QStringLiteral("of 20"));
        QCOMPARE(opens(quality, 0, 3).figure, Figure::Submitted);
        QCOMPARE(opens(quality, 1, 3).figure, Figure::Submitted);
        QVERIFY(opens(quality, 1, 3).code.empty()); // whatever they were returned for
        QCOMPARE(opens(quality, 2, 3).figure, Figure::DirectionsDue);
        // The percentage of a unit opens what it is of.
        const auto last = [&](ui::Measure measure) { return opens(ui::trendSummary(monthsReading(14), measure, words()), 0, 1).figure; };
        QCOMPARE(last(ui::Measure::OnTime), Figure::Completed);
        QCOMPARE(last(ui::Measure::OnTimeOfDue), Figure::Due);
    }
    void auditsAreScored()
    {
        ui::QualityReading reading = qualityReading();
        const auto cell = [&](std::size_t row, std::size_t column) { return ui::qualityTable(reading, words()).table.rows[row][column]; };
        QCOMPARE(cell(3, 2).text, QStringLiteral("no data"));
        reading.audits.audits = 10;
        reading.audits.sumOfMeans = 24;
        reading.audits.pairs = 2;
        reading.audits.both[3][3] = reading.audits.both[0][0] = 5;
        QCOMPARE(cell(3, 0).text, QStringLiteral("Mean score of audits, 0 to 3"));
        QCOMPARE(cell(3, 2).text, QStringLiteral("2.4"));
        QCOMPARE(cell(3, 3).text, QStringLiteral("audits: 10"));
        QVERIFY(!cell(3, 2).isMuted);
        QCOMPARE(cell(4, 2).text, QStringLiteral("1.0, few"));
        QVERIFY(cell(4, 2).isMuted);
        reading.period = {};
        QVERIFY(ui::qualityTable(reading, words()).nothing.isEmpty()); // audits alone are something
        QVERIFY(ui::qualityTable(reading, words()).notes.definition.contains(QStringLiteral("kappa")));
        reading.audits = {};
        QVERIFY(!ui::qualityTable(reading, words()).nothing.isEmpty());
    }
    void caseloadsAgainstTheirLimit()
    {
        ui::StockReading reading = stockReading(); // 30 for 3 officers
        const auto bars = [&] { return ui::caseloadBars(reading, words()); };
        QVERIFY(std::get<ui::Stack>(bars().drawing).limitName.isEmpty());
        QCOMPARE(bars().table.titles.size(), 6);
        reading.caseloadLimit = 9;
        const ui::AreaChart over = bars();
        const auto drawn = std::get<ui::Stack>(over.drawing);
        QCOMPARE(drawn.bars[0].limit, 27.0);
        QCOMPARE(drawn.limitName, QStringLiteral("9 for each officer"));
        QCOMPARE(over.table.rows[0].size(), std::size_t(over.table.titles.size()));
        QCOMPARE(over.table.rows[0].back().text, QStringLiteral("more than 9 for each officer"));
        QVERIFY2(over.notes.reading.endsWith(QStringLiteral("More than 9 for each officer, by name: Northbrook.")), qPrintable(over.notes.reading));
        reading.caseloadLimit = 10;
        QCOMPARE(bars().table.rows[0].back().text, QString());
        QVERIFY(bars().notes.reading.endsWith(QStringLiteral("None has more than 10 for each officer.")));
        reading.parts[0].availableOfficers = 0; // nobody to have them
        QVERIFY(std::get<ui::Stack>(bars().drawing).bars[0].limit < 0);
    }
    void fewOpenCasesAreGrey()
    {
        ui::StockReading reading = stockReading();
        QVERIFY(!std::get<ui::Stack>(ui::caseloadBars(reading, words()).drawing).bars[0].isTooFew);
        QVERIFY(!std::get<ui::Stack>(ui::ageBars(reading, words()).drawing).bars[0].isTooFew);
        reading.parts[0].open = reading.all.open = 4;
        reading.parts[0].redBox = reading.all.redBox = 1;
        reading.caseloadLimit = 1; // and no verdict
        const ui::AreaChart few = ui::caseloadBars(reading, words());
        QVERIFY(std::get<ui::Stack>(few.drawing).bars[0].isTooFew);
        QVERIFY(std::get<ui::Stack>(few.drawing).bars[0].end.endsWith(QStringLiteral("too few to judge")));
        QCOMPARE(few.table.rows[0].back().text, QString());
        QVERIFY(std::get<ui::Stack>(ui::ageBars(reading, words()).drawing).bars[0].isTooFew);
    }
    // Under a candidate as under the framework in force: also of 5 and more, where the limits are wide.
    void fewOfAReplayAreGrey()
    {
        ui::WhatIfReading reading;
        reading.found.days = 30;
        reading.found.ranks = {{{"sergeant"}, {92, 80, 60}, {92, 80, 60}, 3}, {{"inspector"}, {8, 6, 4}, {8, 6, 4}, 1}};
        const auto bars = std::get<ui::Stack>(ui::whatIfBars(reading, words()).drawing).bars;
        QCOMPARE(bars.size(), std::size_t(4));
        QVERIFY(!bars[0].isTooFew && !bars[1].isTooFew);
        QVERIFY(bars[2].isTooFew && bars[3].isTooFew);
    }
    void aRateInASentenceHasItsInterval()
    {
        const QString caseload = ui::caseloadBars(stockReading(), words()).notes.reading;
        QVERIFY2(caseload.contains(QStringLiteral("(13 %; 95 %: 5 to 30 %)")), qPrintable(caseload));
        const QString ages = ui::ageBars(stockReading(), words()).notes.reading;
        QVERIFY2(ages.contains(QStringLiteral("(20 %; 95 %: 10 to 37 %)")), qPrintable(ages));
        QVERIFY(!words().rateInText(0, 0).contains(QStringLiteral("95 %")));
    }
    void endsOfBarsHaveTheirCounts()
    {
        const auto bars = std::get<ui::Stack>(ui::rankBars(periodReading(), words()).drawing).bars;
        QCOMPARE(bars[0].endInFull, QStringLiteral("86 of 108 (80 %), of those 67 on time (78 %)"));
    }
    // More than a sentence takes are listed below the chart and in its file.
    void manyOutliersAreNamedBelow()
    {
        ui::PeriodReading reading;
        for (int team = 0; team < 14; ++team)
            reading.rows.push_back({{"Northbrook", "T" + std::to_string(10 + team), "sergeant", "initial"}, 200, 200, team % 2 == 0 ? 100 : 190, 0});
        const ui::AreaChart chart = ui::teamFunnel(reading, words());
        QVERIFY2(chart.notes.reading.contains(QStringLiteral("14 team")) && chart.notes.reading.contains(QStringLiteral("named below it")),
                 qPrintable(chart.notes.reading));
        QVERIFY2(chart.notes.below.contains(QStringLiteral("T10; T11; T12;")), qPrintable(chart.notes.below));
        QVERIFY(QString::fromStdString(ui::chartCsv(chart.notes, chart.table)).contains(chart.notes.below));
        reading.rows.resize(5);
        QVERIFY(ui::teamFunnel(reading, words()).notes.below.isEmpty());
    }
    // The chart counts every miss: two of one day are 0 days apart, and its card says so.
    void missesOfOneDay()
    {
        ui::MissesReading reading;
        reading.days = {{toDay(2025, 1, 1), 1}, {toDay(2025, 2, 1), 2}, {toDay(2025, 4, 1), 1}};
        const ui::AreaChart chart = ui::missesChart(reading, words());
        QCOMPARE(std::get<ui::Trend>(chart.drawing).points.size(), std::size_t(3));
        QCOMPARE(std::get<ui::Trend>(chart.drawing).points[1].value, 0.0);
        QVERIFY(chart.notes.definition.contains(QStringLiteral("several of one day lie 0 days")));
        QVERIFY(!chart.notes.definition.contains(QStringLiteral("once")));
    }
    // Fewer than 5, or limits around the common share that are wider than 0.5: grey and not tinted.
    void fewAreGreyAndNotColoured()
    {
        const ui::AreaChart heat = ui::stageHeat(periodReading(), words()); // Eastmarsh, Northbrook by initial, periodic
        const auto cell = [&](std::size_t row, std::size_t column) { return heat.table.rows[row][column]; };
        QVERIFY(cell(0, 1).heat > 0 && !cell(0, 1).isMuted);
        for (const auto &[row, column] : {std::pair<std::size_t, std::size_t>{0, 2}, {1, 2}}) { // of 8 and of 4
            QVERIFY(cell(row, column).isMuted);
            QVERIFY(cell(row, column).heat < 0);
        }
        const ui::AreaChart ranks = ui::rankBars(periodReading(), words());
        QVERIFY(!ranks.table.rows[0][3].isMuted);
        QVERIFY(ranks.table.rows[1][3].isMuted); // of 4
        ui::PeriodReading eight = periodReading();
        eight.rows[1] = {{"Northbrook", "N2", "inspector", "inspector"}, 8, 6, 4, 0};
        const auto bars = std::get<ui::Stack>(ui::rankBars(eight, words()).drawing).bars;
        QVERIFY(!bars[0].isTooFew);
        QVERIFY(bars[1].isTooFew);
    }
    void onTimeOfDueHasOneDecimal()
    {
        const ui::PeriodReading period = periodReading();
        const auto bars = std::get<ui::Stack>(ui::rankBars(period, words()).drawing).bars;
        QVERIFY(bars[0].texts[0].endsWith(QStringLiteral("(62.0 %)")));
        QVERIFY(bars[0].texts[1].endsWith(QStringLiteral("(18 %)")));
        QCOMPARE(ui::stageHeat(period, words()).table.rows[1][1].text, QStringLiteral("57.5 % of 40"));
        QVERIFY(std::get<ui::FunnelChart>(ui::teamFunnel(period, words()).drawing).units[0].text.contains(QStringLiteral("(64.7 %)")));
        const auto trend = [&](ui::Measure measure) { return ui::trendChart(monthsReading(14), measure, words()); };
        const auto pointText = [&](ui::Measure measure) { return std::get<ui::Trend>(trend(measure).drawing).points.back().text; };
        QVERIFY2(pointText(ui::Measure::OnTimeOfDue).contains(QStringLiteral("56.4 % (57 of 101)")), qPrintable(pointText(ui::Measure::OnTimeOfDue)));
        QVERIFY(pointText(ui::Measure::OnTime).contains(QStringLiteral("63 % (57 of 90)")));
        const auto last = [&](ui::Measure measure) { return ui::trendSummary(monthsReading(14), measure, words()).table.rows[0][1].text; };
        QCOMPARE(last(ui::Measure::OnTimeOfDue), QStringLiteral("56.4 % of 101")); // with its count
        QCOMPARE(last(ui::Measure::Completed), QStringLiteral("89 % of 101"));
    }
    void aMonthAloneIsNotJudged()
    {
        const ui::AreaPlace area{"Northbrook", {}, {}};
        const ui::AreaChart one = ui::trendChart(monthsReading(1), ui::Measure::OnTimeOfDue, words(area));
        QCOMPARE(one.notes.reading, QStringLiteral("One month: there is nothing to compare it with yet."));
        QCOMPARE(one.table.rows[0][5].text + one.table.rows[0][6].text, QString()); // no limits
        const ui::AreaChart summary = ui::trendSummary(monthsReading(1), ui::Measure::OnTimeOfDue, words(area));
        for (const std::size_t column : {2, 3}) {
            QCOMPARE(summary.table.rows[0][column].text, one.notes.reading);
            QVERIFY(!summary.table.rows[0][column].icon);
        }
        // Also where limits began anew with the last month.
        ui::MonthsReading anew = monthsReading(6);
        figures::AnnotationState rebase;
        rebase.made = {toDay(2025, 4, 1), {}, {}, "New framework", "Other due times"};
        anew.record.annotations = {rebase};
        const QString said = QStringLiteral("One month since the limits began anew: there is nothing to compare it with yet.");
        QVERIFY(ui::trendChart(anew, ui::Measure::OnTimeOfDue, words(area)).notes.reading.startsWith(said));
        QCOMPARE(ui::trendSummary(anew, ui::Measure::OnTimeOfDue, words(area)).table.rows[0][3].text, said);
        const ui::AreaChart two = ui::trendChart(monthsReading(2), ui::Measure::OnTimeOfDue, words(area));
        QCOMPARE(two.notes.reading, QStringLiteral("Two months: too few to compare them."));
        QVERIFY(two.table.rows[1][6].text.isEmpty() && std::isnan(std::get<ui::Trend>(two.drawing).points[1].upper));
        QVERIFY(!ui::trendSummary(monthsReading(2), ui::Measure::OnTimeOfDue, words(area)).table.rows[0][2].icon);
        QVERIFY(ui::trendChart(monthsReading(3), ui::Measure::OnTimeOfDue, words(area)).notes.reading.startsWith(QStringLiteral("No real change in 3 month")));
    }
    // Of officers whose figures are not the reader's to see there is one bar, which opens nothing.
    void allOtherOfficers()
    {
        ui::StockReading reading = stockReading();
        reading.isByOfficer = true;
        reading.officers = {{"7", "Kim Reed"}};
        reading.parts.push_back(reading.all);
        reading.parts[0].keys = {"7"};
        reading.parts[1].keys = {"others"};
        const ui::AreaChart chart = ui::caseloadBars(reading, words({"Northbrook", "N2", {}}));
        QCOMPARE(chart.table.titles.front(), QStringLiteral("Officer"));
        QCOMPARE(chart.table.rows[0][0].text, QStringLiteral("Kim Reed"));
        QCOMPARE(chart.table.rows[1][0].text, QStringLiteral("all others"));
        QCOMPARE(chart.table.rows[1][1].text, QStringLiteral("30"));
        QCOMPARE(chart.table.rows[1][0].mark, -1);
        const auto opens = [&](std::size_t row) { return chart.marks[std::size_t(chart.table.rows[row][1].mark)].target; };
        QCOMPARE(std::get<figures::Selection>(opens(0)).oic, std::string("7"));
        QVERIFY(std::holds_alternative<std::monostate>(opens(1)));
    }
    // Limits that a rebase fixes stay those of its first months, and the chart says so.
    void aFixedBaseline()
    {
        ui::MonthsReading reading = monthsReading(16);
        for (std::size_t newest = 0; newest < 3; ++newest)
            reading.rows[newest].onTime = 80;
        figures::AnnotationState rebase;
        rebase.made = {reading.period.from, {}, {}, "New framework", "Other due times"};
        const auto trend = [&] {
            reading.record.annotations = {rebase};
            return ui::trendChart(reading, ui::Measure::OnTimeOfDue, words());
        };
        const double moved = std::get<ui::Trend>(trend().drawing).points[0].mean;
        rebase.made.baselineMonths = 12;
        const ui::AreaChart fixed = trend();
        const auto &points = std::get<ui::Trend>(fixed.drawing).points;
        QVERIFY(points[0].mean < moved - 2);
        QCOMPARE(points[0].mean, points[15].mean);
        QVERIFY(points[15].signal == ui::Trend::Signal::Outside);
        QVERIFY(fixed.notes.reading.contains(QStringLiteral("Limits are fixed: those of 12 month")));
        QVERIFY(fixed.notes.events.front().contains(QStringLiteral("(fixed after 12 month")));
    }
    // Also when these are not shown any more.
    void aBaselineBeforeTheMonthsShown()
    {
        ui::MonthsReading reading = monthsReading(40); // the newest first
        reading.period.from = figures::firstDay(figures::monthOf(reading.period.to) - ui::trendMonths + 1);
        for (std::size_t oldest = 28; oldest < 40; ++oldest)
            reading.rows[oldest].onTime = 80;
        figures::AnnotationState rebase;
        rebase.made = {toDay(2022, 1, 1), {}, {}, "New framework", "Other due times"};
        const auto trend = [&] {
            reading.record.annotations = {rebase};
            return ui::trendChart(reading, ui::Measure::OnTimeOfDue, words());
        };
        const double without = std::get<ui::Trend>(trend().drawing).points[0].mean;
        rebase.made.baselineMonths = 12;
        const ui::AreaChart fixed = trend();
        const auto &points = std::get<ui::Trend>(fixed.drawing).points;
        QCOMPARE(points.size(), decltype(points.size())(ui::trendMonths));
        QVERIFY(points[0].mean > without + 15);
        QVERIFY(points[0].value < points[0].lower);
        QVERIFY2(fixed.notes.reading.contains(QStringLiteral("Limits are fixed: those of 12 month")), qPrintable(fixed.notes.reading));
        QCOMPARE(fixed.notes.events.size(), 1);
        QVERIFY(fixed.notes.events[0].contains(QStringLiteral("1 Jan 2022")));
        QCOMPARE(ui::trendSummary(reading, ui::Measure::OnTimeOfDue, words()).table.rows.size(), std::size_t(1));
    }
};

QTEST_MAIN(AreaTablesTest)
#include "tst_area_tables.moc"
