// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/private.h"

#include "core/cases/facts_file.h"
#include "core/journal/projection_store.h"
#include "core/journal/verify.h"
#include "core/storage/file.h"
#include "core/workspace/work_findings.h"

#include <algorithm>
#include <utility>

// Verify: everything is read again, computed again and compared with what is stored.
namespace casegrip::workspace
{
namespace
{

bool isIn(const std::vector<Finding> &findings, const Finding &one)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &other) { return other.what == one.what; });
}

} // namespace

// After an unclean close, and not at once: the first rows come first.
Done Workspace::Private::checkFacts()
{
    if (factsCheck && !factsCheck->hasEnded())
        return {};
    journal::Settings settings(*work);
    const auto unchecked = settings.value(uncheckedSetting);
    if (!unchecked)
        return failure(unchecked.error());
    if (!*unchecked || **unchecked != storage::nameOf(factsPath))
        return {};
    if (!factsCheck) {
        auto reading = cases::openFacts(factsPath, storage::Database::Mode::ReadOnly);
        if (!reading)
            return failure(reading.error());
        factsCheck = std::make_unique<cases::FactsCheck>(std::move(*reading));
        return {};
    }
    if (const Done &sound = factsCheck->outcome(); !sound) {
        if (std::exchange(hasToldOfDamage, true))
            return {};
        return failure(sound.error().kind, sound.error().what, "Run casegrip rebuild with the window closed: it makes the facts anew from the kept exports.");
    }
    return settings.set(uncheckedSetting, {});
}

Result<VerifyReport> Workspace::verify(bool chainsOnly, bool rebuildCaches, Progress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    if (auto allowed = d->permit(rebuildCaches ? access::Action::Rebuild : access::Action::Verify); !allowed)
        return failure(allowed.error());
    VerifyReport report;
    report.at = now();
    report.chainsOnly = chainsOnly;
    if (d->work) {
        if (auto checked = d->verifyWork(report, progress); !checked)
            return failure(checked.error());
    }
    if (!chainsOnly && d->facts) {
        if (auto checked = d->verifyFacts(report, progress); !checked)
            return failure(checked.error());
        if (auto doubted = d->addDoubts(report); !doubted)
            return failure(doubted.error());
        if (rebuildCaches) {
            if (auto mended = d->mend(report, progress); !mended)
                return failure(mended.error());
        }
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

Done Workspace::Private::verifyWork(VerifyReport &report, Progress &progress)
{
    const auto depth = report.chainsOnly ? journal::Depth::Chains : journal::Depth::Everything;
    const auto chains = journal::verifyJournal(*work, depth, progress);
    if (!chains)
        return failure(chains.error());
    auto findings = workFindings(chains->findings, options.dataDir, depth, progress);
    if (!findings)
        return failure(findings.error());
    report.findings = std::move(*findings);
    report.entries = chains->entries;
    report.signatures = chains->signatures;
    report.erased = chains->erased;
    report.ends = chainEnds(chains->ends);
    return {};
}

// What differed is told, whether or not it differs any more: nothing is changed silently.
Done Workspace::Private::mend(VerifyReport &report, Progress &progress)
{
    if (auto may = mayWrite(); !may)
        return may;
    const auto again = storage::guarded(factsPath, [&]() -> Done {
        storage::Transaction transaction(*facts);
        journal::Journal entries(*work);
        if (auto folded = journal::refold(*facts, entries, projections()); !folded)
            return failure(folded.error());
        forgetOwnWork();
        if (auto computed = recomputeAll(progress); !computed)
            return computed;
        transaction.commit();
        return {};
    });
    forget();
    if (!again) {
        forgetOwnWork(); // what was read is rolled back
        return again;
    }
    VerifyReport then;
    if (auto checked = verifyFacts(then, progress); !checked)
        return checked;
    const std::string ofFacts = storage::nameOf(factsPath) + ", ";
    std::vector<Finding> left;
    for (Finding &finding : report.findings) {
        const bool isMended = finding.where.starts_with(ofFacts) && !isIn(then.findings, finding);
        (isMended ? report.mended : left).push_back(std::move(finding));
    }
    std::copy_if(then.findings.begin(), then.findings.end(), std::back_inserter(left), [&](const Finding &finding) { return !isIn(left, finding); });
    report.findings = std::move(left);
    report.rebuilt = true;
    report.cases = then.cases;
    report.obligations = then.obligations;
    report.tallies = then.tallies;
    return {};
}

} // namespace casegrip::workspace
