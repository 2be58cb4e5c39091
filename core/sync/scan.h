// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/sync/case_index.h"
#include "core/sync/encoding.h"
#include "core/sync/export_source.h"
#include "core/sync/file_hash.h"
#include "core/sync/sync_plan.h"
#include "core/sync/typed_rows.h"

#include <atomic>
#include <optional>
#include <string>
#include <vector>

// The first look at an export: every byte is hashed, every row is found and given to its case; nothing is typed yet.
// Afterwards it is known which cases differ from what is stored, and where their rows are.
namespace casegrip::sync
{

// Rows of one case that follow each other in a file.
struct RowRun {
    static constexpr std::uint32_t longest = (1U << 24U) - 1;

    RowRun(std::uint64_t at, std::uint32_t bytes, std::uint32_t number) : offset(at & 0xffffffffffU), length(bytes & longest), caseNumber(number) {}

    std::uint64_t offset : 40; // in bytes of the decoded file (up to 1 TiB)
    std::uint64_t length : 24; // with the line ends between them, without the last one; a row is at most 4 MiB
    std::uint32_t caseNumber;  // in Scan::index

    bool operator<(const RowRun &other) const
    {
        return caseNumber != other.caseNumber ? caseNumber < other.caseNumber : offset < other.offset;
    }
};

// A row that could not be read at all, or that names a case nobody knows.
struct ScannedRow {
    std::int64_t line = 0;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::int64_t caseKey = 0;
};

struct ScannedFile {
    bool present = false;
    std::string missingColumn; // required and not there: the file is left out, as if it were absent
    Encoding encoding = Encoding::Utf8;
    bool encodingGuessed = false;
    FileHash hash;
    std::int64_t rows = 0;
    std::vector<std::string> header;
    std::string headerText;
    std::vector<RowRun> runs;      // by case number; the rows of one case in file order
    std::vector<Refusal> refusals; // rows that are not CSV
    std::int64_t refusedRows = 0;  // all of them, also beyond those kept
    std::int64_t refusalsLeftOut = 0; // of them, those whose text is not kept
    std::vector<std::uint32_t> spoiled; // cases that a refused row seems to belong to, sorted: the file is not the whole of them
    std::vector<ScannedRow> unknown; // of a case that this export's cases.csv does not name
    std::vector<RowSum> sums;      // by case number
};

struct Scan {
    CaseIndex index;            // cases of this export; those of cases.csv first, in file order
    std::uint32_t namedCases = 0; // how many of them have a row in cases.csv
    std::array<ScannedFile, caseFileCount> files;
    std::vector<std::uint32_t> conflicting; // cases with two different rows in cases.csv
    std::vector<std::uint64_t> repeatedRefs; // hashes of review refs that come twice, sorted

    RowSum sumOf(std::uint32_t caseNumber) const;
    const ScannedFile &file(CaseFile which) const { return files[std::size_t(which)]; }
};

std::uint64_t refHash(std::string_view ref);
// A header row in canonical form: quotes only where they are needed.
std::string headerLine(const std::vector<std::string> &columns);

// Reads the three case files; events and reviews at the same time on two threads. Fails for a file without a header,
// for an I/O error, or when stopped.
Result<Scan> scanExport(const ExportSource &source, Progress &progress);

} // namespace casegrip::sync
