// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/due/explanation.h"
#include "core/due/types.h"
#include "core/storage/backup.h"

#include <optional>
#include <string>
#include <vector>

namespace casegrip::workspace
{

// Who is working: the login, and the officer it belongs to in officers.csv (or in the setting "actor").
struct Actor {
    std::string login;
    std::string officerId; // empty: unknown to the roster
    std::string name;
    std::string rank;       // held; see actingRank
    std::string actingRank; // empty: none
    std::string team;       // code
    std::string area;

    const std::string &rankNow() const { return actingRank.empty() ? rank : actingRank; }
};

struct Unit {
    std::string team;
    std::string name;
    std::string area;
    std::string force;
    std::string kind;
    std::optional<Day> validFrom, validTo;
};

struct Officer {
    std::string officerId;
    std::string collar;
    std::string name;
    std::string rank;
    std::string team;
    std::string login;
    std::string actingRank;
    bool active = true;
};

// An export that was applied.
struct ExportRecord {
    std::int64_t id = 0;
    std::string name;
    std::string kind; // full, delta
    Instant exportedAt;
    Instant appliedAt;
    std::int64_t cases = 0, events = 0, reviews = 0; // rows
    std::int64_t refused = 0;
    bool kept = false; // its rows are kept: undo and rebuild can use it
};

// Of every window and print, unless markingSetting says otherwise.
inline const std::string defaultMarking = "OFFICIAL-SENSITIVE";

struct Status {
    bool hasData = false;
    bool isTest = false;   // a test folder, marked as such for ever
    bool isDemo = false;   // the force code of the demonstration
    std::optional<ExportRecord> lastExport;
    std::string marking;   // "OFFICIAL-SENSITIVE"
    std::string frameworkTitle;
    std::string dataDir;
    bool isOpenFolder = true; // no policy: everybody sees and may do everything, which is to be said
};

// What the facts hold: counted row by row, so not asked for at a start.
struct Holdings {
    std::int64_t cases = 0;
    std::int64_t openCases = 0;
    std::int64_t refused = 0; // rows in quarantine
};

struct ObligationRow {
    std::string_view caseNo;
    due::Obligation obligation;
    std::string_view reviewRef; // empty: not completed
    std::string_view team;      // code
};

struct ExplainedObligation {
    due::Obligation obligation;
    std::string team;
    std::string reviewRef;
    std::vector<due::Reason> reasons;
    std::vector<std::string> sentences; // plain English, one for each reason, with the export that brought the fact
};

struct LogRow {
    std::string chain; // "journal" or "access"
    std::string id;    // hex
    Instant at;
    std::string author;
    std::string type;
    std::string caseNo;
    std::string text; // what an entry says; empty when erased
    std::string onBehalfOf = {}; // name of whoever was covered; empty: in the author's own right
};

// When something was last known to be right.
struct Since {
    enum class Known {
        Written, // then the entry, or the one after it, was written
        Backup,  // the backup of then does not show it
        Export,  // then the export that brought it was applied
    };
    Instant at;
    Known by = Known::Written;

    bool operator==(const Since &) const = default;
};
// "after 2026-03-05T14:05:00Z, when the entry was written"
std::string toText(const Since &since);

// One thing that is not as it was stored, or not what the facts give.
struct Finding {
    std::string what;           // where and what differs
    std::optional<Since> since; // none: it cannot be told
    std::string where;          // file and place in it: "work.db, journal of station 1f03a9c2, entry 17"
    std::string todo;

    bool operator==(const Finding &) const = default;
};
// The last entry of one station's chain: who has it knows later whether the chain was cut or changed.
struct ChainEnd {
    std::string chain;   // "journal" or "access"
    std::string station; // hex
    std::int64_t entries = 0;
    std::string id; // hex
    std::optional<Instant> writtenAt;
};
struct VerifyReport {
    std::vector<Finding> findings; // empty: everything agrees; of more than 100 of one kind the first 100
    std::vector<Finding> mended;   // what differed and was made anew
    // Decisions that stand as they were made, and that somebody should look at: by an author of the review, by who was the
    // officer in the case, or by who was not permitted to make them.
    std::vector<Finding> doubts;
    std::int64_t unseenDoubts = 0; // the same about cases that the person does not see: only counted
    bool chainsOnly = false, rebuilt = false;
    std::int64_t entries = 0, signatures = 0, erased = 0, cases = 0, obligations = 0, tallies = 0;
    std::vector<ChainEnd> ends;
    Instant at; // the clock's time at the beginning
    double seconds = 0;
};

struct BackupRecord {
    std::string path;
    Instant madeAt;
    std::int64_t bytes = 0;
};
struct BackupStatus {
    std::optional<Instant> last;
    std::optional<Instant> lastSecond;
    std::string secondFolder; // empty: not chosen
    std::vector<storage::BackupWarning> warnings;
    bool warn = false;        // there are any

    bool operator==(const BackupStatus &) const = default;
};
struct RestorePreview {
    std::int64_t entries = 0;         // in the backup, both chains
    std::optional<Instant> lastEntry; // the newest of them
    bool presentReadable = true;      // false: what would be lost cannot be counted
    std::int64_t lostEntries = 0;     // of our work, in the present file and not in the backup
    std::int64_t lostAccess = 0;      // of the access log, likewise
    std::optional<Instant> newestLost;     // of our work
    std::int64_t lostDrafts = 0;           // in the present file, and not as they are in the backup
    std::vector<std::string> lostSettings; // names of those that would be others

    // Whether anything would be lost that somebody has written.
    bool losesWork() const { return lostEntries > 0 || lostDrafts > 0; }
};

} // namespace casegrip::workspace
