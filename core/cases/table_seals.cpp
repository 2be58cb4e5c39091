// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/table_seals.h"

#include "core/base/packing.h"
#include "core/storage/statement.h"

#include <memory>
#include <xxhash.h>

namespace casegrip::cases
{
namespace
{

constexpr const char *writtenBySync[] = {"classification", "export", "export_file", "officer", "officer_team", "quarantine", "team", "unit"};

// Of a row: how many bytes follow, with whether there is a value, and the bytes. The columns of a table have one type each.
void describe(const storage::Statement &row, int columns, std::string &into)
{
    into.clear();
    Packer out(into);
    for (int i = 0; i < columns; ++i) {
        out.number(row.isNull(i) ? 0 : 1);
        out.text(row.text(i)); // a number as its digits
    }
}

std::string digestOf(storage::Database &facts, const std::string &table)
{
    const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t *)> state(XXH3_createState(), &XXH3_freeState);
    XXH3_128bits_reset(state.get());
    storage::Statement rows(facts, "cases/rows_of_" + table);
    std::string text;
    while (rows.step()) {
        describe(rows, rows.columns(), text);
        XXH3_128bits_update(state.get(), text.data(), text.size());
    }
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state.get()));
    return {reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest};
}

bool isSealed(storage::Database &facts, const std::string &table)
{
    storage::Statement seal(facts, "cases/read_table_seal");
    seal << table;
    return seal.step() && seal.text(0) == digestOf(facts, table);
}

} // namespace

void sealTable(storage::Database &facts, const std::string &table)
{
    const std::string digest = digestOf(facts, table);
    storage::Statement put(facts, "cases/put_table_seal");
    put << table;
    put.blob(digest);
    put.run();
}

void sealTables(storage::Database &facts)
{
    for (const char *table : writtenBySync)
        sealTable(facts, table);
}

std::vector<std::string> unsealedTables(storage::Database &facts)
{
    std::vector<std::string> changed;
    if (!isSealed(facts, "meta"))
        changed.emplace_back("meta");
    for (const char *table : writtenBySync) {
        if (!isSealed(facts, table))
            changed.emplace_back(table);
    }
    return changed;
}

} // namespace casegrip::cases
