// SPDX-License-Identifier: GPL-3.0-or-later
// The literals of this test are ASCII; what the project forbids elsewhere keeps its hundred command lines
// readable.
#undef QT_NO_CAST_FROM_ASCII
#include "tests/app/command_run.h"
#include "tests/support/eventually.h"
#include "tests/support/export_writer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace casegrip::test;

namespace
{

// Local noon in summer; everything below is worked out by hand from it.
const QString now = QStringLiteral("2025-06-20T12:00:00Z");

ExportTables smallForce()
{
    ExportTables tables;
    tables.exportedAt = "2025-06-20T05:00:00Z";
    tables.officers.add(
        {{"officer_id", "007"}, {"name", "Ann Example"}, {"rank", "constable"}, {"team", "A1"}});
    tables.officers.add(
        {{"officer_id", "S1"}, {"name", "Sam Example"}, {"rank", "sergeant"}, {"team", "B1"}});
    tables.units.add({{"team", "A1"}, {"area", "North"}});
    tables.units.add({{"team", "B1"}, {"area", "South"}});
    // Recorded on 2 June at 10:00 local: the standard initial review is due 96 hours later and was never
    // done.
    tables.cases.add({{"case_no", "0099250001"},
                      {"recorded_at", "2025-06-02T10:00:00"},
                      {"team", "A1"},
                      {"status", "open"},
                      {"class", "28E"},
                      {"class_title", "=HYPERLINK(\"http://x\")"},
                      {"oic_id", "007"}});
    // Stalking: enhanced, due in 24 hours, done on time by somebody of another team.
    tables.cases.add({{"case_no", "0099250002"},
                      {"recorded_at", "2025-06-03T10:00:00"},
                      {"team", "A1"},
                      {"status", "open"},
                      {"class", "8Q"},
                      {"class_title", "Stalking, \"repeat\""}});
    tables.reviews.add({{"review_ref", "R-1"},
                        {"case_no", "0099250002"},
                        {"kind", "initial_enhanced"},
                        {"reviewer_id", "S1"},
                        {"completed_at", "2025-06-03T20:00:00"}});
    // Closed before anything was done.
    tables.cases.add({{"case_no", "0099250003"},
                      {"recorded_at", "2025-05-01T10:00:00"},
                      {"team", "B1"},
                      {"status", "filed"},
                      {"status_at", "2025-05-10T10:00:00"},
                      {"class", "28E"}});
    tables.events.add({{"case_no", "0099250003"}, {"at", "2025-05-10T10:00:00"}, {"kind", "filed"}});
    return tables;
}

} // namespace

// casegrip as its users meet it: the built program, its output and its exit codes.
class TestCommand : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        QVERIFY(smallForce().write(path("export").toStdString()).has_value());
        const CommandRun run = casegrip({"--format", "json", "sync", path("export")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject answer = run.json().object();
        QCOMPARE(answer["applied"].toBool(), true);
        QCOMPARE(answer["exported_at"].toString(), "2025-06-20T05:00:00Z");
        const QJsonObject plan = answer["plan"].toObject();
        QCOMPARE(plan["new"].toInt(), 3);
        QCOMPARE(plan["refused"].toInt(), 0);
    }

    void syncAnswersWithExactlyTheContract()
    {
        // Keys in their order, as text: QJsonObject sorts them.
        const CommandRun run = casegrip({"sync", path("export"), "--dry-run", "--format", "json"});
        QCOMPARE(run.exitCode, 0);
        const QRegularExpression shape(
            "^\\{\"plan\":\\{\"new\":0,\"changed\":0,\"unchanged\":3,\"absent\":0,\"refused\":0\\},"
            "\"applied\":false,"
            "\"exported_at\":\"2025-06-20T05:00:00Z\",\"refusals\":\\[\\],"
            "\"seconds\":\\{\"read\":[0-9.]+,\"plan\":[0-9.]+,\"apply\":0.000\\}\\}\n$");
        QVERIFY2(shape.match(run.out).hasMatch(), run.out.constData());
    }
    void theSameExportAgainChangesNothing()
    {
        const CommandRun run = casegrip({"sync", path("export"), "--format", "csv"});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray("new,changed,unchanged,absent,refused,applied,exported_at\n"
                                     "0,0,3,0,0,0,2025-06-20T05:00:00Z\n"));
    }
    void refusedRowsAreNamed()
    {
        ExportTables tables = smallForce();
        tables.exportedAt = "2025-06-20T06:00:00Z";
        tables.events.add({{"case_no", "nobody"}, {"at", "2025-05-10T10:00:00"}, {"kind", "filed"}});
        QVERIFY(tables.write(path("refusing").toStdString()).has_value());
        const CommandRun run = casegrip({"sync", path("refusing"), "--dry-run", "--format", "json"});
        QCOMPARE(run.exitCode, 0);
        const QJsonObject answer = run.json().object();
        QCOMPARE(answer["plan"].toObject()["refused"].toInt(), 1);
        const QJsonObject refusal = answer["refusals"].toArray().at(0).toObject();
        QCOMPARE(refusal.keys(), QStringList({"column", "file", "line", "reason"}));
        QCOMPARE(refusal["file"].toString(), "events.csv");
        QCOMPARE(refusal["line"].toInt(), 3);
        QVERIFY(!refusal["reason"].toString().isEmpty());
    }
    // Each of them, and the same again when the same export is read once more.
    void allRefusedRowsAreListed()
    {
        ExportTables tables = smallForce();
        constexpr int wrong = 1200;
        for (int i = 0; i < wrong; ++i)
            tables.events.add({{"case_no", "0099250001"}, {"at", "no time " + std::to_string(i)}, {"kind", "contacted"}});
        QVERIFY(tables.write(path("wrong").toStdString()).has_value());
        const QString data = path("wrong-data");
        for (const bool applied : {true, false}) {
            const CommandRun run = runCommand({"--data", data, "--format", "json", "sync", path("wrong")});
            QVERIFY2(run.exitCode == 0, run.err.constData());
            const QJsonObject answer = run.json().object();
            QCOMPARE(answer["applied"].toBool(), applied);
            const QJsonObject plan = answer["plan"].toObject();
            QCOMPARE(plan["refused"].toInt(), wrong);
            QCOMPARE(plan["new"].toInt() + plan["unchanged"].toInt(), 3);
            QCOMPARE(answer["refusals"].toArray().size(), wrong);
        }
        const CommandRun text = runCommand({"--data", data, "sync", path("wrong")});
        QVERIFY(text.out.contains("rows refused: 1200"));
        QVERIFY(text.err.contains("and 1180 more"));
    }
    void aFullExportWithoutARequiredColumnIsRefusedWithForceToo()
    {
        ExportTables tables = smallForce();
        tables.exportedAt = "2025-06-20T07:00:00Z";
        std::erase(tables.cases.required, "team");
        for (auto &row : tables.cases.rows)
            std::erase_if(row, [](const auto &field) { return field.first == "team"; });
        QVERIFY(tables.write(path("teamless").toStdString()).has_value());
        for (const QString &option : {QStringLiteral("--dry-run"), QStringLiteral("--force")}) {
            const CommandRun run = casegrip({"--format", "json", "sync", path("teamless"), option});
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(lastLine(run.err).contains("cases.csv, line 1: the column team"), run.err.constData());
            QVERIFY(!lastLine(run.err).contains("--force"));
            const QJsonObject answer = run.json().object();
            QCOMPARE(answer.keys(), QStringList({"applied", "exported_at", "plan", "refusals", "seconds"}));
            QCOMPARE(answer["applied"].toBool(true), false);
        }
    }
    void anOlderExportNeedsForce()
    {
        ExportTables tables = smallForce();
        tables.exportedAt = "2025-06-19T06:00:00Z";
        QVERIFY(tables.write(path("older").toStdString()).has_value());
        const CommandRun refused = casegrip({"sync", path("older")});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(lastLine(refused.err).startsWith("casegrip: Nothing was changed: "));
        QVERIFY(lastLine(refused.err).contains("--force"));
    }

    void settingsAreListedAndSet()
    {
        const CommandRun all = casegrip({"setting", "--format", "csv"});
        QCOMPARE(all.exitCode, 0);
        QCOMPARE(all.lines().front(), QByteArray("name,value,standard,meaning"));
        for (const char *row : {"data.stale_after_hours,26,26,", "queue.tour_start,07:00,07:00,",
                                "marking,OFFICIAL-SENSITIVE,OFFICIAL-SENSITIVE,", "kept_exports_mib,4096,4096,"})
            QVERIFY2(all.out.contains(row), all.out.constData());
        const CommandRun set = casegrip({"setting", "queue.tour_start", "06:30", "--format", "csv"});
        QVERIFY2(set.exitCode == 0, set.err.constData());
        QVERIFY2(set.out.contains("\nqueue.tour_start,06:30,07:00,"), set.out.constData());
        QVERIFY(casegrip({"setting", "queue.tour_start", "--format", "csv"}).out.contains(",06:30,"));
        QCOMPARE(casegrip({"setting", "queue.tour_start", "--standard"}).exitCode, 0);
        QVERIFY(casegrip({"setting", "queue.tour_start", "--format", "csv"}).out.contains(",07:00,07:00,"));
    }
    void settingsAreChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto add = [](const char *name, const char *value) {
            QTest::addRow("%s=%s", name, value) << QString::fromUtf8(name) << QString::fromUtf8(value);
        };
        for (const char *hours : {"0", "8761", "26h", "1.5", ""})
            add("data.stale_after_hours", hours);
        for (const char *time : {"24:00", "7:00", "07:60", "0700", "07:00:00"})
            add("queue.tour_start", time);
        for (const char *mebibytes : {"0", "1000001", "4 GiB"})
            add("kept_exports_mib", mebibytes);
        add("marking", " ");
        add("marking", "two\nlines");
        add("batch_red_box", "maybe");
        add("no_such_setting", "1");
    }
    void settingsAreChecked()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const CommandRun before = casegrip({"setting", "--format", "csv"});
        const CommandRun run = casegrip({"setting", name, value});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(lastLine(run.err).startsWith("casegrip: The value ") || name == "no_such_setting", run.err.constData());
        QCOMPARE(casegrip({"setting", "--format", "csv"}).out, before.out);
    }

    void queueHasTheColumnsOfTheContract()
    {
        const CommandRun run = casegrip({"queue", "--rank", "sergeant", "--format", "csv"});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(
            run.out,
            QByteArray(
                "case_no,stage,cycle,variant,opens_at,due_at,state,band,class_title,red_box,oic_id,team,last_"
                "review_at\n"
                "0099250001,initial,1,standard,2025-06-02T09:00:00Z,2025-06-06T09:00:00Z,overdue,overdue,"
                "\"'=HYPERLINK(\"\"http://x\"\")\",0,007,A1,\n"));
        const QJsonObject row =
            casegrip({"queue", "--rank", "sergeant", "--format", "json"}).json().array().at(0).toObject();
        QCOMPARE(row["class_title"].toString(), "=HYPERLINK(\"http://x\")"); // json has no formulas
        QCOMPARE(row["cycle"].toInt(), 1);
        QVERIFY(row["last_review_at"].isNull());
    }
    void queueIsFilteredAndLimited()
    {
        const auto count = [this](const QStringList &options) {
            return casegrip(QStringList{"queue", "--format", "csv"} + options).lines().size() - 1;
        };
        const auto all = count({});
        QVERIFY(all > 4);
        QCOMPARE(count({"--limit", "2"}), 2);
        QCOMPARE(count({"--team", "A1"}), all); // the case of B1 is closed
        QCOMPARE(count({"--area", "South"}), 0);
        QCOMPARE(count({"--state", "overdue"}) + count({"--state", "open,paused"}), all);
        const CommandRun unknown = casegrip({"queue", "--rank", "admiral"});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY(unknown.err.contains("sergeant"));
    }
    void obligationsAreSortedAndComplete()
    {
        const CommandRun run = casegrip({"obligations", "--format", "csv"});
        QCOMPARE(run.exitCode, 0);
        const auto lines = run.lines();
        QCOMPARE(
            lines.first(),
            QByteArray(
                "case_no,stage,cycle,variant,opens_at,due_at,completed_at,state,review_ref,team,red_box"));
        QVERIFY(lines.contains("0099250002,initial,1,enhanced,2025-06-03T09:00:00Z,2025-06-04T09:00:00Z,"
                               "2025-06-03T19:00:00Z,done_on_time,R-1,A1,1"));
        QVERIFY(
            lines.contains("0099250001,inspector,1,,2025-06-02T09:00:00Z,2025-07-02T22:59:59Z,,open,,A1,0"));
        QVERIFY(lines.contains(
            "0099250003,initial,1,standard,2025-05-01T09:00:00Z,2025-05-05T09:00:00Z,,missed,,B1,0"));
        QList<QByteArray> keys;
        for (const auto &line : lines.mid(1)) {
            const auto cells = line.split(',');
            QCOMPARE(cells.size(), 11);
            keys.append(cells[0] + ' ' + cells[1] + ' ' + cells[4] + ' ' + cells[2].rightJustified(9, '0'));
        }
        auto sorted = keys;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(keys, sorted);
    }
    void obligationsAreFiltered()
    {
        const auto rows =
            casegrip({"obligations", "--case", "0099250003", "--state", "missed", "--format", "json"})
                .json()
                .array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].toObject()["stage"].toString(), "initial");
        QCOMPARE(rows[0].toObject()["red_box"].toBool(), false);
        QVERIFY(rows[0].toObject()["completed_at"].isNull());
        QCOMPARE(casegrip({"obligations", "--team", "Z9", "--format", "json"}).out, QByteArray("[]\n"));
    }
    void complianceCountsByTheKeysAskedFor()
    {
        const QStringList period{"compliance", "--from",   "2025-05-01", "--to",
                                 "2025-06-30", "--format", "json"};
        // Initial reviews: one overdue, one done on time, one missed. Nothing else has fallen due by the
        // twentieth.
        QCOMPARE(casegrip(period + QStringList{"--by", "rank"}).out,
                 QByteArray("[\n{\"rank\":\"sergeant\",\"due\":3,\"completed\":1,\"on_time\":1}\n]\n"));
        QCOMPARE(
            casegrip(period + QStringList{"--by", "month,area"}).out,
            QByteArray(
                "[\n{\"month\":\"2025-05\",\"area\":\"South\",\"due\":1,\"completed\":0,\"on_time\":0},\n"
                "{\"month\":\"2025-06\",\"area\":\"North\",\"due\":2,\"completed\":1,\"on_time\":1}\n]\n"));
        QCOMPARE(casegrip(period + QStringList{"--by", "reviewer_unit"}).out,
                 QByteArray("[\n{\"reviewer_unit\":\"A1\",\"due\":1,\"completed\":0,\"on_time\":0},\n"
                            "{\"reviewer_unit\":\"B1\",\"due\":2,\"completed\":1,\"on_time\":1}\n]\n"));
        QCOMPARE(casegrip(period).out, QByteArray("[\n{\"due\":3,\"completed\":1,\"on_time\":1}\n]\n"));
        QCOMPARE(casegrip({"compliance", "--from", "2025-06-04", "--to", "2025-06-04", "--by",
                           "week,stage,team", "--format", "csv"})
                     .out,
                 QByteArray("week,stage,team,due,completed,on_time\n2025-W23,initial,A1,1,1,1\n"));
    }
    void replaysGiveTheSameFigures()
    {
        // The tallies answer at the folder's own now; a replay is worked out from the facts.
        const QStringList asked{
            "compliance", "--from", "2025-05-01", "--to", "2025-06-30", "--by", "area,month,reviewer_unit",
            "--format",   "csv"};
        const QString shipped = QStringLiteral(CASEGRIP_SOURCE "/resources/framework/cmf-1.json");
        const QByteArray stored = casegrip(asked).out;
        QCOMPARE(casegrip(asked + QStringList{"--framework", shipped}).out, stored);
        QVERIFY(stored.count('\n') == 4);
        for (const QStringList &other : {QStringList{"caseload", "--by", "oic,team"},
                                         QStringList{"snapshot", "--from", "2025-05-01", "--to", "2025-06-15", "--by", "team"},
                                         QStringList{"forecast", "--days", "30", "--by", "stage"}})
            QCOMPARE(casegrip(other + QStringList{"--framework", shipped}).out, casegrip(other).out);
    }
    void caseloadAndForecast()
    {
        QCOMPARE(casegrip({"caseload", "--by", "area,oic", "--format", "csv"}).out,
                 QByteArray("area,oic,open,red_box,days_0_7,days_8_30,days_31_90,days_91_120,days_121_180,"
                            "days_181_365,days_over_365\n"
                            "North,,1,1,0,1,0,0,0,0,0\n"
                            "North,007,1,0,0,1,0,0,0,0,0\n"));
        QCOMPARE(casegrip({"forecast", "--days", "14", "--by", "rank", "--format", "csv"}).out,
                 QByteArray("day,rank,due,red_box\n2025-07-02,inspector,1,0\n2025-07-03,inspector,1,1\n"));
    }
    void snapshot()
    {
        const QStringList asked{"snapshot", "--from", "2025-05-01", "--to", "2025-07-31"};
        QCOMPARE(casegrip(asked + QStringList{"--format", "csv"}).out, QByteArray("recorded,filed,reopened,arrests,outcomes,outcomes_by_code,positive,positive_of,positive_definition,"
                            "median_days,ninetieth_days,open,audits,audit_score,audit_pairs,audit_agreement\n"
                            "3,1,0,0,0,,0,3,\"outcomes 1, 1A, 2, 2A, 3, 3A, 4, 6, 7, 8 / crimes recorded in the period\",9.0,9.0,2,0,,0,\n"));
        const auto byMonth = casegrip(asked + QStringList{"--by", "area,month", "--format", "json"}).json().array();
        QVERIFY(!byMonth.isEmpty());
        QVERIFY(byMonth[0].toObject()["open"].isNull());
        const CommandRun text = casegrip(asked);
        QVERIFY(text.err.contains("Positive % = outcomes 1, 1A, "));
        QVERIFY2(text.out.contains("0 (0-56) (few)"), text.out.constData()); // of 3, with its interval
        QVERIFY(!text.out.contains("positive_definition"));
        QCOMPARE(casegrip({"snapshot", "--from", "2025-05-01"}).exitCode, 2);
        QCOMPARE(casegrip({"snapshot", "--from", "2025-05-02", "--to", "2025-05-01"}).exitCode, 1);
    }
    void explanationsTellEachStep()
    {
        const CommandRun text = casegrip({"explain", "0099250001"});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains("initial (standard), episode 1, cycle 1: overdue"));
        const auto rows = casegrip({"explain", "0099250001", "--format", "json"}).json().array();
        QVERIFY(rows.size() > 4);
        QCOMPARE(rows[0].toObject()["step"].toInt(), 1);
        QVERIFY(!rows[0].toObject()["sentence"].toString().isEmpty());
        const CommandRun unknown = casegrip({"explain", "99250001"});
        QCOMPARE(unknown.exitCode, 1);
        QCOMPARE(unknown.out, QByteArray());
        QCOMPARE(unknown.err.count('\n'), 1);
    }

    void entriesPrintTheirIdAndCanBeUndone()
    {
        const auto overdue = [this] {
            return casegrip({"queue", "--rank", "sergeant", "--format", "csv"}).lines().at(1);
        };
        const CommandRun made = casegrip({"red-box", "0099250001", "--reason", "Threats"});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(QRegularExpression("^[0-9a-f]{64}\n$").match(made.out).hasMatch());
        QVERIFY(overdue().contains(",1,007,A1,"));
        const CommandRun undone = casegrip({"undo", made.out.trimmed()});
        QVERIFY2(undone.exitCode == 0, undone.err.constData());
        QVERIFY(overdue().contains(",0,007,A1,"));
        QCOMPARE(casegrip({"note", "0099250001", "--text", "=1+1"}).exitCode, 0);
        QCOMPARE(casegrip({"snooze", "0099250001", "--until", "2025-06-25", "--reason", "Waiting"}).exitCode,
                 0);
        const CommandRun log = casegrip({"log", "--case", "0099250001", "--format", "csv"});
        QVERIFY(log.lines().first() == "at,chain,id,author,type,case_no,text,on_behalf_of");
        QCOMPARE(log.out.count(",journal,"), 4); // the access log has its own rows
        QVERIFY(log.out.contains(",0099250001,'=1+1,\n"));
        QVERIFY(log.out.contains(made.out.trimmed()));
        QCOMPARE(casegrip({"note", "nobody", "--text", "x"}).exitCode, 1);
        const auto rows = [&](const QStringList &chosen) { return casegrip(QStringList{"log", "--format", "csv"} + chosen).lines().size() - 1; };
        QCOMPARE(rows({"--chain", "journal", "--action", "note"}), 1);
        QCOMPARE(rows({"--chain", "access", "--action", "note"}), 0);
        QVERIFY(rows({"--action", "changed"}) >= 4);
        QCOMPARE(rows({"--action", "changed", "--limit", "2"}), 2);
        QCOMPARE(rows({"--person", "no such login"}), 0);
        QCOMPARE(rows({"--to", "2001-01-01"}), 0);
        QCOMPARE(rows({"--chain", "journal", "--from", "2001-01-01"}), rows({"--chain", "journal"})); // reading it is a row of the other
        QCOMPARE(rows({"--words", "anything"}), 0);
        QCOMPARE(casegrip({"log", "--chain", "neither"}).exitCode, 2);
    }
    void verifyFindsNothingWrong()
    {
        const CommandRun run = casegrip({"verify", "--format", "csv"});
        QVERIFY2(run.exitCode == 0, run.out.constData());
        QCOMPARE(run.out, QByteArray("what,since,where,todo,mended,doubt\n"));
        QVERIFY(run.err.contains("3 cases"));
        QCOMPARE(casegrip({"verify", "--chains", "--quiet"}).err, QByteArray());
        QCOMPARE(casegrip({"verify", "--chains", "--rebuild"}).exitCode, 2);
    }

    void nowMakesAFolderReadOnlyUnlessItIsATest()
    {
        const QStringList own{"--data", path("own")};
        QCOMPARE(runCommand(own + QStringList{"sync", path("export")}).exitCode, 0);
        const QByteArray before = contentsOf(path("own"));
        const CommandRun earlier = runCommand(own + QStringList{"--now", "2025-06-03T12:00:00Z", "queue",
                                                                "--rank", "sergeant", "--format", "csv"});
        QCOMPARE(earlier.exitCode, 0);
        QCOMPARE(earlier.lines().size(), 3); // both were open then
        const CommandRun refused =
            runCommand(own + QStringList{"--now", now, "note", "0099250001", "--text", "x"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.err.contains("--now"));
        QCOMPARE(runCommand(own + QStringList{"--now", now, "sync", path("refusing")}).exitCode, 1);
        QCOMPARE(contentsOf(path("own")), before);
    }
    void anEmptyFolderAnswersWithNothing()
    {
        QVERIFY(QDir().mkpath(path("empty")));
        for (const char *const format : {"text", "csv", "json"}) {
            const CommandRun run = runCommand({"--data", path("empty"), "--format", format, "queue"});
            QCOMPARE(run.exitCode, 0);
            QVERIFY2(run.err.isEmpty() || run.err.startsWith("casegrip: "), run.err.constData());
        }
    }
    void anEntryIsTakenBackByItsAuthorOnce()
    {
        const QStringList own{"--data", path("own undo")};
        QCOMPARE(runCommand(own + QStringList{"sync", path("export")}).exitCode, 0);
        const CommandRun made = runCommand(own + QStringList{"--as", "alice", "note", "0099250001", "--text", "x"});
        QCOMPARE(made.exitCode, 0);
        const QString id = QString::fromUtf8(made.out).trimmed();
        const CommandRun other = runCommand(own + QStringList{"--as", "bob", "undo", id});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.err.contains("somebody else"), other.err.constData());
        QCOMPARE(runCommand(own + QStringList{"--as", "alice", "undo", id}).exitCode, 0);
        const CommandRun twice = runCommand(own + QStringList{"--as", "alice", "undo", id});
        QCOMPARE(twice.exitCode, 1);
        QVERIFY2(twice.err.contains("before"), twice.err.constData());
    }
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("command") << QStringList{"frobnicate"};
        QTest::newRow("option") << QStringList{"queue", "--colour"};
        QTest::newRow("state") << QStringList{"queue", "--state", "done"};
        QTest::newRow("key") << QStringList{"compliance", "--from", "2025-01-01", "--to",
                                            "2025-02-01", "--by",   "officer"};
        QTest::newRow("key twice") << QStringList{"compliance", "--from", "2025-01-01", "--to",
                                                  "2025-02-01", "--by",   "rank,rank"};
        QTest::newRow("date") << QStringList{"compliance", "--from", "01/01/2025", "--to", "2025-02-01"};
        QTest::newRow("no date") << QStringList{"compliance", "--from", "2025-01-01"};
        QTest::newRow("days") << QStringList{"forecast", "--days", "0"};
        QTest::newRow("format") << QStringList{"--format", "xml", "queue"};
        QTest::newRow("no case") << QStringList{"explain"};
        QTest::newRow("framework") << QStringList{"framework"};
        QTest::newRow("template") << QStringList{"template"};
        QTest::newRow("two commands") << QStringList{"verify", "queue"};
        QTest::newRow("shell") << QStringList{"completion", "csh"};
        QTest::newRow("now") << QStringList{"--now", "yesterday", "queue"};
        QTest::newRow("limit") << QStringList{"queue", "--limit", "-1"};
        QTest::newRow("empty team") << QStringList{"queue", "--team", ""};
        QTest::newRow("empty case") << QStringList{"obligations", "--case", ""};
        QTest::newRow("log limit") << QStringList{"log", "--limit", "-1"};
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const CommandRun run = casegrip(arguments);
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.startsWith("casegrip: ") && run.err.contains("--help"), run.err.constData());
    }
    void failuresSayWhatToDo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no folder") << QStringList{"--data", path("missing"), "queue"};
        QTest::newRow("no export") << QStringList{"--data", path("unmade"), "sync", path("missing")};
        QTest::newRow("no template file") << QStringList{"template", "check", path("missing")};
        QTest::newRow("no framework file") << QStringList{"framework", "check", path("missing")};
        QTest::newRow("period") << QStringList{"--data",     path("data"), "compliance", "--from",
                                               "2025-02-01", "--to",       "2025-01-01"};
    }
    void failuresSayWhatToDo()
    {
        QFETCH(QStringList, arguments);
        const CommandRun run = runCommand(arguments);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY(QRegularExpression("^casegrip: .+\\. .+\\.\n$").match(run.err).hasMatch());
        QVERIFY(!QFile::exists(path("missing")));
    }
    void frameworksAreShownAndChecked()
    {
        const QString shipped = QStringLiteral(CASEGRIP_SOURCE "/resources/framework/cmf-1.json");
        QCOMPARE(runCommand({"framework", "check", shipped}).exitCode, 0);
        const CommandRun shown = casegrip({"framework", "show", "--format", "json"});
        QCOMPARE(shown.json().object()["id"].toString(), "cmf");
        QFile file(path("broken.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\": \"x\", \"initial\": {\"rank\": \"sergeant\", \"enhanced_hours\": 0}}");
        file.close();
        const CommandRun broken = runCommand({"framework", "check", file.fileName()});
        QCOMPARE(broken.exitCode, 1);
        QCOMPARE(broken.err.count('\n'), 1);
    }
    void everyCommandShowsAnExample()
    {
        const CommandRun help = runCommand({"--help"});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains("Example:"));
        const QByteArray list = help.out.mid(help.out.indexOf("Subcommands:"));
        auto names = QRegularExpression("^  ([a-z-]+) ", QRegularExpression::MultilineOption)
                         .globalMatch(QString::fromUtf8(list));
        int count = 0;
        while (names.hasNext()) {
            const QString name = names.next().captured(1);
            if (name == QLatin1String("casegrip"))
                continue; // the example
            const CommandRun one = runCommand({name, "--help"});
            QCOMPARE(one.exitCode, 0);
            QVERIFY2(one.out.contains("Example:\n  "), qPrintable(name));
            ++count;
        }
        QVERIFY(count >= 17);
        QVERIFY(runCommand({"--version"}).out.startsWith("casegrip "));
    }
    void stoppedIsHundredAndThirtyAndLeavesNothing()
    {
        QProcess process;
        process.start(commandProgram(), {"demo", path("stopped"), "--cases", "9000000"});
        EVENTUALLY(QFile::exists(path("stopped/cases.csv")));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(!QFile::exists(path("stopped/manifest.json")));
        QVERIFY(QDir(path("stopped")).isEmpty());
    }
    // A folder lies where the log should be: told, and the work is done.
    void withoutALogTheWorkGoesOn()
    {
        const QString data = path("unlogged");
        QVERIFY(QDir().mkpath(data + "/log/casegrip.log"));
        const CommandRun run = runCommand({"--data", data, "--now", now, "sync", path("export")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.err.count("without a log"), 1);
    }
    void withoutADisplayThereIsNoWindow()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        process.setProcessEnvironment(environment);
        process.start(commandProgram(), QStringList());
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        const QByteArray said = process.readAllStandardError();
        QVERIFY(said.startsWith("casegrip: "));
        QCOMPARE(said.count('\n'), 1);
    }

private:
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    // On the test folder; --now stands before or after the command, which is the same.
    CommandRun casegrip(const QStringList &arguments) const
    {
        return runCommand(QStringList{"--data", path("data")} + arguments + QStringList{"--now", now});
    }
    static QByteArray lastLine(const QByteArray &text) { return text.trimmed().split('\n').last(); }
    // Names and bytes of the database files of a folder.
    static QByteArray contentsOf(const QString &folder)
    {
        QByteArray contents;
        for (const QString &name : QDir(folder).entryList({"*.db"}, QDir::Files, QDir::Name)) {
            QFile file(folder + QLatin1Char('/') + name);
            if (file.open(QIODevice::ReadOnly))
                contents += name.toUtf8() + file.readAll();
        }
        return contents;
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
