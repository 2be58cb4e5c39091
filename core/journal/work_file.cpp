// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/work_file.h"

#include <QFileInfo>

namespace casegrip::journal
{
namespace
{

constexpr storage::Migration migrations[] = {
    {1, "journal/schema_v1"},
};
static_assert(storage::versionsRise(migrations), "two steps with one number, or out of order");

// A log that is left means that the last writer did not close the file.
bool hasLog(const std::string &path)
{
    const QFileInfo log(QString::fromStdString(path + "-wal"));
    return log.exists() && log.size() > 0;
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
    const std::string path = workPath(dataFolder);
    const bool isReader = mode == storage::Database::Mode::ReadOnly;
    const bool wasLeftOpen = hasLog(path);
    auto work = storage::Database::open(path, mode, workApplicationId);
    if (!work)
        return work;
    if (!isReader && wasLeftOpen) {
        if (auto sound = work->check(false); !sound)
            return failure(sound.error());
    }
    const auto ready = isReader ? checkVersion(*work, migrations) : migrate(*work, migrations);
    if (!ready)
        return failure(ready.error());
    return work;
}

} // namespace casegrip::journal
