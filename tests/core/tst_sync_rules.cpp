// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "tests/support/export_writer.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <random>

using namespace casegrip;
using sync::Objection;
using test::ExportKind;
using test::ExportTables;
using workspace::OpenOptions;
using workspace::Workspace;

#define REQUIRE(result)                                                                                              \
    do {                                                                                                             \
        const auto &checked = (result);                                                                              \
        if (!checked)                                                                                                \
            QFAIL(toString(checked.error()).c_str());                                                                \
    } while (false)

namespace
{

std::string caseNo(int i) { return "992500000" + std::to_string(10 + i); }
std::string onDay(int day) { return "2025-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "T09:00:00Z"; }

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

// The rules of the export format, on small exports synced through the front door.
class TestSyncRules : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{*parseInstant("2025-03-03T08:00:00Z", TimeZone::utc())};
    NoProgress m_silent;
    int m_folders = 0;

    std::string fresh(const char *name)
    {
        return m_dir.filePath(QString::fromLatin1(name) + QString::number(++m_folders)).toStdString();
    }
    Workspace open(const std::string &folder = {})
    {
        OpenOptions made;
        made.dataDir = folder.empty() ? fresh("data") : folder;
        made.access = OpenOptions::Access::Write;
        made.clock = &m_clock;
        made.login = "tester";
        auto opened = Workspace::open(made);
        if (!opened)
            qFatal("%s", toString(opened.error()).c_str());
        return std::move(*opened);
    }
    // 30 cases, each with two events and one review.
    static ExportTables force()
    {
        ExportTables made;
        made.exportedAt = "2025-02-01T06:00:00Z";
        made.officers.add({{"officer_id", "P1"}, {"name", "Kit Lang"}, {"rank", "sergeant"}, {"team", "T1"}});
        made.units.add({{"team", "T1"}, {"area", "North"}});
        for (int i = 0; i < 30; ++i) {
            made.cases.add({{"case_no", caseNo(i)}, {"recorded_at", onDay(2)}, {"team", "T1"}, {"status", "open"},
                            {"class", "8Q"}, {"risk", "standard"}, {"oic_id", "P1"}, {"summary", "s"}});
            made.events.add({{"case_no", caseNo(i)}, {"at", onDay(3)}, {"kind", "allocated"}, {"officer_id", "P1"}, {"note", ""}});
            made.events.add({{"case_no", caseNo(i)}, {"at", onDay(4)}, {"kind", "contacted"}, {"note", "n"}});
            made.reviews.add({{"review_ref", "R" + std::to_string(i)}, {"case_no", caseNo(i)}, {"kind", "initial_standard"},
                              {"completed_at", onDay(9)}, {"decision", ""}, {"text", "t"}});
        }
        return made;
    }
    static ExportTables delta(const std::string &exportedAt)
    {
        ExportTables made;
        made.kind = ExportKind::Delta;
        made.exportedAt = exportedAt;
        made.officers.present = made.units.present = false;
        made.cases.present = made.events.present = made.reviews.present = false;
        return made;
    }
    static void put(test::ExportTable &table, test::ExportRow row)
    {
        table.present = true;
        table.add(std::move(row));
    }
    static void set(test::ExportRow &row, const std::string &column, const std::string &value)
    {
        for (auto &[name, old] : row) {
            if (name == column)
                old = value;
        }
    }
    Result<sync::PlanReport> plan(Workspace &opened, const ExportTables &tables)
    {
        const auto folder = fresh("export");
        if (auto written = tables.write(folder); !written)
            return failure(written.error());
        return opened.planSync(folder, m_silent);
    }
    sync::PlanReport take(Workspace &opened, const ExportTables &tables, bool withForce = false)
    {
        auto report = plan(opened, tables);
        if (!report)
            qFatal("%s", toString(report.error()).c_str());
        if (auto applied = opened.applySync(withForce, m_silent); !applied)
            qFatal("%s", toString(applied.error()).c_str());
        return *report;
    }
    static bool objects(const sync::PlanReport &report, Objection::Code code)
    {
        return std::any_of(report.objections.begin(), report.objections.end(), [code](const Objection &o) { return o.code == code; });
    }
    static std::string picture(Workspace &opened)
    {
        std::string text;
        (void)opened.forEachObligation({}, {}, [&text](const workspace::ObligationRow &row) {
            text += std::string(row.caseNo) + ' ' + std::string(due::toWord(row.obligation.stage)) + ' ' +
                    formatInstant(row.obligation.opensAt) + ' ' + std::string(due::toWord(row.obligation.state)) + ' ' +
                    std::string(row.reviewRef) + '\n';
            return true;
        });
        for (int i = 0; i < 40; ++i) {
            const auto view = opened.readCase(caseNo(i));
            if (!view)
                continue;
            for (const auto &fact : view->facts)
                text += fact.column + '=' + fact.value + ' ';
            text += std::to_string(view->events.size()) + ' ' + std::to_string(view->reviews.size()) + '\n';
        }
        return text;
    }
    void isSound(Workspace &opened)
    {
        auto report = opened.verify(false, false, m_silent);
        REQUIRE(report);
        for (const auto &finding : report->findings)
            qWarning("%s", finding.what.c_str());
        QVERIFY(report->findings.empty());
    }
    static QStringList filesOf(const std::string &folder)
    {
        QStringList names;
        QDirIterator all(QString::fromStdString(folder) + QStringLiteral("/exports"), QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            names << all.next();
        const QDir top(QString::fromStdString(folder));
        for (const auto &name : top.entryList({QStringLiteral("facts*")}, QDir::Files)) {
            if (!name.endsWith(QStringLiteral("-wal")) && !name.endsWith(QStringLiteral("-shm")))
                names << name;
        }
        names.sort();
        return names;
    }

private slots:
    void aDeltaAddsAndTheSameAgainIsNothing()
    {
        auto opened = open();
        take(opened, force());
        auto next = delta("2025-02-02T06:00:00Z");
        put(next.events, {{"case_no", caseNo(1)}, {"at", onDay(20)}, {"kind", "contacted"}});
        const auto report = take(opened, next);
        QCOMPARE(report.counts.changed, 1);
        QCOMPARE(report.counts.absent, 0);
        const auto view = opened.readCase(caseNo(1));
        REQUIRE(view);
        QCOMPARE(view->events.size(), std::size_t(3));
        QCOMPARE(view->events.back().source.exportId, 2);
        QCOMPARE(view->events.front().source.exportId, 1);
        QVERIFY(plan(opened, next)->nothingToDo);
        isSound(opened);
        // A full export holds the whole history again.
        auto whole = force();
        whole.exportedAt = "2025-02-03T06:00:00Z";
        QCOMPARE(take(opened, whole).counts.changed, 1);
        QCOMPARE(opened.readCase(caseNo(1))->events.size(), std::size_t(2));
        isSound(opened);
    }
    void sameContentMovesOnlyTheAge()
    {
        auto opened = open();
        take(opened, force());
        const auto before = picture(opened);
        auto later = force();
        later.exportedAt = "2025-02-02T06:00:00Z";
        const auto report = take(opened, later);
        QVERIFY(!report.nothingToDo);
        QCOMPARE(report.counts.changed, 0);
        QCOMPARE(report.counts.unchanged, 30);
        QCOMPARE(formatInstant(opened.exports()->back().exportedAt), std::string("2025-02-02T06:00:00Z"));
        QCOMPARE(picture(opened), before);
    }
    void anAbsentCaseIsMarkedAndComesBack()
    {
        auto opened = open();
        take(opened, force());
        auto fewer = force();
        fewer.exportedAt = "2025-02-02T06:00:00Z";
        fewer.cases.rows.pop_back();
        fewer.events.rows.resize(58);
        fewer.reviews.rows.pop_back();
        QCOMPARE(take(opened, fewer).counts.absent, 1);
        QVERIFY(opened.readCase(caseNo(29))->absentSince.has_value());
        isSound(opened);
        auto again = force();
        again.exportedAt = "2025-02-03T06:00:00Z";
        QCOMPARE(take(opened, again).counts.changed, 1);
        QVERIFY(!opened.readCase(caseNo(29))->absentSince.has_value());
        isSound(opened);
    }
    void aReviewNoLongerSent()
    {
        auto opened = open();
        take(opened, force());
        auto fewer = force();
        fewer.exportedAt = "2025-02-02T06:00:00Z";
        fewer.reviews.rows.erase(fewer.reviews.rows.begin());
        QCOMPARE(take(opened, fewer).counts.reviewsGone, 1);
        QCOMPARE(opened.readCase(caseNo(0))->reviews.size(), std::size_t(1));
        QVERIFY(!opened.readCase(caseNo(0))->reviews.front().inExport);
        isSound(opened);
        auto without = force();
        without.exportedAt = "2025-02-03T06:00:00Z";
        without.reviews.present = false;
        QCOMPARE(take(opened, without).counts.reviewsGone, 0);
        auto again = force();
        again.exportedAt = "2025-02-04T06:00:00Z";
        take(opened, again);
        QVERIFY(opened.readCase(caseNo(0))->reviews.front().inExport);
    }
    void oneReferenceForTwoReviewsRefusesBoth()
    {
        auto opened = open();
        take(opened, force());
        auto twice = force();
        twice.exportedAt = "2025-02-02T06:00:00Z";
        twice.reviews.add({{"review_ref", "R0"}, {"case_no", caseNo(7)}, {"kind", "plan"}, {"completed_at", onDay(10)}});
        const auto report = take(opened, twice, true);
        QCOMPARE(report.counts.refused, 2);
        QCOMPARE(report.refusals.size(), std::size_t(2));
        QVERIFY(!report.refusals.front().row.empty());
        QVERIFY(opened.readCase(caseNo(0))->reviews.front().inExport); // a refused row takes nothing away
        QCOMPARE(opened.readCase(caseNo(7))->reviews.size(), std::size_t(1));
        isSound(opened);
    }
    void oneNumberForTwoCases()
    {
        auto opened = open();
        take(opened, force());
        auto twice = force();
        twice.exportedAt = "2025-02-02T06:00:00Z";
        twice.cases.rows.push_back(twice.cases.rows[3]);
        set(twice.cases.rows.back(), "summary", "other");
        set(twice.cases.rows[4], "summary", "changed");
        const auto report = take(opened, twice, true);
        QCOMPARE(report.counts.refused, 2);
        QCOMPARE(report.counts.changed, 1);
        QCOMPARE(report.counts.absent, 0);
        QCOMPARE(opened.readCase(caseNo(3))->summary, std::string("s"));
        QCOMPARE(opened.readCase(caseNo(4))->summary, std::string("changed"));
        QCOMPARE(opened.quarantine()->size(), std::size_t(2));
        auto right = force();
        right.exportedAt = "2025-02-03T06:00:00Z";
        take(opened, right);
        QCOMPARE(opened.quarantine()->size(), std::size_t(0));
    }
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
        QVERIFY(opened.quarantine()->empty());
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
        QCOMPARE(opened.quarantine()->size(), std::size_t(3));
        auto brings = delta("2025-02-03T06:00:00Z");
        put(brings.cases, {{"case_no", caseNo(35)}, {"recorded_at", onDay(19)}, {"team", "T1"}, {"status", "open"}});
        take(opened, brings);
        const auto view = opened.readCase(caseNo(35));
        REQUIRE(view);
        QCOMPARE(view->events.size(), std::size_t(1));
        QCOMPARE(view->events.front().source.exportId, 2);
        QCOMPARE(view->reviews.size(), std::size_t(1));
        QCOMPARE(opened.quarantine()->size(), std::size_t(1));
        isSound(opened);
        const auto before = picture(opened);
        REQUIRE(opened.rebuild(m_silent));
        QCOMPARE(picture(opened), before);
        QCOMPARE(opened.quarantine()->size(), std::size_t(1));
    }
    void whatStopsWithoutForce()
    {
        auto opened = open();
        take(opened, force());
        const auto before = picture(opened);
        const auto stops = [&](const ExportTables &tables, Objection::Code code) {
            const auto report = plan(opened, tables);
            const bool refused = report && objects(*report, code) && !opened.applySync(false, m_silent);
            opened.dropPlan();
            return refused && picture(opened) == before;
        };
        auto tables = force();
        tables.exportedAt = "2025-01-31T06:00:00Z";
        QVERIFY(stops(tables, Objection::Code::OlderExport));
        tables.exportedAt = "2025-02-02T06:00:00Z";
        tables.fault = test::ManifestFault::WrongRows;
        QVERIFY(stops(tables, Objection::Code::ManifestMismatch));
        tables.fault = test::ManifestFault::WrongHash;
        QVERIFY(stops(tables, Objection::Code::ManifestMismatch));
        tables.fault = test::ManifestFault::None;
        auto bad = tables;
        set(bad.reviews.rows[1], "kind", "x");
        set(bad.reviews.rows[2], "kind", "x");
        const auto taken = plan(opened, bad); // rows that cannot be taken never stop the rest
        QVERIFY(taken && taken->objections.empty());
        QVERIFY(std::any_of(taken->notices.begin(), taken->notices.end(), [](const std::string &notice) { return notice.find("reviews.csv: 2 of 30") == 0; }));
        opened.dropPlan();
        auto few = tables;
        few.cases.rows.resize(21);
        QVERIFY(!stops(few, Objection::Code::FewerCases));
        few.cases.rows.resize(20);
        QVERIFY(stops(few, Objection::Code::FewerCases));
        auto narrow = tables;
        narrow.cases.required = {"case_no", "recorded_at", "team"};
        for (auto &row : narrow.cases.rows)
            std::erase_if(row, [](const auto &cell) { return cell.first == "status"; });
        const auto refused = plan(opened, narrow);
        QVERIFY(!refused && refused.error().what.find("status") != std::string::npos);
        QCOMPARE(picture(opened), before);
    }
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
        QVERIFY(opened.quarantine()->empty());
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
        QVERIFY(!refused);
        QVERIFY(refused.error().what.find("status") != std::string::npos);
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
    void anExportOfTheFutureIsSaid()
    {
        const auto isSaid = [this](const char *exportedAt) {
            auto tables = force();
            tables.exportedAt = exportedAt;
            auto opened = open();
            const auto report = take(opened, tables);
            return std::any_of(report.notices.begin(), report.notices.end(), [](const std::string &notice) {
                return notice.find("3 days from now") != std::string::npos;
            });
        };
        QVERIFY(isSaid("2025-03-06T09:00:00Z")); // now: 2025-03-03T08:00:00Z
        QVERIFY(!isSaid("2025-03-03T09:00:00Z"));
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
        QCOMPARE(opened.quarantine()->size(), std::size_t(1));
        REQUIRE(opened.rebuild(m_silent));
        QCOMPARE(picture(opened), before);
        QCOMPARE(opened.quarantine()->size(), std::size_t(1));
        QVERIFY(opened.readCase(caseNo(5))->reviews.front().inExport);
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
        QVERIFY(opened.quarantine()->empty());
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
    void whatIsAbsentIsCountedOnce()
    {
        auto opened = open();
        take(opened, force());
        auto fewer = force();
        fewer.exportedAt = "2025-02-02T06:00:00Z";
        fewer.cases.rows.resize(28);
        fewer.events.rows.resize(56);
        fewer.reviews.rows.resize(28);
        QCOMPARE(take(opened, fewer).counts.absent, 2);
        QCOMPARE(plan(opened, fewer)->counts.absent, 2);
        QCOMPARE(plan(opened, fewer)->counts.unchanged, 28);
        auto more = force();
        more.exportedAt = "2025-02-03T06:00:00Z";
        more.cases.rows.resize(29);
        more.events.rows.resize(58);
        more.reviews.rows.resize(29);
        QCOMPARE(take(opened, more).counts.absent, 1);
        auto little = delta("2025-02-04T06:00:00Z");
        put(little.events, {{"case_no", caseNo(1)}, {"at", onDay(20)}, {"kind", "contacted"}});
        take(opened, little);
        const auto again = plan(opened, little);
        QVERIFY(again->nothingToDo);
        QCOMPARE(again->counts.absent, 0);
        QCOMPARE(again->counts.unchanged, 0);
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
    // A folder whose first sync had --now stays a test, also with nothing left in it; a used one never becomes one.
    void aTestFolderIsOneForEver()
    {
        const auto replaying = [this](const std::string &folder) {
            OpenOptions made;
            made.dataDir = folder;
            made.access = OpenOptions::Access::Write;
            made.clock = &m_clock;
            made.login = "tester";
            made.replay = true;
            return Workspace::open(made);
        };
        const auto folder = fresh("data");
        {
            auto opened = replaying(folder);
            REQUIRE(opened);
            take(*opened, force());
            REQUIRE(opened->undoSync(m_silent));
            QVERIFY(opened->status()->isTest);
        }
        QVERIFY(open(folder).status()->isTest);
        const auto used = fresh("data");
        {
            auto opened = open(used);
            take(opened, force());
            REQUIRE(opened.undoSync(m_silent));
        }
        auto opened = replaying(used);
        REQUIRE(opened);
        QVERIFY(!plan(*opened, force()));
        QVERIFY(!opened->status()->isTest);
    }
    void aForceWithoutEvents()
    {
        auto tables = force();
        tables.events.present = false;
        auto opened = open();
        take(opened, tables);
        tables.exportedAt = "2025-02-02T06:00:00Z";
        set(tables.cases.rows[2], "risk", "high");
        set(tables.cases.rows[3], "status", "filed");
        const auto report = take(opened, tables);
        QCOMPARE(report.counts.inferred, 3);
        const auto risk = opened.readCase(caseNo(2));
        REQUIRE(risk);
        QCOMPARE(risk->events.size(), std::size_t(2));
        QVERIFY(risk->events.back().source.inferred);
        QCOMPARE(risk->events.back().classification.risk, std::string("high"));
        QCOMPARE(formatInstant(risk->events.back().at), std::string("2025-02-02T06:00:00Z"));
        QVERIFY(opened.readCase(caseNo(3))->events.back().kind == due::EventKind::Filed);
        isSound(opened);
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

QTEST_GUILESS_MAIN(TestSyncRules)
#include "tst_sync_rules.moc"
