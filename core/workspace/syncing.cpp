// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/base/log.h"
#include "core/cases/facts_file.h"
#include "core/journal/projection_store.h"

namespace casegrip::workspace
{

Result<sync::PlanReport> Workspace::planSync(const std::string &exportPath, Progress &progress)
{
    d->plan.reset();
    if (!d->writes() || !d->work)
        return failure(ErrorKind::Refused, "The data folder is open for reading only.", "Close the window or the command that has it open.");
    if (d->options.replay && !d->isTest && d->facts)
        return failure(ErrorKind::Refused, "With --now or --framework this folder is only read.",
                       "Leave them out, or use a fresh folder, which then is a test for ever.");
    const bool empty = !d->facts;
    auto plan = sync::Plan::make({exportPath, empty ? std::string() : d->factsPath, d->nextFactsPath(), d->frameworks,
                                  d->frameworkTag, d->manual, now()},
                                 progress);
    if (!plan)
        return failure(plan.error());
    d->plan = std::move(*plan);
    return d->plan->report();
}

void Workspace::dropPlan() { d->plan.reset(); }

Result<Changes> Workspace::applySync(bool force, Progress &progress)
{
    if (!d->plan)
        return failure(ErrorKind::NotFound, "No sync has been planned.", "Choose an export first.");
    const auto start = std::chrono::steady_clock::now();
    Changes changes;
    const auto report = d->plan->report();
    if (!report.nothingToDo) {
        const bool fresh = d->plan->isFresh();
        auto applied = fresh ? d->plan->applyFresh(force, now(), progress) : d->plan->applyTo(*d->facts, force, now(), progress);
        if (!applied)
            return failure(applied.error());
        if (fresh) {
            const bool test = d->options.replay;
            if (auto switched = d->switchFacts(d->nextFactsPath()); !switched)
                return failure(switched.error());
            auto settled = storage::guarded(d->factsPath, [&]() -> Done {
                if (test)
                    cases::writeMeta(*d->facts, "test", "1");
                d->isTest = d->isTest || test;
                return {};
            });
            if (!settled)
                return failure(settled.error());
        } else if (auto loaded = d->loadFacts(); !loaded) {
            return failure(loaded.error());
        }
        if (auto folded = d->foldAndRefresh(); !folded)
            return failure(folded.error());
        if (d->writer) {
            const QJsonObject details{{QStringLiteral("export"), QString::fromStdString(report.name)},
                                      {QStringLiteral("added"), double(report.counts.added)},
                                      {QStringLiteral("changed"), double(report.counts.changed)},
                                      {QStringLiteral("refused"), double(report.counts.refused)}};
            if (auto logged = d->writer->record({journal::AccessKind::Synced, {}, details}); !logged)
                return failure(logged.error());
        }
        changes.everything = fresh || d->plan->manyTouched();
        if (!changes.everything)
            changes.caseNos = d->plan->touched();
        log::info("sync applied", "added=" + std::to_string(report.counts.added) +
                                      " changed=" + std::to_string(report.counts.changed) +
                                      " refused=" + std::to_string(report.counts.refused));
    }
    d->plan.reset();
    changes.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return changes;
}

} // namespace casegrip::workspace
