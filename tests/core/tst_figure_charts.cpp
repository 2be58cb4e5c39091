// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/chart_verdict.h"
#include "core/figures/control_chart.h"
#include "core/figures/proportion_chart.h"
#include "core/figures/rare_chart.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace casegrip;
using namespace casegrip::figures;

namespace
{

bool isNear(double value, double wanted, double tolerance)
{
    if (std::abs(value - wanted) <= tolerance)
        return true;
    qWarning("%.10g is not %.10g", value, wanted);
    return false;
}

std::vector<double> numbers(const QJsonValue &array)
{
    std::vector<double> values;
    for (const auto &value : array.toArray())
        values.push_back(value.toDouble());
    return values;
}

QStringList signalsOf(const ChartResult &chart)
{
    QStringList words;
    for (const ChartPoint &point : chart.points)
        words << QString::fromUtf8(toWord(point.signal).data(), qsizetype(toWord(point.signal).size()));
    return words;
}

// statistics.md 5
std::vector<Share> varying()
{
    const std::vector<std::int64_t> d = {40, 44, 38, 50, 47, 42, 55, 49, 46, 51, 43, 48};
    const std::vector<std::int64_t> n = {62, 66, 60, 75, 70, 64, 80, 74, 69, 77, 66, 71};
    std::vector<Share> shares;
    for (std::size_t i = 0; i < d.size(); ++i)
        shares.push_back({d[i], n[i]});
    return shares;
}

ChartOptions unscreened(std::size_t fixAfter = 0)
{
    ChartOptions options;
    options.screens = false;
    options.fixAfter = fixAfter;
    return options;
}

const std::vector<double> oneTen = {1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
const std::vector<double> fixedTrend = {61, 64, 59, 66, 63, 60, 65, 62, 67, 61, 64, 63, 65, 66, 68, 69, 70, 71, 72, 88};

} // namespace

class TestFigureCharts : public QObject
{
    Q_OBJECT
private slots:
    // Series that others published with their limits and signals.
    void published_data()
    {
        QTest::addColumn<QJsonObject>("series");
        QFile file(QStringLiteral(TEST_DATA_DIR "/figures/control_charts.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const auto &series : QJsonDocument::fromJson(file.readAll()).array())
            QTest::newRow(qPrintable(series[u"name"].toString())) << series.toObject();
    }
    void published()
    {
        QFETCH(QJsonObject, series);
        ChartOptions options;
        options.screens = series[u"screens"].toBool();
        const auto values = numbers(series[u"values"]);
        const auto chart = controlChart(values, options);
        QCOMPARE(chart.groups.size(), std::size_t(1));
        const Limits &limits = chart.groups[0].limits;
        const double tolerance = series.contains(u"signals") ? 1e-9 * (1 + std::abs(limits.upper)) : 5e-5;
        QVERIFY(isNear(limits.mean, series[u"mean"].toDouble(), tolerance));
        QVERIFY(isNear(limits.lower, series[u"lower"].toDouble(), tolerance));
        QVERIFY(isNear(limits.upper, series[u"upper"].toDouble(), tolerance));
        const auto wanted = series[u"wanted"] == QStringLiteral("down") ? Wanted::Down : Wanted::Up;
        const auto named = series[u"signals"].toArray();
        for (qsizetype i = 0; i < named.size(); ++i) {
            const ChartPoint &point = chart.points[std::size_t(i)];
            QCOMPARE(QByteArray(toWord(point.signal).data()), named[i].toString().toUtf8());
            QCOMPARE(point.direction, series[u"directions"][i].toInt());
            QCOMPARE(point.isNear, series[u"near"][i].toBool());
            QCOMPARE(QByteArray(toWord(variationOf(point, wanted)).data()), series[u"points"][i].toString().toUtf8());
        }
    }

    void limits_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<bool>("screens");
        QTest::addColumn<QList<double>>("wanted"); // mean, mean range, upper, lower
        const QList<double> first(oneTen.begin(), oneTen.end());
        QTest::newRow("screened") << first << true << QList<double>{1.9444, 1.0, 4.6044, -0.7156};
        QTest::newRow("not screened") << first << false << QList<double>{1.9444, 1.88235, 6.9515, -3.0626};
        QTest::newRow("five points") << QList<double>{10, 12, 11, 14, 9} << false << QList<double>{11.2, 2.75, 18.515, 3.885};
        QTest::newRow("all alike") << QList<double>{3, 3, 3} << true << QList<double>{3, 0, 3, 3};
        QTest::newRow("one") << QList<double>{3} << true << QList<double>{3, 0, 3, 3};
    }
    void limits()
    {
        QFETCH(QList<double>, values);
        QFETCH(bool, screens);
        QFETCH(QList<double>, wanted);
        const Limits limits = limitsOf(std::span(values.data(), std::size_t(values.size())), screens);
        QVERIFY(isNear(limits.mean, wanted[0], 5e-5));
        QVERIFY(isNear(limits.meanRange, wanted[1], 5e-5));
        QVERIFY(isNear(limits.upper, wanted[2], 1e-4));
        QVERIFY(isNear(limits.lower, wanted[3], 1e-4));
        QVERIFY(isNear(limits.rangeUpper, 3.267 * wanted[1], 3e-4));
    }

    void fixedBaselineAndItsSignals()
    {
        const auto chart = controlChart(fixedTrend, unscreened(12));
        const Limits &limits = chart.groups[0].limits;
        QVERIFY(isNear(limits.mean, 62.9167, 5e-5));
        QVERIFY(isNear(limits.meanRange, 4.0, 1e-12));
        QVERIFY(isNear(limits.upper, 73.5567, 5e-5));
        QVERIFY(isNear(limits.lower, 52.2767, 5e-5));
        QVERIFY(isNear(limits.nearUpper, 70.01, 5e-5));
        QVERIFY(isNear(limits.nearLower, 55.8233, 5e-5));
        QStringList wanted(10, QStringLiteral("none"));
        wanted << QStringLiteral("shift") << QStringList(8, QStringLiteral("trend")) << QStringLiteral("outside");
        QCOMPARE(signalsOf(chart), wanted);
        for (std::size_t i = 10; i < 20; ++i)
            QCOMPARE(chart.points[i].direction, 1);
        QCOMPARE(variationOf(chart, Wanted::Up), Variation::Improvement);
        QCOMPARE(variationOf(chart, Wanted::Down), Variation::Concern);
        QCOMPARE(variationOf(chart, Wanted::Neither), Variation::Neutral);
        // 12 at least are fixed, whoever asks for fewer.
        QCOMPARE(controlChart(fixedTrend, unscreened(3)).groups[0].limits.mean, limits.mean);
    }
    void twoInThree()
    {
        const std::vector<double> values = {50, 52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 51, 55.5, 50.6, 55.6, 54.9, 44, 50};
        const auto chart = controlChart(values, unscreened(12));
        const Limits &limits = chart.groups[0].limits;
        QVERIFY(isNear(limits.mean, 50.5, 1e-12));
        QVERIFY(isNear(limits.meanRange, 2.4545, 5e-5));
        QVERIFY(isNear(limits.upper, 57.0291, 5e-5));
        QVERIFY(isNear(limits.nearUpper, 54.8527, 5e-5));
        QVERIFY(isNear(limits.lower, 43.9709, 5e-5));
        QStringList wanted(18, QStringLiteral("none"));
        wanted[12] = wanted[14] = wanted[15] = QStringLiteral("two_in_three");
        QCOMPARE(signalsOf(chart), wanted);
    }
    void oppositeSidesAreNoTwoInThree()
    {
        std::vector<double> values;
        for (int i = 0; i < 7; ++i)
            values.insert(values.end(), {1, -1});
        values.insert(values.end(), {5.5, -5.5});
        const auto chart = controlChart(values);
        QCOMPARE(chart.points[14].signal, Signal::None);
        QCOMPARE(chart.points[15].signal, Signal::None);
    }
    void trends()
    {
        using Flags = std::vector<bool>;
        const auto of = [](std::vector<double> values) { return trendOf(values); };
        QCOMPARE(of({1, 2, 3, 4, 5, 6, 7}), Flags(7, true));
        QCOMPARE(of({1, 2, 3, 4, 5, 6}), Flags(6, false));
        QCOMPARE(of({1, 2, 3, 3, 4, 5, 6}), Flags(7, false));
        QCOMPARE(of({2, 1, 2, 3, 4, 5, 6, 7, 3}), (Flags{false, true, true, true, true, true, true, true, false}));
        QCOMPARE(of({7, 6, 5, 4, 3, 2, 1}), Flags(7, true));
        // Down to 1 and up again: 1 belongs to both.
        QCOMPARE(of({7, 6, 5, 4, 3, 2, 1, 2, 3, 4, 5, 6, 7}), Flags(13, true));
    }
    void shiftIsBrokenByTheMean()
    {
        std::vector<double> values = {1, 3, 1, 3, 1, 3, 2, -1, -3, -1, -3, -1, -3, -2};
        QCOMPARE(signalsOf(controlChart(values)).count(QStringLiteral("shift")), 14);
        values[3] = values[10] = 0; // one of each side, so the mean stays 0
        QCOMPARE(signalsOf(controlChart(values)).count(QStringLiteral("shift")), 0);
    }

    void rebaseComputesEachGroup()
    {
        std::vector<double> values = oneTen;
        for (const double value : fixedTrend)
            values.push_back(value);
        ChartOptions options = unscreened(12);
        options.rebases = {{18, "The team was split."}, {0, "nothing"}, {99, "nothing"}};
        const auto chart = controlChart(values, options);
        QCOMPARE(chart.groups.size(), std::size_t(2));
        QCOMPARE(chart.groups[1].reason, std::string("The team was split."));
        QCOMPARE(chart.groups[0].count, std::size_t(18));
        QVERIFY(isNear(chart.groups[1].limits.mean, 62.9167, 5e-5)); // fixed within the group
        QVERIFY(!chart.points[18].movingRange);
        QCOMPARE(chart.points[19].movingRange, std::optional(3.0));
        // The icon looks at the last group: 60 is out of reach of the first.
        QCOMPARE(assuranceOf(chart, 50, Wanted::Up), Assurance::Passes);
        QCOMPARE(assuranceOf(chart, 60, Wanted::Up), Assurance::HitAndMiss);
        QCOMPARE(assuranceOf(chart, 80, Wanted::Up), Assurance::Fails);
        QCOMPARE(assuranceOf(chart, 80, Wanted::Down), Assurance::Passes);
        QCOMPARE(assuranceOf(chart, 50, Wanted::Down), Assurance::Fails);
        QCOMPARE(assuranceOf(chart, 50, Wanted::Neither), Assurance::None);
        QCOMPARE(assuranceOf(chart, {}, Wanted::Up), Assurance::None);
    }
    // What was found before limits began anew says nothing about those that hold now.
    void lastSignalIsOfTheLastGroup()
    {
        std::vector<double> values(14, 50);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] += i % 2 == 0 ? 1 : -1;
        QVERIFY(!lastSignal(controlChart(values)));
        QVERIFY(!lastSignal(controlChart({})));
        values[7] = 62; // far enough to be outside, and too near to leave all others on one side of the mean
        QCOMPARE(lastSignal(controlChart(values)), std::optional<std::size_t>(7));
        ChartOptions options;
        options.rebases = {{8, "New framework"}};
        QVERIFY(!lastSignal(controlChart(values, options)));
        options.rebases = {{7, "New framework"}};
        QCOMPARE(lastSignal(controlChart(values, options)), std::optional<std::size_t>(7));
    }
    // A month of too few is grey: it is no news, and does not hide what came before it.
    void fewAreNotJudged()
    {
        std::vector<Share> shares;
        std::vector<double> values;
        for (int i = 0; i < 14; ++i)
            shares.push_back({50 + (i % 2 == 0 ? 1 : -1), 100});
        shares[7] = {62, 100};
        shares[13] = {2, 4};
        const auto chartOf = [&] {
            values.clear();
            for (const Share &share : shares)
                values.push_back(100.0 * double(share.part) / double(share.whole));
            auto chart = controlChart(values);
            chart.points[13].signal = Signal::Outside; // whatever it looks like
            leaveFewUnjudged(chart, shares);
            return chart;
        };
        const auto news = newsOf(chartOf());
        QVERIFY(!chartOf().points[13].isJudged && chartOf().points[12].isJudged);
        QCOMPARE(variationOf(chartOf(), Wanted::Up), Variation::Common);
        QVERIFY(!news.isLastJudged && !news.isNow);
        QCOMPARE(news.judged, std::size_t(13));
        shares.assign(14, {50, 100});
        for (std::size_t i = 0; i < 13; i += 2)
            shares[i].part = 52;
        shares[12] = {90, 100};
        shares[13] = {3, 4};
        const auto changed = newsOf(chartOf());
        QCOMPARE(changed.signal, std::optional<std::size_t>(12));
        QVERIFY(changed.isNow && !changed.isLastJudged); // the judged ones say it
        shares[13] = {51, 100};
        auto judged = controlChart(values);
        leaveFewUnjudged(judged, shares);
        QVERIFY(newsOf(judged).isLastJudged);
        QCOMPARE(newsOf(controlChart({})).judged, std::size_t(0));
    }
    void fewPointsAreTrialLimits()
    {
        QVERIFY(controlChart(std::vector<double>(11, 1.0)).groups[0].isTrial);
        QVERIFY(!controlChart(std::vector<double>(12, 1.0)).groups[0].isTrial);
        QVERIFY(controlChart({}).points.empty());
        QVERIFY(!variationOf(controlChart({}), Wanted::Up));
    }

    // The published vector, drawn by the rules of control charts.
    void primeChartHasLimitsOfItsOwn()
    {
        const ChartResult chart = primeChart(varying());
        QCOMPARE(chart.points.size(), std::size_t(12));
        QVERIFY(isNear(chart.limitsAt(0).mean, 66.307, 5e-4));
        QVERIFY(isNear(chart.limitsAt(0).lower, 61.030, 5e-4));
        QVERIFY(isNear(chart.limitsAt(0).upper, 71.584, 5e-4));
        QVERIFY(isNear(chart.limitsAt(0).nearUpper, 66.307 + 5.277 * 2 / 3, 5e-3));
        QVERIFY(chart.limitsAt(6).upper < chart.limitsAt(2).upper); // of 80 and of 60
        QVERIFY(isNear(chart.points[0].value, 100.0 * 40 / 62, 1e-9));
        QVERIFY(!chart.groups[0].isTrial);
        QCOMPARE(signalsOf(chart).count(QStringLiteral("none")), 12);
        QVERIFY(primeChart({}).points.empty());
    }
    void primeChartFindsWhatIsOutside()
    {
        auto shares = varying();
        shares.push_back({30, 70});
        const ChartResult chart = primeChart(shares);
        QCOMPARE(chart.points.back().signal, Signal::Outside);
        QCOMPARE(chart.points.back().direction, -1);
        QCOMPARE(variationOf(chart, Wanted::Up), Variation::Concern);
        // As far away where few were counted is nothing. Very few: the spread of these is less than chance gives (m 0.29).
        shares.back() = {35, 70};
        QCOMPARE(primeChart(shares).points.back().signal, Signal::Outside);
        shares.back() = {1, 2};
        QCOMPARE(primeChart(shares).points.back().signal, Signal::None);
        // The target is held against the limits of the last point.
        QCOMPARE(assuranceOf(primeChart(shares), 75, Wanted::Up), Assurance::HitAndMiss);
        shares.back() = {46, 70};
        QCOMPARE(assuranceOf(primeChart(shares), 75, Wanted::Up), Assurance::Fails);
    }
    // Where the shares do not differ there is no spread, and a limit is the share itself, to the last bit.
    void equalSharesAreInside()
    {
        const std::vector<std::vector<Share>> alike = {{{29, 50}, {58, 100}}, {{29, 50}}, {{1, 6}}, {{7, 25}, {14, 50}, {28, 100}}};
        for (const auto &shares : alike) {
            for (const ChartPoint &point : primeChart(shares).points)
                QCOMPARE(point.signal, Signal::None);
        }
        for (std::int64_t whole = 1; whole <= 120; ++whole) {
            for (std::int64_t part = 0; part <= whole; ++part) {
                for (const auto &shares : {std::vector<Share>{{part, whole}}, std::vector<Share>{{part, whole}, {3 * part, 3 * whole}}}) {
                    const auto chart = primeChart(shares);
                    QVERIFY2(!lastSignal(chart), qPrintable(QStringLiteral("%1 of %2").arg(part).arg(whole)));
                }
            }
        }
    }
    void equalValuesAreInside()
    {
        for (const double value : {1.0 / 6, 100.0 / 6, 0.1, 57.2}) {
            for (const std::size_t count : {1U, 2U, 3U, 7U, 12U, 24U}) {
                const std::vector<double> values(count, value);
                QCOMPARE(limitsOf(values, true).mean, value);
                QVERIFY(!lastSignal(controlChart(values)));
            }
        }
        // A group by itself, too; and what comes after those that the limits are fixed on is judged by them.
        std::vector<double> values(12, 100.0 / 6);
        values.push_back(90);
        ChartOptions options = unscreened(12);
        const auto chart = controlChart(values, options);
        QCOMPARE(signalsOf(chart).count(QStringLiteral("none")), 12);
        QCOMPARE(lastSignal(chart), std::optional<std::size_t>(12));
        options.rebases = {{12, "New framework"}};
        QVERIFY(!lastSignal(controlChart(values, options)));
    }
    // Each group's baseline is what its rebase says, else that of the chart.
    void aRebaseFixesItsOwnLimits()
    {
        std::vector<double> values;
        for (int i = 0; i < 40; ++i)
            values.push_back((i < 20 ? 50 : 70) + i % 2 + (i >= 34 ? 20 : 0));
        ChartOptions options = unscreened();
        options.rebases = {{20, "Two teams became one."}};
        QVERIFY(controlChart(values, options).groups[1].limits.mean > 75);
        QVERIFY(!controlChart(values, options).groups[1].isFixed());
        options.rebases[0].fixAfter = 12;
        const auto chart = controlChart(values, options);
        QCOMPARE(chart.groups[1].limits.mean, 70.5);
        QVERIFY(chart.groups[1].isFixed() && !chart.groups[0].isFixed());
        QCOMPARE(lastSignal(chart), std::optional<std::size_t>(39));
        options.rebases[0].fixAfter = 3; // as of ChartOptions: 12 at least
        QCOMPARE(controlChart(values, options).groups[1].limitCount(), std::size_t(12));
        options.rebases = {{0, "Where the chart begins", 12}};
        QCOMPARE(controlChart(values, options).groups.size(), std::size_t(1));
        QCOMPARE(controlChart(values, options).groups[0].limits.mean, 50.5);
    }
    // The first points go; what the others show stays as all of them made it.
    void pointsThatAreLeftOut()
    {
        std::vector<double> values = oneTen;
        for (const double value : fixedTrend)
            values.push_back(value);
        ChartOptions options = unscreened(12);
        options.rebases = {{18, "The team was split."}};
        const auto all = controlChart(values, options);
        auto last = all;
        showFrom(last, 24);
        QCOMPARE(last.points.size(), std::size_t(14));
        QCOMPARE(last.groups.size(), std::size_t(1));
        QCOMPARE(last.groups[0].from, std::size_t(0));
        QVERIFY(last.groups[0].isFixed() && !last.groups[0].isTrial);
        QCOMPARE(last.limitsAt(0).upper, all.limitsAt(24).upper);
        QCOMPARE(signalsOf(last), signalsOf(all).mid(24));
        QCOMPARE(lastSignal(last), std::optional<std::size_t>(13));
        auto both = all;
        showFrom(both, 10);
        QCOMPARE(both.groups.size(), std::size_t(2));
        QCOMPARE(both.groups[1].from, std::size_t(8));
        QCOMPARE(both.points[8].group, std::size_t(1));
        auto prime = primeChart(varying());
        const double upper = prime.limitsAt(6).upper;
        showFrom(prime, 6);
        QCOMPARE(prime.limitsAt(0).upper, upper);
        showFrom(prime, 6);
        QVERIFY(prime.points.empty() && prime.groups.empty() && prime.own.empty());
        auto none = controlChart({});
        showFrom(none, 0);
        QVERIFY(none.points.empty());
    }
    // What a single point says of itself is nothing.
    void aPointAloneIsComparedWithNothing()
    {
        QVERIFY(!isComparable(controlChart({})));
        QVERIFY(!isComparable(controlChart(std::vector<double>{57})));
        QVERIFY(assuranceOf(controlChart(std::vector<double>{57}), 90, Wanted::Up) == Assurance::None);
        QVERIFY(!isComparable(controlChart(std::vector<double>{57, 58}))); // two are never compared by themselves
        QVERIFY(assuranceOf(controlChart(std::vector<double>{57, 58}), 90, Wanted::Up) == Assurance::None);
        QVERIFY(isComparable(controlChart(std::vector<double>{57, 58, 57})));
        QVERIFY(assuranceOf(controlChart(std::vector<double>{57, 58, 57}), 90, Wanted::Up) == Assurance::Fails);
        ChartOptions options;
        options.rebases = {{2, "Anew"}};
        const auto anew = controlChart(std::vector<double>{57, 58, 90}, options);
        QVERIFY(!isComparable(anew));
        QVERIFY(assuranceOf(anew, 50, Wanted::Up) == Assurance::None);
        QVERIFY(!isComparable(controlChart(std::vector<double>{57, 58, 90, 91}, options)));
        QVERIFY(isComparable(controlChart(std::vector<double>{57, 58, 90, 91, 90}, options)));
    }
    void primeChartIsRebased()
    {
        auto shares = varying();
        for (const Share &share : varying())
            shares.push_back({share.whole - 3, share.whole});
        ChartOptions options;
        options.rebases = {{12, "Two teams became one."}};
        const ChartResult chart = primeChart(shares, options);
        QCOMPARE(chart.groups.size(), std::size_t(2));
        QCOMPARE(chart.groups[1].reason, std::string("Two teams became one."));
        QVERIFY(isNear(chart.limitsAt(11).mean, 66.307, 5e-4));
        QVERIFY(chart.limitsAt(12).mean > 95);
        QCOMPARE(signalsOf(chart).count(QStringLiteral("shift")), 0); // the change is no signal of either group
        QVERIFY(signalsOf(primeChart(shares)).count(QStringLiteral("none")) < 24);
        options.fixAfter = 12;
        QVERIFY(isNear(primeChart(shares, options).limitsAt(0).lower, 61.030, 5e-4));
    }

    void proportions()
    {
        std::vector<Share> shares = varying();
        const auto chart = proportionChart(shares);
        QVERIFY(isNear(chart.mean, 0.66307, 5e-6));
        QVERIFY(isNear(chart.meanRange, 0.33056, 5e-6));
        QVERIFY(isNear(chart.spread, 0.29305, 5e-6));
        QVERIFY(isNear(chart.points[0].pLower, 0.48299, 5e-6));
        QVERIFY(isNear(chart.points[0].pUpper, 0.84315, 5e-6));
        QVERIFY(isNear(chart.points[0].primeLower, 0.61030, 5e-6));
        QVERIFY(isNear(chart.points[0].primeUpper, 0.71584, 5e-6));
        QVERIFY(!denominatorsVary(shares));
        shares.push_back({0, 0});
        QVERIFY(!denominatorsVary(shares));
        QVERIFY(!proportionChart(shares).points.back().hasData);
        QCOMPARE(proportionChart(shares).mean, chart.mean);
        shares.push_back({100, 121});
        QVERIFY(denominatorsVary(shares));
        QCOMPARE(proportionChart({}).points.size(), std::size_t(0));
    }

    void rareEvents()
    {
        const std::vector<Day> misses = {toDay(2025, 1, 1), toDay(2025, 1, 1), toDay(2025, 1, 11), toDay(2025, 2, 1)};
        const auto gaps = gapsOf(misses);
        QCOMPARE(gaps, (std::vector<double>{0, 10, 21}));
        // By hand: the limits are those of an XmR chart of the values' roots, raised again.
        const auto chart = daysBetween(gaps);
        const std::vector<double> roots = {0, std::pow(10, 1 / 3.6), std::pow(21, 1 / 3.6)};
        const auto limits = limitsOf(roots, false);
        QVERIFY(isNear(chart.centre, std::pow(limits.mean, 3.6), 1e-9));
        QVERIFY(isNear(chart.upper, std::pow(limits.upper, 3.6), 1e-9));
        QCOMPARE(chart.lower, 0.0);
        QCOMPARE(chart.isOutside, std::vector<bool>(3, false));
        const auto far = daysBetween(std::vector<double>{9, 10, 11, 10, 9, 10, 11, 10, 9, 400});
        QCOMPARE(far.isOutside.back(), true);

        const auto cases = casesBetween(std::vector<double>{3, 5, 4});
        QVERIFY(isNear(cases.upper, 4 + 3 * std::sqrt(20.0), 1e-12));
        QCOMPARE(cases.lower, 0.0);
        QVERIFY(gapsOf({}).empty());
    }
};

QTEST_GUILESS_MAIN(TestFigureCharts)
#include "tst_figure_charts.moc"
