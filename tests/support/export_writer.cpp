// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/export_writer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace casegrip::test
{
namespace
{

std::string quoted(const std::string &value)
{
    if (value.find_first_of(",\"\r\n") == std::string::npos)
        return value;
    std::string text = "\"";
    for (const char c : value)
        text.append(c == '"' ? 2 : 1, c);
    return text + '"';
}

std::vector<std::string> columnsOf(const ExportTable &table)
{
    std::vector<std::string> columns = table.required;
    for (const ExportRow &row : table.rows)
        for (const auto &[column, value] : row)
            if (std::find(columns.begin(), columns.end(), column) == columns.end())
                columns.push_back(column);
    return columns;
}

std::string valueOf(const ExportRow &row, const std::string &column)
{
    for (const auto &[name, value] : row)
        if (name == column)
            return value;
    return {};
}

QJsonObject manifestEntry(const ExportTable &table, ManifestFault fault)
{
    const QByteArray csv = QByteArray::fromStdString(table.toCsv());
    QByteArray hash = QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex();
    if (fault == ManifestFault::WrongHash)
        hash[0] = hash[0] == '0' ? '1' : '0';
    const int extraRows = fault == ManifestFault::WrongRows ? 1 : 0;
    return {{QStringLiteral("name"), QString::fromStdString(table.file)},
            {QStringLiteral("rows"), static_cast<int>(table.rows.size()) + extraRows},
            {QStringLiteral("sha256"), QString::fromLatin1(hash)}};
}

QByteArray manifestOf(const ExportTables &tables, const std::vector<const ExportTable *> &all)
{
    QJsonArray files;
    for (const ExportTable *table : all)
        if (table->present)
            files.append(manifestEntry(*table, table == &tables.cases ? tables.fault : ManifestFault::None));
    const QString kind = tables.kind == ExportKind::Full ? QStringLiteral("full") : QStringLiteral("delta");
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("case-export")},
                                  {QStringLiteral("version"), 1},
                                  {QStringLiteral("exported_at"), QString::fromStdString(tables.exportedAt)},
                                  {QStringLiteral("kind"), kind},
                                  {QStringLiteral("files"), files}})
            .toJson();
    return tables.fault == ManifestFault::Unreadable ? json.left(json.size() / 2) : json;
}

Done writeFile(const QDir &folder, const std::string &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(QString::fromStdString(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(ErrorKind::Io, "cannot write " + file.fileName().toStdString());
    return {};
}

} // namespace

std::string ExportTable::toCsv() const
{
    const std::vector<std::string> columns = columnsOf(*this);
    std::string csv;
    const auto addLine = [&](const auto &valueAt) {
        for (const std::string &column : columns)
            csv += quoted(valueAt(column)) + (&column == &columns.back() ? "\r\n" : ",");
    };
    addLine([](const std::string &column) { return column; });
    for (const ExportRow &row : rows)
        addLine([&](const std::string &column) { return valueOf(row, column); });
    return csv;
}

Done ExportTables::write(const std::string &folder) const
{
    const QDir dir(QString::fromStdString(folder));
    if (!dir.mkpath(QStringLiteral(".")))
        return failure(ErrorKind::Io, "cannot make " + folder);
    const std::vector<const ExportTable *> all = {&officers, &units, &cases, &events, &reviews};
    for (const ExportTable *table : all) {
        QFile::remove(dir.filePath(QString::fromStdString(table->file)));
        if (!table->present)
            continue;
        if (Done written = writeFile(dir, table->file, QByteArray::fromStdString(table->toCsv())); !written)
            return written;
    }
    const std::string manifest = "manifest.json";
    QFile::remove(dir.filePath(QString::fromStdString(manifest)));
    if (fault == ManifestFault::Missing)
        return {};
    return writeFile(dir, manifest, manifestOf(*this, all));
}

} // namespace casegrip::test
