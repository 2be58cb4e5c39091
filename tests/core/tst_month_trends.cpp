// SPDX-License-Identifier: GPL-3.0-or-later
// Trends and the funnel of the monthly pack, of months that are made up: sentences, limits and what each point shows.
#include "core/figures/chart_events.h"
#include "core/figures/rare_chart.h"
#include "core/reports/month_figures.h"
#include "core/reports/month_files.h"
#include "core/reports/month_svg.h"
#include "core/reports/trend_words.h"

#include <QRegularExpression>
#include <QTest>

using namespace casegrip;
using reports::PackFigure;
using reports::PackRow;
using workspace::MonthReading;

namespace
{

constexpr figures::Month first = 2024 * 12; // January 2024

// On time of so many completed, and due, in each month.
using Counts = std::vector<std::pair<std::int64_t, std::int64_t>>;
const Counts steady = {{61, 100}, {64, 100}, {59, 100}, {66, 100}, {63, 100}, {60, 100}, {65, 100}, {62, 100}, {67, 100}, {61, 100}, {64, 100}, {63, 100}};

MonthReading readingOf(const Counts &counts)
{
    MonthReading reading;
    for (std::size_t i = 0; i < counts.size(); ++i)
        reading.months.push_back({{figures::monthText(first + int(i))}, counts[i].second, counts[i].second, counts[i].first, 0});
    reading.month = first + int(counts.size()) - 1;
    return reading;
}

Counts with(Counts counts, std::initializer_list<std::pair<std::int64_t, std::int64_t>> more)
{
    counts.insert(counts.end(), more);
    return counts;
}

PackFigure figureOf(const MonthReading &reading, std::string_view id)
{
    std::vector<PackFigure> figures;
    reports::addTrends(figures, reading);
    reports::addFunnel(figures, reading);
    reports::addMisses(figures, reading);
    reports::addStock(figures, reading);
    for (PackFigure &figure : figures) {
        if (figure.id == id)
            return std::move(figure);
    }
    return {};
}

PackFigure trendOf(const Counts &counts)
{
    return figureOf(readingOf(counts), "trend_on_time_of_due");
}

std::string cell(const PackFigure &figure, std::size_t row, const char *column)
{
    return figure.rows[row][std::size_t(figure.column(column))];
}

PackFigure funnelOf(const Counts &teams)
{
    MonthReading reading;
    for (std::size_t i = 0; i < teams.size(); ++i)
        reading.byTeam.push_back({{"North", std::string(1, char('A' + i))}, teams[i].second, teams[i].second, teams[i].first, 0});
    return figureOf(reading, "funnel");
}

qsizetype linesIn(const std::string &svg)
{
    return QString::fromStdString(svg).count(QStringLiteral("<polyline"));
}

bool begins(const PackFigure &figure, const std::string &sentence)
{
    if (!figure.sentence.starts_with(sentence))
        qWarning("%s", figure.sentence.c_str());
    return figure.sentence.starts_with(sentence);
}

figures::AnnotationState happened(Day day, const std::string &text, const std::string &rebaseReason)
{
    figures::AnnotationState state;
    state.entry[0] = static_cast<unsigned char>(text.size());
    state.made = {day, {}, {}, text, rebaseReason};
    return state;
}

// statistics.md, "Over-dispersion vector": H is outside the limits by chance and inside the adjusted ones.
const Counts different = {{40, 62}, {55, 80}, {18, 45}, {70, 90}, {33, 50}, {22, 30}, {61, 75}, {12, 40}, {48, 70}, {39, 58}};

} // namespace

class MonthTrendsTest : public QObject
{
    Q_OBJECT
private slots:
    void missesThatAreRareHaveTheirDays();
    void postsAreMeasuredByWhatTheyCanDo();
    void nothingAndOneMonth();
    void steadyMonths();
    void aMonthThatIsDifferent();
    void fewAreNotJudged();
    void fewAreNoNews();
    void noneHasEnough();
    void limitsBeginAnew();
    void aBaselineOutlivesTheMonthsShown();
    void aBaselineOfThreeYears();
    void whichBaselineHolds();
    void whatHappenedIsListed();
    void targetsAreDrawn();
    void aClosedMonthIsDrawnAsItWas();
    void wordsComeBack();
    void teamsAlike();
    void oneTeamIsDifferent();
    void teamsThatDifferMore();
    void noTeamIsJudged();
    void oneIsOne();
};

void MonthTrendsTest::nothingAndOneMonth()
{
    QVERIFY(begins(trendOf({}), "There is nothing to show yet."));
    const PackFigure one = trendOf({{29, 50}});
    QVERIFY(begins(one, "One month: there is nothing to compare it with yet."));
    QCOMPARE(one.rows, (std::vector<PackRow>{{"2024-01", "29", "50", "58.0", "44 to 71 %", "58.0", "", "", "no sign of a change"}}));
    const PackFigure two = trendOf({{29, 50}, {12, 50}});
    QCOMPARE(two.sentence, std::string("Two months: too few to compare them."));
    QCOMPARE(cell(two, 1, "upper_limit"), std::string());
    QVERIFY(begins(trendOf({{29, 50}, {12, 50}, {20, 50}}), "No real change in 3 months."));
}

// Mean 62.9167 and limits as in statistics.md: 4.0 is the mean range of these twelve.
void MonthTrendsTest::steadyMonths()
{
    const PackFigure figure = trendOf(steady);
    QCOMPARE(figure.sentence, std::string("No real change in 12 months. As things are, expect 52.3 to 73.6 % in a month."));
    QCOMPARE(figure.rows.back(), (PackRow{"2024-12", "63", "100", "63.0", "53 to 72 %", "62.9", "52.3", "73.6", "no sign of a change"}));
    QVERIFY(begins(trendOf({{61, 100}, {64, 100}, {59, 100}}), "No real change in 3 months."));
    QVERIFY(trendOf({{61, 100}, {64, 100}, {59, 100}}).sentence.ends_with("Trial limits: fewer than 12 months."));
    // A limit of a percentage is one.
    QCOMPARE(cell(trendOf({{0, 10}, {10, 10}, {0, 10}, {10, 10}}), 0, "upper_limit"), std::string("100.0"));
    QCOMPARE(cell(trendOf({{0, 10}, {10, 10}, {0, 10}, {10, 10}}), 0, "lower_limit"), std::string("0.0"));
}

void MonthTrendsTest::aMonthThatIsDifferent()
{
    const PackFigure changed = trendOf(with(steady, {{20, 100}}));
    QVERIFY(begins(changed, "A real change: January 2025 is below the lower limit. Ask why before acting."));
    QCOMPARE(cell(changed, 12, "says"), std::string("below the lower limit"));
    QVERIFY(begins(trendOf(with(steady, {{20, 100}, {62, 100}, {64, 100}})), "No real change since January 2025."));
    Counts rising;
    for (int i = 0; i < 7; ++i)
        rising.emplace_back(60 + i, 100);
    QCOMPARE(cell(trendOf(rising), 3, "says"), std::string("one of 7 that rise"));
}

void MonthTrendsTest::fewAreNotJudged()
{
    const PackFigure figure = trendOf(with(steady, {{4, 4}}));
    QCOMPARE(cell(figure, 12, "says"), std::string("too few to judge"));
    QVERIFY(begins(figure, "January 2025: too few to judge. No real change in 12 months."));
    const PackFigure before = trendOf(with(steady, {{20, 100}, {4, 4}}));
    QVERIFY(begins(before, "February 2025: too few to judge. A real change: January 2025 is below the lower limit."));
}

void MonthTrendsTest::fewAreNoNews()
{
    QVERIFY(begins(trendOf(with(steady, {{4, 4}, {62, 100}, {64, 100}})), "No real change in 14 months."));
    const PackFigure figure = trendOf(with(steady, {{4, 4}, {62, 100}, {64, 100}}));
    QVERIFY2(QString::fromStdString(reports::figureSvg(figure)).count(QStringLiteral("<polygon")) == 3, "the marks of the legend alone");
}

void MonthTrendsTest::noneHasEnough()
{
    QCOMPARE(trendOf({{1, 3}, {2, 4}, {0, 3}}).sentence, std::string("March 2024: too few to judge."));
}

// As on the page: anew with the first whole month from that day.
void MonthTrendsTest::limitsBeginAnew()
{
    MonthReading reading = readingOf(with(steady, {{80, 100}, {84, 100}, {82, 100}}));
    QVERIFY(figureOf(reading, "trend_on_time_of_due").sentence.starts_with("A real change"));
    reading.record.annotations.push_back(happened(toDay(2024, 12, 20), "New team", "Twice as many people"));
    const PackFigure figure = figureOf(reading, "trend_on_time_of_due");
    QCOMPARE(figure.sentence, std::string("No real change in 3 months. As things are, expect 74.0 to 90.0 % in a month. Trial limits: fewer than 12 months."));
    QCOMPARE(cell(figure, 11, "mean"), std::string("62.9"));
    QCOMPARE(cell(figure, 11, "upper_limit"), std::string("73.6"));
    QCOMPARE(cell(figure, 12, "mean"), std::string("82.0"));
    QCOMPARE(linesIn(reports::figureSvg(figure)), qsizetype(7)); // mean and two limits, twice, and the months
    // The first two months of the new limits are not compared.
    reading.months.resize(14);
    QCOMPARE(figureOf(reading, "trend_on_time_of_due").sentence, std::string("Two months since the limits began anew: too few to compare them."));
    reading.months.resize(13);
    const PackFigure one = figureOf(reading, "trend_on_time_of_due");
    QVERIFY(begins(one, "One month since the limits began anew"));
    QCOMPARE(cell(one, 12, "says"), std::string("no sign of a change"));
    QCOMPARE(cell(one, 12, "upper_limit"), std::string());
    QCOMPARE(reports::shown(one, one.rows[12], std::size_t(one.column("upper_limit"))), std::string());
}

// Fixed on the first year of forty months: the last two years are judged by it.
void MonthTrendsTest::aBaselineOutlivesTheMonthsShown()
{
    Counts counts = steady;
    for (int i = 0; i < 28; ++i)
        counts.emplace_back(80 + i % 2, 100);
    MonthReading reading = readingOf(counts);
    const PackFigure without = figureOf(reading, "trend_on_time_of_due");
    QCOMPARE(without.rows.size(), std::size_t(24));
    QCOMPARE(cell(without, 0, "mean"), std::string("80.5"));
    reading.record.annotations = {happened(toDay(2024, 1, 1), "New framework", "Other due times")};
    QCOMPARE(figureOf(reading, "trend_on_time_of_due").rows, without.rows); // of all months that are shown
    reading.record.annotations[0].made.baselineMonths = 12;
    const PackFigure fixed = figureOf(reading, "trend_on_time_of_due");
    QCOMPARE(fixed.rows.size(), std::size_t(24));
    QCOMPARE(cell(fixed, 0, "month"), std::string("2025-05"));
    QCOMPARE(cell(fixed, 0, "mean"), std::string("62.9"));
    QCOMPARE(cell(fixed, 23, "upper_limit"), std::string("73.6"));
    QCOMPARE(cell(fixed, 23, "says"), std::string("above the upper limit"));
    QVERIFY(begins(fixed, "A real change: April 2027 is above the upper limit."));
    QVERIFY2(fixed.sentence.ends_with("Limits are fixed: those of 12 months from where they began."), fixed.sentence.c_str());
    QCOMPARE(fixed.column("events"), -1); // it is at no month that is shown
    QCOMPARE(figureOf(reading, "trend_events").rows,
             (std::vector<PackRow>{{"1", "2024-01-01", "New framework", "Other due times (fixed after 12 months)"}}));
    // Limits that begin anew in the months that are shown take over there.
    reading.record.annotations.push_back(happened(toDay(2026, 5, 1), "New team", "Twice as many people"));
    const PackFigure anew = figureOf(reading, "trend_on_time_of_due");
    QCOMPARE(cell(anew, 11, "mean"), std::string("62.9"));
    QCOMPARE(cell(anew, 12, "mean"), std::string("80.5"));
    QCOMPARE(cell(anew, 12, "events"), std::string("2"));
}

void MonthTrendsTest::aBaselineOfThreeYears()
{
    Counts counts;
    for (int i = 0; i < 40; ++i)
        counts.emplace_back(i < 36 ? 60 + i % 2 * 2 : 70, 100);
    MonthReading reading = readingOf(counts);
    reading.record.annotations = {happened(toDay(2023, 12, 20), "New framework", "Other due times")};
    reading.record.annotations[0].made.baselineMonths = 36;
    const PackFigure figure = figureOf(reading, "trend_on_time_of_due");
    QCOMPARE(figure.rows.size(), std::size_t(24));
    QCOMPARE(cell(figure, 23, "mean"), std::string("61.0"));
    QCOMPARE(cell(figure, 23, "says"), std::string("above the upper limit"));
    QVERIFY2(figure.sentence.ends_with("those of 36 months from where they began."), figure.sentence.c_str());
}

void MonthTrendsTest::whichBaselineHolds()
{
    constexpr figures::Month shown = first + 60; // January 2029
    figures::ChartRecord record;
    const auto from = [&](const std::string &area = {}) { return figures::firstMonth(record, area, {}, shown); };
    QCOMPARE(from(), shown);
    record.annotations = {happened(toDay(2025, 3, 1), "Fixed", "Other due times"), happened(toDay(2026, 3, 2), "Of an area", "Two teams became one")};
    record.annotations[0].made.baselineMonths = 12;
    record.annotations[1].made.baselineMonths = 24;
    record.annotations[1].made.area = "North";
    QCOMPARE(from(), first + 14);
    QCOMPARE(from("South"), first + 14);
    QCOMPARE(from("North"), first + 27); // the first whole month
    QCOMPARE(figures::firstMonth(record, shown), first + 14);
    QCOMPARE(figures::firstMonth(record, shown + figures::mostMonthsBefore), shown + figures::mostMonthsBefore); // too long ago
    record.annotations[1].made.baselineMonths = 0; // since then the limits are of all months that are shown
    QCOMPARE(from("North"), shown);
    QCOMPARE(from("South"), first + 14);
    record.annotations[0].made.day = toDay(2029, 1, 1);
    std::swap(record.annotations[0], record.annotations[1]);
    QCOMPARE(from(), shown);
}

void MonthTrendsTest::whatHappenedIsListed()
{
    MonthReading reading = readingOf(steady);
    QVERIFY(figureOf(reading, "trend_events").rows.empty());
    reading.months[2].completed = reading.months[2].onTime = 0; // nothing was completed in March
    reading.record.annotations = {happened(toDay(2023, 12, 31), "Before", {}), happened(toDay(2024, 3, 5), "<b>Flood</b> & =1+1", {}),
                                  happened(toDay(2024, 5, 1), "New system", "Other due times"), happened(toDay(2024, 6, 1), "Of a team", {}),
                                  happened(toDay(2025, 1, 1), "After", {})};
    reading.record.annotations[3].made.team = "T1";
    const PackFigure list = figureOf(reading, "trend_events");
    QCOMPARE(list.rows, (std::vector<PackRow>{{"1", "2024-03-05", "<b>Flood</b> & =1+1", ""}, {"2", "2024-05-01", "New system", "Other due times"}}));
    const PackFigure due = figureOf(reading, "trend_completed"), completed = figureOf(reading, "trend_on_time");
    QCOMPARE(cell(due, 2, "events"), std::string("1"));
    QCOMPARE(cell(due, 4, "events"), std::string("2"));
    QCOMPARE(cell(due, 5, "events"), std::string());
    QCOMPARE(cell(completed, 2, "month"), std::string("2024-04")); // the first that ends on its day or later
    QCOMPARE(cell(completed, 2, "events"), std::string("1"));
    QVERIFY(reports::figureSvg(due).find(">2</text>") != std::string::npos);
    reports::MonthPack pack;
    pack.month = reading.month;
    pack.figures = {due, list};
    const std::string html = reports::monthHtml(pack);
    QVERIFY(html.find("&lt;b&gt;Flood&lt;/b&gt; &amp; =1+1") != std::string::npos && html.find("<b>") == std::string::npos);
}

void MonthTrendsTest::targetsAreDrawn()
{
    MonthReading reading = readingOf(steady);
    QCOMPARE(figureOf(reading, "trend_on_time_of_due").column("target"), -1);
    reading.record.targets.push_back({{}, {}, {}, {figures::TargetRate::OnTimeOfDue, toDay(2024, 4, 30), 855}});
    reading.record.targets.push_back({{}, {}, {}, {figures::TargetRate::OnTimeOfDue, toDay(2024, 10, 1), {}}});
    const PackFigure figure = figureOf(reading, "trend_on_time_of_due");
    QCOMPARE(cell(figure, 2, "target"), std::string());
    QCOMPARE(cell(figure, 3, "target"), std::string("85.5"));
    QCOMPARE(cell(figure, 9, "target"), std::string());
    QCOMPARE(figureOf(reading, "trend_completed").column("target"), -1);
    const std::string svg = reports::figureSvg(figure);
    QCOMPARE(linesIn(svg), qsizetype(5));
    QVERIFY(svg.find(">target</text>") != std::string::npos);
}

// Not as its counts would be judged now.
void MonthTrendsTest::aClosedMonthIsDrawnAsItWas()
{
    PackFigure figure = trendOf(steady);
    const std::string before = reports::figureSvg(figure);
    QVERIFY(before.find(">target</text>") == std::string::npos);
    for (PackRow &row : figure.rows) {
        row[std::size_t(figure.column("mean"))] = "50.0";
        row[std::size_t(figure.column("says"))] = "one of 7 above the mean";
    }
    const std::string svg = reports::figureSvg(figure);
    QVERIFY(svg != before);
    QCOMPARE(QString::fromStdString(svg).count(QStringLiteral("<polygon")), qsizetype(3 + 12));
    for (PackRow &row : figure.rows)
        row[std::size_t(figure.column("lower_limit"))] = "nothing that is a number";
    QCOMPARE(linesIn(reports::figureSvg(figure)), qsizetype(3));
}

void MonthTrendsTest::wordsComeBack()
{
    using figures::Signal;
    for (const Signal signal : {Signal::Outside, Signal::Trend, Signal::TwoInThree, Signal::Shift, Signal::None}) {
        for (const int direction : {1, -1}) {
            figures::ChartPoint point;
            point.signal = signal;
            point.direction = signal == Signal::None ? 0 : direction;
            const figures::ChartPoint back = reports::pointThatSays(reports::says(point));
            QVERIFY(back.signal == point.signal && back.direction == point.direction && back.isJudged);
            point.isJudged = false;
            QVERIFY(!reports::pointThatSays(reports::says(point)).isJudged);
        }
    }
}

void MonthTrendsTest::teamsAlike()
{
    const PackFigure figure = funnelOf({{40, 62}, {55, 80}, {30, 45}, {60, 90}});
    QCOMPARE(figure.sentence, std::string("All teams lie where chance alone could put them (99.8 % limits)."));
    QCOMPARE(figure.column("adjusted_limits"), -1);
    QCOMPARE(linesIn(reports::figureSvg(figure)), qsizetype(4));
    QCOMPARE(cell(figure, 0, "says"), std::string("as chance alone would have it"));
    QCOMPARE(funnelOf({}).sentence, std::string("Nothing fell due in this month."));
    // The marks are those of the table.
    PackFigure closed = figure;
    const auto marks = [](const PackFigure &of) { return QString::fromStdString(reports::figureSvg(of)).count(QStringLiteral("<polygon")); };
    QCOMPARE(marks(closed), qsizetype(0));
    closed.rows[0][std::size_t(closed.column("says"))] = "higher than chance explains (95 % limits)";
    QCOMPARE(marks(closed), qsizetype(1));
}

void MonthTrendsTest::oneTeamIsDifferent()
{
    const PackFigure figure = funnelOf({{65, 100}, {65, 100}, {65, 100}, {66, 100}, {64, 100}, {65, 100}, {66, 100}, {64, 100}, {65, 100}, {65, 100}, {35, 100}});
    QCOMPARE(figure.sentence, std::string("Beyond the 99.8 % limits, by name: K. Ask what is different there."));
    QCOMPARE(cell(figure, 10, "says"), std::string("lower than chance explains (99.8 % limits)"));
}

void MonthTrendsTest::teamsThatDifferMore()
{
    const PackFigure figure = funnelOf(different);
    QVERIFY(begins(figure, "All teams lie within the adjusted limits (99.8 %). Teams differ more than chance explains (phi 4.0): both limits are drawn"));
    QCOMPARE(cell(figure, 7, "says"), std::string("lower than chance explains (99.8 % limits)"));
    QCOMPARE(cell(figure, 7, "limits"), std::string("50 to 79 %"));
    QCOMPARE(cell(figure, 7, "adjusted_says"), std::string("lower than the adjusted limits (95 % limits)"));
    QCOMPARE(cell(figure, 7, "adjusted_limits").substr(0, 2), std::string("39"));
    const std::string svg = reports::figureSvg(figure);
    QCOMPARE(linesIn(svg), qsizetype(8));
    QVERIFY(svg.find("#b3500b") == std::string::npos); // nobody is beyond the limits that hold
    // As it was when only the limits by chance were told.
    PackFigure earlier = figure;
    earlier.columns.resize(7);
    for (PackRow &row : earlier.rows)
        row.resize(7);
    QCOMPARE(linesIn(reports::figureSvg(earlier)), qsizetype(4));
    QVERIFY(reports::figureSvg(earlier).find("#b3500b") != std::string::npos);
}

void MonthTrendsTest::noTeamIsJudged()
{
    QCOMPARE(funnelOf({{1, 3}, {2, 4}, {0, 2}}).sentence, std::string("No team has enough to judge."));
}

void MonthTrendsTest::oneIsOne()
{
    MonthReading reading;
    reading.byRank = {{{"sergeant"}, 1, 1, 1, 0}};
    reading.quality.reviews = 1;
    reading.flows.outcomes["1"] = 1;
    std::string all;
    for (const PackFigure &figure : reports::monthFigures(reading))
        all += figure.id + ": " + figure.sentence + '\n';
    QVERIFY2(all.find("rates: 1 review or plan fell due; 1 was completed, 1 of them on time.") != std::string::npos, all.c_str());
    QVERIFY2(all.find("outcome_mix: 1 outcome was assigned in the month.") != std::string::npos, all.c_str());
    QVERIFY2(all.find("themes: 1 review that counts was signed in Casegrip in the month.") != std::string::npos, all.c_str());
    reports::MonthPack pack;
    PackFigure figure;
    figure.behind = {"reviews"};
    pack.rows.push_back({"reviews", "Reviews", {"case_no"}, {{"99250000001"}}, 1, 0, {}});
    QVERIFY2(reports::behindText(pack, figure).ends_with("1 row."), reports::behindText(pack, figure).c_str());
}

void MonthTrendsTest::missesThatAreRareHaveTheirDays()
{
    workspace::MonthReading reading = readingOf({});
    const Day end = figures::lastDay(reading.month);
    for (const int ago : {300, 280, 261, 240, 222, 200, 60, 12})
        reading.misses[end - std::chrono::days(ago)] = 1;
    const PackFigure figure = figureOf(reading, "days_between_misses");
    QCOMPARE(figure.rows.size(), std::size_t(7));
    QCOMPARE(figure.rows[5][0], formatDay(end - std::chrono::days(60)));
    QCOMPARE(figure.rows[5][1], std::string("140.0"));
    QVERIFY2(figure.sentence.starts_with("8 were late or missed"), figure.sentence.c_str());
    const std::string svg = reports::figureSvg(figure);
    QVERIFY(svg.find("<polyline") != std::string::npos && svg.find("days since the miss before") != std::string::npos);
    reading.misses[end] = figures::rareAtMost;
    const PackFigure many = figureOf(reading, "days_between_misses");
    QVERIFY(many.rows.empty() && many.sentence.find("the trends say more") != std::string::npos);
    reading.misses.clear();
    reading.misses[end] = 2;
    QVERIFY(figureOf(reading, "days_between_misses").sentence.find("too few") != std::string::npos);
}

void MonthTrendsTest::postsAreMeasuredByWhatTheyCanDo()
{
    workspace::MonthReading reading = readingOf({});
    reading.ranks = {"sergeant", "inspector"};
    reading.teamNames["N2"] = "Northbrook ICR 2";
    const auto due = [&](const char *rank, int days, std::int64_t count) {
        reading.forecast.push_back({{rank, "N2"}, reading.today + std::chrono::days(days), count, 0});
    };
    due("sergeant", 0, 4);
    due("sergeant", 8, 5);
    due("sergeant", 20, 3);
    due("inspector", 3, 9);
    reading.capacity = {{"sergeant", "N2", 4, false, {}}, {"inspector", "N2", 8, true, {}}};
    const PackFigure figure = figureOf(reading, "forecast_by_post");
    QVERIFY((figure.rows[0] == reports::PackRow{"Sergeant", "N2", "Northbrook ICR 2", "4", "9", "12", "3.0", "4.0", "median of its last 8 full weeks", ""}));
    QVERIFY((figure.rows[1] == reports::PackRow{"Inspector", "N2", "Northbrook ICR 2", "9", "9", "9", "2.3", "8.0", "set", "more than it does"}));
    QVERIFY2(figure.sentence.starts_with("1 post has more"), figure.sentence.c_str());
    // On paper stand those that have too much; the files have all.
    reports::MonthPack pack;
    pack.month = reading.month;
    pack.figures = {figure};
    QCOMPARE(reports::printedRows(figure), (std::vector<PackRow>{figure.rows[1]}));
    QCOMPARE(reports::notPrintedText(pack, figure), "1 other post has no more than it does; " + pack.name() + "-forecast_by_post.csv has every post.");
    QVERIFY(reports::monthHtml(pack).find("<td>Sergeant</td>") != std::string::npos);
    const PackFigure ranks = figureOf(reading, "forecast_by_rank");
    QCOMPARE(reports::printedRows(ranks), ranks.rows);
    QVERIFY(reports::notPrintedText(pack, ranks).empty());
    reading.capacity[0].perWeek = 2.5; // 12 in four weeks
    QCOMPARE(figureOf(reading, "forecast_by_post").rows[0].back(), std::string("more than it does"));
}

QTEST_GUILESS_MAIN(MonthTrendsTest)
#include "tst_month_trends.moc"
