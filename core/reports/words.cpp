// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/words.h"

#include "core/forms/value.h"

namespace casegrip::reports
{

std::string exactly(Instant at, const TimeZone &zone)
{
    return forms::toText(at, zone) + " (" + formatInstant(at) + ")";
}

std::string counted(std::int64_t number, std::string_view one, std::string_view several)
{
    return std::to_string(number) + ' ' + std::string(number == 1 ? one : several);
}

} // namespace casegrip::reports
