// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/erasure.h"
#include "core/journal/work_file.h"
#include "core/storage/second_copies.h"
#include "tests/support/after_stop.h"
#include "tests/support/journal_folder.h"
#include "tests/support/kill_harness.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

// What is erased is gone: a word that nothing else holds is looked for in the raw bytes of every file of the data folder.
using namespace casegrip;
using namespace casegrip::test;
using workspace::Workspace;

namespace
{

constexpr auto canary = "Kestrelwort";
constexpr auto passphrase = "four words of mine";

// The files below a folder that hold the word.
QStringList filesWith(const std::string &folder)
{
    QStringList found;
    QDirIterator files(QString::fromStdString(folder), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(canary))
            found << file.fileName();
    }
    return found;
}

} // namespace

class TestErasure : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    NoProgress m_silent;
    std::unique_ptr<SmallForce> m_force;
    std::string m_base, m_caseNo;
    std::string m_note; // the entry that holds the word, in m_base

    std::string away(const char *name) const { return m_home.filePath(QString::fromLatin1(name)).toStdString(); }
    static workspace::Erase wanted(const std::string &entry) { return {{entry}, "Request of 2 June under section 47."}; }
    void erase()
    {
        auto opened = m_force->open();
        must(opened.run(wanted(m_note)));
    }

private slots:
    // A data folder with a note, copies of every kind that hold it, and a note that stays.
    void initTestCase()
    {
        m_force = std::make_unique<SmallForce>(m_home.path().toStdString(), 60);
        m_base = away("base");
        {
            auto opened = m_force->open();
            m_force->sync(opened, m_force->first());
            must(opened.forEachObligation({}, {}, [&](const workspace::ObligationRow &row) {
                m_caseNo = row.caseNo;
                return false;
            }));
            std::string text;
            for (int i = 0; i < 900; ++i) // over several pages
                text += std::string(canary) + ' ';
            m_note = must(opened.run(workspace::AddNote{m_caseNo, text})).entryId;
            must(opened.backupTo(m_force->data() + "/work-before-restore-20250101T000000Z.db", {}));
            must(opened.backupTo(m_force->data() + "/backups/work-version-1.db", {}));
            must(opened.backupTo(away("kept.db"), {}));
            m_force->sync(opened, m_force->next()); // makes a backup
            must(opened.run(workspace::AddNote{m_caseNo, "This one stays."}));
        }
        QFile half(QString::fromStdString(m_force->data() + "/backups/work-20250101T000000Z.db.part"));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write(canary) > 0);
        half.close();
        SmallForce::copyFolder(m_force->data(), m_base);
        QVERIFY(filesWith(m_force->data()).size() >= 6); // work.db, facts, three copies, a half one
    }
    void init() { m_force->startFrom(m_base); }

    void nothingOfItIsLeft()
    {
        {
            auto opened = m_force->open();
            const auto before = entryIds(opened);
            const auto changes = must(opened.run(wanted(m_note)));
            QCOMPARE(changes.caseNos, std::vector<std::string>{m_caseNo});
            QVERIFY(changes.undoable.empty() && !changes.entryId.empty());
            QCOMPARE(filesWith(m_force->data()), QStringList()); // also while it is open
            QCOMPARE(entryIds(opened).size(), before.size() + 2); // "erased", and the access log's "changed"
            for (const auto &row : must(opened.log(m_caseNo, 1000)))
                QVERIFY(row.id != m_note || row.text.empty());
            QCOMPARE(findingsOf(opened), std::string());
        }
        QCOMPARE(filesWith(m_force->data()), QStringList());
        auto opened = m_force->open();
        QCOMPARE(findingsOf(opened), std::string());
        const auto rows = must(opened.log(m_caseNo, 1000));
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) { return row.text == "This one stays."; }));
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) { return row.type == "erased" && row.text.starts_with("Request of"); }));
    }
    // Each copy still opens as a backup, and holds all the rest.
    void copiesStayBackups()
    {
        erase();
        auto opened = m_force->open();
        std::vector<std::string> copies{m_force->data() + "/work-before-restore-20250101T000000Z.db", m_force->data() + "/backups/work-version-1.db"};
        for (const auto &backup : must(opened.backups()))
            copies.push_back(backup.path);
        QVERIFY(copies.size() >= 4);
        int withErasure = 0;
        for (const auto &copy : copies) {
            must(opened.previewRestore(copy, {}, m_silent));
            auto prepared = must(storage::Database::open(m_force->data() + "/work-restoring.db", storage::Database::Mode::ReadOnly, journal::workApplicationId));
            withErasure += must(journal::lastErasure(prepared)).has_value() ? 1 : 0;
        }
        QVERIFY(withErasure >= 3); // the first backup was made before the note
    }
    void aCopyThatCannotBeReadIsRemoved()
    {
        const QString damaged = QString::fromStdString(m_force->data() + "/work-before-restore-20240101T000000Z.db");
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x') + canary) > 0);
        file.close();
        erase();
        QCOMPARE(filesWith(m_force->data()), QStringList());
        QVERIFY(!QFile::exists(damaged));
    }
    // A backup that somebody kept elsewhere brings it back for no longer than the restore takes.
    void aRestoredBackupIsErasedAgain()
    {
        erase();
        {
            auto opened = m_force->open();
            QVERIFY(must(opened.previewRestore(away("kept.db"), {}, m_silent)).lostEntries > 0);
            must(opened.restore());
            QCOMPARE(findingsOf(opened), std::string());
        }
        QCOMPARE(filesWith(m_force->data()), QStringList());
        auto opened = m_force->open();
        const auto ids = entryIds(opened);
        QVERIFY(std::find(ids.begin(), ids.end(), m_note) != ids.end()); // the entry is there, what it said is not
    }
    // The same when the present file is lost, and with it the entry that said what was erased.
    void alsoWhenWorkDbIsLost()
    {
        erase();
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(QString::fromStdString(m_force->data() + "/work.db" + ending));
        {
            auto opened = must(m_force->tryOpen(workspace::OpenOptions::Access::Restore));
            must(opened.previewRestore(away("kept.db"), {}, m_silent));
            must(opened.restore());
        }
        QCOMPARE(filesWith(m_force->data()), QStringList());
    }
    // Sealed copies cannot be looked into; only the new one stays. While the folder is away, the rest is done, and that later.
    void theSecondFolderHoldsOnlyTheNewCopy()
    {
        const QString second = QString::fromStdString(away("second"));
        const QString hidden = second + QStringLiteral("-away");
        QVERIFY(QDir().mkpath(second));
        {
            storage::SecondCopies copies(m_force->data());
            must(copies.choose(second.toStdString(), passphrase, {}, {1, 8}));
        }
        const auto before = QDir(second).entryList(QDir::Files);
        QCOMPARE(before.size(), 1);
        QFile::copy(second + u'/' + before.front(), second + u'/' + QString(before.front()).replace(QStringLiteral("2025"), QStringLiteral("2024")));
        QVERIFY(QDir().rename(second, hidden));
        erase();
        QCOMPARE(filesWith(m_force->data()), QStringList());
        QVERIFY(QDir().rename(hidden, second));
        { const auto opened = m_force->open(); }
        const auto after = QDir(second).entryInfoList(QDir::Files);
        QCOMPARE(after.size(), 1);
        auto opened = m_force->open();
        must(opened.previewRestore(after.front().filePath().toStdString(), passphrase, m_silent));
        QCOMPARE(filesWith(m_force->data()), QStringList()); // work-restoring.db is what was sealed
    }
    void whatCannotBeErasedIsRefused()
    {
        auto opened = m_force->open();
        const auto refusal = [&](const std::vector<std::string> &ids, const char *reason = "Asked for.") {
            const auto done = opened.run(workspace::Erase{ids, reason});
            return done ? std::string("done") : std::string(toString(done.error().kind));
        };
        const auto kindOf = [](ErrorKind kind) { return std::string(toString(kind)); };
        const auto undone = must(opened.run(workspace::AddNote{m_caseNo, "Wrong case."})).entryId;
        const auto undo = must(opened.run(workspace::Undo{undone})).entryId;
        QCOMPARE(refusal({std::string(64, '0')}), kindOf(ErrorKind::NotFound));
        QCOMPARE(refusal({"no id"}), kindOf(ErrorKind::NotFound));
        QCOMPARE(refusal({undo}), kindOf(ErrorKind::Refused));
        QCOMPARE(refusal({m_note}, " "), kindOf(ErrorKind::Invalid));
        QCOMPARE(refusal({m_note, undo}), kindOf(ErrorKind::Refused)); // all or none
        QVERIFY(!filesWith(m_force->data()).isEmpty());
        QCOMPARE(refusal({m_note, m_note, undone}), std::string("done"));
        QCOMPARE(refusal({m_note}), kindOf(ErrorKind::Refused));
        // Neither an erasure nor what was erased is what undo takes back.
        const auto last = must(opened.run(workspace::Undo{}));
        const auto rows = must(opened.log(m_caseNo, 1000));
        QVERIFY(std::none_of(rows.begin(), rows.end(), [&](const auto &row) { return row.id == last.entryId && row.text == m_note; }));
        QCOMPARE(findingsOf(opened), std::string());
    }
    // kill -9 at any moment: the next start has either what was there, or nothing of it anywhere.
    void whileItIsErased()
    {
        int erased = 0;
        KillTest test;
        test.prepare = [&] { m_force->startFrom(m_base); };
        test.work = [&](Phase &inside) {
            auto opened = m_force->open();
            inside.enter();
            inside.acknowledge(must(opened.run(wanted(m_note))).entryId);
            inside.leave();
        };
        test.check = [&](const Death &death) {
            QCOMPARE(death.error, std::string());
            bool isErased = false;
            {
                auto opened = m_force->open();
                QCOMPARE(findingsOf(opened), std::string());
                for (const auto &row : must(opened.log(m_caseNo, 1000)))
                    isErased = isErased || row.type == "erased";
                QVERIFY(isErased || death.acknowledged.empty());
            }
            erased += isErased ? 1 : 0;
            QCOMPARE(filesWith(m_force->data()).isEmpty(), isErased);
        };
        const int wantedKills = killCount(4);
        const auto report = killRepeatedly(wantedKills, test);
        qInfo("%s; %d of them with the erasure done", report.toText("erasure").c_str(), erased);
        QCOMPARE(report.inside, wantedKills);
        QVERIFY(report.isAimed());
    }
};

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
