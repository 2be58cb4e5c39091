// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/words.h"

#include "core/forms/value.h"

#include <algorithm>

namespace casegrip::reports
{

std::string spoken(std::string_view word)
{
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

std::string exactly(Instant at, const TimeZone &zone)
{
    return forms::toText(at, zone) + " (" + formatInstant(at) + ")";
}

} // namespace casegrip::reports
