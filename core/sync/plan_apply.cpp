// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/plan.h"

#include "core/base/channel.h"
#include "core/cases/facts_file.h"
#include "core/cases/table_seals.h"
#include "core/storage/file.h"
#include "core/sync/prepared_writer.h"

#include <algorithm>
#include <thread>

// Carrying a plan out: cases are prepared on one thread and written on another, into a new file or the current one.
namespace casegrip::sync
{
namespace
{

constexpr std::size_t batchSize = 256;
constexpr std::size_t batchesAhead = 4;
constexpr std::size_t namedTouched = 1000;
constexpr std::size_t keptPrepared = 20'000; // cases, about 2 KiB each

using Batch = std::vector<PreparedCase>;

// Until there is nothing left or nobody takes them. The memory of `used` ones is filled again.
Done prepareBatches(Preparation &preparation, Channel<Batch> &used, Channel<Batch> &ready)
{
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
}

} // namespace

// What was prepared while planning, when it is little: applying need not do it again.
struct Plan::Prepared {
    std::vector<Batch> batches;
    std::vector<due::OwnWork> ownWork; // of the cases, in the same order, as it was then
    due::TallyChanges tallies;
};

// Whether everything that applying would prepare is there, and would come out the same.
bool Plan::isPrepared() const
{
    if (!m_prepared)
        return false;
    auto then = m_prepared->ownWork.begin();
    for (const Batch &batch : m_prepared->batches) {
        for (const PreparedCase &prepared : batch) {
            if (*then++ != due::ownWorkOf(m_in.ownWork, prepared.stored.columns.caseNo))
                return false;
        }
    }
    return true;
}

void Plan::keepPrepared(Batch batch)
{
    for (const PreparedCase &prepared : batch)
        m_prepared->ownWork.push_back(due::ownWorkOf(m_in.ownWork, prepared.stored.columns.caseNo));
    m_prepared->batches.push_back(std::move(batch));
}

Done Plan::writePrepared(PreparedCaseWriter &writer, Progress &progress) const
{
    std::int64_t done = 0;
    for (const Batch &batch : m_prepared->batches) {
        for (const PreparedCase &prepared : batch)
            writer.write(prepared);
        done += std::int64_t(batch.size());
        if (!progress.advance(Progress::Step::Writing, done, std::int64_t(m_touched.size())))
            return failure(ErrorKind::Cancelled, "Stopped; nothing was changed.");
    }
    writer.add(m_prepared->tallies);
    return {};
}

Plan::Plan(PlanInput input) : m_in(std::move(input)) {}

Plan::~Plan()
{
    if (m_built) {
        m_built.reset();
        cases::removeFacts(buildPath());
    }
}

// Prepares the touched cases on a thread of its own and gives them to `writer` (null: only counts) on this one.
Done Plan::consume(PreparedCaseWriter *writer, storage::Database *stored, Progress &progress)
{
    due::CaseEvaluator evaluator(m_in.frameworks, m_names.classifications(),
                                 [this](cases::OfficerId officer, Instant at) { return m_teams.teamAt(officer, at); });
    Preparation preparation({*m_source, m_scan, m_scope, m_storedIds, m_refusedRefs, m_names, evaluator, m_in.ownWork,
                             m_waiting, m_in.frameworks.zone(), stored, m_in.now, m_nextId},
                            m_touched);
    Channel<Batch> ready(batchesAhead);
    Channel<Batch> used(batchesAhead + 2);
    Done made;
    std::thread producer([&] {
        made = storage::guarded(m_in.factsPath, [&]() -> Done {
            std::optional<storage::Snapshot> view; // one lock and not one a case
            if (stored != nullptr)
                view.emplace(*stored);
            return prepareBatches(preparation, used, ready);
        });
        ready.close();
    });
    std::int64_t done = 0;
    due::TallyChanges tallies; // here, because preparing is the longer work
    m_touchedCases.clear();
    m_prepared.reset();
    if (writer == nullptr && m_touched.size() <= keptPrepared)
        m_prepared = std::make_unique<Prepared>();
    Done wrote = storage::guarded(m_in.factsPath.empty() ? m_in.newFactsPath : m_in.factsPath, [&]() -> Done {
        while (auto batch = ready.take()) {
            for (const auto &prepared : *batch) {
                if (writer != nullptr)
                    writer->write(prepared);
                tallies.add(prepared.stored.id, prepared.dues.counted, prepared.dues.flows, 1);
                if (m_touchedCases.size() < namedTouched)
                    m_touchedCases.push_back(prepared.stored.columns.caseNo);
            }
            done += std::int64_t(batch->size());
            if (m_prepared)
                keepPrepared(std::move(*batch));
            else
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
    m_early = preparation.early();
    if (writer != nullptr)
        writer->add(std::move(tallies));
    else if (m_prepared)
        m_prepared->tallies = std::move(tallies);
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

Done Plan::buildFresh(Progress &progress)
{
    cases::removeFacts(buildPath());
    auto built = cases::openFacts(buildPath(), storage::Database::Mode::Build);
    if (!built)
        return failure(built.error());
    m_built = std::move(*built);
    if (m_in.kept == nullptr) // it is kept if it is applied, and building leaves time
        m_copy = std::make_unique<KeptCopy>(*m_source, storage::folderOf(m_in.newFactsPath), m_scope.exportId);
    return storage::guarded(m_in.newFactsPath, [&]() -> Done {
        m_built->exec("BEGIN");
        PreparedCaseWriter writer(*m_built);
        if (auto done = consume(&writer, nullptr, progress); !done)
            return done;
        writer.finish();
        return {};
    });
}

Done Plan::mayApply(bool force) const
{
    if (m_report.cannotApply)
        return failure(*m_report.cannotApply);
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

// The last step: what it and storeExport() have written is sealed.
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
        insert << std::int64_t(m_scope.exportId) << std::string_view(row.refusal.file) << row.refusal.line
               << std::string_view(row.refusal.column) << std::string_view(row.refusal.reason);
        if (row.caseKey)
            insert << *row.caseKey;
        else
            insert.null();
        insert << std::string_view(headerOf(row)) << std::string_view(row.refusal.row);
        insert.run();
    }
    cases::sealTables(facts);
}

Done Plan::keep(const std::string &dataDir, Instant now, std::int64_t budget, Progress &progress)
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
    // What cannot be read, or belongs to no case, is in no case's rows.
    const bool allRows = std::all_of(m_scan.files.begin(), m_scan.files.end(), [](const ScannedFile &file) {
        return file.refusedRows == 0 && file.unknown.empty();
    });
    if (m_scope.full && follows && few && allRows && !needsBase(dataDir, budget))
        return keepRows(*m_source, m_scan, m_touched, std::move(kept), dataDir);
    kept.isBase = m_scope.full || m_isFresh;
    if (!m_copy)
        m_copy = std::make_unique<KeptCopy>(*m_source, dataDir, kept.id);
    return m_copy->finish(kept, progress);
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

Done Plan::applyTo(storage::Database &facts, due::OwnWorkByCase ownWork, bool force, Instant now, Progress &progress)
{
    if (auto may = mayApply(force); !may)
        return may;
    m_in.ownWork = std::move(ownWork);
    return storage::guarded(facts.path(), [&]() -> Done {
        auto stored = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
        if (!stored)
            return failure(stored.error());
        storage::Transaction transaction(facts);
        if (readLastExport(facts).id != m_last.id)
            return failure(ErrorKind::Busy, "Another export was applied since this plan was made.", "Plan the sync again.");
        PreparedCaseWriter writer(facts);
        const auto planned = m_report.counts;
        if (auto done = isPrepared() ? writePrepared(writer, progress) : consume(&writer, &*stored, progress); !done)
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
