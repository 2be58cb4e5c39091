// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/run_reader.h"

#include "core/sync/csv_reader.h"

#include <algorithm>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t windowBytes = 1U << 20U;
constexpr std::size_t closeBytes = 16U << 10U; // as cheap to read over as to read again
// The more at a time, the fewer times a file out of order is read from its start. Three files are read beside each other.
constexpr std::size_t batchInOrder = 4U << 20U;
constexpr std::size_t batchOutOfOrder = 32U << 20U;

bool isDirect(const ExportSource &source, const ScannedFile &file)
{
    return source.seekable() && file.encoding == Encoding::Utf8;
}

} // namespace

RunReader::RunReader(const ExportSource &source, const Scan &scan, CaseFile which,
                     std::function<bool(std::uint32_t)> wanted)
    : m_source(source), m_file(scan.file(which)), m_which(which), m_wanted(std::move(wanted)),
      m_direct(isDirect(source, m_file)), m_scanner(CsvLimits{})
{
    m_scanner.expectColumns(m_file.header.size());
    m_inOrder = std::is_sorted(m_file.runs.begin(), m_file.runs.end(), [](const RowRun &a, const RowRun &b) { return a.offset < b.offset; });
}

Done RunReader::rowsOf(std::uint32_t caseNumber, const Take &take)
{
    const auto &runs = m_file.runs;
    while (m_next < runs.size() && runs[m_next].caseNumber < caseNumber)
        ++m_next;
    for (; m_next < runs.size() && runs[m_next].caseNumber == caseNumber; ++m_next) {
        auto text = bytesOf(m_next);
        if (!text)
            return failure(text.error());
        splitRows(*text, runs[m_next].offset, take);
    }
    return {};
}

Result<std::string_view> RunReader::bytesOf(std::size_t at)
{
    const auto &run = m_file.runs[at];
    if (!m_direct) {
        if (at >= m_batchEnd) {
            if (auto loaded = loadBatch(at); !loaded)
                return failure(loaded.error());
        }
        const auto part = std::lower_bound(m_parts.begin(), m_parts.end(), at, [](const Part &one, std::size_t wanted) { return one.run < wanted; });
        return std::string_view(m_batch).substr(part->at, run.length);
    }
    if (run.offset < m_windowOffset || run.offset + run.length > m_windowOffset + m_windowSize) {
        if (auto moved = moveWindow(at); !moved)
            return failure(moved.error());
    }
    return std::string_view(m_window).substr(run.offset - m_windowOffset, run.length);
}

Done RunReader::moveWindow(std::size_t run)
{
    const auto offset = m_file.runs[run].offset;
    auto bytes = m_source.readAt(fileName(m_which), std::int64_t(offset), windowFrom(run));
    if (!bytes)
        return failure(bytes.error());
    m_window = std::move(*bytes);
    m_windowSize = m_window.size();
    m_windowOffset = offset;
    m_window.append(CsvScanner::padding, '\0');
    return {};
}

// From a run on as far as those that will be asked for next follow it closely. An export may be in another order than its
// cases, by date for one; then each run is read by itself.
std::size_t RunReader::windowFrom(std::size_t run) const
{
    const auto &runs = m_file.runs;
    const std::uint64_t begin = runs[run].offset;
    std::uint64_t end = begin + runs[run].length;
    for (std::size_t at = run + 1; at < runs.size(); ++at) {
        const auto &next = runs[at];
        if (next.offset < end || next.offset - end > closeBytes || next.offset + next.length - begin > windowBytes)
            break;
        if (m_wanted(next.caseNumber))
            end = next.offset + next.length;
    }
    return std::size_t(end - begin);
}

Done RunReader::loadBatch(std::size_t firstRun)
{
    m_parts.clear();
    std::size_t bytes = 0;
    const auto &runs = m_file.runs;
    std::size_t at = firstRun;
    for (; at < runs.size() && bytes < (m_inOrder ? batchInOrder : batchOutOfOrder); ++at) {
        if (!m_wanted(runs[at].caseNumber))
            continue;
        m_parts.push_back({at, bytes});
        bytes += runs[at].length;
    }
    m_batchEnd = 0; // until all of it is there
    m_batch.assign(bytes + CsvScanner::padding, '\0');
    std::vector<Part> order = m_parts;
    std::sort(order.begin(), order.end(), [&runs](const Part &a, const Part &b) { return runs[a.run].offset < runs[b.run].offset; });
    if (!order.empty() && (!m_stream || runs[order.front().run].offset < m_blockOffset)) {
        if (auto started = startStream(); !started)
            return started;
    }
    auto todo = order.begin();
    std::size_t copied = 0; // of the first one that is to be done: it may begin in one block and end in a later one
    for (;;) {
        const auto blockEnd = m_blockOffset + m_blockSize;
        while (todo != order.end() && runs[todo->run].offset + copied < blockEnd) {
            const auto &run = runs[todo->run];
            const auto from = run.offset + copied;
            const auto count = std::size_t(std::min<std::uint64_t>(run.offset + run.length, blockEnd) - from);
            m_batch.replace(todo->at + copied, count, m_block, std::size_t(from - m_blockOffset), count);
            copied += count;
            if (copied < run.length)
                break;
            ++todo;
            copied = 0;
        }
        if (todo == order.end()) {
            m_batchEnd = at;
            return {};
        }
        if (auto more = nextBlock(); !more)
            return more;
    }
}

Done RunReader::startStream()
{
    auto raw = m_source.read(fileName(m_which));
    if (!raw)
        return failure(raw.error());
    auto text = TextSource::open(std::move(*raw), m_file.encoding);
    if (!text)
        return failure(text.error());
    m_stream = std::move(*text);
    m_block.resize(windowBytes);
    m_blockOffset = 0;
    m_blockSize = 0;
    return {};
}

Done RunReader::nextBlock()
{
    m_blockOffset += m_blockSize;
    const auto got = m_stream->read(m_block.data(), m_block.size());
    if (!got)
        return failure(got.error());
    m_blockSize = *got;
    if (m_blockSize == 0)
        return failure(ErrorKind::Refused, std::string(fileName(m_which)) + " changed while it was read.",
                       "Sync again when the export is complete.");
    return {};
}

void RunReader::splitRows(std::string_view text, std::uint64_t offset, const Take &take)
{
    while (!text.empty()) {
        if (text.front() == '\n' || text.front() == '\r') {
            text.remove_prefix(1);
            ++offset;
            continue;
        }
        const auto scan = m_scanner.scan(text, true);
        FoundRow row;
        row.offset = offset;
        row.raw = text.substr(0, scan.size);
        if (scan.end == CsvScan::End::Row && scan.problem == CsvProblem::None)
            row.fields = m_scanner.fields();
        else
            explain(row);
        take(row);
        const auto taken = std::max<std::size_t>(scan.length, 1);
        text.remove_prefix(std::min(taken, text.size()));
        offset += taken;
    }
}

// The reader has the words; it is given the row again under its header.
void RunReader::explain(FoundRow &row)
{
    std::string text = m_file.headerText + "\n" + std::string(row.raw) + "\n";
    MemorySource source(text);
    CsvReader reader(source, std::string(fileName(m_which)));
    row.refusal = "The row cannot be read.";
    if (!reader.readHeader() || reader.next() != CsvReader::Next::Refused)
        return;
    row.refusal = reader.refusal().reason;
    if (const auto column = reader.refusal().column; column > 0 && column <= m_file.header.size())
        row.refusedColumn = m_file.header[column - 1];
}

} // namespace casegrip::sync
