// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/preparation.h"

#include <algorithm>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t keptRowBytes = 4 << 20; // all of it (CsvLimits::row): a row that waits for its case is read again

Columns columnsOf(const Scan &scan, CaseFile file, std::span<const std::string_view> known)
{
    const auto &header = scan.file(file).header;
    const std::vector<std::string_view> views(header.begin(), header.end());
    return {known, views};
}

} // namespace

Preparation::Preparation(PreparationInput input, const std::vector<std::uint32_t> &touched)
    : m_in(input), m_touched(touched), m_conflicting(input.scan.conflicting.begin(), input.scan.conflicting.end()),
      m_caseRuns(input.source, input.scan, CaseFile::Cases,
                 [&touched](std::uint32_t number) { return std::binary_search(touched.begin(), touched.end(), number); }),
      m_eventRuns(input.source, input.scan, CaseFile::Events,
                  [&touched](std::uint32_t number) { return std::binary_search(touched.begin(), touched.end(), number); }),
      m_reviewRuns(input.source, input.scan, CaseFile::Reviews,
                   [&touched](std::uint32_t number) { return std::binary_search(touched.begin(), touched.end(), number); }),
      m_caseColumns(columnsOf(input.scan, CaseFile::Cases, cases::caseColumnNames)),
      m_eventColumns(columnsOf(input.scan, CaseFile::Events, eventColumnNames)),
      m_reviewColumns(columnsOf(input.scan, CaseFile::Reviews, reviewColumnNames))
{
    if (m_in.storedFacts != nullptr)
        m_store.emplace(*m_in.storedFacts);
}

// Copies a text of a row to where it stays until the next case.
std::string_view Preparation::keep(std::string_view text)
{
    if (text.empty())
        return {};
    if (m_textsUsed == m_texts.size())
        m_texts.emplace_back();
    auto &slot = m_texts[m_textsUsed++];
    slot.assign(text);
    return slot;
}

void Preparation::refuse(CaseFile file, const FoundRow &row, const RowProblem &problem, std::optional<std::int64_t> key)
{
    ++m_counts.refused;
    RefusedRow refused;
    refused.refusal = {std::string(fileName(file)), 0, problem.column, problem.reason,
                       std::string(row.raw.substr(0, keptRowBytes))};
    refused.caseKey = key;
    refused.file = file;
    refused.offset = row.offset;
    refused.length = std::uint32_t(row.raw.size());
    m_refused.push_back(std::move(refused));
}

// The rows of cases.csv for one case: nearly always one. True: m_columns holds it.
Result<bool> Preparation::readCaseRows(std::uint32_t number)
{
    bool have = false;
    m_rowRefused = false;
    const auto key = known(number) ? std::optional(m_in.scan.index.key(number)) : std::nullopt;
    RowContext context{m_in.zone, m_in.names, m_in.scope.exportedAt + std::chrono::days{1}, m_in.scope.exportId};
    const bool conflict = m_conflicting.contains(number);
    const auto read = m_caseRuns.rowsOf(number, [&](const FoundRow &row) {
        std::optional<RowProblem> problem;
        if (row.fields.empty())
            problem = RowProblem{row.refusedColumn, row.refusal};
        else if (conflict)
            problem = RowProblem{"case_no", "The same case_no comes twice with different content; neither row is taken."};
        else if (have)
            return; // the same row again
        else
            problem = readCaseRow(m_caseColumns, row.fields, context, m_columns);
        if (problem) {
            m_rowRefused = true;
            refuse(CaseFile::Cases, row, *problem, key);
        } else {
            have = true;
        }
    });
    if (!read)
        return failure(read.error());
    return have && !m_rowRefused;
}

// The rows of a case that there is no case for.
Done Preparation::refuseOrphans(std::uint32_t number)
{
    const RowProblem problem{"case_no", "The row names a case that is in neither cases.csv nor an earlier export."};
    for (auto *const runs : {&m_eventRuns, &m_reviewRuns}) {
        const auto file = runs == &m_eventRuns ? CaseFile::Events : CaseFile::Reviews;
        if (auto read = runs->rowsOf(number, [&](const FoundRow &row) { refuse(file, row, problem, std::nullopt); }); !read)
            return read;
    }
    return {};
}

bool Preparation::isSpoiled(CaseFile file, std::uint32_t number) const
{
    const auto &spoiled = m_in.scan.file(file).spoiled;
    return std::binary_search(spoiled.begin(), spoiled.end(), number);
}

// Before the rows of this export, which are newer.
void Preparation::takeWaiting(std::uint32_t number)
{
    const auto waiting = m_in.waiting.find(number);
    if (waiting == m_in.waiting.end())
        return;
    const auto &rows = waiting->second;
    m_rows.events.insert(m_rows.events.end(), rows.events.begin(), rows.events.end());
    m_rows.reviews.insert(m_rows.reviews.end(), rows.reviews.begin(), rows.reviews.end());
    m_taken.insert(m_taken.end(), rows.ids.begin(), rows.ids.end());
}

Done Preparation::readRows(std::uint32_t number)
{
    const auto key = known(number) ? std::optional(m_in.scan.index.key(number)) : std::nullopt;
    m_rows.eventsComplete = !isSpoiled(CaseFile::Events, number);
    m_rows.reviewsComplete = !isSpoiled(CaseFile::Reviews, number);
    RowContext context{m_in.zone, m_in.names, m_in.scope.exportedAt + std::chrono::days{1}, m_in.scope.exportId};
    auto done = m_eventRuns.rowsOf(number, [&](const FoundRow &row) {
        cases::EventRecord event;
        const auto problem = row.fields.empty() ? std::optional(RowProblem{row.refusedColumn, row.refusal})
                                                : readEventRow(m_eventColumns, row.fields, context, event);
        if (problem) {
            m_rows.eventsComplete = false;
            return refuse(CaseFile::Events, row, *problem, key);
        }
        event.outcome = keep(event.outcome);
        event.note = keep(event.note);
        m_rows.events.push_back(event);
    });
    if (!done)
        return done;
    return m_reviewRuns.rowsOf(number, [&](const FoundRow &row) {
        cases::ReviewRecord review;
        auto problem = row.fields.empty() ? std::optional(RowProblem{row.refusedColumn, row.refusal})
                                          : readReviewRow(m_reviewColumns, row.fields, context, review);
        if (!problem && !m_in.refusedRefs.empty() && m_in.refusedRefs.contains(refHash(review.ref)))
            problem = RowProblem{"review_ref", "The same review_ref comes twice with different content; neither row is taken."};
        if (problem) {
            m_rows.reviewsComplete = false;
            return refuse(CaseFile::Reviews, row, *problem, key);
        }
        review.ref = keep(review.ref);
        review.decision = keep(review.decision);
        review.text = keep(review.text);
        m_rows.reviews.push_back(review);
    });
}

void Preparation::count(const PreparedCase &prepared, const MergeResult &result)
{
    if (prepared.isNew)
        ++m_counts.added;
    else if (prepared.changed)
        ++m_counts.changed;
    else
        ++m_counts.unchanged;
    m_counts.inferred += result.inferred;
    m_counts.reviewsGone += result.reviewsGone;
    for (const auto &item : prepared.dues.open) {
        ++m_counts.openAfter;
        m_counts.overdueAfter += item.dueAt && *item.dueAt < m_in.now ? 1 : 0;
    }
}

void Preparation::countEarly(const cases::CaseColumns &columns)
{
    using enum due::EventKind;
    for (const auto &event : m_rows.events) {
        const bool needsCase = event.kind == Filed || event.kind == Reopened || event.kind == Suspended || event.kind == Resumed;
        if (!needsCase || event.at >= columns.recordedAt)
            continue;
        if (m_early.count++ == 0)
            m_early.firstCase = columns.caseNo;
    }
}

Result<bool> Preparation::next(PreparedCase &into)
{
    while (m_next < m_touched.size()) {
        const auto number = m_touched[m_next++];
        m_rows.clear();
        m_textsUsed = 0;
        const bool named = number < m_in.scan.namedCases;
        const auto read = named ? readCaseRows(number) : Result<bool>(false);
        if (!read)
            return failure(read.error());
        const bool haveRow = *read;
        if (named && !haveRow && !known(number)) {
            if (auto refused = refuseOrphans(number); !refused)
                return failure(refused.error());
            continue;
        }
        takeWaiting(number);
        if (auto done = readRows(number); !done)
            return failure(done.error());
        into.isNew = !known(number);
        into.stored.id = into.isNew ? 0 : m_in.storedIds[number];
        into.stored.absentSince.reset();
        if (into.isNew) {
            into.stored.history.clear();
            into.stored.body.clear();
        } else if (!m_store->read(into.stored.id, into.stored)) {
            return failure(ErrorKind::Damaged, "A case that the index of the facts file names is not in it.",
                           "Run casegrip rebuild.");
        }
        if (haveRow)
            m_rows.columns = m_columns;
        const auto result = merge(into.stored, m_rows, m_in.scope, m_in.names.classifications());
        into.changed = result.changed;
        if (into.isNew)
            into.stored.id = m_in.nextId++;
        // Only the whole of a case, all of it taken, says that the same rows need no second look.
        const bool whole = m_in.scope.full && haveRow && m_rows.eventsComplete && m_rows.reviewsComplete;
        into.stored.source = whole ? m_in.scan.sumOf(number).digest() : cases::Digest{};
        m_in.evaluator.evaluate(into.stored.columns, into.stored.history,
                                due::ownWorkOf(m_in.ownWork, into.stored.columns.caseNo), m_in.now, into.dues);
        into.seal = cases::CaseStore::sealOf(into.stored);
        into.words = into.dues.isOpen ? due::DueStore::wordsOf(into.stored.columns) : std::string();
        count(into, result);
        countEarly(into.stored.columns);
        return true;
    }
    return false;
}

namespace
{

// Takes what `block`, which starts at `offset`, has of the row's text.
void addText(RefusedRow &row, std::string_view block, std::uint64_t offset)
{
    const auto end = row.offset + std::min<std::size_t>(row.length, keptRowBytes);
    const auto from = row.offset + row.refusal.row.size();
    if (from >= offset && from < std::min(end, offset + block.size()))
        row.refusal.row += block.substr(std::size_t(from - offset), std::size_t(end - from));
}

// `rows` by offset.
Done findHere(TextSource &text, const std::vector<RefusedRow *> &rows)
{
    std::string block(1U << 20U, '\0');
    std::uint64_t offset = 0;
    std::int64_t line = 1;
    auto next = rows.begin();
    auto unfinished = rows.begin(); // rows before this one have their text
    while (unfinished != rows.end()) {
        const auto got = text.read(block.data(), block.size());
        if (!got)
            return failure(got.error());
        if (*got == 0)
            break;
        std::size_t counted = 0;
        const auto countTo = [&](std::size_t at) {
            line += std::count(block.begin() + std::ptrdiff_t(counted), block.begin() + std::ptrdiff_t(at), '\n');
            counted = at;
        };
        for (; next != rows.end() && (*next)->offset < offset + *got; ++next) {
            countTo(std::size_t((*next)->offset - offset));
            (*next)->refusal.line = line;
        }
        countTo(*got);
        for (auto row = unfinished; row != next; ++row)
            addText(**row, std::string_view(block).substr(0, *got), offset);
        offset += *got;
        while (unfinished != next && (*unfinished)->offset + (*unfinished)->length <= offset)
            ++unfinished;
    }
    return {};
}

} // namespace

Done findLines(const ExportSource &source, const Scan &scan, std::vector<RefusedRow> &rows)
{
    for (std::size_t which = 0; which < caseFileCount; ++which) {
        std::vector<RefusedRow *> here;
        for (auto &row : rows) {
            if (std::size_t(row.file) == which && row.offset != 0)
                here.push_back(&row);
        }
        if (here.empty())
            continue;
        std::sort(here.begin(), here.end(), [](const RefusedRow *a, const RefusedRow *b) { return a->offset < b->offset; });
        auto bytes = source.read(fileName(CaseFile(which)));
        if (!bytes)
            return failure(bytes.error());
        auto text = TextSource::open(std::move(*bytes), scan.files[which].encoding);
        if (!text)
            return failure(text.error());
        if (auto found = findHere(**text, here); !found)
            return found;
    }
    return {};
}

} // namespace casegrip::sync
