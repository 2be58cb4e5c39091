// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/instant.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// What a sync would do, as plain values for a screen or a command.
namespace casegrip::sync
{

// A row that was not taken.
struct Refusal {
    std::string file;   // "events.csv"
    std::int64_t line = 0;
    std::string column; // empty: the whole row
    std::string reason; // one sentence
    std::string row;    // the row itself, at most 64 KiB

    bool operator==(const Refusal &) const = default;
};

// A refused row with the header of its file, as one line.
using TakeRefusal = std::function<void(const Refusal &, const std::string &header)>;
// Whether somebody is told of it; none: of every one.
using TellsRow = std::function<bool(const Refusal &, const std::string &header)>;

struct RefusedRows {
    std::vector<Refusal> rows;
    std::int64_t untold = 0; // that were passed over: of restricted cases
};

// Why a plan may only be applied with force (export-format "Stops and asks").
struct Objection {
    enum class Code { FewerCases, OlderExport, ManifestMismatch, NoManifest, MissingColumn };
    enum class Mismatch { Missing, Unlisted, Rows, Hash };
    Code code = Code::FewerCases;
    std::string sentence; // what, where, figures; in English
    // The same as values, for a window that says it in another language.
    std::string file = {}, column = {};            // ManifestMismatch, MissingColumn
    Mismatch mismatch = Mismatch::Missing;         // ManifestMismatch
    std::int64_t found = 0, expected = 0;          // FewerCases: cases; Mismatch::Rows: rows
    Instant exportedAt = {}, lastExportedAt = {};  // OlderExport

    bool operator==(const Objection &) const = default;
};

struct PlanCounts {
    std::int64_t added = 0;     // cases
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t absent = 0;    // stored cases that this full export does not name
    std::int64_t refused = 0;   // rows
    std::int64_t reviewsGone = 0; // reviews no longer in the export: they stop counting
    std::int64_t inferred = 0;  // events worked out by comparing exports
    // Open work of the cases concerned, before and after, at the plan's now.
    std::int64_t openBefore = 0, openAfter = 0;
    std::int64_t overdueBefore = 0, overdueAfter = 0;

    bool operator==(const PlanCounts &) const = default;
};

struct PlanReport {
    std::string name;            // of the export: its folder or file name
    std::string kind;            // "full", "delta"
    Instant exportedAt;
    bool nothingToDo = false;    // the same export again
    PlanCounts counts;
    std::vector<Objection> objections; // empty: may be applied
    std::optional<Error> cannotApply;  // not even with force; also an objection
    std::vector<Refusal> refusals;     // the first 1,000; all: Workspace::forEachRefusal
    std::int64_t untold = 0;           // of counts.refused: that the person is not told of; all: may not see refused rows
    std::int64_t onlyCounted = 0;      // of counts.refused: rows that are no CSV, beyond the first 100,000 of a file
    std::vector<std::string> notices;  // encodings detected, columns not used, files absent: sentences
    double readSeconds = 0;
    double planSeconds = 0;
};

} // namespace casegrip::sync
