// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using storage::Database;
using storage::Snapshot;
using storage::Statement;

// Prepared statements that are kept, and snapshots. Uses the SQL of the settings of a work file.
class TestStatement : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database.emplace(Database::open(path(), Database::Mode::ReadWrite, 1).value());
        m_database->exec("CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
                         "INSERT INTO setting VALUES('a', '1'), ('b', '2')");
    }
    void oneNameMayBeInUseTwice()
    {
        Statement first = settingOf("a");
        Statement second = settingOf("b");
        QVERIFY(first.step() && second.step());
        QCOMPARE(first.text(0), std::string_view("1"));
        QCOMPARE(second.text(0), std::string_view("2"));
    }
    void oneThatIsLeftInTheMiddleHoldsNoLockAndNoBindings()
    {
        {
            auto row = settingOf("a");
            QVERIFY(row.step());
        }
        auto *const kept = m_database->idle().take("journal/setting");
        QVERIFY(kept != nullptr);
        QCOMPARE(sqlite3_stmt_busy(kept), 0);
        m_database->idle().giveBack("journal/setting", kept);
        Statement unbound(*m_database, "journal/setting");
        QVERIFY(!unbound.step()); // key = NULL finds nothing
    }
    void aSnapshotSeesOneStateAndLetsGo()
    {
        auto reader = Database::open(path(), Database::Mode::ReadOnly, 1).value();
        const auto version = reader.dataVersion();
        {
            const Snapshot outer(reader);
            const Snapshot inner(reader); // does nothing
            QCOMPARE(valueOf(reader, "a"), std::string("1"));
            m_database->exec("UPDATE setting SET value = '3' WHERE name = 'a'");
            QCOMPARE(valueOf(reader, "a"), std::string("1"));
        }
        QCOMPARE(valueOf(reader, "a"), std::string("3"));
        QVERIFY(reader.dataVersion() != version);
        const auto own = m_database->dataVersion();
        m_database->exec("UPDATE setting SET value = '4' WHERE name = 'a'");
        QCOMPARE(m_database->dataVersion(), own);
    }
    void aMovedDatabaseKeepsItsStatements()
    {
        (void)settingOf("a").step();
        Database moved(std::move(*m_database));
        QCOMPARE(valueOf(moved, "b"), std::string("2"));
        m_database.emplace(std::move(moved));
        QCOMPARE(valueOf(*m_database, "a"), std::string("1"));
    }

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("test.db")).toStdString(); }
    Statement settingOf(std::string_view key)
    {
        Statement row(*m_database, "journal/setting");
        row << key;
        return row;
    }
    static std::string valueOf(Database &database, std::string_view key)
    {
        Statement row(database, "journal/setting");
        row << key;
        return row.step() ? std::string(row.text(0)) : std::string();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
};

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
