// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include "core/journal/work_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using namespace casegrip::storage;

namespace
{

constexpr int testFile = 0x54455354;
constexpr Migration schema[] = {{1, "journal/schema_v1"}};
constexpr Migration repeated[] = {{1, "a"}, {1, "b"}};
constexpr Migration backwards[] = {{2, "a"}, {1, "b"}};
static_assert(versionsRise(schema) && !versionsRise(repeated) && !versionsRise(backwards));

int tableCount(Database &database)
{
    return database.raw().execAndGet("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").getInt();
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFreshFileRunsAllStepsOnce()
    {
        auto database = open();
        QVERIFY(migrate(database, schema).has_value());
        QCOMPARE(database.userVersion(), 1);
        QVERIFY(tableCount(database) > 4);
        QVERIFY(migrate(database, schema).has_value());
        QVERIFY(checkVersion(database, schema).has_value());
    }
    void anUnfinishedFileIsRefusedToReaders()
    {
        auto database = open();
        QCOMPARE(checkVersion(database, schema).error().kind, ErrorKind::Refused);
    }
    void aNewerFileIsNamedAndLeftAlone()
    {
        auto database = open();
        database.setUserVersion(2);
        const auto done = migrate(database, schema);
        QCOMPARE(done.error().kind, ErrorKind::TooNew);
        QCOMPARE(done.error().what, std::string("work.db (version 2) was written by a newer Casegrip."));
        QCOMPARE(database.userVersion(), 2);
        QCOMPARE(tableCount(database), 0);
    }
    void aFileOlderThanTheListIsNamed()
    {
        constexpr Migration later[] = {{3, "journal/schema_v1"}};
        auto database = open();
        database.setUserVersion(2);
        QCOMPARE(migrate(database, later).error().kind, ErrorKind::TooOld);
        QCOMPARE(database.userVersion(), 2);
        QCOMPARE(tableCount(database), 0);
    }
    void aStepThatFailsLeavesTheVersionBefore()
    {
        // The second step makes the same tables again: it fails after the first has been committed.
        constexpr Migration broken[] = {{1, "journal/schema_v1"}, {2, "journal/schema_v1"}};
        auto database = open();
        QVERIFY(!migrate(database, broken).has_value());
        QCOMPARE(database.userVersion(), 1);
        QVERIFY(migrate(database, schema).has_value());
    }

private:
    Database open()
    {
        return Database::open(m_folder->filePath(QStringLiteral("work.db")).toStdString(),
                              Database::Mode::ReadWrite, testFile)
            .value();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
