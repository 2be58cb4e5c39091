// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/plan.h"

#include "core/base/channel.h"
#include "core/cases/facts_file.h"
#include "core/storage/file.h"
#include "core/sync/csv_reader.h"
#include "core/sync/prepared_writer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t batchSize = 256;
constexpr std::size_t batchesAhead = 4;
constexpr std::size_t namedTouched = 1000;
constexpr std::size_t reportedRefusals = 1000;
constexpr std::size_t refusalsWithText = 100000;

using Batch = std::vector<PreparedCase>;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string lastPart(const std::string &path)
{
    auto end = path.size();
    while (end > 1 && path[end - 1] == '/')
        --end;
    const auto slash = path.rfind('/', end - 1);
    return path.substr(slash == std::string::npos ? 0 : slash + 1, slash == std::string::npos ? end : end - slash - 1);
}

// Stored cases with rows in quarantine, by key: they are looked at again, whatever an export says of them.
std::unordered_set<std::int64_t> readQuarantined(storage::Database &facts)
{
    std::unordered_set<std::int64_t> keys;
    storage::Statement query(facts, "sync/read_quarantined");
    while (query.step())
        keys.insert(query.number(0));
    return keys;
}

// Quick hashes of all files, two at a time.
std::vector<std::string> quickHashes(const ExportSource &source)
{
    const auto &files = source.files();
    std::vector<std::string> hashes(files.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            auto bytes = source.read(files[i].name);
            if (!bytes)
                continue;
            if (const auto hash = hashOf(**bytes, Digests::QuickOnly))
                hashes[i] = hash->xxh3;
        }
    };
    std::thread other(work);
    work();
    other.join();
    return hashes;
}

} // namespace

Plan::~Plan()
{
    if (m_built) {
        m_built.reset();
        cases::removeFacts(buildPath());
    }
}

void Plan::object(Objection::Code code, std::string sentence)
{
    m_report.objections.push_back({code, std::move(sentence)});
}

Done Plan::openKeptSource()
{
    auto source = openKept(*m_in.kept);
    if (!source)
        return failure(source.error());
    m_source = std::move(*source);
    m_report.name = m_in.kept->name;
    m_report.kind = m_in.kept->kind;
    m_report.exportedAt = m_in.kept->exportedAt;
    m_manifest.exportedAt = m_in.kept->exportedAt;
    m_scope = {m_in.kept->kind == "full", m_in.kept->hasEvents, m_in.kept->hasReviews, m_in.kept->exportedAt,
               std::uint32_t(m_in.kept->id)};
    return {};
}

Done Plan::openSource()
{
    if (m_in.kept != nullptr)
        return openKeptSource();
    auto source = ExportSource::open(m_in.exportPath);
    if (!source)
        return failure(source.error());
    m_source = std::move(*source);
    auto manifest = readManifest(*m_source, m_in.frameworks.zone());
    if (!manifest)
        return failure(manifest.error());
    m_manifest = std::move(*manifest);
    const bool full = m_manifest.kind == Manifest::Kind::Full;
    if (full && m_source->find("cases.csv") == nullptr)
        return failure(ErrorKind::Invalid, "The export has no cases.csv.", "A full export names every case.");
    m_report.name = lastPart(m_in.exportPath);
    m_report.kind = full ? "full" : "delta";
    m_report.exportedAt = m_manifest.exportedAt;
    m_scope = {full, m_source->find("events.csv") != nullptr, m_source->find("reviews.csv") != nullptr,
               m_manifest.exportedAt, std::uint32_t(m_last.id + 1)};
    if (!m_manifest.isPresent)
        object(Objection::Code::NoManifest, "The export has no manifest.json, so it cannot be told whether it is whole.");
    return {};
}

Done Plan::readLast()
{
    if (m_in.factsPath.empty())
        return {};
    auto facts = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
    if (!facts)
        return failure(facts.error());
    return storage::guarded(m_in.factsPath, [&]() -> Done {
        m_last = readLastExport(*facts);
        m_names.load(*facts);
        m_teams.load(*facts);
        return {};
    });
}

bool Plan::isSameExport()
{
    if (m_in.kept != nullptr || m_last.id == 0 || m_last.exportedAt != m_manifest.exportedAt || m_last.kind != m_report.kind)
        return false;
    const auto sizeOf = [this](const std::string &name) -> std::int64_t {
        const auto at = std::find_if(m_last.files.begin(), m_last.files.end(), [&](const auto &f) { return f.name == name; });
        return at == m_last.files.end() ? -1 : at->size;
    };
    if (m_source->files().size() != m_last.files.size())
        return false;
    for (const auto &file : m_source->files()) {
        if (sizeOf(file.name) != file.size)
            return false;
    }
    const auto hashes = quickHashes(*m_source);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        const auto &name = m_source->files()[i].name;
        const auto at = std::find_if(m_last.files.begin(), m_last.files.end(), [&](const auto &f) { return f.name == name; });
        if (hashes[i].empty() || at->xxh3 != hashes[i])
            return false;
    }
    return true;
}

Done Plan::checkManifest()
{
    if (m_in.kept == nullptr && m_last.id != 0 && m_manifest.exportedAt < m_last.exportedAt)
        object(Objection::Code::OlderExport, "The export was made at " + formatInstant(m_manifest.exportedAt) +
                                                 ", before the one that is stored (" + formatInstant(m_last.exportedAt) + ").");
    if (!m_manifest.isPresent || m_in.kept != nullptr)
        return {};
    std::vector<FileAsRead> read;
    const auto add = [&read](const std::string &name, std::int64_t rows, const FileHash &hash) {
        read.push_back({name, rows, hash.sha256});
    };
    if (m_roster.officersFile.present)
        add("officers.csv", m_roster.officersFile.rows, m_roster.officersFile.hash);
    if (m_roster.unitsFile.present)
        add("units.csv", m_roster.unitsFile.rows, m_roster.unitsFile.hash);
    for (std::size_t i = 0; i < caseFileCount; ++i) {
        if (m_scan.files[i].present)
            add(std::string(fileName(CaseFile(i))), m_scan.files[i].rows, m_scan.files[i].hash);
    }
    for (const auto &difference : compareWithManifest(m_manifest, read))
        object(Objection::Code::ManifestMismatch, difference.reason);
    return {};
}

void Plan::noticeFiles()
{
    const auto unused = [this](const std::string &file, const std::vector<std::string> &columns) {
        for (const auto &column : columns)
            m_report.notices.push_back(file + ": the column \"" + column + "\" is not part of the format and is not used.");
    };
    unused("officers.csv", m_roster.officersFile.unknownColumns);
    unused("units.csv", m_roster.unitsFile.unknownColumns);
    const std::array<std::span<const std::string_view>, caseFileCount> known = {cases::caseColumnNames, eventColumnNames,
                                                                                reviewColumnNames};
    for (std::size_t i = 0; i < caseFileCount; ++i) {
        const auto &file = m_scan.files[i];
        const std::string name(fileName(CaseFile(i)));
        if (!file.present) {
            m_report.notices.push_back("The export has no " + name + ".");
            continue;
        }
        const std::vector<std::string_view> header(file.header.begin(), file.header.end());
        unused(name, Columns(known[i], header).unknown());
        if (file.encodingGuessed || file.encoding != Encoding::Utf8)
            m_report.notices.push_back(name + " is read as " + encodingName(file.encoding) + ".");
    }
}

// Which cases have to be looked at, and which stored ones this export does not name.
Done Plan::compareWithStored()
{
    std::vector<StoredDigest> stored;
    std::unordered_set<std::int64_t> absent;
    std::unordered_set<std::int64_t> quarantined;
    if (!m_in.factsPath.empty()) {
        auto facts = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
        if (!facts)
            return failure(facts.error());
        auto read = storage::guarded(m_in.factsPath, [&]() -> Done {
            stored = readDigests(*facts);
            absent = readAbsent(*facts);
            quarantined = readQuarantined(*facts);
            return {};
        });
        if (!read)
            return read;
    }
    m_storedCases = std::int64_t(stored.size());
    std::unordered_set<std::int64_t> unknownKeys;
    for (const auto &file : m_scan.files) {
        for (const auto &row : file.unknown)
            unknownKeys.insert(row.caseKey);
    }
    m_storedIds.assign(m_scan.index.size(), 0);
    std::vector<bool> same(m_scan.index.size(), false);
    std::unordered_set<std::int64_t> partAbsent;
    if (isPart()) {
        for (const auto &caseNo : m_in.kept->absent)
            partAbsent.insert(cases::caseKey(caseNo));
    }
    for (const auto &one : stored) {
        m_nextId = std::max(m_nextId, one.id + 1);
        auto number = m_scan.index.find(one.key);
        if (number == CaseIndex::none && unknownKeys.contains(one.key)) {
            number = m_scan.index.add(one.key); // rows for a stored case that cases.csv does not name
            m_storedIds.push_back(0);
            same.push_back(false);
        }
        if (number == CaseIndex::none || number >= m_scan.namedCases) {
            const bool missing = isPart() ? partAbsent.contains(one.key) : m_scope.full;
            if (missing && !absent.contains(one.id))
                m_newlyAbsent.push_back(one.id);
            if (number == CaseIndex::none)
                continue;
        }
        m_storedIds[number] = one.id;
        same[number] = m_scope.full && number < m_scan.namedCases && !absent.contains(one.id) &&
                       !quarantined.contains(one.key) && m_scan.sumOf(number).digest() == one.digest;
    }
    for (auto &file : m_scan.files) {
        for (const auto &row : file.unknown) {
            const auto number = m_scan.index.find(row.caseKey);
            if (number != CaseIndex::none)
                file.runs.push_back({row.offset, row.length, number});
        }
        std::erase_if(file.unknown, [this](const ScannedRow &row) { return m_scan.index.find(row.caseKey) != CaseIndex::none; });
        std::stable_sort(file.runs.begin(), file.runs.end(),
                         [](const RowRun &a, const RowRun &b) { return a.caseNumber < b.caseNumber; });
    }
    for (std::uint32_t number = 0; number < m_scan.index.size(); ++number) {
        if (!same[number])
            m_touched.push_back(number);
        else
            ++m_report.counts.unchanged;
    }
    m_report.counts.absent = std::int64_t(m_newlyAbsent.size()) + std::int64_t(absent.size());
    if (m_in.kept == nullptr && m_scope.full && m_last.casesInLastFull > 0 && m_scan.namedCases * 10 < m_last.casesInLastFull * 7)
        object(Objection::Code::FewerCases, "The export names " + std::to_string(m_scan.namedCases) +
                                                " cases; the last full one named " + std::to_string(m_last.casesInLastFull) + ".");
    return {};
}

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
            object(Objection::Code::ManyRefusals,
                   name + ": " + std::to_string(refused) + " of " + std::to_string(rows) + " rows cannot be taken.");
    };
    check("officers.csv", m_roster.officersFile.rows);
    check("units.csv", m_roster.unitsFile.rows);
    for (std::size_t i = 0; i < caseFileCount; ++i)
        check(std::string(fileName(CaseFile(i))), m_scan.files[i].rows, m_scan.files[i].refusalsLeftOut);
}

// Prepares the touched cases on a thread of its own and gives them to `writer` (null: only counts) on this one.
Done Plan::consume(PreparedCaseWriter *writer, storage::Database *stored, Progress &progress)
{
    due::CaseEvaluator evaluator(m_in.frameworks, m_names.classifications(),
                                 [this](cases::OfficerId officer, Instant at) { return m_teams.teamAt(officer, at); });
    Preparation preparation({*m_source, m_scan, m_scope, m_storedIds, m_refusedRefs, m_names, evaluator, m_in.manual,
                             m_waiting, m_in.frameworks.zone(), stored, m_in.now, m_nextId},
                            m_touched);
    Channel<Batch> ready(batchesAhead);
    Channel<Batch> used(batchesAhead + 2);
    Done made;
    std::thread producer([&] {
        made = storage::guarded(m_in.factsPath, [&]() -> Done {
            for (;;) {
                Batch batch = used.tryTake().value_or(Batch());
                batch.resize(batchSize);
                std::size_t count = 0;
                while (count < batchSize) {
                    auto more = preparation.next(batch[count]);
                    if (!more)
                        return failure(more.error());
                    if (!*more)
                        break;
                    ++count;
                }
                batch.resize(count);
                if (count == 0 || !ready.put(std::move(batch)))
                    return {};
            }
        });
        ready.close();
    });
    std::int64_t done = 0;
    m_touchedCases.clear();
    Done wrote = storage::guarded(m_in.factsPath.empty() ? m_in.newFactsPath : m_in.factsPath, [&]() -> Done {
        while (auto batch = ready.take()) {
            for (const auto &prepared : *batch) {
                if (writer != nullptr)
                    writer->write(prepared);
                if (m_touchedCases.size() < namedTouched)
                    m_touchedCases.push_back(prepared.stored.columns.caseNo);
            }
            done += std::int64_t(batch->size());
            used.put(std::move(*batch));
            if (!progress.advance(writer ? Progress::Step::Writing : Progress::Step::Checking, done, std::int64_t(m_touched.size())))
                return failure(ErrorKind::Cancelled, "Stopped; nothing was changed.");
        }
        return {};
    });
    ready.close();
    producer.join();
    if (!wrote)
        return wrote;
    if (!made)
        return made;
    m_manyTouched = m_touched.size() > namedTouched;
    m_taken = preparation.taken();
    const auto &counts = preparation.counts();
    m_report.counts.added = counts.added;
    m_report.counts.changed = counts.changed;
    m_report.counts.inferred = counts.inferred;
    m_report.counts.reviewsGone = counts.reviewsGone;
    m_report.counts.openAfter = counts.openAfter;
    m_report.counts.overdueAfter = counts.overdueAfter;
    if (m_refused.empty() || writer == nullptr || m_isFresh) {
        m_report.counts.refused += counts.refused;
        m_report.counts.unchanged += counts.unchanged;
        for (auto &row : preparation.refused())
            m_refused.push_back(std::move(row));
    }
    return {};
}

// The part of the export that is taken decides: next to nothing for the next day of the same force.
Done Plan::checkFreeSpace() const
{
    double bytes = 0;
    for (const auto &file : m_source->files())
        bytes += double(file.size);
    if (m_in.kept != nullptr)
        bytes *= keptRatio;
    const double share = double(m_touched.size()) / double(std::max<std::size_t>(1, m_scan.index.size()));
    return checkSpace(neededBytes(std::int64_t(bytes * share)), m_in.freeBytes(storage::folderOf(m_in.newFactsPath)));
}

Done Plan::buildFresh(Progress &progress)
{
    cases::removeFacts(buildPath());
    auto built = cases::openFacts(buildPath(), storage::Database::Mode::Build);
    if (!built)
        return failure(built.error());
    m_built = std::move(*built);
    return storage::guarded(m_in.newFactsPath, [&]() -> Done {
        m_built->exec("BEGIN");
        PreparedCaseWriter writer(*m_built);
        if (auto done = consume(&writer, nullptr, progress); !done)
            return done;
        writer.finish();
        return {};
    });
}

Result<std::unique_ptr<Plan>> Plan::make(const PlanInput &input, Progress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    std::unique_ptr<Plan> plan(new Plan(input));
    if (auto done = plan->readLast(); !done)
        return failure(done.error());
    if (auto done = plan->openSource(); !done)
        return failure(done.error());
    if (plan->isSameExport()) {
        plan->m_report.nothingToDo = true;
        plan->m_report.counts.unchanged = plan->m_last.casesInLastFull;
        plan->m_report.readSeconds = secondsSince(start);
        return plan;
    }
    auto roster = readRosterFiles(*plan->m_source);
    if (!roster)
        return failure(roster.error());
    plan->m_roster = std::move(*roster);
    auto scan = scanExport(*plan->m_source, progress);
    if (!scan)
        return failure(scan.error());
    plan->m_scan = std::move(*scan);
    plan->m_report.readSeconds = secondsSince(start);
    for (const auto step : {&Plan::checkManifest, &Plan::compareWithStored, &Plan::resolveRepeatedRefs, &Plan::readWaiting}) {
        if (auto done = (plan.get()->*step)(); !done)
            return failure(done.error());
    }
    plan->noticeFiles();
    plan->refuseUnknown();
    noteRoster(plan->m_roster, plan->m_names, plan->m_teams, plan->m_scope.exportedAt, plan->m_last.id == 0);
    plan->m_isFresh = plan->m_last.id == 0;
    if (auto enough = plan->checkFreeSpace(); !enough)
        return failure(enough.error());
    if (auto done = plan->prepareAll(progress); !done)
        return failure(done.error());
    if (auto done = findLines(*plan->m_source, plan->m_scan, plan->m_refused); !done)
        return failure(done.error());
    plan->checkRefusals();
    for (const auto &row : plan->m_refused) {
        if (plan->m_report.refusals.size() < reportedRefusals)
            plan->m_report.refusals.push_back(row.refusal);
    }
    plan->m_report.planSeconds = secondsSince(start) - plan->m_report.readSeconds;
    return plan;
}

Done Plan::prepareAll(Progress &progress)
{
    if (m_isFresh)
        return buildFresh(progress);
    auto stored = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
    if (!stored)
        return failure(stored.error());
    auto counted = storage::guarded(m_in.factsPath, [&]() -> Done {
        storage::Statement open(*stored, "sync/count_open_of_case");
        for (const auto number : m_touched) {
            if (m_storedIds[number] == 0)
                continue;
            open << m_storedIds[number] << m_in.now;
            if (open.step()) {
                m_report.counts.openBefore += open.number(0);
                m_report.counts.overdueBefore += open.number(1);
            }
            open.reset();
        }
        storage::Statement number(*stored, "workspace/case_no");
        for (const auto id : m_newlyAbsent) {
            number << id;
            if (number.step())
                m_absentCases.emplace_back(number.text(0));
            number.reset();
        }
        return {};
    });
    if (!counted)
        return counted;
    return consume(nullptr, &*stored, progress);
}

Done Plan::mayApply(bool force) const
{
    if (m_report.objections.empty() || force)
        return {};
    return failure(ErrorKind::Refused, m_report.objections.front().sentence,
                   "Look at the export; to take it all the same, sync again with --force.");
}

std::vector<KeptExport::File> Plan::fileHashes() const
{
    if (m_in.kept != nullptr)
        return m_in.kept->files;
    std::vector<KeptExport::File> files;
    for (std::size_t i = 0; i < caseFileCount; ++i) {
        if (m_scan.files[i].present)
            files.push_back({std::string(fileName(CaseFile(i))), m_scan.files[i].hash});
    }
    if (m_roster.officersFile.present)
        files.push_back({"officers.csv", m_roster.officersFile.hash});
    if (m_roster.unitsFile.present)
        files.push_back({"units.csv", m_roster.unitsFile.hash});
    if (m_source->find("manifest.json") != nullptr) {
        if (auto bytes = m_source->read("manifest.json")) {
            if (auto hash = hashOf(**bytes))
                files.push_back({"manifest.json", std::move(*hash)});
        }
    }
    return files;
}

void Plan::storeExport(storage::Database &facts, Instant now)
{
    storage::Statement insert(facts, "sync/insert_export");
    const auto rows = [this](CaseFile file) {
        return m_in.kept != nullptr ? m_in.kept->rows[std::size_t(file)] : m_scan.file(file).rows;
    };
    insert << std::int64_t(m_scope.exportId) << std::string_view(m_report.name) << std::string_view(m_report.kind)
           << m_scope.exportedAt << now << std::int64_t(m_scope.hasEvents) << std::int64_t(m_scope.hasReviews)
           << rows(CaseFile::Cases) << rows(CaseFile::Events) << rows(CaseFile::Reviews) << m_report.counts.refused;
    insert.run();
    storage::Statement row(facts, "sync/insert_export_file");
    for (const auto &file : fileHashes()) {
        row << std::int64_t(m_scope.exportId) << std::string_view(file.name) << file.hash.size
            << std::string_view(file.hash.sha256) << std::string_view(file.hash.xxh3);
        row.run();
    }
    m_names.store(facts);
    storeRoster(m_roster, facts, m_names, m_teams, m_scope.exportId);
    m_names.store(facts);
    cases::writeMeta(facts, "framework", m_in.frameworkTag);
    cases::writeMeta(facts, "computed_at", std::to_string(toEpoch(m_in.now)));
    if (m_in.isTest)
        cases::writeMeta(facts, "test", "1");
}

void Plan::storeQuarantine(storage::Database &facts)
{
    // What this export says again is replaced; the rows of a delta wait for their case.
    if (m_scope.full) {
        storage::Statement(facts, "sync/drop_unplaced_quarantine").run();
        storage::Statement drop(facts, "sync/drop_quarantine_of_case");
        for (const auto number : m_touched) {
            drop << m_scan.index.key(number);
            drop.run();
        }
    }
    storage::Statement taken(facts, "sync/drop_quarantine");
    for (const auto id : m_taken) {
        taken << id;
        taken.run();
    }
    storage::Statement insert(facts, "sync/insert_quarantine");
    for (const auto &row : m_refused) {
        const std::string &header = row.refusal.file == "officers.csv" ? m_roster.officersFile.headerText
                                    : row.refusal.file == "units.csv"  ? m_roster.unitsFile.headerText
                                                                       : m_scan.file(row.file).headerText;
        insert << std::int64_t(m_scope.exportId) << std::string_view(row.refusal.file) << row.refusal.line
               << std::string_view(row.refusal.column) << std::string_view(row.refusal.reason);
        if (row.caseKey)
            insert << *row.caseKey;
        else
            insert.null();
        insert << std::string_view(header) << std::string_view(row.refusal.row);
        insert.run();
    }
}

Done Plan::keep(const std::string &dataDir, Instant now, Progress &progress)
{
    KeptExport kept;
    kept.id = m_scope.exportId;
    kept.name = m_report.name;
    kept.kind = m_report.kind;
    kept.exportedAt = m_scope.exportedAt;
    kept.appliedAt = now;
    kept.isTest = m_in.isTest;
    kept.hasEvents = m_scope.hasEvents;
    kept.hasReviews = m_scope.hasReviews;
    for (std::size_t i = 0; i < caseFileCount; ++i)
        kept.rows[i] = m_scan.files[i].rows;
    kept.absent = m_absentCases;
    kept.files = fileHashes();
    const auto earlier = readKeptExports(dataDir);
    const bool follows = !earlier.empty() && earlier.back().id == kept.id - 1;
    const bool few = m_touched.size() * 2 < std::size_t(m_storedCases);
    if (m_scope.full && follows && few)
        return keepRows(*m_source, m_scan, m_touched, std::move(kept), dataDir);
    return keepWhole(*m_source, std::move(kept), dataDir, progress);
}

Done Plan::applyFresh(bool force, Instant now, Progress &progress)
{
    if (auto may = mayApply(force); !may)
        return may;
    if (auto same = m_source->checkUnchanged(); !same)
        return same;
    auto stored = storage::guarded(m_in.newFactsPath, [&]() -> Done {
        storeExport(*m_built, now);
        storeQuarantine(*m_built);
        m_built->exec("COMMIT");
        return {};
    });
    if (!stored)
        return stored;
    (void)progress.advance(Progress::Step::Keeping, 0, 0);
    if (auto finished = m_built->finishBuild(); !finished)
        return finished;
    m_built.reset();
    cases::removeFacts(m_in.newFactsPath);
    return storage::moveInto(buildPath(), m_in.newFactsPath);
}

Done Plan::applyTo(storage::Database &facts, bool force, Instant now, Progress &progress)
{
    if (auto may = mayApply(force); !may)
        return may;
    return storage::guarded(facts.path(), [&]() -> Done {
        auto stored = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
        if (!stored)
            return failure(stored.error());
        storage::Transaction transaction(facts);
        if (readLastExport(facts).id != m_last.id)
            return failure(ErrorKind::Busy, "Another export was applied since this plan was made.", "Plan the sync again.");
        PreparedCaseWriter writer(facts);
        const auto planned = m_report.counts;
        if (auto done = consume(&writer, &*stored, progress); !done)
            return done;
        for (const auto id : m_newlyAbsent)
            writer.markAbsent(id, m_scope.exportedAt);
        writer.finish();
        storeExport(facts, now);
        storeQuarantine(facts);
        if (auto same = m_source->checkUnchanged(); !same)
            return same;
        m_report.counts = planned;
        transaction.commit();
        return {};
    });
}

} // namespace casegrip::sync
