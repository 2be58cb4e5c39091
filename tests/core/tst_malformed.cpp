// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of tests/data/malformed against expected.txt: what is read of it and what is refused, by line
// and column.
#include "core/base/json.h"
#include "core/sync/encoding.h"
#include "core/sync/manifest.h"

#include "csv_picture.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

using namespace casegrip;
using namespace casegrip::sync;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Characters that do not show, as \xNN.
std::string visible(const std::string &text)
{
    std::string shown;
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            shown += "\\x" + QByteArray(1, c).toHex().toStdString();
        else
            shown += c;
    return shown;
}

std::string readCsv(const std::string &bytes, const std::string &name)
{
    const auto text = TextSource::open(std::make_unique<MemorySource>(bytes)).value();
    const std::string encoding = text->wasGuessed() ? std::string(encodingName(text->encoding())) + "\n" : "";
    CsvReader reader(*text, name);
    if (const auto header = reader.readHeader(); !header)
        return encoding + header.error().what + "\n";
    std::string lines = encoding + (reader.column("case_no") ? "" : "without case_no\n");
    for (auto next = reader.next(); next != CsvReader::Next::End; next = reader.next())
        lines += visible(pictureOf(reader, next)) + "\n";
    return lines;
}

std::string readManifestFile(const std::string &bytes)
{
    const auto manifest = parseManifest(bytes, TimeZone::utc());
    if (!manifest)
        return toString(manifest.error().kind) + std::string(": ") + manifest.error().what + "\n";
    std::string text = "read, " + std::to_string(manifest->files.size()) + " files";
    for (const std::string &key : manifest->unknownKeys)
        text += ", not known: " + key;
    return text + "\n";
}

std::string readZip(const QString &path)
{
    const auto source = ExportSource::open(toStd(path));
    if (!source)
        return toString(source.error().kind) + std::string(": ") + source.error().what + "\n";
    std::string text;
    for (const ExportFile &file : (*source)->files()) {
        const auto content = readWhole(**source, file.name, 1000);
        text += content ? file.name + " of " + std::to_string(content->size()) + " bytes\n"
                        : content.error().what + "\n";
    }
    return text;
}

std::string readAny(const QString &path)
{
    const std::string name = toStd(QFileInfo(path).fileName());
    if (name.ends_with(".zip"))
        return readZip(path);
    const std::string bytes = contentOf(path).toStdString();
    return name.ends_with(".json") ? readManifestFile(bytes) : readCsv(bytes, name);
}

// "# name" and then lines.
QMap<QString, QByteArray> expectedByName(const QByteArray &table)
{
    QMap<QString, QByteArray> expected;
    QString name;
    for (const QByteArray &line : table.split('\n'))
        if (line.startsWith("# "))
            expected[name = QString::fromUtf8(line.mid(2))] = {};
        else if (!line.isEmpty())
            expected[name] += line + '\n';
    return expected;
}

} // namespace

class TestMalformed : public QObject
{
    Q_OBJECT

    const QDir m_folder{QStringLiteral(TEST_DATA_DIR "/malformed")};

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("expected");
        const auto expected = expectedByName(contentOf(m_folder.filePath(QStringLiteral("expected.txt"))));
        QStringList files = m_folder.entryList(QDir::Files, QDir::Name);
        files.removeOne(QStringLiteral("expected.txt"));
        files.sort();
        QVERIFY(files.size() >= 30);
        QCOMPARE(QStringList(expected.keys()), files);
        for (const QString &name : files)
            QTest::newRow(qPrintable(name)) << name << expected[name];
    }
    void reads()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, expected);
        const QByteArray actual = QByteArray::fromStdString(readAny(m_folder.filePath(name)));
        if (actual != expected)
            qWarning("# %s\n%s", qPrintable(name), actual.constData());
        QCOMPARE(actual, expected);
    }
};

QTEST_GUILESS_MAIN(TestMalformed)
#include "tst_malformed.moc"
