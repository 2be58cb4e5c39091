// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casegrip::sync
{

// The size of a file and its number of rows are not limited.
struct CsvLimits {
    std::size_t field = 1U << 20U; // bytes of one field, quotes resolved
    std::size_t row = 4U << 20U;   // bytes of one row as it stands, without its line end
    std::size_t columns = 1024;
};

// Why a row is refused.
enum class CsvProblem {
    None,
    ColumnCount,    // not as many columns as the header
    UnclosedQuote,  // a quoted field that does not end, or ends in the middle of another row
    TextAfterQuote, // "abc"d
    StrayQuote,     // ab"c
    Nul,
    CarriageReturn, // without a line feed
    NotUtf8,        // or bytes that the file's own encoding does not have
    ByteOrderMark,  // at the start of a row that is not the first: files were put together
    FieldTooLong,
    RowTooLong,
};

// What was found at the start of some text.
struct CsvScan {
    enum class End {
        Row,     // a whole row, perhaps with a problem
        Open,    // the text ends, or the limit is reached, outside quotes before the row does
        InQuote, // the same within a quoted field
        Unclosed // a quote opened on one line, and what stands around the quotes after it shows that it never
                 // closed
    };
    End end = End::Open;
    CsvProblem problem = CsvProblem::None; // the first one
    std::size_t column = 0;                // of the problem, 1-based, 0: the whole row
    std::size_t columns = 0;               // counted, also those over the limit
    std::size_t size = 0;                  // of the row without its line end
    std::size_t length = 0;                // of the row with its line end
    std::int64_t lines = 0;                // line ends in `length`
};

// Splits one row that is in memory. Holds the views of the row it split last.
class CsvScanner
{
public:
    // Bytes after a text that must be readable (they are not used).
    static constexpr std::size_t padding = 64;

    explicit CsvScanner(CsvLimits limits);
    // From now on a row must have this many columns; 0: any number up to the limit.
    void expectColumns(std::size_t count);
    // Splits the row at the start of `text`, which must be followed by `padding` bytes. `whole`: nothing
    // comes after `text`, so its end ends the row. Looks at the first limits.row + 2 bytes only.
    CsvScan scan(std::string_view text, bool whole);
    // The fields of the last row that was scanned without a problem; views into its text or into the scanner.
    std::span<const std::string_view> fields() const { return {m_fields.data(), m_count}; }

private:
    struct Position;
    enum class Step { On, RowEnd, Short, Unclosed };
    void endField(Position &at, const char *end);
    void endQuoted(Position &at, const char *end);
    Step special(Position &at, const char *where);
    Step quote(Position &at, const char *where);
    CsvScan finish(Position &at, const char *end, const char *next, bool nonAscii);
    void check(CsvScan &scan, std::string_view row, bool nonAscii);
    void checkFields(CsvScan &scan) const;
    void resolveQuotes(std::size_t rowSize);

    CsvLimits m_limits;
    std::size_t m_expected = 0;
    std::size_t m_count = 0;
    std::vector<std::string_view> m_fields;
    std::vector<std::size_t> m_doubled; // fields that hold doubled quotes
    std::unique_ptr<char[]> m_resolved; // where those are written
    std::size_t m_resolvedSize = 0;
};

// Splits rows that a reader accepted before and that are read again by their offset.
class CsvSplitter
{
public:
    explicit CsvSplitter(std::size_t columns, CsvLimits limits = {});
    // The fields of one row given without its line end; empty when it is no row with that many columns. The
    // views are valid until the next call.
    std::span<const std::string_view> split(std::string_view raw);

private:
    CsvScanner m_scanner;
    std::vector<char> m_text;
};

} // namespace casegrip::sync
