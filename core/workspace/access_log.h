// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/due/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The access log: who looked at, searched for, took out and changed what, when and why. It never says what was read.
namespace casegrip::workspace
{

// Why somebody looks at a case. Filled in by whatever led there.
struct WorkReason {
    enum class From {
        Queue,     // a row of the queue: `stage`, `cycle` and `dueAt` are those of the row
        Direction, // a direction given by or to the person
        Review,    // a review of it is being written
        Together,  // one of several that are reviewed together
        Approval,  // a review of it waits for an approval or was returned
        Outside,   // none of these: `words` say why, where that was asked
        Figure,    // one of the rows behind a figure
    };
    From from = From::Queue;
    std::optional<due::Stage> stage;
    int cycle = 0;
    std::optional<Instant> dueAt;
    std::string words = {}; // of the person, longestWorkReason at most; empty: none were asked for
};
constexpr std::size_t longestWorkReason = 200; // characters
// "queue", as it is kept.
std::string_view toWord(WorkReason::From from);

struct Viewed {
    std::string caseNo;
    WorkReason reason;
    std::string as = {}; // "csv", "json": it left Casegrip so; empty: it was shown
};
// A list of cases that left the window or the command: one row, however many cases are in it.
struct Listed {
    std::string what; // "queue", "reviews that wait for an approval"
    std::optional<std::int64_t> rows; // none: they were not counted before they went out
    std::string as = {};    // as in Viewed
    std::string words = {}; // the work reason, as the person said it; may be empty
    std::string caseNo = {}; // that all of it is about; empty: several
};
// A typed search that was answered. The words are not kept, only their keyed hash: who knows the words can tell that they were
// searched for, see searchedHash().
struct Searched {
    std::string words;
    std::int64_t found = 0;
};

// Empty texts mean "any".
struct AccessQuery {
    std::string person; // a login, or part of the login, name, collar number or officer_id of somebody in the roster
    std::string caseNo;
    std::string action; // a word of accessActions()
    std::optional<Instant> from, to; // from <= when < to
    std::optional<std::int64_t> before; // AccessRow::position of the last row that is known: older ones
};
struct AccessRow {
    std::int64_t position = 0;
    std::string id; // hex
    Instant at;
    std::string login;
    std::string name; // of the officer with that login; empty: nobody in the roster
    std::string action;
    std::string caseNo;
    std::optional<WorkReason> reason; // of what was viewed
    std::string text; // what it was: "review CG-7K3QX-9M2TD version 2, as pdf"
    std::string entryType; // of what was changed: "note"
    std::optional<std::int64_t> found; // by a search
};
constexpr int accessPage = 100; // rows
struct AccessPage {
    std::vector<AccessRow> rows; // the newest first
    bool hasMore = false;
};

// "viewed", "searched", "exported", "printed", "synced", "changed".
const std::vector<std::string> &accessActions();
// "queue: inspector, round 2, due 2026-03-05T14:05:00Z"; for the command and the saved table.
std::string toText(const WorkReason &reason);

} // namespace casegrip::workspace
