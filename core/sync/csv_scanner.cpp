// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/csv_scanner.h"

#include "core/sync/encoding.h"

#include <algorithm>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace casegrip::sync
{
namespace
{

// One bit per byte of a block of 64.
struct Marks {
    std::uint64_t commas = 0;
    std::uint64_t others = 0; // line feed, quote, carriage return, NUL
    std::uint64_t nonAscii = 0;
};

#ifdef __SSE2__
std::uint64_t bitsOf(__m128i bytes)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)));
}

Marks marksOf(const char *block)
{
    Marks marks;
    for (int part = 0; part < 4; ++part) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(block + part * 16));
        const __m128i lineFeed = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'));
        const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
        const __m128i carriageReturn = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r'));
        const __m128i nul = _mm_cmpeq_epi8(bytes, _mm_setzero_si128());
        const __m128i other = _mm_or_si128(_mm_or_si128(lineFeed, quote), _mm_or_si128(carriageReturn, nul));
        marks.commas |= bitsOf(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(','))) << (part * 16);
        marks.others |= bitsOf(other) << (part * 16);
        marks.nonAscii |= bitsOf(bytes) << (part * 16);
    }
    return marks;
}
#else
Marks marksOf(const char *block)
{
    Marks marks;
    for (unsigned i = 0; i < 64; ++i) {
        const char c = block[i];
        marks.commas |= std::uint64_t{c == ','} << i;
        marks.others |= std::uint64_t{c == '\n' || c == '"' || c == '\r' || c == '\0'} << i;
        marks.nonAscii |= std::uint64_t{static_cast<unsigned char>(c) >= 0x80} << i;
    }
    return marks;
}
#endif

std::uint64_t bitsBelow(int bit)
{
    return (std::uint64_t{1} << bit) - 1;
}
// All bits below the lowest one that is set; all when none is.
std::uint64_t bitsBeforeFirst(std::uint64_t marks)
{
    return (marks & (0 - marks)) - 1;
}

bool isAboutQuotes(CsvProblem problem)
{
    return problem == CsvProblem::TextAfterQuote || problem == CsvProblem::StrayQuote;
}

} // namespace

struct CsvScanner::Position {
    const char *begin; // of the row
    const char *start; // of the current field
    const char *limit; // nothing is known from here on
    bool limitIsEnd;   // and nothing comes
    bool inQuotes = false;
    bool isQuoted = false;         // the current field began with a quote
    bool hasDoubled = false;       // and holds doubled quotes
    const char *closing = nullptr; // its closing quote
    const char *second = nullptr;  // of two quotes that stand for one
    std::size_t count = 0;         // fields before the current one
    std::size_t spanColumn = 0;    // the last field that holds a line end
    std::int64_t lines = 0;        // line ends within quotes
    CsvProblem problem = CsvProblem::None;
    std::size_t problemColumn = 0;

    Step note(CsvProblem what)
    {
        if (problem == CsvProblem::None) {
            problem = what;
            problemColumn = count + 1;
        }
        return isAboutQuotes(problem) && lines > 0 ? Step::Unclosed : Step::On;
    }
    CsvScan unfinished(CsvScan::End end) const
    {
        const bool spans = end == CsvScan::End::Unclosed && spanColumn > 0;
        return {end, CsvProblem::None, spans ? spanColumn : count + 1, count + 1, 0, 0, lines};
    }
};

CsvScanner::CsvScanner(CsvLimits limits) : m_limits(limits)
{
    expectColumns(0);
}

void CsvScanner::expectColumns(std::size_t count)
{
    m_expected = count;
    m_fields.assign(count == 0 ? m_limits.columns : count, {});
    m_count = 0;
}

void CsvScanner::endQuoted(Position &at, const char *end)
{
    if (at.closing + 1 != end)
        at.note(CsvProblem::TextAfterQuote);
    if (at.count < m_fields.size()) {
        m_fields[at.count] = {at.start + 1, static_cast<std::size_t>(at.closing - at.start - 1)};
        if (at.hasDoubled)
            m_doubled.push_back(at.count);
    }
    at.isQuoted = false;
    at.hasDoubled = false;
}

inline void CsvScanner::endField(Position &at, const char *end)
{
    if (at.isQuoted)
        endQuoted(at, end);
    else if (at.count < m_fields.size())
        m_fields[at.count] = {at.start, static_cast<std::size_t>(end - at.start)};
    ++at.count;
    at.start = end + 1;
}

CsvScanner::Step CsvScanner::quote(Position &at, const char *where)
{
    if (!at.inQuotes) {
        if (where != at.start)
            return at.note(at.isQuoted ? CsvProblem::TextAfterQuote : CsvProblem::StrayQuote);
        at.inQuotes = true;
        at.isQuoted = true;
        return Step::On;
    }
    if (where == at.second)
        return Step::On;
    if (where + 1 == at.limit && !at.limitIsEnd)
        return Step::Short;
    if (where + 1 < at.limit && where[1] == '"') {
        at.second = where + 1;
        at.hasDoubled = true;
        return Step::On;
    }
    at.inQuotes = false;
    at.closing = where;
    return Step::On;
}

inline CsvScanner::Step CsvScanner::special(Position &at, const char *where)
{
    switch (*where) {
    case '\n':
        if (!at.inQuotes)
            return Step::RowEnd;
        ++at.lines;
        at.spanColumn = at.count + 1;
        return Step::On;
    case '"':
        return quote(at, where);
    case '\r':
        if (where + 1 == at.limit && !at.limitIsEnd)
            return Step::Short;
        if (where + 1 < at.limit && where[1] == '\n')
            return Step::On;
        return at.note(CsvProblem::CarriageReturn);
    default:
        return at.note(CsvProblem::Nul);
    }
}

CsvScan CsvScanner::scan(std::string_view text, bool whole)
{
    using End = CsvScan::End;
    const std::size_t window = std::min(text.size(), m_limits.row + 2);
    Position at{text.data(), text.data(), text.data() + window, whole && window == text.size()};
    m_doubled.clear();
    std::uint64_t nonAscii = 0;
    for (const char *block = text.data(); block < at.limit; block += 64) {
        Marks marks = marksOf(block);
        if (at.limit - block < 64) {
            const std::uint64_t known = bitsBelow(static_cast<int>(at.limit - block));
            marks = {marks.commas & known, marks.others & known, marks.nonAscii & known};
        }
        while (true) {
            if (!at.inQuotes) {
                const std::uint64_t before = bitsBeforeFirst(marks.others);
                for (std::uint64_t commas = marks.commas & before; commas != 0; commas &= commas - 1)
                    endField(at, block + std::countr_zero(commas));
                marks.commas &= ~before;
            }
            if (marks.others == 0)
                break;
            const int bit = std::countr_zero(marks.others);
            const char *where = block + bit;
            marks.others &= marks.others - 1;
            if (at.inQuotes)
                marks.commas &= ~bitsBelow(bit);
            const Step step = special(at, where);
            if (step == Step::On) [[likely]]
                continue;
            if (step == Step::RowEnd) {
                const bool crLf = where > text.data() && where[-1] == '\r';
                nonAscii |= marks.nonAscii & bitsBelow(bit);
                return finish(at, crLf ? where - 1 : where, where + 1, nonAscii != 0);
            }
            return at.unfinished(step == Step::Unclosed ? End::Unclosed
                                 : at.inQuotes          ? End::InQuote
                                                        : End::Open);
        }
        nonAscii |= marks.nonAscii;
    }
    if (at.inQuotes || !at.limitIsEnd)
        return at.unfinished(at.inQuotes ? End::InQuote : End::Open);
    return finish(at, at.limit, at.limit, nonAscii != 0);
}

CsvScan CsvScanner::finish(Position &at, const char *end, const char *next, bool nonAscii)
{
    endField(at, end);
    if (isAboutQuotes(at.problem) && at.lines > 0)
        return at.unfinished(CsvScan::End::Unclosed);
    m_count = std::min(at.count, m_fields.size());
    CsvScan scan;
    scan.end = CsvScan::End::Row;
    scan.problem = at.problem;
    scan.column = at.problemColumn;
    scan.columns = at.count;
    scan.size = static_cast<std::size_t>(end - at.begin);
    scan.length = static_cast<std::size_t>(next - at.begin);
    scan.lines = at.lines + (next > end ? 1 : 0);
    if (scan.problem == CsvProblem::None)
        check(scan, {at.begin, scan.size}, nonAscii);
    return scan;
}

void CsvScanner::check(CsvScan &scan, std::string_view row, bool nonAscii)
{
    if (row.size() > m_limits.row)
        scan.problem = CsvProblem::RowTooLong;
    else if (nonAscii && row.starts_with(byteOrderMark))
        scan.problem = CsvProblem::ByteOrderMark;
    else if (m_expected == 0 ? scan.columns > m_limits.columns : scan.columns != m_expected)
        scan.problem = CsvProblem::ColumnCount;
    if (scan.problem != CsvProblem::None)
        return;
    if (!m_doubled.empty())
        resolveQuotes(row.size());
    if (row.size() > m_limits.field || (nonAscii && !isUtf8(row)))
        checkFields(scan);
}

void CsvScanner::checkFields(CsvScan &scan) const
{
    for (std::size_t i = 0; i < m_count && scan.problem == CsvProblem::None; ++i) {
        scan.column = i + 1;
        if (m_fields[i].size() > m_limits.field)
            scan.problem = CsvProblem::FieldTooLong;
        else if (!isUtf8(m_fields[i]))
            scan.problem = CsvProblem::NotUtf8;
    }
    if (scan.problem == CsvProblem::None)
        scan.column = 0;
}

void CsvScanner::resolveQuotes(std::size_t rowSize)
{
    if (rowSize > m_resolvedSize) {
        m_resolvedSize = std::bit_ceil(rowSize);
        m_resolved = std::make_unique<char[]>(m_resolvedSize);
    }
    char *to = m_resolved.get();
    for (const std::size_t index : m_doubled) {
        std::string_view rest = m_fields[index];
        const char *start = to;
        while (!rest.empty()) {
            const std::size_t piece = std::min(rest.find('"'), rest.size() - 1) + 1;
            to = std::copy_n(rest.data(), piece, to);
            rest.remove_prefix(std::min(rest.size(), piece + (rest[piece - 1] == '"' ? 1 : 0)));
        }
        m_fields[index] = {start, static_cast<std::size_t>(to - start)};
    }
}

CsvSplitter::CsvSplitter(std::size_t columns, CsvLimits limits) : m_scanner(limits)
{
    m_scanner.expectColumns(columns);
}

std::span<const std::string_view> CsvSplitter::split(std::string_view raw)
{
    m_text.assign(raw.begin(), raw.end());
    m_text.resize(raw.size() + CsvScanner::padding);
    const CsvScan scan = m_scanner.scan({m_text.data(), raw.size()}, true);
    if (scan.end != CsvScan::End::Row || scan.problem != CsvProblem::None || scan.length != raw.size())
        return {};
    return m_scanner.fields();
}

} // namespace casegrip::sync
