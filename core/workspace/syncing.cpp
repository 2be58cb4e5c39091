// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/base/log.h"
#include "core/base/memory.h"
#include "core/cases/facts_file.h"
#include "core/journal/projection_store.h"
#include "core/storage/file.h"
#include "core/workspace/known_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <filesystem>
#include <optional>

namespace casegrip::workspace
{

// Where an export that may be read in really lies.
Result<std::string> Workspace::Private::permitExport(const std::string &exportPath)
{
    if (auto allowed = permit(access::Action::Sync); !allowed)
        return failure(allowed.error());
    if (gate.isOpen())
        return exportPath;
    std::error_code error;
    const auto canonical = std::filesystem::canonical(exportPath, error);
    if (error)
        return failure(ErrorKind::NotFound, "The export is not there.", "Check its path.");
    if (!access::isPermittedExport(*gate.policy(), canonical.string()))
        return failure(ErrorKind::Refused, "The policy of this computer permits no export from there.",
                       "Choose one in a folder that an administrator has named.");
    return canonical.string();
}

Result<sync::PlanInput> Workspace::planInput(const std::string &exportPath)
{
    d->plan.reset();
    auto permitted = d->permitExport(exportPath);
    if (!permitted)
        return failure(permitted.error());
    if (!d->writes() || !d->work)
        return failure(ErrorKind::Refused, "The data folder is open for reading only.", "Close the window or the command that has it open.");
    if (d->options.replay && !d->isTest && d->wasUsed())
        return failure(ErrorKind::Refused, "With --now or --framework this folder is only read.",
                       "Leave them out, or use a fresh folder, which then is a test for ever.");
    if (auto loaded = d->loadOwnWork(); !loaded)
        return failure(loaded.error());
    const auto tells = storage::guarded(d->factsPath, [&]() -> Result<sync::TellsRow> { return d->tellsRefused(); });
    if (!tells)
        return failure(tells.error());
    return sync::PlanInput{std::move(*permitted), d->facts ? d->factsPath : std::string(), d->nextFactsPath(), d->frameworks,
                           d->frameworkTag, d->everyOwnWork, now(), d->isTest || d->options.replay, nullptr,
                           *tells};
}

void Workspace::takePlan(std::unique_ptr<sync::Plan> plan)
{
    d->plan = std::move(plan);
    releaseFreedMemory();
}

Result<sync::PlanReport> Workspace::planSync(const std::string &exportPath, Progress &progress)
{
    auto input = planInput(exportPath);
    if (!input)
        return failure(input.error());
    auto plan = sync::Plan::make(std::move(*input), progress);
    if (!plan)
        return failure(plan.error());
    takePlan(std::move(*plan));
    return d->plan->report();
}

// Whether the folder holds facts or anybody's entries: it cannot become a test any more.
bool Workspace::Private::wasUsed()
{
    const auto entries = journal::Journal(*work).after(0, 1);
    return facts.has_value() || !entries || !entries->empty();
}

void Workspace::dropPlan()
{
    d->plan.reset();
    releaseFreedMemory();
}

Result<std::optional<std::int64_t>> Workspace::Private::lastApplied()
{
    using Last = std::optional<std::int64_t>;
    if (factsPath.empty())
        return Last();
    auto stored = cases::openFacts(factsPath, storage::Database::Mode::ReadOnly);
    if (!stored || (rebuilds() && !stored->check(false)))
        return rebuilds() ? Result<Last>(Last()) : failure(stored.error());
    return storage::guarded(factsPath, [&]() -> Result<Last> {
        const auto last = sync::readLastExport(*stored).id;
        return last != 0 ? Last(last) : Last();
    });
}

Done Workspace::Private::settleExports()
{
    auto last = lastApplied();
    return last ? sync::settleExports(options.dataDir, *last) : failure(last.error());
}

// The export is kept first, applied second, and counted as applied third: a stop in between is settled at the next open.
Done Workspace::Private::applyPlan(bool force, std::int64_t budget, Progress &progress)
{
    if (options.replay) {
        if (auto marked = journal::Settings(*work).set(testSetting, "1"); !marked)
            return marked;
    }
    if (plan->isFresh() && facts)
        return failure(ErrorKind::Busy, "Another export was applied since this plan was made.", "Plan the sync again.");
    if (auto kept = plan->keep(options.dataDir, now(), budget, progress); !kept)
        return kept;
    if (plan->isFresh()) {
        const auto path = nextFactsPath();
        if (auto applied = plan->applyFresh(force, now(), progress); !applied)
            return applied;
        return switchFacts(path);
    }
    if (auto loaded = loadOwnWork(); !loaded)
        return loaded;
    if (auto applied = plan->applyTo(*facts, everyOwnWork, force, now(), progress); !applied)
        return applied;
    return loadFacts();
}

Done Workspace::Private::recordSync(const sync::PlanReport &report)
{
    const QJsonObject details{{QStringLiteral("export"), QString::fromStdString(report.name)},
                              {QStringLiteral("added"), double(report.counts.added)},
                              {QStringLiteral("changed"), double(report.counts.changed)},
                              {QStringLiteral("refused"), double(report.counts.refused)}};
    log::info("sync applied", "added=" + std::to_string(report.counts.added) + " changed=" + std::to_string(report.counts.changed) +
                                  " refused=" + std::to_string(report.counts.refused));
    const auto logged = writer->record({journal::AccessKind::Synced, {}, details});
    return logged ? Done() : failure(logged.error());
}

namespace
{

// What kept exports may take together, in bytes. A setting that cannot be read throws nothing away.
std::int64_t keptBudget(Workspace &workspace)
{
    constexpr std::int64_t mebibyte = 1 << 20;
    const auto mebibytes = workspace.settingInForce(keptExportsSetting);
    return mebibytes ? QString::fromStdString(*mebibytes).toLongLong() * mebibyte : INT64_MAX;
}

} // namespace

Result<Changes> Workspace::applySync(bool force, Progress &progress)
{
    if (!d->plan)
        return failure(ErrorKind::NotFound, "No sync has been planned.", "Choose an export first.");
    const auto start = std::chrono::steady_clock::now();
    if (auto allowed = d->permit(access::Action::Sync); !allowed)
        return failure(allowed.error());
    if (auto allowed = force ? d->permit(access::Action::Force) : Done(); !allowed)
        return failure(allowed.error());
    Changes changes;
    const auto report = d->plan->report();
    if (!report.nothingToDo) {
        if (auto may = d->plan->mayApply(force); !may)
            return failure(may.error());
        d->backUp(storage::BackupReason::BeforeSync);
        const std::int64_t budget = keptBudget(*this);
        const auto applied = d->applyPlan(force, budget, progress);
        if (auto settled = d->settleExports(); !applied || !settled) {
            d->plan.reset();
            return failure(applied ? settled.error() : applied.error());
        }
        if (auto folded = d->foldAndRefresh(); !folded)
            return failure(folded.error());
        if (auto recorded = d->recordSync(report); !recorded)
            return failure(recorded.error());
        sync::thinKeptExports(d->options.dataDir, budget);
        changes.everything = d->plan->isFresh() || d->plan->manyTouched();
        if (!changes.everything)
            changes.caseNos = d->plan->touched();
    }
    dropPlan();
    changes.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return changes;
}

namespace
{

// The kept exports that give the facts as they were after `upTo`: from the earliest whole one that all later ones follow
// without a gap. Not from the latest: absent cases, reviews no longer sent, what deltas brought and what was inferred from one
// export to the next are only in the earlier ones; when these had to go for the budget, so is that. Empty: there is none.
std::vector<sync::KeptExport> chainUpTo(const std::vector<sync::KeptExport> &kept, std::int64_t upTo)
{
    const auto end = std::find_if(kept.begin(), kept.end(), [upTo](const auto &one) { return one.id > upTo; });
    auto first = end;
    for (auto at = end; at != kept.begin() && (at - 1)->id == upTo - (end - at); --at) {
        if ((at - 1)->isBase)
            first = at - 1;
    }
    return {first, end};
}

} // namespace

// Makes the facts anew from the kept exports up to one of them, beside the present file, and switches.
Done Workspace::Private::replay(std::int64_t upTo, Progress &progress)
{
    if (upTo == 0)
        return switchFacts({});
    const auto chain = chainUpTo(sync::readKeptExports(options.dataDir), upTo);
    if (chain.empty())
        return failure(ErrorKind::NotFound, "The export to go back to is no longer kept.",
                       "Sync that export again with --force.");
    const auto path = nextFactsPath();
    const auto unfinished = path + ".chain";
    auto built = buildFrom(chain, unfinished, progress);
    cases::removeFacts(path); // of a stopped attempt
    if (built)
        built = storage::moveInto(unfinished, path);
    if (!built) {
        cases::removeFacts(unfinished);
        return built;
    }
    if (auto switched = switchFacts(path); !switched)
        return switched;
    auto folded = foldAndRefresh();
    return folded ? Done() : failure(folded.error());
}

// Applies kept exports to a new facts file.
Done Workspace::Private::buildFrom(const std::vector<sync::KeptExport> &chain, const std::string &path, Progress &progress)
{
    std::optional<storage::Database> built;
    if (auto loaded = loadOwnWork(); !loaded)
        return loaded;
    for (const auto &kept : chain) {
        auto made = sync::Plan::make(
            {{}, built ? path : std::string(), path, frameworks, frameworkTag, everyOwnWork, now(), isTest, &kept}, progress);
        if (!made)
            return failure(made.error());
        if ((*made)->isFresh() && !built) {
            if (auto applied = (*made)->applyFresh(true, kept.appliedAt, progress); !applied)
                return applied;
            auto opened = cases::openFacts(path, storage::Database::Mode::ReadWrite);
            if (!opened)
                return failure(opened.error());
            built = std::move(*opened);
        } else if (auto applied = (*made)->applyTo(*built, everyOwnWork, true, kept.appliedAt, progress); !applied) {
            return applied;
        }
    }
    // The file gets another name next, which what is still in its log would not follow.
    const auto emptied = built->emptyLog();
    built.reset();
    if (emptied && storage::fileExists(path + "-wal"))
        return failure(ErrorKind::Io, "The new facts file could not be completed.", "Check the disk and the space on it, then try again.");
    return emptied;
}

Result<Changes> Workspace::undoSync(Progress &progress)
{
    if (auto allowed = d->permit(access::Action::UndoSync); !allowed)
        return failure(allowed.error());
    if (auto may = d->mayWrite(); !may)
        return failure(may.error());
    if (auto has = d->noFacts(); !has)
        return failure(has.error());
    auto applied = d->readExports();
    if (!applied)
        return failure(applied.error());
    const auto last = applied->back();
    if (applied->size() == 1 && last.id > 1)
        return failure(ErrorKind::NotFound, "The export before this one is no longer kept.", "Sync that export again with --force.");
    const auto before = applied->size() > 1 ? (*applied)[applied->size() - 2].id : 0;
    if (auto doubted = sync::doubtExport(d->options.dataDir, last.id); !doubted)
        return failure(doubted.error());
    const auto done = d->replay(before, progress);
    if (auto settled = d->settleExports(); !done || !settled)
        return failure(done ? settled.error() : done.error());
    const QJsonObject details{{QStringLiteral("export"), QString::fromStdString(last.name)}, {QStringLiteral("undone"), true}};
    if (auto logged = d->writer->record({journal::AccessKind::Synced, {}, details}); !logged)
        return failure(logged.error());
    Changes changes;
    changes.everything = true;
    return changes;
}

Result<Changes> Workspace::rebuild(Progress &progress)
{
    const auto allowed = d->permit(access::Action::Rebuild);
    return allowed ? d->rebuild(progress) : failure(allowed.error());
}

// Also when the facts are those of another version of the program, whoever opens them.
Result<Changes> Workspace::Private::rebuild(Progress &progress)
{
    const auto last = lastApplied();
    if (!last)
        return failure(last.error());
    if (*last && lock) {
        if (auto settled = settleExports(); !settled)
            return failure(settled.error());
    }
    const auto kept = sync::readKeptExports(options.dataDir);
    isTest = isTest || (!kept.empty() && kept.back().isTest);
    if (auto may = mayWrite(); !may)
        return failure(may.error());
    if (kept.empty())
        return failure(ErrorKind::NotFound, "There is no export to rebuild from.", "Sync an export: casegrip sync EXPORT.");
    if (auto done = replay(last->value_or(kept.back().id), progress); !done)
        return failure(done.error());
    Changes changes;
    changes.everything = true;
    return changes;
}

namespace
{

// Durable on return.
Done writeFramework(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ErrorKind::Io, "The framework file cannot be written.", "Check the data folder.");
    return storage::syncPath(QFileInfo(path).path().toStdString());
}

} // namespace

Result<Changes> Workspace::installFramework(const framework::Framework &framework, Progress &progress)
{
    if (auto allowed = d->permit(access::Action::InstallFramework); !allowed)
        return failure(allowed.error());
    if (auto may = d->mayWrite(); !may)
        return failure(may.error());
    const QString folder = QString::fromStdString(d->options.dataDir) + QStringLiteral("/frameworks");
    if (auto made = storage::makeFolder(folder.toStdString()); !made)
        return failure(made.error());
    const QString path = folder + u'/' + QString::fromStdString(framework.id + "-" + framework.version) + QStringLiteral(".json");
    std::optional<QByteArray> before; // what lies there under the same name
    if (QFile old(path); old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Io, "The framework file cannot be read.", "Check the data folder.");
        before = old.readAll();
    }
    if (auto written = writeFramework(path, QByteArray::fromStdString(framework::toJson(framework))); !written)
        return failure(written.error());
    auto installed = d->loadFrameworks();
    if (installed)
        installed = d->prepareCaches(progress);
    if (!installed) {
        if (before ? !writeFramework(path, *before) : !QFile::remove(path))
            log::warn("framework not taken back");
        if (auto loaded = d->loadFrameworks(); !loaded)
            log::warn("framework not taken back", toString(loaded.error().kind));
        return failure(installed.error());
    }
    Changes changes;
    changes.everything = true;
    return changes;
}

} // namespace casegrip::workspace
