// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/second_copies.h"

#include "core/journal/verify.h"
#include "core/workspace/workspace.h"
#include "tests/support/eventually.h"
#include "tests/support/journal_folder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace casegrip;
using namespace casegrip::storage;
using casegrip::test::JournalFolder;

namespace
{

constexpr SealCost cheap{1, 8};
constexpr auto passphrase = "four words of mine";

Instant at(int year, unsigned month, unsigned day, int hour = 9)
{
    return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                                 std::chrono::day{day}} +
           std::chrono::hours{hour};
}

QStringList filesIn(const std::string &folder)
{
    return QDir(QString::fromStdString(folder)).entryList(QDir::Files, QDir::Name);
}

int noteCount(const std::string &file)
{
    const SQLite::Database database(file, SQLite::OPEN_READONLY);
    SQLite::Statement query(database, "SELECT count(*) FROM entry WHERE type = 'note'");
    query.executeStep();
    return query.getColumn(0).getInt();
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT
private slots:
    void aCopyIsOneWholeFile()
    {
        JournalFolder folder;
        folder.note("99/1/26", "One.");
        const std::string to = folder.path + "/copy.db";
        QVERIFY(copyDatabase(*folder.work, to).has_value());
        folder.note("99/1/26", "Not in the copy.");
        QCOMPARE(noteCount(to), 1);
        QVERIFY(filesIn(folder.path).filter(QStringLiteral("copy.db")) ==
                QStringList{QStringLiteral("copy.db")});
        QCOMPARE(QFile::permissions(QString::fromStdString(to)) & QFile::Permissions(0x00FF),
                 QFile::Permissions());
        QVERIFY(copyDatabase(*folder.work, to).error().kind == ErrorKind::Refused);
    }
    void leftoversOfAStoppedCopyDoNoHarm()
    {
        JournalFolder folder;
        folder.note("99/1/26", "One.");
        const std::string to = folder.path + "/copy.db";
        QVERIFY(copyDatabase(*folder.work, to).has_value());
        for (const char *ending : {".part", ".part-journal", ".part-wal"}) {
            QFile leftover(QString::fromStdString(to + "2" + ending));
            QVERIFY(leftover.open(QIODevice::WriteOnly));
            leftover.write(QByteArray(5'000, 'x'));
        }
        QVERIFY(copyDatabase(*folder.work, to + "2").has_value());
        QCOMPARE(noteCount(to + "2"), 1);
        QVERIFY(filesIn(folder.path).filter(QStringLiteral(".part")).isEmpty());
    }
    void aCopyThatCannotBeWrittenLeavesNothing()
    {
        JournalFolder folder;
        QVERIFY(copyDatabase(*folder.work, folder.path + "/no/such/folder.db").error().kind == ErrorKind::Io);
    }
    void sealedForTheRoad()
    {
        JournalFolder folder;
        folder.note("99/1/26", "Canary in the mine.");
        const QTemporaryDir elsewhere;
        const std::string to = elsewhere.filePath(QStringLiteral("my.backup")).toStdString();
        const auto key = SealKey::fromPassphrase(passphrase, cheap).value();
        QVERIFY(writeBackup(*folder.work, to, key).has_value());
        QVERIFY(writeBackup(*folder.work, to, key).error().kind == ErrorKind::Refused);
        QFile sealed(QString::fromStdString(to));
        QVERIFY(sealed.open(QIODevice::ReadOnly));
        QVERIFY(!sealed.readAll().contains("Canary"));
        QCOMPARE(filesIn(elsewhere.path().toStdString()).size(), 1);
        QVERIFY(filesIn(folder.path).filter(QStringLiteral("seal")).isEmpty());
        QVERIFY(openSealed(to, to + ".db", passphrase).has_value());
        QCOMPARE(noteCount(to + ".db"), 1);
    }
    void oncePerDayAndBeforeEverySync()
    {
        JournalFolder folder;
        Backups backups(folder.path);
        const Instant now = folder.clock.now();
        QVERIFY(backups.list().empty());
        const auto first = backups.ensure(*folder.work, BackupReason::Daily, now).value();
        QVERIFY(first->at == now && first->bytes > 4096);
        QVERIFY(!backups.ensure(*folder.work, BackupReason::Daily, now + std::chrono::hours{14})
                     .value()
                     .has_value());
        QVERIFY(backups.ensure(*folder.work, BackupReason::BeforeSync, now).value()->at == now + Seconds{1});
        QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, now + std::chrono::hours{15})
                    .value()
                    .has_value());
        QCOMPARE(backups.list().size(), 3U);
        QCOMPARE(filesIn(backups.folder()).first(), QStringLiteral("work-20260115T090000Z.db"));
    }
    void oneFromAWrongClockDoesNotStopTheDailyOnes()
    {
        JournalFolder folder;
        Backups backups(folder.path);
        const Instant now = folder.clock.now();
        QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, now + std::chrono::hours{24 * 3650}).value().has_value());
        QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, now).value().has_value());
        QCOMPARE(backups.list().size(), 2U);
    }
    void thinningKeepsWhatWasPromised()
    {
        std::vector<Instant> made;
        for (Instant day = at(2024, 1, 1); day <= at(2026, 1, 15); day += std::chrono::days{1}) {
            made.push_back(day);
            made.push_back(day + std::chrono::hours{8});
        }
        const Instant now = at(2026, 1, 15, 20);
        const auto kept = backupsToKeep(made, now);
        const auto has = [&kept](Instant instant) {
            return std::find(kept.begin(), kept.end(), instant) != kept.end();
        };
        QVERIFY(has(at(2026, 1, 15)) && has(at(2026, 1, 15, 17)) && has(at(2026, 1, 14)) &&
                has(at(2026, 1, 14, 17)));
        QVERIFY(has(at(2026, 1, 4, 17)) && !has(at(2026, 1, 4)));        // the twelfth day, its last
        QVERIFY(!has(at(2026, 1, 3, 17)));                               // neither a week's last ...
        QVERIFY(has(at(2025, 12, 28, 17)) && has(at(2025, 11, 16, 17))); // Sundays, up to the tenth week
        QVERIFY(!has(at(2025, 11, 9, 17)));
        QVERIFY(has(at(2025, 12, 31, 17)) &&
                has(at(2025, 5, 31, 17))); // months' last days, up to the ninth month
        QVERIFY(!has(at(2025, 4, 30, 17)));
        // Two days in full, ten more days, seven more weeks, seven more months (November's last day is a
        // Sunday).
        QCOMPARE(kept.size(), 4U + 10U + 7U + 7U);
        QVERIFY(backupsToKeep(kept, now) == kept); // thinning twice takes nothing more
    }
    // Thinned every day for three years, the same promise holds at the end.
    void thinningEveryDayKeepsAsMuch()
    {
        std::vector<Instant> kept;
        for (Instant now = at(2023, 1, 1); now <= at(2026, 1, 15); now += std::chrono::days{1}) {
            kept.push_back(now);
            kept = backupsToKeep(kept, now);
            QVERIFY(kept.size() <= 12U + 10U + 9U);
        }
        QVERIFY(kept.back() < at(2025, 6, 1));
    }
    void aStrangersFileIsNeverThinned()
    {
        JournalFolder folder;
        Backups backups(folder.path);
        QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, at(2020, 1, 1)).has_value());
        for (const char *name :
             {"work-notes.db", "work-20200101T0900Z.db", "work-20209901T090000Z.db", "letter.txt"}) {
            QFile other(QString::fromStdString(backups.folder() + '/' + name));
            QVERIFY(other.open(QIODevice::WriteOnly));
        }
        for (int day = 1; day <= 28; ++day)
            QVERIFY(
                backups.ensure(*folder.work, BackupReason::Daily, at(2026, 2, unsigned(day))).has_value());
        const auto files = filesIn(backups.folder());
        QCOMPARE(files.size(), 4 + int(backups.list().size()));
        QVERIFY(backups.list().size() < 28U);
    }
    void theSecondFolderIsSealedAndThinned()
    {
        JournalFolder folder;
        Backups backups(folder.path);
        const QTemporaryDir share;
        const std::string second = share.path().toStdString();
        SecondCopies copies(folder.path);
        const Instant first = at(2026, 1, 1);
        QVERIFY(copies.look(first) && copies.settle()); // none was chosen
        QVERIFY(copies.choose("/nonexistent", passphrase, first, cheap).error().kind == ErrorKind::Refused);
        QVERIFY(copies.choose(second, "short", first, cheap).error().kind == ErrorKind::Refused);
        QVERIFY(copies.choose(second, passphrase, first, cheap).has_value());
        folder.note("99/1/26", "Canary in the mine.");
        for (int day = 1; day <= 28; ++day) {
            const Instant now = at(2026, 2, unsigned(day));
            QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, now).has_value());
            QVERIFY(copies.look(now) && copies.settle());
            QVERIFY(backups.status(now).lastInSecond == now);
            QVERIFY(copies.look(now) && copies.settle()); // again: nothing to do
        }
        const auto files = filesIn(second);
        QCOMPARE(files.size(), int(backups.list().size()));
        const std::string last = second + '/' + files.last().toStdString();
        QVERIFY(isSealed(last));
        QVERIFY(openSealed(last, folder.path + "/opened.db", passphrase).has_value());
        QCOMPARE(noteCount(folder.path + "/opened.db"), 1);
        // Somebody else's copies in the same folder are left alone.
        JournalFolder other;
        Backups others(other.path);
        QVERIFY(others.ensure(*other.work, BackupReason::Daily, at(2026, 3, 1)).has_value());
        QVERIFY(SecondCopies(other.path).choose(second, passphrase, at(2026, 3, 1), cheap).has_value());
        QCOMPARE(filesIn(second).size(), files.size() + 1);
    }
    void aShareThatIsAwayIsAnErrorAndNotALoss()
    {
        JournalFolder folder;
        Backups backups(folder.path);
        const QTemporaryDir above;
        const QString share = above.filePath(QStringLiteral("share"));
        SecondCopies copies(folder.path);
        const Instant now = at(2026, 1, 1);
        QVERIFY(QDir().mkdir(share));
        QVERIFY(copies.choose(share.toStdString(), passphrase, now, cheap).has_value());
        QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, now).has_value());
        QVERIFY(QDir().rmdir(share));
        QVERIFY(copies.look(now).has_value()); // nobody waits for it
        QVERIFY(copies.settle().error().kind == ErrorKind::Io);
        QVERIFY(!backups.status(now).lastInSecond.has_value());
        // When it is back, the next try finds it.
        QVERIFY(QDir().mkdir(share));
        QVERIFY(copies.look(now + std::chrono::hours{1}) && copies.settle());
        QVERIFY(backups.status(now).lastInSecond == now);
    }
    // What fails is told once, and not tried again every minute.
    void aFailureIsToldOnceAndTriedAgainAfterAnHour()
    {
        JournalFolder folder;
        const QTemporaryDir above;
        const QString share = above.filePath(QStringLiteral("share"));
        SecondCopies copies(folder.path);
        const Instant now = at(2026, 1, 1);
        QVERIFY(QDir().mkdir(share));
        QVERIFY(copies.choose(share.toStdString(), passphrase, now, cheap).has_value());
        QVERIFY(Backups(folder.path).ensure(*folder.work, BackupReason::Daily, now).has_value());
        QVERIFY(QDir().rmdir(share));
        QVERIFY(copies.look(now).has_value());
        bool isTold = false;
        EVENTUALLY(isTold || (isTold = !copies.look(now + std::chrono::minutes{1})));
        QVERIFY(QDir().mkdir(share));
        QVERIFY(copies.look(now + std::chrono::minutes{30}) && copies.settle());
        QVERIFY(filesIn(share.toStdString()).isEmpty());
        QVERIFY(copies.look(now + std::chrono::minutes{62}) && copies.settle());
        QCOMPARE(filesIn(share.toStdString()).size(), 1);
    }
    // Another folder, chosen while a copy is on its way to the first, is not taken for one that has it.
    void aCopyThatIsOnItsWayBelongsToItsFolder()
    {
        JournalFolder folder;
        Backups backups(folder.path);
        const QTemporaryDir one, other;
        const Instant now = at(2026, 1, 1);
        SecondCopies copies(folder.path);
        QVERIFY(copies.choose(one.path().toStdString(), passphrase, now, cheap).has_value());
        QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, now).has_value());
        QVERIFY(copies.look(now).has_value());
        QVERIFY(copies.forget().has_value());
        QVERIFY(copies.settle().has_value());
        QVERIFY(backups.status(now).secondFolder.empty());
        QVERIFY(copies.choose(other.path().toStdString(), passphrase, now, cheap).has_value());
        QCOMPARE(filesIn(other.path().toStdString()).size(), 1);
    }
    void warnsWhileThereIsNone()
    {
        using enum BackupWarning;
        using Warnings = std::vector<BackupWarning>;
        JournalFolder folder;
        Backups backups(folder.path);
        const QTemporaryDir share;
        const Instant now = at(2026, 1, 1);
        QVERIFY(backups.status(now).warnings == (Warnings{NoneHere, NoSecondFolder}));
        SecondCopies copies(folder.path);
        QVERIFY(copies.choose(share.path().toStdString(), passphrase, now, cheap).has_value());
        QVERIFY(backups.status(now).warnings == (Warnings{NoneHere, NoneInSecond}));
        QVERIFY(backups.ensure(*folder.work, BackupReason::Daily, now).has_value());
        QVERIFY(backups.status(now).warnings == Warnings{NoneInSecond});
        QVERIFY(copies.look(now) && copies.settle());
        const BackupStatus status = backups.status(now + std::chrono::days{7});
        QVERIFY(status.warnings.empty());
        QVERIFY(status.lastHere == now && status.lastInSecond == now);
        QCOMPARE(status.secondFolder, share.path().toStdString());
        QVERIFY(backups.status(now + std::chrono::days{7} + Seconds{1}).warnings ==
                (Warnings{OldHere, OldInSecond}));
        QVERIFY(copies.forget().has_value());
        QVERIFY(backups.status(now).warnings == Warnings{NoSecondFolder});
    }
    // A window that is left open over night asks every minute.
    void whatIsOpenForDaysIsBackedUpEachDay()
    {
        const QTemporaryDir home, share;
        FixedClock clock(at(2026, 1, 1, 12));
        workspace::OpenOptions options;
        options.dataDir = home.filePath(QStringLiteral("data")).toStdString();
        options.access = workspace::OpenOptions::Access::Write;
        options.clock = &clock;
        options.login = "tester";
        {
            auto opened = workspace::Workspace::open(options);
            QVERIFY(opened.has_value());
            QVERIFY(opened->chooseSecondFolder(share.path().toStdString(), passphrase).has_value());
            for (int day = 1; day <= 3; ++day) {
                for (const int hour : {13, 14, 23}) {
                    clock.set(at(2026, 1, unsigned(day), hour));
                    QVERIFY(opened->refresh().has_value());
                    QCOMPARE(opened->backups()->size(), std::size_t(day));
                    QVERIFY(opened->backupStatus()->last >= at(2026, 1, unsigned(day), 12));
                }
            }
            EVENTUALLY(opened->refresh().has_value() && opened->backupStatus()->lastSecond == opened->backupStatus()->last);
        }
        QCOMPARE(filesIn(share.path().toStdString()).size(), 3);
        QVERIFY(Backups(options.dataDir).status(clock.now()).warnings.empty());
    }
    void anUpgradeKeepsTheFileBefore()
    {
        constexpr Migration later[] = {{1, "journal/schema_v1"}, {2, "journal/schema_v2"}, {3, "journal/projections_v1"}};
        JournalFolder folder;
        folder.note("99/1/26", "One.");
        const std::string backups = folder.path + "/backups";
        QVERIFY(migrateWithBackup(*folder.work, std::span(later).first(2), backups).has_value());
        QVERIFY(filesIn(backups).isEmpty());
        QVERIFY(migrateWithBackup(*folder.work, later, backups).has_value());
        QCOMPARE(folder.work->userVersion(), 3);
        QCOMPARE(filesIn(backups), QStringList{QStringLiteral("work-version-2.db")});
        QCOMPARE(noteCount(backups + "/work-version-2.db"), 1);
        const SQLite::Database before(backups + "/work-version-2.db", SQLite::OPEN_READONLY);
        QVERIFY(!before.tableExists("note"));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
