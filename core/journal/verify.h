// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/journal/journal.h"

#include <string>
#include <vector>

namespace casegrip::journal
{

// One thing in work.db that is not as it was written.
struct Finding {
    std::string what; // "Journal of station 1f03a9c2, entry 17: ...", with no content of the entry
    std::optional<Chain> chain;
    std::uint64_t seq = 0; // in its chain; 0: not about one entry
    std::optional<Instant> soundAt; // the entry was right then: when it was written, or the next one that names it

    bool operator==(const Finding &) const = default;
};

// The last entry of one station's chain.
struct ChainEnd {
    Chain chain = Chain::Work;
    StationId station{};
    std::uint64_t seq = 0;
    EntryId id{};
    std::optional<Instant> writtenAt; // none: the entry is damaged
};

struct Verification {
    std::int64_t entries = 0;
    std::int64_t signatures = 0; // that were checked
    std::int64_t erased = 0;     // entries whose content was erased
    std::vector<ChainEnd> ends;  // in the order of the chains
    std::vector<Finding>
        findings; // in the order of the chains: the first is the first bad entry; at most 100
};

enum class Depth {
    Chains,     // every byte against its hash and every link; the signature of each chain's last entry, which
                // covers all
    Everything, // also every signature, SQLite's own check, the schema, stations, keys and settings
};

// Reads the whole journal, as it is at one moment, and says what differs from what was written. An error only when
// reading itself fails or is stopped.
Result<Verification> verifyJournal(storage::Database &work, Depth depth, Progress &progress);

} // namespace casegrip::journal
