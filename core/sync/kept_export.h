// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/sync/export_source.h"
#include "core/sync/scan.h"
#include "core/sync/sync_plan.h"

#include <QThread>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// Applied exports, kept compressed beside the data so that `sync --undo` can go back to the one before and `rebuild` can
// start again: <data>/exports/<id>/. The first of a chain is whole ("base"); a later full export keeps only the rows of
// the cases that it changed, a delta is kept as it came.
namespace casegrip::sync
{

// What is known of a kept export besides its rows. Written last, and first as waiting.json: whether the export was applied
// is known only when the facts say so, and only then is it called kept.json. A folder with neither is a broken copy.
struct KeptExport {
    std::int64_t id = 0;
    std::string name;
    std::string kind; // full, delta
    Instant exportedAt;
    Instant appliedAt;
    bool isBase = false;             // holds every row
    bool isTest = false;             // brought into a test folder
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

// The kept exports that were applied, in the order of their ids; broken copies are passed over.
std::vector<KeptExport> readKeptExports(const std::string &dataDir);

// Copies a whole export while something else is done with it, on a thread that takes only the time that others leave. What
// lies there under the same id stays until finish().
class KeptCopy
{
public:
    // Begins. `source` must outlive it.
    KeptCopy(const ExportSource &source, const std::string &dataDir, std::int64_t id);
    ~KeptCopy(); // stops; what is not finished goes
    KeptCopy(const KeptCopy &) = delete;
    KeptCopy &operator=(const KeptCopy &) = delete;

    // Waits for the copy and keeps it, waiting to be settled. Durable on return. A half-written one from earlier is replaced.
    Done finish(const KeptExport &kept, Progress &progress);

private:
    Done copy(const ExportSource &source);

    std::string m_folder, m_aside; // its own, and where it is made
    std::int64_t m_total = 0;      // bytes
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<bool> m_stop = false;
    Done m_made;
    std::unique_ptr<QThread> m_thread;
};
// Keeps the rows of `touched` cases likewise, at once.
Done keepRows(const ExportSource &source, const Scan &scan, const std::vector<std::uint32_t> &touched, KeptExport kept,
              const std::string &dataDir);
// Before an export is undone: from now on it waits to be settled.
Done doubtExport(const std::string &dataDir, std::int64_t id);
// After a stop, an apply or an undo: `lastApplied` is what the facts say. Copies up to it count as applied, later ones go.
// None: there are no facts that could say it; only what waits goes.
Done settleExports(const std::string &dataDir, std::optional<std::int64_t> lastApplied);
void forgetExport(const std::string &dataDir, std::int64_t id);
// Removes the oldest chains (a base and what follows it) until all together take at most `budget` bytes; never the last, and
// not while the last is a base alone: an undo goes back to what is before it.
void thinKeptExports(const std::string &dataDir, std::int64_t budget);
// Whether more is kept than that and no further base lets anything of it go: then the next full export is to be one.
bool needsBase(const std::string &dataDir, std::int64_t budget);

// A kept export as a source; not seekable.
Result<std::unique_ptr<ExportSource>> openKept(const KeptExport &kept);

} // namespace casegrip::sync
