// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/queue_order.h"

#include <QTest>
#include <random>

using namespace casegrip;
using namespace casegrip::due;

namespace
{

Instant packed(std::int64_t seconds) { return fromEpoch(seconds + OpenWork::epoch); }

OpenWork work(std::uint32_t row, std::int64_t opens, std::int64_t due, bool red, std::int64_t recorded = 0)
{
    OpenWork one;
    one.caseId = row;
    one.opensAt = std::uint32_t(opens);
    one.dueAt = std::uint32_t(due);
    one.redBox = red;
    one.recordedAt = std::uint32_t(recorded);
    return one;
}

const CaseNoLess byRow = [](std::uint32_t a, std::uint32_t b) { return a < b; };

std::vector<std::uint32_t> rows(const std::vector<OpenWork> &list, std::int64_t now, const CaseNoLess &less = byRow)
{
    std::vector<std::uint32_t> found;
    for (const auto index : queueOrder(list, packed(now), less))
        found.push_back(list[index].caseId);
    return found;
}

QString band(const OpenWork &one, std::int64_t now)
{
    const auto word = toWord(bandOf(one, packed(now)));
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

using Rows = std::vector<std::uint32_t>;
constexpr std::int64_t none = OpenWork::noDueAt;

} // namespace

class TestQueueOrder : public QObject
{
    Q_OBJECT
private slots:
    void groupsComeInOrder()
    {
        // At 100: row 1 overdue plain (R 9), 2 red at R 0.5, 3 overdue red (R 2), 4 red without due time, 5 plain
        // without due time, 6 red at R 1 (due now), 7 plain at R 0.25.
        const std::vector<OpenWork> list = {work(1, 10, 20, false),   work(2, 0, 200, true),  work(3, 0, 50, true),
                                            work(4, 0, none, true),   work(5, 0, none, false), work(6, 0, 100, true),
                                            work(7, 0, 400, false)};
        QCOMPARE(rows(list, 100), (Rows{3, 6, 2, 1, 7, 4, 5}));
    }
    void withinAGroupTheLargerShareComesFirst()
    {
        const std::vector<OpenWork> list = {work(1, 0, 1000, false), work(2, 90, 110, false), work(3, 0, 50, false),
                                            work(4, 80, 90, false)};
        QCOMPARE(rows(list, 100), (Rows{3, 4, 2, 1})); // 2, 2, 0.5, 0.1: the tie of 3 and 4 by case number
    }
    void tiesGoByRecordingThenCaseNumberThenStage()
    {
        std::vector<OpenWork> list = {work(1, 0, 200, false, 7), work(2, 50, 150, false, 6), work(3, 0, 200, false, 6),
                                      work(3, 0, 200, false, 6)};
        list[3].stage = Stage::Initial;
        list[2].stage = Stage::Superintendent;
        QCOMPARE(rows(list, 100), (Rows{2, 3, 3, 1}));
        QCOMPARE(queueOrder(list, packed(100), byRow), (Rows{1, 3, 2, 0}));
        const CaseNoLess backwards = [](std::uint32_t a, std::uint32_t b) { return a > b; };
        QCOMPARE(rows(list, 100, backwards), (Rows{3, 3, 2, 1}));
    }
    void dueBeforeOpeningCountsAsOneUntilDueThenTwo()
    {
        const OpenWork at = work(1, 100, 100, true);
        QCOMPARE(progressOf(at, packed(100)), 1.0);
        QCOMPARE(progressOf(at, packed(101)), 2.0);
        QCOMPARE(band(at, 100), QStringLiteral("75_100"));
        QCOMPARE(band(at, 101), QStringLiteral("overdue"));
    }
    void bands()
    {
        const OpenWork one = work(1, 1000, 1400, false);
        const std::vector<std::pair<int, const char *>> expected = {
            {1000, "under_50"}, {1199, "under_50"}, {1200, "50_75"},   {1299, "50_75"},
            {1300, "75_100"},   {1400, "75_100"},   {1401, "overdue"}, {9999, "overdue"}};
        for (const auto &[now, word] : expected)
            QCOMPARE(band(one, now), QString::fromLatin1(word));
        OpenWork without = work(1, 1000, none, false);
        QCOMPARE(band(without, 1200), QStringLiteral("none"));
        without.paused = true;
        QCOMPARE(band(without, 1200), QStringLiteral("paused"));
        for (const Band each : {Band::Under50, Band::Under75, Band::Under100, Band::Overdue, Band::Paused,
                                Band::NoDueTime})
            QVERIFY(parseBand(toWord(each)) == each);
        QVERIFY(!parseBand("half"));
    }
    void sharesTooCloseForADoubleAreStillOrdered()
    {
        // (n - 1) / n rises with n, and for these n both are the same double.
        const std::int64_t n = 3'000'000'000;
        QCOMPARE(double(n - 1) / double(n), double(n) / double(n + 1));
        const std::vector<OpenWork> list = {work(1, 1, n, false), work(2, 0, n, false)};
        // At n - 1: row 1 has (n-2)/(n-1), row 2 has (n-1)/n, which is more.
        QCOMPARE(rows(list, n - 1), (Rows{2, 1}));
    }
    void theOrderIsWhatTheComparisonSays()
    {
        std::mt19937 random(7);
        std::vector<OpenWork> list;
        for (std::uint32_t i = 0; i < 3000; ++i) {
            const auto opens = 10 + std::int64_t(random() % 50);
            const auto due = random() % 5 == 0 ? std::int64_t(none) : opens - 3 + std::int64_t(random() % 40);
            list.push_back(work(i, opens, due, random() % 2 == 0, std::int64_t(random() % 3)));
        }
        const Instant now = packed(70);
        const auto order = queueOrder(list, now, byRow);
        for (std::size_t i = 1; i < order.size(); ++i) {
            QVERIFY(comesBefore(list[order[i - 1]], list[order[i]], now, byRow));
            QVERIFY(!comesBefore(list[order[i]], list[order[i - 1]], now, byRow));
        }
    }
};

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queue_order.moc"
