// SPDX-License-Identifier: GPL-3.0-or-later
// casegrip pack, from the command line to the files.
#include "tests/app/command_run.h"
#include "tests/support/reviewed_force.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace casegrip;
using namespace casegrip::test;

class PackCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_force.sync(); }
    void theFilesOfAMonth();
    void theSameMomentGivesTheSameFiles();
    void aMonthIsClosedFirst();
    void whatIsWrong();

private:
    CommandRun pack(const QStringList &arguments, const char *login = "su500") const
    {
        return runCommand(QStringList{QStringLiteral("--data"), QString::fromStdString(m_force.data()), QStringLiteral("--as"), QString::fromLatin1(login), QStringLiteral("pack")} + arguments);
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QByteArray bytesOf(const QString &file) const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    ReviewedForce m_force;
    QTemporaryDir m_folder;
};

void PackCommandTest::theFilesOfAMonth()
{
    const CommandRun run = pack({QStringLiteral("2026-02"), QStringLiteral("--out"), path("february")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.out.isEmpty());
    QVERIFY(bytesOf(path("february/pack-2026-02.pdf")).startsWith("%PDF"));
    QVERIFY(bytesOf(path("february/pack-2026-02.xlsx")).startsWith("PK"));
    QVERIFY(bytesOf(path("february/pack-2026-02.html")).contains("<svg "));
    QVERIFY(bytesOf(path("february/pack-2026-02-index.csv")).startsWith("file,title,sentence,definition,as_of,exported_at,rows_behind,rows,not_shown\n"));
    QVERIFY(bytesOf(path("february/pack-2026-02-rows-happened.csv")).contains(ReviewedForce::burglary));
    const CommandRun log = runCommand({QStringLiteral("--data"), QString::fromStdString(m_force.data()), QStringLiteral("--as"), QStringLiteral("su500"), QStringLiteral("log"),
                                       QStringLiteral("--format"), QStringLiteral("csv")});
    QVERIFY2(log.out.contains("monthly pack 2026-02"), log.out.constData());
    const CommandRun over = pack({QStringLiteral("2026-02"), QStringLiteral("--out"), path("february")});
    QVERIFY2(over.exitCode == 1 && over.err.contains("nothing is written over"), over.err.constData());
}

void PackCommandTest::theSameMomentGivesTheSameFiles()
{
    const auto made = [&](const char *folder) {
        const QStringList now{QStringLiteral("--now"), QStringLiteral("2026-03-06T10:00:00Z")};
        const CommandRun run = pack(QStringList{QStringLiteral("2026-02"), QStringLiteral("--out"), path(folder)} + now);
        return run.exitCode;
    };
    QCOMPARE(made("once"), 0);
    QCOMPARE(made("twice"), 0);
    const QStringList files = QDir(path("once")).entryList(QDir::Files);
    QVERIFY(files.size() > 20);
    QCOMPARE(QDir(path("twice")).entryList(QDir::Files), files);
    for (const QString &file : files)
        QVERIFY2(bytesOf(path("once/") + file) == bytesOf(path("twice/") + file), qPrintable(file));
}

void PackCommandTest::aMonthIsClosedFirst()
{
    const CommandRun run = pack({QStringLiteral("2026-02"), QStringLiteral("--out"), path("closed"), QStringLiteral("--close")});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.out.trimmed().size(), 64); // the entry's id
    QVERIFY(bytesOf(path("closed/pack-2026-02.html")).contains("closed by Eve Super (U500)"));
    const CommandRun again = pack({QStringLiteral("2026-02"), QStringLiteral("--out"), path("again")});
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(bytesOf(path("again/pack-2026-02.html")), bytesOf(path("closed/pack-2026-02.html"))); // minutes later, and the same
    QCOMPARE(bytesOf(path("again/pack-2026-02-rates.csv")), bytesOf(path("closed/pack-2026-02-rates.csv")));
    const CommandRun twice = pack({QStringLiteral("2026-02"), QStringLiteral("--out"), path("twice-closed"), QStringLiteral("--close")});
    QVERIFY2(twice.exitCode == 1 && twice.err.contains("already"), twice.err.constData());
    QVERIFY(!QFile::exists(path("twice-closed")));
}

void PackCommandTest::whatIsWrong()
{
    for (const char *month : {"2026-13", "march", "2026-2", "2026-02-01"}) {
        const CommandRun run = pack({QString::fromLatin1(month), QStringLiteral("--out"), path("wrong")});
        QCOMPARE(run.exitCode, 2);
    }
    QCOMPARE(pack({QStringLiteral("2026-02")}).exitCode, 2);
    const CommandRun nobody = pack({QStringLiteral("2026-01"), QStringLiteral("--out"), path("wrong"), QStringLiteral("--close")}, "nobody");
    QVERIFY2(nobody.exitCode == 1 && nobody.err.contains("Nobody in the roster"), nobody.err.constData());
    QVERIFY(!QFile::exists(path("wrong")));
}

QTEST_GUILESS_MAIN(PackCommandTest)
#include "tst_pack_command.moc"
