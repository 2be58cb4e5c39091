// SPDX-License-Identifier: GPL-3.0-or-later
// The literals of this test are ASCII.
#undef QT_NO_CAST_FROM_ASCII
#include "tests/app/command_run.h"
#include "tests/support/export_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip::test;

// `casegrip what-if`: two cases worked out by hand under the shipped framework and under a candidate.
class WhatIfCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tablesAreExact();
    void textPutsNowAndThenSideBySide();
    void theShippedFrameworkChangesNothing();
    void sidesAreThoseOfCompliance();
    void faultsOfTheFileAreSaidWithTheirPath_data();
    void faultsOfTheFileAreSaidWithTheirPath();
    void wrongUsage();
    void nothingIsWritten();

private:
    QString path(const char *name) const { return m_dir.filePath(name); }
    CommandRun casegrip(const QStringList &arguments) const
    {
        return runCommand(QStringList{"--data", path("data"), "--now", "2025-07-20T12:00:00Z"} + arguments);
    }
    CommandRun whatIf(const QString &file, const QStringList &more = {}) const
    {
        return casegrip(QStringList{"what-if", file, "--from", "2025-06-01", "--to", "2025-07-31"} + more);
    }
    static QByteArray shippedText()
    {
        QFile file(QStringLiteral(CASEGRIP_SOURCE "/resources/framework/cmf-1.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // The shipped framework with other values.
    QString candidate(const char *name, const QList<std::pair<QByteArray, QByteArray>> &changes) const
    {
        QByteArray text = shippedText();
        for (const auto &[from, to] : changes) {
            if (!text.contains(from))
                qFatal("%s is not there", from.constData());
            text.replace(text.indexOf(from), from.size(), to);
        }
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no candidate");
        return path(name);
    }
    QString shorter() const
    {
        return candidate("shorter.json", {{"\"enhanced_hours\": 24", "\"enhanced_hours\": 8"}, {"\"every_days\": 30", "\"every_days\": 14"},
                                          {"\"version\": \"1\"", "\"version\": \"2\""}});
    }

    QTemporaryDir m_dir;
};

void WhatIfCommandTest::initTestCase()
{
    ExportTables tables;
    tables.exportedAt = "2025-07-20T05:00:00Z";
    tables.officers.add({{"officer_id", "S1"}, {"name", "Sam Example"}, {"rank", "sergeant"}, {"team", "A1"}});
    tables.units.add({{"team", "A1"}, {"area", "North"}});
    tables.cases.add({{"case_no", "0099250001"}, {"recorded_at", "2025-06-02T10:00:00"}, {"team", "A1"}, {"status", "open"}, {"class", "28E"}});
    tables.cases.add({{"case_no", "0099250002"}, {"recorded_at", "2025-06-03T10:00:00"}, {"team", "A1"}, {"status", "open"}, {"class", "8Q"}});
    tables.reviews.add({{"review_ref", "R-1"},
                        {"case_no", "0099250002"},
                        {"kind", "initial_enhanced"},
                        {"reviewer_id", "S1"},
                        {"completed_at", "2025-06-03T20:00:00"}});
    QVERIFY(tables.write(path("export").toStdString()));
    const CommandRun run = casegrip({"sync", path("export")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
}

// Initial reviews: one never done, one done after ten hours. The inspector's: by the twentieth of July one of each case was due
// in 30 days, three of each in 14. Fifty days of the period have come.
void WhatIfCommandTest::tablesAreExact()
{
    const CommandRun csv = whatIf(shorter(), {"--format", "csv"});
    QVERIFY2(csv.exitCode == 0, csv.err.constData());
    QCOMPARE(csv.out, QByteArray("rank,stage,due_now,completed_now,on_time_now,due_then,completed_then,on_time_then,posts,"
                                 "per_post_week_now,per_post_week_then\n"
                                 "inspector,inspector,2,0,0,6,0,0,1,0.28,0.84\n"
                                 "sergeant,initial,2,1,1,2,1,0,1,0.28,0.28\n"));
    QCOMPARE(csv.err, QByteArray());
    QCOMPARE(whatIf(shorter(), {"--by", "area", "--format", "json"}).out,
             QByteArray("[\n{\"area\":\"North\",\"due_now\":4,\"completed_now\":1,\"on_time_now\":1,\"due_then\":8,\"completed_then\":1,"
                        "\"on_time_then\":0,\"posts\":2,\"per_post_week_now\":\"0.28\",\"per_post_week_then\":\"0.56\"}\n]\n"));
}

void WhatIfCommandTest::textPutsNowAndThenSideBySide()
{
    const CommandRun text = whatIf(shorter());
    const auto lines = text.lines();
    QCOMPARE(lines.size(), qsizetype(3));
    QCOMPARE(lines[1].simplified(), QByteArray("inspector inspector 2 -> 6 0.28 -> 0.84 0 (0-66) (few) -> 0 (0-39) no data -> no data 0.0 (0-66) (few) -> 0.0 (0-39)"));
    QVERIFY2(text.err.contains("Now: cmf 1; then: cmf 2, if people had reviewed as they did."), text.err.constData());
}

void WhatIfCommandTest::theShippedFrameworkChangesNothing()
{
    const CommandRun same = whatIf(candidate("same.json", {}), {"--format", "csv"});
    QVERIFY2(same.out.contains("\ninspector,inspector,2,0,0,2,0,0,1,0.28,0.28\nsergeant,initial,2,1,1,2,1,1,1,0.28,0.28\n"), same.out.constData());
    // In force from next year on: what it would have been all along.
    const QString next = candidate("next.json", {{"\"effective_from\": null", "\"effective_from\": \"2026-04-01\""}});
    QCOMPARE(whatIf(next, {"--format", "csv"}).out, same.out);
}

void WhatIfCommandTest::sidesAreThoseOfCompliance()
{
    const QStringList asked{"compliance", "--from", "2025-06-01", "--to", "2025-07-31", "--by", "rank,stage", "--format", "csv"};
    QCOMPARE(casegrip(asked).out, QByteArray("rank,stage,due,completed,on_time\ninspector,inspector,2,0,0\nsergeant,initial,2,1,1\n"));
    QCOMPARE(casegrip(asked + QStringList{"--framework", shorter()}).out,
             QByteArray("rank,stage,due,completed,on_time\ninspector,inspector,6,0,0\nsergeant,initial,2,1,0\n"));
}

void WhatIfCommandTest::faultsOfTheFileAreSaidWithTheirPath_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("missing") << path("missing.json") << QByteArray("cannot be read");
    QTest::newRow("hours") << candidate("hours.json", {{"\"enhanced_hours\": 24", "\"enhanced_hours\": 240"}})
                           << QByteArray("hours.json: /initial/enhanced_hours is 240, more than standard_hours (96).");
    QTest::newRow("key") << candidate("key.json", {{"\"title\"", "\"tilte\""}}) << QByteArray("key.json: /tilte is not a key that is known here.");
    QTest::newRow("zone") << candidate("zone.json", {{"Europe/London", "Europe/Paris"}}) << QByteArray("/timezone is \"Europe/Paris\"");
}

void WhatIfCommandTest::faultsOfTheFileAreSaidWithTheirPath()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, said);
    const CommandRun run = whatIf(file);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(said) && run.err.count('\n') == 1, run.err.constData());
}

void WhatIfCommandTest::wrongUsage()
{
    QCOMPARE(casegrip({"what-if", "--from", "2025-06-01", "--to", "2025-07-31"}).exitCode, 2);
    QCOMPARE(casegrip({"what-if", shorter(), "--from", "2025-06-01"}).exitCode, 2);
    QCOMPARE(whatIf(shorter(), {"--by", "month"}).exitCode, 2);
    const CommandRun backwards = casegrip({"what-if", shorter(), "--from", "2025-07-01", "--to", "2025-06-01"});
    QCOMPARE(backwards.exitCode, 1);
    QVERIFY(backwards.err.contains("ends before it begins"));
}

void WhatIfCommandTest::nothingIsWritten()
{
    const auto entries = [this] { return casegrip({"log", "--format", "csv"}).lines().size(); };
    const QByteArray obligations = casegrip({"obligations", "--format", "csv"}).out;
    const QByteArray framework = casegrip({"framework", "show", "--format", "json"}).out;
    const qsizetype before = entries(), ofALook = entries() - before; // to look at the log is told to it
    QCOMPARE(whatIf(shorter()).exitCode, 0);
    QCOMPARE(entries(), before + 2 * ofALook);
    QCOMPARE(casegrip({"obligations", "--format", "csv"}).out, obligations);
    QCOMPARE(casegrip({"framework", "show", "--format", "json"}).out, framework);
    QCOMPARE(casegrip({"verify"}).exitCode, 0);
}

QTEST_GUILESS_MAIN(WhatIfCommandTest)
#include "tst_what_if_command.moc"
