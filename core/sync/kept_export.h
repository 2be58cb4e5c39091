// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/sync/export_source.h"
#include "core/sync/scan.h"
#include "core/sync/sync_plan.h"

#include <memory>
#include <string>
#include <vector>

// Applied exports, kept compressed beside the data so that `sync --undo` can go back to the one before and `rebuild` can
// start again: <data>/exports/<id>/. The first of a chain is whole ("base"); a later full export keeps only the rows of
// the cases that it changed, a delta is kept as it came.
namespace casegrip::sync
{

// What is known of a kept export besides its rows (kept.json, written last: a folder without it is a broken copy).
struct KeptExport {
    std::int64_t id = 0;
    std::string name;
    std::string kind; // full, delta
    Instant exportedAt;
    Instant appliedAt;
    bool isBase = false;             // holds every row
    bool hasEvents = false, hasReviews = false;
    std::array<std::int64_t, caseFileCount> rows = {}; // of the export itself
    std::vector<std::string> absent; // case numbers that it no longer named
    struct File {
        std::string name;
        FileHash hash; // of the file as it was sent
    };
    std::vector<File> files;
    std::string folder;
};

// The kept exports in the order of their ids; broken copies are passed over.
std::vector<KeptExport> readKeptExports(const std::string &dataDir);

// Keeps a whole export, or the rows of `touched` cases. Durable on return. A half-written copy from earlier is replaced.
Done keepWhole(const ExportSource &source, KeptExport kept, const std::string &dataDir, Progress &progress);
Done keepRows(const ExportSource &source, const Scan &scan, const std::vector<std::uint32_t> &touched, KeptExport kept,
              const std::string &dataDir);
void forgetExport(const std::string &dataDir, std::int64_t id);
// Removes the oldest chains (a base and what follows it) until all together take at most `budget` bytes; never the last.
void thinKeptExports(const std::string &dataDir, std::int64_t budget);

// A kept export as a source; not seekable.
Result<std::unique_ptr<ExportSource>> openKept(const KeptExport &kept);

} // namespace casegrip::sync
