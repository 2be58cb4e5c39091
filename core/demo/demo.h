// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/progress.h"

#include <cstdint>
#include <string>

// A fictional police force as a canonical export: invented names and places, force code 99 (which no force
// has), and shares, rhythms and compliance as real ones publish them. For trying Casegrip out, for tests and
// for measuring.
namespace casegrip::demo
{

struct DemoOptions {
    std::string dir;            // created when absent; must be empty
    std::int64_t cases = 50000; // 1 .. 9,000,000
    std::uint64_t seed = 1;
    Instant asOf;       // the export's moment; nothing in it is later
    bool dense = false; // voluntary reviews and audits until every case has six
    // More than 0: the export of the next day of the same force. About this share of the cases is changed: a
    // new contact, a new review and an addendum in the text of the earlier ones; exported_at is a day later.
    double changedPercent = 0;
    int threads = 2; // the bytes do not depend on it
};

struct DemoSummary {
    std::int64_t cases = 0;
    std::int64_t events = 0;
    std::int64_t reviews = 0;
    std::int64_t officers = 0;
    std::int64_t units = 0;
    std::int64_t bytes = 0; // of the CSV files
    Instant firstRecorded;
};

// Writes the export. The same options give the same bytes on every computer. manifest.json is written last,
// so a stopped run leaves a folder that sync refuses. Errors: Invalid (options), Refused (the folder is not
// empty), Io, DiskFull, Cancelled (the files are removed again).
Result<DemoSummary> writeDemo(const DemoOptions &options, Progress &progress);

} // namespace casegrip::demo
