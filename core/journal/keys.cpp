// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/keys.h"

#include "core/storage/database.h"
#include "core/storage/file.h"

#include <QFile>
#include <sodium.h>

namespace casegrip::journal
{
namespace
{

// "casegrip-signing-key-1 <seed> <public key>\n": with both halves a damaged file cannot pass for another
// key.
constexpr std::string_view fileMark = "casegrip-signing-key-1 ";

Error damagedKey()
{
    return {ErrorKind::Damaged, "The file signing.key in the data folder is damaged.",
            "Move it away; the next start makes a new key, and what the old one signed stays valid."};
}

Result<SigningKey> parseKey(const QByteArray &file)
{
    const std::string_view text(file.constData(), static_cast<std::size_t>(file.size()));
    if (text.size() != fileMark.size() + 64 + 1 + 64 + 1 || !text.starts_with(fileMark) ||
        text[fileMark.size() + 64] != ' ' || text.back() != '\n')
        return failure(damagedKey());
    auto seed = fromHex<32>(text.substr(fileMark.size(), 64));
    const auto publicKey = fromHex<32>(text.substr(fileMark.size() + 65, 64));
    if (!seed || !publicKey)
        return failure(damagedKey());
    SigningKey key = SigningKey::fromSeed(*seed);
    sodium_memzero(seed->data(), seed->size());
    if (key.publicKey() != *publicKey)
        return failure(damagedKey());
    return key;
}

Result<SigningKey> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "The file signing.key in the data folder cannot be read.",
                       "Check the permissions of the data folder.");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QByteArray text = file.read(1024);
    auto key = parseKey(text);
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()));
    return key;
}

Done writeAside(const std::string &path, const std::string &text)
{
    auto file = storage::NewFile::create(path);
    if (!file)
        return failure(file.error());
    if (auto written = file->write(text); !written)
        return written;
    return file->finish();
}

Done make(const std::string &folder, const QString &path)
{
    auto seed = randomBytes<32>();
    std::string text =
        std::string(fileMark) + toHex(seed) + ' ' + toHex(SigningKey::fromSeed(seed).publicKey()) + '\n';
    sodium_memzero(seed.data(), seed.size());
    const std::string aside = folder + "/signing.key.new";
    const auto written = writeAside(aside, text);
    sodium_memzero(text.data(), text.size());
    if (!written)
        return written;
    // QFile::rename never replaces: when another start was quicker, its key is the key.
    if (!QFile::rename(QFile::decodeName(aside.c_str()), path) && !QFile::exists(path))
        return failure(ErrorKind::Io, "The signing key could not be written into the data folder.",
                       "Check its permissions and the free space.");
    return storage::syncPath(folder);
}

} // namespace

SigningKey SigningKey::fromSeed(const Bytes<32> &seed)
{
    SigningKey key;
    crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), seed.data());
    return key;
}

SigningKey::~SigningKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

Result<SigningKey> SigningKey::loadOrMake(const std::string &dataFolder)
{
    const QString path = QFile::decodeName((dataFolder + "/signing.key").c_str());
    if (!QFile::exists(path)) {
        if (auto made = make(dataFolder, path); !made)
            return failure(made.error());
    }
    return load(path);
}

KeyId SigningKey::id() const
{
    return keyIdOf(m_public);
}

Signature SigningKey::sign(const EntryId &entry) const
{
    Signature signature;
    crypto_sign_detached(signature.data(), nullptr, entry.data(), entry.size(), m_secret.data());
    return signature;
}

KeyId keyIdOf(const PublicKey &key)
{
    const Hash full = hash(asText(key));
    KeyId id;
    std::copy_n(full.begin(), id.size(), id.begin());
    return id;
}

bool isSignedBy(const PublicKey &key, const EntryId &entry, const Signature &signature)
{
    return crypto_sign_verify_detached(signature.data(), entry.data(), entry.size(), key.data()) == 0;
}

} // namespace casegrip::journal
