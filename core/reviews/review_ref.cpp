// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/review_ref.h"

#include <algorithm>
#include <cstdint>

namespace casegrip::reviews
{
namespace
{

// No I, L, O, U and Z: they are read as 1, 1, 0, V and 2. What is left is a prime number of letters.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";
static_assert(alphabet.size() == 31);
constexpr std::string_view prefix = "CG-";
constexpr std::size_t length = 14; // of the whole
constexpr std::size_t dash = 8;    // the second one's place

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
}

// Each place weighs differently, so that one wrong letter and two that changed places are always noticed.
char checkOf(std::string_view nine)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < nine.size(); ++i)
        sum += (i + 2) * alphabet.find(nine[i]);
    return alphabet[sum % alphabet.size()];
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (upper(c) >= 'A' && upper(c) <= 'Z');
}

} // namespace

std::string makeRef(const journal::Bytes<8> &random)
{
    std::uint64_t bits = 0;
    for (const unsigned char byte : random)
        bits = bits << 8 | byte;
    std::string nine;
    for (int i = 0; i < 9; ++i, bits /= alphabet.size())
        nine += alphabet[bits % alphabet.size()];
    return std::string(prefix) + nine.substr(0, 5) + '-' + nine.substr(5) + checkOf(nine);
}

bool isRef(std::string_view text)
{
    if (text.size() != length || text[dash] != '-')
        return false;
    std::string capitals(text);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), upper);
    const std::string ten = capitals.substr(prefix.size(), 5) + capitals.substr(dash + 1);
    const auto isKnown = [](char c) { return alphabet.find(c) != std::string_view::npos; };
    return capitals.starts_with(prefix) && std::all_of(ten.begin(), ten.end(), isKnown) &&
           checkOf(std::string_view(ten).substr(0, 9)) == ten[9];
}

std::string canonicalRef(const std::string &text)
{
    return isRef(text) ? refsIn(text).front() : text;
}

std::vector<std::string> refsIn(std::string_view text)
{
    std::vector<std::string> refs;
    for (std::size_t i = 0; i + length <= text.size(); ++i) {
        const bool isWhole = (i == 0 || !isLetterOrDigit(text[i - 1])) &&
                             (i + length == text.size() || !isLetterOrDigit(text[i + length]));
        if (!isWhole || !isRef(text.substr(i, length)))
            continue;
        std::string ref(text.substr(i, length));
        std::transform(ref.begin(), ref.end(), ref.begin(), upper);
        if (std::find(refs.begin(), refs.end(), ref) == refs.end())
            refs.push_back(std::move(ref));
    }
    return refs;
}

} // namespace casegrip::reviews
