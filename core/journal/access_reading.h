// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <limits>

namespace casegrip::journal
{

// Which rows of the access log; empty lists and texts mean "any".
struct AccessQuery {
    std::vector<std::string> authors;
    std::string caseNo;
    std::string type; // a word of AccessKind
    std::optional<Instant> from, to; // from <= when < to
    std::int64_t before = std::numeric_limits<std::int64_t>::max(); // Entry::position; where the page before ended
};

// The newest first, `limit` at most.
Result<std::vector<Entry>> readAccess(storage::Database &work, const AccessQuery &query, int limit);

} // namespace casegrip::journal
