// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/audits.h"
#include "core/figures/figure_store.h"
#include "core/reviews/review_entries.h"
#include "core/workspace/private.h"

#include <algorithm>

// Quality by audit: which audits there are is in the facts, what they say in the journal. There are few: they
// are sampled.
namespace casegrip::workspace
{
namespace
{

std::map<std::string, int> scoresOf(const reviews::SignedReview &review)
{
    std::map<std::string, int> scores;
    for (const forms::SaidAnswer &answer : review.content.answers) {
        const auto *word = answer.type == "choice" ? std::get_if<std::string>(&answer.value) : nullptr;
        if (const auto score = word ? figures::auditScore(*word) : std::nullopt)
            scores.emplace(answer.question, *score);
    }
    return scores;
}

} // namespace

Result<std::vector<figures::AuditRow>> Workspace::audits(const figures::AuditQuery &query)
{
    if (auto checked = figures::check(query); !checked)
        return failure(checked.error());
    const auto ready = d->readyForFigures();
    if (!ready || !*ready || !d->work)
        return ready ? Result<std::vector<figures::AuditRow>>() : failure(ready.error());
    return storage::guarded(d->factsPath, [&]() -> Result<std::vector<figures::AuditRow>> {
        const auto units = figures::readUnits(*d->facts);
        const auto asOf = d->asOf();
        const TimeZone &zone = d->frameworks.zone();
        const journal::Journal entries(*d->work);
        figures::AuditCounter counter(query, units, asOf);
        storage::Statement row(*d->facts, "figures/own_audits");
        row << zone.startOfDay(query.from) << std::min(zone.endOfDay(query.to), now());
        while (row.step()) {
            journal::EntryId id{};
            const std::string_view bytes = row.text(0);
            std::copy_n(bytes.begin(), std::min(bytes.size(), id.size()), id.begin());
            const auto entry = entries.find(id);
            if (!entry)
                return failure(entry.error());
            const auto submitted =
                *entry ? reviews::readSubmitted((*entry)->payload()) : std::nullopt; // none: it was erased
            if (submitted)
                counter.add({std::string(row.text(1)), std::string(row.text(2)), std::uint32_t(row.number(4)),
                             zone.dayOf(row.instant(3)), scoresOf(submitted->review)});
        }
        return counter.rows();
    });
}

} // namespace casegrip::workspace
