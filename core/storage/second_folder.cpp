// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/second_folder.h"

#include "core/base/json.h"
#include "core/base/time_zone.h"
#include "core/storage/file.h"

#include <QFile>
#include <QJsonDocument>

namespace casegrip::storage
{
namespace
{

std::string pathIn(const std::string &dataFolder)
{
    return dataFolder + "/second-backup";
}

template <typename Array>
QString toBase64(const Array &array)
{
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(array.data()), qsizetype(array.size()));
    return QString::fromLatin1(bytes.toBase64());
}

template <typename Array>
bool fromBase64(const QJsonValue &value, Array &array)
{
    const auto bytes = QByteArray::fromBase64(value.toString().toLatin1());
    if (bytes.size() != qsizetype(array.size()))
        return false;
    std::copy(bytes.begin(), bytes.end(), array.begin());
    return true;
}

std::optional<SecondFolder> parse(const QJsonObject &object)
{
    SealKey::Salt salt;
    SealKey::Secret secret;
    if (!fromBase64(object[u"salt"], salt) || !fromBase64(object[u"key"], secret))
        return {};
    const SealCost cost{static_cast<std::uint32_t>(object[u"operations"].toInt()),
                        static_cast<std::uint32_t>(object[u"memory_kib"].toInt())};
    const auto copied = parseInstant(toStd(object[u"last_copied"].toString()), TimeZone::utc());
    return SecondFolder{toStd(object[u"folder"].toString()), SealKey(cost, salt, secret), copied};
}

} // namespace

Result<std::optional<SecondFolder>> readSecondFolder(const std::string &dataFolder)
{
    QFile file(QFile::decodeName(pathIn(dataFolder).c_str()));
    if (!file.exists())
        return std::optional<SecondFolder>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "The file second-backup in the data folder cannot be read.",
                       "Check its permissions.");
    const auto object = parseJsonObject(file.readAll().toStdString(), "second-backup");
    auto second = object ? parse(*object) : std::nullopt;
    if (!second)
        return failure(ErrorKind::Damaged, "The file second-backup in the data folder is damaged.",
                       "Choose the second folder for backups again.");
    return second;
}

Done writeSecondFolder(const std::string &dataFolder, const SecondFolder &second)
{
    QJsonObject object;
    object[u"folder"] = toQString(second.folder);
    object[u"operations"] = qint64(second.key.cost().operations);
    object[u"memory_kib"] = qint64(second.key.cost().memoryKiB);
    object[u"salt"] = toBase64(second.key.salt());
    object[u"key"] = toBase64(second.key.secret());
    if (second.lastCopied)
        object[u"last_copied"] = toQString(formatInstant(*second.lastCopied));
    const std::string path = pathIn(dataFolder);
    auto file = NewFile::create(path + ".new");
    if (!file)
        return failure(file.error());
    if (auto written = file->write(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
        !written)
        return written;
    if (auto finished = file->finish(); !finished)
        return finished;
    return moveInto(path + ".new", path);
}

Done removeSecondFolder(const std::string &dataFolder)
{
    return removeFile(pathIn(dataFolder));
}

} // namespace casegrip::storage
