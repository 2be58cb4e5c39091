// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verify.h"
#include "tests/support/journal_folder.h"
#include "tests/support/power_cut_vfs.h"
#include "tests/support/test_size.h"

#include <QTest>
#include <random>
#include <sqlite3.h>

// Power cuts and full disks under the journal, on a disk that loses or tears what was not synced. 60 cuts of
// each kind, or CASEGRIP_CUTS=3000 for the full run.
using namespace casegrip;
using namespace casegrip::journal;
using casegrip::test::JournalFolder;
using casegrip::test::PowerCutDisk;

namespace
{

int cutCount()
{
    return casegrip::test::tries("CASEGRIP_CUTS", 60);
}

// Writes notes until the power goes; the ids of those that were said to be saved.
std::vector<EntryId> writeUntilTheCut(JournalFolder &folder, const PowerCutDisk &disk, std::mt19937 &random)
{
    std::vector<EntryId> saved;
    for (int refused = 0; !disk.isCut() && refused < 100;) {
        const auto note = noteEntry("99/1/26", "Text" + std::string(random() % 6'000, '.')).value();
        if (const auto id = folder.writer->append(note))
            saved.push_back(*id);
        else if (++refused == 50)
            qWarning("stuck: %s", toString(id.error()).c_str());
    }
    return saved;
}

// Whether everything that was said to be saved is there and nothing is torn.
bool isWhole(const std::string &path, const std::vector<EntryId> &saved)
{
    auto work = openWorkFile(path, storage::Database::Mode::ReadWrite);
    if (!work)
        return false;
    storage::Database &database = *work;
    NoProgress progress;
    const auto verified = verifyJournal(database, Depth::Everything, progress);
    if (!verified || !verified->findings.empty())
        return false;
    return std::all_of(saved.begin(), saved.end(), [&database](const EntryId &id) {
        const auto found = Journal(database).find(id);
        return found && found->has_value();
    });
}

// How many of the cuts lost or tore something, up to three in a row on one folder.
int losses(int cuts, const char *pragma)
{
    int lost = 0;
    std::mt19937 random(20260115);
    for (int cut = 0; cut < cuts;) {
        const QTemporaryDir home;
        std::vector<EntryId> saved;
        for (int inARow = 0; inARow < 3 && cut < cuts; ++inARow) {
            ++cut;
            {
                PowerCutDisk disk(static_cast<unsigned>(random()));
                {
                    JournalFolder folder(home.path().toStdString());
                    if (pragma)
                        folder.work->exec(pragma);
                    disk.cutAfter(static_cast<int>(10 + random() % 80));
                    const auto more = writeUntilTheCut(folder, disk, random);
                    saved.insert(saved.end(), more.begin(), more.end());
                }
                disk.restart();
            }
            if (!isWhole(home.path().toStdString(), saved)) {
                ++lost;
                break;
            }
        }
    }
    return lost;
}

} // namespace

class TestPowerCut : public QObject
{
    Q_OBJECT
private slots:
    void nothingSavedIsLost()
    {
        const int cuts = cutCount();
        const int lost = losses(cuts, nullptr);
        qInfo("%d power cuts, %d lost or torn", cuts, lost);
        QCOMPARE(lost, 0);
    }
    // The first start: a file that is being made is made whole or made again, with nothing said to be saved
    // in it.
    void aNewFileIsWhole()
    {
        std::mt19937 random(7);
        for (int cut = 0; cut < cutCount(); ++cut) {
            const QTemporaryDir home;
            std::vector<EntryId> saved;
            {
                PowerCutDisk disk(static_cast<unsigned>(random()));
                disk.cutAfter(static_cast<int>(random() % 60));
                try {
                    JournalFolder folder(home.path().toStdString());
                    saved = writeUntilTheCut(folder, disk, random);
                } catch (const std::exception &) {
                    QVERIFY(disk.isCut()); // it came before the folder was ready
                }
                disk.restart();
            }
            QVERIFY(isWhole(home.path().toStdString(), saved));
        }
    }
    // Were this disk too kind, the test above would prove nothing.
    void controlWithoutSyncsLoses()
    {
        const int cuts = std::min(cutCount(), 300);
        const int lost = losses(cuts, "PRAGMA synchronous=OFF");
        qInfo("control without syncs: %d power cuts, %d lost or torn", cuts, lost);
        QVERIFY(lost * 10 >= cuts * 9);
    }
    // A disk that is full at any write, for one write or for many: a clear answer, nothing torn, and once
    // there is space again saving goes on.
    void aFullDiskTearsNothing()
    {
        int refusals = 0;
        const int positions = casegrip::test::tries("CASEGRIP_FULL_DISKS", 20);
        const int step = std::max(1, 60 / positions);
        for (int at = 0; at < positions * step; at += step) {
            const QTemporaryDir home;
            std::vector<EntryId> saved;
            {
                PowerCutDisk disk(1);
                JournalFolder folder(home.path().toStdString());
                saved.push_back(folder.note("99/1/26", "Before."));
                disk.refuseAfter(at, SQLITE_FULL, 1 + at % 7);
                for (int i = 0; i < 20 || disk.refused() == 0; ++i) {
                    const auto note = noteEntry("99/1/26", std::string(4'000, 'x')).value();
                    const auto id = folder.writer->append(std::vector<NewEntry>(3, note));
                    if (id) {
                        saved.insert(saved.end(), id->begin(), id->end());
                        continue;
                    }
                    QCOMPARE(toString(id.error()),
                             std::string("disk full: The disk is full: work.db could not be written. "
                                         "Free some space and try again; nothing was changed."));
                    ++refusals;
                }
                QVERIFY(disk.refused() > 0);
                saved.push_back(folder.note("99/1/26", "After."));
                const auto rows = [&folder](const char *sql) {
                    return folder.work->raw().execAndGet(sql).getInt();
                };
                QCOMPARE(rows("SELECT count(*) FROM entry WHERE chain = 0"), int(saved.size()));
                QCOMPARE(rows("SELECT count(*) FROM entry WHERE chain = 1"), int(saved.size()));
            }
            QVERIFY(isWhole(home.path().toStdString(), saved));
        }
        qInfo("%d positions, %d saves refused, nothing torn", positions, refusals);
        QVERIFY(refusals >= positions);
    }
    void anUnreadableDiskIsSaid()
    {
        PowerCutDisk disk(1);
        JournalFolder folder;
        disk.refuseAfter(0, SQLITE_IOERR_WRITE, 1);
        const auto refused = folder.writer->append(noteEntry("99/1/26", "One.").value());
        QVERIFY(refused.error().kind == ErrorKind::Io);
        QVERIFY(folder.writer->append(noteEntry("99/1/26", "One.").value()).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_power_cut.moc"
