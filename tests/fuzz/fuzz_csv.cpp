// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a CSV file of any encoding. What the reader must hold: it ends, lines and offsets count up,
// accepted rows have the header's columns in valid UTF-8, read the same when split alone, and the size of
// reads does not matter.
#include "core/sync/csv_reader.h"
#include "core/sync/encoding.h"

#include <algorithm>
#include <cstdlib>

using namespace casegrip::sync;

namespace
{

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

std::size_t digestOf(const CsvReader &reader, CsvReader::Next next)
{
    const bool isRow = next == CsvReader::Next::Row;
    std::size_t digest = isRow ? std::hash<std::string_view>()(reader.row().raw)
                               : std::hash<std::string>()(reader.refusal().row);
    digest = digest * 31 + static_cast<std::size_t>(isRow ? reader.row().offset : reader.refusal().offset);
    return digest * 31 + (isRow ? 0 : static_cast<std::size_t>(reader.refusal().problem));
}

void checkRow(const CsvReader &reader, CsvSplitter &splitter)
{
    const CsvRow &row = reader.row();
    expect(row.fields.size() == reader.columns().size());
    expect(isUtf8(row.raw) && row.raw.find('\0') == std::string_view::npos);
    const auto alone = splitter.split(row.raw);
    expect(std::equal(alone.begin(), alone.end(), row.fields.begin(), row.fields.end()));
}

std::size_t readAll(std::string_view bytes, std::size_t step, CsvLimits limits)
{
    auto text = TextSource::open(std::make_unique<MemorySource>(bytes, step)).value();
    CsvReader reader(*text, "t.csv", limits);
    if (!reader.readHeader())
        return 0;
    CsvSplitter splitter(reader.columns().size(), limits);
    std::size_t digest = 1;
    std::int64_t line = 0;
    for (auto next = reader.next(); next != CsvReader::Next::End; next = reader.next()) {
        expect(next != CsvReader::Next::Failed);
        const bool isRow = next == CsvReader::Next::Row;
        if (isRow)
            checkRow(reader, splitter);
        else
            expect(isUtf8(reader.refusal().row) && !reader.refusal().reason.empty() &&
                   reader.refusal().lastLine >= reader.refusal().line);
        const std::int64_t at = isRow ? reader.row().line : reader.refusal().line;
        expect(at > line);
        line = at;
        digest = digest * 31 + digestOf(reader, next);
    }
    return digest;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const bool small = (data[size - 1] & 1U) != 0;
    const CsvLimits limits = small ? CsvLimits{16, 40, 4} : CsvLimits{};
    const std::size_t whole = readAll(bytes, bytes.size(), limits);
    expect(whole == readAll(bytes, 1 + data[0] % 7U, limits));
    return 0;
}
