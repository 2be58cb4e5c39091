// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/case_store.h"
#include "core/cases/facts_check.h"
#include "core/cases/names.h"
#include "core/cases/roster.h"
#include "core/due/case_dues.h"
#include "core/due/due_store.h"
#include "core/figures/figure_store.h"
#include "core/figures/month_store.h"
#include "core/figures/stock_store.h"
#include "core/journal/journal_writer.h"
#include "core/journal/projection_store.h"
#include "core/journal/spare_drafts.h"
#include "core/journal/settings.h"
#include "core/reports/month_pack.h"
#include "core/storage/second_copies.h"
#include "core/storage/write_lock.h"
#include "core/sync/plan.h"
#include "core/workspace/attendance.h"
#include "core/workspace/cell_rows.h"
#include "core/workspace/gate.h"
#include "core/workspace/matter.h"
#include "core/workspace/month_reading.h"
#include "core/workspace/open_work_array.h"
#include "core/workspace/seen_work.h"
#include "core/workspace/workspace.h"

#include <map>

// The parts of an open workspace, for the files of this folder only.
namespace casegrip::workspace
{

// Settings of a data folder that are ours.
constexpr const char *testSetting = "test";                // a test for ever
constexpr const char *searchKeySetting = "search_key";      // of searchedHash(), hex
constexpr const char *uncheckedSetting = "unchecked_facts"; // name of a facts file that nobody closed and nobody has checked

struct Workspace::Private {
    OpenOptions options;
    std::optional<storage::WriteLock> lock;
    std::optional<storage::Database> work;
    std::optional<storage::Database> facts; // none before the first sync
    std::string factsPath;
    std::optional<journal::JournalWriter> writer;
    struct Beside {
        SystemClock clock;
        std::optional<storage::Database> work;
        std::optional<journal::JournalWriter> writer;
    };
    std::unique_ptr<Beside> sideWriter; // a reader's, while it holds the lock; see tell()
    framework::FrameworkSet frameworks;
    std::string frameworkTag;
    std::vector<std::string> ranks;
    cases::Names names;
    cases::TeamHistory teams;
    due::OwnWorkByCase everyOwnWork; // of every case, when it is loaded
    bool hasEveryOwnWork = false;    // else read case by case
    due::OwnWork ownWorkRead;                        // of the last case that was read alone
    Gate gate;
    std::optional<SeenWork> seenWork; // see seen()
    Actor actor;
    bool isTest = false;
    std::unique_ptr<sync::Plan> plan;
    struct Person {
        std::string name, rank;
    };
    // What was read of the facts file and is kept until it changes: see forget().
    std::vector<Person> people;         // by officer
    std::vector<std::string> unitNames; // by team
    std::unordered_map<std::size_t, int> openCases; // by officer; those that are seen
    WorkOfTeam workOfTeam;
    figures::KeptTallies tallies;
    figures::KeptStock openStock;
    std::optional<CellRows> cellRows; // of the selection asked for last
    std::map<std::string, reports::Restatement> restatements; // by the entry that closed the month
    std::int64_t seenVersion = 0; // of the facts file, see Database::dataVersion
    std::optional<storage::SecondCopies> copies; // made when first asked for
    std::optional<Instant> backUpFailedAt;
    std::unique_ptr<cases::FactsCheck> factsCheck; // of the facts file that is open
    bool hasToldOfDamage = false;
    bool restoreLoses = false; // what was previewed

    Private() = default;
    ~Private(); // waits for a copy that is under way
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    Instant now() const { return options.clock->now(); }
    bool writes() const { return options.access == OpenOptions::Access::Write || rebuilds(); }
    bool rebuilds() const { return options.access == OpenOptions::Access::Rebuild; }
    // Answers come from the caches, or are computed from the facts (replays, and when the caches are of another now).
    bool usesCaches = true;

    // The steps of Workspace::open().
    static Result<std::unique_ptr<Private>> open(const OpenOptions &options);
    Done openFiles();
    Done openFacts(const std::string &path);
    Done loadFrameworks();
    Done loadFacts(); // names, teams, red boxes, actor
    Done prepareCaches(Progress &progress);
    void loadActor();
    // By number, or (empty) by login; none: the list of officers has nobody. Throws SQLite::Exception.
    std::optional<Actor> readActor(const std::string &login, const std::string &officerId);
    Result<std::vector<ExportRecord>> readExports();
    Result<std::vector<Officer>> readOfficers();
    Result<std::vector<Unit>> readUnits();

    // --- Who may do what (permitting.cpp); each looks again first -----------------------------------------------
    Done openGate();
    Done followPolicy(); // before everything that asks the gate
    void look();
    void forgetSight();
    void takeActor(Actor found);
    Done permit(access::Action action, const Matter &matter = {});
    // The same with on whose behalf. NotFound: there is no such case.
    Result<access::Decision> decide(access::Action action, const Matter &matter);
    Result<access::Relation> relationTo(const Matter &matter);
    Result<access::CaseInQuestion> inQuestion(const std::string &caseNo);
    Done addParties(access::CaseInQuestion &about);
    Result<std::string> permitExport(const std::string &exportPath);
    sync::TellsRow tellsRefused(); // throws SQLite::Exception
    Done permitSeeing(const std::string &caseNo);
    bool sees(const std::string &caseNo);
    // Null: everything is seen. Good until the next call of anything. Throws SQLite::Exception.
    const SeenWork *seen();
    // Whose work figures count, by code; null: that of all.
    const std::vector<std::string> *teamsCounted();
    Done permitInterest(const journal::Entry &entry);
    struct LogReader {
        bool readsAll = false;
        std::map<std::string, access::Reason> whyNot; // by case: None, or why it is not seen
    };
    bool mayRead(const journal::Entry &entry, LogReader &reader);
    Result<access::Officer> officerOf(const std::string &officerId); // in the roster, else NotFound
    Done noFacts() const;
    void loadPeople();
    int openCasesOf(std::size_t officer, const SeenWork *seenBy); // that are seen; null: all
    // Before a question: forgets what was kept when somebody else has committed to the facts file since the last one.
    void followFacts(); // throws SQLite::Exception, as the next
    void followChanges(); // the same for verify, which looks at the caches as they are: nothing is brought up to date first
    Done follow();
    // After a commit of our own.
    void forget();
    // A reader's view of a facts file that its writer has changed.
    void readChangedFacts();
    void decideCaches();
    void catchUp(); // a reader's; see the .cpp
    // Of the caches, as the facts file says: made with the framework in use, and when. Throw SQLite::Exception.
    bool isSameFramework();
    Instant computedAt();
    std::vector<std::uint32_t> placesOf(const std::vector<std::uint32_t> &caseIds, QueueColumn column);
    std::vector<std::uint64_t> numbersOf(const std::vector<std::uint32_t> &caseIds, QueueColumn column);
    std::vector<std::uint64_t> evaluatedNumbers(const std::vector<std::uint32_t> &caseIds, QueueColumn column);
    std::vector<std::uint32_t> placesOfTeams();    // by team
    std::vector<std::uint32_t> placesOfOfficers(); // by officer
    Done checkFacts();
    // The steps of Workspace::verify().
    Done verifyWork(VerifyReport &report, Progress &progress);
    Done verifyFacts(VerifyReport &report, Progress &progress);
    Done addDoubts(VerifyReport &report);
    Done addDoubts(VerifyReport &report, const std::string &caseNo);
    Done mend(VerifyReport &report, Progress &progress);
    void backUp(storage::BackupReason reason);
    storage::SecondCopies &secondCopies();
    static void noteCopy(const Done &copied);
    Done tellOut(const Disclosed &disclosed); // to the access log
    // A row of the access log, durable on return (telling.cpp). A reader, and a replay under a policy, write it beside the
    // program that has the right to write: a chain's head is read in the transaction that moves it.
    // `request`: the same row, for the window that is open; null: it is not one to ask for.
    Done tell(const journal::Access &row, const AccessRequest *request = nullptr);
    Done openBeside();
    // Of keyedHash(); none: nothing was searched for in this folder yet.
    Result<std::optional<journal::Hash>> searchKey();
    Result<std::optional<journal::Hash>> makeSearchKey();
    Done mayWrite() const;
    bool wasUsed();
    Done mayRestore();
    void removeOldFacts();
    Result<std::string> currentFacts(); // path; empty: none
    Result<std::optional<std::int64_t>> lastApplied(); // export, as the facts say; none: no facts, or (Rebuild) damaged ones
    Done settleExports();
    Done applyPlan(bool force, std::int64_t budget, Progress &progress);
    Done recordSync(const sync::PlanReport &report);
    Done buildFrom(const std::vector<sync::KeptExport> &chain, const std::string &path, Progress &progress);
    std::string nextFactsPath() const;

    due::CaseEvaluator evaluator();
    // Of one case: good until the next call. Of all at once, before many are asked for. Throw SQLite::Exception.
    const due::OwnWork &ownWorkOf(const std::string &caseNo);
    const due::OwnWorkByCase &allOwnWork();
    Done loadOwnWork(); // that of all, as a Result
    void readOwnWorkAgain(const std::vector<std::string> &caseNos);
    void forgetOwnWork();
    // What is folded into a facts file.
    static journal::Projections projections();
    // Every stored case with what it owes at now(), worked out from its facts: the answer when the caches are of
    // another now or framework.
    void evaluateEach(
        const std::function<void(const cases::StoredCase &, const due::CaseEvaluator &, const due::CaseDues &)> &take);
    // --- Figures (figuring.cpp, drilling.cpp) --------------------------------------------------------------------
    // False: there are no facts.
    Result<bool> readyForFigures();
    figures::AsOf asOf(); // good while one answer is made
    std::vector<figures::OfficerNote> officerNotes(); // throws SQLite::Exception, as all below
    void forEachOpenCase(const std::function<void(const figures::StockCase &)> &take);
    // What is overdue or falls due: of the teams that are wanted today and of the cases of one officer (empty: any).
    void forEachOpenWork(const figures::UnitFilter &wanted, const std::string &oic, const std::function<void(const due::OpenWork &)> &take);
    // Whether the actor may see the figures of that person alone.
    bool showsFiguresOf(const std::string &officerId) { return gate.isOpen() || permit(access::Action::SeePersonFigures, {.officerId = officerId}); }
    // What was completed on these days, by the team that owed it.
    void forEachCompleted(Day from, Day to, const figures::TakeCompleted &take);
    class CellFinder;
    class StarExport;
    Result<std::string> setting(const std::string &key); // as Workspace's, as the next three
    Result<std::string> settingInForce(const std::string &name);
    Result<figures::WatchLimits> watchLimits();
    Result<figures::PositiveSet> positiveOutcomes();
    Result<std::vector<figures::Capacity>> capacity(const CapacityQuery &query);
    // --- Monthly pack (month_reader.cpp, month_packing.cpp) -------------------------------------------------------
    class MonthReader;
    // As of a moment, from the facts; `then`: what the cases had when the month was closed. Cancelled.
    Result<MonthReading> readMonth(int month, Instant asOf, const MonthBefore *then, Progress &progress);
    Result<reports::PackCover> packCover(const MonthReading &reading);
    Result<std::vector<reports::ClosedMonth>> readClosedMonths(); // whoever asks
    Result<reports::MonthPack> packOf(const reports::ClosedMonth &closed, Progress &progress);
    Result<Changes> close(const CloseMonth &wanted);
    void fillIn(figures::CellRow &row); // its texts
    std::uint64_t redBoxOf(std::int64_t caseId); // throws SQLite::Exception
    // Computes these cases' dues anew, inside the caller's transaction.
    void recompute(const std::vector<std::int64_t> &ids);
    // The same of every case, and says which framework they are of; Cancelled: roll back. Then forget().
    Done recomputeAll(Progress &progress);
    std::vector<std::int64_t> idsOf(const std::vector<std::string> &caseNos);

    Done switchFacts(const std::string &path); // empty: to no facts
    Done replay(std::int64_t upTo, Progress &progress);
    Result<std::vector<std::string>> foldAndRefresh();
    journal::SpareDrafts spareDrafts() const { return journal::SpareDrafts(options.dataDir); }
    void takeInDrafts(); // that did not wait for the writer
    Result<Changes> erase(const Erase &wanted);
    Done carryOutErasures();
    void settleErasures();
    // The steps of Workspace::openWork(): who asks for what, the work that goes by, what is found.
    struct Taking;
    class RowReader;
    Taking taking(const due::QueueQuery &query);
    Attendance readAttendance(); // throws SQLite::Exception
    void readWork(Taking &taking);
    void evaluateWork(const std::optional<std::int64_t> &caseId, Taking &taking);
    std::vector<due::OpenWork> found(Taking &&taking);
    // In one transaction; `beside` as JournalWriter::append. The last one is what the change is called by.
    Result<Changes> commitEntries(std::span<const journal::NewEntry> entries, const std::function<void()> &beside = {});
    Result<Changes> commitEntry(Result<journal::NewEntry> entry);
    // One entry about a case, when that may be done; on whose behalf goes on the record.
    Result<Changes> commitAbout(access::Action action, const std::string &caseNo, Result<journal::NewEntry> entry);
    Done keepCovered(std::span<journal::NewEntry> entries, const access::Decision &decision);
    Result<Changes> mark(const ManualRedBox &box);
    Result<Changes> give(const GiveCover &given);
    Result<Changes> end(const EndCover &ended);
    Result<Changes> record(const RecordAbsence &recorded);
    Result<Changes> end(const EndAbsence &ended);
    Result<Changes> declare(const DeclareInterest &declared);
    // Charts (charting.cpp).
    Result<figures::ChartRecord> readChartRecord();
    Done permitAnnotation(const figures::Annotation &annotation);
    Result<Changes> annotate(const Annotate &made);
    Result<Changes> withdraw(const WithdrawAnnotation &withdrawn);
    Result<Changes> set(const SetTarget &set);
    Result<Changes> withdraw(const WithdrawTarget &withdrawn);
    Done permitUndo(const journal::Entry &target);
    Done permitComingBack(const journal::Entry &undo); // what it took back, when it is one (coming_back.cpp)
    Result<std::vector<journal::NewEntry>> undoEntries(const Undo &undo);
    Result<Changes> rebuild(Progress &progress);
    Done known(const std::string &caseNo);

    // Work of one case as queue items; `caseId` as in the facts file.
    std::vector<due::OpenWork> toOpenWork(std::int64_t caseId, const cases::CaseColumns &columns, const due::CaseDues &dues) const;
    std::uint32_t snoozedUntil(const std::string &caseNo);
};

// Said of a number that no case has, and of one that somebody is not to know of: to the letter the same.
Error noSuchCase();

} // namespace casegrip::workspace
