// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/database.h"

#include <optional>
#include <string>

namespace casegrip::cases
{

constexpr int factsApplicationId = 0x43474631; // "CGF1"

// Opens a facts file and brings its schema up to date (writer), or checks it (reader). Mode::Build makes a new one.
Result<storage::Database> openFacts(const std::string &path, storage::Database::Mode mode);

// Damaged when it has other tables or indexes than its version has.
Done checkFactsSchema(storage::Database &facts);

// Removes a facts file with what SQLite keeps beside it: a log left behind would be played into the next file of that name.
void removeFacts(const std::string &path);

// Named texts about the file as a whole: "framework" (which frameworks its caches were made with),
// "computed_at", "test". Inside the caller's transaction. Throws SQLite::Exception.
std::optional<std::string> readMeta(storage::Database &facts, const std::string &key);
void writeMeta(storage::Database &facts, const std::string &key, const std::string &value);

} // namespace casegrip::cases
