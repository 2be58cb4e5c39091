// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/byte_source.h"
#include "core/sync/csv_scanner.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casegrip::sync
{

// A row that was read. Every view is valid until the next call of next(), peekLine() or skip().
struct CsvRow {
    std::span<const std::string_view> fields; // one per column of the header, quotes resolved, valid UTF-8
    std::string_view raw;                     // the row as it stands in the file, without its line end
    std::int64_t line = 0;                    // 1-based line on which the row starts
    std::int64_t offset = 0;                  // where raw starts, in bytes of the source
};

// A row that was not read, for the quarantine. Sentences name columns by number, never their content.
struct CsvRefusal {
    std::int64_t line = 0;     // 1-based line on which the row starts
    std::int64_t lastLine = 0; // the last line that was passed over with it
    std::int64_t offset = 0;   // where it starts, in bytes of the source
    std::size_t column = 0;    // 1-based, 0: the whole row
    CsvProblem problem = CsvProblem::None;
    std::string reason; // one sentence
    std::string row;    // as much as 64 KiB of it; NUL and bytes that are not UTF-8 written as \xNN
};

// Reads RFC 4180 text in UTF-8 row by row with bounded memory (256 KiB, up to 4 MiB for a row as long as
// that).
//
// - Lines end with LF or CRLF, the last may lack its end. Empty lines are passed over. A byte order mark at
// the
//   start is passed over (it counts in offsets).
// - One bad row never stops the rest. A row is refused for: a number of columns other than the header's, NUL,
// a
//   carriage return without a line feed (anywhere), bytes that are not UTF-8, a quote inside an unquoted
//   field, text after a closing quote, a byte order mark at its start, a field or row over the limits.
// - A quote that does not close within the limit of a row, or whose closing quote on a later line is followed
// by
//   text, is refused as not closed, at the line on which its row starts; reading goes on at the next line
//   that reads as a row with the right number of columns. The lines between belong to that refusal.
// - The result depends on the bytes alone, not on how the source cuts them.
class CsvReader
{
public:
    // `name` is what messages call the file ("cases.csv"). The source must outlive the reader.
    CsvReader(ByteSource &source, std::string name, CsvLimits limits = {});
    CsvReader(const CsvReader &) = delete;
    CsvReader &operator=(const CsvReader &) = delete;

    // Reads the header row; first, and once. Refused: a file without rows, a header that is no row, over
    // 1,024 columns, a column name that comes twice (empty names may).
    Done readHeader();
    const std::vector<std::string> &columns() const { return m_columns; }
    // Where the column of that name is, 0-based.
    std::optional<std::size_t> column(std::string_view name) const;

    enum class Next { Row, Refused, End, Failed };
    // Goes to the next row: then row(), refusal() or error() holds it. After End and Failed it stays there.
    [[nodiscard]] Next next();
    const CsvRow &row() const { return m_row; }
    const CsvRefusal &refusal() const { return m_refusal; }
    const Error &error() const { return m_error; }

    // The bytes of the row that comes next when it lies on one line, without the line end, unchecked: its quotes come
    // in pairs, no more is known. A row that next() would accept ends at the same place, so it can be passed over with
    // skip(). Nothing for a row of several lines, at the end, after a failure, and for one over the limit (next() then
    // says which).
    std::optional<std::string_view> peekLine();
    // Passes over the row that peekLine() has just returned.
    void skip();

    // Rows after the header so far: read, refused or skipped.
    std::int64_t rowCount() const { return m_rowCount; }
    // Where the next row, or an empty line before it, starts, in bytes of the source.
    std::int64_t offset() const { return m_offset; }
    std::int64_t line() const { return m_line; }

private:
    std::string_view rest() const { return {m_buffer.get() + m_begin, m_end - m_begin}; }
    bool fill();
    void take(std::size_t bytes, std::int64_t lines);
    bool passEmptyLines();
    bool passLine(std::string &kept);
    CsvScan scanHere();
    bool readsAsRow();
    Next refuse(const CsvScan &scan);
    Done checkHeader(std::int64_t line) const;

    ByteSource &m_source;
    std::string m_name;
    CsvLimits m_limits;
    CsvScanner m_scanner;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0; // of the bytes in the buffer that are not taken yet
    std::size_t m_end = 0;
    bool m_sourceEnded = false;
    bool m_failed = false;
    std::int64_t m_offset = 0;
    std::int64_t m_line = 1;
    std::int64_t m_rowCount = 0;
    std::size_t m_peeked = 0; // bytes of the peeked row with its line end
    std::int64_t m_peekedLines = 0;
    std::vector<std::string> m_columns;
    CsvRow m_row;
    CsvRefusal m_refusal;
    Error m_error;
};

} // namespace casegrip::sync
