// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/base/log.h"
#include "core/journal/restore.h"
#include "core/storage/backup.h"
#include "core/workspace/known_settings.h"

#include <algorithm>
#include <iterator>

// Backups of work.db and going back to one.
namespace casegrip::workspace
{

// A backup that cannot be made is shown as a warning by backupStatus(); it stops nobody's work, and is tried again after an
// hour.
void Workspace::Private::backUp(storage::BackupReason reason)
{
    constexpr auto retryAfter = std::chrono::hours{1};
    const bool waits = backUpFailedAt && *backUpFailedAt <= now() && now() < *backUpFailedAt + retryAfter;
    if (!waits || reason == storage::BackupReason::BeforeSync) {
        const auto made = storage::Backups(options.dataDir).ensure(*work, reason, now());
        backUpFailedAt = made ? std::nullopt : std::optional(now());
        if (!made)
            log::warn("backup not made", toString(made.error().kind));
    }
    noteCopy(secondCopies().look(now()));
}

storage::SecondCopies &Workspace::Private::secondCopies()
{
    if (!copies)
        copies.emplace(options.dataDir);
    return *copies;
}

void Workspace::Private::noteCopy(const Done &copied)
{
    if (!copied)
        log::warn("backup not copied to the second folder", toString(copied.error().kind));
}

Workspace::Private::~Private()
{
    if (copies)
        noteCopy(copies->settle());
    if (!sideWriter)
        return;
    // It closes last, so that the log of work.db goes into the file: one that is left says that somebody was stopped.
    copies.reset();
    writer.reset();
    work.reset();
}

Result<BackupStatus> Workspace::backupStatus()
{
    const auto found = storage::Backups(d->options.dataDir).status(now());
    BackupStatus status;
    status.last = found.lastHere;
    status.lastSecond = found.lastInSecond;
    status.secondFolder = found.secondFolder;
    status.warnings = found.warnings;
    status.warn = !found.warnings.empty();
    return status;
}

Result<std::vector<BackupRecord>> Workspace::backups()
{
    std::vector<BackupRecord> records;
    for (const auto &file : storage::Backups(d->options.dataDir).list())
        records.push_back({file.path, file.at, file.bytes});
    return records;
}

Done Workspace::backupTo(const std::string &file, const std::string &passphrase)
{
    if (auto allowed = d->permit(access::Action::BackUp); !allowed)
        return allowed;
    if (!d->work)
        return failure(ErrorKind::NotFound, "There is nothing to back up yet.", "Start Casegrip in this data folder first.");
    std::optional<storage::SealKey> key;
    if (!passphrase.empty()) {
        auto made = storage::SealKey::fromPassphrase(passphrase);
        if (!made)
            return failure(made.error());
        key.emplace(std::move(*made));
    }
    return storage::writeBackup(*d->work, file, key);
}

Done Workspace::chooseSecondFolder(const std::string &folder, const std::string &passphrase)
{
    if (auto allowed = d->permit(access::Action::BackUp); !allowed)
        return allowed;
    if (auto may = d->mayWrite(); !may)
        return may;
    if (folder.empty())
        return d->secondCopies().forget();
    return d->secondCopies().choose(folder, passphrase, now());
}

Done Workspace::Private::mayRestore()
{
    if (auto allowed = permit(access::Action::Restore); !allowed)
        return allowed;
    if (options.replay)
        return failure(ErrorKind::Refused, "With --now or --framework nothing is written.", "Leave them out to restore.");
    if (!lock)
        return failure(ErrorKind::Refused, "The data folder is open for reading only.", "Close the window or the command that has it open.");
    return {};
}

Result<RestorePreview> Workspace::previewRestore(const std::string &file, const std::string &passphrase, Progress &progress)
{
    if (auto may = d->mayRestore(); !may)
        return failure(may.error());
    auto plan = journal::prepareRestore(d->options.dataDir, file, passphrase, progress);
    if (!plan)
        return failure(plan.error());
    RestorePreview preview;
    preview.entries = plan->entries;
    preview.lastEntry = plan->lastEntry;
    preview.lostEntries = plan->lostWork;
    preview.lostAccess = plan->lostAccess;
    preview.newestLost = plan->newestLost;
    preview.lostDrafts = plan->lostDrafts;
    std::copy_if(plan->lostSettings.begin(), plan->lostSettings.end(), std::back_inserter(preview.lostSettings),
                 [](const std::string &name) { return findSetting(name) != nullptr; });
    preview.presentReadable = plan->isPresentReadable;
    d->restoreLoses = preview.losesWork() || !preview.presentReadable;
    return preview;
}

Result<std::string> Workspace::restore()
{
    if (auto may = d->mayRestore(); !may)
        return failure(may.error());
    if (auto allowed = d->restoreLoses ? d->permit(access::Action::Force) : Done(); !allowed)
        return failure(allowed.error());
    d->plan.reset();
    d->writer.reset();
    d->facts.reset();
    d->work.reset();
    auto kept = journal::restore(d->options.dataDir, now());
    if (!kept)
        return kept;
    d->lock.reset();
    d->gate.noteCommit(true);
    d->options.access = OpenOptions::Access::Write;
    for (const auto step : {&Private::openFiles, &Private::loadFrameworks, &Private::loadFacts}) {
        if (auto done = (d.get()->*step)(); !done)
            return failure(done.error());
    }
    NoProgress silent;
    if (auto done = d->prepareCaches(silent); !done)
        return failure(done.error());
    d->settleErasures();
    return kept;
}

} // namespace casegrip::workspace
