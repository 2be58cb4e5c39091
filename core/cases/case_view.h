// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"

#include <string>
#include <vector>

// One case as a person reads it: every fact with the export that brought it.
namespace casegrip::cases
{

// Which export brought a fact; `inferred` when Casegrip worked it out by comparing two exports.
struct Source {
    std::int64_t exportId = 0; // 0: made here
    bool inferred = false;
};

// One column of cases.csv with a value, in the order of the export format.
struct Fact {
    std::string column; // "risk"
    std::string value;  // as in the export; instants as 2025-01-31T23:59:59Z
    Source source;
};

struct EventView {
    Instant at;
    due::EventKind kind = due::EventKind::Allocated;
    due::Classification classification; // Classified
    std::string officerId;
    std::string team;
    std::string outcome;
    std::string note;
    Source source;
};

struct ReviewView {
    std::string ref;
    due::ReviewKind kind = due::ReviewKind::Plan;
    std::string reviewerId;
    std::string reviewerName;
    Instant completedAt;
    std::string decision;
    std::string text;
    bool inExport = true; // false: no longer in the export, or withdrawn or returned here; does not count
    Source source;        // exportId 0: made here, and in no export yet
    bool inRecords = true; // the export has it now
};

// An entry of our own about the case (note, snooze, manual red box).
struct OwnEntryView {
    std::string id; // hex
    std::string type;
    Instant at;
    std::string author;
    std::string text; // note text or reason
    std::optional<Instant> until;
    bool undone = false;
};

struct CaseView {
    std::int64_t id = 0;
    std::string caseNo;
    std::vector<Fact> facts;
    std::vector<Fact> emptied;      // columns that an export after the first one left empty
    std::int64_t firstExportId = 0; // that brought the case
    std::string classTitle;
    std::string status;
    std::string team, teamName, area;
    std::string firstTeamName; // empty: not in the list of units
    std::string oicId, oicName, oicRank;
    std::string supervisorId, supervisorName;
    std::string summary;
    bool restricted = false;
    std::vector<std::string> redBox; // categories now
    std::optional<Instant> absentSince;
    Instant recordedAt;
    std::vector<EventView> events;   // in the order in which they apply
    std::vector<ReviewView> reviews; // by completedAt
    std::vector<OwnEntryView> ownEntries;
};

} // namespace casegrip::cases
