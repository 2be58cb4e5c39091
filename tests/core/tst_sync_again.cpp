// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/kept_export.h"
#include "core/workspace/known_settings.h"
#include "tests/support/small_sync.h"

#include <QFile>
#include <random>

using namespace casegrip;
using namespace casegrip::test;

namespace
{

// Stops at the n-th call.
class StopAt final : public Progress
{
public:
    explicit StopAt(int calls) : m_left(calls) {}
    bool advance(Step, std::int64_t, std::int64_t) override { return --m_left > 0; }
    bool stopped() const { return m_left <= 0; }

private:
    int m_left;
};

} // namespace

// However the same rows come (in which order, in how many steps, with stops, after a rebuild), the outcome is the same.
class TestSyncAgain : public QObject, private SmallSync
{
    Q_OBJECT

private slots:
    void theOrderOfRowsAndColumnsAndTheEncodingSayNothing()
    {
        auto sorted = open();
        take(sorted, force());
        const auto expected = picture(sorted);
        auto tables = force();
        std::mt19937 random(5);
        std::shuffle(tables.events.rows.begin(), tables.events.rows.end(), random);
        std::shuffle(tables.reviews.rows.begin(), tables.reviews.rows.end(), random);
        std::swap(tables.cases.required[0], tables.cases.required[3]);
        set(tables.cases.rows[0], "summary", "s");
        auto shuffled = open();
        take(shuffled, tables);
        QCOMPARE(picture(shuffled), expected);
        const auto folder = fresh("utf16");
        REQUIRE(force().write(folder));
        QFile file(QString::fromStdString(folder) + QStringLiteral("/reviews.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto text = QString::fromStdString(force().reviews.toCsv());
        file.write("\xff\xfe", 2);
        file.write(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        file.close();
        auto wide = open();
        const auto report = wide.planSync(folder, m_silent);
        REQUIRE(report);
        QVERIFY(std::any_of(report->notices.begin(), report->notices.end(),
                            [](const std::string &notice) { return notice.find("UTF-16") != std::string::npos; }));
        REQUIRE(wide.applySync(true, m_silent)); // the manifest has the hash of the other bytes
        QCOMPARE(picture(wide), expected);
    }
    void eachColumnNamesTheExportThatBroughtIt()
    {
        auto opened = open();
        take(opened, force());
        auto next = force();
        next.exportedAt = "2025-02-02T06:00:00Z";
        set(next.cases.rows[3], "risk", "high");
        set(next.cases.rows[3], "summary", "other");
        take(opened, next);
        const auto view = opened.readCase(caseNo(3));
        REQUIRE(view);
        for (const auto &fact : view->facts) {
            const bool newer = fact.column == "risk" || fact.column == "summary";
            QVERIFY2(fact.source.exportId == (newer ? 2 : 1), fact.column.data());
        }
    }
    // Another full export that changes most cases is kept whole; going back and making anew still start before it.
    void whatOnlyEarlierExportsSaidOutlivesARebuild()
    {
        auto opened = open();
        auto first = force();
        take(opened, first);
        auto fewer = force();
        fewer.exportedAt = "2025-02-02T06:00:00Z";
        fewer.cases.rows.pop_back(); // absent from now on
        fewer.events.rows.resize(58);
        fewer.reviews.rows.pop_back();
        fewer.reviews.rows.erase(fewer.reviews.rows.begin()); // no longer sent
        for (auto &row : fewer.cases.rows)
            set(row, "summary", "changed");
        take(opened, fewer);
        auto added = delta("2025-02-03T06:00:00Z");
        put(added.events, {{"case_no", caseNo(1)}, {"at", onDay(20)}, {"kind", "contacted"}});
        take(opened, added);
        const auto before = picture(opened);
        QVERIFY(opened.readCase(caseNo(29))->absentSince.has_value());
        REQUIRE(opened.rebuild(m_silent));
        QCOMPARE(picture(opened), before);
        QVERIFY(opened.readCase(caseNo(29))->absentSince.has_value());
        QCOMPARE(opened.readCase(caseNo(0))->reviews.size(), std::size_t(1));
        auto last = fewer;
        last.exportedAt = "2025-02-04T06:00:00Z";
        for (auto &row : last.cases.rows)
            set(row, "summary", "again");
        take(opened, last);
        REQUIRE(opened.undoSync(m_silent));
        QCOMPARE(picture(opened), before);
        isSound(opened);
    }
    // A nightly full export that changes little would be kept as its changes for ever, and nothing could ever go.
    void keptExportsStayWithinTheirBudget()
    {
        const auto folder = fresh("data");
        const auto kept = [&folder] {
            QStringList found;
            for (const auto &one : sync::readKeptExports(folder))
                found << QString::number(one.id) + (one.isBase ? QStringLiteral(" whole") : QString());
            return found;
        };
        auto opened = open(folder);
        auto tables = force();
        take(opened, tables);
        REQUIRE(opened.setSetting(workspace::keptExportsSetting, "1"));
        const auto next = [&](int day) {
            tables.exportedAt = "2025-02-0" + std::to_string(day) + "T06:00:00Z";
            set(tables.cases.rows[0], "summary", "day " + std::to_string(day));
            take(opened, tables);
        };
        next(2);
        QCOMPARE(kept(), (QStringList{QStringLiteral("1 whole"), QStringLiteral("2")}));
        QFile ballast(QString::fromStdString(folder) + QStringLiteral("/exports/1/ballast")); // of a large force
        QVERIFY(ballast.open(QIODevice::WriteOnly) && ballast.write(QByteArray(2 << 20, 'x')) == 2 << 20);
        ballast.close();
        next(3); // the export before stays, so that this one can be undone
        QCOMPARE(kept(), (QStringList{QStringLiteral("1 whole"), QStringLiteral("2"), QStringLiteral("3 whole")}));
        next(4);
        QCOMPARE(kept(), (QStringList{QStringLiteral("3 whole"), QStringLiteral("4")}));
        const auto expected = picture(opened);
        REQUIRE(opened.rebuild(m_silent));
        QCOMPARE(picture(opened), expected);
        isSound(opened);
        next(5);
        QCOMPARE(kept(), (QStringList{QStringLiteral("3 whole"), QStringLiteral("4"), QStringLiteral("5")}));
        REQUIRE(opened.undoSync(m_silent));
        QCOMPARE(picture(opened), expected);
    }
    // A row that cannot be read is in the copy that is kept, so that a rebuild refuses it again.
    void aRowThatCannotBeReadOutlivesARebuild()
    {
        auto opened = open();
        take(opened, force());
        auto next = force();
        next.exportedAt = "2025-02-02T06:00:00Z";
        const auto folder = fresh("export");
        REQUIRE(next.write(folder));
        QFile csv(QString::fromStdString(folder) + QStringLiteral("/reviews.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const auto text = csv.readAll().replace(QByteArray::fromStdString("R5," + caseNo(5) + ",initial_standard,2025-01-09T09:00:00Z,,t"),
                                                QByteArray::fromStdString("R5," + caseNo(5) + ",initial_standard,2025-01-09T09:00:00Z,,t\"t"));
        csv.close();
        QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(text) == text.size());
        csv.close();
        REQUIRE(opened.planSync(folder, m_silent));
        REQUIRE(opened.applySync(true, m_silent));
        const auto before = picture(opened);
        QCOMPARE(opened.quarantine()->rows.size(), std::size_t(1));
        REQUIRE(opened.rebuild(m_silent));
        QCOMPARE(picture(opened), before);
        QCOMPARE(opened.quarantine()->rows.size(), std::size_t(1));
        QVERIFY(opened.readCase(caseNo(5))->reviews.front().inExport);
    }
    void aFirstDeltaCanBeMadeAnew()
    {
        auto opened = open();
        auto first = delta("2025-02-01T06:00:00Z");
        put(first.cases, {{"case_no", caseNo(1)}, {"recorded_at", onDay(2)}, {"team", "T1"}, {"status", "open"}});
        take(opened, first);
        auto second = delta("2025-02-02T06:00:00Z");
        put(second.cases, {{"case_no", caseNo(2)}, {"recorded_at", onDay(3)}, {"team", "T1"}, {"status", "open"}});
        take(opened, second);
        const auto before = picture(opened);
        REQUIRE(opened.rebuild(m_silent));
        QCOMPARE(picture(opened), before);
        REQUIRE(opened.undoSync(m_silent));
        QVERIFY(opened.readCase(caseNo(1)).has_value());
        QVERIFY(!opened.readCase(caseNo(2)).has_value());
        REQUIRE(opened.undoSync(m_silent));
        QVERIFY(!opened.readCase(caseNo(1)).has_value());
    }
    void stoppingAnywhereLeavesTheStateBefore()
    {
        const auto folder = fresh("data");
        auto opened = open(folder);
        const auto first = fresh("export");
        REQUIRE(force().write(first));
        auto tables = force();
        tables.exportedAt = "2025-02-02T06:00:00Z";
        set(tables.cases.rows[2], "summary", "changed");
        const auto second = fresh("export");
        REQUIRE(tables.write(second));
        for (const auto &path : {first, second}) {
            const auto before = picture(opened);
            const auto files = filesOf(folder);
            bool stopped = true;
            for (int calls = 1; stopped && calls < 200; ++calls) {
                StopAt stop(calls);
                const auto planned = opened.planSync(path, stop);
                const bool applied = planned && opened.applySync(false, stop);
                stopped = !applied;
                if (stopped) {
                    QVERIFY(stop.stopped());
                    opened.dropPlan();
                    QCOMPARE(picture(opened), before);
                    QCOMPARE(filesOf(folder), files);
                }
            }
            QVERIFY(!stopped);
            isSound(opened);
        }
        QCOMPARE(opened.readCase(caseNo(2))->summary, std::string("changed"));
    }
    void manySmallStepsEqualOneFreshSync()
    {
        std::mt19937 random(11);
        const auto below = [&random](std::size_t count) { return std::size_t(random()) % count; };
        auto opened = open();
        auto tables = force();
        for (int step = 1; step <= 12; ++step) {
            tables.exportedAt = onDay(1).replace(5, 5, "02-" + std::string(step < 10 ? "0" : "") + std::to_string(step));
            for (int change = 0; change < 3; ++change) {
                set(tables.cases.rows[below(30)], "risk", below(2) == 0 ? "high" : "standard");
                const auto number = caseNo(int(below(30)));
                tables.events.add({{"case_no", number}, {"at", onDay(5 + int(below(20)))},
                                   {"kind", below(2) == 0 ? "filed" : "reopened"}});
                tables.reviews.add({{"review_ref", "S" + std::to_string(step * 10 + change)}, {"case_no", number},
                                    {"kind", "inspector"}, {"completed_at", onDay(5 + int(below(20)))}});
            }
            std::shuffle(tables.reviews.rows.begin(), tables.reviews.rows.end(), random);
            take(opened, tables);
            isSound(opened);
        }
        auto once = open();
        take(once, tables);
        QCOMPARE(picture(opened), picture(once));
    }
};

QTEST_GUILESS_MAIN(TestSyncAgain)
#include "tst_sync_again.moc"
