// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/sync/free_space.h"
#include "core/storage/statement.h"
#include "core/sync/kept_export.h"
#include "core/sync/manifest.h"
#include "core/sync/preparation.h"
#include "core/sync/roster_files.h"
#include "core/sync/stored_state.h"

#include <deque>
#include <functional>
#include <memory>

// A sync in two steps. Making a plan reads and checks everything and writes nothing that counts. Applying does exactly
// that: into the facts file in one transaction, or, when nothing is stored yet, into a new file that was built while
// planning and only has to be put in place.
namespace casegrip::sync
{

// Owns all that it names but `kept`, so that a plan can be made on another thread than the workspace's.
struct PlanInput {
    std::string exportPath;
    std::string factsPath;    // the current facts file; empty: none
    std::string newFactsPath; // of the new one when there is nothing stored yet; takes this name when it is complete
    framework::FrameworkSet frameworks;
    std::string frameworkTag; // what the caches are made with, kept in the facts file
    due::OwnWorkByCase ownWork; // as it is when the plan is made; applyTo() is told what it is then
    Instant now;
    bool isTest = false;              // the folder is a test, for ever
    const KeptExport *kept = nullptr; // instead of exportPath: applied before, applied again as it was
    TellsRow tells = {};              // PlanReport::refusals: of which rows; may be asked on another thread than the workspace's
    std::function<std::int64_t(const std::string &folder)> freeBytes = sync::freeBytes;
};

// Made, asked and applied on one thread at a time, which may be another one each time.
class Plan
{
public:
    static Result<std::unique_ptr<Plan>> make(PlanInput input, Progress &progress);
    ~Plan();

    const PlanReport &report() const { return m_report; }
    // Every row that is not taken, but for PlanReport::onlyCounted of them.
    Done forEachRefusal(const TakeRefusal &take) const;
    // Refused, with why, while there are objections and no force, or when force does not help.
    Done mayApply(bool force) const;
    // Whether applying gives a new facts file (then applyFresh), or changes the current one (then applyTo).
    bool isFresh() const { return m_isFresh; }
    // Completes and closes the new file and gives it its name; durable on return. `now` is noted as the time of applying.
    Done applyFresh(bool force, Instant now, Progress &progress);
    // One transaction. Refused when the export was written to since the plan was made. `ownWork` as it is now: the cases
    // where it is another than when the plan was made are worked out with it.
    Done applyTo(storage::Database &facts, due::OwnWorkByCase ownWork, bool force, Instant now, Progress &progress);
    // Keeps the export for undo and rebuild, whole or only what it changes; before applying, durable on return. `budget`: bytes
    // that kept exports may take together; beyond them a full export is kept whole, see needsBase().
    Done keep(const std::string &dataDir, Instant now, std::int64_t budget, Progress &progress);
    // Cases that were touched, when they are few; none and `manyTouched` otherwise.
    const std::vector<std::string> &touched() const { return m_touchedCases; }
    bool manyTouched() const { return m_manyTouched; }

private:
    explicit Plan(PlanInput input);
    Done openSource();
    Done readLast();
    bool isSameExport();
    Done reportSameExport();
    Done leaveOut();
    const std::string &headerOf(const RefusedRow &row) const;
    void reportRefusal(const Refusal &refusal, const std::string &header);
    Done checkManifest();
    void noticeFiles();
    void noticeFuture();
    void noticeEarly();
    void compareWith(const StoredCases &known);
    Done resolveRepeatedRefs();
    Done readWaiting();
    void addWaiting(storage::Statement &row);
    void touch(std::uint32_t number);
    void refuseUnknown();
    void checkRefusals();
    Done prepareAll(Progress &progress);
    Done checkFreeSpace() const;
    std::string buildPath() const { return m_in.newFactsPath + ".building"; }
    Done buildFresh(Progress &progress);
    Done consume(class PreparedCaseWriter *writer, storage::Database *stored, Progress &progress);
    struct Prepared;
    bool isPrepared() const;
    void keepPrepared(std::vector<PreparedCase> batch);
    Done writePrepared(PreparedCaseWriter &writer, Progress &progress) const;
    Done openKeptSource();
    bool isPart() const { return m_in.kept != nullptr && !m_in.kept->isBase && m_scope.full; }
    std::vector<KeptExport::File> fileHashes() const;
    void storeExport(storage::Database &facts, Instant now);
    void storeQuarantine(storage::Database &facts);
    Objection &object(Objection::Code code, std::string sentence);

    PlanInput m_in;
    PlanReport m_report;
    std::unique_ptr<ExportSource> m_source;
    std::unique_ptr<KeptCopy> m_copy; // of it
    Manifest m_manifest;
    LastExport m_last;
    RosterFiles m_roster;
    Scan m_scan;
    ExportScope m_scope;
    std::vector<std::int64_t> m_storedIds;  // by case number
    std::vector<std::uint32_t> m_touched;   // case numbers, ascending
    std::vector<std::int64_t> m_newlyAbsent; // stored ids
    std::vector<std::string> m_absentCases;  // their numbers
    std::int64_t m_storedCases = 0;
    std::int64_t m_nextId = 1;
    std::unordered_set<std::uint64_t> m_refusedRefs;
    std::vector<RefusedRow> m_refused;
    WaitingByCase m_waiting;              // views into m_waitingTexts
    std::deque<std::string> m_waitingTexts;
    std::vector<std::int64_t> m_taken;    // of the waiting rows, once prepared
    EarlyEvents m_early;
    cases::Names m_names;
    cases::TeamHistory m_teams;
    bool m_isFresh = false;
    std::optional<storage::Database> m_built;
    std::unique_ptr<Prepared> m_prepared;
    std::vector<std::string> m_touchedCases;
    bool m_manyTouched = false;
};

} // namespace casegrip::sync
