// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_store.h"

#include <optional>
#include <vector>

// How the rows of an export change one stored case. Pure.
namespace casegrip::sync
{

// What an export says about the cases that it names (export-format).
struct ExportScope {
    bool full = true;        // events.csv and reviews.csv, if present, hold the whole history of a case in cases.csv
    bool hasEvents = true;   // the file is there
    bool hasReviews = true;
    Instant exportedAt;
    std::uint32_t exportId = 0;
};

// The rows of one case, typed. Views point into the reader's rows.
struct CaseRows {
    std::optional<cases::CaseColumns> columns; // none: the export adds to a stored case only
    std::vector<cases::EventRecord> events;    // file order
    std::vector<cases::ReviewRecord> reviews;
    // False: a row of the case was refused, so what is not among the rows is not known to be gone.
    bool eventsComplete = true;
    bool reviewsComplete = true;

    void clear()
    {
        columns.reset();
        events.clear();
        reviews.clear();
        eventsComplete = true;
        reviewsComplete = true;
    }
};

using Classifications = std::vector<due::Classification>; // by ClassificationId

struct MergeResult {
    bool changed = false;  // anything but the digest differs from what was stored
    int inferred = 0;      // events worked out
    int reviewsGone = 0;   // reviews that the export no longer has: kept, no longer counted
};

// Merges `rows` into `stored` (id 0: a case that is new) and packs its history into stored.body. Events: a full export
// with events.csv replaces them, otherwise they are added; the same event twice is one, and keeps the export that first
// brought it. Reviews: identified by review_ref. A refused row takes nothing away: next to one, events are added and no
// review is marked as gone. An export without events.csv: what changed in the columns becomes
// inferred events (see infer.h). Each column that differs names this export. The views in stored.history are only valid as long as those of `rows`.
MergeResult merge(cases::StoredCase &stored, const CaseRows &rows, const ExportScope &scope,
                  const Classifications &classifications);

} // namespace casegrip::sync
