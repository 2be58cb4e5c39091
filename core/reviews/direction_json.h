// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_zone.h"
#include "core/forms/checked_json.h"
#include "core/reviews/signed_review.h"

// Directions in files that people write.
namespace casegrip::reviews
{

// By when: "due_at", a date (its last moment) or an instant; nothing when it is absent or wrong, which is noted.
std::optional<Instant> readDeadline(const forms::Node &node, const TimeZone &zone);
// {"text", "owner", "owner_id", "due_at"}: all but owner_id have to be there; other keys are noted.
PlannedDirection readDirection(const forms::Node &node, const TimeZone &zone);

} // namespace casegrip::reviews
