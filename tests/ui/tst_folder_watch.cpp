// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventually.h"
#include "tests/support/export_writer.h"
#include "tests/support/small_force.h"
#include "ui/background/folder_watch.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <quazip.h>
#include <quazipfile.h>

using namespace casegrip;
using namespace casegrip::test;

// What the watch says of real folders: which export is the newest, and when it was made.
class FolderWatchTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theNewestOfSeveral();
    void aLaterExportInTheSamePlace();
    void theFolderItself();
    void aZip();
    void whatIsNotCompleteIsNotThere();
    void aManifestThatCannotBeRead();
    void civilTimesAreOfTheZone();
    void stopping();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void writeExport(const QString &folder, const char *exportedAt)
    {
        ExportTables tables;
        tables.exportedAt = exportedAt;
        must(tables.write(folder.toStdString()));
        const QString manifest = folder + QStringLiteral("/manifest.json");
        if (QFile::exists(manifest))
            touch(manifest, --m_secondsAgo); // each at a time of its own, however fast the disk is
    }
    void touch(const QString &file, int secondsAgo)
    {
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QVERIFY(opened.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo), QFileDevice::FileModificationTime));
    }
    void zipFolder(const QString &folder, const QString &zipPath)
    {
        QuaZip zip(zipPath);
        QVERIFY(zip.open(QuaZip::mdCreate));
        for (const QString &name : QDir(folder).entryList(QDir::Files)) {
            QFile source(QDir(folder).filePath(name));
            QVERIFY(source.open(QIODevice::ReadOnly));
            QuaZipFile file(&zip);
            QVERIFY(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
            file.write(source.readAll());
            file.close();
        }
        zip.close();
    }
    // The newest in the test's folder, or in another.
    std::string newest(const QString &folder = {})
    {
        ui::FolderWatch watch;
        QSignalSpy changed(&watch, &ui::FolderWatch::newestChanged);
        watch.watch(folder.isEmpty() ? m_folder->path() : folder, *TimeZone::load("Europe/London"));
        if (!QTest::qWaitFor([&] { return watch.newest().has_value(); }, 120'000))
            return {};
        return QFileInfo(watch.newest()->path).fileName().toStdString() + ' ' + formatInstant(watch.newest()->exportedAt);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_secondsAgo = 0;
};

void FolderWatchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secondsAgo = 4000;
}

// By what the manifests say, not by what was copied last.
void FolderWatchTest::theNewestOfSeveral()
{
    writeExport(path("monday"), "2026-02-02T05:00:00Z");
    writeExport(path("wednesday"), "2026-02-04T05:00:00Z");
    writeExport(path("tuesday"), "2026-02-03T05:00:00Z");
    QCOMPARE(newest(), std::string("wednesday 2026-02-04T05:00:00Z"));
}

void FolderWatchTest::aLaterExportInTheSamePlace()
{
    writeExport(path("export"), "2026-02-02T05:00:00Z");
    ui::FolderWatch watch;
    QSignalSpy changed(&watch, &ui::FolderWatch::newestChanged);
    watch.watch(m_folder->path(), TimeZone::utc());
    EVENTUALLY_IS(changed.size(), 1);
    writeExport(path("export"), "2026-02-03T05:00:00Z");
    watch.look();
    EVENTUALLY_IS(changed.size(), 2);
    QCOMPARE(watch.newest()->path, path("export"));
    QCOMPARE(formatInstant(watch.newest()->exportedAt), std::string("2026-02-03T05:00:00Z"));
}

void FolderWatchTest::theFolderItself()
{
    writeExport(path("export"), "2026-02-02T05:00:00Z");
    QCOMPARE(newest(path("export")), std::string("export 2026-02-02T05:00:00Z"));
}

void FolderWatchTest::aZip()
{
    writeExport(path("export"), "2026-02-02T05:00:00Z");
    QVERIFY(QDir().mkpath(path("zips")));
    zipFolder(path("export"), path("zips/night.zip"));
    touch(path("zips/night.zip"), 60);
    QCOMPARE(newest(path("zips")), std::string("night.zip 2026-02-02T05:00:00Z"));
}

void FolderWatchTest::whatIsNotCompleteIsNotThere()
{
    writeExport(path("whole"), "2026-02-02T05:00:00Z");
    writeExport(path("half"), "2026-02-05T05:00:00Z");
    zipFolder(path("half"), path("just-now.zip")); // somebody may still be copying it
    touch(path("just-now.zip"), -3600);
    QVERIFY(QFile::remove(path("half/manifest.json")));
    QFile other(path("notes.txt"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QCOMPARE(newest(), std::string("whole 2026-02-02T05:00:00Z"));
}

// It is told of all the same: reading it says what is wrong.
void FolderWatchTest::aManifestThatCannotBeRead()
{
    QVERIFY(QDir().mkpath(path("odd")));
    QFile manifest(path("odd/manifest.json"));
    QVERIFY(manifest.open(QIODevice::WriteOnly));
    manifest.write("{");
    manifest.close();
    touch(manifest.fileName(), 100);
    const auto modified = fromEpoch(QFileInfo(manifest.fileName()).lastModified().toSecsSinceEpoch());
    QCOMPARE(newest(), "odd " + formatInstant(modified));
}

void FolderWatchTest::civilTimesAreOfTheZone()
{
    writeExport(path("summer"), "2026-07-01T06:00:00");
    QCOMPARE(newest(), std::string("summer 2026-07-01T05:00:00Z"));
}

void FolderWatchTest::stopping()
{
    writeExport(path("export"), "2026-02-02T05:00:00Z");
    ui::FolderWatch watch;
    watch.watch(m_folder->path(), TimeZone::utc());
    EVENTUALLY(watch.newest().has_value());
    watch.watch({}, TimeZone::utc());
    QVERIFY(!watch.newest());
    QVERIFY(watch.folder().isEmpty());
}

QTEST_MAIN(FolderWatchTest)
#include "tst_folder_watch.moc"
