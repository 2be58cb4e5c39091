// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <string>
#include <vector>

// What verify compares the tables of a facts file with that belong to no case and are no caches: exports, refused rows, the
// roster, the words that numbers stand for. One digest over all rows of each, made anew when a sync has written them: nothing
// is stored per row. Everything here throws SQLite::Exception.
namespace casegrip::cases
{

// Inside the transaction that changed the table.
void sealTable(storage::Database &facts, const std::string &table);
// All of them but "meta", which writeMeta() seals.
void sealTables(storage::Database &facts);
// Those that are not what was sealed.
std::vector<std::string> unsealedTables(storage::Database &facts);

} // namespace casegrip::cases
