// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pseudonym.h"

#include "core/storage/database.h"
#include "core/storage/file.h"

#include <QCoreApplication>
#include <QFile>
#include <filesystem>
#include <sodium.h>

namespace casegrip::reports
{
namespace
{

// "casegrip-pseudonym-key-1 <key>\n"
constexpr std::string_view fileMark = "casegrip-pseudonym-key-1 ";
// Another use of the same key would give another hash.
constexpr std::string_view usage = "officer ";

Error damagedKey()
{
    return {ErrorKind::Damaged, "The file pseudonym.key in the data folder is damaged.",
            "Move it away; the next export makes a new key, and its pseudonyms are others than before."};
}

Result<Pseudonyms> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "The file pseudonym.key in the data folder cannot be read.",
                       "Check the permissions of the data folder.");
    QByteArray content = file.read(1024);
    const std::string_view text(content.constData(), std::size_t(content.size()));
    const bool isWhole =
        text.size() == fileMark.size() + 64 + 1 && text.starts_with(fileMark) && text.back() == '\n';
    auto key = isWhole ? journal::fromHex<32>(text.substr(fileMark.size(), 64)) : std::nullopt;
    sodium_memzero(content.data(), std::size_t(content.size()));
    if (!key)
        return failure(damagedKey());
    const Pseudonyms pseudonyms(*key);
    sodium_memzero(key->data(), key->size());
    return pseudonyms;
}

Done make(const std::string &folder, const std::string &path)
{
    auto key = journal::randomBytes<32>();
    std::string text = std::string(fileMark) + journal::toHex(key) + '\n';
    sodium_memzero(key.data(), key.size());
    const std::string aside = path + ".new-" + std::to_string(QCoreApplication::applicationPid());
    auto file = storage::NewFile::create(aside);
    if (!file)
        return failure(file.error());
    auto written = file->write(text);
    sodium_memzero(text.data(), text.size());
    if (written)
        written = file->finish();
    if (!written)
        return written;
    // Never replaces: when another export was quicker, its key is the key.
    std::error_code refused;
    std::filesystem::create_hard_link(aside, path, refused);
    if (auto removed = storage::removeFile(aside); !removed)
        return removed;
    if (refused && !storage::fileExists(path))
        return failure(ErrorKind::Io, "The key of the pseudonyms could not be written into the data folder.",
                       "Check its permissions and the free space.");
    return storage::syncPath(folder);
}

} // namespace

Pseudonyms::~Pseudonyms()
{
    sodium_memzero(m_key.data(), m_key.size());
}

Result<Pseudonyms> Pseudonyms::loadOrMake(const std::string &dataFolder)
{
    const std::string path = dataFolder + "/pseudonym.key";
    if (!storage::fileExists(path)) {
        if (auto made = make(dataFolder, path); !made)
            return failure(made.error());
    }
    return load(QFile::decodeName(path.c_str()));
}

std::string Pseudonyms::of(std::string_view officerId) const
{
    if (officerId.empty())
        return {};
    const std::string input = std::string(usage).append(officerId);
    journal::Bytes<16> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(input.data()),
                       input.size(), m_key.data(), m_key.size());
    return journal::toHex(hash);
}

} // namespace casegrip::reports
