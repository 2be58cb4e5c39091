// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/tally_changes.h"

#include <QTest>
#include <map>
#include <random>

using namespace casegrip;
using due::TallySums;

namespace
{

using ByCell = std::map<TallySums::Cell, TallySums::Counts>;

// What the rows should be.
std::vector<TallySums::Row> rowsOf(const ByCell &sums)
{
    std::vector<TallySums::Row> rows;
    for (const auto &[cell, counts] : sums) {
        if (counts != TallySums::Counts{})
            rows.push_back({cell, counts});
    }
    return rows;
}

} // namespace

// Sums by cell, compared with those of a plain map.
class TestTallyChanges : public QObject
{
    Q_OBJECT

    std::mt19937 m_random{11};

    int below(int end) { return int(m_random() % unsigned(end)); }
    TallySums::Cell anyCell(int days)
    {
        return {below(days) - days / 2, std::uint8_t(below(4)), std::uint8_t(below(3)), std::uint32_t(below(9)), std::uint32_t(below(9))};
    }
    // Adds and takes away at random; what was taken away as often as added is left out.
    TallySums filled(int additions, int days, ByCell &expected)
    {
        TallySums sums;
        for (int i = 0; i < additions; ++i) {
            const auto cell = anyCell(days);
            const int sign = below(2) == 0 ? 1 : -1;
            const TallySums::Counts counts{sign, sign * below(2), sign * below(2), sign * below(2), sign * below(2)};
            sums.add(cell, counts);
            expected[cell] += counts;
        }
        return sums;
    }

private slots:
    void sumsAreThoseOfAMap_data()
    {
        QTest::addColumn<int>("additions");
        QTest::addColumn<int>("days");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("few") << 20 << 1;
        QTest::newRow("many of few cells") << 400'000 << 2;
        QTest::newRow("many of many cells") << 400'000 << 1000;
    }
    void sumsAreThoseOfAMap()
    {
        QFETCH(int, additions);
        QFETCH(int, days);
        ByCell expected;
        auto sums = filled(additions, days, expected);
        QVERIFY(sums.rows() == rowsOf(expected));
        QVERIFY(sums.rows() == rowsOf(expected));
    }
    void sumsOfSumsAreThoseOfAMap()
    {
        for (const auto &[first, second] : {std::pair(100'000, 10), std::pair(10, 100'000), std::pair(0, 5)}) {
            ByCell expected;
            auto sums = filled(first, 50, expected);
            sums.add(filled(second, 50, expected));
            QVERIFY(sums.rows() == rowsOf(expected));
        }
    }
    // Added and taken away, nothing is left.
    void nothingStaysOfWhatIsTakenAway()
    {
        TallySums sums;
        sums.add({1, 2, 3, 4, 5}, {1, 1, 0, 0, 0});
        sums.add({1, 2, 3, 4, 5}, {-1, -1, 0, 0, 0});
        QVERIFY(sums.rows().empty());
    }
};

QTEST_GUILESS_MAIN(TestTallyChanges)
#include "tst_tally_changes.moc"
