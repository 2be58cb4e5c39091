// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/backup.h"
#include "core/storage/errand.h"
#include "core/storage/second_folder.h"

namespace casegrip::storage
{

// The sealed copies of the backups in the second folder, which may be a share that does not answer. Everything that
// touches it is done on a thread of its own, so that it never holds up the writer; the data folder is written by the
// caller's thread alone. What nobody asked for (look) is never waited for; what somebody did ask for, 20 seconds without a
// sign of life at most, and then it is an error (Io).
class SecondCopies
{
public:
    explicit SecondCopies(std::string dataFolder, std::chrono::milliseconds patience = std::chrono::seconds{20});
    // As settle().
    ~SecondCopies();

    // Notes the copy that was made since the last time, and begins the one that is missing: of the newest backup. Returns
    // at once. The error is that of the last copy, once; it is tried again after an hour.
    Done look(Instant now);
    // Waits while a copy is under way, and notes it.
    Done settle();

    // The folder must exist and be writable. The passphrase is not kept: its key is (file second-backup of the data folder,
    // mode 0600), so that copies are sealed with nobody there. The newest backup is there on return.
    Done choose(const std::string &folder, const std::string &passphrase, Instant now, SealCost cost = {});
    Done forget();
    // After an erasure: seals the newest backup anew and removes every other copy of this data folder's there, which may
    // hold what was erased. Nothing when no folder is chosen. Io when it cannot be reached.
    Done renew();

private:
    struct Copy {
        SecondFolder second;
        BackupFile backup;
    };
    Done onShare(Errand::Work work);
    Done note();
    Done noteCopied(const Copy &made) const;
    bool isWaiting(Instant now) const;

    std::string m_data;
    std::chrono::milliseconds m_patience;
    std::optional<Copy> m_underWay;
    std::optional<Instant> m_failedAt;
    std::unique_ptr<Errand> m_errand;
};

} // namespace casegrip::storage
