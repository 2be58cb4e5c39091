// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/seal.h"

#include "core/storage/file.h"

#include <fstream>
#include <sodium.h>

namespace casegrip::storage
{
namespace
{

constexpr std::string_view mark = "CGSEAL01";
constexpr std::size_t headerSize = 8 + 4 + 4 + 16 + crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t blockSize = 65'536;
constexpr std::size_t sealedSize = blockSize + crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(headerSize == 56 && sealedSize == blockSize + 17, "the format is frozen");
constexpr std::size_t minPassphrase = 12;

unsigned char *bytes(std::string &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}
const unsigned char *bytes(const std::string &text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

void addNumber(std::string &out, std::uint32_t number)
{
    for (int shift = 0; shift < 32; shift += 8)
        out += static_cast<char>(number >> shift & 0xFF);
}

std::uint32_t numberAt(const std::string &text, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])) << (8 * i);
    return number;
}

// Up to `size` bytes; fewer only at the end of the file.
std::string readBlock(std::ifstream &file, std::size_t size)
{
    std::string block(size, '\0');
    file.read(block.data(), static_cast<std::streamsize>(size));
    block.resize(static_cast<std::size_t>(file.gcount()));
    return block;
}

Error damaged(const std::string &path)
{
    return {ErrorKind::Damaged, nameOf(path) + " is damaged or not whole.", "Use another backup."};
}

Error cannotRead(const std::string &path)
{
    return {ErrorKind::NotFound, nameOf(path) + " cannot be opened.", "Check its name and permissions."};
}

// What precedes the secretstream header.
std::string headerOf(const SealKey &key)
{
    std::string header(mark);
    addNumber(header, key.cost().operations);
    addNumber(header, key.cost().memoryKiB);
    header.append(reinterpret_cast<const char *>(key.salt().data()), key.salt().size());
    return header;
}

class Stream
{
public:
    Stream(std::string header, const SealKey &key) : m_header(std::move(header)), m_key(key) {}
    ~Stream() { sodium_memzero(&m_state, sizeof m_state); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    const std::string &startSealing()
    {
        std::string start(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
        crypto_secretstream_xchacha20poly1305_init_push(&m_state, bytes(start), m_key.secret().data());
        return m_header += start;
    }
    std::string seal(const std::string &block, bool isLast)
    {
        std::string sealed(block.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
        const unsigned char tag = isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        crypto_secretstream_xchacha20poly1305_push(&m_state, bytes(sealed), nullptr, bytes(block),
                                                   block.size(), bytes(m_header), m_header.size(), tag);
        return sealed;
    }
    bool startOpening()
    {
        const std::string start =
            m_header.substr(headerSize - crypto_secretstream_xchacha20poly1305_HEADERBYTES);
        return crypto_secretstream_xchacha20poly1305_init_pull(&m_state, bytes(start),
                                                               m_key.secret().data()) == 0;
    }
    // False when it was not sealed as this block of this file, as the last or not the last.
    bool open(const std::string &sealed, bool isLast, std::string &block)
    {
        if (sealed.size() < crypto_secretstream_xchacha20poly1305_ABYTES)
            return false;
        block.resize(sealed.size() - crypto_secretstream_xchacha20poly1305_ABYTES);
        unsigned char tag = 0;
        const int opened =
            crypto_secretstream_xchacha20poly1305_pull(&m_state, bytes(block), nullptr, &tag, bytes(sealed),
                                                       sealed.size(), bytes(m_header), m_header.size());
        return opened == 0 && tag == (isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    }

private:
    std::string m_header;
    const SealKey &m_key;
    crypto_secretstream_xchacha20poly1305_state m_state = {};
};

Done openBlocks(std::ifstream &in, NewFile &out, Stream &stream, const std::string &path)
{
    std::string content;
    std::string block = readBlock(in, sealedSize);
    for (bool isFirst = true;; isFirst = false) {
        const bool isLast = in.peek() == std::ifstream::traits_type::eof();
        if (!stream.open(block, isLast, content)) {
            if (isFirst)
                return failure(ErrorKind::Refused, nameOf(path) + " does not open with this passphrase.",
                               "Check the passphrase; if it is right, the file is damaged.");
            return failure(damaged(path));
        }
        if (auto written = out.write(content); !written)
            return written;
        if (isLast)
            return out.finish();
        block = readBlock(in, sealedSize);
    }
}

Result<SealKey> keyFor(const std::string &header, const std::string &passphrase, const std::string &path)
{
    if (header.size() != headerSize || !header.starts_with(mark))
        return failure(damaged(path));
    const SealCost cost{numberAt(header, 8), numberAt(header, 12)};
    SealKey::Salt salt;
    std::copy_n(header.begin() + 16, salt.size(), salt.begin());
    auto key = SealKey::fromPassphrase(passphrase, cost, salt);
    if (!key && key.error().kind == ErrorKind::Invalid)
        return failure(damaged(path));
    return key;
}

} // namespace

Result<SealKey> SealKey::fromPassphrase(const std::string &passphrase, SealCost cost)
{
    if (passphrase.size() < minPassphrase)
        return failure(ErrorKind::Refused, "The passphrase is shorter than 12 characters.",
                       "Take a longer one, for example four words.");
    if (sodium_init() < 0)
        return failure(ErrorKind::Io, "The system gives no random numbers.");
    Salt salt;
    randombytes_buf(salt.data(), salt.size());
    return fromPassphrase(passphrase, cost, salt);
}

Result<SealKey> SealKey::fromPassphrase(const std::string &passphrase, SealCost cost, const Salt &salt)
{
    if (cost.operations < 1 || cost.operations > maxSealCost.operations || cost.memoryKiB < 8 ||
        cost.memoryKiB > maxSealCost.memoryKiB)
        return failure(ErrorKind::Invalid, "The cost of the passphrase is out of range.");
    Secret secret;
    const int made =
        crypto_pwhash(secret.data(), secret.size(), passphrase.data(), passphrase.size(), salt.data(),
                      cost.operations, std::size_t{cost.memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (made != 0)
        return failure(ErrorKind::Io, "There is not enough memory to use the passphrase.",
                       "Close other programs and try again.");
    SealKey key(cost, salt, secret);
    sodium_memzero(secret.data(), secret.size());
    return key;
}

SealKey::~SealKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

bool isSealed(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return readBlock(file, mark.size()) == mark;
}

Done sealFile(const std::string &from, const std::string &to, const SealKey &key, const GoOn &goOn)
{
    std::ifstream in(from, std::ios::binary);
    if (!in)
        return failure(cannotRead(from));
    auto out = NewFile::create(to);
    if (!out)
        return failure(out.error());
    Stream stream(headerOf(key), key);
    if (auto written = out->write(stream.startSealing()); !written)
        return written;
    while (goOn()) {
        const std::string block = readBlock(in, blockSize);
        const bool isLast = in.peek() == std::ifstream::traits_type::eof();
        if (in.bad())
            return failure(ErrorKind::Io, nameOf(from) + " could not be read.", "Check the disk.");
        if (auto written = out->write(stream.seal(block, isLast)); !written)
            return written;
        if (isLast)
            return out->finish();
    }
    return failure(ErrorKind::Cancelled, "Stopped.");
}

Done openSealed(const std::string &from, const std::string &to, const std::string &passphrase)
{
    std::ifstream in(from, std::ios::binary);
    if (!in)
        return failure(cannotRead(from));
    const std::string header = readBlock(in, headerSize);
    const auto key = keyFor(header, passphrase, from);
    if (!key)
        return failure(key.error());
    auto out = NewFile::create(to);
    if (!out)
        return failure(out.error());
    Stream stream(header, *key);
    if (!stream.startOpening())
        return failure(damaged(from));
    return openBlocks(in, *out, stream, from);
}

} // namespace casegrip::storage
