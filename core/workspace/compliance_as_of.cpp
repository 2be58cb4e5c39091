// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/case_store.h"
#include "core/figures/compliance_counter.h"
#include "core/workspace/private.h"

// Compliance as it stood at an earlier moment.
namespace casegrip::workspace
{

bool Workspace::countsEveryTeam()
{
    return d->teamsCounted() == nullptr;
}

Result<std::vector<figures::ComplianceRow>> Workspace::complianceAsOf(const figures::ComplianceQuery &query, Instant then, Progress &progress)
{
    if (auto checked = figures::check(query); !checked)
        return failure(checked.error());
    const auto ready = d->readyForFigures();
    if (!ready || !*ready)
        return ready ? Result<std::vector<figures::ComplianceRow>>() : failure(ready.error());
    figures::ComplianceQuery asked = query;
    asked.among = d->teamsCounted();
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<figures::ComplianceRow>> {
        const storage::Snapshot snapshot(*d->facts);
        const auto units = figures::readUnits(*d->facts);
        figures::ComplianceCounter counter(asked, d->frameworks, units, d->ranks, then);
        auto each = d->evaluator();
        due::CaseDues dues;
        (void)d->allOwnWork();
        std::int64_t done = 0;
        bool isStopped = false;
        cases::CaseStore(*d->facts).forEach([&](const cases::StoredCase &stored) {
            if (stored.columns.recordedAt <= then) {
                each.evaluate(stored.columns, stored.history, d->ownWorkOf(stored.columns.caseNo), then, dues);
                for (const auto &obligation : each.obligations())
                    counter.add(obligation, std::uint32_t(each.reviewerTeam(obligation)), each.isBatched(obligation));
            }
            isStopped = (++done & 0xff) == 0 && !progress.advance(Progress::Step::Computing, done, 0);
            return !isStopped;
        });
        if (isStopped)
            return failure(ErrorKind::Cancelled, "Stopped.");
        return counter.rows();
    });
}

} // namespace casegrip::workspace
