// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/export_source.h"

#include "core/base/json.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <functional>
#include <quazip.h>
#include <quazipfile.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

struct ZipEntry {
    std::string name;
    QByteArray content;
    quint32 unixMode = 0100644;
    const char *password = nullptr;
};

// Writes a zip with whatever entries, also those that no honest program writes.
void writeZip(const QString &path, const std::vector<ZipEntry> &entries)
{
    QuaZip zip(path);
    QVERIFY(zip.open(QuaZip::mdCreate));
    for (const ZipEntry &entry : entries) {
        QuaZipNewInfo about(toQString(entry.name));
        about.externalAttr = entry.unixMode << 16U;
        QuaZipFile file(&zip);
        QVERIFY(file.open(QIODevice::WriteOnly, about, entry.password));
        QCOMPARE(file.write(entry.content), entry.content.size());
        file.close();
    }
    zip.close();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Everything a file of the export holds, or the error.
std::string contentOf(const ExportSource &source, std::string_view name, std::size_t step = 1000)
{
    const auto bytes = source.read(name);
    if (!bytes)
        return bytes.error().what;
    std::string text;
    std::string buffer(step, '\0');
    while (true) {
        const auto count = (*bytes)->read(buffer.data(), buffer.size());
        if (!count)
            return count.error().what;
        if (*count == 0)
            return text;
        text.append(buffer, 0, *count);
    }
}

std::string namesOf(const ExportSource &source)
{
    std::string names;
    for (const ExportFile &file : source.files())
        names += file.name + ":" + std::to_string(file.size) + " ";
    return names;
}

Error errorFor(const QString &path)
{
    const auto source = ExportSource::open(toStd(path));
    return source ? Error{ErrorKind::Invalid, "opened: " + namesOf(**source), {}} : source.error();
}

std::int64_t residentKiB()
{
    std::int64_t pages = 0;
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly))
        pages = file.readAll().split(' ').value(1).toLongLong();
    return pages * ::sysconf(_SC_PAGESIZE) / 1024;
}

} // namespace

class TestExportSource : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
    }

    void folder()
    {
        writeFile(path("cases.csv"), "case_no\n1\n");
        writeFile(path("units.csv"), "");
        writeFile(path("notes.txt"), "x");
        writeFile(path("Cases.csv"), "x");
        writeFile(path("cases.csv.bak"), "x");
        const auto source = ExportSource::open(toStd(m_folder.path()) + "/").value();
        QCOMPARE(namesOf(*source), std::string("cases.csv:10 units.csv:0 "));
        QVERIFY(source->seekable());
        QCOMPARE(contentOf(*source, "cases.csv"), std::string("case_no\n1\n"));
        QCOMPARE(contentOf(*source, "cases.csv", 3), std::string("case_no\n1\n"));
        QCOMPARE(contentOf(*source, "units.csv"), std::string());
        QCOMPARE(contentOf(*source, "events.csv"), std::string("The export has no events.csv."));
        QVERIFY(source->find("notes.txt") == nullptr);
        QCOMPARE(source->readAt("cases.csv", 5, 4).value(), std::string("no\n1"));
        QCOMPARE(source->readAt("cases.csv", 10, 0).value(), std::string());
        QCOMPARE(source->readAt("cases.csv", 8, 4).error().what,
                 std::string("cases.csv became shorter while it was read."));
        QVERIFY(source->checkUnchanged());
    }
    void ownNames()
    {
        writeFile(path("2018-10-street.csv"), "x");
        writeFile(path("cases.csv"), "x");
        const auto source = ExportSource::open(
            toStd(m_folder.path()), [](std::string_view name) { return name.ends_with("-street.csv"); });
        QCOMPARE(namesOf(*source.value()), std::string("2018-10-street.csv:1 "));
    }
    void notAnExport()
    {
        QCOMPARE(errorFor(path("none")).what, std::string("none does not exist."));
        QCOMPARE(errorFor(path("none")).kind, ErrorKind::NotFound);
        QCOMPARE(errorFor(m_folder.path()).kind, ErrorKind::NotFound);
        QVERIFY(!errorFor(m_folder.path()).todo.empty());
        writeFile(path("cases.csv"), "case_no\n");
        QCOMPARE(errorFor(path("cases.csv")).what, std::string("cases.csv is not a complete zip file."));
        QCOMPARE(errorFor(path("cases.csv/x")).kind, ErrorKind::NotFound);
    }
    void onlyFilesAreRead()
    {
        writeFile(path("secret"), "x");
        QVERIFY(QFile::link(path("secret"), path("cases.csv")));
        QCOMPARE(errorFor(m_folder.path()).what, std::string("cases.csv is a symbolic link."));
        QVERIFY(QFile::remove(path("cases.csv")));
        QCOMPARE(::mkfifo(path("cases.csv").toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(errorFor(m_folder.path()).what, std::string("cases.csv is not a file."));
        QVERIFY(QFile::remove(path("cases.csv")));
        QVERIFY(QDir().mkpath(path("cases.csv")));
        QCOMPARE(errorFor(m_folder.path()).what, std::string("cases.csv is not a file."));
        QCOMPARE(errorFor(m_folder.path()).kind, ErrorKind::Refused);
    }
    void aLinkToTheFolderIsFollowed()
    {
        QVERIFY(QDir().mkpath(path("march")));
        writeFile(path("march/cases.csv"), "x");
        QVERIFY(QFile::link(path("march"), path("latest")));
        QCOMPARE(namesOf(*ExportSource::open(toStd(path("latest"))).value()), std::string("cases.csv:1 "));
    }
    void filesThatChange()
    {
        writeFile(path("cases.csv"), "first");
        const auto source = ExportSource::open(toStd(m_folder.path())).value();
        // Replaced: what was opened is read on.
        writeFile(path("new"), "second");
        QCOMPARE(::rename(path("new").toLocal8Bit().constData(), path("cases.csv").toLocal8Bit().constData()),
                 0);
        QCOMPARE(contentOf(*source, "cases.csv"), std::string("first"));

        const auto again = ExportSource::open(toStd(m_folder.path())).value();
        QFile file(path("cases.csv"));
        QVERIFY(file.open(QIODevice::Append));
        file.write(" and more");
        file.close();
        QCOMPARE(contentOf(*again, "cases.csv"), std::string("second"));
        QCOMPARE(again->checkUnchanged().error().kind, ErrorKind::Refused);
        QVERIFY(QFile::resize(path("cases.csv"), 2));
        QCOMPARE(contentOf(*again, "cases.csv"), std::string("cases.csv became shorter while it was read."));
    }

    void zip()
    {
        QByteArray large = "case_no,at\n";
        for (int i = 0; i < 9000; ++i)
            large += QByteArray::number(i * 7919) + ",2025-01-31\n";
        writeZip(path("x.zip"), {{"cases.csv", large}, {"readme.txt", "x"}, {"events.csv", ""}});
        const auto source = ExportSource::open(toStd(path("x.zip")));
        QVERIFY2(source.has_value(), source ? "" : source.error().what.c_str());
        QCOMPARE(namesOf(**source), "cases.csv:" + std::to_string(large.size()) + " events.csv:0 ");
        QVERIFY(!(*source)->seekable());
        for (const std::size_t step : {1U, 999U, 1U << 20U})
            QCOMPARE(contentOf(**source, "cases.csv", step), large.toStdString());
        QCOMPARE(contentOf(**source, "events.csv"), std::string());
        QCOMPARE(contentOf(**source, "readme.txt"), std::string("The export has no readme.txt."));
        QVERIFY(!(*source)->readAt("cases.csv", 0, 1));
        // Two at once do not disturb each other.
        const auto first = (*source)->read("cases.csv").value();
        const auto second = (*source)->read("cases.csv").value();
        std::string a(7, '\0');
        std::string b(7, '\0');
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(first->read(a.data(), 7).value(), 7U);
            QCOMPARE(second->read(b.data(), 7).value(), 7U);
            QCOMPARE(a, b);
        }
        QVERIFY((*source)->checkUnchanged());
    }
    void zipWithATopFolder()
    {
        writeZip(path("x.zip"), {{"march/cases.csv", "a"},
                                 {"march/manifest.json", "b"},
                                 {"march/old/cases.csv", "c"},
                                 {"__MACOSX/march/._cases.csv", "d"}});
        const auto source = ExportSource::open(toStd(path("x.zip"))).value();
        QCOMPARE(namesOf(*source), std::string("cases.csv:1 manifest.json:1 "));
        QCOMPARE(contentOf(*source, "cases.csv"), std::string("a"));
        QCOMPARE(contentOf(*source, "manifest.json"), std::string("b"));
    }

    void namesThatLeaveTheZip_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"../cases.csv",
                                 "/cases.csv",
                                 "//cases.csv",
                                 "./cases.csv",
                                 "../../cases.csv",
                                 "a/../cases.csv",
                                 "a//cases.csv",
                                 "..\\cases.csv",
                                 "C:\\cases.csv",
                                 "a\\cases.csv",
                                 "/etc/cases.csv",
                                 "a/b/cases.csv",
                                 "cases.csv/",
                                 "cases.csv/..",
                                 "cases.csv ",
                                 " cases.csv",
                                 "cases.csv.",
                                 "Cases.csv",
                                 "cases.csv\n",
                                 "./../cases.csv",
                                 ".../../cases.csv",
                                 "~/x/cases.csv",
                                 "cases.csv:x",
                                 "cases%2Ecsv",
                                 "..%2Fcases.csv",
                                 "c\xE2\x80\x8B"
                                 "ases.csv",
                                 "\xE2\x80\xAE"
                                 "cases.csv",
                                 "\xEF\xBC\x8E\xEF\xBC\x8E/x/cases.csv"})
            QTest::newRow(name) << QByteArray(name);
    }
    void namesThatLeaveTheZip()
    {
        QFETCH(QByteArray, name);
        writeZip(path("x.zip"), {{name.toStdString(), "bad"}, {"units.csv", "good"}});
        const auto source = ExportSource::open(toStd(path("x.zip"))).value();
        QCOMPARE(namesOf(*source), std::string("units.csv:4 "));
        writeZip(path("y.zip"), {{name.toStdString(), "bad"}});
        QCOMPARE(errorFor(path("y.zip")).kind, ErrorKind::NotFound);
    }

    void refusedZips()
    {
        const auto why = [this](const std::vector<ZipEntry> &entries) {
            writeZip(path("x.zip"), entries);
            return errorFor(path("x.zip")).what;
        };
        QCOMPARE(why({{"cases.csv", "a"}, {"cases.csv", "a"}}),
                 std::string("x.zip is refused: cases.csv is in it twice."));
        QCOMPARE(why({{"cases.csv", "a"}, {"x/cases.csv", "a"}}),
                 std::string("x.zip is refused: cases.csv is in it twice."));
        QCOMPARE(why({{"a/cases.csv", "a"}, {"b/events.csv", "a"}}),
                 std::string("x.zip is refused: its files are in more than one folder."));
        QCOMPARE(why({{"cases.csv", "/etc/passwd", 0120777}}),
                 std::string("x.zip is refused: cases.csv is a symbolic link."));
        QCOMPARE(why({{"cases.csv", "a", 0100644, "secret"}}),
                 std::string("x.zip is refused: cases.csv is encrypted."));
        QCOMPARE(why({{"readme.txt", "a", 0100644, "secret"}, {"cases.csv", "a"}}),
                 std::string("opened: cases.csv:1 "));
    }
    void bomb()
    {
        writeZip(path("x.zip"), {{"cases.csv", QByteArray(64 << 20, '0')}});
        const std::int64_t before = residentKiB();
        QCOMPARE(errorFor(path("x.zip")).what,
                 std::string("x.zip is refused: cases.csv would unpack to more than 200 times its size."));
        QVERIFY(residentKiB() - before < 70 * 1024);
    }
    // The sizes in the list of the zip are made to lie, so that the ratio looks harmless.
    void bombThatLies()
    {
        writeZip(path("x.zip"), {{"cases.csv", QByteArray(8 << 20, '0')}});
        QByteArray zip = contentOf(path("x.zip"));
        const qsizetype list = zip.lastIndexOf("PK\1\2");
        zip.replace(list + 24, 4, QByteArray("\x00\x10\x00\x00", 4));
        writeFile(path("x.zip"), zip);
        const auto source = ExportSource::open(toStd(path("x.zip"))).value();
        QCOMPARE(contentOf(*source, "cases.csv"), std::string("cases.csv in the zip is damaged."));

        zip.replace(list + 20, 4, QByteArray("\x00\x00\x00\x10", 4));
        writeFile(path("x.zip"), zip);
        QCOMPARE(errorFor(path("x.zip")).what,
                 std::string("x.zip is refused: its files are larger than the zip itself."));
    }
    void tooManyEntries()
    {
        std::vector<ZipEntry> entries(10'001, ZipEntry{"x", ""});
        writeZip(path("x.zip"), entries);
        QCOMPARE(errorFor(path("x.zip")).what,
                 std::string("x.zip is refused: it has more than 10,000 entries."));
    }
    void changedByteIsFound()
    {
        writeZip(path("x.zip"), {{"cases.csv", QByteArray("case_no,at,team\n1,2,3\n9,8,7\n")}});
        const QByteArray zip = contentOf(path("x.zip"));
        const qsizetype end = zip.indexOf("PK\1\2");
        for (qsizetype i = zip.indexOf("cases.csv") + 9; i < end; ++i) {
            QByteArray changed = zip;
            changed[i] = static_cast<char>(changed[i] ^ 0x10);
            writeFile(path("x.zip"), changed);
            const auto source = ExportSource::open(toStd(path("x.zip")));
            if (source && contentOf(**source, "cases.csv") != "cases.csv in the zip is damaged.")
                QCOMPARE(contentOf(**source, "cases.csv"), std::string("case_no,at,team\n1,2,3\n9,8,7\n"));
        }
    }
    void truncationAtEveryByte()
    {
        writeZip(path("x.zip"), {{"a/cases.csv", "case_no\n1\n"}, {"a/units.csv", "team\n"}});
        const QByteArray zip = contentOf(path("x.zip"));
        for (qsizetype size = 0; size <= zip.size() + 1; ++size) {
            if (size == zip.size())
                continue;
            writeFile(path("x.zip"), QByteArray(zip + 'x').left(size));
            QCOMPARE(errorFor(path("x.zip")).what, std::string("x.zip is not a complete zip file."));
        }
    }
};

QTEST_GUILESS_MAIN(TestExportSource)
#include "tst_export_source.moc"
