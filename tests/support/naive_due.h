// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"
#include "core/framework/framework.h"

#include <vector>

// The due engine's second opinion: due-rules as plain loops that walk through a case's life instant by
// instant. Slow and simple on purpose; shares no rule and no civil time with core.
namespace casegrip::test
{

// What the case owes at `now`, sorted by stage, episode and cycle.
std::vector<due::Obligation> naiveDues(const framework::FrameworkSet &frameworks,
                                       const std::vector<due::Classification> &classifications,
                                       const due::CaseHistory &history, Instant now);

} // namespace casegrip::test
