// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace casegrip::workspace
{

// A star export (docs/star-export.md).
struct StarWanted {
    std::string folder;    // new, empty, or with an earlier export
    bool isSqlite = false; // one SQLite file instead of a csv file for each table
    std::string why = {};  // the work reason, as the person said it; may be empty
};

struct StarReport {
    std::string folder; // absolute
    Instant asOf;
    std::int64_t cases = 0;       // that have rows
    std::int64_t onlyCounted = 0; // cases without a row of which figures count something
    std::vector<std::pair<std::string, std::int64_t>> tables; // and their rows, in the order of the documents
};

} // namespace casegrip::workspace
