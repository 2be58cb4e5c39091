// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/after_stop.h"
#include "tests/support/strict_disk.h"
#include "tests/support/test_size.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

// Power cuts on a disk that keeps a name only when its folder was flushed: everything that the program does to its data
// folder, from the folder itself to the switch of the facts. A few of each kind, or as CASEGRIP_CUTS says, at most 800.
using namespace casegrip;
using namespace casegrip::test;
using workspace::Workspace;

class TestStrictPowerCut : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    NoProgress m_silent;
    std::unique_ptr<SmallForce> m_force; // its data folder lies in a folder of its own: the disk
    std::string m_synced, m_syncedTwice;
    std::string m_first, m_next;
    std::vector<std::string> m_entries;
    std::mt19937 m_random{20260115};

    using Flushes = StrictDisk::Flushes;
    using Work = std::function<void(StrictDisk &)>;

    static int cutCount()
    {
        return std::min(tries("CASEGRIP_CUTS", 8), 800);
    }
    std::string diskFolder() const { return m_home.filePath(QStringLiteral("disk")).toStdString(); }

    // What is promised once `opened` has done its work: the work, and all entries.
    static void promise(StrictDisk &disk, Workspace &opened)
    {
        disk.promise("done");
        for (const auto &id : entryIds(opened))
            disk.promise(id);
    }
    // Does the work once and plays power cuts on what was written down of it; how many of the cuts left something wrong.
    int losses(int cuts, const std::string &from, const Work &work, const Expected &plain, Flushes flushes, std::string *first)
    {
        QDir(QString::fromStdString(diskFolder())).removeRecursively();
        QDir().mkpath(QString::fromStdString(diskFolder()));
        m_force->startFrom(from);
        StrictDisk disk(diskFolder());
        work(disk);
        disk.stop();
        int lost = 0;
        AfterStop look(*m_force);
        for (int i = 0; i < cuts; ++i) {
            // A control is about what was promised.
            const auto step = flushes == Flushes::Count ? disk.someStep(m_random) : disk.lastPromise();
            const auto promised = disk.cut(step, m_random, diskFolder(), flushes);
            removeLock();
            Expected expected = plain;
            expected.isAfter = !promised.empty();
            if (!promised.empty())
                expected.entries.insert(expected.entries.end(), promised.begin() + 1, promised.end());
            const auto wrong = look.wrong(expected);
            if (!wrong.empty() && lost++ == 0 && first)
                *first = "cut behind step " + std::to_string(step) + " of " + std::to_string(disk.steps()) + ": " + wrong;
        }
        if (flushes == Flushes::Count)
            qInfo("%d cuts among %zu steps: %d left the state before, %d the one after, %d lost or torn", cuts, disk.steps(), look.before(),
                  look.after(), lost);
        return lost;
    }
    // It names this very process, which has not ended.
    void removeLock() const { QFile::remove(QString::fromStdString(m_force->data()) + QStringLiteral("/write.lock")); }

    void nothingIsLost(const std::string &from, const std::string &before, const std::string &after, const std::function<void(Workspace &)> &work)
    {
        const Work whole = [&](StrictDisk &disk) {
            auto opened = m_force->open();
            work(opened);
            promise(disk, opened);
        };
        std::string first;
        losses(cutCount(), from, whole, {before, after, false, from.empty() ? std::vector<std::string>() : m_entries, m_next}, Flushes::Count, &first);
        QVERIFY2(first.empty(), first.c_str());
    }

private slots:
    void initTestCase()
    {
        QDir().mkpath(QString::fromStdString(diskFolder()));
        m_force = std::make_unique<SmallForce>(m_home.path().toStdString(), 120, diskFolder() + "/data");
        m_synced = m_home.filePath(QStringLiteral("synced")).toStdString();
        m_syncedTwice = m_home.filePath(QStringLiteral("synced-twice")).toStdString();
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->first());
            m_first = picture(opened);
            m_entries = entryIds(opened);
        }
        SmallForce::copyFolder(m_force->data(), m_synced);
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->next());
            m_next = picture(opened);
        }
        SmallForce::copyFolder(m_force->data(), m_syncedTwice);
        QVERIFY(!m_first.empty() && m_first != m_next);
    }
    void whileTheFirstExportIsSynced()
    {
        nothingIsLost({}, {}, m_first, [&](Workspace &opened) { m_force->sync(opened, m_force->first()); });
    }
    void whileTheNextDayIsSynced()
    {
        nothingIsLost(m_synced, m_first, m_next, [&](Workspace &opened) { m_force->sync(opened, m_force->next()); });
    }
    void whileTheFactsAreMadeAnew()
    {
        nothingIsLost(m_synced, m_first, m_first, [&](Workspace &opened) { must(opened.rebuild(m_silent)); });
    }
    void whileASyncIsUndone()
    {
        nothingIsLost(m_syncedTwice, m_next, m_first, [&](Workspace &opened) { must(opened.undoSync(m_silent)); });
    }
    // Each note is promised when it is saved.
    void whileNotesAreWritten()
    {
        const Work notes = [&](StrictDisk &disk) {
            auto opened = m_force->open();
            disk.promise("begun");
            std::string caseNo;
            must(opened.forEachObligation({}, {}, [&](const workspace::ObligationRow &row) {
                caseNo = row.caseNo;
                return false;
            }));
            for (int i = 0; i < 30; ++i)
                disk.promise(must(opened.run(workspace::AddNote{caseNo, std::string(std::size_t(i) * 200 + 1, 'x')})).entryId);
        };
        std::string first;
        losses(cutCount(), m_synced, notes, {m_first, m_first, false, m_entries, m_next}, Flushes::Count, &first);
        QVERIFY2(first.empty(), first.c_str());
    }
    // A backup that was said to be made is there and whole, in its own folder as well.
    void whileABackupIsMade()
    {
        m_force->startFrom(m_synced);
        StrictDisk disk(diskFolder());
        const std::string file = diskFolder() + "/elsewhere.backup";
        {
            auto opened = m_force->open();
            must(opened.backupTo(file, {}));
            disk.promise("done");
        }
        disk.stop();
        for (int i = 0; i < cutCount(); ++i) {
            const auto promised = disk.cut(disk.someStep(m_random), m_random, diskFolder());
            removeLock();
            if (!QFile::exists(QString::fromStdString(file))) {
                QVERIFY(promised.empty());
                continue;
            }
            workspace::OpenOptions options;
            options.dataDir = m_home.filePath(QStringLiteral("restored")).toStdString();
            options.access = workspace::OpenOptions::Access::Restore;
            const FixedClock clock(*parseInstant("2025-06-02T08:00:00Z", TimeZone::utc()));
            options.clock = &clock;
            auto opened = must(Workspace::open(options));
            QCOMPARE(must(opened.previewRestore(file, {}, m_silent)).entries, std::int64_t(m_entries.size()));
        }
    }
    // Were this disk too kind, the tests above would prove nothing: it must lose what was promised when nothing is flushed,
    // and when folders are not.
    void controlsLose_data()
    {
        QTest::addColumn<int>("flushes");
        QTest::newRow("no flush counts") << int(Flushes::AreLost);
        QTest::newRow("flushes of folders do not count") << int(Flushes::OfFoldersAreLost);
    }
    void controlsLose()
    {
        QFETCH(int, flushes);
        const Work sync = [&](StrictDisk &disk) {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->first());
            promise(disk, opened);
        };
        const int cuts = std::clamp(cutCount(), 40, 100); // fewer say little about a share
        const int lost = losses(cuts, {}, sync, {{}, m_first, false, {}, m_next}, Flushes(flushes), nullptr);
        qInfo("control, %s: %d power cuts, %d lost or torn", QTest::currentDataTag(), cuts, lost);
        QVERIFY(lost * 10 >= cuts * (Flushes(flushes) == Flushes::AreLost ? 9 : 6)); // by chance all names may have arrived
    }
};

QTEST_GUILESS_MAIN(TestStrictPowerCut)
#include "tst_strict_power_cut.moc"
