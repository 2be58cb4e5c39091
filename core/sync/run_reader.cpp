// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/run_reader.h"

#include "core/sync/csv_reader.h"

#include <algorithm>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t windowBytes = 1U << 20U;
constexpr std::size_t batchBytes = 64U << 20U;

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
    const auto chosen = std::count_if(m_file.runs.begin(), m_file.runs.end(),
                                      [this](const RowRun &run) { return m_wanted(run.caseNumber); });
    m_sparse = std::size_t(chosen) * 4 < m_file.runs.size();
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
        return std::string_view(m_batch.at(at)).substr(0, run.length);
    }
    if (run.offset < m_windowOffset || run.offset + run.length > m_windowOffset + m_windowSize) {
        if (auto moved = moveWindow(run); !moved)
            return failure(moved.error());
    }
    return std::string_view(m_window).substr(run.offset - m_windowOffset, run.length);
}

Done RunReader::moveWindow(const RowRun &run)
{
    const auto left = std::uint64_t(m_file.hash.size) - run.offset;
    const auto size = m_sparse ? run.length : std::max<std::size_t>(run.length, windowBytes);
    auto bytes = m_source.readAt(fileName(m_which), std::int64_t(run.offset), std::size_t(std::min<std::uint64_t>(size, left)));
    if (!bytes)
        return failure(bytes.error());
    m_window = std::move(*bytes);
    m_windowSize = m_window.size();
    m_windowOffset = run.offset;
    m_window.append(CsvScanner::padding, '\0');
    return {};
}

Done RunReader::loadBatch(std::size_t firstRun)
{
    m_batch.clear();
    std::vector<std::size_t> order;
    std::size_t bytes = 0;
    const auto &runs = m_file.runs;
    std::size_t at = firstRun;
    for (; at < runs.size() && bytes < batchBytes; ++at) {
        if (!m_wanted(runs[at].caseNumber))
            continue;
        order.push_back(at);
        bytes += runs[at].length;
    }
    m_batchEnd = at;
    std::sort(order.begin(), order.end(), [&runs](std::size_t a, std::size_t b) { return runs[a].offset < runs[b].offset; });
    if (!order.empty() && (!m_stream || runs[order.front()].offset < m_blockOffset)) {
        if (auto started = startStream(); !started)
            return started;
    }
    std::size_t todo = 0;
    for (;;) {
        // A run may begin in one block and end in a later one.
        const auto blockEnd = m_blockOffset + m_blockSize;
        for (std::size_t i = todo; i < order.size() && runs[order[i]].offset < blockEnd; ++i) {
            const auto &run = runs[order[i]];
            auto &into = m_batch[order[i]];
            const auto from = run.offset + into.size();
            const auto count = std::min<std::uint64_t>(run.offset + run.length, blockEnd) - from;
            into.append(m_block, std::size_t(from - m_blockOffset), std::size_t(count));
            if (into.size() == run.length && i == todo)
                ++todo;
        }
        if (todo == order.size())
            break;
        if (auto more = nextBlock(); !more)
            return more;
    }
    for (auto &[run, text] : m_batch)
        text.append(CsvScanner::padding, '\0');
    return {};
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
