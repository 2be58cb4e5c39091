// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time_zone.h"

#include <optional>

namespace casegrip::reviews
{

// Refused unless a direction that is due then is overdue now: what is not due yet was not missed, and would count towards
// a theme. `zone`: in which the refusal says when it is due.
Done checkOverdue(int number, const std::optional<Instant> &dueAt, Instant now, const TimeZone &zone);

} // namespace casegrip::reviews
