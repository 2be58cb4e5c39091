// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/facts_file.h"

#include "core/cases/table_seals.h"
#include "core/storage/migrations.h"

#include <cstdio>

namespace casegrip::cases
{
namespace
{

// Versions 1 to 20 were never released: such a file is too old to be brought up to date and is rebuilt.
constexpr storage::Migration migrations[] = {
    {21, "cases/facts_v1"}, {22, "journal/projections_v1"}, {23, "reviews/projections_v6"}};
static_assert(storage::versionsRise(migrations));

} // namespace

Result<storage::Database> openFacts(const std::string &path, storage::Database::Mode mode)
{
    auto facts = storage::Database::open(path, mode, factsApplicationId);
    if (!facts)
        return facts;
    const auto ready = mode == storage::Database::Mode::ReadOnly ? storage::checkVersion(*facts, migrations)
                                                                  : storage::migrate(*facts, migrations);
    if (!ready)
        return failure(ready.error());
    return facts;
}

void removeFacts(const std::string &path)
{
    for (const auto *const ending : {"", "-wal", "-shm", "-journal"})
        std::remove((path + ending).c_str());
}

std::optional<std::string> readMeta(storage::Database &facts, const std::string &key)
{
    auto query = facts.query("cases/read_meta");
    query->bind(1, key);
    if (!query->executeStep())
        return {};
    return query->getColumn(0).getString();
}

void writeMeta(storage::Database &facts, const std::string &key, const std::string &value)
{
    auto query = facts.query("cases/write_meta");
    query->bind(1, key);
    query->bind(2, value);
    query->exec();
    sealTable(facts, "meta");
}

Done checkFactsSchema(storage::Database &facts)
{
    return storage::checkSchema(facts, migrations, factsApplicationId);
}

} // namespace casegrip::cases
