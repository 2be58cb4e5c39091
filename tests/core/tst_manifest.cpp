// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/manifest.h"

#include "core/sync/file_hash.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

const std::string hashOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

std::string manifestWith(const std::string &files, const std::string &more = {})
{
    return "{\"format\":\"case-export\",\"version\":1,\"exported_at\":\"2025-07-01T06:00:00\",\"kind\":"
           "\"full\"," +
           more + "\"files\":[" + files + "]}";
}
std::string entry(const std::string &name, const std::string &rows, const std::string &sha256)
{
    return "{\"name\":\"" + name + "\",\"rows\":" + rows + ",\"sha256\":\"" + sha256 + "\"}";
}

std::string errorIn(const std::string &json)
{
    const auto manifest = parseManifest(json, TimeZone::utc());
    return manifest ? "" : manifest.error().what;
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT
private slots:
    void reads()
    {
        std::string upper = hashOfNothing;
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
        const auto zone = TimeZone::load("Europe/London").value();
        const auto manifest = parseManifest(
            "\xEF\xBB\xBF" + manifestWith(entry("cases.csv", "3000000000", upper), "\"system\":1,"), zone);
        QVERIFY(manifest);
        QVERIFY(manifest->isPresent);
        QCOMPARE(manifest->kind, Manifest::Kind::Full);
        QCOMPARE(formatInstant(manifest->exportedAt), std::string("2025-07-01T05:00:00Z"));
        QCOMPARE(manifest->files.size(), 1U);
        QCOMPARE(manifest->files[0].name, std::string("cases.csv"));
        QCOMPARE(manifest->files[0].rows, 3'000'000'000);
        QCOMPARE(manifest->files[0].sha256, hashOfNothing);
        QCOMPARE(manifest->unknownKeys, std::vector<std::string>{"system"});
    }

    void linesAreNamed()
    {
        const std::string lines = "{\n \"format\": \"case-export\",\n \"version\": 1,\n \"kind\": \"full\",\n"
                                  " \"exported_at\": \"2025-07-01T06:00:00Z\",\n \"files\": [\n"
                                  "  {\"name\": \"units.csv\", \"rows\": 1, \"sha256\": \"" + std::string(hashOfNothing) + "\"},\n"
                                  "  {\"name\": \"cases.csv\",\n   \"rows\": 1}\n ]\n}\n";
        QCOMPARE(parseManifest(lines, TimeZone::utc()).error().what, std::string("manifest.json, line 8: /files/1/sha256 is missing."));
        QCOMPARE(parseManifest("\xEF\xBB\xBF" + lines, TimeZone::utc()).error().what,
                 std::string("manifest.json, line 8: /files/1/sha256 is missing."));
        const auto with = [&lines](const std::string &from, const std::string &to) {
            std::string changed = lines;
            changed.replace(changed.find(from), from.size(), to);
            return parseManifest(changed, TimeZone::utc()).error().what;
        };
        QCOMPARE(with("\"rows\": 1}", "\"rows\": -1}"), std::string("manifest.json, line 9: /files/1/rows is not a whole number from 0."));
        QCOMPARE(with("\"full\"", "\"half\""), std::string("manifest.json, line 4: /kind is neither \"full\" nor \"delta\"."));
        QVERIFY(with("1,\n \"kind\"", "x,\n \"kind\"").find("manifest.json is not valid JSON in line 3: ") == 0);
        QCOMPARE(with("\"files\"", "\"kind\""), std::string("manifest.json has the key /kind twice, again in line 6."));
        QCOMPARE(with("cases.csv", "cases\xFF.csv"), std::string("manifest.json is not UTF-8 text in line 8."));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("error");
        const auto add = [](const char *name, const std::string &json, const char *error) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(error);
        };
        const auto whole = manifestWith(entry("cases.csv", "1", hashOfNothing));
        const auto changed = [&whole](const std::string &from, const std::string &to) {
            std::string json = whole;
            const auto at = json.find(from);
            return at == std::string::npos ? std::string("the test is wrong")
                                           : json.replace(at, from.size(), to);
        };
        add("not JSON", "x", "manifest.json is not valid JSON in line 1: illegal value at byte 1.");
        add("empty", "", "manifest.json is not valid JSON in line 1: illegal value at byte 0.");
        add("a list", "[]", "manifest.json does not hold a JSON object in line 1.");
        add("twice", changed("\"version\":1", "\"version\":1,\"version\":1"),
            "manifest.json has the key /version twice, again in line 1.");
        add("no format", changed("format", "Format"), "manifest.json, line 1: /format is missing.");
        add("other format", changed("case-export", "export"),
            "manifest.json, line 1: /format is not \"case-export\".");
        add("version text", changed(":1", ":\"1\""), "manifest.json, line 1: /version is not a whole number from 0.");
        add("version 0", changed(":1", ":0"), "manifest.json, line 1: /version is not 1.");
        add("version 2", changed(":1", ":2"), "manifest.json, line 1: /version is 2, and version 1 is read.");
        add("kind", changed("\"full\"", "\"half\""),
            "manifest.json, line 1: /kind is neither \"full\" nor \"delta\".");
        add("time", changed("07-01T", "02-30T"),
            "manifest.json, line 1: /exported_at is not a time such as 2025-01-31T06:00:00Z.");
        add("no files", changed("files", "Files"), "manifest.json, line 1: /files is missing.");
        add("files", changed("[{", "{\"x\":{").replace(changed("[{", "{\"x\":{").rfind(']'), 1, "}"),
            "manifest.json, line 1: /files is not a list.");
        add("file", manifestWith("1"), "manifest.json, line 1: /files/0 is not an object.");
        add("no name", changed("name", "Name"), "manifest.json, line 1: /files/0/name is missing.");
        add("path", manifestWith(entry("../cases.csv", "1", hashOfNothing)),
            "manifest.json, line 1: /files/0/name is not the name of a CSV file of the export.");
        add("itself", manifestWith(entry("manifest.json", "1", hashOfNothing)),
            "manifest.json, line 1: /files/0/name is not the name of a CSV file of the export.");
        add("fraction", manifestWith(entry("cases.csv", "1.5", hashOfNothing)),
            "manifest.json, line 1: /files/0/rows is not a whole number from 0.");
        add("negative", manifestWith(entry("cases.csv", "-1", hashOfNothing)),
            "manifest.json, line 1: /files/0/rows is not a whole number from 0.");
        add("huge", manifestWith(entry("cases.csv", "1e300", hashOfNothing)),
            "manifest.json, line 1: /files/0/rows is not a whole number from 0.");
        add("short hash", manifestWith(entry("cases.csv", "1", "e3b0")),
            "manifest.json, line 1: /files/0/sha256 is not 64 hexadecimal digits.");
        add("hash with a g", changed("e3b0", "g3b0"),
            "manifest.json, line 1: /files/0/sha256 is not 64 hexadecimal digits.");
        add("name twice",
            manifestWith(entry("cases.csv", "1", hashOfNothing) + "," +
                         entry("cases.csv", "1", hashOfNothing)),
            "manifest.json, line 1: /files/1/name names a file that is in the list already.");
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, error);
        QCOMPARE(QByteArray::fromStdString(errorIn(json.toStdString())), error);
    }
    void newerVersionIsTooNew()
    {
        const auto manifest = parseManifest("{\"format\":\"case-export\",\"version\":7}", TimeZone::utc());
        QCOMPARE(manifest.error().kind, ErrorKind::TooNew);
    }
    void truncationAtEveryByte()
    {
        const auto whole = manifestWith(entry("cases.csv", "1", hashOfNothing));
        QCOMPARE(errorIn(whole), std::string());
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!errorIn(whole.substr(0, size)).empty());
    }

    void compares()
    {
        using Kind = ManifestDifference::Kind;
        Manifest manifest;
        manifest.files = {{"cases.csv", 2, "aa"}, {"events.csv", 3, "bb"}, {"reviews.csv", 1, "cc"}};
        const std::vector<FileAsRead> same = {
            {"reviews.csv", 1, "cc"}, {"cases.csv", 2, "aa"}, {"events.csv", 3, "bb"}};
        QVERIFY(compareWithManifest(manifest, same).empty());

        const std::vector<FileAsRead> other = {
            {"units.csv", 1, "dd"}, {"cases.csv", 1, "ab"}, {"events.csv", 3, "bc"}};
        const auto differences = compareWithManifest(manifest, other);
        QCOMPARE(differences.size(), 4U);
        QCOMPARE(differences[0],
                 (ManifestDifference{Kind::Rows, "cases.csv", "cases.csv has 1 row, manifest.json says 2.", 1, 2}));
        QCOMPARE(differences[1],
                 (ManifestDifference{Kind::Hash, "events.csv",
                                     "events.csv does not have the SHA-256 that manifest.json says."}));
        QCOMPARE(differences[2].kind, Kind::Missing);
        QCOMPARE(differences[3],
                 (ManifestDifference{Kind::Unlisted, "units.csv",
                                     "units.csv is in the export but not in manifest.json."}));

        const Error error = manifestError(differences);
        QCOMPARE(error.kind, ErrorKind::Refused);
        QCOMPARE(error.what, std::string("cases.csv has 1 row, manifest.json says 2. 3 more do not match."));
        QVERIFY(error.todo.find("--force") != std::string::npos);
    }
    void anExportWithoutOne()
    {
        const QTemporaryDir folder;
        for (const char *name : {"cases.csv", "events.csv"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("a\n");
            const bool isNewer = file.fileName().endsWith(QStringLiteral("events.csv"));
            const QDateTime modified = QDateTime::fromSecsSinceEpoch(isNewer ? 1'700'000'000 : 1'600'000'000);
            QVERIFY(file.flush() && file.setFileTime(modified, QFileDevice::FileModificationTime));
        }
        const auto source = ExportSource::open(folder.path().toStdString()).value();
        const auto manifest = readManifest(*source, TimeZone::utc());
        QVERIFY(manifest && !manifest->isPresent);
        QCOMPARE(manifest->kind, Manifest::Kind::Full);
        QCOMPARE(toEpoch(manifest->exportedAt), 1'700'000'000);
        const auto differences = compareWithManifest(*manifest, {});
        QCOMPARE(differences.size(), 1U);
        QCOMPARE(differences[0].kind, ManifestDifference::Kind::NoManifest);
    }
    void readsThatOfAnExport()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("manifest.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(manifestWith("")));
        file.flush();
        const auto source = ExportSource::open(folder.path().toStdString()).value();
        QVERIFY(readManifest(*source, TimeZone::utc())->isPresent);
        file.write(QByteArray(1 << 20, ' '));
        file.flush();
        const auto larger = ExportSource::open(folder.path().toStdString()).value();
        QCOMPARE(readManifest(*larger, TimeZone::utc()).error().what,
                 std::string("manifest.json is longer than 1048576 bytes."));
    }

    void hashes()
    {
        QCOMPARE(FileHasher().finish().sha256, hashOfNothing);
        QCOMPARE(FileHasher().finish().xxh3, std::string("99aa06d3014798d86001c324468d497f"));
        FileHasher parts;
        parts.add("a");
        parts.add("bc");
        const FileHash abc = parts.finish();
        QCOMPARE(abc.size, 3);
        QCOMPARE(abc.sha256, std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        MemorySource text("abc");
        QCOMPARE(hashOf(text).value(), abc);
        HashingSource passing(std::make_unique<MemorySource>("abc", 1), Digests::QuickOnly);
        std::string buffer(10, '\0');
        while (passing.read(buffer.data(), buffer.size()).value() > 0) {
        }
        const FileHash quick = passing.finish();
        QCOMPARE(quick.xxh3, abc.xxh3);
        QCOMPARE(quick.sha256, std::string());
    }
};

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
