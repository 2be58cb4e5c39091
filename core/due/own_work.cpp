// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/due/own_work.h"

#include <algorithm>

namespace casegrip::due
{
namespace
{

bool equalRefs(std::string_view a, std::string_view b)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return small(x) == small(y); });
}

// Whether the text goes on with the reference.
bool beginsWith(std::string_view text, const std::string &ref)
{
    return equalRefs(text.substr(0, ref.size()), ref);
}

// By its last line if it is there, which is that of the review itself when others are quoted above; else by its first.
bool isTextOf(const std::string &ref, std::string_view text)
{
    constexpr std::string_view first = "REVIEW ", last = "END OF REVIEW ";
    if (const auto at = text.rfind(last); at != std::string_view::npos)
        return beginsWith(text.substr(at + last.size()), ref);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text.starts_with(first) && beginsWith(text.substr(first.size()), ref);
}

} // namespace

bool isSameReview(const std::string &own, bool sameWork, std::string_view ref, std::string_view text)
{
    return equalRefs(own, ref) || (sameWork && isTextOf(own, text));
}

} // namespace casegrip::due
