// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/plan.h"

#include "core/cases/facts_file.h"
#include "core/sync/csv_reader.h"

#include <algorithm>

// The rows of an export that need a second thought before its cases are prepared: what comes twice, what waited for its
// case, what belongs to none.
namespace casegrip::sync
{
namespace
{

constexpr std::size_t refusalsWithText = 100000;

} // namespace

// Review refs that come twice: the same row twice is one review, anything else refuses all of them.
Done Plan::resolveRepeatedRefs()
{
    if (m_scan.repeatedRefs.empty())
        return {};
    auto bytes = m_source->read("reviews.csv");
    if (!bytes)
        return failure(bytes.error());
    const auto &file = m_scan.file(CaseFile::Reviews);
    auto text = TextSource::open(std::move(*bytes), file.encoding);
    if (!text)
        return failure(text.error());
    CsvReader reader(**text, "reviews.csv");
    if (auto header = reader.readHeader(); !header)
        return header;
    const auto ref = *reader.column("review_ref");
    const auto caseNo = *reader.column("case_no");
    std::unordered_map<std::uint64_t, std::string> first;
    std::unordered_set<std::uint32_t> concerned;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> rows;
    for (auto next = reader.next(); next != CsvReader::Next::End; next = reader.next()) {
        if (next == CsvReader::Next::Failed)
            return failure(reader.error());
        if (next == CsvReader::Next::Refused)
            continue;
        const auto &row = reader.row();
        const auto hash = refHash(row.fields[ref]);
        if (!std::binary_search(m_scan.repeatedRefs.begin(), m_scan.repeatedRefs.end(), hash))
            continue;
        rows.emplace_back(hash, m_scan.index.find(cases::caseKey(row.fields[caseNo])));
        const auto [at, added] = first.try_emplace(hash, row.raw);
        if (!added && at->second != row.raw)
            m_refusedRefs.insert(hash);
    }
    for (const auto &[hash, number] : rows) {
        if (m_refusedRefs.contains(hash) && number != CaseIndex::none)
            concerned.insert(number);
    }
    for (const auto number : concerned)
        touch(number);
    return {};
}

void Plan::touch(std::uint32_t number)
{
    const auto at = std::lower_bound(m_touched.begin(), m_touched.end(), number);
    if (at != m_touched.end() && *at == number)
        return;
    m_touched.insert(at, number);
    --m_report.counts.unchanged;
}

// Rows that a delta brought before their case: taken with the export that brings it. (A full export sends its rows
// again, so those of an earlier one need no second try.)
Done Plan::readWaiting()
{
    if (m_in.factsPath.empty())
        return {};
    auto facts = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
    if (!facts)
        return failure(facts.error());
    return storage::guarded(m_in.factsPath, [&]() -> Done {
        storage::Statement row(*facts, "sync/read_waiting");
        while (row.step())
            addWaiting(row);
        return {};
    });
}

// One waiting row: id, file, header, body, its export and when that was made. Passed over while its case is unknown.
void Plan::addWaiting(storage::Statement &row)
{
    const bool isEvent = row.text(1) == "events.csv";
    auto &text = m_waitingTexts.emplace_back(std::string(row.text(2)) + "\n" + std::string(row.text(3)) + "\n");
    MemorySource source(text);
    CsvReader reader(source, std::string(row.text(1)));
    if (!reader.readHeader() || !reader.column("case_no") || reader.next() != CsvReader::Next::Row)
        return;
    const auto number = m_scan.index.find(cases::caseKey(reader.row().fields[*reader.column("case_no")]));
    if (number == CaseIndex::none)
        return;
    std::vector<std::string_view> fields;
    for (const auto field : reader.row().fields)
        fields.push_back(m_waitingTexts.emplace_back(field));
    const std::vector<std::string_view> header(reader.columns().begin(), reader.columns().end());
    RowContext context{m_in.frameworks.zone(), m_names, fromEpoch(row.number(5)) + std::chrono::days{1},
                       std::uint32_t(row.number(4))};
    cases::EventRecord event;
    cases::ReviewRecord review;
    if (isEvent ? readEventRow(Columns(eventColumnNames, header), fields, context, event)
                : readReviewRow(Columns(reviewColumnNames, header), fields, context, review))
        return;
    touch(number);
    auto &waiting = m_waiting[number];
    waiting.ids.push_back(row.number(0));
    // A full export with the file holds the whole history of the case.
    const bool superseded = m_scope.full && number < m_scan.namedCases && (isEvent ? m_scope.hasEvents : m_scope.hasReviews);
    if (!superseded && isEvent)
        waiting.events.push_back(event);
    else if (!superseded)
        waiting.reviews.push_back(review);
}

void Plan::refuseUnknown()
{
    for (std::size_t i = 0; i < caseFileCount; ++i) {
        auto &file = m_scan.files[i];
        m_report.counts.refused += file.refusedRows;
        for (auto &refusal : file.refusals)
            m_refused.push_back({std::move(refusal), std::nullopt, CaseFile(i), 0});
        file.refusalsLeftOut = file.refusedRows - std::int64_t(file.refusals.size());
        m_report.onlyCounted += file.refusalsLeftOut;
        file.refusals.clear();
        for (const auto &row : file.unknown) {
            ++m_report.counts.refused;
            RefusedRow refused;
            refused.refusal = {std::string(fileName(CaseFile(i))), row.line, "case_no",
                               "The row names a case that is in neither cases.csv nor an earlier export.", {}};
            refused.file = CaseFile(i);
            if (m_refused.size() < refusalsWithText) {
                refused.offset = row.offset;
                refused.length = row.length;
            }
            m_refused.push_back(std::move(refused));
        }
    }
    for (auto &refusal : m_roster.refusals) {
        ++m_report.counts.refused;
        m_refused.push_back({std::move(refusal), std::nullopt, CaseFile::Cases, 0});
    }
}

void Plan::checkRefusals()
{
    const auto check = [this](const std::string &name, std::int64_t rows, std::int64_t leftOut = 0) {
        const auto refused = leftOut + std::count_if(m_refused.begin(), m_refused.end(),
                                           [&name](const RefusedRow &row) { return row.refusal.file == name; });
        if (rows > 0 && refused * 20 > rows)
            m_report.notices.push_back(name + ": " + std::to_string(refused) + " of " + std::to_string(rows) + " rows cannot be taken.");
    };
    check("officers.csv", m_roster.officersFile.rows);
    check("units.csv", m_roster.unitsFile.rows);
    for (std::size_t i = 0; i < caseFileCount; ++i)
        check(std::string(fileName(CaseFile(i))), m_scan.files[i].rows, m_scan.files[i].refusalsLeftOut);
}

} // namespace casegrip::sync
