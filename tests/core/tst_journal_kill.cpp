// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/projection_store.h"
#include "core/journal/restore.h"
#include "core/journal/verify.h"
#include "core/storage/backup.h"
#include "core/storage/migrations.h"
#include "tests/support/journal_folder.h"
#include "tests/support/kill_harness.h"

#include <QDir>
#include <QTest>
#include <random>

// kill -9 at random instants; 20 of each kind, or CASEGRIP_KILLS=200 for the full run.
using namespace casegrip;
using namespace casegrip::journal;
using namespace casegrip::test;
using storage::Database;

namespace
{

constexpr int factsApplicationId = 0x46414354;

Database openFacts(const std::string &folder)
{
    auto facts =
        Database::open(folder + "/facts-1.db", Database::Mode::ReadWrite, factsApplicationId).value();
    if (!facts.raw().tableExists("folded")) {
        storage::Transaction transaction(facts);
        facts.script("journal/projections_v1");
        transaction.commit();
    }
    return facts;
}

// Empty when work.db and the facts beside it are whole; else what is wrong.
std::string wrongWith(JournalFolder &folder, Database &facts)
{
    NoProgress progress;
    for (Database *database : {folder.work.get(), &facts}) {
        if (auto sound = database->check(true); !sound)
            return sound.error().what;
    }
    const auto verified = verifyJournal(*folder.work, Depth::Everything, progress);
    if (!verified)
        return verified.error().what;
    if (!verified->findings.empty())
        return verified->findings.front().what;
    auto journal = folder.journal();
    if (auto folded = catchUp(facts, journal); !folded)
        return folded.error().what;
    if (const auto differing = differingCases(facts, journal); !differing || !differing->empty())
        return "the projection is not the fold of the entries";
    return {};
}

NewEntry someEntry(std::mt19937 &random, int number)
{
    const std::string caseNo = "99/" + std::to_string(random() % 20) + "/26";
    const Instant at = fromEpoch(1'768'467'600 + static_cast<int>(random() % 1'000'000));
    const std::string text = "Text " + std::to_string(number) + std::string(random() % 3'000, '.');
    switch (random() % 4) {
    case 0:
        return snoozeEntry(caseNo, at, text.substr(0, 1'000)).value();
    case 1:
        return redBoxEntry(caseNo, at, text.substr(0, 1'000)).value();
    case 2:
        return liftRedBoxEntry(caseNo, at, text.substr(0, 1'000)).value();
    default:
        return noteEntry(caseNo, text).value();
    }
}

// A journal of so many entries in a folder.
std::vector<EntryId> writeSome(const std::string &path, int count)
{
    JournalFolder folder(path);
    std::mt19937 random(1);
    std::vector<NewEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back(someEntry(random, i));
    return folder.writer->append(entries).value();
}

void emptyFolder(const std::string &path)
{
    QDir(QString::fromStdString(path)).removeRecursively();
    QDir().mkpath(QString::fromStdString(path));
}

int countLike(const std::string &folder, const char *pattern)
{
    return int(
        QDir(QString::fromStdString(folder)).entryList({QString::fromLatin1(pattern)}, QDir::Files).size());
}

} // namespace

class TestJournalKill : public QObject
{
    Q_OBJECT
private slots:
    // Saves one after the other, sometimes many in one operation, each folded; ten kills to a folder.
    void whileEntriesAreWritten()
    {
        const QTemporaryDir home;
        int round = 0;
        const auto path = [&] { return home.filePath(QString::number(round / 10)).toStdString(); };
        KillTest test;
        test.shortestUs = 500;
        test.longestUs = 120'000;
        test.prepare = [&] { QDir().mkpath(QString::fromStdString(path())); };
        test.work = [&](Phase &phase) {
            JournalFolder folder(path());
            auto facts = openFacts(folder.path);
            auto journal = folder.journal();
            std::mt19937 random(static_cast<unsigned>(round));
            phase.enter();
            for (int i = 0;; ++i) {
                std::vector<NewEntry> entries(random() % 10 == 0 ? 50 : 1, someEntry(random, i));
                const auto ids = folder.writer->append(entries).value();
                phase.acknowledge(toHex(ids.front()));
                catchUp(facts, journal).value();
            }
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            JournalFolder folder(path());
            auto facts = openFacts(folder.path);
            QCOMPARE(wrongWith(folder, facts), std::string());
            for (const std::string &id : death.acknowledged)
                QVERIFY2(folder.journal().find(*fromHex<32>(id)).value().has_value(),
                         "an acknowledged entry is lost");
            ++round;
        };
        kill("journal write", test);
    }
    // One long fold of a journal that no facts file has seen.
    void whileEntriesAreFolded()
    {
        const QTemporaryDir home;
        const std::string path = home.path().toStdString();
        writeSome(path, 600);
        KillTest test;
        test.prepare = [&] {
            for (const char *ending : {"", "-wal", "-shm"})
                QFile::remove(QString::fromStdString(path + "/facts-1.db" + ending));
            openFacts(path);
        };
        test.work = [&](Phase &phase) {
            JournalFolder folder(path);
            auto facts = openFacts(path);
            auto journal = folder.journal();
            phase.enter();
            catchUp(facts, journal).value();
            phase.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            JournalFolder folder(path);
            auto facts = openFacts(path);
            QCOMPARE(wrongWith(folder, facts), std::string());
        };
        kill("fold", test);
    }
    // The very first start: the key, work.db with its tables, the station.
    void whileAFolderIsMade()
    {
        const QTemporaryDir home;
        const std::string path = home.filePath(QStringLiteral("data")).toStdString();
        KillTest test;
        test.prepare = [&] { emptyFolder(path); };
        test.work = [&](Phase &phase) {
            phase.enter();
            const JournalFolder folder(path);
            phase.acknowledge(toHex(SigningKey::loadOrMake(path).value().publicKey()));
            phase.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            JournalFolder folder(path);
            auto facts = openFacts(path);
            folder.note("99/1/26", "One.");
            QCOMPARE(wrongWith(folder, facts), std::string());
            if (!death.acknowledged.empty())
                QCOMPARE(toHex(SigningKey::loadOrMake(path).value().publicKey()), death.acknowledged.front());
        };
        kill("first start", test);
    }
    // An upgrade of work.db from the present version: a backup first, then the step. The step is the tables of the projections,
    // which no work.db has.
    void whileAFileIsUpgraded()
    {
        constexpr storage::Migration steps[] = {{1, "journal/schema_v1"}, {2, "journal/schema_v2"}, {3, "journal/projections_v1"}};
        const QTemporaryDir home;
        const std::string old = home.filePath(QStringLiteral("old")).toStdString();
        const std::string path = home.filePath(QStringLiteral("data")).toStdString();
        const std::string backups = path + "/backups";
        QDir().mkpath(QString::fromStdString(old));
        const auto written = writeSome(old, 300);
        KillTest test;
        test.prepare = [&] {
            emptyFolder(path);
            for (const char *name : {"/work.db", "/signing.key"})
                QFile::copy(QString::fromStdString(old + name), QString::fromStdString(path + name));
        };
        const auto upgrade = [&] {
            auto work = Database::open(workPath(path), Database::Mode::ReadWrite, workApplicationId).value();
            if (auto done = storage::migrateWithBackup(work, steps, backups); !done)
                throw std::runtime_error(toString(done.error()));
        };
        test.work = [&](Phase &phase) {
            phase.enter();
            upgrade();
            phase.acknowledge("upgraded");
            phase.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            {
                auto work = Database::open(workPath(path), Database::Mode::ReadWrite, workApplicationId).value();
                QVERIFY(work.check(true).has_value());
                const int version = work.userVersion();
                QVERIFY(version == 3 || (version == 2 && death.acknowledged.empty()));
                QCOMPARE(work.raw().tableExists("folded"), version == 3);
                QVERIFY(version == 2 || countLike(backups, "work-version-2.db") == 1);
                m_upgraded += version == 3 ? 1 : 0;
            }
            upgrade();
            auto backup = Database::open(backups + "/work-version-2.db", Database::Mode::ReadOnly, workApplicationId).value();
            auto work = Database::open(workPath(path), Database::Mode::ReadOnly, workApplicationId).value();
            QCOMPARE(backup.userVersion(), 2);
            NoProgress progress;
            QCOMPARE(verifyJournal(backup, Depth::Everything, progress).value().findings.size(), 0U);
            QCOMPARE(verifyJournal(work, Depth::Chains, progress).value().findings.size(), 0U);
            for (const EntryId &id : written)
                QVERIFY(Journal(work).find(id).value() && Journal(backup).find(id).value());
        };
        kill("migration", test);
        QVERIFY(m_upgraded > 0);
    }
    // The step that is shipped, of a file that the first version wrote: opened as every writer opens it.
    void whileAFileOfTheFirstVersionIsOpened()
    {
        const QTemporaryDir home;
        const std::string path = home.filePath(QStringLiteral("data")).toStdString();
        const auto versionNow = [&path] {
            return Database::open(workPath(path), Database::Mode::ReadWrite, workApplicationId).value().userVersion();
        };
        int upgraded = 0;
        KillTest test;
        test.prepare = [&] {
            emptyFolder(path);
            const QString work = QString::fromStdString(workPath(path));
            QVERIFY(QFile::copy(QStringLiteral(TEST_DATA_DIR "/work-v1.db"), work));
            QVERIFY(QFile::setPermissions(work, QFile::ReadOwner | QFile::WriteOwner));
            QCOMPARE(versionNow(), 1);
        };
        test.work = [&](Phase &phase) {
            phase.enter();
            if (auto work = openWorkFile(path, Database::Mode::ReadWrite); !work)
                throw std::runtime_error(toString(work.error()));
            phase.acknowledge("upgraded");
            phase.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            const int version = versionNow();
            const int newest = workMigrations().back().version;
            QVERIFY(version == newest || (version == 1 && death.acknowledged.empty()));
            QVERIFY(version == 1 || countLike(path + "/backups", "work-version-1.db") == 1);
            upgraded += version == newest ? 1 : 0;
            JournalFolder folder(path); // opens it, and so ends what was begun
            QCOMPARE(folder.work->userVersion(), newest);
            QVERIFY(checkSchema(*folder.work).has_value());
            QCOMPARE(folder.work->raw().execAndGet("SELECT count(*) FROM entry").getInt(), 6);
            auto facts = openFacts(path);
            QCOMPARE(wrongWith(folder, facts), std::string());
        };
        kill("migration 1 to 2", test);
        QVERIFY(upgraded > 0);
    }
    // Before: both notes, the same station. After: the one of the backup, a new station, the present file
    // kept.
    void whileABackupIsRestored()
    {
        const QTemporaryDir home;
        const std::string path = home.filePath(QStringLiteral("data")).toStdString();
        const std::string backup = home.filePath(QStringLiteral("backup.db")).toStdString();
        KillTest test;
        test.prepare = [&] {
            emptyFolder(path);
            QFile::remove(QString::fromStdString(backup));
            JournalFolder folder(path);
            folder.note("99/1/26", std::string(15'000, 'a'));
            QVERIFY(storage::copyDatabase(*folder.work, backup).has_value());
            folder.note("99/1/26", "Since.");
        };
        test.work = [&](Phase &phase) {
            NoProgress progress;
            phase.enter();
            if (prepareRestore(path, backup, {}, progress).value().lostWork != 1)
                throw std::runtime_error("the plan is wrong");
            restore(path, fromEpoch(1'768'500'000)).value();
            phase.acknowledge("restored");
            phase.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            JournalFolder folder(path);
            auto facts = openFacts(path);
            QCOMPARE(wrongWith(folder, facts), std::string());
            const auto notes = folder.journal().workOfCase("99/1/26").value().size();
            const int generation =
                folder.work->raw().execAndGet("SELECT max(generation) FROM station").getInt();
            QVERIFY((notes == 2 && generation == 1) || (notes == 1 && generation == 2));
            QVERIFY(notes == 2 || countLike(path, "work-before-restore-*.db") == 1);
            QVERIFY(notes == 1 || death.acknowledged.empty());
            QCOMPARE(countLike(path, "*restor*ing*") + countLike(path, "restore.pending*"), 0);
            m_restored += notes == 1 ? 1 : 0;
        };
        kill("restore", test);
        QVERIFY(m_restored > 0);
    }

private:
    static void kill(const char *name, const KillTest &test)
    {
        const int wanted = killCount(20);
        const KillReport result = killRepeatedly(wanted, test);
        qInfo("%s", result.toText(name).c_str());
        QCOMPARE(result.inside, wanted);
        QVERIFY(result.isAimed());
    }
    int m_restored = 0;
    int m_upgraded = 0;
};

QTEST_GUILESS_MAIN(TestJournalKill)
#include "tst_journal_kill.moc"
