// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/free_space.h"
#include "tests/support/after_stop.h"
#include "tests/support/small_disk.h"
#include "tests/support/test_size.h"

#include <QTemporaryDir>
#include <QTest>
#include <memory>

// A disk that really fills, at 12 different sizes, or as many as CASEGRIP_FULL_DISKS says: a plain sentence, nothing torn,
// and with room again everything goes on.
using namespace casegrip;
using namespace casegrip::test;
using workspace::Workspace;

class TestFullDisk : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    NoProgress m_silent;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<SmallForce> m_force; // its data folder lies on the disk
    std::string m_synced, m_first, m_next, m_caseNo;
    std::vector<std::string> m_entries;

    static int sizes() { return tries("CASEGRIP_FULL_DISKS", 12); }
    // From nothing up to `enough`, evenly.
    static int kibibytes(int i, int enough) { return enough * i / sizes(); }
    static bool isPlain(const Error &error)
    {
        const bool names = error.what.find("disk is full") != std::string::npos || error.what.find("could not be ") != std::string::npos;
        return (error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::Io) && names && error.todo.find("space") != std::string::npos;
    }

    // Empty: what was wanted was done, or refused in plain words with the state before left.
    template <typename T>
    std::string outcome(const Result<T> &done, int &refused) const
    {
        if (done)
            return {};
        ++refused;
        return isPlain(done.error()) ? std::string() : "not a plain refusal: " + toString(done.error());
    }

private slots:
    void initTestCase()
    {
        if (!SmallDisk::isPermitted())
            QSKIP("No disk can be mounted here: this test needs root.");
        const QString folder = m_home.filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(folder));
        m_disk = std::make_unique<SmallDisk>(folder);
        m_force = std::make_unique<SmallForce>(m_home.path().toStdString(), 300, m_disk->folder() + "/data");
        m_synced = m_home.filePath(QStringLiteral("synced")).toStdString();
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->first());
            m_first = picture(opened);
            m_entries = entryIds(opened);
            must(opened.forEachObligation({}, {}, [&](const workspace::ObligationRow &row) {
                m_caseNo = row.caseNo;
                return false;
            }));
        }
        SmallForce::copyFolder(m_force->data(), m_synced);
        auto opened = m_force->open();
        m_force->sync(opened, m_force->next());
        m_next = picture(opened);
    }
    void init() { m_disk->grow(); }
    void cleanupTestCase()
    {
        m_force.reset();
        m_disk.reset();
    }

    // Notes until one does not fit; then room, and the same note again.
    void savingIsRefusedAndGoesOn()
    {
        int refused = 0;
        for (int i = 0; i < sizes(); ++i) {
            m_disk->grow();
            m_force->startFrom(m_synced);
            auto entries = m_entries;
            {
                auto opened = m_force->open();
                m_disk->leave(kibibytes(i, 800));
                for (int note = 0; note < 400; ++note) {
                    const auto saved = opened.run(workspace::AddNote{m_caseNo, std::string(std::size_t(1 + note * 137 % 9'000), 'x')});
                    if (saved) {
                        entries.push_back(saved->entryId);
                        continue;
                    }
                    ++refused;
                    QVERIFY2(isPlain(saved.error()), toString(saved.error()).c_str());
                    break;
                }
                m_disk->grow();
                entries.push_back(must(opened.run(workspace::AddNote{m_caseNo, "With room again."})).entryId);
            }
            const auto wrong = AfterStop(*m_force).wrong({m_first, m_first, true, entries, m_next});
            QVERIFY2(wrong.empty(), (std::to_string(kibibytes(i, 800)) + " KiB: " + wrong).c_str());
        }
        qInfo("journal: %d sizes, %d times full, nothing torn", sizes(), refused);
        QVERIFY(refused * 10 >= sizes() * 9);
    }
    void aFirstSyncIsRefusedAndGoesOn() { syncs("first sync", {}, {}, m_first, m_force->first(), 1'600); }
    void aFurtherSyncIsRefusedAndGoesOn() { syncs("further sync", m_synced, m_first, m_next, m_force->next(), 700); }
    // Too small from the beginning: said before anything is written.
    void aDiskThatIsTooSmallIsSaidBeforehand()
    {
        m_force->startFrom({});
        auto opened = m_force->open();
        m_disk->leave(200);
        const auto plan = opened.planSync(m_force->first(), m_silent);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::DiskFull);
        QVERIFY2(plan.error().what.find("MiB are free") != std::string::npos, plan.error().what.c_str());
    }
    void aBackupThatDoesNotFitLeavesNothing()
    {
        m_force->startFrom(m_synced);
        auto opened = m_force->open();
        const QString away = m_home.filePath(QStringLiteral("away"));
        QVERIFY(QDir().mkpath(away));
        const SmallDisk target(away);
        const std::string file = target.folder() + "/work.backup";
        int refused = 0, made = 0;
        for (int i = 0; i < sizes(); ++i) {
            QFile::remove(QString::fromStdString(file));
            target.leave(kibibytes(i, 200));
            const auto done = opened.backupTo(file, {});
            const auto wrong = outcome(done, refused);
            QVERIFY2(wrong.empty(), wrong.c_str());
            made += done ? 1 : 0;
            QCOMPARE(QDir(away).entryList(QDir::Files).size(), done ? 1 : 0);
            target.grow();
        }
        qInfo("backup: %d sizes, %d times full, %d made", sizes(), refused, made);
        QVERIFY(refused > 0 && made > 0);
        // What was made last is whole.
        QCOMPARE(must(opened.previewRestore(file, {}, m_silent)).entries, std::int64_t(m_entries.size()));
    }
    // An open, on a disk without a free byte, of a folder that was closed in order: said, and nothing is harmed.
    void openingOnAFullDiskIsSaid()
    {
        m_force->startFrom(m_synced);
        m_disk->leave(0);
        const auto opened = m_force->tryOpen();
        if (!opened)
            QVERIFY2(isPlain(opened.error()), toString(opened.error()).c_str());
        m_disk->grow();
        const auto wrong = AfterStop(*m_force).wrong({m_first, m_first, true, m_entries, m_next});
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

private:
    // The plan is made with room, which is gone when it is applied: the check beforehand cannot help.
    void syncs(const char *name, const std::string &from, const std::string &before, const std::string &after, const std::string &exportPath,
               int enough)
    {
        AfterStop look(*m_force);
        int refused = 0;
        for (int i = 0; i < sizes(); ++i) {
            m_disk->grow();
            m_force->startFrom(from);
            bool isDone = false;
            {
                auto opened = m_force->open();
                must(opened.planSync(exportPath, m_silent));
                m_disk->leave(kibibytes(i, enough));
                const auto applied = opened.applySync(false, m_silent);
                isDone = applied.has_value();
                const auto wrong = outcome(applied, refused);
                QVERIFY2(wrong.empty(), wrong.c_str());
            }
            m_disk->grow();
            const auto wrong = look.wrong({before, after, isDone, from.empty() ? std::vector<std::string>() : m_entries, m_next});
            QVERIFY2(wrong.empty(), (std::to_string(kibibytes(i, enough)) + " KiB: " + wrong).c_str());
        }
        qInfo("%s: %d sizes, %d times full; %d left the state before, %d the one after", name, sizes(), refused, look.before(), look.after());
        QVERIFY(refused > 0 && refused < sizes());
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
