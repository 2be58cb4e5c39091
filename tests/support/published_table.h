// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"

#include <string>

// An export whose obligations are exactly the published compliance table (due-rules, Compliance): 2,500 due
// for each rank, of them 2200/1430, 1125/450, 200/48 and 300/141 completed and on time.
namespace casegrip::test
{

// The period in which they fall due, and the moment at which they are counted.
constexpr Day publishedFrom = toDay(2025, 4, 1);
constexpr Day publishedTo = toDay(2025, 4, 30);
constexpr Instant publishedNow = fromEpoch(1'748'764'800); // 2025-06-01T08:00:00Z, also exported_at

// Writes the export into a new folder.
Done writePublishedTable(const std::string &dir);

} // namespace casegrip::test
