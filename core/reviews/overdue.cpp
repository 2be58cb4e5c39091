// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reviews/overdue.h"

#include "core/forms/value.h"

namespace casegrip::reviews
{

Done checkOverdue(int number, const std::optional<Instant> &dueAt, Instant now, const TimeZone &zone)
{
    const std::string name = "Direction " + std::to_string(number);
    const std::string todo = "Leave it open, or say that it is done or no longer needed.";
    if (!dueAt)
        return failure(ErrorKind::Refused, name + " is not overdue: it has no time by which it is due.", todo);
    if (now <= *dueAt)
        return failure(ErrorKind::Refused, name + " is not overdue: it is due by " + forms::toText(*dueAt, zone) + ".", todo);
    return {};
}

} // namespace casegrip::reviews
