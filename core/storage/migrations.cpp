// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

namespace casegrip::storage
{
namespace
{

std::string nameOf(const Database &database)
{
    return database.path().substr(database.path().rfind('/') + 1);
}

Done checkReadable(const Database &database, int found, std::span<const Migration> list)
{
    const std::string version = " (version " + std::to_string(found) + ")";
    if (found > list.back().version)
        return failure(ErrorKind::TooNew, nameOf(database) + version + " was written by a newer Casegrip.",
                       "Install that version or a later one.");
    if (found != 0 && found < list.front().version)
        return failure(ErrorKind::TooOld, nameOf(database) + version + " is of a version no longer read.",
                       "Open it once with an older Casegrip, which upgrades it.");
    return {};
}

} // namespace

Done migrate(Database &database, std::span<const Migration> list)
{
    return guarded(database.path(), [&]() -> Done {
        const int found = database.userVersion();
        if (auto readable = checkReadable(database, found, list); !readable)
            return readable;
        for (const Migration &step : list) {
            if (step.version <= found)
                continue;
            Transaction transaction(database);
            database.script(std::string(step.script));
            database.setUserVersion(step.version);
            transaction.commit();
        }
        return {};
    });
}

Done checkVersion(Database &database, std::span<const Migration> list)
{
    return guarded(database.path(), [&]() -> Done {
        const int found = database.userVersion();
        if (auto readable = checkReadable(database, found, list); !readable)
            return readable;
        if (found < list.back().version)
            return failure(ErrorKind::Refused,
                           nameOf(database) + " has to be upgraded before it can be read.",
                           "Open Casegrip's window once, or run a command that writes.");
        return {};
    });
}

} // namespace casegrip::storage
