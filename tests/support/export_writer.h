// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <utility>
#include <vector>

// Writes canonical exports for tests: tables filled row by row, then a folder with CSV files and a manifest.
namespace casegrip::test
{

// One row as (column, value), in any order; a column that a row does not name is empty there.
using ExportRow = std::vector<std::pair<std::string, std::string>>;

// One CSV file. Its header is the required columns, then the others in the order in which rows name them.
struct ExportTable {
    std::string file;
    std::vector<std::string> required;
    std::vector<ExportRow> rows;
    bool present = true; // false: the file is not written ("an absent file says nothing")

    void add(ExportRow row) { rows.push_back(std::move(row)); }
    std::string toCsv() const; // RFC 4180, CRLF
};

enum class ExportKind { Full, Delta };
enum class ManifestFault { None, WrongRows, WrongHash, Unreadable, Missing };

// The tables of one export. A test changes what it needs and writes again.
struct ExportTables {
    ExportTable officers{"officers.csv", {"officer_id", "name", "rank"}, {}};
    ExportTable units{"units.csv", {"team", "area"}, {}};
    ExportTable cases{"cases.csv", {"case_no", "recorded_at", "team", "status"}, {}};
    ExportTable events{"events.csv", {"case_no", "at", "kind"}, {}};
    ExportTable reviews{"reviews.csv", {"review_ref", "case_no", "kind", "completed_at"}, {}};
    std::string exportedAt = "2026-01-31T06:00:00Z";
    ExportKind kind = ExportKind::Full;
    ManifestFault fault = ManifestFault::None; // tells a lie about cases.csv, or spoils the manifest itself

    // Writes into `folder`, making it; CSV files and a manifest of an earlier write there are replaced or,
    // when no longer present, removed.
    Done write(const std::string &folder) const;
};

} // namespace casegrip::test
