// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spoken.h"

#include <algorithm>
#include <array>

namespace casegrip
{
namespace
{

// Said letter by letter, or as a name.
constexpr auto abbreviations = std::to_array<std::string_view>({"cps", "dara", "dash", "iq", "oic", "rui"});

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
}

bool isOfAList(std::string_view word)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !word.empty() && word.front() >= 'a' && std::all_of(word.begin(), word.end(), fits);
}

} // namespace

std::string spoken(std::string_view word)
{
    std::string text(word);
    if (!isOfAList(word))
        return text;
    std::replace(text.begin(), text.end(), '_', ' ');
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const auto part = std::string_view(text).substr(at, end - at);
        if (std::find(abbreviations.begin(), abbreviations.end(), part) != abbreviations.end())
            std::transform(text.begin() + std::ptrdiff_t(at), text.begin() + std::ptrdiff_t(end),
                           text.begin() + std::ptrdiff_t(at), upper);
        at = end + 1;
    }
    return text;
}

std::string capitalised(std::string text)
{
    if (!text.empty())
        text[0] = upper(text[0]);
    return text;
}

} // namespace casegrip
