// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Fixed runs of bytes that name things in the journal, and the hash and random numbers that make them.
namespace casegrip::journal
{

template <std::size_t N>
using Bytes = std::array<unsigned char, N>;

using Hash = Bytes<32>;      // BLAKE2b-256
using EntryId = Hash;        // the hash of an entry's envelope
using StationId = Bytes<16>; // random
using KeyId = Bytes<8>;      // the beginning of the hash of a public key

// Lower-case hex.
std::string toHex(std::span<const unsigned char> bytes);
// Fills `out` from exactly twice as many lower-case hex digits; false otherwise.
bool readHex(std::string_view text, std::span<unsigned char> out);

template <std::size_t N>
std::optional<Bytes<N>> fromHex(std::string_view text)
{
    Bytes<N> bytes;
    if (!readHex(text, bytes))
        return {};
    return bytes;
}

// The hash of the parts one after the other.
Hash hash(std::string_view part, std::string_view next = {});

void fillRandom(std::span<unsigned char> out);
template <std::size_t N>
Bytes<N> randomBytes()
{
    Bytes<N> bytes;
    fillRandom(bytes);
    return bytes;
}

inline std::string_view asText(std::span<const unsigned char> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace casegrip::journal
