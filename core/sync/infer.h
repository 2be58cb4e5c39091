// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/columns.h"
#include "core/cases/history.h"

#include <vector>

namespace casegrip::sync
{

// The events that a force which sends none would have sent between two exports of one case (export-format): a changed
// class, flag, risk, team, OIC or status at `updated_at`, else at `exportedAt`; and an event that says how it was before,
// because the first classified or transferred event also holds before itself. `before` null: the case is new.
// Status filed, cancelled or transferred_out without a filed event at or after the last reopening gives filed at
// status_at, else outcome_at, updated_at, exportedAt; status open (or suspended) after filed gives reopened.
// The events are marked inferred, in the order in which they apply.
std::vector<cases::EventRecord> inferEvents(const cases::CaseColumns *before, const cases::CaseColumns &after,
                                            const std::vector<cases::EventRecord> &known, Instant exportedAt,
                                            std::uint32_t exportId);

} // namespace casegrip::sync
