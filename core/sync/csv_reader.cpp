// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/csv_reader.h"

#include "core/sync/encoding.h"

#include <algorithm>
#include <cstring>
#include <set>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t firstBufferSize = 256U << 10U;
constexpr std::size_t keptRowSize = 64U << 10U;

bool isRow(const CsvScan &scan)
{
    return scan.end == CsvScan::End::Row;
}
bool isGoodRow(const CsvScan &scan)
{
    return isRow(scan) && scan.problem == CsvProblem::None;
}

// What is wrong with the row, also for one whose end was not found.
CsvProblem problemOf(const CsvScan &scan)
{
    if (isRow(scan))
        return scan.problem;
    return scan.end == CsvScan::End::Open ? CsvProblem::RowTooLong : CsvProblem::UnclosedQuote;
}

std::string reasonFor(const CsvScan &scan, std::size_t expected, const CsvLimits &limits)
{
    const std::string column = "Column " + std::to_string(scan.column);
    switch (problemOf(scan)) {
    case CsvProblem::None:
        break;
    case CsvProblem::ColumnCount:
        return "The row has " + std::to_string(scan.columns) + " columns, " +
               (expected == 0 ? "more than the " + std::to_string(limits.columns) + " that are read."
                              : "the header has " + std::to_string(expected) + ".");
    case CsvProblem::UnclosedQuote:
        return column + " opens a quote that is not closed.";
    case CsvProblem::TextAfterQuote:
        return column + " has text after its closing quote.";
    case CsvProblem::StrayQuote:
        return column + " has a quote but does not begin with one.";
    case CsvProblem::Nul:
        return column + " holds a zero byte.";
    case CsvProblem::CarriageReturn:
        return column + " holds a carriage return without a line feed.";
    case CsvProblem::NotUtf8:
        return column + " holds bytes that are no text in the encoding of the file.";
    case CsvProblem::ByteOrderMark:
        return "The row begins with a byte order mark: files may have been put together.";
    case CsvProblem::FieldTooLong:
        return column + " is longer than " + std::to_string(limits.field) + " bytes.";
    case CsvProblem::RowTooLong:
        return "The row is longer than " + std::to_string(limits.row) + " bytes.";
    }
    return {};
}

// Valid UTF-8 without NUL: every other byte written as \xNN.
std::string printable(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t good = std::min(utf8Prefix(bytes), bytes.find('\0'));
        text += bytes.substr(0, good);
        bytes.remove_prefix(std::min(good, bytes.size()));
        if (bytes.empty())
            break;
        const auto bad = static_cast<unsigned char>(bytes.front());
        text += {'\\', 'x', digits[bad >> 4U], digits[bad & 15U]};
        bytes.remove_prefix(1);
    }
    return text;
}

// The start of a long row, not cut within a character.
std::string_view keptPart(std::string_view row)
{
    if (row.size() <= keptRowSize)
        return row;
    std::size_t size = keptRowSize;
    while (size > keptRowSize - 3 && (static_cast<unsigned char>(row[size]) & 0xC0U) == 0x80U)
        --size;
    return row.substr(0, size);
}

std::string_view withoutLineEnd(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

bool hasPairedQuotes(std::string_view line)
{
    bool paired = true;
    for (auto at = line.find('"'); at != std::string_view::npos; at = line.find('"', at + 1))
        paired = !paired;
    return paired;
}

std::int64_t lineEndsIn(std::string_view text)
{
    return std::count(text.begin(), text.end(), '\n');
}

} // namespace

CsvReader::CsvReader(ByteSource &source, std::string name, CsvLimits limits)
    : m_source(source), m_name(std::move(name)), m_limits(limits), m_scanner(limits)
{
}

// Gets more bytes behind those in the buffer. False: there are none, or the source failed.
bool CsvReader::fill()
{
    if (m_sourceEnded || m_failed)
        return false;
    const std::string_view kept = rest();
    if (kept.size() == m_capacity) {
        m_capacity = m_capacity == 0 ? firstBufferSize : std::min(m_capacity * 2, m_limits.row + 2);
        auto larger = std::make_unique<char[]>(m_capacity + CsvScanner::padding);
        std::copy(kept.begin(), kept.end(), larger.get());
        m_buffer = std::move(larger);
    } else {
        std::memmove(m_buffer.get(), kept.data(), kept.size());
    }
    m_begin = 0;
    m_end = kept.size();
    while (m_end < m_capacity) {
        const auto count = m_source.read(m_buffer.get() + m_end, m_capacity - m_end);
        if (!count) {
            m_failed = true;
            m_error = count.error();
            return false;
        }
        m_sourceEnded = *count == 0;
        if (m_sourceEnded)
            break;
        m_end += *count;
    }
    return true;
}

void CsvReader::take(std::size_t bytes, std::int64_t lines)
{
    m_begin += bytes;
    m_offset += static_cast<std::int64_t>(bytes);
    m_line += lines;
}

// False at the end, and after a failure.
bool CsvReader::passEmptyLines()
{
    while (true) {
        const std::string_view text = rest();
        if (text.starts_with('\n'))
            take(1, 1);
        else if (text.starts_with("\r\n"))
            take(2, 1);
        else if (text.size() > 1 || (text.size() == 1 && text != "\r"))
            return true;
        else if (!fill())
            return !m_failed && !rest().empty();
    }
}

// The row at the start of the buffer, which is filled until the row ends or is over the limit.
CsvScan CsvReader::scanHere()
{
    CsvScan scan = m_scanner.scan(rest(), m_sourceEnded);
    while ((scan.end == CsvScan::End::Open || scan.end == CsvScan::End::InQuote) &&
           rest().size() < m_limits.row + 2 && fill())
        scan = m_scanner.scan(rest(), m_sourceEnded);
    return scan;
}

CsvReader::Next CsvReader::next()
{
    m_peeked = 0;
    if (m_failed || !passEmptyLines())
        return m_failed ? Next::Failed : Next::End;
    const CsvScan scan = scanHere();
    if (m_failed)
        return Next::Failed;
    ++m_rowCount;
    if (!isGoodRow(scan))
        return refuse(scan);
    m_row = {m_scanner.fields(), rest().substr(0, scan.size), m_line, m_offset};
    take(scan.length, scan.lines);
    return Next::Row;
}

CsvReader::Next CsvReader::refuse(const CsvScan &scan)
{
    m_refusal = {m_line, m_line, m_offset, scan.column, problemOf(scan), {}, {}};
    if (m_refusal.problem == CsvProblem::RowTooLong)
        m_refusal.column = 0;
    m_refusal.reason = reasonFor(scan, m_columns.size(), m_limits);
    std::string kept;
    if (isRow(scan)) {
        kept = keptPart(rest().substr(0, scan.size));
        m_refusal.lastLine = m_line + lineEndsIn(rest().substr(0, scan.size));
        take(scan.length, scan.lines);
    } else {
        passLine(kept);
        if (scan.end != CsvScan::End::Open || scan.lines > 0)
            while (!m_failed && !readsAsRow() && passLine(kept)) {
            }
    }
    m_refusal.row = printable(keptPart(withoutLineEnd(kept)));
    return m_failed ? Next::Failed : Next::Refused;
}

// After an unclosed quote: whether a row starts here that can be trusted to be one.
bool CsvReader::readsAsRow()
{
    if (rest().empty() && !fill())
        return false;
    const CsvScan scan = scanHere();
    return isGoodRow(scan) && scan.size > 0;
}

// Passes over everything up to the next line end; false at the end. Keeps as much as a refusal holds.
bool CsvReader::passLine(std::string &kept)
{
    bool hasPassed = false;
    while (!rest().empty() || fill()) {
        const std::string_view text = rest();
        const std::size_t lineEnd = text.find('\n');
        const std::string_view part =
            text.substr(0, lineEnd == std::string_view::npos ? lineEnd : lineEnd + 1);
        m_refusal.lastLine = m_line;
        hasPassed = hasPassed || !part.empty();
        if (kept.size() <= keptRowSize)
            kept += part.substr(0, keptRowSize + 1 - kept.size());
        take(part.size(), lineEnd == std::string_view::npos ? 0 : 1);
        if (lineEnd != std::string_view::npos)
            break;
    }
    return hasPassed;
}

std::optional<std::string_view> CsvReader::peekLine()
{
    m_peeked = 0;
    if (m_failed || !passEmptyLines())
        return {};
    std::size_t lineEnd = rest().find('\n');
    while (lineEnd == std::string_view::npos && !m_sourceEnded && rest().size() < m_limits.row + 2 && fill())
        lineEnd = rest().find('\n');
    const bool hasEnd = lineEnd != std::string_view::npos;
    if (m_failed || (!hasEnd && !m_sourceEnded))
        return {};
    std::string_view line = rest().substr(0, lineEnd);
    if (hasEnd && line.ends_with('\r'))
        line.remove_suffix(1);
    if (line.size() > m_limits.row || !hasPairedQuotes(line))
        return {};
    m_peeked = hasEnd ? lineEnd + 1 : line.size();
    m_peekedLines = hasEnd ? 1 : 0;
    return line;
}

void CsvReader::skip()
{
    ++m_rowCount;
    take(m_peeked, m_peekedLines);
    m_peeked = 0;
}

Done CsvReader::readHeader()
{
    fill();
    if (rest().starts_with(byteOrderMark))
        take(byteOrderMark.size(), 0);
    const bool hasRow = passEmptyLines();
    const CsvScan scan = hasRow ? scanHere() : CsvScan{};
    if (m_failed)
        return failure(m_error);
    if (!hasRow)
        return failure(ErrorKind::Invalid, m_name + ", line 1: the file is empty, it has no header row.");
    if (!isGoodRow(scan))
        return failure(ErrorKind::Invalid, m_name + ", line " + std::to_string(m_line) +
                                               ": the header cannot be read. " +
                                               reasonFor(scan, 0, m_limits));
    m_columns.assign(m_scanner.fields().begin(), m_scanner.fields().end());
    const std::int64_t line = m_line;
    take(scan.length, scan.lines);
    m_scanner.expectColumns(m_columns.size());
    return checkHeader(line);
}

Done CsvReader::checkHeader(std::int64_t line) const
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (!m_columns[i].empty() && !names.insert(m_columns[i]).second)
            return failure(ErrorKind::Invalid, m_name + ", line " + std::to_string(line) + ": column " +
                                                   std::to_string(i + 1) +
                                                   " has the name of a column before it.");
    return {};
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), name);
    if (name.empty() || found == m_columns.end())
        return {};
    return static_cast<std::size_t>(found - m_columns.begin());
}

} // namespace casegrip::sync
