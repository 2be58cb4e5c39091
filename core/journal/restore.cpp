// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/restore.h"

#include "core/journal/columns.h"
#include "core/journal/hybrid_clock.h"
#include "core/journal/journal_writer.h"
#include "core/journal/verify.h"
#include "core/journal/work_file.h"
#include "core/storage/backup.h"
#include "core/storage/file.h"
#include "core/storage/seal.h"

#include <algorithm>
#include <map>

namespace casegrip::journal
{
namespace
{

using storage::Database;

std::string preparedPath(const std::string &folder)
{
    return folder + "/work-restoring.db";
}
std::string pendingPath(const std::string &folder)
{
    return folder + "/restore.pending";
}

Done removeWithLog(const std::string &path)
{
    for (const char *ending : {"-wal", "-shm", "-journal", ""}) {
        if (auto removed = storage::removeFile(path + ending); !removed)
            return removed;
    }
    return {};
}

Done checkContent(Database &backup, Progress &progress)
{
    if (auto sound = backup.check(true); !sound)
        return failure(ErrorKind::Damaged, "The backup is damaged.", "Use another backup.");
    if (auto known = storage::checkVersion(backup, workMigrations());
        !known && known.error().kind != ErrorKind::Refused)
        return known;
    // Before anything of it is queried: a foreign file may carry views and triggers of its own.
    if (auto ours = checkSchema(backup); !ours)
        return failure(ErrorKind::Damaged, "The backup has tables or triggers that are not Casegrip's.",
                       "Use another backup.");
    const auto verified = verifyJournal(backup, Depth::Everything, progress);
    if (!verified)
        return failure(verified.error());
    if (!verified->findings.empty())
        return failure(ErrorKind::Damaged, "The backup is damaged: " + verified->findings.front().what,
                       "Use another backup.");
    return {};
}

std::optional<Instant> timeOf(std::int64_t reading)
{
    if (reading == 0)
        return {};
    return fromEpoch(HybridClock::toMs(static_cast<std::uint64_t>(reading)) / 1000);
}

bool holds(Database &database, std::string_view id)
{
    auto query = database.query("journal/entry_by_id");
    bindBlob(*query, 1, id);
    return query->executeStep();
}

void countLostEntries(RestorePlan &plan, Database &present, Database &backup)
{
    std::int64_t newest = 0;
    auto ids = present.query("journal/entry_ids");
    while (ids->executeStep()) {
        if (holds(backup, blobOf(ids->getColumn(0))))
            continue;
        const bool isWork = static_cast<Chain>(ids->getColumn(1).getInt()) == Chain::Work;
        ++(isWork ? plan.lostWork : plan.lostAccess);
        if (isWork)
            newest = std::max(newest, ids->getColumn(2).getInt64());
    }
    plan.newestLost = timeOf(newest);
}

// By author, case and form, as text.
std::map<std::string, std::string> draftsIn(Database &work)
{
    std::map<std::string, std::string> digests;
    if (work.userVersion() < 2) // no table of drafts yet
        return digests;
    auto drafts = work.query("journal/drafts");
    while (drafts->executeStep()) {
        std::string key;
        for (int column = 0; column < 3; ++column)
            key += drafts->getColumn(column).getString() + '\0';
        digests[key] = blobOf(drafts->getColumn(5));
    }
    return digests;
}

std::map<std::string, std::string> settingsIn(Database &work)
{
    std::map<std::string, std::string> values;
    auto settings = work.query("journal/settings");
    while (settings->executeStep())
        values[settings->getColumn(0).getString()] = settings->getColumn(1).getString();
    return values;
}

// Of those in the present file, the ones that the backup has not, or has otherwise.
std::vector<std::string> otherIn(const std::map<std::string, std::string> &backup, const std::map<std::string, std::string> &present)
{
    std::vector<std::string> others;
    for (const auto &[name, value] : present) {
        if (const auto found = backup.find(name); found == backup.end() || found->second != value)
            others.push_back(name);
    }
    return others;
}

void countLost(RestorePlan &plan, Database &present, Database &backup)
{
    countLostEntries(plan, present, backup);
    plan.lostDrafts = std::ssize(otherIn(draftsIn(backup), draftsIn(present)));
    plan.lostSettings = otherIn(settingsIn(backup), settingsIn(present));
}

// A present file that cannot be read is why people restore: that is said in the plan, not an error.
void comparePresent(RestorePlan &plan, const std::string &folder, Database &backup)
{
    if (!storage::fileExists(workPath(folder)))
        return;
    const auto compared = storage::guarded(workPath(folder), [&]() -> Done {
        auto present = Database::open(workPath(folder), Database::Mode::ReadOnly, workApplicationId);
        if (!present)
            return failure(present.error());
        countLost(plan, *present, backup);
        return {};
    });
    plan.isPresentReadable = compared.has_value();
}

Result<RestorePlan> planFor(const std::string &folder, Progress &progress)
{
    return storage::guarded(preparedPath(folder), [&]() -> Result<RestorePlan> {
        auto backup = Database::open(preparedPath(folder), Database::Mode::ReadOnly, workApplicationId);
        if (!backup)
            return failure(backup.error());
        if (auto sound = checkContent(*backup, progress); !sound)
            return failure(sound.error());
        RestorePlan plan;
        {
            auto totals = backup->query("journal/entry_totals");
            totals->executeStep();
            plan.entries = totals->getColumn(0).getInt64();
            plan.lastEntry = timeOf(totals->getColumn(1).getInt64());
        }
        comparePresent(plan, folder, *backup);
        return plan;
    });
}

// The restored file goes on under a new station, so that no number given out since the backup is given out
// again.
Done startNewStation(const std::string &path, Instant now)
{
    return storage::guarded(path, [&]() -> Done {
        auto work = Database::open(path, Database::Mode::ReadWrite, workApplicationId);
        if (!work)
            return failure(work.error());
        storage::Transaction transaction(*work);
        startStation(*work, now);
        transaction.commit();
        work->exec("PRAGMA journal_mode=DELETE"); // one file, without a log
        return {};
    });
}

std::string keptPath(const std::string &folder, Instant now)
{
    std::string stamp = formatInstant(now);
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    std::string path = folder + "/work-before-restore-" + stamp;
    while (storage::fileExists(path + ".db"))
        path += '+';
    return path + ".db";
}

Done keepAsItIs(const std::string &folder, const std::string &kept)
{
    if (auto copied = storage::copyFile(workPath(folder), kept); !copied)
        return copied;
    if (storage::fileExists(workPath(folder) + "-wal"))
        return storage::copyFile(workPath(folder) + "-wal", kept + "-wal");
    return {};
}

// A sound file is copied with what is in its log; a damaged one byte by byte, its log beside it.
Result<std::string> keepPresent(const std::string &folder, Instant now)
{
    if (!storage::fileExists(workPath(folder)))
        return std::string();
    const std::string kept = keptPath(folder, now);
    auto present = Database::open(workPath(folder), Database::Mode::ReadOnly, workApplicationId);
    if (present && storage::copyDatabase(*present, kept))
        return kept;
    if (auto copied = keepAsItIs(folder, kept); !copied)
        return failure(copied.error());
    return kept;
}

Done markPending(const std::string &folder)
{
    auto mark = storage::NewFile::create(pendingPath(folder) + ".new");
    if (!mark)
        return failure(mark.error());
    if (auto finished = mark->finish(); !finished)
        return finished;
    return storage::moveInto(pendingPath(folder) + ".new", pendingPath(folder));
}

} // namespace

bool isRestorePending(const std::string &dataFolder)
{
    return storage::fileExists(pendingPath(dataFolder));
}

Result<RestorePlan> prepareRestore(const std::string &dataFolder, const std::string &file,
                                   const std::string &passphrase, Progress &progress)
{
    if (auto done = finishRestore(dataFolder); !done)
        return failure(done.error());
    if (!storage::fileExists(file))
        return failure(ErrorKind::NotFound, "There is no file " + storage::nameOf(file) + ".",
                       "See casegrip backups.");
    const std::string prepared = preparedPath(dataFolder);
    const auto copied = storage::isSealed(file) ? storage::openSealed(file, prepared, passphrase)
                                                : storage::copyFile(file, prepared);
    if (!copied)
        return failure(copied.error());
    auto plan = planFor(dataFolder, progress);
    if (plan)
        return plan;
    if (auto removed = removeWithLog(prepared); !removed)
        return failure(removed.error());
    return plan;
}

Result<std::string> restore(const std::string &dataFolder, Instant now)
{
    const std::string prepared = preparedPath(dataFolder);
    if (!storage::fileExists(prepared))
        return failure(ErrorKind::NotFound, "No backup was prepared.", "Name the backup again.");
    if (auto started = startNewStation(prepared, now); !started)
        return failure(started.error());
    if (auto flushed = storage::syncPath(prepared); !flushed)
        return failure(flushed.error());
    auto kept = keepPresent(dataFolder, now);
    if (!kept)
        return kept;
    if (auto marked = markPending(dataFolder); !marked)
        return failure(marked.error());
    if (auto finished = finishRestore(dataFolder); !finished)
        return failure(finished.error());
    return kept;
}

Done finishRestore(const std::string &dataFolder)
{
    const std::string prepared = preparedPath(dataFolder);
    // A mark that was never put in place does not count.
    if (auto removed = storage::removeFile(pendingPath(dataFolder) + ".new"); !removed)
        return removed;
    if (!isRestorePending(dataFolder))
        return removeWithLog(prepared);
    // Until the rename the log still belongs to the file before, which no longer counts.
    for (const char *ending : {"-wal", "-shm"}) {
        if (auto removed = storage::removeFile(workPath(dataFolder) + ending); !removed)
            return removed;
    }
    if (auto flushed = storage::syncPath(dataFolder); !flushed)
        return flushed;
    if (storage::fileExists(prepared)) {
        if (auto moved = storage::moveInto(prepared, workPath(dataFolder)); !moved)
            return moved;
    }
    // What a reader of the prepared file may have left; it was closed, and so complete, before the restore counted.
    if (auto removed = removeWithLog(prepared); !removed)
        return removed;
    if (auto removed = storage::removeFile(pendingPath(dataFolder)); !removed)
        return removed;
    return storage::syncPath(dataFolder);
}

} // namespace casegrip::journal
