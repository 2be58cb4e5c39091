// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/errand.h"

#include <array>
#include <cstdint>
#include <string>

// Files that leave the workstation are sealed with a passphrase. The format, all numbers little-endian:
//
//   "CGSEAL01"                          8 bytes
//   Argon2id operations, memory in KiB  4 + 4
//   Argon2id salt                       16
//   secretstream header                 24   (XChaCha20-Poly1305, libsodium crypto_secretstream)
//   blocks of 65,536 bytes of content, each 17 bytes longer when sealed; the last may be shorter and is alone
//   tagged FINAL; every block is bound to the 56 bytes before it as additional data; nothing follows
//
// So a file that is cut short, lengthened, put together from two, or changed in any bit does not open.
namespace casegrip::storage
{

// What guessing a passphrase costs. It is written into the file; larger costs than these are refused when
// reading, so that a hostile file cannot ask for more memory than there is.
struct SealCost {
    std::uint32_t operations = 3;
    std::uint32_t memoryKiB = 256 * 1024;

    bool operator==(const SealCost &) const = default;
};
constexpr SealCost maxSealCost{16, 1024 * 1024};

// A passphrase turned into a key (about half a second, once). It may be kept beside the data it came from, so
// that backups can be sealed with nobody there; the files open with the passphrase alone. Wiped when it goes.
class SealKey
{
public:
    using Salt = std::array<unsigned char, 16>;
    using Secret = std::array<unsigned char, 32>;

    // Refused for fewer than 12 characters.
    static Result<SealKey> fromPassphrase(const std::string &passphrase, SealCost cost = {});
    static Result<SealKey> fromPassphrase(const std::string &passphrase, SealCost cost, const Salt &salt);

    SealKey(SealCost cost, const Salt &salt, const Secret &secret)
        : m_cost(cost), m_salt(salt), m_secret(secret)
    {
    }
    SealKey(const SealKey &) = default;
    SealKey &operator=(const SealKey &) = default;
    ~SealKey();

    const SealCost &cost() const { return m_cost; }
    const Salt &salt() const { return m_salt; }
    const Secret &secret() const { return m_secret; }

private:
    SealCost m_cost;
    Salt m_salt;
    Secret m_secret;
};

// Writes `to` (mode 0600, durable) from `from`; nothing is left of it on an error. `goOn` is asked before each block;
// Cancelled when it says no.
Done sealFile(const std::string &from, const std::string &to, const SealKey &key, const GoOn &goOn = [] { return true; });
// Refused: a wrong passphrase. Damaged: not whole, or not as it was sealed (a wrong passphrase looks the same
// when the first block is damaged). On an error `to` is not there.
Done openSealed(const std::string &from, const std::string &to, const std::string &passphrase);
// Whether it begins as a sealed file does.
bool isSealed(const std::string &path);

} // namespace casegrip::storage
