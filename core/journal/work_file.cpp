// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/work_file.h"

#include "core/journal/restore.h"
#include "core/storage/backup.h"
#include "core/storage/file.h"

namespace casegrip::journal
{
namespace
{

constexpr storage::Migration migrations[] = {
    {1, "journal/schema_v1"},
    {2, "journal/schema_v2"},
};
static_assert(storage::versionsRise(migrations), "two steps with one number, or out of order");

Result<storage::Database> openToRead(const std::string &folder)
{
    if (isRestorePending(folder))
        return failure(ErrorKind::Busy, "A restore of work.db was stopped before its end.",
                       "Open Casegrip's window once, or run a command that writes, to finish it.");
    auto work =
        storage::Database::open(workPath(folder), storage::Database::Mode::ReadOnly, workApplicationId);
    if (!work)
        return work;
    if (auto readable = checkVersion(*work, migrations); !readable)
        return failure(readable.error());
    return work;
}

Result<storage::Database> openToWrite(const std::string &folder)
{
    if (auto finished = finishRestore(folder); !finished)
        return failure(finished.error());
    const bool wasLeftOpen = storage::hasLog(workPath(folder));
    auto work =
        storage::Database::open(workPath(folder), storage::Database::Mode::ReadWrite, workApplicationId);
    if (!work)
        return work;
    if (wasLeftOpen) {
        if (auto sound = work->check(false); !sound)
            return failure(sound.error());
    }
    if (auto upgraded = migrateWithBackup(*work, migrations, folder + "/backups"); !upgraded)
        return failure(upgraded.error());
    return work;
}

} // namespace

std::string workPath(const std::string &dataFolder)
{
    return dataFolder + "/work.db";
}

std::span<const storage::Migration> workMigrations()
{
    return migrations;
}

Result<storage::Database> openWorkFile(const std::string &dataFolder, storage::Database::Mode mode)
{
    return mode == storage::Database::Mode::ReadOnly ? openToRead(dataFolder) : openToWrite(dataFolder);
}

Done checkSchema(storage::Database &work)
{
    return storage::checkSchema(work, migrations, workApplicationId);
}

} // namespace casegrip::journal
