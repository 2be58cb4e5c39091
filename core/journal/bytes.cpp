// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/bytes.h"

#include <sodium.h>

namespace casegrip::journal
{
namespace
{

[[maybe_unused]] const int sodiumIsReady = sodium_init();

int nibble(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

std::string toHex(std::span<const unsigned char> bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

bool readHex(std::string_view text, std::span<unsigned char> out)
{
    if (text.size() != out.size() * 2)
        return false;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = nibble(text[i * 2]);
        const int low = nibble(text[i * 2 + 1]);
        if (high < 0 || low < 0)
            return false;
        out[i] = static_cast<unsigned char>(high << 4 | low);
    }
    return true;
}

Hash hash(std::string_view part, std::string_view next)
{
    Hash result;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, result.size());
    crypto_generichash_update(&state, bytesOf(part), part.size());
    crypto_generichash_update(&state, bytesOf(next), next.size());
    crypto_generichash_final(&state, result.data(), result.size());
    return result;
}

void fillRandom(std::span<unsigned char> out)
{
    randombytes_buf(out.data(), out.size());
}

} // namespace casegrip::journal
