// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/names.h"
#include "core/cases/roster.h"
#include "core/sync/export_source.h"
#include "core/sync/file_hash.h"
#include "core/sync/sync_plan.h"

#include <optional>
#include <vector>

namespace casegrip::sync
{

struct OfficerRow {
    std::string officerId, collar, name, rank, team, login, actingRank;
    bool active = true;
};
struct UnitRow {
    std::string team, name, area, force, kind;
    std::optional<Day> validFrom, validTo;
};

// officers.csv and units.csv: small, read whole.
struct RosterFiles {
    struct File {
        bool present = false;
        std::string missingColumn; // required and not there: the file is left out, as if it were absent
        FileHash hash;
        std::int64_t rows = 0;
        std::vector<std::string> unknownColumns;
        std::string headerText;
    };
    File officersFile, unitsFile;
    std::vector<OfficerRow> officers;
    std::vector<UnitRow> units;
    std::vector<Refusal> refusals;
};

Result<RosterFiles> readRosterFiles(const ExportSource &source);

// Writes them into the facts, inside the caller's transaction: officers are added and updated (one who is no longer
// listed stays as known), units are replaced. `teams` learns who belongs where from `exportedAt` on.
void storeRoster(const RosterFiles &files, storage::Database &facts, cases::Names &names, cases::TeamHistory &teams,
                 std::uint32_t exportId);
// Only what evaluating cases needs of it: numbers and team histories.
void noteRoster(const RosterFiles &files, cases::Names &names, cases::TeamHistory &teams, Instant exportedAt, bool first);

} // namespace casegrip::sync
