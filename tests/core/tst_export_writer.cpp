// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/export_writer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace casegrip::test;

// Other tests trust what the writer says, so what it says is checked once here.
class ExportWriterTest : public QObject
{
    Q_OBJECT
private slots:
    void quotesFieldsAndJoinsColumns();
    void manifestMatchesTheFiles();
    void lies_data();
    void lies();
    void removesWhatIsNoLongerPresent();

private:
    static QByteArray read(const QTemporaryDir &dir, const char *name);
    static QJsonObject casesEntry(const QTemporaryDir &dir);
};

QByteArray ExportWriterTest::read(const QTemporaryDir &dir, const char *name)
{
    QFile file(dir.filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject ExportWriterTest::casesEntry(const QTemporaryDir &dir)
{
    const QJsonObject manifest = QJsonDocument::fromJson(read(dir, "manifest.json")).object();
    for (const QJsonValue entry : manifest[QStringLiteral("files")].toArray())
        if (entry.toObject()[QStringLiteral("name")] == QStringLiteral("cases.csv"))
            return entry.toObject();
    return {};
}

void ExportWriterTest::quotesFieldsAndJoinsColumns()
{
    ExportTable table{"units.csv", {"team", "area"}, {}};
    table.add({{"area", "North, \"A\""}, {"team", "N1"}});
    table.add({{"team", "N2"}, {"name", "two\nlines"}});
    QCOMPARE(table.toCsv(),
             std::string("team,area,name\r\nN1,\"North, \"\"A\"\"\",\r\nN2,,\"two\nlines\"\r\n"));
}

void ExportWriterTest::manifestMatchesTheFiles()
{
    const QTemporaryDir dir;
    ExportTables tables;
    tables.cases.add({{"case_no", "99260000001"}});
    tables.cases.add({{"case_no", "99260000002"}});
    tables.kind = ExportKind::Delta;
    QVERIFY(tables.write(dir.path().toStdString()));
    const QJsonObject manifest = QJsonDocument::fromJson(read(dir, "manifest.json")).object();
    QCOMPARE(manifest[QStringLiteral("kind")].toString(), QStringLiteral("delta"));
    QCOMPARE(manifest[QStringLiteral("exported_at")].toString(), QStringLiteral("2026-01-31T06:00:00Z"));
    QCOMPARE(manifest[QStringLiteral("files")].toArray().size(), 5);
    QCOMPARE(casesEntry(dir)[QStringLiteral("rows")].toInt(), 2);
    const QByteArray hash = QCryptographicHash::hash(read(dir, "cases.csv"), QCryptographicHash::Sha256);
    QCOMPARE(casesEntry(dir)[QStringLiteral("sha256")].toString(), QString::fromLatin1(hash.toHex()));
}

void ExportWriterTest::lies_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<bool>("rowsMatch");
    QTest::addColumn<bool>("hashMatches");
    const auto row = [](const char *name, ManifestFault fault, bool readable, bool rows, bool hash) {
        QTest::newRow(name) << static_cast<int>(fault) << readable << rows << hash;
    };
    row("none", ManifestFault::None, true, true, true);
    row("wrong rows", ManifestFault::WrongRows, true, false, true);
    row("wrong hash", ManifestFault::WrongHash, true, true, false);
    row("unreadable", ManifestFault::Unreadable, false, false, false);
    row("missing", ManifestFault::Missing, false, false, false);
}

void ExportWriterTest::lies()
{
    QFETCH(int, fault);
    const QTemporaryDir dir;
    ExportTables tables;
    QVERIFY(tables.write(dir.path().toStdString()));
    tables.fault = static_cast<ManifestFault>(fault);
    QVERIFY(tables.write(dir.path().toStdString()));
    const QJsonObject entry = casesEntry(dir);
    const QByteArray hash = QCryptographicHash::hash(read(dir, "cases.csv"), QCryptographicHash::Sha256);
    QTEST(!entry.isEmpty(), "readable");
    QTEST(entry[QStringLiteral("rows")].toInt(-1) == 0, "rowsMatch");
    QTEST(entry[QStringLiteral("sha256")].toString().toLatin1() == hash.toHex(), "hashMatches");
}

void ExportWriterTest::removesWhatIsNoLongerPresent()
{
    const QTemporaryDir dir;
    ExportTables tables;
    QVERIFY(tables.write(dir.path().toStdString()));
    QVERIFY(QFile::exists(dir.filePath(QStringLiteral("events.csv"))));
    tables.events.present = false;
    QVERIFY(tables.write(dir.path().toStdString()));
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("events.csv"))));
}

QTEST_APPLESS_MAIN(ExportWriterTest)
#include "tst_export_writer.moc"
