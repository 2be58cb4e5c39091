// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"
#include "core/journal/work_file.h"
#include "core/storage/sql_file.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;

// No question of every day reads a large table from end to end: each statement is planned by SQLite on an empty file.
class TestQueryPlans : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<storage::Database> m_facts, m_work;

    // Those that are meant to read everything.
    static QStringList whole()
    {
        return {QStringLiteral("cases/read_all_cases"),   // verify, replays, rebuilds
                QStringLiteral("cases/read_histories"),   // what-if
                QStringLiteral("figures/falling_due"),    // open work is small
                QStringLiteral("figures/open_cases"),
                QStringLiteral("figures/stock"), // narrow, and kept
                QStringLiteral("sync/read_digests"),      // compared with every row of an export
                QStringLiteral("workspace/cases_of"),     // replays and the obligations of the force
                QStringLiteral("workspace/count_cases"),  // an index
                QStringLiteral("workspace/count_open_cases"),
                QStringLiteral("workspace/has_cases"),    // stops at the first
                QStringLiteral("workspace/last_reviews"), // these sort a force by a column: one index from end to end
                QStringLiteral("workspace/officers_of_open_cases"),
                QStringLiteral("workspace/red_boxes"),
                QStringLiteral("workspace/sort_open_case_no"),
                QStringLiteral("workspace/sort_open_offence"),
                QStringLiteral("workspace/sort_open_status"),
                QStringLiteral("workspace/open_words"),   // the typed search
                QStringLiteral("workspace/open_work"),
                QStringLiteral("workspace/restricted_cases"), // an index of these alone
                QStringLiteral("workspace/verify_counts"),
                QStringLiteral("workspace/verify_months"),
                QStringLiteral("workspace/verify_open_work"),
                QStringLiteral("workspace/verify_tallies"),
                QStringLiteral("workspace/verify_team_months")};
    }
    // Folders whose statements ask another database than the facts.
    static QStringList elsewhere()
    {
        return {QStringLiteral("guidance"), QStringLiteral("journal"), QStringLiteral("reports"), QStringLiteral("storage")};
    }
    // Of the journal: those that are meant to read everything.
    static QStringList wholeJournal()
    {
        return {QStringLiteral("journal/count_entries"), QStringLiteral("journal/entry_ids"),  QStringLiteral("journal/entry_totals"),
                QStringLiteral("journal/verify_entries"), QStringLiteral("journal/last_erasure"), // after a restore, and at a start
                QStringLiteral("journal/last_entry")}; // stops at the first
    }
    static QStringList planOf(storage::Database &database, const std::string &sql)
    {
        QStringList lines;
        SQLite::Statement plan(database.raw(), "EXPLAIN QUERY PLAN " + sql);
        while (plan.executeStep())
            lines << QString::fromStdString(plan.getColumn(3).getString());
        return lines;
    }

private slots:
    void initTestCase()
    {
        const auto path = m_folder.filePath(QStringLiteral("facts-1.db")).toStdString();
        m_facts.emplace(cases::openFacts(path, storage::Database::Mode::ReadWrite).value());
        m_work.emplace(journal::openWorkFile(m_folder.path().toStdString(), storage::Database::Mode::ReadWrite).value());
    }
    void readsNoLargeTableWhole_data()
    {
        QTest::addColumn<QString>("name");
        QDirIterator files(QStringLiteral(":/sql"), {QStringLiteral("*.sql")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto name = files.next().mid(6).chopped(4);
            const auto sql = storage::sqlFile(name.toStdString());
            const bool isScript = QString::fromStdString(sql).trimmed().contains(QLatin1String(";\n"));
            const bool isElsewhere = elsewhere().contains(name.section(QLatin1Char('/'), 0, 0));
            if (!isScript && !isElsewhere)
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void readsNoLargeTableWhole()
    {
        QFETCH(QString, name);
        static const QRegularExpression large(QStringLiteral("^SCAN (cases|history|case_digest|due_case|open_work|open_case|stock|team_month|tally_\\w+)\\b"));
        const auto lines = planOf(*m_facts, storage::sqlFile(name.toStdString()));
        const auto scans = lines.filter(large);
        QVERIFY2(scans.isEmpty() != whole().contains(name), qPrintable(name + QLatin1String(": ") + lines.join(QLatin1String(" / "))));
    }
    // Neither from end to end nor, which is the same, by the chain alone.
    void readsTheJournalInParts_data()
    {
        QTest::addColumn<QString>("name");
        QDirIterator files(QStringLiteral(":/sql/journal"), {QStringLiteral("*.sql")}, QDir::Files);
        while (files.hasNext()) {
            const QString name = files.next().mid(6).chopped(4);
            const auto sql = storage::sqlFile(name.toStdString());
            if (sql.find("FROM entry") != std::string::npos && sql.find("CREATE TRIGGER") == std::string::npos)
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void readsTheJournalInParts()
    {
        QFETCH(QString, name);
        static const QRegularExpression large(QStringLiteral("^SCAN (e|entry|p|payload)\\b|USING INDEX sqlite_autoindex_entry_2 \\(chain=\\?\\)"));
        const auto lines = planOf(*m_work, storage::sqlFile(name.toStdString()));
        const bool isWhole = !lines.filter(large).isEmpty();
        QVERIFY2(isWhole == wholeJournal().contains(name), qPrintable(name + QLatin1String(": ") + lines.join(QLatin1String(" / "))));
    }
};

QTEST_GUILESS_MAIN(TestQueryPlans)
#include "tst_query_plans.moc"
