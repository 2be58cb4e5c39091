// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_run.h"
#include "tests/support/published_table.h"

#include <QTemporaryDir>
#include <QTest>
#include <array>

using namespace casegrip::test;

struct PublishedRow {
    std::string rank;
    int due, completed, onTime;
    int completedPercent, onTimePercent; // rounded half up
    int onTimeOfDuePerMille;
};
// In the order of the ranks' names.
const std::array<PublishedRow, 4> publishedRows = {{
    {"chief_inspector", 2500, 200, 48, 8, 24, 19},
    {"inspector", 2500, 1125, 450, 45, 40, 180},
    {"sergeant", 2500, 2200, 1430, 88, 65, 572},
    {"superintendent", 2500, 300, 141, 12, 47, 56},
}};

// The published compliance by rank comes out exactly, from an export to the command's answer.
class TestPublishedFigures : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(writePublishedTable(path("export").toStdString()).has_value());
        const CommandRun run = casegrip({QStringLiteral("sync"), path("export")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    void countsAreExact()
    {
        QByteArray expected = "rank,due,completed,on_time\n";
        for (const PublishedRow &row : publishedRows)
            expected += QByteArray::fromStdString(row.rank) + ',' + QByteArray::number(row.due) + ',' +
                        QByteArray::number(row.completed) + ',' + QByteArray::number(row.onTime) + '\n';
        QCOMPARE(compliance("csv").out, expected);
    }
    void percentagesAreAsPublished()
    {
        const auto lines = compliance("text").lines();
        QCOMPARE(lines.size(), qsizetype(5));
        const char *const intervals[4][3] = {{"7-9", "19-30", "1-3"},
                                             {"43-47", "37-43", "17-20"},
                                             {"87-89", "63-67", "55-59"},
                                             {"11-13", "41-53", "5-7"}};
        for (int i = 0; i < 4; ++i) {
            const PublishedRow &row = publishedRows[std::size_t(i)];
            const QString tenths =
                QStringLiteral("%1.%2").arg(row.onTimeOfDuePerMille / 10).arg(row.onTimeOfDuePerMille % 10);
            QCOMPARE(QString::fromUtf8(lines[i + 1]).simplified(),
                     QStringLiteral("%1 %2 %3 %4 %5 (%8) %6 (%9) %7 (%10)")
                         .arg(QString::fromStdString(row.rank))
                         .arg(row.due)
                         .arg(row.completed)
                         .arg(row.onTime)
                         .arg(row.completedPercent)
                         .arg(row.onTimePercent)
                         .arg(tenths)
                         .arg(QString::fromLatin1(intervals[i][0]), QString::fromLatin1(intervals[i][1]),
                              QString::fromLatin1(intervals[i][2])));
        }
    }

private:
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    CommandRun casegrip(const QStringList &arguments) const
    {
        return runCommand(QStringList{QStringLiteral("--data"), path("data"), QStringLiteral("--now"),
                                      QString::fromStdString(casegrip::formatInstant(publishedNow))} +
                          arguments);
    }
    CommandRun compliance(const char *format) const
    {
        return casegrip({QStringLiteral("compliance"), QStringLiteral("--from"),
                         QString::fromStdString(casegrip::formatDay(publishedFrom)), QStringLiteral("--to"),
                         QString::fromStdString(casegrip::formatDay(publishedTo)), QStringLiteral("--by"),
                         QStringLiteral("rank"), QStringLiteral("--format"), QString::fromLatin1(format)});
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestPublishedFigures)
#include "tst_published_figures.moc"
