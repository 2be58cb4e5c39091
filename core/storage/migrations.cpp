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

std::string schemaOf(Database &database)
{
    std::string text;
    auto query = database.query("storage/schema");
    while (query->executeStep()) {
        for (int i = 0; i < query->getColumnCount(); ++i)
            text += query->getColumn(i).getString() + '\x1f';
    }
    return text;
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

Done checkSchema(Database &database, std::span<const Migration> list, int applicationId)
{
    return guarded(database.path(), [&]() -> Done {
        auto model = Database::open(":memory:", Database::Mode::ReadWrite, applicationId);
        if (!model)
            return failure(model.error());
        std::size_t steps = 0;
        while (steps < list.size() && list[steps].version <= database.userVersion())
            ++steps;
        if (steps > 0) {
            if (auto made = migrate(*model, list.first(steps)); !made)
                return made;
        }
        if (schemaOf(*model) == schemaOf(database))
            return {};
        return failure(ErrorKind::Damaged, "It has tables or triggers that are not those of Casegrip's " + nameOf(database) + ".",
                       "Restore a backup.");
    });
}

} // namespace casegrip::storage
