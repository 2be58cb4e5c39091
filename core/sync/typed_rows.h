// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time_zone.h"
#include "core/cases/columns.h"
#include "core/cases/history.h"
#include "core/cases/names.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// From the fields of one row to typed values: which column is which, what a value may be, and why a row is refused.
namespace casegrip::sync
{

// The three files whose rows belong to cases.
enum class CaseFile : std::uint8_t { Cases, Events, Reviews };
constexpr std::size_t caseFileCount = 3;
std::string_view fileName(CaseFile file); // "cases.csv"

// Why a row is not taken: the column and one sentence. The sentence never holds the value.
struct RowProblem {
    std::string column;
    std::string reason;
};

// Where the known columns of a file are. Made once for each file from its header.
class Columns
{
public:
    // `known` in the order in which at() numbers them.
    Columns(std::span<const std::string_view> known, std::span<const std::string_view> header);

    // The field of a known column; empty when the file has no such column.
    std::string_view at(std::span<const std::string_view> fields, std::size_t known) const
    {
        const int index = m_index[known];
        return index < 0 ? std::string_view() : fields[std::size_t(index)];
    }
    bool has(std::size_t known) const { return m_index[known] >= 0; }
    int index(std::size_t known) const { return m_index[known]; }
    const std::vector<std::string> &unknown() const { return m_unknown; }

private:
    std::vector<int> m_index;
    std::vector<std::string> m_unknown;
};

extern const std::array<std::string_view, 11> eventColumnNames;
extern const std::array<std::string_view, 7> reviewColumnNames;
extern const std::array<std::string_view, 8> officerColumnNames;
extern const std::array<std::string_view, 7> unitColumnNames;

// The required columns of a file that its header lacks.
std::vector<std::string> missingColumns(std::string_view file, std::span<const std::string> header);

// What rows are read with: naive timestamps are civil time in `zone`; a review may not be later than `latestReview`.
struct RowContext {
    const TimeZone &zone;
    cases::Names &names;
    Instant latestReview; // exported_at + 1 day
    std::uint32_t exportId = 0;
};

// A problem, or nothing and `into` is filled. Texts of `into` are views into `fields`.
std::optional<RowProblem> readCaseRow(const Columns &columns, std::span<const std::string_view> fields,
                                      RowContext &context, cases::CaseColumns &into);
std::optional<RowProblem> readEventRow(const Columns &columns, std::span<const std::string_view> fields,
                                       RowContext &context, cases::EventRecord &into);
std::optional<RowProblem> readReviewRow(const Columns &columns, std::span<const std::string_view> fields,
                                        RowContext &context, cases::ReviewRecord &into);

// "", "0", "1", "no", "yes", "false", "true", "n", "y" in any letter case.
std::optional<bool> parseYesNo(std::string_view text);

} // namespace casegrip::sync
