// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/exact_limits.h"
#include "core/figures/funnel.h"
#include "core/figures/interval.h"
#include "core/figures/quantile.h"

#include <QTest>
#include <cmath>

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

bool areNear(const FunnelLimits &limits, const QList<double> &wanted)
{
    return isNear(limits.lower998, wanted[0], 5.1e-5) && isNear(limits.lower95, wanted[1], 5.1e-5) &&
           isNear(limits.upper95, wanted[2], 5.1e-5) && isNear(limits.upper998, wanted[3], 5.1e-5);
}

const std::vector<FunnelUnit> tenTeams = {{40, 62}, {55, 80}, {18, 45}, {70, 90}, {33, 50},
                                          {22, 30}, {61, 75}, {12, 40}, {48, 70}, {39, 58}};

} // namespace

class TestFigureIntervals : public QObject
{
    Q_OBJECT
private slots:
    void wilsonInterval_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("whole");
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::newRow("0/10") << 0 << 10 << 0.0 << .27753;
        QTest::newRow("8/10") << 8 << 10 << .49016 << .94332;
        QTest::newRow("65/100") << 65 << 100 << .55254 << .73636;
        QTest::newRow("24/50") << 24 << 50 << .34797 << .61488;
        QTest::newRow("1/1") << 1 << 1 << .20655 << 1.0;
        QTest::newRow("5/5") << 5 << 5 << .56552 << 1.0;
        QTest::newRow("0/0") << 0 << 0 << 0.0 << 1.0;
    }
    void wilsonInterval()
    {
        QFETCH(int, part);
        QFETCH(int, whole);
        QFETCH(double, lower);
        QFETCH(double, upper);
        const auto interval = wilson(part, whole);
        QVERIFY(isNear(interval.lower, lower, 5e-6));
        QVERIFY(isNear(interval.upper, upper, 5e-6));
    }

    void funnels_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<QList<double>>("normal");
        QTest::addColumn<QList<double>>("arcsine");
        QTest::addColumn<QList<double>>("exact");
        QTest::addColumn<QList<int>>("r");
        using D = QList<double>;
        using I = QList<int>;
        QTest::newRow("5") << 5 << D{0, .2319, 1, 1} << D{.0597, .2294, .9625, 1.0} << D{0, .0810, .9569, .9983} << I{0, 1, 5, 5};
        QTest::newRow("10") << 10 << D{.1839, .3544, .9456, 1} << D{.1885, .3450, .8992, .9793} << D{.1107, .2952, .8841, .9926}
                            << I{2, 3, 9, 10};
        QTest::newRow("20") << 20 << D{.3204, .4410, .8590, .9796} << D{.3116, .4334, .8382, .9196}
                            << D{.2785, .4081, .8300, .9290} << I{6, 9, 17, 19};
        QTest::newRow("50") << 50 << D{.4416, .5178, .7822, .8584} << D{.4340, .5138, .7748, .8378}
                            << D{.4244, .5046, .7701, .8377} << I{22, 26, 39, 42};
        QTest::newRow("100") << 100 << D{.5026, .5565, .7435, .7974} << D{.4978, .5542, .7400, .7880}
                             << D{.4937, .5503, .7372, .7876} << I{50, 56, 74, 79};
        QTest::newRow("400") << 400 << D{.5763, .6033, .6967, .7237} << D{.5748, .6026, .6959, .7216}
                             << D{.5740, .6016, .6951, .7213} << I{230, 241, 279, 289};
    }
    void funnels()
    {
        QFETCH(int, n);
        QFETCH(QList<double>, normal);
        QFETCH(QList<double>, arcsine);
        QFETCH(QList<double>, exact);
        QFETCH(QList<int>, r);
        QVERIFY(areNear(funnelLimits(FunnelKind::Normal, .65, n), normal));
        QVERIFY(areNear(funnelLimits(FunnelKind::Arcsine, .65, n), arcsine));
        QVERIFY(areNear(funnelLimits(FunnelKind::Exact, .65, n), exact));
        const std::array<double, 4> p = {.001, .025, .975, .999};
        for (int i = 0; i < 4; ++i)
            QCOMPARE(binomialLimit(n, .65, p[std::size_t(i)]).r, std::int64_t(r[i]));
        if (n == 5)
            QVERIFY(isNear(binomialLimit(5, .65, .001).count / 5, -.1619, 5e-5)); // cut to 0 where it is drawn
    }
    void arcsineDoesNotFoldBack() { QCOMPARE(funnelLimits(FunnelKind::Arcsine, .65, 3).upper998, 1.0); }

    void overDispersion()
    {
        const auto funnel = funnelOf(tenTeams);
        QVERIFY(isNear(funnel.theta, .663333, 5e-7));
        QVERIFY(isNear(funnel.dispersion.phi, 3.97742, 5e-6));
        QVERIFY(isNear(funnel.dispersion.tauSquared, .0143920, 5e-8));
        QVERIFY(funnel.dispersion.isOver());
        const auto &h = funnel.points[7];
        const auto unadjusted = funnelLimits(FunnelKind::Arcsine, funnel.theta, 40);
        QVERIFY(isNear(unadjusted.lower998, .422, 5e-4));
        QVERIFY(isNear(unadjusted.upper998, .866, 5e-4));
        QVERIFY(isNear(h.adjusted.lower998, .236, 5e-4));
        QVERIFY(isNear(h.adjusted.upper998, .970, 5e-4));
        QCOMPARE(h.place, FunnelPlace::Beyond998);
        QVERIFY(h.adjustedPlace != FunnelPlace::Beyond998);
        QCOMPARE(h.side, -1);
    }
    void evenTeamsAreNotOverDispersed()
    {
        const std::vector<FunnelUnit> even(10, FunnelUnit{30, 60});
        QCOMPARE(funnelOf(even).dispersion.phi, 0.0);
        QCOMPARE(funnelOf(even).dispersion.tauSquared, 0.0);
        QVERIFY(!funnelOf(even).dispersion.isOver());
    }
    // Beyond is what lies outside the line that is drawn: statistics.md has these limits.
    void placesAreByTheLimitsDrawn_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("whole");
        QTest::addColumn<int>("beyond"); // 0: within, 1: 95 %, 2: 99.8 %
        QTest::newRow("16 of 20, .8300") << 16 << 20 << 0;
        QTest::newRow("17 of 20, .8300") << 17 << 20 << 1;
        QTest::newRow("18 of 20, .9290") << 18 << 20 << 1;
        QTest::newRow("19 of 20, .9290") << 19 << 20 << 2;
        QTest::newRow("9 of 20, .4081") << 9 << 20 << 0;
        QTest::newRow("8 of 20, .4081") << 8 << 20 << 1;
        QTest::newRow("6 of 20, .2785") << 6 << 20 << 1;
        QTest::newRow("5 of 20, .2785") << 5 << 20 << 2;
        QTest::newRow("38 of 50, .7701") << 38 << 50 << 0;
        QTest::newRow("39 of 50, .7701") << 39 << 50 << 1;
        QTest::newRow("42 of 50, .8377") << 42 << 50 << 2;
        QTest::newRow("74 of 100, .7372") << 74 << 100 << 1;
        QTest::newRow("73 of 100, .7372") << 73 << 100 << 0;
        QTest::newRow("289 of 400, .7213") << 289 << 400 << 2;
        QTest::newRow("20 of 20: r is 19") << 20 << 20 << 2;
    }
    void placesAreByTheLimitsDrawn()
    {
        QFETCH(int, part);
        QFETCH(int, whole);
        QFETCH(int, beyond);
        const auto point = funnelOf(std::vector<FunnelUnit>{{part, whole}}, .65).points[0];
        const FunnelLimits &limits = point.limits;
        QCOMPARE(int(point.place) - int(FunnelPlace::Within), beyond);
        QCOMPARE(point.share > limits.upper998 || point.share < limits.lower998, beyond == 2);
        QCOMPARE(point.share > limits.upper95 || point.share < limits.lower95, beyond > 0);
    }
    void placesOfWhoDidAllAndOfFew()
    {
        // All of 20 done where 95 % are: nothing unusual, though the drawn line stays below 1, and all of them would lie beyond it.
        const auto funnel = funnelOf(std::vector<FunnelUnit>{{20, 20}, {2, 4}, {0, 0}, {90, 200}}, .95);
        QCOMPARE(funnel.points[0].place, FunnelPlace::Within);
        QVERIFY(funnel.points[0].limits.upper95 < 1);
        QCOMPARE(funnel.points[1].place, FunnelPlace::TooFew);
        QCOMPARE(funnel.points[2].place, FunnelPlace::NoData);
        QCOMPARE(funnel.points[3].place, FunnelPlace::Beyond998);
        QCOMPARE(funnel.points[3].side, -1);
        // 10 units of 65 %: the 95 % limits are wider than a half.
        QCOMPARE(funnelOf(std::vector<FunnelUnit>{{2, 10}}, .65).points[0].place, FunnelPlace::TooFew);
        QCOMPARE(funnelOf(std::vector<FunnelUnit>{{8, 20}}, .65).points[0].place, FunnelPlace::Beyond95);
        QCOMPARE(funnelOf({}).theta, 0.0);
    }

    void exactLimitsFarOut()
    {
        // A million cases: no underflow, and close to the normal limits.
        const auto exact = funnelLimits(FunnelKind::Exact, .3, 1'000'000);
        const auto normal = funnelLimits(FunnelKind::Normal, .3, 1'000'000);
        QVERIFY(isNear(exact.lower998, normal.lower998, 1e-5));
        QVERIFY(isNear(exact.upper95, normal.upper95, 1e-5));
        QCOMPARE(binomialShare(10, 0, .999), 0.0);
        QCOMPARE(binomialShare(10, 1, .001), 1.0);
    }
    void poisson()
    {
        // P(X <= 0) = .3679, P(X <= 1) = .7358, P(X <= 2) = .9197, P(X <= 3) = .9810 at a mean of 1.
        QCOMPARE(poissonLimit(1, .975).r, std::int64_t(3));
        QVERIFY(isNear(poissonLimit(1, .975).count, 3 - (.9810118 - .975) / .0613132, 1e-4));
        QCOMPARE(poissonLimit(0, .975).r, std::int64_t(0));
        QVERIFY(isNear(poissonLimit(10000, .5).count, 10000, 1));
        // Garwood's table.
        QVERIFY(isNear(poissonInterval(0).upper, 3.6889, 5e-5));
        QCOMPARE(poissonInterval(0).lower, 0.0);
        QVERIFY(isNear(poissonInterval(1).lower, 0.0253, 5e-5));
        QVERIFY(isNear(poissonInterval(1).upper, 5.5716, 5e-5));
        QVERIFY(isNear(poissonInterval(10).lower, 4.7954, 5e-5));
        QVERIFY(isNear(poissonInterval(10).upper, 18.3904, 5e-5));
    }

    void quantiles()
    {
        QCOMPARE(quantile(std::vector<double>{4, 1, 3, 2}, .5), std::optional(2.5));
        QCOMPARE(quantile(std::vector<double>{1, 2, 3, 4, 5}, .9), std::optional(4.6));
        QCOMPARE(quantile(std::vector<double>{7}, .9), std::optional(7.0));
        QVERIFY(!quantile(std::vector<double>(), .5));
        QVERIFY(!quantile(Histogram(), .5));
    }
    void quantilesOfCountsAreThoseOfTheValues()
    {
        Histogram counts;
        std::vector<double> values;
        std::uint32_t state = 12345;
        for (int i = 0; i < 200; ++i) {
            state = state * 1664525 + 1013904223;
            const int value = int(state >> 24) % 40;
            ++counts[value];
            values.push_back(value);
            for (const double share : {0.0, .1, .25, .5, .9, .99, 1.0})
                QVERIFY(isNear(*quantile(counts, share), *quantile(values, share), 1e-12));
        }
        QCOMPARE(total(counts), std::int64_t(200));
    }
};

QTEST_GUILESS_MAIN(TestFigureIntervals)
#include "tst_figure_intervals.moc"
