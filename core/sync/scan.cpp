// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/scan.h"

#include "core/sync/csv_reader.h"
#include "core/sync/hashed_text.h"
#include "core/sync/repeated_refs.h"

#include <algorithm>
#include <cstring>
#include <thread>
#include <xxhash.h>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t keptRefusals = 100000;
constexpr std::int64_t rowsBeforeGuess = 100000;
constexpr double mostExpected = 20e6;

// Where the two fields that the scan needs are.
struct KeyColumns {
    std::size_t caseNo = 0;
    int ref = -1; // reviews only
    std::size_t count = 0;
};

struct RowKeys {
    std::string_view caseNo;
    std::string_view ref;
};

// What the scan needs of a row that lies on one line, unchecked but for quotes before and in those fields: a row that is no
// CSV after all is refused by the second look, among the rows of its case. Nothing when the row needs the real reader.
std::optional<RowKeys> simpleKeys(std::string_view raw, const KeyColumns &columns)
{
    RowKeys keys;
    const auto last = std::max(columns.caseNo, std::size_t(std::max(columns.ref, 0)));
    std::string_view rest = raw;
    for (std::size_t i = 0; i <= last; ++i) {
        const auto *comma = static_cast<const char *>(std::memchr(rest.data(), ',', rest.size()));
        if (comma == nullptr && i < last)
            return {};
        const auto field = comma ? rest.substr(0, std::size_t(comma - rest.data())) : rest;
        if (field.find('"') != std::string_view::npos)
            return {};
        if (i == columns.caseNo)
            keys.caseNo = field;
        if (int(i) == columns.ref)
            keys.ref = field;
        rest.remove_prefix(std::min(field.size() + 1, rest.size()));
    }
    return keys;
}

// The field at the start of the text, quotes resolved, and what follows its comma. Nothing: its quote does not close.
std::optional<std::string> takeField(std::string_view &rest)
{
    std::string field;
    if (!rest.starts_with('"')) {
        const auto comma = std::min(rest.find(','), rest.size());
        field = rest.substr(0, comma);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        return field;
    }
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '"' && !rest.substr(at + 1).starts_with('"')) {
            rest.remove_prefix(std::min(std::min(rest.find(',', at), rest.size()) + 1, rest.size()));
            return field;
        }
        at += rest[at] == '"' ? 1 : 0;
        field += rest[at];
    }
    return {};
}

// The case that a row that cannot be read seems to belong to; empty: it cannot be told.
std::string legibleCase(std::string_view row, const KeyColumns &columns)
{
    for (std::size_t i = 0; i < columns.caseNo; ++i) {
        if (!takeField(row))
            return {};
    }
    return takeField(row).value_or(std::string());
}

// Scans one file. `index` is added to for cases.csv and only looked at for the others.
class FileScanner
{
public:
    FileScanner(CaseFile which, CaseIndex &index, ScannedFile &into) : m_which(which), m_index(index), m_into(into) {}

    Done scan(const ExportSource &source, const std::function<bool(std::int64_t)> &advance)
    {
        const std::string name(fileName(m_which));
        const auto *const exported = source.find(name);
        m_into.present = exported != nullptr;
        if (!m_into.present)
            return {};
        m_size = exported->size;
        auto opened = openHashed(source, name);
        if (!opened)
            return failure(opened.error());
        m_into.encoding = opened->text->encoding();
        m_into.encodingGuessed = opened->text->wasGuessed();
        CsvReader reader(*opened->text, name);
        if (auto header = readHeader(reader); !header || !m_into.present)
            return header;
        if (auto rows = readRows(reader, advance); !rows)
            return rows;
        m_into.hash = opened->hasher->finish();
        m_into.rows = reader.rowCount();
        finish();
        return {};
    }

    std::vector<std::uint32_t> conflicting;
    RepeatedRefs refs;

private:
    Done readHeader(CsvReader &reader)
    {
        if (auto header = reader.readHeader(); !header)
            return header;
        m_into.header = reader.columns();
        const auto missing = missingColumns(fileName(m_which), m_into.header);
        if (!missing.empty()) {
            m_into.present = false;
            m_into.missingColumn = missing.front();
            return {};
        }
        m_columns.caseNo = *reader.column("case_no");
        m_columns.count = m_into.header.size();
        if (m_which == CaseFile::Reviews)
            m_columns.ref = int(*reader.column("review_ref"));
        m_into.headerText = headerLine(m_into.header);
        m_seed = XXH3_64bits_withSeed(m_into.headerText.data(), m_into.headerText.size(), std::uint64_t(m_which) + 1);
        return {};
    }

    Done readRows(CsvReader &reader, const std::function<bool(std::int64_t)> &advance)
    {
        for (std::int64_t row = 0;; ++row) {
            if ((row & 0x3fff) == 0 && !advance(reader.offset()))
                return failure(ErrorKind::Cancelled, "Stopped.");
            if (row == rowsBeforeGuess)
                reserve(reader.offset());
            if (const auto raw = reader.peekLine()) {
                const auto keys = simpleKeys(*raw, m_columns);
                const auto number = keys ? numberOf(keys->caseNo) : CaseIndex::none;
                if (number != CaseIndex::none) {
                    take(*raw, number, keys->ref, reader.offset());
                    reader.skip();
                    continue;
                }
            }
            const auto next = reader.next();
            if (next == CsvReader::Next::End)
                return {};
            if (next == CsvReader::Next::Failed)
                return failure(reader.error());
            if (next == CsvReader::Next::Refused) {
                refuse(reader.refusal());
                continue;
            }
            const auto &found = reader.row();
            const auto caseNo = found.fields[m_columns.caseNo];
            const auto number = numberOf(caseNo);
            if (number == CaseIndex::none && m_columns.ref >= 0)
                refs.add(refHash(found.fields[std::size_t(m_columns.ref)]));
            if (number == CaseIndex::none)
                m_into.unknown.push_back({found.line, std::uint64_t(found.offset), std::uint32_t(found.raw.size()), cases::caseKey(caseNo)});
            else
                take(found.raw, number, m_columns.ref < 0 ? std::string_view() : found.fields[std::size_t(m_columns.ref)], found.offset);
        }
    }

    // Room for what the rows so far lead to expect, so that growing does not hold everything twice. A zip may lie about
    // the size of what is in it.
    void reserve(std::int64_t offset)
    {
        const double share = double(m_size) / double(std::max<std::int64_t>(offset, 1)) * 1.02;
        const auto expected = [share](std::size_t now) { return std::size_t(std::min(double(now) * share, mostExpected)); };
        m_into.runs.reserve(expected(m_into.runs.size()));
        refs.reserve(expected(refs.size()));
    }

    void take(std::string_view raw, std::uint32_t number, std::string_view ref, std::int64_t offset)
    {
        const auto hash = XXH3_128bits_withSeed(raw.data(), raw.size(), m_seed);
        const RowSum sum{hash.low64, hash.high64};
        if (m_into.sums.size() <= number)
            m_into.sums.resize(std::max<std::size_t>(number + 1, m_index.size()));
        noteRepeatedCase(number, sum);
        m_into.sums[number].add(sum);
        if (m_which == CaseFile::Reviews)
            refs.add(refHash(ref));
        addRun(number, std::uint64_t(offset), raw.size());
    }

    // cases.csv: the same row twice is one row; two different rows for one number are a conflict.
    void noteRepeatedCase(std::uint32_t number, const RowSum &sum)
    {
        if (m_which != CaseFile::Cases)
            return;
        if (m_firstSums.size() <= number)
            m_firstSums.resize(number + 1);
        if (!m_firstSums[number])
            m_firstSums[number] = sum.low;
        else if (m_firstSums[number] != sum.low)
            conflicting.push_back(number);
    }

    std::uint32_t numberOf(std::string_view caseNo)
    {
        if (m_lastNumber != CaseIndex::none && caseNo == m_lastCase)
            return m_lastNumber;
        const auto key = cases::caseKey(caseNo);
        m_lastCase.assign(caseNo);
        if (m_which == CaseFile::Cases)
            m_lastNumber = m_index.add(key);
        else
            m_lastNumber = m_index.findAfter(m_lastNumber, key);
        return m_lastNumber;
    }

    void addRun(std::uint32_t number, std::uint64_t offset, std::size_t length)
    {
        if (!m_into.runs.empty()) {
            auto &last = m_into.runs.back();
            const auto end = last.offset + last.length;
            // The line end between two rows is one or two bytes.
            const auto together = offset + length - last.offset;
            if (last.caseNumber == number && offset > end && offset - end <= 2 && together <= RowRun::longest) {
                last.length = together & RowRun::longest;
                return;
            }
        }
        m_into.runs.emplace_back(offset, std::uint32_t(length), number);
    }

    void refuse(const CsvRefusal &refusal)
    {
        ++m_into.refusedRows;
        const auto caseNo = legibleCase(refusal.row, m_columns);
        if (const auto number = caseNo.empty() ? CaseIndex::none : numberOf(caseNo); number != CaseIndex::none)
            m_into.spoiled.push_back(number);
        if (m_into.refusals.size() >= keptRefusals)
            return;
        Refusal row;
        row.file = fileName(m_which);
        row.line = refusal.line;
        if (refusal.column > 0 && refusal.column <= m_into.header.size())
            row.column = m_into.header[refusal.column - 1];
        row.reason = refusal.reason;
        row.row = refusal.row;
        m_into.refusals.push_back(std::move(row));
    }

    void finish()
    {
        m_into.sums.resize(m_index.size());
        if (!std::is_sorted(m_into.runs.begin(), m_into.runs.end()))
            std::sort(m_into.runs.begin(), m_into.runs.end());
        std::sort(m_into.spoiled.begin(), m_into.spoiled.end());
    }

    CaseFile m_which;
    CaseIndex &m_index;
    ScannedFile &m_into;
    KeyColumns m_columns;
    std::int64_t m_size = 0; // of the file as it lies there
    std::uint64_t m_seed = 0;
    std::string m_lastCase;
    std::uint32_t m_lastNumber = CaseIndex::none;
    std::vector<std::optional<std::uint64_t>> m_firstSums; // by case number; none: no readable row yet
};

} // namespace

std::string headerLine(const std::vector<std::string> &columns)
{
    std::string line;
    for (const auto &column : columns) {
        if (!line.empty())
            line += ',';
        if (column.find_first_of(",\"\r\n") == std::string::npos) {
            line += column;
            continue;
        }
        line += '"';
        for (const char c : column)
            line += c == '"' ? std::string(2, c) : std::string(1, c);
        line += '"';
    }
    return line;
}

std::uint64_t refHash(std::string_view ref) { return XXH3_64bits(ref.data(), ref.size()); }

RowSum Scan::sumOf(std::uint32_t caseNumber) const
{
    RowSum sum;
    for (const auto &scanned : files) {
        if (scanned.present && caseNumber < scanned.sums.size())
            sum.add(scanned.sums[caseNumber]);
        else if (!scanned.present)
            sum.add({0x9e3779b97f4a7c15ULL, 1}); // an absent file is not an empty one
    }
    return sum;
}

Result<Scan> scanExport(const ExportSource &source, Progress &progress)
{
    Scan scan;
    std::int64_t total = 0;
    for (const auto &exported : source.files())
        total += exported.size;
    std::atomic<std::int64_t> otherDone = 0;
    std::atomic<bool> stop = false;

    auto &caseFile = scan.files[std::size_t(CaseFile::Cases)];
    FileScanner casesScanner(CaseFile::Cases, scan.index, caseFile);
    auto result = casesScanner.scan(
        source, [&](std::int64_t done) { return progress.advance(Progress::Step::Reading, done, total); });
    if (!result)
        return failure(result.error());
    scan.namedCases = scan.index.size();
    const std::int64_t casesSize = caseFile.hash.size;

    FileScanner events(CaseFile::Events, scan.index, scan.files[std::size_t(CaseFile::Events)]);
    FileScanner reviews(CaseFile::Reviews, scan.index, scan.files[std::size_t(CaseFile::Reviews)]);
    Done eventsDone;
    std::thread other([&] {
        eventsDone = events.scan(source, [&](std::int64_t done) {
            otherDone = done;
            return !stop;
        });
    });
    const Done reviewsDone = reviews.scan(source, [&](std::int64_t done) {
        const bool goOn = progress.advance(Progress::Step::Reading, casesSize + otherDone + done, total);
        stop = !goOn;
        return goOn;
    });
    if (!reviewsDone)
        stop = true;
    scan.repeatedRefs = reviews.refs.take();
    other.join();
    if (!reviewsDone)
        return failure(reviewsDone.error());
    if (!eventsDone)
        return failure(eventsDone.error());
    scan.conflicting = std::move(casesScanner.conflicting);
    std::sort(scan.conflicting.begin(), scan.conflicting.end());
    return scan;
}

} // namespace casegrip::sync
