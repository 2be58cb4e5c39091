// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/journal/bytes.h"

#include <string>

namespace casegrip::journal
{

using PublicKey = Bytes<32>;
using Signature = Bytes<64>;

// The key that signs this user's entries (Ed25519), in the file signing.key of the data folder (mode 0600),
// made at its first start. One data folder belongs to one login. Losing the file costs nothing that was
// signed: its public half is in work.db, and the next start makes a new key. Immutable; wiped from memory
// when it goes.
class SigningKey
{
public:
    // Reads the key, or makes it when there is none: flushed to the disk with its folder before it is used,
    // and never written over. Damaged when the file's two halves do not belong together.
    static Result<SigningKey> loadOrMake(const std::string &dataFolder);
    static SigningKey fromSeed(const Bytes<32> &seed);

    SigningKey(const SigningKey &) = default;
    SigningKey &operator=(const SigningKey &) = default;
    ~SigningKey();

    const PublicKey &publicKey() const { return m_public; }
    KeyId id() const;
    Signature sign(const EntryId &entry) const;

private:
    SigningKey() = default;

    PublicKey m_public{};
    Bytes<64> m_secret{};
};

// The first 8 bytes of the key's BLAKE2b-256.
KeyId keyIdOf(const PublicKey &key);
bool isSignedBy(const PublicKey &key, const EntryId &entry, const Signature &signature);

} // namespace casegrip::journal
