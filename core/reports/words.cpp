// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/words.h"

#include "core/forms/value.h"

namespace casegrip::reports
{

std::string exactly(Instant at, const TimeZone &zone)
{
    return forms::toText(at, zone) + " (" + formatInstant(at) + ")";
}

} // namespace casegrip::reports
