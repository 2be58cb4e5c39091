// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/progress.h"
#include "core/journal/bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Going back to a backup of work.db. Prepared and shown first, then done; whatever moment the program is
// stopped at, the data folder holds the file before or the file after.
//
// How: the backup is unsealed or copied to work-restoring.db and checked there in full. The present file is
// copied to work-before-restore-<stamp>.db. Then the file restore.pending is made: from that moment on the
// restore counts. What is left is done now, or at the next opening by the writer: the log of the present file
// is removed (a log left beside the new file would be played into it), work-restoring.db is renamed to
// work.db, restore.pending is removed, each step flushed to the disk before the next.
namespace casegrip::journal
{

// What a restore would bring, and what it would cost.
struct RestorePlan {
    std::int64_t entries = 0;          // in the backup, both chains
    std::optional<Instant> lastEntry;  // the newest of them
    bool isPresentReadable = true;     // false: what would be lost cannot be counted
    std::int64_t lostWork = 0;         // entries of our work in the present file that the backup has not
    std::int64_t lostAccess = 0;       // entries of the access log, likewise
    std::optional<Instant> newestLost; // the newest entry of our work that is lost
    std::int64_t lostDrafts = 0;       // in the present file, and not as they are in the backup
    std::vector<std::string> lostSettings; // names of texts that are other ones in the backup, or none

    bool operator==(const RestorePlan &) const = default;
};

// Copies `file` into the data folder and checks it: the passphrase if it is sealed, SQLite's check, that it
// has exactly the tables and triggers of its version, every entry and signature. The error names what is
// wrong with it; the data folder then is as before. For the holder of the write lock.
Result<RestorePlan> prepareRestore(const std::string &dataFolder, const std::string &file,
                                   const std::string &passphrase, Progress &progress);
// Goes back to what was prepared, as a new station. Nobody may have work.db open for writing; the facts file
// folds itself anew when it is next caught up. Returns where the present file was kept; empty when there was
// none.
Result<std::string> restore(const std::string &dataFolder, Instant now);
// Ends a restore that was stopped after it counted, and removes what was prepared for one that never did.
Done finishRestore(const std::string &dataFolder);
// Whether finishRestore() has a restore to end.
bool isRestorePending(const std::string &dataFolder);

} // namespace casegrip::journal
