// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/selection.h"

#include <vector>

namespace casegrip::workspace
{

// The rows behind one figure as far as they were looked for, so that the next page goes on where the last one ended.
struct CellRows {
    figures::Selection selection;
    Instant asOf; // all pages are of this moment
    std::vector<figures::CellRow> found; // those that the actor sees; without texts, the newest case first
    std::vector<std::uint32_t> candidates; // cases not looked at yet, the newest last
    std::int64_t total = 0;
    std::int64_t notShown = 0;
};

} // namespace casegrip::workspace
