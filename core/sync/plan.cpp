// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/plan.h"

#include "core/cases/facts_file.h"
#include "core/storage/file.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <thread>

namespace casegrip::sync
{
namespace
{

constexpr std::size_t reportedRefusals = 1000;
constexpr std::size_t reportedRow = 64 << 10;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The last place up to `at` where a UTF-8 character starts.
std::size_t startOfCharacter(std::string_view text, std::size_t at)
{
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
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

Result<StoredCases> readStoredCases(const std::string &factsPath)
{
    if (factsPath.empty())
        return StoredCases();
    auto facts = cases::openFacts(factsPath, storage::Database::Mode::ReadOnly);
    if (!facts)
        return failure(facts.error());
    return storage::guarded(factsPath, [&]() -> Result<StoredCases> {
        return StoredCases{readDigests(*facts), readAbsent(*facts), readQuarantined(*facts)};
    });
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

Objection::Mismatch mismatchOf(ManifestDifference::Kind kind)
{
    switch (kind) {
    case ManifestDifference::Kind::Unlisted:
        return Objection::Mismatch::Unlisted;
    case ManifestDifference::Kind::Rows:
        return Objection::Mismatch::Rows;
    case ManifestDifference::Kind::Hash:
        return Objection::Mismatch::Hash;
    case ManifestDifference::Kind::Missing:
    case ManifestDifference::Kind::NoManifest: // said before
        break;
    }
    return Objection::Mismatch::Missing;
}

} // namespace

Objection &Plan::object(Objection::Code code, std::string sentence)
{
    return m_report.objections.emplace_back(Objection{code, std::move(sentence)});
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

// What the same export gave when it was applied.
Done Plan::reportSameExport()
{
    auto facts = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
    if (!facts)
        return failure(facts.error());
    return storage::guarded(m_in.factsPath, [&]() -> Done {
        m_report.nothingToDo = true;
        m_report.counts.unchanged = countNamedCases(*facts, m_last);
        m_report.counts.absent = m_last.absent;
        m_report.counts.refused = m_report.onlyCounted = m_last.refused;
        forEachQuarantined(*facts, m_last, [this](const Refusal &refusal, const std::string &header) {
            --m_report.onlyCounted;
            reportRefusal(refusal, header);
        });
        return {};
    });
}

const std::string &Plan::headerOf(const RefusedRow &row) const
{
    return row.refusal.file == "officers.csv" ? m_roster.officersFile.headerText
           : row.refusal.file == "units.csv"  ? m_roster.unitsFile.headerText
                                              : m_scan.file(row.file).headerText;
}

void Plan::reportRefusal(const Refusal &refusal, const std::string &header)
{
    if (m_in.tells && !m_in.tells(refusal, header)) {
        ++m_report.untold;
        return;
    }
    if (m_report.refusals.size() == reportedRefusals)
        return;
    auto &shown = m_report.refusals.emplace_back(refusal);
    if (shown.row.size() > reportedRow)
        shown.row.resize(startOfCharacter(shown.row, reportedRow));
}

Done Plan::forEachRefusal(const TakeRefusal &take) const
{
    for (const auto &row : m_refused)
        take(row.refusal, headerOf(row));
    if (!m_report.nothingToDo)
        return {};
    auto facts = cases::openFacts(m_in.factsPath, storage::Database::Mode::ReadOnly);
    if (!facts)
        return failure(facts.error());
    return storage::guarded(m_in.factsPath, [&]() -> Done {
        forEachQuarantined(*facts, m_last, take);
        return {};
    });
}

// What a required column is missing from is left out, and nothing is applied without being asked.
Done Plan::leaveOut()
{
    const auto check = [this](const std::string &name, const std::string &column) {
        if (column.empty())
            return;
        auto &objection = object(Objection::Code::MissingColumn, name + ", line 1: the column " + column +
                                                                     ", which is required, is missing; with force the file is left out.");
        objection.file = name;
        objection.column = column;
        std::erase_if(m_manifest.files, [&name](const auto &file) { return file.name == name; });
    };
    const auto &cases = m_scan.file(CaseFile::Cases).missingColumn;
    if (!cases.empty() && m_scope.full) {
        m_report.cannotApply = Error{ErrorKind::Refused,
                                     "cases.csv, line 1: the column " + cases +
                                         ", which is required, is missing; a full export cannot do without it.",
                                     "Ask the records system for an export with this column."};
        object(Objection::Code::MissingColumn, m_report.cannotApply->what);
        return {};
    }
    check("officers.csv", m_roster.officersFile.missingColumn);
    check("units.csv", m_roster.unitsFile.missingColumn);
    for (std::size_t i = 0; i < caseFileCount; ++i)
        check(std::string(fileName(CaseFile(i))), m_scan.files[i].missingColumn);
    m_scope.hasEvents = m_scope.hasEvents && m_scan.file(CaseFile::Events).missingColumn.empty();
    m_scope.hasReviews = m_scope.hasReviews && m_scan.file(CaseFile::Reviews).missingColumn.empty();
    return {};
}

Done Plan::checkManifest()
{
    if (m_in.kept == nullptr && m_last.id != 0 && m_manifest.exportedAt < m_last.exportedAt) {
        auto &objection = object(Objection::Code::OlderExport, "The export was made at " + formatInstant(m_manifest.exportedAt) +
                                                                   ", before the one that is stored (" + formatInstant(m_last.exportedAt) + ").");
        objection.exportedAt = m_manifest.exportedAt;
        objection.lastExportedAt = m_last.exportedAt;
    }
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
    for (const auto &difference : compareWithManifest(m_manifest, read)) {
        auto &objection = object(Objection::Code::ManifestMismatch, difference.reason);
        objection.file = difference.file;
        objection.mismatch = mismatchOf(difference.kind);
        objection.found = difference.found;
        objection.expected = difference.promised;
    }
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
            if (file.missingColumn.empty())
                m_report.notices.push_back("The export has no " + name + ".");
            continue;
        }
        const std::vector<std::string_view> header(file.header.begin(), file.header.end());
        unused(name, Columns(known[i], header).unknown());
        if (file.encodingGuessed || file.encoding != Encoding::Utf8)
            m_report.notices.push_back(name + " is read as " + encodingName(file.encoding) + ".");
    }
}

// An export of the future would make those that follow look older than the last.
void Plan::noticeFuture()
{
    const auto ahead = std::chrono::floor<std::chrono::days>(m_scope.exportedAt - m_in.now);
    if (m_in.kept == nullptr && ahead.count() >= 1)
        m_report.notices.push_back("The export says that it was made at " + formatInstant(m_scope.exportedAt) + ", " +
                                   std::to_string(ahead.count()) +
                                   " days from now. Exports made before then will be taken for older ones: compare the "
                                   "clock of this computer with that of the records system before it is applied.");
}

void Plan::noticeEarly()
{
    if (m_early.count == 0)
        return;
    const bool one = m_early.count == 1;
    m_report.notices.push_back("events.csv: " + std::to_string(m_early.count) +
                               (one ? " event of filing, reopening, suspending or resuming lies before its case was recorded and changes"
                                    : " events of filing, reopening, suspending or resuming lie before their case was recorded and change") +
                               " nothing; first: case " + m_early.firstCase + ".");
}

// Which cases have to be looked at, and which stored ones this export does not name.
void Plan::compareWith(const StoredCases &known)
{
    const auto &[stored, absent, quarantined] = known;
    m_storedCases = std::int64_t(stored.size());
    std::int64_t stillAbsent = 0;
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
    auto before = CaseIndex::none;
    for (const auto &one : stored) {
        m_nextId = std::max(m_nextId, one.id + 1);
        auto number = before = m_scan.index.findAfter(before, one.key);
        if (number == CaseIndex::none && unknownKeys.contains(one.key)) {
            number = m_scan.index.add(one.key); // rows for a stored case that cases.csv does not name
            m_storedIds.push_back(0);
            same.push_back(false);
        }
        if (number == CaseIndex::none || number >= m_scan.namedCases) {
            const bool missing = isPart() ? partAbsent.contains(one.key) : m_scope.full;
            stillAbsent += missing && absent.contains(one.id) ? 1 : 0;
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
        for (const auto number : file.spoiled)
            same[number] = false;
        if (file.unknown.empty())
            continue;
        for (const auto &row : file.unknown) {
            const auto number = m_scan.index.find(row.caseKey);
            if (number != CaseIndex::none)
                file.runs.emplace_back(row.offset, row.length, number);
        }
        std::erase_if(file.unknown, [this](const ScannedRow &row) { return m_scan.index.find(row.caseKey) != CaseIndex::none; });
        std::sort(file.runs.begin(), file.runs.end());
    }
    for (std::uint32_t number = 0; number < m_scan.index.size(); ++number) {
        if (!same[number])
            m_touched.push_back(number);
        else
            ++m_report.counts.unchanged;
    }
    m_report.counts.absent = std::int64_t(m_newlyAbsent.size()) + stillAbsent;
    if (m_in.kept == nullptr && m_scope.full && m_last.casesInLastFull > 0 && m_scan.namedCases * 10 < m_last.casesInLastFull * 7) {
        auto &objection = object(Objection::Code::FewerCases, "The export names " + std::to_string(m_scan.namedCases) +
                                                                  " cases; the last full one named " + std::to_string(m_last.casesInLastFull) + ".");
        objection.found = m_scan.namedCases;
        objection.expected = m_last.casesInLastFull;
    }
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

Result<std::unique_ptr<Plan>> Plan::make(PlanInput input, Progress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    std::unique_ptr<Plan> plan(new Plan(std::move(input)));
    if (auto done = plan->readLast(); !done)
        return failure(done.error());
    if (auto done = plan->openSource(); !done)
        return failure(done.error());
    if (plan->isSameExport()) {
        if (auto done = plan->reportSameExport(); !done)
            return failure(done.error());
        plan->m_report.readSeconds = secondsSince(start);
        return plan;
    }
    // Read while the export is scanned, which keeps one core busy for most of its time.
    auto stored = std::async(std::launch::async, readStoredCases, plan->m_in.factsPath);
    auto roster = readRosterFiles(*plan->m_source);
    if (!roster)
        return failure(roster.error());
    plan->m_roster = std::move(*roster);
    auto scan = scanExport(*plan->m_source, progress);
    if (!scan)
        return failure(scan.error());
    plan->m_scan = std::move(*scan);
    plan->m_report.readSeconds = secondsSince(start);
    if (auto done = plan->leaveOut(); !done)
        return failure(done.error());
    if (plan->m_report.cannotApply)
        return plan;
    if (auto done = plan->checkManifest(); !done)
        return failure(done.error());
    if (const auto known = stored.get())
        plan->compareWith(*known);
    else
        return failure(known.error());
    for (const auto step : {&Plan::resolveRepeatedRefs, &Plan::readWaiting}) {
        if (auto done = (plan.get()->*step)(); !done)
            return failure(done.error());
    }
    plan->noticeFiles();
    plan->noticeFuture();
    plan->refuseUnknown();
    noteRoster(plan->m_roster, plan->m_names, plan->m_teams, plan->m_scope.exportedAt, plan->m_last.id == 0);
    plan->m_isFresh = plan->m_last.id == 0;
    if (auto enough = plan->checkFreeSpace(); !enough)
        return failure(enough.error());
    if (auto done = plan->prepareAll(progress); !done)
        return failure(done.error());
    if (auto done = findLines(*plan->m_source, plan->m_scan, plan->m_refused); !done)
        return failure(done.error());
    plan->noticeEarly();
    plan->checkRefusals();
    for (const auto &row : plan->m_refused)
        plan->reportRefusal(row.refusal, plan->headerOf(row));
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

} // namespace casegrip::sync
