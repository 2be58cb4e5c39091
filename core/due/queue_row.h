// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/due/types.h"

#include <cstdint>
#include <string>
#include <vector>

// What a queue is made of: one packed item for each piece of open work (kept in memory, for order and counts) and the
// texts of one row (read in pages).
namespace casegrip::due
{

// How pressing a piece of open work is (due-rules "Order of a queue"): R below a half, below three quarters, below 1,
// overdue, a pause is running, no due time.
enum class Band : std::uint8_t { Under50, Under75, Under100, Overdue, Paused, NoDueTime };
std::string_view toWord(Band band); // "under_50", "50_75", "75_100", "overdue", "paused", "none"

// One open obligation, 32 bytes. Instants are seconds since 1970-01-01T00:00:00Z, so that 32 bits reach 2106.
struct OpenWork {
    std::uint32_t caseId = 0;   // row id of the case in the facts file
    std::uint32_t recordedAt = 0;
    std::uint32_t opensAt = 0;
    std::uint32_t dueAt = 0;    // noDueAt: none
    std::uint32_t snoozedUntil = 0; // 0: not snoozed by me
    std::uint16_t team = 0;     // that owns the case now
    std::uint16_t cycle = 1;
    std::uint16_t episode = 1;
    Stage stage = Stage::Plan;
    Variant variant = Variant::None;
    std::uint8_t rank = 0;      // index into Workspace::ranks()
    bool redBox = false;        // red now
    bool paused = false;
    bool returned : 1 = false;   // a review for it was returned to me, to be revised
    bool unattended : 1 = false; // nobody is there to do it: see workspace::Attendance

    static constexpr std::uint32_t noDueAt = 0xffffffff;
    static constexpr std::int64_t epoch = 0;
    bool operator==(const OpenWork &) const = default;
};
static_assert(sizeof(OpenWork) == 32);

// Whose work, and which of it. Empty lists and texts mean "any".
struct QueueQuery {
    std::string rank;               // "sergeant"
    std::string oicId;              // officer_id
    std::vector<std::string> teams; // team codes; empty: any
    std::string area;
    std::vector<State> states;      // of Open, Overdue, Paused; empty: all three
    std::vector<Stage> stages;
    bool redBoxOnly = false;
    bool unattendedOnly = false;    // see OpenWork
    bool withSnoozed = true;        // false: leaves out what the actor has snoozed
    std::string search;             // words: case number, offence, officer, summary; every word must be found
};

// The texts of one queue row.
struct QueueRow {
    std::string caseNo;
    Stage stage = Stage::Plan;
    std::uint32_t cycle = 1;
    Variant variant = Variant::None;
    Instant opensAt;
    std::optional<Instant> dueAt;
    State state = State::Open;
    Band band = Band::NoDueTime;
    std::string classTitle;
    std::vector<std::string> redBox; // category names, in the framework's order; empty: not red
    std::string oicId;
    std::string oicName;
    std::string oicRank;
    int oicOpenCases = 0;            // open cases of that officer
    std::string team;                // code
    std::string teamName;
    std::string rank;                // whose work it is
    std::optional<Instant> lastReviewAt;
    std::string lastReviewKind;      // as toWord(ReviewKind)
    std::string status;              // of the case
    std::string summary;
    bool restricted = false;
    std::optional<Instant> snoozedUntil; // by the actor
    std::optional<Instant> absentSince;  // not in the export since
};

} // namespace casegrip::due
