// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/csv_scanner.h"
#include "core/sync/scan.h"

#include <functional>
#include <string>
#include <vector>

namespace casegrip::sync
{

// One row read again, as fields.
struct FoundRow {
    std::span<const std::string_view> fields; // empty: the row is not valid, see `refusal`
    std::string_view raw;
    std::uint64_t offset = 0;
    std::string refusal; // one sentence
    std::string refusedColumn;
};

// The second look at one file: the rows of chosen cases, in ascending case number. A plain file is read at the places
// that the scan noted; a file in a zip or in another encoding is streamed again, a part of the chosen rows at a time:
// once when its rows are in the order of the cases, otherwise from its start for each part. One thread at a time.
class RunReader
{
public:
    // `wanted(caseNumber)` says which cases will be asked for; borrowed until the reader is gone.
    RunReader(const ExportSource &source, const Scan &scan, CaseFile which, std::function<bool(std::uint32_t)> wanted);

    using Take = std::function<void(const FoundRow &)>;
    // Gives every row of the case, in file order. Views are valid during the call of `take` only.
    Done rowsOf(std::uint32_t caseNumber, const Take &take);

private:
    Result<std::string_view> bytesOf(std::size_t run);
    Done moveWindow(std::size_t run);
    std::size_t windowFrom(std::size_t run) const;
    Done loadBatch(std::size_t firstRun);
    Done startStream();
    Done nextBlock();
    void splitRows(std::string_view text, std::uint64_t offset, const Take &take);
    void explain(FoundRow &row);

    const ExportSource &m_source;
    const ScannedFile &m_file;
    CaseFile m_which;
    std::function<bool(std::uint32_t)> m_wanted;
    bool m_direct = false;
    CsvScanner m_scanner;
    std::size_t m_next = 0;       // first run not yet passed
    std::string m_window;         // direct: bytes of the file from m_windowOffset, then padding
    std::uint64_t m_windowOffset = 0;
    std::size_t m_windowSize = 0;
    struct Part {
        std::size_t run = 0;
        std::size_t at = 0; // in m_batch
    };
    bool m_inOrder = false;      // streamed: the runs lie in the file as the cases come
    std::vector<Part> m_parts;   // by run
    std::string m_batch;         // their bytes, then padding
    std::size_t m_batchEnd = 0;
    std::unique_ptr<TextSource> m_stream;       // where the last batch stopped ...
    std::string m_block;                        // ... with the block that it was in
    std::uint64_t m_blockOffset = 0;
    std::size_t m_blockSize = 0;
};

} // namespace casegrip::sync
