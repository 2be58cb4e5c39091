// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_sync.h"

#include <QFile>

using namespace casegrip;
using namespace casegrip::test;

// Rows and columns that cannot be taken as they are: refused, kept back, named with their place.
class TestSyncRows : public QObject, private SmallSync
{
    Q_OBJECT

private slots:
    void badRowsNameTheirPlace_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("inCases");
        const auto row = [](const char *column, const char *value, bool inCases) {
            QTest::newRow(column) << QString::fromLatin1(column) << QString::fromLatin1(value) << inCases;
        };
        row("recorded_at", "yesterday", true);
        row("status", "lost", true);
        row("kind", "chat", false);
        row("completed_at", "2025-02-03T06:00:00Z", false);
    }
    void badRowsNameTheirPlace()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        QFETCH(bool, inCases);
        auto tables = force();
        set(inCases ? tables.cases.rows[5] : tables.reviews.rows[5], column.toStdString(), value.toStdString());
        auto opened = open();
        const auto report = take(opened, tables, true);
        QVERIFY(!report.refusals.empty());
        const auto &refusal = report.refusals.front();
        const auto found = std::find_if(report.refusals.begin(), report.refusals.end(),
                                        [&](const sync::Refusal &r) { return r.column == column.toStdString(); });
        QVERIFY2(found != report.refusals.end(), refusal.reason.c_str());
        QCOMPARE(found->file, std::string(inCases ? "cases.csv" : "reviews.csv"));
        QCOMPARE(found->line, 7);
        QVERIFY(found->row.find(value.toStdString()) != std::string::npos);
        QVERIFY(found->reason.find(value.toStdString()) == std::string::npos);
        isSound(opened);
    }
    // The same rows, a day later: what was too early then is right now.
    void aRefusedRowIsLookedAtAgain()
    {
        auto tables = force();
        set(tables.reviews.rows[5], "completed_at", "2025-02-03T06:00:00Z");
        auto opened = open();
        QCOMPARE(take(opened, tables).counts.refused, 1);
        QVERIFY(opened.readCase(caseNo(5))->reviews.empty());
        tables.exportedAt = "2025-02-03T07:00:00Z";
        QCOMPARE(take(opened, tables).counts.refused, 0);
        QCOMPARE(opened.readCase(caseNo(5))->reviews.size(), std::size_t(1));
        QVERIFY(opened.quarantine()->rows.empty());
    }
    void rowsWaitForTheirCase()
    {
        auto opened = open();
        take(opened, force());
        auto early = delta("2025-02-02T06:00:00Z");
        put(early.events, {{"case_no", caseNo(35)}, {"at", onDay(20)}, {"kind", "contacted"}, {"note", "a\nb"}});
        put(early.reviews, {{"review_ref", "W1"}, {"case_no", caseNo(35)}, {"kind", "plan"}, {"completed_at", onDay(21)}});
        put(early.reviews, {{"review_ref", "W2"}, {"case_no", caseNo(36)}, {"kind", "plan"}, {"completed_at", onDay(21)}});
        const auto report = take(opened, early, true);
        QCOMPARE(report.counts.refused, 3);
        QCOMPARE(report.refusals.at(0).file, std::string("events.csv"));
        QCOMPARE(report.refusals.at(0).line, 2);
        QVERIFY(report.refusals.at(0).row.find(caseNo(35)) != std::string::npos);
        QCOMPARE(opened.quarantine()->rows.size(), std::size_t(3));
        auto brings = delta("2025-02-03T06:00:00Z");
        put(brings.cases, {{"case_no", caseNo(35)}, {"recorded_at", onDay(19)}, {"team", "T1"}, {"status", "open"}});
        take(opened, brings);
        const auto view = opened.readCase(caseNo(35));
        REQUIRE(view);
        QCOMPARE(view->events.size(), std::size_t(1));
        QCOMPARE(view->events.front().source.exportId, 2);
        QCOMPARE(view->reviews.size(), std::size_t(1));
        QCOMPARE(opened.quarantine()->rows.size(), std::size_t(1));
        isSound(opened);
        const auto before = picture(opened);
        REQUIRE(opened.rebuild(m_silent));
        QCOMPARE(picture(opened), before);
        QCOMPARE(opened.quarantine()->rows.size(), std::size_t(1));
    }
    // A row that is no CSV takes nothing away either: not the review it stands for, and not the case.
    void aRowThatIsNoCsvTakesNothingAway_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("row");
        const QByteArray no = QByteArray::fromStdString(caseNo(5));
        QTest::newRow("review with a column too many") << QByteArray("reviews.csv") << QByteArray("R5," + no + ",initial_standard,2025-01-09T09:00:00Z,,t,more");
        QTest::newRow("review with a column too few") << QByteArray("reviews.csv") << QByteArray("R5," + no + ",initial_standard,2025-01-09T09:00:00Z,");
        QTest::newRow("review with a stray quote") << QByteArray("reviews.csv") << QByteArray("R5," + no + ",initial_standard,2025-01-09T09:00:00Z,,t\"t");
        QTest::newRow("review with a carriage return") << QByteArray("reviews.csv") << QByteArray("R5," + no + ",initial_standard,2025-01-09T09:00:00Z,,t\rt");
        QTest::newRow("event with a column too many") << QByteArray("events.csv") << QByteArray(no + ",2025-01-04T09:00:00Z,contacted,,n,more");
        QTest::newRow("case with a column too many") << QByteArray("cases.csv") << QByteArray(no + ",2025-01-02T09:00:00Z,T1,open,8Q,standard,P1,s,more");
        QTest::newRow("case with a stray quote") << QByteArray("cases.csv") << QByteArray(no + ",2025-01-02T09:00:00Z,T1,open,8Q,standard,P1,s\"s");
    }
    void aRowThatIsNoCsvTakesNothingAway()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, row);
        auto opened = open();
        take(opened, force());
        const auto before = picture(opened);
        auto next = force();
        next.exportedAt = "2025-02-02T06:00:00Z";
        const auto folder = fresh("export");
        REQUIRE(next.write(folder));
        QFile csv(QString::fromStdString(folder) + QLatin1Char('/') + QString::fromLatin1(file));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        auto lines = csv.readAll().split('\n');
        csv.close();
        const auto mine = std::find_if(lines.begin(), lines.end(), [&](const QByteArray &line) {
            return line.contains(QByteArray::fromStdString(caseNo(5))) && (file != "events.csv" || line.contains("contacted"));
        });
        QVERIFY(mine != lines.end());
        *mine = row + '\r';
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write(lines.join('\n'));
        csv.close();
        const auto report = opened.planSync(folder, m_silent);
        REQUIRE(report);
        QCOMPARE(report->counts.refused, 1);
        QCOMPARE(report->counts.absent, 0);
        QCOMPARE(report->counts.reviewsGone, 0);
        QCOMPARE(report->refusals.front().line, std::int64_t(mine - lines.begin() + 1));
        REQUIRE(opened.applySync(true, m_silent)); // the manifest has the hash of the other bytes
        QCOMPARE(picture(opened), before);
        isSound(opened);
        // Sent right again, it is taken, and nothing is left in quarantine.
        auto right = force();
        right.exportedAt = "2025-02-03T06:00:00Z";
        take(opened, right);
        QCOMPARE(picture(opened), before);
        QVERIFY(opened.quarantine()->rows.empty());
    }
    void aMissingRequiredColumnLeavesTheFileOut()
    {
        auto opened = open();
        take(opened, force());
        const auto before = picture(opened);
        for (auto table : {&ExportTables::officers, &ExportTables::units, &ExportTables::events, &ExportTables::reviews}) {
            auto next = force();
            next.exportedAt = "2025-02-02T06:00:00Z";
            (next.*table).required.pop_back();
            for (auto &row : (next.*table).rows)
                std::erase_if(row, [](const auto &field) { return field.first == "rank" || field.first == "area" || field.first == "kind" || field.first == "completed_at"; });
            const auto report = plan(opened, next);
            REQUIRE(report);
            QCOMPARE(report->objections.size(), std::size_t(1));
            QVERIFY(objects(*report, Objection::Code::MissingColumn));
            QVERIFY(report->objections.front().sentence.find((next.*table).file) == 0);
            QVERIFY(!opened.applySync(false, m_silent).has_value());
            REQUIRE(plan(opened, next));
            REQUIRE(opened.applySync(true, m_silent));
            QCOMPARE(picture(opened), before);
            isSound(opened);
        }
        auto next = force();
        next.cases.required.pop_back();
        for (auto &row : next.cases.rows)
            std::erase_if(row, [](const auto &field) { return field.first == "status"; });
        const auto refused = plan(opened, next);
        REQUIRE(refused);
        QVERIFY(refused->cannotApply && objects(*refused, Objection::Code::MissingColumn));
        QCOMPARE(refused->cannotApply->what.find("cases.csv, line 1: the column status"), std::size_t(0));
        for (const bool withForce : {false, true})
            QCOMPARE(opened.applySync(withForce, m_silent).error().what, refused->cannotApply->what);
        QCOMPARE(picture(opened), before);
    }
    void aColumnThatIsNotOfTheFormatIsSaid()
    {
        auto tables = force();
        set(tables.cases.rows[0], "summary", "s");
        tables.cases.rows[0].emplace_back("favourite_colour", "blue");
        auto opened = open();
        const auto report = take(opened, tables);
        QVERIFY(std::any_of(report.notices.begin(), report.notices.end(), [](const std::string &notice) {
            return notice.find("cases.csv") == 0 && notice.find("favourite_colour") != std::string::npos;
        }));
        auto plain = open();
        take(plain, force());
        QCOMPARE(picture(opened), picture(plain));
    }
    void aFileInWindows1252IsReadAndSaid()
    {
        auto tables = force();
        set(tables.cases.rows[0], "summary", "caf\xC3\xA9 \xE2\x82\xAC");
        auto expected = open();
        take(expected, tables);
        const auto folder = fresh("export");
        REQUIRE(tables.write(folder));
        QFile file(QString::fromStdString(folder) + QStringLiteral("/cases.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto bytes = QByteArray::fromStdString(tables.cases.toCsv());
        bytes.replace("caf\xC3\xA9 \xE2\x82\xAC", "caf\xE9 \x80");
        file.write(bytes);
        file.close();
        auto opened = open();
        const auto report = opened.planSync(folder, m_silent);
        REQUIRE(report);
        QVERIFY(std::any_of(report->notices.begin(), report->notices.end(), [](const std::string &notice) {
            return notice.find("cases.csv") == 0 && notice.find("Windows-1252") != std::string::npos;
        }));
        REQUIRE(opened.applySync(true, m_silent));
        QCOMPARE(picture(opened), picture(expected));
        isSound(opened);
    }
    // The reference comes twice, both times in cases that have not changed since it was once.
    void aReferenceThatComesTwiceInUnchangedCases()
    {
        auto opened = open();
        take(opened, force());
        auto twice = force();
        twice.exportedAt = "2025-02-02T06:00:00Z";
        set(twice.reviews.rows[7], "review_ref", "R0");
        QCOMPARE(take(opened, twice, true).counts.refused, 2);
        auto again = twice;
        again.exportedAt = "2025-02-03T06:00:00Z";
        QCOMPARE(take(opened, again, true).counts.refused, 2);
        QVERIFY(opened.readCase(caseNo(0))->reviews.front().inExport);
        auto right = force();
        right.exportedAt = "2025-02-04T06:00:00Z";
        QCOMPARE(take(opened, right).counts.refused, 0);
        isSound(opened);
    }
    // Nor is it another one for being written in quotes, which a look at the keys alone could take for a part of it.
    void aReferenceInQuotesIsTheSameReference()
    {
        auto opened = open();
        take(opened, force());
        auto twice = force();
        twice.exportedAt = "2025-02-02T06:00:00Z";
        set(twice.reviews.rows[7], "review_ref", "R0");
        const auto folder = fresh("export");
        REQUIRE(twice.write(folder));
        QFile csv(QString::fromStdString(folder) + QStringLiteral("/reviews.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        auto bytes = csv.readAll();
        csv.close();
        const auto at = bytes.indexOf("\nR0,");
        QVERIFY(at > 0 && bytes.indexOf("\nR0,", at + 1) > at); // both as they are
        bytes.replace(at, 4, "\n\"R0\",");
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write(bytes);
        csv.close();
        const auto report = opened.planSync(folder, m_silent);
        REQUIRE(report);
        QCOMPARE(report->counts.refused, 2);
        REQUIRE(opened.applySync(true, m_silent)); // the manifest has the hash of the other bytes
        isSound(opened);
    }
    // The row of the case cannot be taken; its events and reviews can.
    void aRefusedCaseRowDoesNotHoldBackItsReviews_data()
    {
        QTest::addColumn<bool>("isDelta");
        QTest::newRow("delta") << true;
        QTest::newRow("full") << false;
    }
    void aRefusedCaseRowDoesNotHoldBackItsReviews()
    {
        QFETCH(bool, isDelta);
        auto opened = open();
        take(opened, force());
        auto next = isDelta ? delta("2025-02-02T06:00:00Z") : force();
        next.exportedAt = "2025-02-02T06:00:00Z";
        if (isDelta)
            put(next.cases, {{"case_no", caseNo(3)}, {"recorded_at", "yesterday"}, {"team", "T1"}, {"status", "open"}});
        else
            set(next.cases.rows[3], "recorded_at", "yesterday");
        put(next.reviews, {{"review_ref", "N1"}, {"case_no", caseNo(3)}, {"kind", "inspector"}, {"completed_at", onDay(30)}, {"text", "t"}});
        put(next.events, {{"case_no", caseNo(3)}, {"at", onDay(20)}, {"kind", "contacted"}});
        const auto report = take(opened, next, true);
        QCOMPARE(report.counts.refused, 1);
        QCOMPARE(opened.readCase(caseNo(3))->reviews.size(), std::size_t(2));
        QCOMPARE(opened.readCase(caseNo(3))->events.size(), std::size_t(3));
        QVERIFY(!opened.readCase(caseNo(3))->absentSince);
        isSound(opened);
    }
    void rowsOfAFullExportWaitForTheirCaseToo()
    {
        auto opened = open();
        auto orphan = force();
        const std::string longText(200'000, 'x');
        orphan.reviews.add({{"review_ref", "O1"}, {"case_no", caseNo(35)}, {"kind", "plan"}, {"completed_at", onDay(12)}, {"text", longText}});
        QCOMPARE(take(opened, orphan).counts.refused, 1);
        auto next = delta("2025-02-02T06:00:00Z");
        put(next.cases, {{"case_no", caseNo(35)}, {"recorded_at", onDay(11)}, {"team", "T1"}, {"status", "open"}});
        take(opened, next);
        const auto view = opened.readCase(caseNo(35));
        REQUIRE(view);
        QCOMPARE(view->reviews.size(), std::size_t(1));
        QCOMPARE(view->reviews.front().text, longText);
        QVERIFY(opened.quarantine()->rows.empty());
        isSound(opened);
    }
    void aRefusedRowBeforeAConflictDoesNotHideIt()
    {
        auto tables = force();
        tables.cases.rows.insert(tables.cases.rows.begin(), tables.cases.rows[10]);
        set(tables.cases.rows[0], "summary", "another");
        const auto folder = fresh("export");
        REQUIRE(tables.write(folder));
        QFile csv(QString::fromStdString(folder) + QStringLiteral("/cases.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        auto lines = csv.readAll().split('\n');
        csv.close();
        lines.insert(1, QByteArray::fromStdString(caseNo(38)) + ",\"a\"b,T1,open,8Q,standard,P1,s\r");
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write(lines.join('\n'));
        csv.close();
        auto opened = open();
        const auto report = opened.planSync(folder, m_silent);
        REQUIRE(report);
        QCOMPARE(std::count_if(report->refusals.begin(), report->refusals.end(),
                               [](const sync::Refusal &r) { return r.reason.find("comes twice") != std::string::npos; }), 2);
    }
};

QTEST_GUILESS_MAIN(TestSyncRows)
#include "tst_sync_rows.moc"
