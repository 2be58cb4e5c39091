// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/cover_fold.h"
#include "core/access/permission.h"
#include "core/access/person.h"
#include "core/access/scope.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/cases/case_view.h"
#include "core/due/explanation.h"
#include "core/due/queue_row.h"
#include "core/figures/compliance.h"
#include "core/framework/framework.h"
#include "core/sync/sync_plan.h"
#include "core/workspace/access_log.h"
#include "core/workspace/disclosed.h"
#include "core/workspace/exporting.h"
#include "core/workspace/figuring.h"
#include "core/workspace/operation.h"
#include "core/workspace/queue_column.h"
#include "core/workspace/reviewing.h"
#include "core/workspace/status.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

// The front door: a data folder, a clock and an actor. Every screen and command reads and changes through it.
namespace casegrip::sync
{
class Plan;
struct PlanInput;
}

namespace casegrip::reports
{
struct ClosedMonth;
struct MonthPack;
struct MonthNote;
}

namespace casegrip::workspace
{

class Workspace;
struct AccessRequest;

struct OpenOptions {
    std::string dataDir;
    // Restore: takes the right to write and opens no file, so that a damaged work.db does not stand in the way; only
    // previewRestore() and restore() may follow. Rebuild: as Write, but the facts file is not opened, so that a damaged one
    // does not stand in the way; rebuild() is meant to follow.
    enum class Access { Read, Write, Restore, Rebuild } access = Access::Read;
    // Where now comes from; borrowed, outlives the workspace.
    const Clock *clock = nullptr;
    // --now or --framework was given: computes from the facts, stores no cache, refuses entries - except in a folder
    // whose first sync was made so, which is marked as a test for ever.
    bool replay = false;
    std::string frameworkFile; // --framework; empty: the installed ones
    std::string login;         // of the person; the operating system's login
    // The templates of reviews; none: those in templatesFolder(), and those that are shipped. Workspaces on the same data
    // folder share one.
    std::shared_ptr<forms::LibraryOnce> library = nullptr;
    // --as: somebody else than the system's login; only where access::mayChooseLogin() lets them.
    bool isLoginChosen = false;
    // Where the policy of the computer lies (app::Paths::policyFolder); empty: nowhere, so the folder is open.
    std::string policyFolder = {};
    // What the file system says of the policy; handed in, so that tests need not be root.
    access::Look look = access::lookAt;
    // Of what opening may have to do first: facts made anew, everything computed anew. Borrowed; null: nobody looks.
    Progress *progress = nullptr;
    // Of a reader in a program another thread of which has the right to write: runs work on that thread's workspace and
    // waits for it. Empty: a row of the access log takes the right to write, until the reader is closed.
    std::function<Done(const std::function<Done(Workspace &)> &work)> atWriter = {};
    // Of a reader in a program of its own: asks the window that is open for the data folder to write the row (AccessRequest, as
    // lines). Nothing: none is open. Empty: nobody is asked.
    std::function<std::optional<Done>(const AccessRequest &request)> askWindow = {};
};

// Where the templates of a force lie in a data folder; need not be there.
std::string templatesFolder(const std::string &dataDir);

// One data folder, opened. Not thread-safe: each thread opens its own; at most one process opens with Access::Write
// (else ErrorKind::Busy), readers work beside it.
class Workspace
{
public:
    // Opening for writing makes a new folder (0700), the key and the files if need be, migrates, repairs after an
    // unclean close, makes facts that another version of the program wrote anew from the kept exports, folds entries not
    // yet folded and recomputes what has come due. Reading needs a folder that exists.
    static Result<Workspace> open(const OpenOptions &options);
    // Whether any folder may be opened here: open() would give the same Error for a policy or a roster that is not to be
    // believed, and for a login that may not be chosen.
    static Done mayOpen(const OpenOptions &options);
    Workspace(Workspace &&) noexcept;
    Workspace &operator=(Workspace &&) noexcept;
    ~Workspace();

    Instant now() const;
    const Actor &actor() const;
    const framework::FrameworkSet &frameworks() const;
    // Who works here, as of now. Every function below asks what that lets them see and do: one that may not be done gives
    // an Error of access::toError(), what is not seen is left out, or is not there (NotFound).
    const access::Person &person();
    // What they work on: their teams, and whom they cover now.
    const access::Reach &reach();
    // Whether that may be done and why not, before it is asked for. `caseNo` for what is about a case; `askedRank`: that the
    // form or the approval asks for. NotFound: the person knows of no such case.
    Result<access::Decision> may(access::Action action, const std::string &caseNo = {}, const std::string &askedRank = {});
    // The same of every action at once, for a window that shows what is off: of a case and the rank that its form asks for, or
    // (no case) of what the person works on. What hangs on the work of others (approving) is answered by what shows it.
    Result<access::Permissions> standing(const std::string &caseNo = {}, const std::string &askedRank = {});
    // An Error when the policy was changed and is not to be believed: then nothing is seen or done. A policy that is sound has
    // its effect with the next call, whatever the call is.
    Done mayWork();
    // The ranks that the frameworks name, as OpenWork::rank numbers them.
    const std::vector<std::string> &ranks() const;
    Result<Status> status();
    Result<Holdings> holdings();
    Result<std::vector<Unit>> units();
    Result<std::vector<Officer>> officers();
    Result<std::vector<ExportRecord>> exports();

    // --- Queue -------------------------------------------------------------------------------------------------
    // Open work that matches, unordered.
    Result<std::vector<due::OpenWork>> openWork(const due::QueueQuery &query);
    // The same of some cases only, in no order: what brings earlier answers up to date after Changes.
    struct WorkOfCases {
        std::unordered_set<std::uint32_t> cases; // by their ids; none of a case that is not there
        std::vector<due::OpenWork> work;
    };
    Result<WorkOfCases> openWork(const due::QueueQuery &query, const std::vector<std::string> &caseNos);
    // The open cases that QueueQuery::search chooses, by their ids; none: there is no word in it, so it chooses all.
    Result<std::optional<std::unordered_set<std::uint32_t>>> casesHolding(const std::string &search);
    // Puts it in the order of due-rules at now().
    void sortQueue(std::vector<due::OpenWork> &work);
    // Where each piece comes when they are sorted by a column: the smaller number first, and the same for texts that are
    // alike. No texts are kept: SQLite gives ids in the order of the column, and they are numbered.
    Result<std::vector<std::uint32_t>> queuePlaces(const std::vector<due::OpenWork> &work, QueueColumn column);
    // The texts of some rows, in their order; meant for pages of 100.
    Result<std::vector<due::QueueRow>> queueRows(const due::OpenWork *rows, std::size_t count);

    // --- One case ----------------------------------------------------------------------------------------------
    Result<cases::CaseView> readCase(const std::string &caseNo);
    Result<std::vector<ExplainedObligation>> explain(const std::string &caseNo);
    // Every obligation of the force in the order of the contract (case_no, stage, opens_at, cycle), one at a time.
    // `caseNo` and `team` empty: all. The callback returns false to stop.
    Done forEachObligation(const std::string &caseNo, const std::string &team,
                           const std::function<bool(const ObligationRow &)> &take);

    // --- Figures -----------------------------------------------------------------------------------------------
    Result<std::vector<figures::ComplianceRow>> compliance(const figures::ComplianceQuery &query);
    // The same as it stood at an earlier moment: what came later is not looked at. Reads every case.
    Result<std::vector<figures::ComplianceRow>> complianceAsOf(const figures::ComplianceQuery &query, Instant then, Progress &progress);
    // Whether figures are of all teams; otherwise they are of those that the actor answers for.
    bool countsEveryTeam();
    // By oic, team, area. Under a policy there is one row "others" (other_officers.h) for the officers whose figures are not the
    // actor's to see: they are for the person and the line management, as in all below. Refused: the query is about one of them.
    Result<std::vector<figures::CaseloadRow>> caseload(const std::vector<std::string> &by);
    // Whether the actor is the line management of anybody in the team: by whom its cases can be told apart.
    bool leads(const std::string &team);
    Result<std::vector<figures::ForecastRow>> forecast(int days, const std::vector<std::string> &by); // rank, stage, area, team
    // Open stock with age bands, watch items and available officers; one row for each of `by`.
    Result<std::vector<figures::StockRow>> stock(const figures::StockQuery &query);
    // The watch list of an area, a team or an officer's cases, with the reviews overdue by rank.
    Result<figures::Watch> watch(const figures::StockQuery &query);
    // Recorded, filed, reopened, arrests, outcomes and days to file; rates: figures::outcomeRates() with positiveOutcomes().
    Result<std::vector<figures::FlowRow>> flows(const figures::FlowQuery &query);
    Result<figures::PositiveSet> positiveOutcomes();
    Result<figures::WatchLimits> watchLimits();
    // Returns, directions and themes of our own work.
    Result<figures::Quality> quality(const figures::QualityQuery &query);
    // The scores of audits signed here, and how far auditors of one case agree.
    Result<std::vector<figures::AuditRow>> audits(const figures::AuditQuery &query);
    // Reviews a week of each post that has completed or owes any.
    Result<std::vector<figures::Capacity>> capacity(const CapacityQuery &query);
    // The days on which work fell due and was not done in time, ascending: for the chart of days between misses. `by` is not
    // looked at.
    Result<std::vector<MissDay>> missDays(const figures::ComplianceQuery &query);
    // The history of every case replayed under the frameworks in use and under a candidate (what_if.h), on several threads;
    // reads only. Cancelled: `progress` said so.
    Result<figures::WhatIf> whatIf(const figures::WhatIfQuery &query, const framework::Framework &candidate, Progress &progress);
    // What happened and which targets hold, for charts: of the units whose figures the actor sees, and of all that they are in.
    Result<figures::ChartRecord> chartRecord();
    // Of these, the entries (hex) that the actor may withdraw.
    Result<std::vector<std::string>> withdrawable(const figures::ChartRecord &record);
    // The rows behind a figure, and how many there are: exactly those that it counts. A page from `offset` on.
    Result<figures::CellPage> cell(const figures::Selection &selection, std::size_t offset = 0, std::size_t limit = figures::cellPage);

    // Everything as tables for BI tools, written aside and put in place in one step (docs/star-export.md). The access log has its
    // row before. Refused: the folder holds something else than an earlier export. Cancelled: nothing was written.
    Result<StarReport> exportStar(const StarWanted &wanted, Progress &progress);
    // --- Monthly pack (core/reports/month_pack.h); `month`: figures::Month ----------------------------------------
    // The figures of a month with the rows behind them, as of now; of a month that is closed, for whoever sees every team, those
    // that were stored, with what has changed since and why. Reads every case. recordListed() before any of it goes out.
    Result<reports::MonthPack> monthPack(int month, Progress &progress);
    // The latest month first. Then run(CloseMonth).
    Result<std::vector<reports::ClosedMonth>> closedMonths();
    // Of the closed months that overlap these days (both inside): whether they have changed since.
    Result<std::vector<reports::MonthNote>> monthNotes(Day from, Day to, Progress &progress);

    // --- Sync (Access::Write) ----------------------------------------------------------------------------------
    // Reads and checks everything and writes nothing that counts; what it found waits beside the data until it is
    // applied or dropped. One plan at a time.
    Result<sync::PlanReport> planSync(const std::string &exportPath, Progress &progress);
    // The same in two steps, for a caller who has a thread to read on while this workspace goes on: what sync::Plan::make()
    // starts from, and the plan that came of it, which then waits in place of any other.
    Result<sync::PlanInput> planInput(const std::string &exportPath);
    void takePlan(std::unique_ptr<sync::Plan> plan);
    // Exactly the plan, as one transaction. `force` overrides its objections (else ErrorKind::Refused).
    Result<Changes> applySync(bool force, Progress &progress);
    // Every row that the plan does not take, see PlanReport::onlyCounted and untold; when there is no plan, every row in quarantine()
    // that the person is told of.
    Done forEachRefusal(const std::function<void(const sync::Refusal &)> &take);
    void dropPlan();
    Result<Changes> undoSync(Progress &progress);
    // Makes the facts anew from the kept exports that were applied; a damaged facts file does not matter.
    Result<Changes> rebuild(Progress &progress);
    Result<sync::RefusedRows> quarantine(std::size_t limit = 10000);

    // --- Reviews (reviewing.h) -----------------------------------------------------------------------------------
    std::shared_ptr<const forms::Library> library();
    // NotFound: no such case, template, or nothing owed. Refused: the actor is not in the roster, has too low a rank, or
    // is the officer in the case. Nothing is written.
    Result<BegunReview> beginReview(const ReviewWanted &wanted);
    // By title; empty: the actor may begin none.
    Result<std::vector<OfferedForm>> formsFor(const std::string &caseNo);
    // (Access::Write) Local, no entry: durable on return, with savedAt as stored. Only the actor's own.
    Result<Instant> saveDraft(const reviews::Draft &draft);
    Done dropDraft(const std::string &caseNo, const std::string &templateId);
    Result<std::vector<DraftRow>> drafts(); // the actor's, the newest first
    // The draft on the newer version that FoundDraft::newer shows; not saved yet.
    Result<reviews::Draft> moveDraft(const reviews::Draft &draft, const forms::Template &to);
    Result<ReviewCheck> checkReview(const reviews::Draft &draft);
    // Then run(SubmitReview).
    // Empty: run(SubmitBatch) would sign all of them.
    Result<std::vector<BatchRefusal>> checkBatch(const SubmitBatch &batch);
    Result<BegunBatch> beginBatch(const std::vector<std::string> &caseNos);
    // The actor's batch that was not signed; there is one at most.
    Result<std::optional<BatchDraft>> batchDraft();
    Result<Instant> saveBatch(const BatchDraft &draft); // (Access::Write) as saveDraft()
    Done dropBatch();
    Result<ReviewsOfCase> reviewsOf(const std::string &caseNo);
    Result<FoundReview> findReview(const std::string &ref);
    Result<std::vector<ApprovalOfCase>> approvals(const ApprovalQuery &query);
    Result<ApprovalView> approvalView(const std::string &ref); // then run(ApproveReview) or run(ReturnReview)
    Result<std::vector<DirectionOfCase>> directions(const DirectionQuery &query); // the earliest due first
    // Themes raised by reviews that count and by directions overdue twice, in [from, to]; most cases first.
    Result<std::vector<ThemeCount>> themes(Instant from, Instant to);

    // --- Our own work (Access::Write) --------------------------------------------------------------------------
    // The one way to make an entry: durable when it returns; then folded, and the case's work recomputed.
    Result<Changes> run(const Operation &operation);
    Result<std::vector<LogRow>> log(const std::string &caseNo, std::size_t limit);
    // A row of the access log, durable when it returns: to be written before anything goes out. On an error nothing may.
    Done recordDisclosure(const Disclosed &disclosed);
    // The same of something that is about no case: the access log itself, the certificate of a check.
    Done recordReport(const Disclosed &report);

    // --- Access log (access_log.h) -----------------------------------------------------------------------------
    // Whether the actor may read it.
    Done mayReadLog();
    Result<AccessPage> accessLog(const AccessQuery &query, int limit = accessPage);
    // To be called before anything of it is shown: durable when they return, and on an error nothing may be shown. A reader
    // can do it too. With --now or --framework on real data nothing is written in an open folder, and that is no error; under
    // a policy the row has the true time.
    Done recordViewed(const Viewed &viewed);
    Done recordSearched(const Searched &searched);
    Done recordListed(const Listed &listed);
    // The reason for which somebody comes to a case outside the queue: `words` as they said it; without them the review that
    // they owe for it, if there is one. Refused: neither, and the policy has it asked. Invalid: the words are too long.
    Result<WorkReason> reasonOutside(const std::string &caseNo, const std::string &words);
    bool asksWorkReason() const;
    // As a row "searched" holds it, hex; empty: nothing was searched for in this folder yet.
    Result<std::string> searchedHash(const std::string &words);

    // --- People ------------------------------------------------------------------------------------------------
    // Every cover and absence there was; the reason of a cover only for those whom it concerns.
    Result<access::Arrangements> arrangements();
    // For whom the actor may arrange something, by name, and what of arrangements() the actor may end.
    struct Arranging {
        std::vector<Officer> forWhom;
        std::vector<std::string> endable; // entries that gave or recorded it, hex
    };
    Result<Arranging> arranging();
    // Those declared in a case that the actor may know of.
    Result<std::vector<access::InterestState>> interests(const std::string &caseNo);

    // --- Care --------------------------------------------------------------------------------------------------
    // Recomputes what has come due since the last time, and makes the backup of the day when there is none yet. Cheap when
    // there is nothing to do: for every minute. After an unclean close the first call has the facts file checked in the
    // background, and a later one gives, once, ErrorKind::Damaged when it is.
    Result<Changes> refresh();
    // Reads everything again, computes it again and compares. `rebuildCaches` (Access::Write): then what can be worked out is
    // made anew and compared once more; what differed before is in the report too.
    Result<VerifyReport> verify(bool chainsOnly, bool rebuildCaches, Progress &progress);
    Result<BackupStatus> backupStatus();
    Result<std::vector<BackupRecord>> backups();
    // A copy of work.db; sealed when a passphrase is given.
    Done backupTo(const std::string &file, const std::string &passphrase);
    // Where sealed copies go from now on (another disk or a share); an empty folder ends that. Waits 20 seconds at most for
    // a share that does not answer.
    Done chooseSecondFolder(const std::string &folder, const std::string &passphrase);
    // (Access::Restore or Write) Checks a backup in full and says what going back to it would lose; nothing is changed yet.
    Result<RestorePreview> previewRestore(const std::string &file, const std::string &passphrase, Progress &progress);
    // Goes back to what was previewed. Returns where the present work.db was kept.
    Result<std::string> restore();
    Result<std::string> setting(const std::string &key); // empty: not set
    // Of knownSettings(): what is set, else its standard; also when what is set is not allowed.
    Result<std::string> settingInForce(const std::string &name);
    // Invalid: a known setting (known_settings.h) does not allow the value. Empty: nothing is set any more.
    Done setSetting(const std::string &key, const std::string &value);
    // Writes the shipped framework with this effective_from into the data folder and installs it.
    Result<Changes> installFramework(const framework::Framework &framework, Progress &progress);

private:
    friend class ReviewDesk;
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace casegrip::workspace
