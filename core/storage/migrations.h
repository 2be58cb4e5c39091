// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/database.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace casegrip::storage
{

// One step forward of a file's schema (how to add one: core/storage/sql/README.md). Frozen once released.
struct Migration {
    int version;             // PRAGMA user_version after the step
    std::string_view script; // resource /sql/<script>.sql
};

// For a static_assert beside each list: did a merge number two steps alike, or put one in the wrong place?
template <std::size_t N>
constexpr bool versionsRise(const Migration (&list)[N])
{
    for (std::size_t i = 1; i < N; ++i) {
        if (list[i].version <= list[i - 1].version)
            return false;
    }
    return list[0].version > 0;
}

// Brings the file from its user_version to the last one of `list`, one transaction a step, so that a stop
// between two steps leaves a whole file of an earlier version. An empty file (version 0) runs all steps; the
// first of a list that no longer begins at 1 is then the whole schema. Changes nothing and fails with TooNew
// when a newer Casegrip wrote the file, TooOld when the steps from its version on are no longer in the list.
Done migrate(Database &database, std::span<const Migration> list);

// Only the check of migrate(), for readers: TooNew, TooOld, or Refused when the file waits for an upgrade.
Done checkVersion(Database &database, std::span<const Migration> list);

// Damaged when the file has other tables, indexes or triggers than its version has after these steps.
Done checkSchema(Database &database, std::span<const Migration> list, int applicationId);

} // namespace casegrip::storage
