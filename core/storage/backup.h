// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/seal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Backups of work.db: whole copies in <data>/backups, thinned with age, and sealed ones in a second folder of
// the user's choice (second_copies.h). Restoring one is core/journal/restore.h. Functions run on the writer's
// thread.
namespace casegrip::storage
{

// A copy of an open database as one file without a log (SQLite's online backup: the writer may go on),
// checked and durable. `to` must not exist; nothing is left of it on an error.
Done copyDatabase(Database &from, const std::string &to);

// `casegrip backup FILE`: sealed with the key, or plain when there is none. Refused when the file exists.
Done writeBackup(Database &from, const std::string &to, const std::optional<SealKey> &key);

// migrate(), after a copy of the file as it was: <folder>/work-version-<n>.db, kept until the next upgrade
// from n.
Done migrateWithBackup(Database &database, std::span<const Migration> list, const std::string &folder);

struct BackupFile {
    std::string path;
    Instant at; // from its name: work-20260115T090000Z.db, sealed: work-20260115T090000Z-1f03a9c2.cgsealed
    std::int64_t bytes = 0;

    bool operator==(const BackupFile &) const = default;
};

// Those of `made` that stay: all of today and yesterday (UTC) and later, then the last of each of 12 days, 10
// weeks (from Monday) and 9 months that have any. Pure; both in any order, the result newest first.
std::vector<Instant> backupsToKeep(std::vector<Instant> made, Instant now);

// Backups are files of a folder whose names end alike: ".db", of sealed ones "-1f03a9c2.cgsealed".
std::string backupName(Instant at, std::string_view ending);
std::vector<BackupFile> listBackups(const std::string &folder, std::string_view ending); // newest first
// Removes those that do not stay.
Done thinBackups(const std::string &folder, std::string_view ending, Instant now);

enum class BackupReason { Daily, BeforeSync };

enum class BackupWarning {
    NoneHere,       // no backup in the data folder
    OldHere,        // the last is over 7 days old
    NoSecondFolder, // none was chosen
    NoneInSecond,   // chosen, but nothing was copied there yet
    OldInSecond,    // the last copy there is over 7 days old
};

struct BackupStatus {
    std::optional<Instant> lastHere;
    std::string secondFolder; // empty: none was chosen
    std::optional<Instant> lastInSecond;
    std::vector<BackupWarning> warnings;
};

class Backups
{
public:
    explicit Backups(std::string dataFolder) : m_data(std::move(dataFolder)) {}

    std::string folder() const { return m_data + "/backups"; }

    // Daily: only when none was made today (UTC); before a sync always. Thins afterwards. Nothing when none
    // was due.
    Result<std::optional<BackupFile>> ensure(Database &work, BackupReason reason, Instant now);
    // Newest first; empty when there is no folder yet.
    std::vector<BackupFile> list() const;
    // Reads the data folder only, so that it answers at once whatever the second folder does.
    BackupStatus status(Instant now) const;

private:
    std::string m_data;
};

} // namespace casegrip::storage
