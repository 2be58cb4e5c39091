// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/work_file.h"

#include "core/journal/drafts.h"
#include "core/journal/verify.h"
#include "tests/support/journal_folder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace casegrip;
using namespace casegrip::journal;
using casegrip::test::JournalFolder;
using storage::Database;

namespace
{

// Every table, index and trigger with its columns, by name.
std::string schemaOf(Database &database)
{
    SQLite::Statement query(database.raw(),
                            "SELECT s.type, s.name, s.tbl_name, coalesce(c.name, ''), coalesce(c.type, ''), "
                            "coalesce(c.\"notnull\", 0), "
                            "coalesce(c.pk, 0) FROM sqlite_schema s LEFT JOIN pragma_table_info(s.name) c "
                            "ORDER BY s.type, s.name, c.cid");
    std::string text;
    while (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i)
            text += query.getColumn(i).getString() + '|';
        text += '\n';
    }
    return text;
}

const std::vector<std::string> sampleNotes = {"First note.", "Ail nodyn – Siân.", "Third note."};

// The first version that has drafts.
constexpr int firstWithDrafts = 2;
const StoredDraft sampleDraft{"P4417", "99/1/26", "enhanced-initial", fromEpoch(1'772'700'000),
                              "{\"answers\":{\"ESR-01\":\"no\",\"ESR-01a\":\"Siân – said so.\"},\"rows\":{}}"};

// What tests/data/work-v<N>.db holds; run with CASEGRIP_WRITE_SAMPLES=DIR to freeze the present version.
void writeSample(const QString &folder)
{
    JournalFolder sample;
    for (const std::string &note : sampleNotes) {
        sample.note("99/1/26", note);
        sample.passSeconds(60);
    }
    QVERIFY(Drafts(*sample.work).put(sampleDraft).has_value());
    sample.work->exec("PRAGMA journal_mode=DELETE");
    const auto to = folder + QStringLiteral("/work-v%1.db").arg(workMigrations().back().version);
    sample.close();
    QFile::remove(to);
    QVERIFY(QFile::copy(QString::fromStdString(workPath(sample.path)), to));
}

} // namespace

class TestWorkFile : public QObject
{
    Q_OBJECT
private slots:
    void everySampleUpgradesToWhatAFreshFileIs()
    {
        const auto folder = qEnvironmentVariable("CASEGRIP_WRITE_SAMPLES");
        if (!folder.isEmpty())
            writeSample(folder);
        JournalFolder fresh;
        for (int version = 1; version <= workMigrations().back().version; ++version) {
            const QTemporaryDir old;
            const auto path = old.filePath(QStringLiteral("work.db"));
            QVERIFY(QFile::copy(QStringLiteral(TEST_DATA_DIR "/work-v%1.db").arg(version), path));
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
            auto work = openWorkFile(old.path().toStdString(), Database::Mode::ReadWrite);
            QVERIFY(work.has_value());
            QCOMPARE(work->userVersion(), workMigrations().back().version);
            QCOMPARE(schemaOf(*work), schemaOf(*fresh.work));
            NoProgress progress;
            QVERIFY(verifyJournal(*work, Depth::Everything, progress)->findings.empty());
            std::vector<std::string> notes;
            const auto entries = Journal(*work).workOfCase("99/1/26").value();
            for (const Entry &entry : entries)
                notes.push_back(readNote(entry.payload()).value());
            QCOMPARE(notes, sampleNotes);
            const std::vector<StoredDraft> kept = version < firstWithDrafts ? std::vector<StoredDraft>() : std::vector{sampleDraft};
            QVERIFY(Drafts(*work).ofAuthor(sampleDraft.author).value() == kept);
            QVERIFY(Drafts(*work).damaged().value().empty());
        }
    }
    void aReaderNeedsAFile()
    {
        const QTemporaryDir empty;
        QCOMPARE(openWorkFile(empty.path().toStdString(), Database::Mode::ReadOnly).error().kind,
                 ErrorKind::NotFound);
        QVERIFY(QDir(empty.path()).isEmpty());
    }
    void aReaderSeesWhatIsCommitted()
    {
        JournalFolder folder;
        const EntryId id = folder.note("99/1/26", "One.");
        auto reader = openWorkFile(folder.path, Database::Mode::ReadOnly);
        QVERIFY(reader.has_value());
        QVERIFY(Journal(*reader).find(id).value().has_value());
        QVERIFY_EXCEPTION_THROWN(reader->exec("DELETE FROM key"), SQLite::Exception);
    }
    void stationAndKeyStayTheSame()
    {
        JournalFolder folder;
        const StationId station = folder.writer->station();
        folder.reopen();
        QVERIFY(folder.writer->station() == station);
        QCOMPARE(folder.work->raw().execAndGet("SELECT count(*) FROM station").getInt(), 1);
        QCOMPARE(folder.work->raw().execAndGet("SELECT count(*) FROM key").getInt(), 1);
        QCOMPARE(QFile::permissions(QString::fromStdString(workPath(folder.path))) &
                     QFile::Permissions(0x00FF),
                 QFile::Permissions());
    }
    void anotherProgramsFileIsRefused()
    {
        const QTemporaryDir folder;
        {
            SQLite::Database other(folder.filePath(QStringLiteral("work.db")).toStdString(),
                                   SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            other.exec("CREATE TABLE t (a)");
        }
        QCOMPARE(openWorkFile(folder.path().toStdString(), Database::Mode::ReadWrite).error().kind,
                 ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestWorkFile)
#include "tst_work_file.moc"
