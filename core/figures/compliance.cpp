// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/compliance.h"

namespace casegrip::figures
{
namespace
{

constexpr std::array<std::string_view, keyCount> keyWords = {"rank",  "stage", "area",         "team",
                                                             "month", "week",  "reviewer_unit"};

// part / whole in units of 1/scale, rounded half up; in integers, so that 0.5 is exactly a half.
std::optional<int> rounded(std::int64_t part, std::int64_t whole, std::int64_t scale)
{
    if (whole == 0)
        return {};
    return static_cast<int>((2 * part * scale + whole) / (2 * whole));
}

} // namespace

std::string_view toWord(Key key)
{
    return keyWords[std::size_t(key)];
}

std::optional<Key> parseKey(std::string_view word)
{
    for (std::size_t i = 0; i < keyWords.size(); ++i) {
        if (keyWords[i] == word)
            return static_cast<Key>(i);
    }
    return {};
}

std::optional<int> perMille(std::int64_t part, std::int64_t whole)
{
    return rounded(part, whole, 1000);
}

std::optional<int> percent(std::int64_t part, std::int64_t whole)
{
    return rounded(part, whole, 100);
}

} // namespace casegrip::figures
