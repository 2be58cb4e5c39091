// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/manifest.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <algorithm>

namespace casegrip::sync
{
namespace
{

constexpr std::string_view fileName = "manifest.json";
constexpr std::size_t mostBytes = 1U << 20U;

// Reads what the text says, and names the line of what is wrong.
class ManifestText
{
public:
    explicit ManifestText(std::string_view json) : m_json(json) {}

    // "manifest.json, line 4: /kind"
    std::string place(const std::string &path) const
    {
        return std::string(fileName) + ", line " + std::to_string(lineOfJson(m_json, path)) + ": " + path;
    }

    tl::unexpected<Error> wrong(const std::string &path, const std::string &what) const
    {
        return failure(ErrorKind::Invalid, place(path) + " " + what + ".", "Ask for a new export.");
    }

    Result<std::string> text(const QJsonObject &object, const char *key, const std::string &path) const
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isUndefined())
            return wrong(path + "/" + key, "is missing");
        if (!value.isString())
            return wrong(path + "/" + key, "is not a text");
        return toStd(value.toString());
    }

    Result<std::int64_t> count(const QJsonObject &object, const char *key, const std::string &path) const
    {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isUndefined())
            return wrong(path + "/" + key, "is missing");
        const qint64 number = value.toInteger(-1);
        if (number < 0)
            return wrong(path + "/" + key, "is not a whole number from 0");
        return number;
    }

    Done checkFormat(const QJsonObject &object) const
    {
        const auto format = text(object, "format", "");
        if (!format)
            return failure(format.error());
        if (*format != "case-export")
            return wrong("/format", "is not \"case-export\"");
        const auto version = count(object, "version", "");
        if (!version)
            return failure(version.error());
        if (*version > 1)
            return failure(ErrorKind::TooNew,
                           place("/version") + " is " + std::to_string(*version) + ", and version 1 is read.",
                           "Install a newer Casegrip, or ask for an export in version 1.");
        if (*version != 1)
            return wrong("/version", "is not 1");
        return {};
    }

    Result<Manifest::Kind> kindOf(const QJsonObject &object) const
    {
        const auto kind = text(object, "kind", "");
        if (!kind)
            return failure(kind.error());
        if (*kind != "full" && *kind != "delta")
            return wrong("/kind", "is neither \"full\" nor \"delta\"");
        return *kind == "full" ? Manifest::Kind::Full : Manifest::Kind::Delta;
    }

    Result<Instant> exportedAtOf(const QJsonObject &object, const TimeZone &zone) const
    {
        const auto written = text(object, "exported_at", "");
        if (!written)
            return failure(written.error());
        const auto instant = parseInstant(*written, zone);
        if (!instant)
            return wrong("/exported_at", "is not a time such as 2025-01-31T06:00:00Z");
        return *instant;
    }

    Result<std::string> sha256Of(const QJsonObject &object, const std::string &path) const
    {
        const auto written = text(object, "sha256", path);
        if (!written)
            return failure(written.error());
        const QByteArray digits = QByteArray::fromStdString(*written).toLower();
        if (digits.size() != 64 || QByteArray::fromHex(digits).toHex() != digits)
            return wrong(path + "/sha256", "is not 64 hexadecimal digits");
        return digits.toStdString();
    }

    Result<std::string> nameOf(const QJsonObject &object, const std::string &path) const
    {
        const auto name = text(object, "name", path);
        if (!name)
            return failure(name.error());
        if (name->empty() || name->find('/') != std::string::npos || name->find('\\') != std::string::npos ||
            *name == fileName)
            return wrong(path + "/name", "is not the name of a CSV file of the export");
        return *name;
    }

    Result<Manifest::File> fileOf(const QJsonValue &value, const std::string &path) const
    {
        if (!value.isObject())
            return wrong(path, "is not an object");
        const QJsonObject object = value.toObject();
        auto name = nameOf(object, path);
        if (!name)
            return failure(name.error());
        const auto rows = count(object, "rows", path);
        if (!rows)
            return failure(rows.error());
        auto sha256 = sha256Of(object, path);
        if (!sha256)
            return failure(sha256.error());
        return Manifest::File{std::move(*name), *rows, std::move(*sha256)};
    }

    Result<std::vector<Manifest::File>> filesOf(const QJsonObject &object) const
    {
        const QJsonValue value = object.value(QLatin1String("files"));
        if (!value.isArray())
            return wrong("/files", value.isUndefined() ? "is missing" : "is not a list");
        std::vector<Manifest::File> files;
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const std::string path = "/files/" + std::to_string(i);
            auto file = fileOf(list.at(i), path);
            if (!file)
                return failure(file.error());
            if (std::any_of(files.begin(), files.end(), [&](const auto &f) { return f.name == file->name; }))
                return wrong(path + "/name", "names a file that is in the list already");
            files.push_back(std::move(*file));
        }
        return files;
    }

private:
    std::string_view m_json;
};

std::vector<std::string> unknownKeysOf(const QJsonObject &object)
{
    std::vector<std::string> unknown;
    for (const QString &key : object.keys()) {
        const std::string name = toStd(key);
        if (name != "format" && name != "version" && name != "exported_at" && name != "kind" &&
            name != "files")
            unknown.push_back(name);
    }
    return unknown;
}

Manifest standIn(const ExportSource &source)
{
    Manifest manifest;
    manifest.isPresent = false;
    for (const ExportFile &file : source.files())
        manifest.exportedAt = std::max(manifest.exportedAt, file.modified);
    return manifest;
}

std::string rowsOf(std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " row" : " rows");
}

} // namespace

Result<Manifest> parseManifest(std::string_view json, const TimeZone &zone)
{
    const auto object = parseJsonObject(json, std::string(fileName));
    if (!object)
        return failure(object.error());
    const ManifestText text(json);
    if (auto done = text.checkFormat(*object); !done)
        return failure(done.error());
    const auto kind = text.kindOf(*object);
    if (!kind)
        return failure(kind.error());
    const auto exportedAt = text.exportedAtOf(*object, zone);
    if (!exportedAt)
        return failure(exportedAt.error());
    auto files = text.filesOf(*object);
    if (!files)
        return failure(files.error());
    return Manifest{true, *kind, *exportedAt, std::move(*files), unknownKeysOf(*object)};
}

Result<Manifest> readManifest(const ExportSource &source, const TimeZone &zone)
{
    if (source.find(fileName) == nullptr)
        return standIn(source);
    const auto json = readWhole(source, fileName, mostBytes);
    if (!json)
        return failure(json.error());
    return parseManifest(*json, zone);
}

std::vector<ManifestDifference> compareWithManifest(const Manifest &manifest,
                                                    std::span<const FileAsRead> files)
{
    using Kind = ManifestDifference::Kind;
    if (!manifest.isPresent)
        return {{Kind::NoManifest, "",
                 "The export has no manifest.json, so nobody can tell whether it is whole."}};
    std::vector<ManifestDifference> differences;
    for (const Manifest::File &promised : manifest.files) {
        const auto read =
            std::find_if(files.begin(), files.end(), [&](const auto &f) { return f.name == promised.name; });
        if (read == files.end())
            differences.push_back({Kind::Missing, promised.name,
                                   promised.name + " is in manifest.json but not in the export."});
        else if (read->rows != promised.rows)
            differences.push_back({Kind::Rows, promised.name,
                                   promised.name + " has " + rowsOf(read->rows) + ", manifest.json says " +
                                       std::to_string(promised.rows) + ".",
                                   read->rows, promised.rows});
        else if (read->sha256 != promised.sha256)
            differences.push_back({Kind::Hash, promised.name,
                                   promised.name + " does not have the SHA-256 that manifest.json says."});
    }
    for (const FileAsRead &read : files)
        if (std::none_of(manifest.files.begin(), manifest.files.end(),
                         [&](const auto &f) { return f.name == read.name; }))
            differences.push_back(
                {Kind::Unlisted, read.name, read.name + " is in the export but not in manifest.json."});
    return differences;
}

Error manifestError(std::span<const ManifestDifference> differences)
{
    std::string what = differences.front().reason;
    if (differences.size() > 1)
        what += " " + std::to_string(differences.size() - 1) + " more do not match.";
    return {ErrorKind::Refused, std::move(what),
            "The export may be half written: copy it again or ask for a new one. Use --force to sync it as "
            "it is."};
}

} // namespace casegrip::sync
