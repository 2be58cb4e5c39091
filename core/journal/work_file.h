// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <span>
#include <string>

namespace casegrip::journal
{

constexpr int workApplicationId = 0x43475731; // "CGW1"

std::string workPath(const std::string &dataFolder);
std::span<const storage::Migration> workMigrations();

// Opens work.db of a data folder for the one writer (who holds the write lock) or a reader. The writer's open
// makes the file when there is none, checks it after an unclean close before anything is shown, and upgrades
// it.
Result<storage::Database> openWorkFile(const std::string &dataFolder, storage::Database::Mode mode);

// Damaged when it has other tables, indexes or triggers than its version has.
Done checkSchema(storage::Database &work);

} // namespace casegrip::journal
