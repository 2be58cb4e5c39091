// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/restore.h"

#include "core/journal/drafts.h"
#include "core/journal/projection_store.h"
#include "core/journal/settings.h"
#include "core/journal/verify.h"
#include "core/storage/backup.h"
#include "core/storage/file.h"
#include "tests/support/journal_folder.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <random>

using namespace casegrip;
using namespace casegrip::journal;
using casegrip::test::JournalFolder;
using storage::Database;

namespace
{

constexpr storage::SealCost cheap{1, 8};
constexpr auto passphrase = "four words of mine";

std::vector<std::string> notesIn(JournalFolder &folder)
{
    std::vector<std::string> notes;
    const auto entries = folder.journal().workOfCase("99/1/26").value();
    for (const Entry &entry : entries)
        notes.push_back(readNote(entry.payload()).value());
    return notes;
}

QStringList filesIn(const std::string &folder)
{
    return QDir(QString::fromStdString(folder)).entryList(QDir::Files, QDir::Name);
}

bool isSound(Database &work)
{
    NoProgress progress;
    const auto verified = verifyJournal(work, Depth::Everything, progress);
    return verified && verified->findings.empty();
}

void change(const std::string &file, const char *sql)
{
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    database.exec(sql);
}

QByteArray readFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const std::string &path, const QByteArray &content)
{
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

using Notes = std::vector<std::string>;

} // namespace

class TestRestore : public QObject
{
    Q_OBJECT
private slots:
    // A folder with a backup of one note, and a second note since.
    void init()
    {
        m_folder = std::make_unique<JournalFolder>();
        m_folder->note("99/1/26", "Backed up.");
        m_backup = m_folder->path + "/kept.db";
        QVERIFY(storage::copyDatabase(*m_folder->work, m_backup).has_value());
        m_folder->passSeconds(3600);
        m_folder->note("99/1/26", "Since.");
    }

    void saysWhatWouldBeLost()
    {
        m_folder->close();
        const auto plan = prepare(m_backup);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->entries, 2);
        QCOMPARE(plan->lostWork, 1);
        QCOMPARE(plan->lostAccess, 1);
        QVERIFY(plan->isPresentReadable);
        QCOMPARE(formatInstant(*plan->lastEntry), std::string("2026-01-15T09:00:00Z"));
        QCOMPARE(formatInstant(*plan->newestLost), std::string("2026-01-15T10:00:00Z"));
        m_folder->reopen(); // looking alone changes nothing
        QCOMPARE(notesIn(*m_folder), (Notes{"Backed up.", "Since."}));
        QVERIFY(filesIn(m_folder->path).filter(QStringLiteral("restor")).isEmpty());
    }
    // Rows of the access log are made all the time; what is said of our work is said of our work.
    void theNewestLostIsOfOurWork()
    {
        m_folder->passSeconds(3600);
        QVERIFY(m_folder->writer->record({AccessKind::Synced, {}, {}}).has_value());
        m_folder->close();
        const auto plan = prepare(m_backup);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->lostAccess, 2);
        QCOMPARE(formatInstant(*plan->newestLost), std::string("2026-01-15T10:00:00Z"));
    }
    void countsDraftsAndSettings()
    {
        const auto putDraft = [this](const char *body) {
            return Drafts(*m_folder->work).put({"LPA1234", "99/1/26", "plan", m_folder->clock.now(), body}).has_value();
        };
        QVERIFY(putDraft("{}") && Settings(*m_folder->work).set("marking", "first").has_value());
        const std::string same = m_folder->path + "/same.db";
        QVERIFY(storage::copyDatabase(*m_folder->work, same).has_value());
        const auto missing = prepare(m_backup);
        QVERIFY(missing.has_value());
        QCOMPARE(missing->lostDrafts, 1);
        QVERIFY(missing->lostSettings == Notes{"marking"});
        const auto nothing = prepare(same);
        QVERIFY(nothing.has_value());
        QCOMPARE(nothing->lostDrafts, 0);
        QVERIFY(nothing->lostSettings.empty());
        QVERIFY(putDraft("{\"more\": 1}") && Settings(*m_folder->work).set("marking", "second").has_value());
        const auto changed = prepare(same);
        QVERIFY(changed.has_value());
        QCOMPARE(changed->lostDrafts, 1);
        QVERIFY(changed->lostSettings == Notes{"marking"});
    }
    void goesBackAsANewStation()
    {
        auto facts = Database::open(m_folder->path + "/facts-1.db", Database::Mode::ReadWrite, 1).value();
        facts.script("journal/projections_v1");
        auto before = m_folder->journal();
        QVERIFY(catchUp(facts, before).has_value());
        const StationId station = m_folder->writer->station();
        m_folder->close();
        QVERIFY(prepare(m_backup).has_value());
        const auto kept = restore(m_folder->path, m_folder->clock.now());
        QVERIFY(kept.has_value());
        QCOMPARE(storage::nameOf(*kept), std::string("work-before-restore-20260115T100000Z.db"));
        m_folder->reopen();
        QCOMPARE(notesIn(*m_folder), Notes{"Backed up."});
        QVERIFY(m_folder->writer->station() != station);
        auto after = m_folder->journal();
        QCOMPARE(catchUp(facts, after).value(), CaseNumbers{"99/1/26"});
        QCOMPARE(readCaseWork(facts, "99/1/26")->notes.size(), 1U);
        m_folder->note("99/1/26", "Went on.");
        QVERIFY(isSound(*m_folder->work));
        QVERIFY(filesIn(m_folder->path).filter(QStringLiteral("restoring")).isEmpty());
        QVERIFY(!isRestorePending(m_folder->path));
        // And back again to what there was before.
        m_folder->close();
        QCOMPARE(prepare(*kept)->lostWork, 1);
        QVERIFY(restore(m_folder->path, m_folder->clock.now()).has_value());
        m_folder->reopen();
        QCOMPARE(notesIn(*m_folder), (Notes{"Backed up.", "Since."}));
    }
    void aSealedBackupNeedsItsPassphrase()
    {
        const std::string sealed = m_folder->path + "/sealed";
        QVERIFY(
            storage::sealFile(m_backup, sealed, storage::SealKey::fromPassphrase(passphrase, cheap).value())
                .has_value());
        m_folder->close();
        QVERIFY(prepare(sealed, "another passphrase").error().kind == ErrorKind::Refused);
        QVERIFY(prepare(sealed, passphrase).has_value());
        QVERIFY(restore(m_folder->path, m_folder->clock.now()).has_value());
        m_folder->reopen();
        QCOMPARE(notesIn(*m_folder), Notes{"Backed up."});
    }
    // The log of the file before must never be played into the restored one.
    void aLogThatWasLeftIsNotReplayed()
    {
        const std::string path = m_folder->path;
        const QByteArray file = readFile(workPath(path));
        const QByteArray log = readFile(workPath(path) + "-wal");
        QVERIFY(log.size() > 0);
        m_folder->close();
        writeFile(workPath(path), file);
        writeFile(workPath(path) + "-wal", log);
        QVERIFY(prepare(m_backup).has_value());
        const auto kept = restore(path, m_folder->clock.now());
        QVERIFY(kept.has_value());
        m_folder->reopen();
        QCOMPARE(notesIn(*m_folder), Notes{"Backed up."});
        QVERIFY(isSound(*m_folder->work));
        auto keptFile = Database::open(*kept, Database::Mode::ReadOnly, workApplicationId);
        QCOMPARE(Journal(*keptFile).workOfCase("99/1/26")->size(), 2U); // what was in the log was kept
    }
    void aPresentFileThatIsDamagedIsKeptAsItIs()
    {
        m_folder->close();
        const QByteArray rubbish(20'000, 'x');
        writeFile(workPath(m_folder->path), rubbish);
        writeFile(workPath(m_folder->path) + "-wal", rubbish);
        const auto plan = prepare(m_backup);
        QVERIFY(plan.has_value() && !plan->isPresentReadable);
        const auto kept = restore(m_folder->path, m_folder->clock.now());
        QVERIFY(kept.has_value());
        QVERIFY(readFile(*kept) == rubbish && readFile(*kept + "-wal") == rubbish);
        m_folder->reopen();
        QCOMPARE(notesIn(*m_folder), Notes{"Backed up."});
    }
    void noPresentFileAtAll()
    {
        m_folder->close();
        QVERIFY(QFile::remove(QString::fromStdString(workPath(m_folder->path))));
        QVERIFY(prepare(m_backup).has_value());
        QCOMPARE(restore(m_folder->path, m_folder->clock.now()).value(), std::string());
        m_folder->reopen();
        QCOMPARE(notesIn(*m_folder), Notes{"Backed up."});
    }
    void refusesWhatIsNotABackupOfOurs_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("entry") << QByteArray("DROP TRIGGER entry_not_updated; UPDATE entry SET author = 'x'")
                               << QByteArray("tables or triggers");
        QTest::newRow("one more trigger")
            << QByteArray("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM setting; END")
            << QByteArray("tables or triggers");
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT 1") << QByteArray("tables or triggers");
        QTest::newRow("key") << QByteArray("DELETE FROM key")
                             << QByteArray("the key that signed it is not known");
        QTest::newRow("head") << QByteArray("UPDATE chain_head SET seq = 9") << QByteArray("it is missing");
        QTest::newRow("newer") << QByteArray("PRAGMA user_version = 99") << QByteArray("newer Casegrip");
        QTest::newRow("empty") << QByteArray("PRAGMA user_version = 0") << QByteArray("tables or triggers");
        QTest::newRow("other program")
            << QByteArray("PRAGMA application_id = 7") << QByteArray("not a file of Casegrip");
    }
    void refusesWhatIsNotABackupOfOurs()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, says);
        change(m_backup, sql.constData());
        m_folder->close();
        const auto plan = prepare(m_backup);
        QVERIFY(!plan.has_value());
        QVERIFY2(plan.error().what.find(says.toStdString()) != std::string::npos, plan.error().what.c_str());
        QVERIFY(!restore(m_folder->path, m_folder->clock.now()).has_value());
        m_folder->reopen();
        QCOMPARE(notesIn(*m_folder), (Notes{"Backed up.", "Since."}));
        QVERIFY(filesIn(m_folder->path).filter(QStringLiteral("restor")).isEmpty());
    }
    void refusesAFileThatIsNotThere()
    {
        QVERIFY(prepare("/nonexistent").error().kind == ErrorKind::NotFound);
    }
    // Each flipped bit of a backup is refused, or was in a place that holds nothing.
    void aDamagedBackupIsRefused()
    {
        m_folder->close();
        const QByteArray good = readFile(m_backup);
        std::mt19937 random(99);
        int refused = 0;
        for (int i = 0; i < 150; ++i) {
            QByteArray bad = good;
            const auto at = qsizetype(random() % unsigned(bad.size()));
            bad[at] = static_cast<char>(bad[at] ^ (1 << (random() % 8)));
            writeFile(m_backup, bad);
            if (!prepare(m_backup)) {
                ++refused;
                continue;
            }
            auto prepared = Database::open(m_folder->path + "/work-restoring.db", Database::Mode::ReadOnly,
                                           workApplicationId);
            QCOMPARE(readNote(Journal(*prepared).workOfCase("99/1/26")->front().payload()).value(),
                     std::string("Backed up."));
        }
        QVERIFY(refused > 10);
    }
    void aReaderWaitsForAStoppedRestore()
    {
        m_folder->close();
        writeFile(m_folder->path + "/restore.pending", {});
        QVERIFY(openWorkFile(m_folder->path, Database::Mode::ReadOnly).error().kind == ErrorKind::Busy);
        m_folder->reopen(); // nothing was prepared any more: the rename had been done
        QCOMPARE(notesIn(*m_folder), (Notes{"Backed up.", "Since."}));
        QVERIFY(!isRestorePending(m_folder->path));
    }

private:
    Result<RestorePlan> prepare(const std::string &file, const std::string &phrase = {})
    {
        NoProgress progress;
        return prepareRestore(m_folder->path, file, phrase, progress);
    }
    std::unique_ptr<JournalFolder> m_folder;
    std::string m_backup;
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
